//! The picture where there is room for a table: lanes by columns. A lane of which nothing is shown keeps its row, hidden, so that
//! rows stay what they are while filters come and go.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use summitry_explore::layout::{Column, Lane, LaneHeading, LaneKey};

use super::explorer::{Explorer, View};
use super::mark::{self, Crowd};
use super::markup::Markup;
use super::timeline::{LANE_NAMES, class, heading_title, is_seen, sum};
use super::words::picture;
use super::{axis, browser};
use crate::embedded::IS_LARGE;

/// What the ids of the rows begin with: of a lane, and of a heading above the lane of that number.
const ROW: &str = "lane-";
const HEADING: &str = "under-";

/// The most rows that come back at once and are taken for seen.
const MOST_BACK: usize = 24;

/// The picture where there is room for it. Widths are `data-width`: a strict policy allows no style in the page. The style sheet
/// has those of the rendered one, and the program sets the others.
pub fn html(explorer: Explorer, view: &View) -> String {
    let (corpus, columns, lanes) = (explorer.corpus(), &explorer.axis(view).columns, &view.picture.lanes);
    let mut html = Markup::new();
    if lanes.is_empty() || !is_seen(view, false) {
        return html.finish();
    }
    let (frame, sum) = (view.frame.width, sum(view).max(1));
    // One that is no wider than its frame fills it. In a wider one, the names of the lanes keep their width.
    let is_wider = sum > frame;
    let names = frame * LANE_NAMES / (100 - LANE_NAMES);
    if is_wider {
        html.fill("<table data-width=\"$px\">", &[&(names + sum).to_string()]);
    } else {
        html.fill("<table>", &[]);
    }
    html.fill("<caption class=\"unseen\">$</caption><colgroup>", &[picture::CAPTION]);
    for width in [names].iter().chain(&view.picture.widths) {
        let width = if is_wider { [&width.to_string(), "px"].concat() } else { percent(*width, names + sum) };
        html.fill("<col data-width=\"$\">", &[&width]);
    }
    html.fill("</colgroup>", &[]);
    axis::head(&mut html, explorer, view);
    html.fill("<tbody>", &[]);
    let cells = |html: &mut Markup, write: &dyn Fn(&mut Markup, usize, &Column)| {
        for (place, column) in columns.iter().enumerate() {
            html.fill("<td class=\"$\">", &[&class(view, column)]);
            write(html, place, column);
            html.fill("</td>", &[]);
        }
        html.fill("</tr>", &[]);
    };
    for (number, row) in rows(explorer, view).into_iter().enumerate() {
        let number = number.to_string();
        if let Some((heading, is_shown)) = row.heading {
            html.fill(
                "</tbody><tbody><tr class=\"lane-group\" id=\"$$\" $><th scope=\"rowgroup\">$</th>",
                &[HEADING, &number, hidden(is_shown), heading_title(corpus, heading)],
            );
            cells(&mut html, &|_, _, _| {});
        }
        html.fill(
            "<tr id=\"$$\" $><th scope=\"row\">$</th>",
            &[ROW, &number, hidden(row.lane.is_some()), row.key.name(corpus)],
        );
        cells(&mut html, &|html, place, column| {
            html.append(&cell(explorer, view, row.lane, place, column));
        });
    }
    html.fill("</tbody></table>", &[]);
    html.finish()
}

fn hidden(is_shown: bool) -> &'static str {
    if is_shown { "" } else { "hidden" }
}

/// A lane of the axis, as a row of the table: it is hidden where nothing of it is shown.
struct Row<'a> {
    key: LaneKey,
    lane: Option<&'a Lane>,
    /// The heading above it, where it is the first one under it, and whether a lane under it is shown.
    heading: Option<(LaneHeading, bool)>,
}

/// Every lane of the axis, with what the picture has of it.
fn rows<'a>(explorer: Explorer, view: &'a View) -> Vec<Row<'a>> {
    let corpus = explorer.corpus();
    let mut shown = view.picture.lanes.iter().peekable();
    let mut last = None;
    let mut rows: Vec<Row> = Vec::new();
    for key in explorer.axis(view).lanes.iter().copied() {
        let lane = shown.next_if(|lane| lane.key == key);
        let heading = key.heading(corpus);
        let is_new = heading.is_some() && last != Some(heading);
        last = Some(heading);
        rows.push(Row { key, lane, heading: heading.filter(|_| is_new).map(|heading| (heading, false)) });
        if lane.is_some()
            && let Some((_, is_shown)) = rows.iter_mut().rev().find_map(|row| row.heading.as_mut())
        {
            *is_shown = true;
        }
    }
    rows
}

/// What stands where a lane crosses a column.
fn cell(explorer: Explorer, view: &View, lane: Option<&Lane>, place: usize, column: &Column) -> String {
    let mut html = Markup::new();
    if let Some((lane, cell)) = lane.and_then(|lane| Some((lane, lane.cells.get(place)?))) {
        mark::write(&mut html, explorer, &view.state, lane, column, cell);
    }
    html.finish()
}

fn is_crowd(lane: Option<&Lane>, place: usize) -> bool {
    let mark = lane.and_then(|lane| lane.cells.get(place)?.marks.first());
    mark.is_some_and(|mark| mark.crowd.is_some())
}

/// The crowd where a lane crosses a column, if there is one.
fn crowd(explorer: Explorer, view: &View, lane: Option<&Lane>, place: usize, column: &Column) -> Option<Crowd> {
    let lane = lane?;
    Crowd::of(explorer, &view.state, lane, column, lane.cells.get(place)?)
}

/// Brings the table in line with a view where that takes no more than other marks in some of its cells, and rows that come and go;
/// says whether it did. A browser that is given all of it anew styles and lays out all of it.
pub fn patch(explorer: Explorer, old: &Arc<View>, new: &Arc<View>) -> bool {
    finish(explorer);
    let days = |view: &View| (view.state.from, view.state.to);
    let is_same_table = is_seen(old, false)
        && is_seen(new, false)
        && !old.picture.lanes.is_empty()
        && !new.picture.lanes.is_empty()
        && (old.state.by, old.frame, days(old)) == (new.state.by, new.frame, days(new))
        && (&old.picture.widths, &old.picture.named) == (&new.picture.widths, &new.picture.named);
    if !is_same_table {
        return false;
    }
    let (before, after) = (rows(explorer, old), rows(explorer, new));
    for (number, (before, after)) in before.iter().zip(&after).enumerate() {
        let number = number.to_string();
        if before.lane.is_some() != after.lane.is_some() {
            browser::set_flag(&[ROW, &number].concat(), "hidden", after.lane.is_none());
        }
        if before.heading != after.heading {
            let is_shown = after.heading.is_some_and(|(_, is_shown)| is_shown);
            browser::set_flag(&[HEADING, &number].concat(), "hidden", !is_shown);
        }
    }
    // In a large one, what can be seen comes first, and the rest after the next frame. Of rows that come back some may be seen.
    let mut back = MOST_BACK;
    let mut is_first = |number: &usize| {
        let was_hidden = before.get(*number).is_some_and(|row| row.lane.is_none());
        let comes_back = was_hidden && after.get(*number).is_some_and(|row| row.lane.is_some()) && back > 0;
        back -= usize::from(comes_back);
        !IS_LARGE || comes_back || IN_SIGHT.with_borrow(|seen| seen.contains(number))
    };
    let (now, later): (Vec<usize>, Vec<usize>) = (0..after.len()).partition(&mut is_first);
    write_rows(explorer, old, new, &now);
    if !later.is_empty() {
        LATER.set(Some(Later { old: old.clone(), new: new.clone(), rows: later }));
        browser::after_paint(move || finish(explorer));
    }
    true
}

/// Writes the rows that were left for later.
fn finish(explorer: Explorer) {
    if let Some(Later { old, new, rows }) = LATER.take() {
        write_rows(explorer, &old, &new, &rows);
    }
}

/// Writes those cells of some rows that changed.
fn write_rows(explorer: Explorer, old: &View, new: &View, numbers: &[usize]) {
    let (before, after) = (rows(explorer, old), rows(explorer, new));
    for number in numbers {
        let (Some(before), Some(after)) = (before.get(*number), after.get(*number)) else { continue };
        let id = [ROW, &number.to_string()].concat();
        for (place, column) in explorer.axis(new).columns.iter().enumerate() {
            // A crowd that stays one keeps its element.
            if is_crowd(before.lane, place)
                && let Some(Crowd { total, values }) = crowd(explorer, new, after.lane, place, column)
            {
                browser::set_link(&id, place as u32 + 1, &total, &Crowd::ATTRIBUTES, &values);
                continue;
            }
            let html = cell(explorer, new, after.lane, place, column);
            if cell(explorer, old, before.lane, place, column) != html {
                browser::set_child(&id, place as u32 + 1, &html);
            }
        }
    }
}

/// Notes which rows the reader sees, while to ask is cheap: before anything is written.
pub fn note_sight(explorer: Explorer, view: &View) {
    if IS_LARGE {
        let lanes = if is_seen(view, false) { explorer.axis(view).lanes.len() } else { 0 };
        let is_seen = |number: &usize| browser::is_in_sight(&[ROW, &number.to_string()].concat());
        IN_SIGHT.set((0..lanes).filter(is_seen).collect());
    }
}

/// A share of a whole, in tenths of a per cent: `12.3%`.
fn percent(part: u32, whole: u32) -> String {
    let tenths = part * 1000 / whole;
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat()
}

/// Rows that are still to be written, and from which view to which.
struct Later {
    old: Arc<View>,
    new: Arc<View>,
    rows: Vec<usize>,
}

thread_local! {
    static IN_SIGHT: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
    static LATER: Cell<Option<Later>> = const { Cell::new(None) };
}
