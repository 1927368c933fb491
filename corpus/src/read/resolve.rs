//! From checked seeds to a corpus: names become places in lists, and lists get their final order.

use std::collections::BTreeMap;

use super::discrepancies::follow;
use super::files::Seeds;
use super::lines;
use crate::day::Day;
use crate::model::{
    Actor, ActorIx, Alias, Corpus, Discrepancy, DocIx, Document, Event, EventIx, Evidence, Featured, GroupIx, Line,
    LineRef, Meaning, Phase, PhaseIx, Position, Question, QuestionIx, Quote, Scope, ScopeIx, Section, Side, SideIx,
    Span, Variant,
};
use crate::seed;
use crate::vocabulary::Precision;

/// The corpus; nothing where a reference leads nowhere or a day is none, which the checks have told.
pub(super) fn resolve(seeds: &Seeds) -> Option<Corpus> {
    let about = seeds.about.as_ref()?;
    let mut groups: Vec<String> = Vec::new();
    for entry in &seeds.questions {
        if !groups.contains(&entry.seed.group) {
            groups.push(entry.seed.group.clone());
        }
    }
    let group_of = |question: &seed::Question| number(groups.iter().position(|group| *group == question.group)?);
    let phases = places(about.phases.iter().map(|phase| phase.id.as_str()));
    let mut questions: Vec<&seed::Question> = seeds.questions.iter().map(|entry| &entry.seed).collect();
    questions.sort_by_key(|question| group_of(question));
    let mut events: Vec<&seed::Event> = seeds.events.iter().map(|entry| &entry.seed).collect();
    events.sort_by_key(|event| {
        let day = day(event.from.as_ref()).flatten().or(day(event.to.as_ref()).flatten());
        (phases.get(event.phase.as_str()), undated_last(day))
    });
    let resolver = Resolver {
        phases,
        sides: places(about.sides.iter().map(|side| side.id.as_str())),
        actors: places(seeds.actors.iter().map(|entry| entry.seed.id.as_str())),
        scopes: questions
            .iter()
            .map(|question| places(question.scopes.iter().map(|scope| scope.id.as_str())))
            .collect(),
        questions: places(questions.iter().map(|question| question.id.as_str())),
        events: places(events.iter().map(|event| event.id.as_str())),
        documents: places(seeds.documents.iter().map(|entry| entry.seed.id.as_str())),
    };
    let mut positions = all(&seeds.positions, |entry| resolver.position(&entry.seed))?;
    positions.sort_by(|a, b| order(a).cmp(&order(b)));
    Some(Corpus {
        title: about.title.clone(),
        subtitle: about.subtitle.clone(),
        version: about.version.clone(),
        language: about.language.clone(),
        opening: about.opening.clone(),
        colophon: about.colophon.clone(),
        phases: all(&about.phases, |phase| {
            let seed::Phase { id, title, kind } = phase.clone();
            Some(Phase { id, title, kind })
        })?,
        sides: all(&about.sides, |side| {
            let seed::Side { id, title } = side.clone();
            Some(Side { id, title })
        })?,
        featured: all(&about.featured, |featured| resolver.featured(featured))?,
        actors: all(&seeds.actors, |entry| resolver.actor(&entry.seed))?,
        questions: all(&questions, |question| Some(make_question(question, GroupIx(group_of(question)?))))?,
        groups,
        events: all(&events, |event| resolver.event(event))?,
        documents: all(&seeds.documents, |entry| make_document(&entry.seed))?,
        positions,
        discrepancies: all(&seeds.discrepancies, |entry| resolver.discrepancy(&entry.seed))?,
        aliases: all(&seeds.aliases, |(old, new)| {
            Some(Alias { old: old.clone(), new: follow(&seeds.aliases, new)?.to_owned() })
        })?,
    })
}

/// Where the things of each kind stand, by their ids.
struct Resolver<'a> {
    phases: Places<'a>,
    sides: Places<'a>,
    actors: Places<'a>,
    questions: Places<'a>,
    /// For each question, in its order.
    scopes: Vec<Places<'a>>,
    events: Places<'a>,
    documents: Places<'a>,
}

type Places<'a> = BTreeMap<&'a str, u32>;

impl Resolver<'_> {
    fn featured(&self, featured: &seed::Featured) -> Option<Featured> {
        let seed::Featured { title, view } = featured;
        let seed::FeaturedView { phase, side, actor, question, stance, doc, voice } = view;
        Some(Featured {
            title: title.clone(),
            phases: all(phase, |id| find(&self.phases, id).map(PhaseIx))?,
            sides: all(side, |id| find(&self.sides, id).map(SideIx))?,
            actors: all(actor, |id| self.actor_ix(id))?,
            questions: all(question, |id| find(&self.questions, id).map(QuestionIx))?,
            stances: stance.clone(),
            docs: all(doc, |id| find(&self.documents, id).map(DocIx))?,
            voices: voice.clone(),
        })
    }

    fn actor(&self, actor: &seed::Actor) -> Option<Actor> {
        let seed::Actor { id, name, short_name, kind, role, side, lang, members, members_complete, spellings, note } =
            actor.clone();
        Some(Actor {
            id,
            name,
            short_name,
            kind,
            role,
            side: SideIx(find(&self.sides, &side)?),
            lang,
            members: all(&members, |id| self.actor_ix(id))?,
            members_complete: members_complete.unwrap_or(false),
            spellings,
            note,
        })
    }

    fn event(&self, event: &seed::Event) -> Option<Event> {
        let seed::Event { id, title, phase, from, to, precision, place, participants, summary, evidence } =
            event.clone();
        Some(Event {
            id,
            title,
            phase: PhaseIx(find(&self.phases, &phase)?),
            span: span(from.as_ref(), to.as_ref(), precision)?,
            place,
            participants: all(&participants, |id| self.actor_ix(id))?,
            summary,
            evidence: all(&evidence, |at| self.line(at))?,
        })
    }

    fn position(&self, position: &seed::Position) -> Option<Position> {
        let seed::Position {
            id,
            kind,
            actor,
            question,
            event,
            scope,
            from,
            to,
            precision,
            stance,
            silence,
            claim,
            quotes,
            evidence,
            note,
        } = position.clone();
        let question = QuestionIx(find(&self.questions, &question)?);
        let scope = match scope {
            Some(scope) => Some(ScopeIx(find(self.scopes.get(question.index())?, &scope)?)),
            None => None,
        };
        Some(Position {
            id,
            kind,
            actor: self.actor_ix(&actor)?,
            question,
            event: EventIx(find(&self.events, &event)?),
            scope,
            span: span(from.as_ref(), to.as_ref(), precision)?,
            stance,
            silence,
            claim,
            quotes: all(&quotes, |quote| {
                let seed::Quote { text, at, by } = quote;
                Some(Quote { text: text.clone(), at: self.line(at)?, by: self.actor_ix(by)? })
            })?,
            evidence: all(&evidence, |piece| {
                let seed::Evidence { at, voice, via, reported_on } = piece;
                Some(Evidence {
                    at: self.line(at)?,
                    voice: *voice,
                    via: all(via, |id| self.actor_ix(id))?,
                    reported_on: day(reported_on.as_ref())?,
                })
            })?,
            note,
        })
    }

    fn discrepancy(&self, discrepancy: &seed::Discrepancy) -> Option<Discrepancy> {
        let seed::Discrepancy { id, topic, weight, variants, note } = discrepancy.clone();
        let variants = all(&variants, |variant| {
            let seed::Variant { says, evidence } = variant;
            Some(Variant { says: says.clone(), evidence: all(evidence, |at| self.line(at))? })
        })?;
        Some(Discrepancy { id, topic, weight, variants, note })
    }

    fn actor_ix(&self, id: &str) -> Option<ActorIx> {
        find(&self.actors, id).map(ActorIx)
    }

    fn line(&self, text: &str) -> Option<LineRef> {
        let at = lines::parse(text)?;
        Some(LineRef { doc: DocIx(find(&self.documents, at.doc)?), line: number(at.line)? })
    }
}

fn make_question(question: &seed::Question, group: GroupIx) -> Question {
    let seed::Question { id, title, group: _, question, stances, assessment, scopes, note } = question.clone();
    let meanings = stances.into_iter().map(|(stance, text)| Meaning { stance, text }).collect();
    let scopes = scopes.into_iter().map(|seed::Scope { id, title }| Scope { id, title }).collect();
    Question { id, title, group, question, meanings, assessment, scopes, note }
}

fn make_document(document: &seed::Document) -> Option<Document> {
    let seed::Document {
        id,
        file,
        sha256,
        outlet,
        outlet_known_by,
        headline,
        author,
        day: published,
        address,
        lang,
        note,
        sections,
        lines,
    } = document.clone();
    let sections = all(&sections, |section| {
        let seed::Section { from, to, title, written, precision, known_by } = section.clone();
        let written = day(written.as_ref())?;
        Some(Section { from: from.into(), to: to.into(), title, written, precision, known_by })
    })?;
    let lines = all(&lines, |line| {
        let seed::Line { line: _, kind, digest, uncited } = line.clone();
        Some(Line { kind, digest, uncited })
    })?;
    let day = day(published.as_ref())?;
    Some(Document {
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
    })
}

/// The order of the list: event, day, question, actor, and then the number at the end of the id.
fn order(position: &Position) -> impl Ord {
    let number = position.id.rsplit('-').next().and_then(|number| number.parse::<u32>().ok());
    let day = undated_last(position.span.sort_day());
    (position.event, day, position.question, position.actor, number, position.id.clone())
}

fn undated_last(day: Option<Day>) -> (bool, Option<Day>) {
    (day.is_none(), day)
}

fn places<'a>(ids: impl Iterator<Item = &'a str>) -> Places<'a> {
    ids.zip(0..).collect()
}

fn find(places: &Places<'_>, id: &str) -> Option<u32> {
    places.get(id).copied()
}

fn number(number: usize) -> Option<u32> {
    u32::try_from(number).ok()
}

/// The day, if one is given; nothing at all where the text is none.
fn day(text: Option<&String>) -> Option<Option<Day>> {
    text.map(|text| text.parse().ok()).map_or(Some(None), |day: Option<Day>| day.map(Some))
}

fn span(from: Option<&String>, to: Option<&String>, precision: Precision) -> Option<Span> {
    Some(Span { from: day(from)?, to: day(to)?, precision })
}

/// Everything of a list made into something else; nothing where one thing of it could not be.
fn all<I: IntoIterator, T>(list: I, make: impl FnMut(I::Item) -> Option<T>) -> Option<Vec<T>> {
    list.into_iter().map(make).collect()
}
