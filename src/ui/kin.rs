//! The line through what an actor said on a question, so that a change can be seen.

use std::cell::RefCell;

use summitry_corpus::model::PositionIx;
use summitry_explore::analysis::neighbours;
use summitry_explore::layout::path;

use super::explorer::{Explorer, View};
use super::{browser, timeline};

/// Joins the marks of the open position and its kin, or of none.
pub fn sync(explorer: Explorer, view: &View) {
    let corpus = explorer.corpus();
    let id_of = |ix: PositionIx| corpus.position(ix).id.clone();
    let is_drawn = |ix: &PositionIx| view.answer.has(*ix);
    let open = view.state.open.filter(is_drawn);
    let kin = view.state.open.map(|ix| neighbours(corpus, ix).kin).unwrap_or_default();
    let kin = Kin { ids: kin.into_iter().filter(is_drawn).map(id_of).collect(), open: open.map(id_of) };
    browser::set_flag("timeline", "data-joined", kin.open.is_some());
    let is_new = KIN.with(|known| known.borrow().open != kin.open);
    // Marks that are written anew are pointed out by nothing, and to ask where they are takes time.
    let had_some = KIN.with(|known| !known.replace(kin).ids.is_empty());
    if had_some || KIN.with(|known| !known.borrow().ids.is_empty()) {
        // Where marks and panel stand is known once the click is answered.
        browser::after(0, move || {
            join();
            if is_new {
                browser::uncover(".mark.open", super::panel::PANEL);
            }
        });
    }
}

/// Joins the marks again, where the picture may have moved under the line.
pub fn follow() {
    if KIN.with(|known| !known.borrow().ids.is_empty()) {
        join();
    }
}

fn join() {
    let points = KIN.with(|known| {
        let Kin { ids, open } = &*known.borrow();
        browser::point_out(timeline::WIDE, ".mark", ids, open.as_deref())
    });
    browser::set_attribute(timeline::KIN, "d", &path(&points));
}

/// Positions by their ids, as marks carry them.
#[derive(Default)]
struct Kin {
    ids: Vec<String>,
    open: Option<String>,
}

thread_local! {
    /// Whose marks are joined.
    static KIN: RefCell<Kin> = RefCell::default();
}
