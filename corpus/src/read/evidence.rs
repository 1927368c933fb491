//! What carries a position: the lines, how each carries it, and the words quoted from them.

use std::collections::BTreeSet;

use super::Context;
use super::days;
use super::fault::{Place, Report, count, show};
use super::ids::IdKind;
use super::lines;
use super::rule::Rule;
use super::text;
use crate::day::Day;
use crate::seed;
use crate::vocabulary::{Silence, Vocabulary, Voice};

const LONGEST_QUOTE: usize = 45;

pub(super) fn check(position: &seed::Position, context: &Context<'_>, place: &Place<'_>, report: &mut Report) {
    let evidence = place.field("evidence");
    if position.evidence.is_empty() {
        report.add(Rule::EvidenceMissing, &evidence, "an empty list", "a line that carries the position");
    }
    let mut seen = BTreeSet::new();
    for (index, piece) in position.evidence.iter().enumerate() {
        let place = evidence.index(index);
        check_piece(piece, position, context, &place, report);
        if !seen.insert((&piece.at, piece.voice)) {
            let found = format!("{} in the voice {} a second time", show(&piece.at), piece.voice.id());
            report.add(Rule::EvidenceTwice, &place, found, "each once");
        }
    }
    for (index, pair) in position.evidence.windows(2).enumerate() {
        if let [a, b] = pair
            && let (Some(before), Some(at)) = (lines::parse(&a.at), lines::parse(&b.at))
            && at < before
        {
            let expected = format!("a line after {}, as evidence stands in the order of lines", a.at);
            report.add(Rule::EvidenceOrder, &evidence.index(index + 1).field("at"), show(&b.at), expected);
        }
    }
    let quotes = place.field("quotes");
    let mut seen = BTreeSet::new();
    for (index, quote) in position.quotes.iter().enumerate() {
        let place = quotes.index(index);
        check_quote(quote, position, context, &place, report);
        if !seen.insert((&quote.at, &quote.text)) {
            let found = format!("words of {} a second time", quote.at);
            report.add(Rule::QuoteTwice, &place.field("text"), found, "each once");
        }
    }
}

fn check_piece(
    piece: &seed::Evidence,
    position: &seed::Position,
    context: &Context<'_>,
    place: &Place<'_>,
    report: &mut Report,
) {
    let seed::Evidence { at, voice, via, reported_on } = piece;
    context.lines.refer(at, &context.ids, &place.field("at"), report);
    context.ids.refer_all(IdKind::Actor, via, &place.field("via"), report);
    let day = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<Day>().ok());
    // A day that is none is told here; nothing else hangs on it.
    let told = days::check(reported_on.as_ref(), &place.field("reported_on"), report).ok().flatten();
    if let Some((told, said)) = told.zip(day(&position.from)).filter(|(told, said)| told < said) {
        let expected = format!("{said} or later, as the position begins then");
        report.add(Rule::ReportedEarly, &place.field("reported_on"), told, expected);
    }
    if *voice != Voice::Outlet && context.is_outlet(&position.actor) {
        let expected = format!("outlet, as {} is an outlet", position.actor);
        report.add(Rule::OutletVoice, &place.field("voice"), voice.id(), expected);
        return;
    }
    if *voice != Voice::Outlet && position.silence == Some(Silence::Omitted) {
        let expected = "outlet, as a source remarks that it went unsaid";
        report.add(Rule::OmittedVoice, &place.field("voice"), voice.id(), expected);
    }
    match voice {
        Voice::Attributed if via.is_empty() => {
            let expected = "who says it, as the voice is attributed";
            report.add(Rule::ViaMissing, place, "nobody in \"via\"", expected);
        }
        Voice::Attributed => {}
        voice if !via.is_empty() => {
            let expected = format!("nobody, as the voice is {}", voice.id());
            report.add(Rule::ViaUnexpected, &place.field("via"), via.join(", "), expected);
        }
        // A quotation whose speaker is not known has been told and may be the actor's.
        Voice::Direct
            if !position.quotes.iter().any(|quote| {
                quote.at == *at && (quote.by == position.actor || !context.ids.has(IdKind::Actor, &quote.by))
            }) =>
        {
            let expected = format!("one by {}, as the voice is direct", position.actor);
            report.add(Rule::DirectWithoutQuote, &place.field("at"), format_args!("no quotation at {at}"), expected);
        }
        Voice::Direct | Voice::Reported | Voice::Outlet => {}
    }
    for (index, _) in via.iter().enumerate().filter(|(_, id)| **id == position.actor) {
        report.add(Rule::ViaSelf, &place.field("via").index(index), "the actor itself", "somebody else");
    }
}

fn check_quote(
    quote: &seed::Quote,
    position: &seed::Position,
    context: &Context<'_>,
    place: &Place<'_>,
    report: &mut Report,
) {
    let seed::Quote { text, at, by } = quote;
    text::check(text, &place.field("text"), report);
    context.ids.refer(IdKind::Actor, by, &place.field("by"), report);
    if position.evidence.iter().any(|piece| piece.at == *at) {
        // The line itself is checked there.
    } else if position.evidence.is_empty() {
        context.lines.refer(at, &context.ids, &place.field("at"), report);
    } else {
        let lines: Vec<&str> = position.evidence.iter().map(|piece| piece.at.as_str()).collect();
        let expected = format!("a line of the position's evidence: {}", lines.join(", "));
        report.add(Rule::QuoteLine, &place.field("at"), show(at), expected);
    }
    let pieces = || position.evidence.iter().filter(|piece| piece.at == *at);
    let is_of = |by: &str| by == position.actor || pieces().any(|piece| piece.via.iter().any(|id| id == by));
    // Where the line is said to quote the actor and does not, that has been told.
    let has_own = pieces().all(|piece| piece.voice != Voice::Direct)
        || position.quotes.iter().any(|quote| quote.at == *at && quote.by == position.actor);
    if has_own && pieces().next().is_some() && !is_of(by) && context.ids.has(IdKind::Actor, by) {
        let expected = format!("{}, or who says it of them at {at}", position.actor);
        report.add(Rule::QuoteSpeaker, &place.field("by"), show(by), expected);
    }
    let words = text::words(text);
    if words > LONGEST_QUOTE {
        report.add(
            Rule::QuoteLong,
            &place.field("text"),
            count(words, "word"),
            format_args!("{LONGEST_QUOTE} at most"),
        );
    }
}
