//! A position in a few lines, where it stands beside others.

use summitry_corpus::model::{Corpus, PositionIx};
use summitry_explore::layout::Look;

use super::links::Links;
use super::markup::Markup;
use super::{glyph, position, topic, words};

/// The sign of a position and its stance in a word.
pub fn stance(html: &mut Markup, corpus: &Corpus, ix: PositionIx, links: Links) {
    let position = corpus.position(ix);
    glyph::write(html, Look::of(corpus, position));
    topic::link(html, "word", links, topic::STANCES, &words::standing(position));
}

/// Stance, days, claim, quotations and where they stand. `names` says who, too.
pub fn html(html: &mut Markup, corpus: &Corpus, ix: PositionIx, names: bool, links: Links) {
    let position = corpus.position(ix);
    html.fill("<div class=\"brief\"><p class=\"says\">", &[]);
    stance(html, corpus, ix, links);
    let who = corpus.actor(position.actor);
    html.part_in(who.lang.as_deref(), "span", "who", if names { &who.name } else { "" });
    html.fill("<span class=\"days\">$</span></p><p class=\"claim\">", &[&words::days(&position.span)]);
    link(html, corpus, ix, links, &position.claim);
    html.fill("</p>", &[]);
    for place in position.distinct_quotes() {
        let quote = &position.quotes[place];
        html.fill("<p class=\"printed\">$ ", &[&words::quoted(&quote.text)]);
        html.part("cite", "by", if quote.by == position.actor { "" } else { &corpus.actor(quote.by).name });
        html.fill("</p>", &[]);
    }
    html.fill("<p class=\"lines\">", &[]);
    if corpus.is_hearsay(position) {
        topic::link(html, "word", links, topic::VOICES, words::HEARSAY);
    }
    for at in position.lines() {
        html.fill(" ", &[]);
        position::line(html, corpus, at, links);
    }
    html.fill("</p></div>", &[]);
}

/// A text that opens a position, or leads to its page where there is no program.
pub fn link(html: &mut Markup, corpus: &Corpus, ix: PositionIx, links: Links, text: &str) {
    let id = &*corpus.position(ix).id;
    html.fill("<a href=\"$\" data-open=\"$\">$</a>", &[&links.to_position(id), id, text]);
}
