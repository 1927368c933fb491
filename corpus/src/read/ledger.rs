//! `ledger.json`: what was published, and that none of it is lost.

use std::collections::BTreeSet;

use super::Context;
use super::about::is_semantic_version;
use super::discrepancies::follow;
use super::documents::check_hash;
use super::fault::{Place, Report, show};
use super::files::LEDGER;
use super::ids::IdKind;
use super::rule::Rule;
use crate::model::Corpus;
use crate::seed::{Ledger, PublishedIds};

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let Some(Ledger { ids, versions }) = &context.seeds.ledger else { return };
    let file = Place::file(LEDGER);
    let places = file.field("ids");
    for (name, kind, ids) in by_kind(ids) {
        let list = places.field(name);
        for (index, pair) in ids.windows(2).enumerate() {
            if let [a, b] = pair
                && a >= b
            {
                report.add(Rule::LedgerOrder, &list.index(index + 1), show(b), "ids in their order, each once");
            }
        }
        // Where something could not be read, the id may stand there.
        if !context.ids.is_complete() {
            continue;
        }
        for (index, id) in ids.iter().enumerate().filter(|(_, id)| !is_there(context, kind, id)) {
            let expected =
                "the id of such a thing, or an old one in aliases.json that leads to it, as it was published";
            report.add(Rule::IdVanished, &list.index(index), format_args!("{}, which is gone", show(id)), expected);
        }
    }
    let places = file.field("versions");
    for (version, files) in versions {
        let place = places.field(version);
        if !is_semantic_version(version) {
            report.add(Rule::Version, &place, show(version), "a semantic version, as 1.0.0");
        }
        for (name, hash) in files {
            check_hash(hash, &place.field(name), report);
        }
    }
}

/// Whether a published id is that of something of its kind, or leads to something of its kind.
fn is_there(context: &Context<'_>, kind: IdKind, id: &str) -> bool {
    if kind == IdKind::Scope {
        return id.split_once('/').is_some_and(|(question, scope)| {
            let question = follow(&context.seeds.aliases, question);
            let mut questions = context.seeds.questions.iter().filter(|entry| Some(&*entry.seed.id) == question);
            questions.any(|entry| entry.seed.scopes.iter().any(|it| it.id == scope))
        });
    }
    follow(&context.seeds.aliases, id).is_some_and(|last| context.ids.has(kind, last))
}

fn by_kind(ids: &PublishedIds) -> [(&'static str, IdKind, &[String]); 9] {
    let PublishedIds { phases, sides, actors, questions, scopes, events, documents, positions, discrepancies } = ids;
    [
        ("phases", IdKind::Phase, phases),
        ("sides", IdKind::Side, sides),
        ("actors", IdKind::Actor, actors),
        ("questions", IdKind::Question, questions),
        ("scopes", IdKind::Scope, scopes),
        ("events", IdKind::Event, events),
        ("documents", IdKind::Document, documents),
        ("positions", IdKind::Position, positions),
        ("discrepancies", IdKind::Discrepancy, discrepancies),
    ]
}

impl Ledger {
    /// Adds every id of a corpus.
    pub fn publish(&mut self, corpus: &Corpus) {
        let PublishedIds { phases, sides, actors, questions, scopes, events, documents, positions, discrepancies } =
            &mut self.ids;
        add(phases, corpus.phases.iter().map(|it| it.id.clone()));
        add(sides, corpus.sides.iter().map(|it| it.id.clone()));
        add(actors, corpus.actors.iter().map(|it| it.id.clone()));
        add(questions, corpus.questions.iter().map(|it| it.id.clone()));
        let of_question = |it: &crate::model::Question| {
            it.scopes.iter().map(|scope| format!("{}/{}", it.id, scope.id)).collect::<Vec<_>>()
        };
        add(scopes, corpus.questions.iter().flat_map(of_question));
        add(events, corpus.events.iter().map(|it| it.id.clone()));
        add(documents, corpus.documents.iter().map(|it| it.id.clone()));
        add(positions, corpus.positions.iter().map(|it| it.id.clone()));
        add(discrepancies, corpus.discrepancies.iter().map(|it| it.id.clone()));
    }

    /// The text of `ledger.json`.
    pub fn written(&self) -> String {
        let lists = by_kind(&self.ids).map(|(name, _, ids)| {
            let ids: Vec<String> = ids.iter().map(|id| format!("\n      {id:?}")).collect();
            let end = if ids.is_empty() { "" } else { "\n    " };
            format!("\n    {name:?}: [{}{end}]", ids.join(","))
        });
        let versions = self.versions.iter().map(|(version, files)| {
            let files: Vec<String> = files.iter().map(|(name, hash)| format!("\n      {name:?}: {hash:?}")).collect();
            format!("\n    {version:?}: {{{}\n    }}", files.join(","))
        });
        let versions: Vec<String> = versions.collect();
        let end = if versions.is_empty() { "" } else { "\n  " };
        format!("{{\n  \"ids\": {{{}\n  }},\n  \"versions\": {{{}{end}}}\n}}\n", lists.join(","), versions.join(","))
    }
}

fn add(list: &mut Vec<String>, new: impl Iterator<Item = String>) {
    let all: BTreeSet<String> = list.drain(..).chain(new).collect();
    list.extend(all);
}
