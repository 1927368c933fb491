//! The timeline and its marks.

use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary};
use summitry_explore::layout::{Look, Tally};
use summitry_explore::link::Lanes;

use super::{lanes, positions, stance_within};

/// Leads past it.
pub const SKIP: &str = "Skip the picture";

/// The name of the legend.
pub const LEGEND: &str = "What the marks mean";

/// What of a mark is no stance.
pub const BROKEN_OUTLINE: &str = "Broken outline: known from others only";
pub const ARROW: &str = "Arrow: says it will happen";

/// Before the choice of lanes.
pub const LANES_BY: &str = "Lanes by";

/// The buttons for the size of the picture.
pub const SIZE: &str = "Size of the picture";
pub const SMALLER: &str = "Smaller";
pub const LARGER: &str = "Larger";

/// What the table is, for who hears it.
pub const CAPTION: &str = "Positions as marks: each row a lane, each column a stretch of time";

/// The head of the row of events.
pub const WHAT_HAPPENED: &str = "What happened";

/// So many events of a column are folded away, after so many that are named.
pub fn more_events(named: usize, folded: usize) -> String {
    let more = match (named, folded) {
        (0, 1) => " event",
        (0, _) => " events",
        _ => " more",
    };
    [&folded.to_string(), more].concat()
}

/// The head of a column without an exact day, and of one that is still to come.
pub const NO_EXACT_DAY: &str = "no exact day";
pub const TO_COME: &str = "to come";

/// The days of a column that are known about.
pub fn about(days: &str) -> String {
    ["about ", days].concat()
}

/// The button that chooses the days of a column.
pub const ONLY_THESE_DAYS: &str = "Only these days";

/// So many lanes have nothing to show.
pub fn empty_lanes(by: Lanes, count: usize) -> String {
    [&count.to_string(), " more ", lanes(by, count), " with nothing here"].concat()
}

/// A mark, first what stands beside it: whose it is and how many, on which scope of the question, which stance, how firmly known.
pub fn mark(label: &str, count: usize, scope: &str, look: Look) -> String {
    let mut spoken = match (label, count) {
        ("", _) => positions(count as u32),
        (label, 1) => label.to_owned(),
        (label, _) => [label, " ", &count.to_string()].concat(),
    };
    if !scope.is_empty() {
        spoken.push_str(&[" ", scope].concat());
    }
    spoken.push_str(if look.kind == Kind::Forecast { ", forecast, " } else { ", " });
    spoken.push_str(&stance_within(look.stance));
    if look.hearsay {
        spoken.push_str(", known from others only");
    }
    spoken
}

/// A mark of too many positions: how many, and of which stances.
pub fn crowd(total: u32, tally: Tally) -> String {
    let mut spoken = positions(total);
    for (stance, count) in Stance::ALL.iter().zip(tally).filter(|(_, count)| *count > 0) {
        spoken.push_str(&[", ", &count.to_string(), " ", &stance_within(*stance)].concat());
    }
    spoken
}

/// Beside a mark: so many positions are not named.
pub fn more_positions(count: usize) -> String {
    [&count.to_string(), " more"].concat()
}
