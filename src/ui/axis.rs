//! The head of the picture: phases, days, and what happened on them.

use summitry_corpus::model::{Corpus, EventIx};
use summitry_explore::layout::{Column, ColumnKind, tick};
use summitry_explore::link::ViewState;

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::span::{self, Days};
use super::timeline;
use super::words::picture;

/// Writes the head of the table.
pub fn head(html: &mut Markup, explorer: Explorer, view: &View) {
    let (corpus, columns) = (explorer.corpus(), &explorer.axis(view).columns);
    let (widths, named) = (&view.picture.widths, &view.picture.named);
    html.fill("<thead><tr class=\"phases\"><td rowspan=\"2\"></td>", &[]);
    for phase in columns.chunk_by(|a, b| a.phase == b.phase) {
        let Some(first) = phase.first() else { continue };
        let (class, title) = (timeline::class(view, first), &corpus.phase(first.phase).title);
        // A phase of one column says its days in the same place.
        if let [column] = phase {
            html.fill("<th scope=\"col\" rowspan=\"2\" class=\"$\">", &[&class]);
            let place = columns.iter().position(|other| other == column).unwrap_or_default();
            let days = days_of(corpus, column, widths.get(place).copied().unwrap_or_default());
            button(html, view, column, title, &days);
        } else {
            let (kind, span) = (first.kind, phase.len().to_string());
            let is_meeting = kind == ColumnKind::Pillar;
            let class = if is_meeting { "pillar" } else { "plain" };
            html.fill("<th scope=\"colgroup\" colspan=\"$\" class=\"$\">", &[&span, class]);
            match whole(phase).filter(|_| is_meeting) {
                Some(days) => choice(html, &view.state, days, title, &days.0.short()),
                None if explorer.is_fold(view, first.phase) => fold(html, title, "", true),
                None => drop(html.part("span", "title", title)),
            }
        }
        html.fill("</th>", &[]);
    }
    html.fill("</tr><tr class=\"ticks\">", &[]);
    for (place, column) in columns.iter().enumerate() {
        let is_alone = columns.iter().filter(|other| other.phase == column.phase).count() == 1;
        if !is_alone {
            html.fill("<th scope=\"col\" class=\"$\">", &[&timeline::class(view, column)]);
            let days = days_of(corpus, column, widths.get(place).copied().unwrap_or_default());
            if column.kind == ColumnKind::Pillar {
                // What happened stands below; a screen reader needs it as the name of the column.
                let title = column.events.first().map_or("", |ix| &corpus.event(*ix).title);
                html.part("span", "unseen", title);
            } else {
                button(html, view, column, "", &days);
            }
            html.fill("</th>", &[]);
        }
    }
    html.fill("</tr><tr class=\"events\"><th scope=\"row\">$</th>", &[picture::WHAT_HAPPENED]);
    for (column, named) in columns.iter().zip(named) {
        html.fill("<td class=\"$\">", &[&timeline::class(view, column)]);
        events(html, corpus, column, named);
        html.fill("</td>", &[]);
    }
    html.fill("</tr></thead>", &[]);
}

/// The events of a column as links to their pages: those that are named, and how many more there are.
pub fn events(html: &mut Markup, corpus: &Corpus, column: &Column, named: &[EventIx]) {
    let rest: Vec<EventIx> = column.events.iter().copied().filter(|ix| !named.contains(ix)).collect();
    list(html, corpus, named);
    if !rest.is_empty() {
        html.fill("<details><summary>$</summary>", &[&picture::more_events(named.len(), rest.len())]);
        list(html, corpus, &rest);
        html.fill("</details>", &[]);
    }
}

fn list(html: &mut Markup, corpus: &Corpus, events: &[EventIx]) {
    if events.is_empty() {
        return;
    }
    html.fill("<ul>", &[]);
    for event in events.iter().map(|ix| corpus.event(*ix)) {
        html.fill("<li><a href=\"events/$/\">$</a></li>", &[&event.id, &event.title]);
    }
    html.fill("</ul>", &[]);
}

/// The days of a column in words.
pub fn days_of(corpus: &Corpus, column: &Column, width: u32) -> String {
    match column.kind {
        ColumnKind::Undated => picture::NO_EXACT_DAY.to_owned(),
        ColumnKind::Ahead => picture::TO_COME.to_owned(),
        ColumnKind::About => picture::about(&tick(corpus, column, width)),
        _ => tick(corpus, column, width),
    }
}

/// The head of a column: a button, where a click does something.
fn button(html: &mut Markup, view: &View, column: &Column, title: &str, days: &str) {
    match (column.kind, column.days()) {
        (ColumnKind::Fold, _) => fold(html, title, days, false),
        (_, Some(chosen)) => choice(html, &view.state, chosen, title, days),
        _ => text(html, title, days),
    }
}

/// What stands at a head, and over it the button that opens or closes what is folded.
fn fold(html: &mut Markup, title: &str, days: &str, is_open: bool) {
    text(html, title, days);
    let values = [if is_open { "true" } else { "false" }, &[title, " ", days].concat()];
    html.fill(
        "<button type=\"button\" class=\"cover\" data-act=\"folds\" aria-expanded=\"$\" aria-label=\"$\"></button>",
        &[values[0], values[1].trim()],
    );
}

/// What stands at a head, and over it the button that chooses its days, and nothing else.
fn choice(html: &mut Markup, state: &ViewState, days: Days, title: &str, words: &str) {
    text(html, title, words);
    let name = [title, " ", words].concat();
    // It lies over the whole head. Without the program there is none, and the head is what it was.
    html.fill(
        "<button type=\"button\" class=\"cover\" data-days=\"$\" aria-pressed=\"$\" aria-label=\"$\"></button>",
        &[&span::written(days), pressed(state, days), name.trim()],
    );
}

fn text(html: &mut Markup, title: &str, days: &str) {
    html.part("span", "title", title).text(" ").part("span", "days", days);
}

/// The button that chooses days, where it stands by itself.
pub fn only(html: &mut Markup, state: &ViewState, days: Days) {
    html.fill(
        "<button type=\"button\" class=\"only\" data-days=\"$\" aria-pressed=\"$\">$</button>",
        &[&span::written(days), pressed(state, days), picture::ONLY_THESE_DAYS],
    );
}

fn pressed(state: &ViewState, days: Days) -> &'static str {
    if state.from.zip(state.to) == Some(days) { "true" } else { "false" }
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
