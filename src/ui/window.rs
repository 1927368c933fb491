//! The list where a corpus has too many positions for one page ([`embedded::IS_LARGE`]): only what is near what the reader sees
//! is on the page. Above and below it stand two elements that are as tall as what is left out would be.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use summitry_corpus::model::PositionIx;
use summitry_explore::bits::Bits;
use summitry_explore::query::Sort;

use super::explorer::{Explorer, View};
use super::list::{self, LIST};
use super::markup::Markup;
use super::{browser, position, search, words};
use crate::embedded;

/// Whether this is the list of the page.
pub const IS_USED: bool = embedded::IS_LARGE;

/// What is there of the list, and what keeps the room of what is not.
const NEAR: &str = "near";
const ABOVE: &str = "above";
const BELOW: &str = "below";

/// How many positions are on the page before the first that is seen, and how many from there on.
const BEFORE: usize = 8;
const FROM_THERE: usize = 16;

/// How tall a position is until some were measured, in CSS pixels.
const ROOM_PX: f64 = 128.0;

/// A list of which a part is on the page.
struct Long {
    order: Vec<PositionIx>,
    near: Range<usize>,
    /// How tall a position is on average, once it was measured.
    room: Option<f64>,
}

impl Long {
    fn room(&self) -> f64 {
        self.room.unwrap_or(ROOM_PX)
    }

    /// What is on the page where the reader sees a position.
    fn around(&self, seen: usize) -> Range<usize> {
        let to = (seen + FROM_THERE).min(self.order.len());
        seen.saturating_sub(BEFORE).min(to.saturating_sub(BEFORE + FROM_THERE))..to
    }
}

thread_local! {
    /// Where the list stood in the window when that was noted last, in CSS pixels.
    static TOP: Cell<f64> = const { Cell::new(0.0) };
    static LONG: RefCell<Long> = const { RefCell::new(Long { order: Vec::new(), near: 0..0, room: None }) };
}

/// What of the list is on the page at first.
pub fn html(explorer: Explorer, sort: Sort) -> String {
    let mut html = Markup::new();
    html.fill("<div id=\"$\"></div><div id=\"$\">", &[ABOVE, NEAR]);
    let all = explorer.index.order(sort);
    list::write(&mut html, explorer, sort, all.get(..FROM_THERE).unwrap_or(all));
    html.fill("</div><div id=\"$\"></div>", &[BELOW]);
    html.finish()
}

/// What is said of it.
pub fn notice() -> String {
    let mut html = Markup::new();
    if !IS_USED {
        return html.finish();
    }
    html.part("p", "aside", words::list::ONLY_WHAT_IS_NEAR);
    html.finish()
}

/// Takes over which positions match, and in which order.
pub fn sync(explorer: Explorer, view: &View, is_first: bool, has_changed: bool) {
    if has_changed {
        let matches = |ix: &PositionIx| view.answer.matches.contains(ix.0);
        let order: Vec<PositionIx> = explorer.index.order(view.state.sort).iter().copied().filter(matches).collect();
        LONG.with_borrow_mut(|long| {
            let shown = FROM_THERE.min(order.len());
            long.order = order;
            long.near = 0..shown;
        });
        // The rendered page begins with the plain view.
        if is_first && view.is_plain() {
            make_room();
            decorate(explorer, view);
            return;
        }
        show_what_is_seen(explorer, view);
    } else {
        decorate(explorer, view);
    }
}

/// Begins to follow what the reader sees of it.
pub fn listen(explorer: Explorer) {
    if IS_USED {
        browser::on("scroll", move |_| scrolled(explorer));
    }
}

/// Brings a position onto the page, so that one can go there.
pub fn bring(explorer: Explorer, ix: PositionIx) {
    if !IS_USED {
        return;
    }
    let near = LONG.with_borrow(|long| {
        let place = long.order.iter().position(|other| *other == ix).filter(|place| !long.near.contains(place))?;
        Some(long.around(place))
    });
    if let Some(near) = near {
        show(explorer, &explorer.shown(), near);
    }
}

/// After a scroll: keeps on the page what is near what the reader sees.
fn scrolled(explorer: Explorer) {
    let (Some((top, bottom)), height) = (browser::edges(NEAR), browser::height()) else { return };
    if measure() {
        make_room();
    }
    let (near, all) = LONG.with_borrow(|long| (long.near.clone(), long.order.len()));
    let reaches = (near.start == 0 || top < -height / 4.0) && (near.end == all || bottom > height * 1.25);
    if reaches {
        return;
    }
    let view = explorer.shown();
    if bottom < 0.0 || top > height {
        note_sight();
        show_what_is_seen(explorer, &view);
        return;
    }
    // What is seen stays where it is.
    let ids = LONG.with_borrow(|long| long.order.get(near.clone()).map(<[_]>::to_vec)).unwrap_or_default();
    let id_of = |ix: PositionIx| position::element_id(explorer.corpus().position(ix));
    let edges = |ix: PositionIx| browser::edges(&id_of(ix)).unwrap_or_default();
    let Some((place, seen)) = (near.start..).zip(ids).find(|(_, ix)| edges(*ix).1 > 0.0) else { return };
    let before = edges(seen).0;
    let next = LONG.with_borrow(|long| long.around(place));
    show(explorer, &view, next);
    browser::scroll_by(edges(seen).0 - before);
}

/// Notes where the list stands, while to ask is cheap: before anything is written.
pub fn note_sight() {
    if !IS_USED {
        return;
    }
    TOP.set(browser::edges(LIST).map_or(0.0, |(top, _)| top));
}

/// Shows what stands where the reader is, by the room that positions take.
fn show_what_is_seen(explorer: Explorer, view: &View) {
    let top = TOP.get();
    let near = LONG.with_borrow(|long| {
        let first = if top < 0.0 { (-top / long.room()) as usize } else { 0 };
        long.around(first.min(long.order.len()))
    });
    show(explorer, view, near);
}

fn show(explorer: Explorer, view: &View, near: Range<usize>) {
    let focus = browser::keep_focus();
    let mut html = Markup::new();
    LONG.with_borrow_mut(|long| {
        list::write(&mut html, explorer, view.state.sort, long.order.get(near.clone()).unwrap_or_default());
        long.near = near;
    });
    browser::set_html(NEAR, &html.finish());
    make_room();
    decorate(explorer, view);
    if !view.state.q.is_empty() {
        search::mark(explorer, view);
    }
    focus();
}

/// Gives what is above and below the room of what is left out.
fn make_room() {
    LONG.with_borrow(|long| {
        let left_out = long.order.len() - long.near.end;
        for (id, count) in [(ABOVE, long.near.start), (BELOW, left_out)] {
            let room = (count as f64 * long.room()) as u64;
            browser::set_property(id, "height", &[&room.to_string(), "px"].concat());
        }
    });
}

/// Learns how tall positions are, if that is not known yet; says whether it did.
fn measure() -> bool {
    LONG.with_borrow_mut(|long| {
        let edges = browser::edges(NEAR).filter(|_| long.room.is_none() && !long.near.is_empty());
        long.room = edges.map(|(top, bottom)| (bottom - top) / long.near.len() as f64).or(long.room);
        edges.is_some()
    })
}

/// What the view says of the positions that are on the page: which is open, which are picked, and why they were found.
fn decorate(explorer: Explorer, view: &View) {
    let corpus = explorer.corpus();
    let near = LONG.with_borrow(|long| long.order.get(long.near.clone()).map(<[_]>::to_vec)).unwrap_or_default();
    let matches = Bits::of(explorer.all(), near.iter().map(|ix| ix.0));
    let explained = explorer.index.only_in_digests(&view.state.q, &matches);
    for ix in near {
        let position = corpus.position(ix);
        position::name_tools(corpus, position);
        browser::open_article(&position::element_id(position), view.state.open == Some(ix));
        position::show_picked(position, view.picked.contains(&ix));
        let places = explained.iter().find(|(other, _)| *other == ix).map_or(&[][..], |(_, places)| places);
        position::explain(corpus, position, places);
    }
}
