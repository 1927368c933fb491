//! What positions and lines say, and how events went, from the rendered page; and the ids of positions, which are carried
//! without what actor and question tell.

use summitry_corpus::model::{Corpus, Document, Event, Position};

/// What one position says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub claim: String,
    pub note: Option<String>,
    /// Its quotations without their marks, each once: see [`Position::distinct_quotes`].
    pub quotes: Vec<String>,
}

/// Where the rendered page has what a corpus was left without.
pub struct Page {
    pub said: fn(&Position) -> Said,
    pub summary: fn(&Event) -> String,
    /// One for each line, in the order of the lines.
    pub digests: fn(&Document) -> Vec<String>,
}

/// Takes over what [`crate::left_out`] left out of a corpus.
pub fn take_over(corpus: &mut Corpus, page: &Page) {
    for event in &mut corpus.events {
        event.summary = (page.summary)(event);
    }
    for document in &mut corpus.documents {
        let digests = (page.digests)(document);
        for (line, digest) in document.lines.iter_mut().zip(digests) {
            line.digest = digest;
        }
    }
    for position in &mut corpus.positions {
        if position.id.bytes().all(|byte| byte.is_ascii_digit()) {
            let (actor, question) =
                (corpus.actors.get(position.actor.index()), corpus.questions.get(position.question.index()));
            if let (Some(actor), Some(question)) = (actor, question) {
                position.id = [&*actor.id, &*question.id, &*position.id].join("-");
            }
        }
        let Said { claim, note, quotes } = (page.said)(position);
        position.claim = claim;
        position.note = note;
        // Those that were left out are empty; what is left repeats one of them in its own way.
        let mut left_out = position.quotes.iter_mut().filter(|quote| quote.text.is_empty());
        for text in quotes {
            if let Some(quote) = left_out.next() {
                quote.text = text;
            }
        }
    }
}
