//! The open source line: what it says, in our words, and which positions rest on it.

use summitry_corpus::model::{Corpus, LineRef, Position};
use summitry_explore::layout::Look;

use super::explorer::{Explorer, View};
use super::glyph;
use super::markup::Markup;
use super::position::{self, distinct};
use super::words;

/// The panel of the open line; empty where none is open.
pub fn html(explorer: Explorer, view: &View) -> String {
    view.state.line.map(|at| of(explorer.corpus(), at)).unwrap_or_default()
}

/// The panel of a line.
pub fn of(corpus: &Corpus, at: LineRef) -> String {
    let document = corpus.document(at.doc);
    let kind = corpus.line(at).map(|line| words::line_kind(line.kind)).unwrap_or_default();
    let mut html = Markup::new();
    let close =
        [("type", "button"), ("class", "close"), ("data-act", "close-line"), ("aria-label", "Close the source line")];
    html.element("button", &close, "×").element("h2", &[], &corpus.written(at));
    html.part("p", "source", &format!("{} · {kind}", document.outlet));
    html.part("p", "digest", corpus.digest(at));
    html.part("p", "caveat", "Our digest, not the source’s words.");
    let mut drawn = corpus.positions.iter().filter(|position| cites(position, at)).peekable();
    if drawn.peek().is_none() {
        html.element("p", &[], "No position rests on this line.");
    }
    html.open("ul", &[]);
    for position in drawn {
        let (actor, question) = (corpus.actor(position.actor), corpus.question(position.question));
        let href = ["#", &position::element_id(position)].concat();
        html.open("li", &[]).open("a", &[("href", &href), ("data-open", &position.id)]);
        glyph::write(&mut html, Look::of(corpus, position));
        html.text(&format!(" {}: {} {}", actor.name, question.title, words::stance(position.stance)));
        html.close("a").close("li");
    }
    html.close("ul");
    let quoted = corpus.positions.iter().flat_map(|position| &position.quotes).filter(|quote| quote.at == at);
    for quote in distinct(quoted, |a, b| a.text == b.text && a.by == b.by) {
        html.open("blockquote", &[]).element("p", &[], &format!("“{}”", quote.text));
        html.element("cite", &[], &corpus.actor(quote.by).name).close("blockquote");
    }
    if let Some(section) = corpus.section(at) {
        let written = section.written.map(|day| format!(", written {}", day.long())).unwrap_or_default();
        html.part("p", "section", &format!("{}{written}. {}", section.title, section.known_by));
    }
    html.part("p", "file", &format!("File {}, line {}", document.file, at.line));
    html.finish()
}

fn cites(position: &Position, at: LineRef) -> bool {
    position.evidence.iter().any(|evidence| evidence.at == at)
}
