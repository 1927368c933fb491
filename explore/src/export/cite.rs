//! A position as a reference that can be pasted into a text.

use summitry_corpus::model::{Corpus, LineRef, Position, Quote};

/// A quotation with who said it, and where it is printed: `“…” (Name, in Outlet, document 001, line 16, written …)`.
pub fn quotation(corpus: &Corpus, quote: &Quote) -> String {
    ["“", &quote.text, "” (", &corpus.actor(quote.by).name, ", in ", &source(corpus, quote.at), ")"].concat()
}

/// A position with its days, its sources, the corpus and its version, and the address of its page:
/// `Name on Question: For, days. Claim (Outlet, document 001, line 16, written …; …). In: Title, version 1.0.0, address`.
///
/// `stance` and `days` are words, as the screen has them; the stance says so where it is a forecast, the days are empty
/// where none is known.
pub fn position(corpus: &Corpus, position: &Position, stance: &str, days: &str, address: &str) -> String {
    let sources: Vec<String> = position.lines().into_iter().map(|at| source(corpus, at)).collect();
    let sources = sources.join("; ");
    let (actor, question) = (&*corpus.actor(position.actor).name, &*corpus.question(position.question).title);
    let scope = corpus.scope(position).map(|scope| [" (", &*scope.title, ")"].concat()).unwrap_or_default();
    // A question ends in its own mark.
    let colon = if question.ends_with('?') && scope.is_empty() { " " } else { ": " };
    let comma = if days.is_empty() { "" } else { ", " };
    let claim = [actor, " on “", question, "”", &scope, colon, stance, comma, days, ". ", &position.claim].concat();
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
