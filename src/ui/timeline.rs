//! The picture: who stood where, on what, when.
//!
//! It is a table, lanes by columns, so that a screen reader can walk it; where there is no room for one, the same
//! marks stand below each other as a vertical timeline. Style sheets choose between the two.

use summitry_corpus::model::{Corpus, Position};
use summitry_corpus::vocabulary::{PhaseKind, Stance, Vocabulary};
use summitry_explore::layout::{Cell, Column, ColumnKind, Lane, LaneHeading, Mark};
use summitry_explore::link::{Lanes, ViewState};

use super::explorer::{Explorer, View};
use super::glyph::{self, Known};
use super::markup::Markup;
use super::{browser, position, words};

/// Where the picture takes its vertical form, as `style/timeline.css` has it.
pub const NARROW: &str = "(max-width: 48rem)";

/// Where the vertical form shows no more positions than this, nothing is folded.
const FEW: usize = 6;

/// How much of the width the names of the lanes take, in hundredths.
const LANE_NAMES: u32 = 17;

/// The choice of what the lanes are.
pub fn switch() -> String {
    let mut html = Markup::new();
    html.open("fieldset", &[("class", "lane-switch")]).element("legend", &[], "Lanes by");
    for lanes in Lanes::ALL {
        let name = match lanes {
            Lanes::Question => "question",
            Lanes::Actor => "actor",
            Lanes::Side => "side",
        };
        let id = format!("by-{}", lanes.id());
        html.open("label", &[]);
        let attributes = [
            ("type", "radio"),
            ("name", "by"),
            ("form", "filters"),
            ("id", &*id),
            ("value", lanes.id()),
            ("checked", ""),
        ];
        let set = if lanes == Lanes::default() { attributes.len() } else { attributes.len() - 1 };
        html.open("input", &attributes[..set]).element("span", &[], name).close("label");
    }
    html.close("fieldset");
    html.finish()
}

/// Brings the fields of the picture and the order of the list in line with the view.
pub fn sync(view: &View) {
    browser::check(&["by-", view.state.by.id()].concat());
    browser::set_field("sort", view.state.sort.id());
    browser::set_flag("timeline", "hidden", view.lanes.is_empty());
}

/// The picture where there is room for it.
pub fn table(explorer: Explorer, view: &View) -> String {
    let (corpus, axis, lanes) = (explorer.corpus(), explorer.axis(&view.state), &view.lanes);
    let mut html = Markup::new();
    if lanes.is_empty() || explorer.is_narrow() == Some(true) {
        return html.finish();
    }
    html.open("table", &[]).part(
        "caption",
        "unseen",
        "Positions as marks: each row a lane, each column a stretch of time",
    );
    html.open("colgroup", &[]).open("col", &[("width", &format!("{LANE_NAMES}%"))]);
    for width in &axis.widths {
        // The widths are hundredths of a per cent of what the names of the lanes leave.
        let width = width * (100 - LANE_NAMES) / 100;
        html.open("col", &[("width", &format!("{}.{:02}%", width / 100, width % 100))]);
    }
    html.close("colgroup").open("thead", &[]).open("tr", &[]).element("td", &[], "");
    for column in &axis.columns {
        let (title, days) = heading(corpus, column);
        html.open("th", &[("scope", "col"), ("class", class(column))]);
        html.part("span", "title", &title).part("span", "days", &days).close("th");
    }
    html.close("tr").close("thead").open("tbody", &[]);
    for lane in lanes {
        if let Some(heading) = lane.heading {
            html.close("tbody").open("tbody", &[]).open("tr", &[("class", "lane-group")]);
            html.element("th", &[("scope", "rowgroup")], heading_title(corpus, heading));
            for column in &axis.columns {
                html.element("td", &[("class", class(column))], "");
            }
            html.close("tr");
        }
        html.open("tr", &[]).element("th", &[("scope", "row")], lane.key.name(corpus));
        for (cell, column) in lane.cells.iter().zip(&axis.columns) {
            html.open("td", &[("class", class(column))]);
            marks(&mut html, explorer, &view.state, lane, cell);
            html.close("td");
        }
        html.close("tr");
    }
    html.close("tbody").close("table");
    html.finish()
}

/// The class of what stands in a column.
fn class(column: &Column) -> &'static str {
    if column.kind == ColumnKind::Pillar { "pillar" } else { "plain" }
}

fn marks(html: &mut Markup, explorer: Explorer, state: &ViewState, lane: &Lane, cell: &Cell) {
    let corpus = explorer.corpus();
    for mark in &cell.marks {
        let Some(first) = mark.positions.first().map(|ix| corpus.position(*ix)) else { continue };
        let count = mark.positions.len();
        let scope = corpus.scope(first).filter(|_| count == 1).map_or("", |scope| &scope.title);
        let label = mark.label.map(|key| key.short_name(corpus)).unwrap_or_default();
        let (spoken, href) = (spoken(mark, label, scope), ["#", &position::element_id(first)].concat());
        // A mark of one position opens it; one of several shows just these.
        let (what, which) = if count > 1 {
            let mut picked = state.cleared();
            picked.set_pick(mark.positions.clone());
            ("data-view", &explorer.href(&picked))
        } else {
            ("data-open", &first.id)
        };
        let attributes =
            [("class", "mark"), ("href", &*href), ("title", &spoken), ("aria-label", &spoken), (what, which)];
        html.open("a", &attributes);
        glyph::write(html, mark.stance, Known::by_hearsay(mark.hearsay));
        html.text(label);
        if count > 1 {
            html.text(" ").part("span", "number", &count.to_string());
        } else if has_other_scope(explorer, lane, mark, first) {
            html.text(" ").part("span", "scope", scope);
        }
        html.close("a");
    }
}

/// Whether a lane has the same name on another scope of the question. Then two stances are no change of mind, and only the
/// scope tells.
fn has_other_scope(explorer: Explorer, lane: &Lane, mark: &Mark, position: &Position) -> bool {
    let corpus = explorer.corpus();
    let named = lane.cells.iter().flat_map(|cell| &cell.marks).filter(|other| other.label == mark.label);
    mark.label.is_some()
        && named.flat_map(|other| &other.positions).map(|ix| corpus.position(*ix)).any(|other| {
            (other.actor, other.question) == (position.actor, position.question) && other.scope != position.scope
        })
}

/// A mark in words, first those that stand beside it: whose it is, which stance, on which scope of the question, how
/// firmly known.
fn spoken(mark: &Mark, label: &str, scope: &str) -> String {
    let count = mark.positions.len();
    let mut spoken = match (label, count) {
        ("", _) => words::positions(count as u32),
        (label, 1) => label.to_owned(),
        (label, _) => format!("{label} {count}"),
    };
    if !scope.is_empty() {
        spoken.push_str(&[" ", scope].concat());
    }
    spoken.push_str(", ");
    spoken.push_str(&words::stance(mark.stance).to_ascii_lowercase());
    if mark.hearsay {
        spoken.push_str(", known from others only");
    }
    spoken
}

/// The vertical form: columns below each other, in each the lanes that have a mark there.
pub fn upright(explorer: Explorer, view: &View) -> String {
    let (corpus, axis, lanes) = (explorer.corpus(), explorer.axis(&view.state), &view.lanes);
    let mut html = Markup::new();
    if explorer.is_narrow() == Some(false) {
        return html.finish();
    }
    for (number, column) in axis.columns.iter().enumerate() {
        let cells = || lanes.iter().filter_map(move |lane| Some((lane, lane.cells.get(number)?)));
        if cells().all(|(_, cell)| cell.marks.is_empty()) {
            continue;
        }
        let (title, days) = heading(corpus, column);
        let total: usize = cells().flat_map(|(_, cell)| &cell.marks).map(|mark| mark.positions.len()).sum();
        // A meeting is open; what stood before and after it is a tap away, unless it is little.
        let opens = column.kind == ColumnKind::Pillar || total <= FEW;
        html.open("li", &[("class", class(column))]);
        html.open("details", if opens { &[("open", "")] } else { &[] }).open("summary", &[]).open("h3", &[]);
        html.part("span", "title", &title).text(" ").part("span", "days", &days).close("h3");
        html.part("span", "total", &words::positions(total as u32)).close("summary");
        for (lane, cell) in cells().filter(|(_, cell)| !cell.marks.is_empty()) {
            html.open("div", &[("class", "row")]).element("p", &[], lane.key.name(corpus)).open("div", &[]);
            marks(&mut html, explorer, &view.state, lane, cell);
            html.close("div").close("div");
        }
        html.close("details").close("li");
    }
    html.finish()
}

/// What the marks mean.
pub fn legend() -> String {
    let mut html = Markup::new();
    for stance in Stance::ALL {
        html.open("li", &[]);
        glyph::write(&mut html, *stance, Known::FromTheActor);
        html.text(words::stance(*stance)).close("li");
    }
    html.open("li", &[]);
    glyph::write(&mut html, Stance::For, Known::ByHearsay);
    html.text("Dashed: known from others only").close("li");
    html.finish()
}

/// Title and days of a column.
fn heading(corpus: &Corpus, column: &Column) -> (String, String) {
    let phase = corpus.phase(column.phase);
    let year = |day: summitry_corpus::day::Day| day.civil().0;
    match (column.kind, column.first, column.last) {
        (ColumnKind::Day, Some(day), _) => {
            let short = day.short();
            let (weekday, date) = short.split_once(' ').unwrap_or((&short, ""));
            (weekday.to_owned(), date.to_owned())
        }
        (ColumnKind::Day, None, _) => (phase.title.clone(), "no day".to_owned()),
        (ColumnKind::Pillar, Some(first), Some(last)) if first == last => (phase.title.clone(), first.short()),
        (ColumnKind::Pillar, Some(first), Some(last)) => {
            (phase.title.clone(), format!("{} to {}", first.short(), last.short()))
        }
        (ColumnKind::Fold, Some(first), _) if phase.kind == PhaseKind::Background => {
            (phase.title.clone(), format!("{}–", year(first)))
        }
        (ColumnKind::Fold, Some(first), Some(last)) if phase.kind == PhaseKind::Between => {
            (phase.title.clone(), format!("{} to {}", first.short(), last.short()))
        }
        (ColumnKind::Fold, ..) if phase.kind == PhaseKind::Ahead => (phase.title.clone(), "planned".to_owned()),
        _ => (phase.title.clone(), String::new()),
    }
}

fn heading_title(corpus: &Corpus, heading: LaneHeading) -> &str {
    match heading {
        LaneHeading::Group(ix) => corpus.groups.get(ix.index()).map(String::as_str).unwrap_or_default(),
        LaneHeading::Side(ix) => &corpus.side(ix).title,
    }
}
