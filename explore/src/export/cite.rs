//! A position as a reference that can be pasted into a text.

use summitry_corpus::model::{Corpus, LineRef, Position, Quote};
use summitry_corpus::vocabulary::Voice;

use crate::sorted;

/// How many lines a reference names; the page of the position has all.
const LINES: usize = 2;

/// A quotation with who said it and when, where it is printed, and the address of the position that it belongs to:
/// `“…” (Name, days, in Outlet, document 001, line 16, written …), address`. The days are empty where none is known.
pub fn quotation(corpus: &Corpus, quote: &Quote, days: &str, address: &str) -> String {
    let (name, comma) = (&*corpus.actor(quote.by).name, if days.is_empty() { "" } else { ", " });
    ["“", &*quote.text, "” (", name, comma, days, ", in ", &source(corpus, quote.at), "), ", address].concat()
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
    let mut sources: Vec<String> = lines.iter().take(LINES).map(|at| source(corpus, *at)).collect();
    match lines.len().saturating_sub(LINES) {
        0 => {}
        1 => sources.push("1 more line".to_owned()),
        more => sources.push([&more.to_string(), " more lines"].concat()),
    }
    let sources = sources.join("; ");
    let quote = quote.map(|quote| [" “", &*quote.text, "”"].concat()).unwrap_or_default();
    let (actor, question) = (&*corpus.actor(position.actor).name, &*corpus.question(position.question).title);
    let scope = corpus.scope(position).map(|scope| [" (", &*scope.title, ")"].concat()).unwrap_or_default();
    // A question ends in its own mark.
    let colon = if question.ends_with('?') && scope.is_empty() { " " } else { ": " };
    let comma = if days.is_empty() { "" } else { ", " };
    let claim =
        [actor, " on “", question, "”", &scope, colon, stance, comma, days, ". ", &position.claim, &quote].concat();
    let by_hearsay = if corpus.is_hearsay(position) { "by others’ word: " } else { "" };
    let (title, version) = (&*corpus.title, &*corpus.version);
    [&*claim, " (", by_hearsay, &sources, "). In: ", title, ", version ", version, ", ", address].concat()
}

/// The outlet, the document and the line, and when it was written, if that is known.
fn source(corpus: &Corpus, at: LineRef) -> String {
    let document = corpus.document(at.doc);
    let written = corpus.section(at).and_then(|section| section.written);
    let written = written.map(|day| [", written ", &day.long()].concat()).unwrap_or_default();
    [&*document.outlet, ", document ", &document.id, ", line ", &at.line.to_string(), &written].concat()
}
