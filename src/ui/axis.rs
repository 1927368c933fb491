//! The head of the picture: phases, days, and what happened on them; and a span of days chosen there.

use std::cell::Cell;

use summitry_corpus::day::Day;
use summitry_corpus::model::{Corpus, EventIx};
use summitry_corpus::vocabulary::PhaseKind;
use summitry_explore::layout::{Column, ColumnKind, tick};
use summitry_explore::link::ViewState;

use super::explorer::{Explorer, Step, View};
use super::markup::Markup;
use super::{browser, timeline};

/// The first and the last of some days.
type Days = (Day, Day);

/// Writes the head of the table.
pub fn head(html: &mut Markup, explorer: Explorer, view: &View) {
    let (corpus, columns) = (explorer.corpus(), &explorer.axis(view).columns);
    let (widths, named) = (&view.picture.widths, &view.picture.named);
    html.open("thead", &[]).open("tr", &[("class", "phases")]).element("td", &[("rowspan", "2")], "");
    for phase in columns.chunk_by(|a, b| a.phase == b.phase) {
        let Some(first) = phase.first() else { continue };
        let (class, title) = (timeline::class(view, first), &corpus.phase(first.phase).title);
        // A phase of one column says its days in the same place.
        if let [column] = phase {
            html.open("th", &[("scope", "col"), ("rowspan", "2"), ("class", &class)]);
            let place = columns.iter().position(|other| other == column).unwrap_or_default();
            let days = days_of(corpus, column, widths.get(place).copied().unwrap_or_default());
            button(html, view, column, title, &days);
        } else {
            let (kind, span) = (first.kind, phase.len().to_string());
            let is_meeting = kind == ColumnKind::Pillar;
            let class = if is_meeting { "pillar" } else { "plain" };
            html.open("th", &[("scope", "colgroup"), ("colspan", &span), ("class", class)]);
            match whole(phase).filter(|_| is_meeting) {
                Some(days) => choice(html, &view.state, days, title, &days.0.short()),
                None if view.frame.opens_folds && phase.iter().all(|column| column.kind != ColumnKind::Pillar) => {
                    fold(html, title, "", true);
                }
                None => drop(html.part("span", "title", title)),
            }
        }
        html.close("th");
    }
    html.close("tr").open("tr", &[("class", "ticks")]);
    for (place, column) in columns.iter().enumerate() {
        let is_alone = columns.iter().filter(|other| other.phase == column.phase).count() == 1;
        if !is_alone {
            html.open("th", &[("scope", "col"), ("class", &timeline::class(view, column))]);
            let days = days_of(corpus, column, widths.get(place).copied().unwrap_or_default());
            if column.kind == ColumnKind::Pillar {
                html.part("span", "days", "");
            } else {
                button(html, view, column, "", &days);
            }
            html.close("th");
        }
    }
    html.close("tr").open("tr", &[("class", "events")]).element("th", &[("scope", "row")], "What happened");
    for (column, named) in columns.iter().zip(named) {
        html.open("td", &[("class", &timeline::class(view, column))]);
        events(html, corpus, column, named);
        html.close("td");
    }
    html.close("tr").close("thead");
}

/// The events of a column as links to their pages: those that are named, and how many more there are.
pub fn events(html: &mut Markup, corpus: &Corpus, column: &Column, named: &[EventIx]) {
    let rest: Vec<EventIx> = column.events.iter().copied().filter(|ix| !named.contains(ix)).collect();
    list(html, corpus, named);
    if !rest.is_empty() {
        let more = if named.is_empty() { " events" } else { " more" };
        html.open("details", &[]).element("summary", &[], &[&rest.len().to_string(), more].concat());
        list(html, corpus, &rest);
        html.close("details");
    }
}

fn list(html: &mut Markup, corpus: &Corpus, events: &[EventIx]) {
    if events.is_empty() {
        return;
    }
    html.open("ul", &[]);
    for event in events.iter().map(|ix| corpus.event(*ix)) {
        html.open("li", &[]);
        html.element("a", &[("href", &["events/", &event.id, "/"].concat())], &event.title).close("li");
    }
    html.close("ul");
}

/// The days of a column in words.
pub fn days_of(corpus: &Corpus, column: &Column, width: u32) -> String {
    match column.kind {
        ColumnKind::Undated => "no exact day".to_owned(),
        ColumnKind::Ahead => "planned".to_owned(),
        ColumnKind::Days if column.first != column.last && corpus.phase(column.phase).kind != PhaseKind::Background => {
            ["about ", &tick(corpus, column, width)].concat()
        }
        _ => tick(corpus, column, width),
    }
}

/// The head of a column: a button, where a click does something.
fn button(html: &mut Markup, view: &View, column: &Column, title: &str, days: &str) {
    match (column.kind, column.days()) {
        (ColumnKind::Fold, _) => fold(html, title, days, false),
        (_, Some(chosen)) => choice(html, &view.state, chosen, title, days),
        _ => drop(html.part("span", "title", title).part("span", "days", days)),
    }
}

/// The button that opens or closes what is folded.
fn fold(html: &mut Markup, title: &str, days: &str, is_open: bool) {
    let expanded = if is_open { "true" } else { "false" };
    html.open("button", &[("type", "button"), ("data-act", "folds"), ("id", "folds"), ("aria-expanded", expanded)]);
    html.part("span", "title", title).text(" ").part("span", "days", days).close("button");
}

/// The button that chooses days, and nothing else.
pub fn choice(html: &mut Markup, state: &ViewState, days: Days, title: &str, text: &str) {
    let pressed = if state.from.zip(state.to) == Some(days) { "true" } else { "false" };
    html.open("button", &[("type", "button"), ("data-days", &written(days)), ("aria-pressed", pressed)]);
    html.part("span", "title", title).text(" ").part("span", "days", text).close("button");
}

/// From the first to the last day of some columns.
fn whole(columns: &[Column]) -> Option<Days> {
    let days = || columns.iter().filter_map(Column::days);
    Some((days().map(|days| days.0).min()?, days().map(|days| days.1).max()?))
}

/// Whether a column's days are among the chosen ones; nothing where none are chosen, or it has no days.
pub fn is_chosen(state: &ViewState, column: &Column) -> Option<bool> {
    let (first, last) = column.first.zip(column.last).filter(|_| state.has_days())?;
    Some(state.from.is_none_or(|from| from <= last) && state.to.is_none_or(|to| first <= to))
}

fn written((first, last): Days) -> String {
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
    format!("[data-days=\"{}\"]", written(days))
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
}

/// A pointer moves less than this, in CSS pixels, while it only clicks.
const CLICK_PX: i32 = 6;

/// A pointer went down on a head, or elsewhere.
pub fn pressed(at: (i32, i32)) {
    let from = browser::attribute_at(at, "data-days").and_then(|text| read(&text));
    DRAG.with(|drag| drag.set(from.map(|from| Drag { from, at, has_moved: false })));
}

/// It moved on. Returns whether a span is being drawn.
pub fn moved(explorer: Explorer, to: (i32, i32)) -> bool {
    let Some(mut drag) = DRAG.with(Cell::get) else { return false };
    if !drag.has_moved && (to.0 - drag.at.0).abs() < CLICK_PX {
        return false;
    }
    // The heads stand in one row, wherever the hand wavers to.
    let over = browser::attribute_at((to.0, drag.at.1), "data-days").and_then(|text| read(&text));
    let step = if drag.has_moved { Step::Replace } else { Step::Push };
    drag.has_moved = true;
    DRAG.with(|cell| cell.set(Some(drag)));
    if let Some(over) = over {
        ANCHOR.with(|anchor| anchor.set(Some(drag.from)));
        choose(explorer, step, Some(together(drag.from, over)));
    }
    true
}

/// It was let go, or taken by a scroll. A click may follow, which then is none.
pub fn released(is_scroll: bool) {
    let drag = DRAG.with(Cell::get).filter(|_| !is_scroll);
    DRAG.with(|cell| cell.set(drag));
    // A click comes at once, if one does.
    browser::after(0, || DRAG.with(|cell| cell.set(None)));
}

thread_local! {
    static DRAG: Cell<Option<Drag>> = const { Cell::new(None) };
    /// Where a span began that Shift extends.
    static ANCHOR: Cell<Option<Days>> = const { Cell::new(None) };
}
