//! The line through what an actor said on a question, so that a change can be seen.

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
    // The picture is written anew after this.
    browser::after(0, move || {
        let points = browser::point_out(timeline::WIDE, ".mark", &places, open);
        browser::set_attribute(timeline::KIN, "d", &path(&points));
    });
}
