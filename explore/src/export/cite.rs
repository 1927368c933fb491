//! A position as a reference that can be pasted into a text.

use summitry_corpus::model::{Corpus, LineRef, Position, Quote};
use summitry_corpus::vocabulary::Voice;

use crate::sorted;
use crate::words::{self, Cited};

/// How many lines a reference names; the page of the position has all.
const LINES: usize = 2;

/// A quotation with who said it and when, where it is printed, and the address of the position that it belongs to:
/// `“…” (Name, days, in Outlet, document 001, line 16, written …), address`. The days are empty where none is known.
pub fn quotation(corpus: &Corpus, quote: &Quote, days: &str, address: &str) -> String {
    words::quotation(&quote.text, &corpus.actor(quote.by).name, days, &source(corpus, quote.at), address)
}

/// A position with its days, its sources, the corpus and its version, and the address of its page:
/// `Name on Question: For, days. Claim “…” (Outlet, document 001, line 16, written …; …). In: Title, version 1.0.0, address`.
///
/// The quotation is the first of the actor's own; the lines are the first two: that of the quotation, then those with words of the
/// actor's own.
///
/// `stance` and `days` are words, as the screen has them; the stance says so where it is a forecast, the days are empty
/// where none is known.
pub fn position(corpus: &Corpus, position: &Position, stance: &str, days: &str, address: &str) -> String {
    let quote = position.quotes.iter().find(|quote| quote.by == position.actor);
    // First that of the quotation, then those with other words of the actor's own.
    let is_direct = |at: &LineRef| position.evidence.iter().any(|it| it.at == *at && it.voice == Voice::Direct);
    let is_quoted = |at: &LineRef| quote.is_some_and(|quote| quote.at == *at);
    let mut lines = position.lines();
    sorted::sort(&mut lines, &|a, b| (is_quoted(b), is_direct(b)).cmp(&(is_quoted(a), is_direct(a))));
    words::cited(Cited {
        actor: &corpus.actor(position.actor).name,
        question: &corpus.question(position.question).title,
        scope: corpus.scope(position).map_or("", |scope| &scope.title),
        stance,
        days,
        claim: &position.claim,
        quote: quote.map_or("", |quote| &quote.text),
        is_hearsay: corpus.is_hearsay(position),
        sources: lines.iter().take(LINES).map(|at| source(corpus, *at)).collect(),
        more: lines.len().saturating_sub(LINES),
        title: &corpus.title,
        version: &corpus.version,
        address,
    })
}

/// The outlet, the document and the line, and when it was written, if that is known.
fn source(corpus: &Corpus, at: LineRef) -> String {
    let document = corpus.document(at.doc);
    let written = corpus.section(at).and_then(|section| section.written);
    words::source(&document.outlet, &document.id, at.line, written)
}
