//! A position in a few lines, where it stands beside others.

use summitry_corpus::model::{Corpus, PositionIx};
use summitry_corpus::vocabulary::Kind;
use summitry_explore::layout::Look;

use super::markup::Markup;
use super::{glyph, position, topic, words};

/// The sign of a position and its stance in a word.
pub fn stance(html: &mut Markup, corpus: &Corpus, ix: PositionIx, base: &str) {
    let position = corpus.position(ix);
    glyph::write(html, Look::of(corpus, position));
    if position.kind == Kind::Forecast {
        html.text("Forecast: ");
    }
    let word = position.silence.map_or_else(|| words::stance(position.stance), words::silence);
    topic::open(html, "word", base, topic::STANCES).text(word).close("a");
}

/// Stance, days, claim, quotations and where they stand. `names` says who, too.
pub fn html(html: &mut Markup, corpus: &Corpus, ix: PositionIx, names: bool, base: &str) {
    let position = corpus.position(ix);
    html.open("div", &[("class", "brief")]).open("p", &[("class", "says")]);
    stance(html, corpus, ix, base);
    if names {
        html.text(" ").part("span", "who", &corpus.actor(position.actor).name);
    }
    let days = words::span(&position.span);
    html.text(" ").part("span", "days", if days.is_empty() { "no day known" } else { &days }).close("p");
    html.open("p", &[("class", "claim")]);
    link(html, corpus, ix, base, &position.claim);
    html.close("p");
    for quote in position.distinct_quotes().into_iter().filter_map(|place| position.quotes.get(place)) {
        html.part("p", "printed", &["“", &quote.text, "”"].concat());
    }
    html.open("p", &[("class", "lines")]);
    if corpus.is_hearsay(position) {
        topic::open(html, "word", base, topic::VOICES).text("By others’ word").close("a").text(" ");
    }
    for at in position::distinct(position.evidence.iter().map(|evidence| evidence.at), |a, b| a == b) {
        position::line(html, corpus, at, base);
        html.text(" ");
    }
    html.close("p").close("div");
}

/// A text that opens a position, or leads to its page where there is no program.
pub fn link(html: &mut Markup, corpus: &Corpus, ix: PositionIx, base: &str, text: &str) {
    let position = corpus.position(ix);
    if base.is_empty() {
        let href = ["#", &position::element_id(position)].concat();
        html.element("a", &[("href", &href), ("data-open", &position.id)], text);
    } else {
        html.element("a", &[("href", &[base, "positions/", &position.id, "/"].concat())], text);
    }
}
