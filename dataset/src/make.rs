//! From a corpus to the records that are published. Each struct is taken apart, so that no new field is forgotten.

use std::collections::BTreeMap;

use summitry_corpus::day::Day;
use summitry_corpus::model::{self, ActorIx, Corpus, LineRef};
use summitry_corpus::vocabulary::{ActorKind, Vocabulary};
use summitry_explore::analysis;

use crate::record::{
    Actor, Dataset, Discrepancy, Document, Event, Evidence, Line, Phase, Position, Question, Quote, Scope, Section,
    Shift, Side, Variant,
};
use crate::words::{At, Date, Hash, Id, Word};
use crate::{SCHEMA, canonical, sha256};

impl Dataset {
    /// The dataset of a corpus.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from being written as JSON; nothing in it does.
    pub fn of(corpus: &Corpus) -> serde_json::Result<Self> {
        let mut dataset = Make(corpus).dataset();
        let content = serde_json::to_value(&dataset)?;
        dataset.content_sha256 = Some(sha256(canonical(&content).as_bytes()).into());
        Ok(dataset)
    }

    /// The hash of its content.
    pub fn hash(&self) -> &str {
        self.content_sha256.as_ref().map(Hash::as_str).unwrap_or_default()
    }
}

struct Make<'a>(&'a Corpus);

impl Make<'_> {
    fn dataset(&self) -> Dataset {
        let Corpus {
            title,
            subtitle,
            version,
            language,
            // What the page greets its readers with.
            opening: _,
            featured: _,
            colophon,
            phases,
            sides,
            actors,
            groups: _,
            questions,
            events,
            documents,
            positions,
            discrepancies,
            aliases,
        } = self.0;
        Dataset {
            schema: SCHEMA.to_owned(),
            title: title.clone(),
            subtitle: subtitle.clone(),
            version: version.clone(),
            language: language.clone(),
            content_sha256: None,
            colophon: colophon.clone(),
            phases: all(phases, |model::Phase { id, title, kind }| Phase {
                id: id.as_str().into(),
                title: title.clone(),
                kind: Word(*kind),
            }),
            sides: all(sides, |model::Side { id, title }| Side { id: id.as_str().into(), title: title.clone() }),
            documents: all(documents, document),
            actors: all(actors, |actor| self.actor(actor)),
            questions: all(questions, |question| self.question(question)),
            events: all(events, |event| self.event(event)),
            positions: all(positions, |position| self.position(position)),
            shifts: all(&analysis::shifts(self.0), |shift| self.shift(shift)),
            discrepancies: all(discrepancies, |discrepancy| self.discrepancy(discrepancy)),
            single_source: self.single_source(),
            aliases: aliases.iter().map(|alias| (alias.old.clone(), alias.new.as_str().into())).collect(),
        }
    }

    fn actor(&self, actor: &model::Actor) -> Actor {
        let model::Actor { id, name, short_name, kind, role, side, lang, members, members_complete, spellings, note } =
            actor;
        Actor {
            id: id.as_str().into(),
            name: name.clone(),
            short_name: short_name.clone(),
            kind: Word(*kind),
            role: role.clone(),
            side: self.0.side(*side).id.as_str().into(),
            lang: lang.clone(),
            members: self.actor_ids(members),
            members_complete: (*kind == ActorKind::Group).then_some(*members_complete),
            spellings: spellings.clone(),
            note: note.clone(),
        }
    }

    fn question(&self, question: &model::Question) -> Question {
        let model::Question { id, title, group, question, meanings, assessment, scopes, note } = question;
        Question {
            id: id.as_str().into(),
            title: title.clone(),
            group: self.0.groups[group.index()].clone(),
            question: question.clone(),
            stances: meanings.iter().map(|it| (it.stance.id().to_owned(), it.text.clone())).collect(),
            assessment: *assessment,
            scopes: all(scopes, |model::Scope { id, title }| Scope { id: id.as_str().into(), title: title.clone() }),
            note: note.clone(),
        }
    }

    fn event(&self, event: &model::Event) -> Event {
        let model::Event { id, title, phase, span, place, participants, summary, evidence } = event;
        Event {
            id: id.as_str().into(),
            title: title.clone(),
            phase: self.0.phase(*phase).id.as_str().into(),
            from: date(span.from),
            to: date(span.to),
            precision: Word(span.precision),
            place: place.clone(),
            participants: self.actor_ids(participants),
            summary: summary.clone(),
            evidence: self.lines(evidence),
        }
    }

    fn position(&self, position: &model::Position) -> Position {
        let model::Position {
            id,
            kind,
            actor,
            question,
            event,
            scope: _,
            span,
            stance,
            silence,
            claim,
            quotes,
            evidence,
            note,
        } = position;
        Position {
            id: id.as_str().into(),
            kind: Word(*kind),
            actor: self.actor_id(*actor),
            question: self.0.question(*question).id.as_str().into(),
            event: self.0.event(*event).id.as_str().into(),
            scope: self.0.scope(position).map(|scope| scope.id.as_str().into()),
            from: date(span.from),
            to: date(span.to),
            precision: Word(span.precision),
            stance: Word(*stance),
            silence: silence.map(Word),
            claim: claim.clone(),
            quotes: all(quotes, |model::Quote { text, at, by }| Quote {
                text: text.clone(),
                at: self.line(*at),
                by: self.actor_id(*by),
            }),
            evidence: all(evidence, |model::Evidence { at, voice, via, reported_on }| Evidence {
                at: self.line(*at),
                voice: Word(*voice),
                via: self.actor_ids(via),
                reported_on: date(*reported_on),
            }),
            note: note.clone(),
        }
    }

    fn shift(&self, shift: &analysis::Shift) -> Shift {
        let analysis::Shift { actor, question, scope, from, to } = *shift;
        let question = self.0.question(question);
        Shift {
            actor: self.actor_id(actor),
            question: question.id.as_str().into(),
            scope: scope.and_then(|ix| question.scopes.get(ix.index())).map(|scope| scope.id.as_str().into()),
            from: self.0.position(from).id.as_str().into(),
            to: self.0.position(to).id.as_str().into(),
        }
    }

    fn discrepancy(&self, discrepancy: &model::Discrepancy) -> Discrepancy {
        let model::Discrepancy { id, topic, weight, variants, note } = discrepancy;
        Discrepancy {
            id: id.as_str().into(),
            topic: topic.clone(),
            weight: Word(*weight),
            variants: all(variants, |model::Variant { says, evidence }| Variant {
                says: says.clone(),
                evidence: self.lines(evidence),
            }),
            note: note.clone(),
        }
    }

    fn single_source(&self) -> BTreeMap<String, Vec<Id>> {
        let documents = self.0.documents.iter().map(|document| (document.id.clone(), Vec::new()));
        let mut single: BTreeMap<String, Vec<Id>> = documents.collect();
        for position in &self.0.positions {
            if let Some(doc) = analysis::only_document(position)
                && let Some(ids) = single.get_mut(&self.0.document(doc).id)
            {
                ids.push(position.id.as_str().into());
            }
        }
        single
    }

    fn actor_id(&self, actor: ActorIx) -> Id {
        self.0.actor(actor).id.as_str().into()
    }

    fn actor_ids(&self, actors: &[ActorIx]) -> Vec<Id> {
        all(actors, |actor| self.actor_id(*actor))
    }

    fn line(&self, at: LineRef) -> At {
        self.0.written(at).into()
    }

    fn lines(&self, lines: &[LineRef]) -> Vec<At> {
        all(lines, |at| self.line(*at))
    }
}

fn document(document: &model::Document) -> Document {
    let model::Document {
        id,
        file,
        sha256,
        outlet,
        outlet_known_by,
        headline,
        author,
        day,
        address,
        lang,
        note,
        sections,
        lines,
    } = document;
    Document {
        id: id.as_str().into(),
        file: file.clone(),
        sha256: sha256.clone().into(),
        outlet: outlet.clone(),
        outlet_known_by: outlet_known_by.clone(),
        headline: headline.clone(),
        author: author.clone(),
        day: date(*day),
        address: address.clone(),
        lang: lang.clone(),
        note: note.clone(),
        sections: all(sections, |model::Section { from, to, title, written, precision, known_by }| Section {
            from: *from,
            to: *to,
            title: title.clone(),
            written: date(*written),
            precision: Word(*precision),
            known_by: known_by.clone(),
        }),
        lines: (1..)
            .zip(lines)
            .map(|(line, model::Line { kind, digest, uncited })| Line {
                line,
                kind: Word(*kind),
                digest: digest.clone(),
                uncited: uncited.map(Word),
            })
            .collect(),
    }
}

fn date(day: Option<Day>) -> Option<Date> {
    day.map(Date::from)
}

fn all<T, U>(list: &[T], make: impl FnMut(&T) -> U) -> Vec<U> {
    list.iter().map(make).collect()
}
