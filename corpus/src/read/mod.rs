//! The corpus compiler: reads `seeds/`, checks it, and makes a [`Corpus`] of it.
//!
//! [`check`] reads every file, tells **all** faults at once, and only makes a corpus if there is none. A fault
//! names the file, the place in it, what was found, what was expected and, where one is close, the nearest valid
//! word. A fault does not bring others after it: what could not be read counts as known wherever else it is
//! referred to.
//!
//! The steps, a file each: `files` with `folder`, `json` and `decode` reads; `ids` and `lines` collect what can be
//! referred to; one file for each kind of record (`about`, `actors` …) checks it; `sources` and `verified`
//! check the quotations; `resolve` puts everything together. `rule` lists the rules.
//!
//! Nothing here writes a file, and nothing panics, whatever the files hold.

mod about;
mod actors;
mod days;
mod decode;
mod discrepancies;
mod documents;
mod events;
mod evidence;
mod fault;
mod files;
mod folder;
mod ids;
mod json;
mod ledger;
mod lines;
mod nearest;
mod positions;
mod questions;
mod quoted;
mod resolve;
mod rule;
mod sources;
mod text;
mod verified;

use std::path::Path;

pub use fault::{Fault, Faults};
pub use folder::Folder;

use crate::model::Corpus;
use crate::seed::Ledger;
use crate::vocabulary::ActorKind;
use fault::{Place, Report};
use files::Seeds;
use ids::Ids;
use lines::Lines;
use rule::Rule;

/// A corpus without a fault, and what was counted on the way.
#[derive(Clone, Debug)]
pub struct Checked {
    pub corpus: Corpus,
    /// What `verified.json` should hold, if the source documents were given; else what it holds.
    pub verified: String,
    /// What was published.
    pub ledger: Ledger,
    /// How many quotations the positions have.
    pub quotations: usize,
    /// How many lines the documents have.
    pub lines: usize,
    /// How many of these something cites.
    pub cited_lines: usize,
}

/// Reads and checks a folder of seeds.
///
/// With `sources`, the folder of the source documents, every document and every quotation is compared with them, and
/// `verified.json` is not read: it is to be written anew from [`Checked::verified`]. Without, every quotation must
/// be listed in it.
///
/// # Errors
///
/// All faults that were found.
pub fn check(seeds: &Path, sources: Option<&Path>) -> Result<Checked, Faults> {
    if !seeds.is_dir() {
        let mut report = Report::default();
        let found = format_args!("no folder {}", seeds.display());
        report.add(Rule::FileMissing, &Place::file("."), found, "the folder of a corpus");
        return Err(report.into_faults());
    }
    check_in(&seeds, sources.as_ref().map(|sources| sources as &dyn Folder))
}

/// The same for seeds and source documents wherever they are: see [`check`].
///
/// # Errors
///
/// All faults that were found.
pub fn check_in(seeds: &dyn Folder, sources: Option<&dyn Folder>) -> Result<Checked, Faults> {
    let mut report = Report::default();
    let seeds = files::load(seeds, sources.is_none(), &mut report);
    let ids = Ids::collect(&seeds, &mut report);
    let context = Context { seeds: &seeds, ids, lines: Lines::collect(&seeds) };
    let cited = lines::cited(&seeds);
    about::check(&context, &mut report);
    actors::check(&context, &mut report);
    questions::check(&context, &mut report);
    events::check(&context, &mut report);
    documents::check(&context, &cited, &mut report);
    positions::check(&context, &mut report);
    discrepancies::check(&context, &mut report);
    discrepancies::check_wording(&context, &mut report);
    discrepancies::check_aliases(&context, &mut report);
    ledger::check(&context, &mut report);
    let quotations = verified::quotations(&context);
    let verified = match sources {
        Some(folder) => {
            sources::check(&context, folder, &quotations, &mut report);
            verified::write(&quotations)
        }
        None => {
            verified::check(&context, &quotations, &mut report);
            seeds.verified_text.clone().unwrap_or_default()
        }
    };
    report.finish()?;

    let Some(corpus) = resolve::resolve(&seeds).filter(Corpus::is_sound) else {
        let mut report = Report::default();
        report.add(Rule::Unresolved, &Place::file("."), "references that lead nowhere", "a fault told before");
        return Err(report.into_faults());
    };
    let lines = corpus.documents.iter().map(|document| document.lines.len()).sum();
    let ledger = seeds.ledger.clone().unwrap_or_default();
    Ok(Checked { corpus, verified, ledger, quotations: quotations.len(), lines, cited_lines: cited.len() })
}

/// The name of every rule, and what it asks.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    Rule::ALL.iter().map(|rule| (rule.name(), rule.asks()))
}

/// What the checks look things up in.
struct Context<'a> {
    seeds: &'a Seeds,
    ids: Ids<'a>,
    lines: Lines<'a>,
}

impl Context<'_> {
    fn is_outlet(&self, actor: &str) -> bool {
        self.seeds.actors.iter().any(|entry| entry.seed.id == actor && entry.seed.kind == ActorKind::Outlet)
    }
}
