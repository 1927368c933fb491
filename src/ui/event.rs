//! A page of its own for an event: who took part, what happened, and what was said there.

use summitry_corpus::model::{Corpus, EventIx};

use super::markup::Markup;
use super::{glyph, position, words};

/// The body of the page. It stands two folders below the explorer.
pub fn page(corpus: &Corpus, ix: EventIx) -> String {
    const BASE: &str = "../../";
    let event = corpus.event(ix);
    let mut html = Markup::new();
    html.append(&glyph::sheet()).open("main", &[("class", "single")]);
    html.open("p", &[("class", "home")]).element("a", &[("href", BASE)], &corpus.title).close("p");
    html.open("div", &[("class", "band")]).element("h1", &[("class", "band-title")], &event.title);
    let phase = &corpus.phase(event.phase).title;
    let days = words::span(&event.span);
    html.part("p", "days", &[phase.as_str(), " · ", if days.is_empty() { "no day known" } else { &days }].concat());
    html.part("p", "place", event.place.as_deref().unwrap_or_default());
    let who: Vec<&str> = event.participants.iter().map(|ix| &*corpus.actor(*ix).name).collect();
    html.part("p", "who", &who.join(", ")).close("div");
    html.open("p", &[("class", "summary")]).text(&event.summary).text(" ");
    for at in &event.evidence {
        position::line(&mut html, corpus, *at, BASE);
        html.text(" ");
    }
    html.close("p");
    let mut positions = corpus.positions.iter().filter(|position| position.event == ix).peekable();
    if positions.peek().is_none() {
        html.element("p", &[], "No position is coded from it.");
    }
    for position in positions {
        html.open("article", &[("id", &position::element_id(position)), ("data-position", &position.id)]);
        position::body(&mut html, corpus, position, BASE, "h2");
        html.close("article");
    }
    html.close("main");
    html.finish()
}
