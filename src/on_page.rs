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

/// How many things of the page are looked at in one go: so few that a slow phone, too, answers its reader in between.
pub const AT_ONCE: usize = 60;

/// Takes over what [`crate::left_out`] left out of a corpus, some of it at a time: events, documents and positions, of which
/// so many are `done`. Says how many are done then, until all are.
pub fn take_over(corpus: &mut Corpus, page: &Page, done: usize) -> Option<usize> {
    let Corpus { events, documents, positions, actors, questions, .. } = corpus;
    let all = events.len() + documents.len() + positions.len();
    let mut left = AT_ONCE;
    let mut passed = done;
    // What is done of one kind, and what of it is to be done now.
    let mut next = |count: usize| {
        let from = passed.min(count);
        passed -= from;
        let now = left.min(count - from);
        left -= now;
        from..from + now
    };
    let (of_events, of_documents, of_positions) = (next(events.len()), next(documents.len()), next(positions.len()));
    for event in events.get_mut(of_events).into_iter().flatten() {
        event.summary = (page.summary)(event);
    }
    for document in documents.get_mut(of_documents).into_iter().flatten() {
        let digests = (page.digests)(document);
        for (line, digest) in document.lines.iter_mut().zip(digests) {
            line.digest = digest;
        }
    }
    for position in positions.get_mut(of_positions).into_iter().flatten() {
        if position.id.bytes().all(|byte| byte.is_ascii_digit())
            && let (Some(actor), Some(question)) =
                (actors.get(position.actor.index()), questions.get(position.question.index()))
        {
            position.id = [&*actor.id, &*question.id, &*position.id].join("-");
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
    let done = done + AT_ONCE;
    (done < all).then_some(done)
}
