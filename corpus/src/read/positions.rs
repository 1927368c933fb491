//! The rules of `positions/<question>.json`. What carries a position is checked in `super::evidence`.

use super::Context;
use super::days;
use super::evidence;
use super::fault::{Place, Report, count, show};
use super::files::Entry;
use super::ids::{IdKind, check_shape};
use super::nearest::hint;
use super::rule::Rule;
use super::text;
use crate::model::Span;
use crate::seed;
use crate::vocabulary::{Kind, Precision, Stance, Vocabulary};

const LONGEST_CLAIM: usize = 40;

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let questions = || context.seeds.questions.iter().map(|entry| entry.seed.id.as_str());
    for name in &context.seeds.positions_files {
        if !context.ids.has(IdKind::Question, name) && !context.ids.is_open(IdKind::Question) {
            let file = format!("positions/{name}.json");
            let expected = format!("a file named after a question{}", hint(name, questions()));
            report.add(Rule::PositionsFile, &Place::file(&file), show(name), expected);
        }
    }
    for entry in &context.seeds.positions {
        check_position(entry, context, report);
    }
}

fn check_position(entry: &Entry<seed::Position>, context: &Context<'_>, report: &mut Report) {
    let (position, place) = (&entry.seed, entry.place());
    let seed::Position {
        id,
        kind,
        actor,
        question,
        event,
        scope: _,
        from,
        to,
        precision,
        stance,
        silence,
        claim,
        quotes: _,
        evidence: _,
        note,
    } = position;
    let has_actor = context.ids.refer(IdKind::Actor, actor, &place.field("actor"), report);
    let has_question = context.ids.refer(IdKind::Question, question, &place.field("question"), report);
    context.ids.refer(IdKind::Event, event, &place.field("event"), report);
    let file = entry.file.strip_prefix("positions/").and_then(|name| name.strip_suffix(".json")).unwrap_or_default();
    if has_question && file != question && context.ids.has(IdKind::Question, file) {
        let expected = format!("{file:?}, the question of the file");
        report.add(Rule::PositionFile, &place.field("question"), show(question), expected);
    } else if has_actor
        && has_question
        && !is_numbered(id, actor, question)
        && check_shape(id, &place, &mut Report::default())
    {
        let expected = format!("{actor}-{question}- and a number from 1");
        report.add(Rule::PositionId, &place.field("id"), show(id), expected);
    }
    check_scope(position, context, &place, report);
    match (stance, silence) {
        (Stance::None, None) => {
            let expected = "one of declined, omitted, raised, as the stance is none";
            report.add(Rule::SilenceMissing, &place, "no field \"silence\"", expected);
        }
        (Stance::None, Some(_)) | (_, None) => {}
        (stance, Some(silence)) => {
            let expected = format!("no such field, as the stance is {}", stance.id());
            report.add(Rule::SilenceUnexpected, &place.field("silence"), silence.id(), expected);
        }
    }
    if (*kind, *stance) == (Kind::Forecast, Stance::None) {
        report.add(Rule::ForecastStance, &place.field("stance"), "none", "a stance, as this is a forecast");
    }
    check_claim(claim, &place.field("claim"), report);
    text::check_optional(note.as_ref(), &place.field("note"), report);
    if let Some(span) = days::check_span(from.as_ref(), to.as_ref(), *precision, &place, report) {
        check_event_days(event, span, context, &place, report);
    }
    evidence::check(position, context, &place, report);
}

/// Whether an id is the actor's, the question's and a number from 1.
fn is_numbered(id: &str, actor: &str, question: &str) -> bool {
    id.strip_prefix(actor)
        .and_then(|rest| rest.strip_prefix('-')?.strip_prefix(question)?.strip_prefix('-'))
        .is_some_and(|n| n.parse::<u32>().is_ok() && !n.starts_with(['0', '+']))
}

fn check_scope(position: &seed::Position, context: &Context<'_>, place: &Place<'_>, report: &mut Report) {
    // A question that could not be read may have any scopes.
    let Some(entry) = context.seeds.questions.iter().find(|entry| entry.seed.id == position.question) else { return };
    let declared = || entry.seed.scopes.iter().map(|scope| scope.id.as_str());
    let list = || declared().collect::<Vec<_>>().join(", ");
    match &position.scope {
        None if declared().next().is_some() && position.kind == Kind::Stance => {
            let expected = format!("one of {}, as the question has scopes", list());
            report.add(Rule::ScopeMissing, place, "no field \"scope\"", expected);
        }
        Some(scope) if declared().next().is_none() => {
            let expected = "no such field, as the question has no scopes";
            report.add(Rule::ScopeUndeclared, &place.field("scope"), show(scope), expected);
        }
        Some(scope) if !declared().any(|id| id == scope) => {
            let expected = format!("one of {}{}", list(), hint(scope, declared()));
            report.add(Rule::UnknownScope, &place.field("scope"), show(scope), expected);
        }
        None | Some(_) => {}
    }
}

fn check_claim(claim: &str, place: &Place<'_>, report: &mut Report) {
    text::check(claim, place, report);
    if !claim.trim().is_empty() && !claim.trim_end().ends_with('.') {
        report.add(Rule::ClaimFullStop, place, show(claim), "a full stop at the end");
    }
    let sentences = text::sentences(claim);
    if sentences > 1 {
        report.add(Rule::ClaimSentences, place, count(sentences, "sentence"), "one");
    }
    let words = text::words(claim);
    if words > LONGEST_CLAIM {
        report.add(Rule::ClaimLong, place, count(words, "word"), format_args!("{LONGEST_CLAIM} at most"));
    }
}

fn check_event_days(event: &str, span: Span, context: &Context<'_>, place: &Place<'_>, report: &mut Report) {
    let Some(entry) = context.seeds.events.iter().find(|entry| entry.seed.id == event) else { return };
    let day = |text: &Option<String>| text.as_ref().map(|text| text.parse()).transpose();
    let (Ok(from), Ok(to)) = (day(&entry.seed.from), day(&entry.seed.to)) else { return };
    let of_event = Span { from, to, precision: Precision::Day };
    let is_reversed = from.zip(to).is_some_and(|(first, last)| first > last);
    if span.is_dated() && of_event.is_dated() && !is_reversed && !days::meet(&span, &of_event) {
        let expected = format!("days that meet those of {event}, {}", describe(of_event));
        report.add(Rule::PositionOutsideEvent, place, describe(span), expected);
    }
}

fn describe(span: Span) -> String {
    match (span.from, span.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("{from} and later"),
        (None, Some(to)) => format!("{to} and earlier"),
        (None, None) => "no day".to_owned(),
    }
}
