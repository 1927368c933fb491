//! The open source line: what it says, in our words, and which positions rest on it.

use summitry_corpus::model::{ActorIx, Corpus, LineRef, Position};
use summitry_explore::layout::Look;

use super::explorer::{Explorer, View};
use super::glyph;
use super::markup::Markup;
use super::words::{self, list as say};

/// The id of the panel.
pub const PANEL: &str = "line-panel";

/// The panel of the open line; empty where none is open.
pub fn html(explorer: Explorer, view: &View) -> String {
    view.state.line.map(|at| of(explorer.corpus(), at)).unwrap_or_default()
}

/// The panel of a line.
pub fn of(corpus: &Corpus, at: LineRef) -> String {
    let document = corpus.document(at.doc);
    let kind = corpus.line(at).map(|line| words::line_kind(line.kind)).unwrap_or_default();
    let mut html = Markup::new();
    html.fill(
        "<button type=\"button\" class=\"close\" data-act=\"close-line\" aria-label=\"$\">×</button>\
         <h2>$</h2><p class=\"source\">$ · $</p><p class=\"digest\">$</p>\
         <p class=\"caveat\">$</p><ul>",
        &[say::CLOSE_LINE, &corpus.written(at), &document.outlet, kind, corpus.digest(at), say::OUR_DIGEST],
    );
    let mut is_empty = true;
    for position in corpus.positions.iter().filter(|position| cites(position, at)) {
        is_empty = false;
        html.fill("<li><a href=\"#s-$\" data-open=\"$\">", &[&position.id, &position.id]);
        glyph::write(&mut html, Look::of(corpus, position));
        let (actor, question) = (corpus.actor(position.actor), corpus.question(position.question));
        html.fill(" $: $ $</a></li>", &[&actor.name, &question.title, &words::standing(position)]);
    }
    html.fill("</ul>$", &[if is_empty { say::RESTS_NOTHING } else { "" }]);
    let mut said: Vec<(&str, ActorIx)> = Vec::new();
    for position in &corpus.positions {
        for quote in &position.quotes {
            if quote.at == at && !said.contains(&(&*quote.text, quote.by)) {
                said.push((&quote.text, quote.by));
                let values = [&*words::quoted(&quote.text), &corpus.actor(quote.by).name];
                html.fill("<blockquote><p>$</p><cite>$</cite></blockquote>", &values);
            }
        }
    }
    if let Some(section) = corpus.section(at) {
        let written = section.written.map(|day| say::written_after(&day.long())).unwrap_or_default();
        html.fill("<p class=\"section\">$$</p>", &[&section.title, &written]);
    }
    let (id, line) = (&*document.id, at.line.to_string());
    html.fill(
        "<p class=\"file\">$ <a href=\"?view=sources&amp;on=$&amp;line=$.$\" data-view data-then=\"sources\">$</a></p>",
        &[&say::file_and_line(&document.file, &line), id, id, &line, say::READ_LINE],
    );
    html.finish()
}

fn cites(position: &Position, at: LineRef) -> bool {
    position.evidence.iter().any(|evidence| evidence.at == at)
}
