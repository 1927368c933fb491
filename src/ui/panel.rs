//! The open position, with everything on it: what was said, in which words, in whose report; what was said before and
//! after; and what to take along.

use summitry_corpus::model::{Corpus, Position, PositionIx, Quote, letters};
use summitry_explore::analysis::neighbours;
use summitry_explore::export::cite;
use summitry_explore::layout::Look;

use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
use super::position::{self, distinct};
use super::words::list as say;
use super::{browser, evidence, glyph, share, words};

/// The id of the panel.
pub const PANEL: &str = "panel";

/// The panel of the open position; empty where none is open.
pub fn html(explorer: Explorer, view: &View) -> String {
    let mut html = Markup::new();
    let Some(ix) = view.state.open else { return html.finish() };
    let corpus = explorer.corpus();
    let position = corpus.position(ix);
    html.fill(
        "<button type=\"button\" class=\"close\" data-act=\"close-panel\" aria-label=\"$\">×</button>\
         <div class=\"about\">",
        &[say::CLOSE_PANEL],
    );
    position::head(&mut html, corpus, position, Links::Live, "h2");
    let (event, days) = (corpus.event(position.event), words::span(&position.span));
    let days = if days.is_empty() { words::NO_DAY } else { &days };
    html.fill(
        "<p class=\"place\">$ · <a href=\"events/$/\">$</a></p><p class=\"claim\">$</p>",
        &[days, &event.id, &event.title, &position.claim],
    );
    let id = &*position.id;
    html.fill(
        "<p class=\"tools\"><button type=\"button\" data-act=\"cite\">$</button> \
         <a href=\"$\">$</a> <a href=\"#s-$\" data-act=\"in-list\">$</a></p>",
        &[say::CITE, &Links::Live.to_page_of(id), say::PERMALINK, id, say::IN_LIST],
    );
    for (quote, place) in quotes(corpus, ix).into_iter().zip(0_u32..) {
        let values = [&*words::quoted(&quote.text), &corpus.actor(quote.by).short_name];
        html.fill("<blockquote><p>$</p><p class=\"by\">$", &values);
        for other in position.quotes.iter().filter(|other| is_same(other, &quote)) {
            html.fill(" ", &[]);
            position::line(&mut html, corpus, other.at, Links::Live);
        }
        html.fill(
            " <button type=\"button\" data-act=\"copy-quotation\" data-place=\"$\">$</button></p></blockquote>",
            &[&place.to_string(), say::COPY_QUOTATION],
        );
    }
    html.part("p", "note", position.note.as_deref().unwrap_or_default());
    html.fill("</div><div class=\"evidence\" data-position=\"$\">", &[id]);
    html.append(&evidence::html(corpus, position, Links::Live)).fill("</div><div class=\"around\">", &[]);
    around(&mut html, corpus, ix);
    html.fill("</div>", &[]);
    html.finish()
}

/// What was said before and after.
fn around(html: &mut Markup, corpus: &Corpus, ix: PositionIx) {
    let (found, name) = (neighbours(corpus, ix), &*corpus.actor(corpus.position(ix).actor).short_name);
    let pair = |pair: [Option<PositionIx>; 2]| pair.into_iter().flatten().collect::<Vec<_>>();
    let lists = [
        (say::on_question(name), found.kin, false),
        (say::on_others(name), pair(found.by_actor), false),
        (say::BY_OTHERS.to_owned(), pair(found.on_question), true),
    ];
    for (heading, list, names) in lists {
        if list.is_empty() {
            continue;
        }
        html.fill("<h3>$</h3><ol>", &[&heading]);
        for other in list {
            let position = corpus.position(other);
            let current = if other == ix { "true" } else { "false" };
            let id = &*position.id;
            html.fill("<li><a href=\"#s-$\" data-open=\"$\" aria-current=\"$\">", &[id, id, current]);
            glyph::write(html, Look::of(corpus, position));
            let who = if names { &*corpus.actor(position.actor).short_name } else { "" };
            html.fill(
                "<span class=\"day\">$</span> <b>$</b> $</a></li>",
                &[&words::short_span(&position.span), who, &position.claim],
            );
        }
        html.fill("</ol>", &[]);
    }
}

/// Whether two quotations are one, but for marks, capitals and spaces: documents print the same words in their own ways.
fn is_same(a: &&Quote, b: &&Quote) -> bool {
    a.by == b.by && letters(&a.text).eq(letters(&b.text))
}

/// The quotations of a position, each once.
fn quotes(corpus: &Corpus, ix: PositionIx) -> Vec<&Quote> {
    distinct(corpus.position(ix).quotes.iter(), is_same)
}

/// Copies a quotation of the open position, with who said it and where.
pub fn copy_quotation(explorer: Explorer, place: usize) {
    let corpus = explorer.corpus();
    let Some(ix) = explorer.state().open else { return };
    let Some(quote) = quotes(corpus, ix).get(place).copied() else { return };
    let (days, address) = days_and_address(corpus.position(ix));
    share::copy_text(cite::quotation(corpus, quote, &days, &address), say::QUOTATION_COPIED);
}

/// Copies a reference to the open position.
pub fn copy_citation(explorer: Explorer) {
    let corpus = explorer.corpus();
    let Some(position) = explorer.state().open.map(|ix| corpus.position(ix)) else { return };
    let stance = words::standing(position);
    let (days, address) = days_and_address(position);
    share::copy_text(cite::position(corpus, position, &stance, &days, &address), say::CITED);
}

fn days_and_address(position: &Position) -> (String, String) {
    (words::span(&position.span), browser::address_of(&Links::Live.to_page_of(&position.id)))
}
