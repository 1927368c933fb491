//! The open position, with everything on it: what was said, in which words, in whose report; what was said before and
//! after; and what to take along.

use summitry_corpus::model::{Corpus, PositionIx, Quote};
use summitry_explore::analysis::neighbours;
use summitry_explore::export::cite;
use summitry_explore::layout::Look;

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::position::{self, distinct};
use super::{browser, evidence, glyph, share, words};

/// The id of the panel.
pub const PANEL: &str = "panel";

/// The panel of the open position; empty where none is open.
pub fn html(explorer: Explorer, view: &View) -> String {
    let mut html = Markup::new();
    let Some(ix) = view.state.open else { return html.finish() };
    let corpus = explorer.corpus();
    let position = corpus.position(ix);
    let close =
        [("type", "button"), ("class", "close"), ("data-act", "close-panel"), ("aria-label", "Close the position")];
    html.element("button", &close, "×").open("div", &[("class", "about")]);
    position::head(&mut html, corpus, position, "", "h2");
    let event = corpus.event(position.event);
    let days = words::span(&position.span);
    html.open("p", &[("class", "place")]).text(if days.is_empty() { "No day known" } else { &days }).text(" · ");
    html.element("a", &[("href", &["events/", &event.id, "/"].concat())], &event.title).close("p");
    html.part("p", "claim", &position.claim);
    for (place, quote) in quotes(corpus, ix).into_iter().enumerate() {
        html.open("blockquote", &[]).element("p", &[], &["“", &quote.text, "”"].concat()).open("p", &[("class", "by")]);
        html.text(&corpus.actor(quote.by).short_name);
        for other in position.quotes.iter().filter(|other| other.text == quote.text && other.by == quote.by) {
            html.text(" ");
            position::line(&mut html, corpus, other.at, "");
        }
        let place = place.to_string();
        let attributes = [("type", "button"), ("data-act", "copy-quotation"), ("data-place", &*place)];
        html.text(" ").element("button", &attributes, "Copy quotation").close("p").close("blockquote");
    }
    html.part("p", "note", position.note.as_deref().unwrap_or_default());
    html.open("p", &[("class", "tools")]);
    html.element("button", &[("type", "button"), ("data-act", "cite")], "Copy citation");
    let href = ["positions/", &position.id, "/"].concat();
    html.text(" ").element("a", &[("href", &href)], "Permalink");
    let place = position::element_id(position);
    let attributes = [("href", &*["#", &place].concat()), ("data-act", "in-list")];
    html.text(" ").element("a", &attributes, "In the list");
    html.close("p").close("div");

    html.open("div", &[("class", "evidence"), ("data-position", &position.id)]);
    html.append(&evidence::html(corpus, position, "")).close("div").open("div", &[("class", "around")]);
    around(&mut html, corpus, ix);
    html.close("div");
    html.finish()
}

/// What was said before and after.
fn around(html: &mut Markup, corpus: &Corpus, ix: PositionIx) {
    let (found, name) = (neighbours(corpus, ix), &corpus.actor(corpus.position(ix).actor).short_name);
    let pair = |pair: [Option<PositionIx>; 2]| pair.into_iter().flatten().collect::<Vec<_>>();
    let lists = [
        ([name, " on this question"].concat(), found.kin, false),
        ([name, " before and after, on others"].concat(), pair(found.by_actor), false),
        ("Others on this question, before and after".to_owned(), pair(found.on_question), true),
    ];
    for (title, list, names) in lists {
        if list.is_empty() {
            continue;
        }
        html.element("h3", &[], &title).open("ol", &[]);
        for other in list {
            let position = corpus.position(other);
            let href = ["#", &position::element_id(position)].concat();
            let attributes = [("href", &*href), ("data-open", &position.id), ("aria-current", "true")];
            html.open("li", &[]).open("a", &attributes[..if other == ix { 3 } else { 2 }]);
            glyph::write(html, Look::of(corpus, position));
            html.part("span", "day", &words::short_span(&position.span)).text(" ");
            if names {
                html.element("b", &[], &corpus.actor(position.actor).short_name).text(" ");
            }
            html.text(&position.claim).close("a").close("li");
        }
        html.close("ol");
    }
}

/// The quotations of a position, each printing once.
fn quotes(corpus: &Corpus, ix: PositionIx) -> Vec<&Quote> {
    distinct(corpus.position(ix).quotes.iter(), |a, b| (&a.text, a.by) == (&b.text, b.by))
}

/// Copies a quotation of the open position, with who said it and where.
pub fn copy_quotation(explorer: Explorer, place: usize) {
    let corpus = explorer.corpus();
    if let Some(quote) = explorer.state().open.and_then(|ix| quotes(corpus, ix).get(place).copied()) {
        share::copy_text(cite::quotation(corpus, quote), "Quotation copied");
    }
}

/// Copies a reference to the open position.
pub fn copy_citation(explorer: Explorer) {
    let corpus = explorer.corpus();
    let Some(position) = explorer.state().open.map(|ix| corpus.position(ix)) else { return };
    let stance = words::standing(position);
    let address = browser::address_of(&["positions/", &position.id, "/"].concat());
    share::copy_text(
        cite::position(corpus, position, &stance, &words::span(&position.span), &address),
        "Citation copied",
    );
}
