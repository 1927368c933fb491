//! What carries a position: the lines, how each carries it, and the words quoted from them.

use std::collections::BTreeSet;

use super::Context;
use super::days;
use super::fault::{Place, Report, count, show};
use super::ids::IdKind;
use super::rule::Rule;
use super::text;
use crate::seed;
use crate::vocabulary::{Vocabulary, Voice};

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
    // A day that is none has been told; nothing else hangs on it.
    let _ = days::check(reported_on.as_ref(), &place.field("reported_on"), report);
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
