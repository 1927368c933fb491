//! The picture: who stood where, on what, when.
//!
//! It is a table, lanes by columns, so that a screen reader can walk it; where there is no room for one, the same
//! marks stand below each other as a vertical timeline ([`super::upright`]). Style sheets choose between the two.

use summitry_corpus::model::Corpus;
use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary};
use summitry_explore::layout::{Column, ColumnKind, LaneHeading, LaneKey, Look};
use summitry_explore::link::{Lanes, Page};

use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
use super::words::picture;
use super::{axis, browser, glyph, topic, words};

/// Where the picture takes its vertical form, as `style/upright.css` has it.
pub const NARROW: &str = "(max-width: 640px)";

/// The id of the element that the wide form stands in.
pub const WIDE: &str = "wide";

/// The id of the line through what an actor said on a question.
pub const KIN: &str = "kin";

/// How much of the width the names of the lanes take, in hundredths.
pub const LANE_NAMES: u32 = 17;

/// Widths are rounded to this, in CSS pixels, so that the picture does not change with every pixel of a window.
const STEP: f64 = 100.0;

/// The choice of what the lanes are, and how large the picture is.
pub fn switch() -> String {
    let mut html = Markup::new();
    html.open("fieldset", &[("class", "lane-switch")]).element("legend", &[], picture::LANES_BY);
    for lanes in Lanes::ALL {
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
        html.open("input", &attributes[..set]).element("span", &[], words::lanes(lanes, 1)).close("label");
    }
    html.close("fieldset").open("div", &[("class", "zoom"), ("role", "group"), ("aria-label", picture::SIZE)]);
    for (act, sign, name) in [("zoom-out", "−", picture::SMALLER), ("zoom-in", "+", picture::LARGER)] {
        let attributes = [("type", "button"), ("data-act", act), ("id", act), ("aria-label", name), ("title", name)];
        html.element("button", &attributes, sign);
    }
    html.close("div");
    html.finish()
}

/// About how wide all columns together may be in a frame of some width.
pub fn room(frame: f64) -> u32 {
    let columns = frame * f64::from(100 - LANE_NAMES) / 100.0;
    // A little is missing to a step on many windows, and no name is cut for it.
    (((columns + STEP / 5.0) / STEP).floor().max(4.0) * STEP) as u32
}

/// Brings the fields of the picture and the order of the list in line with the view.
pub fn sync(view: &View) {
    browser::check(&["by-", view.state.by.id()].concat());
    browser::set_field("sort", view.state.sort.id());
    browser::set_flag("timeline", "hidden", view.picture.lanes.is_empty());
    let (is_least, is_most) = (view.frame.zoom == 0, view.frame.zoom + 1 == super::explorer::Frame::ZOOMS.len());
    for (id, is_end) in [("zoom-out", is_least), ("zoom-in", is_most)] {
        // Disabled, it would lose the focus.
        browser::set_attribute(id, "aria-disabled", if is_end { "true" } else { "false" });
    }
    browser::set_flag("timeline", "data-wider", is_wider(view));
}

/// Whether the picture is wider than its frame, and scrolls in it.
pub fn is_wider(view: &View) -> bool {
    sum(view) > view.frame.width
}

/// The width of all columns together, in CSS pixels.
pub fn sum(view: &View) -> u32 {
    view.picture.widths.iter().sum()
}

/// Whether one of the two forms of the picture may be seen. Those that are not are not written: until the program knows the
/// window, and without it, that is both, and on another page neither.
pub fn is_seen(view: &View, narrow: bool) -> bool {
    view.state.page() == Page::Timeline && view.frame.is_narrow != Some(!narrow)
}

/// The lanes that have nothing to show, by name.
pub fn empty_lanes(explorer: Explorer, view: &View) -> String {
    let (corpus, lanes) = (explorer.corpus(), &view.picture.lanes);
    let is_empty = |key: &&LaneKey| lanes.iter().all(|lane| lane.key != **key);
    let empty: Vec<&str> = explorer.axis(view).lanes.iter().filter(is_empty).map(|key| key.name(corpus)).collect();
    let mut html = Markup::new();
    if empty.is_empty() || lanes.is_empty() {
        return html.finish();
    }
    html.open("details", &[("class", "empty-lanes")]);
    let more = picture::empty_lanes(view.state.by, empty.len());
    html.element("summary", &[], &more).element("p", &[], &empty.join(" · ")).close("details");
    html.finish()
}

/// The classes of what stands in a column.
pub fn class(view: &View, column: &Column) -> String {
    let kind = match column.kind {
        ColumnKind::Pillar => "pillar",
        ColumnKind::Ahead => "ahead",
        ColumnKind::Fold | ColumnKind::Days | ColumnKind::About => "plain",
        ColumnKind::Undated => "undated",
    };
    let chosen = match axis::is_chosen(&view.state, column) {
        Some(true) => " chosen",
        Some(false) => " beyond",
        None => "",
    };
    [kind, chosen].concat()
}

/// What the marks mean.
pub fn legend(links: Links) -> String {
    let mut html = Markup::new();
    let look = |stance, kind, hearsay| Look { stance, kind, hearsay };
    let stances = Stance::ALL.iter().map(|stance| (look(*stance, Kind::Stance, false), words::stance(*stance)));
    let others = [
        (look(Stance::For, Kind::Stance, true), picture::BROKEN_OUTLINE),
        (look(Stance::For, Kind::Forecast, false), picture::ARROW),
    ];
    for (look, meaning) in stances.chain(others) {
        let topic = if look.hearsay { topic::VOICES } else { topic::STANCES };
        html.open("li", &[]);
        glyph::write(&mut html, look);
        topic::link(&mut html, "word", links, topic, meaning);
        html.close("li");
    }
    html.finish()
}

/// The name of what lanes stand under.
pub fn heading_title(corpus: &Corpus, heading: LaneHeading) -> &str {
    match heading {
        LaneHeading::Group(ix) => corpus.groups.get(ix.index()).map(String::as_str).unwrap_or_default(),
        LaneHeading::Side(ix) => &corpus.side(ix).title,
    }
}
