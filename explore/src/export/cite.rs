//! A position as a reference that can be pasted into a text.

use summitry_corpus::model::{Corpus, LineRef, Position, Quote};

/// A quotation with who said it, and where it is printed: `“…” (Name, in Outlet, file name, line 16)`.
pub fn quotation(corpus: &Corpus, quote: &Quote) -> String {
    format!("“{}” ({}, in {})", quote.text, corpus.actor(quote.by).name, source(corpus, quote.at))
}

/// A position with its sources, the corpus and its version, and the address of its page:
/// `Name on Question: For. Claim (Outlet, file name, line 16; …). In: Title, version 1.0.0, address`.
///
/// `stance` is the stance in words, as the screen has it, and says so where it is a forecast.
pub fn position(corpus: &Corpus, position: &Position, stance: &str, address: &str) -> String {
    let mut lines: Vec<LineRef> = Vec::new();
    for evidence in &position.evidence {
        if !lines.contains(&evidence.at) {
            lines.push(evidence.at);
        }
    }
    let sources: Vec<String> = lines.into_iter().map(|at| source(corpus, at)).collect();
    let (actor, question) = (&corpus.actor(position.actor).name, &corpus.question(position.question).title);
    let scope = corpus.scope(position).map(|scope| format!(" ({})", scope.title)).unwrap_or_default();
    // A question ends in its own mark.
    let colon = if question.ends_with('?') && scope.is_empty() { "" } else { ":" };
    format!(
        "{actor} on “{question}”{scope}{colon} {stance}. {} ({}). In: {}, version {}, {address}",
        position.claim,
        sources.join("; "),
        corpus.title,
        corpus.version,
    )
}

fn source(corpus: &Corpus, at: LineRef) -> String {
    let document = corpus.document(at.doc);
    format!("{}, {}, line {}", document.outlet, document.file, at.line)
}
