//! The rules of `events.json`.

use super::Context;
use super::days;
use super::fault::Report;
use super::ids::IdKind;
use super::rule::Rule;
use super::text;
use crate::seed;

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let mut latest = None;
    for entry in &context.seeds.events {
        let place = entry.place();
        let seed::Event { id, title, phase, from, to, precision, place: location, participants, summary, evidence } =
            &entry.seed;
        text::check(title, &place.field("title"), report);
        text::check(summary, &place.field("summary"), report);
        text::check_optional(location.as_ref(), &place.field("place"), report);
        context.ids.refer(IdKind::Phase, phase, &place.field("phase"), report);
        context.ids.refer_all(IdKind::Actor, participants, &place.field("participants"), report);
        context.lines.refer_all(evidence, &context.ids, &place.field("evidence"), report);
        if evidence.is_empty() {
            let expected = "a line that tells of the event";
            report.add(Rule::EventWithoutEvidence, &place.field("evidence"), "an empty list", expected);
        }
        let span = days::check_span(from.as_ref(), to.as_ref(), *precision, &place, report);
        if let Some(day) = span.and_then(|span| span.from) {
            match latest {
                Some((latest_day, latest_id)) if day < latest_day => {
                    let expected = format!("a day from {latest_day} on, as of {latest_id} before it");
                    report.add(Rule::EventOrder, &place, day, expected);
                }
                _ => latest = Some((day, id)),
            }
        }
    }
}
