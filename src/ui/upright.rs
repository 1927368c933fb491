//! The picture where there is no room for a table: a vertical timeline.

use std::cell::RefCell;

use summitry_explore::layout::{Column, ColumnKind};

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::{axis, browser, mark, timeline, words};

/// Where a column has no more positions than this, it is not folded.
const FEW: usize = 6;

/// About how wide the head of a column is, in CSS pixels.
const HEAD: u32 = 200;

/// Columns below each other, in each the lanes that have a mark there.
pub fn html(explorer: Explorer, view: &View) -> String {
    let (corpus, columns, lanes) = (explorer.corpus(), &explorer.axis(view).columns, &view.picture.lanes);
    let mut html = Markup::new();
    if lanes.is_empty() || !timeline::is_seen(view, true) {
        return html.finish();
    }
    for (place, column) in columns.iter().enumerate() {
        let cells = || lanes.iter().filter_map(move |lane| Some((lane, lane.cells.get(place)?)));
        let total: usize = cells().map(|(_, cell)| cell.len()).sum();
        let (title, days) = (&corpus.phase(column.phase).title, axis::days_of(corpus, column, HEAD));
        let class = timeline::class(view, column);
        if total == 0 {
            // Its name keeps the distance between what stands before and after.
            let pattern =
                "<li class=\"$\"><p class=\"bare\"><span class=\"title\">$</span> <span class=\"days\">$</span></p>";
            html.fill(pattern, &[&class, title, &days]);
            if column.kind == ColumnKind::Ahead {
                events(&mut html, explorer, view, place, column);
            }
            html.fill("</li>", &[]);
            continue;
        }
        // A meeting is open; what stood before and after it is a tap away, unless it is little.
        let is_chosen = axis::is_chosen(&view.state, column) == Some(true);
        let opens = column.kind == ColumnKind::Pillar || total <= FEW || is_chosen;
        let open = if was_folded(place).unwrap_or(opens) { "open" } else { "" };
        let values = [&*class, &place.to_string(), open, title, &days, &words::positions(total as u32)];
        html.fill(
            "<li class=\"$\"><details data-fold=\"$\" $><summary><h3><span class=\"title\">$</span> \
             <span class=\"days\">$</span></h3><span class=\"total\">$</span></summary>",
            &values,
        );
        if let Some(chosen) = column.days() {
            axis::only(&mut html, &view.state, chosen);
        }
        events(&mut html, explorer, view, place, column);
        for (lane, cell) in cells().filter(|(_, cell)| !cell.marks.is_empty()) {
            html.fill("<div class=\"row\"><p>$</p><div>", &[lane.key.name(corpus)]);
            mark::write(&mut html, explorer, &view.state, lane, column, cell);
            html.fill("</div></div>", &[]);
        }
        html.fill("</details></li>", &[]);
    }
    html.finish()
}

/// A click may be on the head of a column: what the reader folds and unfolds stays so when the picture is written anew.
pub fn folded(event: &leptos::ev::MouseEvent) {
    let column = || {
        let column = browser::within(event, "summary")?.parent_element()?;
        Some((column.get_attribute("data-fold")?.parse().ok()?, !column.has_attribute("open")))
    };
    if let Some((place, opens)) = column() {
        FOLDED.with(|folded| {
            let mut folded = folded.borrow_mut();
            folded.retain(|(other, _)| *other != place);
            folded.push((place, opens));
        });
    }
}

/// Whether the reader opened a column or closed it, if they did either.
fn was_folded(place: usize) -> Option<bool> {
    FOLDED.with(|folded| folded.borrow().iter().find(|(other, _)| *other == place).map(|(_, opens)| *opens))
}

thread_local! {
    /// Which columns the reader opened or closed.
    static FOLDED: RefCell<Vec<(usize, bool)>> = const { RefCell::new(Vec::new()) };
}

fn events(html: &mut Markup, explorer: Explorer, view: &View, place: usize, column: &Column) {
    html.fill("<div class=\"events\">", &[]);
    axis::events(html, explorer.corpus(), column, view.picture.named.get(place).map_or(&[], Vec::as_slice));
    html.fill("</div>", &[]);
}
