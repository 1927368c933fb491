//! A span of days, chosen on the axis of the picture: by a click, by the arrow keys, by drawing over it.

use std::cell::Cell;

use summitry_corpus::day::Day;
use summitry_explore::layout::Column;

use super::browser;
use super::explorer::{Explorer, Step};

/// The first and the last of some days.
pub type Days = (Day, Day);

/// Days as a `data-days` attribute has them.
pub fn written((first, last): Days) -> String {
    format!("{first}.{last}")
}

fn read(text: &str) -> Option<Days> {
    let (first, last) = text.split_once('.')?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

fn together(a: Days, b: Days) -> Days {
    (a.0.min(b.0), a.1.max(b.1))
}

/// Days were clicked on: they alone are chosen, or if they were that already, none.
pub fn clicked(explorer: Explorer, text: &str) {
    if DRAG.with(Cell::take).is_some_and(|drag| drag.has_moved) {
        return;
    }
    let Some(days) = read(text) else { return };
    let state = explorer.state();
    let is_chosen = state.from.zip(state.to) == Some(days);
    ANCHOR.with(|anchor| anchor.set(Some(days)));
    choose(explorer, Step::Push, (!is_chosen).then_some(days));
    browser::go_to_first(&selector(days));
}

fn choose(explorer: Explorer, step: Step, days: Option<Days>) {
    explorer.change(step, |state| state.set_days(days.map(|days| days.0), days.map(|days| days.1)));
}

fn selector(days: Days) -> String {
    ["[data-days=\"", &written(days), "\"]"].concat()
}

/// A key was pressed on a column's head. Returns whether it meant something there: arrows go to the days beside and choose
/// them, and with Shift from the ones where the reader began.
pub fn key(explorer: Explorer, key: &str, focused: &str, with_shift: bool) -> bool {
    let (Some(here), forward) = (read(focused), key == "ArrowRight") else { return false };
    if !forward && key != "ArrowLeft" {
        return false;
    }
    let view = explorer.shown();
    let mut stops: Vec<Days> = explorer.axis(&view).columns.iter().filter_map(Column::days).collect();
    stops.dedup();
    let there = stops.iter().position(|days| *days == here);
    let next = match there {
        Some(place) if forward => stops.get(place + 1),
        Some(place) => place.checked_sub(1).and_then(|place| stops.get(place)),
        None => None,
    };
    let Some(next) = next.copied() else { return true };
    let anchor = if with_shift { ANCHOR.with(Cell::get).unwrap_or(here) } else { next };
    ANCHOR.with(|cell| cell.set(Some(anchor)));
    let step = if view.state.has_days() { Step::Replace } else { Step::Push };
    choose(explorer, step, Some(together(anchor, next)));
    browser::go_to_first(&selector(next));
    true
}

/// A span that is being drawn over the head of the picture.
#[derive(Clone, Copy)]
struct Drag {
    from: Days,
    at: (i32, i32),
    has_moved: bool,
    /// What is drawn, but not yet in the view.
    drawn: Option<Days>,
    /// Whether some of it is in the view: all of it together is one step in the history.
    has_chosen: bool,
}

/// A pointer moves less than this, in CSS pixels, while it only clicks.
const CLICK_PX: i32 = 6;

/// How long the hand must rest until the view follows, in milliseconds. The heads follow at once, so that drawing stays
/// smooth however much there is to show.
const HAND_RESTS_MS: u32 = 120;

/// A pointer went down on a head, or elsewhere.
pub fn pressed(at: (i32, i32), days: Option<String>) {
    let from = days.and_then(|text| read(&text));
    let drag = |from| Drag { from, at, has_moved: false, drawn: None, has_chosen: false };
    DRAG.with(|cell| cell.set(from.map(drag)));
}

/// It moved on. Returns whether a span is being drawn.
pub fn moved(explorer: Explorer, to: (i32, i32)) -> bool {
    let Some(mut drag) = DRAG.with(Cell::get) else { return false };
    if !drag.has_moved && (to.0 - drag.at.0).abs() < CLICK_PX {
        return false;
    }
    drag.has_moved = true;
    // The heads stand in one row, wherever the hand wavers to, and wherever the row has gone since.
    let over = browser::attribute_above(to.0, ".timeline thead", "data-days").and_then(|text| read(&text));
    if let Some(over) = over.map(|over| together(drag.from, over)).filter(|over| drag.drawn != Some(*over)) {
        drag.drawn = Some(over);
        let is_drawn = |text: String| read(&text).is_some_and(|days| over.0 <= days.0 && days.1 <= over.1);
        browser::mark_all(".timeline thead [data-days]", "data-days", "drawn", is_drawn);
        RESTING.with(|resting| resting.after(HAND_RESTS_MS, move || follow(explorer)));
    }
    DRAG.with(|cell| cell.set(Some(drag)));
    true
}

/// Brings what is drawn into the view.
fn follow(explorer: Explorer) {
    let Some(mut drag) = DRAG.with(Cell::get) else { return };
    if let Some(days) = drag.drawn {
        let step = if drag.has_chosen { Step::Replace } else { Step::Push };
        drag.has_chosen = true;
        DRAG.with(|cell| cell.set(Some(drag)));
        ANCHOR.with(|anchor| anchor.set(Some(drag.from)));
        choose(explorer, step, Some(days));
    }
}

/// It was let go, or taken by a scroll. A click may follow, which then is none.
pub fn released(explorer: Explorer, is_scroll: bool) {
    RESTING.with(browser::Debounce::cancel);
    if is_scroll {
        abandoned();
    } else {
        follow(explorer);
    }
    // A click comes at once, if one does.
    browser::after(0, || DRAG.with(|cell| cell.set(None)));
}

/// What was being drawn will not be finished.
pub fn abandoned() {
    if DRAG.with(Cell::take).is_some_and(|drag| drag.drawn.is_some()) {
        RESTING.with(browser::Debounce::cancel);
        browser::mark_all(".timeline thead [data-days]", "data-days", "drawn", |_| false);
    }
}

thread_local! {
    static DRAG: Cell<Option<Drag>> = const { Cell::new(None) };
    static RESTING: browser::Debounce = browser::Debounce::default();
    /// Where a span began that Shift extends.
    static ANCHOR: Cell<Option<Days>> = const { Cell::new(None) };
}
