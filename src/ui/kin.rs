//! The line through what an actor said on a question, so that a change can be seen.

use std::cell::Cell;

use summitry_corpus::model::PositionIx;
use summitry_explore::analysis::neighbours;
use summitry_explore::layout::path;

use super::explorer::{Explorer, View};
use super::{browser, timeline};

/// Joins the marks of the open position and its kin, or of none.
pub fn sync(explorer: Explorer, view: &View) {
    let kin = view.state.open.map(|ix| neighbours(explorer.corpus(), ix).kin).unwrap_or_default();
    let place_of = |ix: &PositionIx| {
        let mut place = 0;
        for cell in view.picture.lanes.iter().flat_map(|lane| &lane.cells) {
            match cell.marks.iter().position(|mark| mark.positions.contains(ix)) {
                Some(within) => return Some(place + within),
                None => place += cell.marks.len(),
            }
        }
        None
    };
    let mut places: Vec<usize> = kin.iter().filter_map(place_of).collect();
    places.dedup();
    let open = view.state.open.and_then(|ix| place_of(&ix));
    browser::set_flag("timeline", "data-joined", open.is_some());
    // Marks that are written anew are pointed out by nothing, and to ask where they are takes time.
    if JOINED.with(|joined| joined.replace(!places.is_empty())) || !places.is_empty() {
        join(places, open);
    }
}

fn join(places: Vec<usize>, open: Option<usize>) {
    // The picture is written anew after this.
    browser::after(0, move || {
        let points = browser::point_out(timeline::WIDE, ".mark", &places, open);
        browser::set_attribute(timeline::KIN, "d", &path(&points));
    });
}

thread_local! {
    /// Whether marks are joined.
    static JOINED: Cell<bool> = const { Cell::new(false) };
}
