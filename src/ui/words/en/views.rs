//! The views beside the timeline: matrix, shifts, comparison, an event.

use summitry_corpus::vocabulary::Stance;
use summitry_explore::analysis::{Agreement, Doubt, OutcomeResult};

use super::{HEARSAY_AFTER, positions, stance};

/// What is to be seen in the matrix, before and after the sign of a change.
pub const MATRIX_BEFORE_SIGN: &str =
    "In each place the latest stance, or those of which none is known to be the last, and the number of positions;";
pub const MATRIX_AFTER_SIGN: &str =
    "the stance changed. A blank place: nothing in this corpus, which is not neutrality.";

/// Before the choice of its rows.
pub const ROWS_BY: &str = "Rows by";

/// Its name.
pub const GRID: &str = "Actors by questions";

/// A place of more than one stance: of one actor, and of many.
pub const UNCLEAR: &str = "Unclear";
pub const DIVIDED: &str = "Divided";

/// A place as it is spoken: whose it is, on which question and which scope of it, which stance.
pub struct Place<'a> {
    pub row: &'a str,
    pub question: &'a str,
    pub scope: &'a str,
    pub word: &'a str,
    pub count: u32,
    pub is_hearsay: bool,
    pub has_shift: bool,
    /// Whether the name of its row is seen beside it.
    pub is_named: bool,
}

/// What is seen of it comes in one piece: who says what they see must be understood (WCAG 2.2, 2.5.3).
pub fn place(of: Place<'_>) -> String {
    let Place { row, question, scope, word, count, is_hearsay, has_shift, is_named } = of;
    let (hearsay, changed) = (if is_hearsay { HEARSAY_AFTER } else { "" }, if has_shift { ", changed" } else { "" });
    let seen = [word, " ", &positions(count)].concat();
    if is_named {
        [row, " ", &seen, ", ", question, " ", scope, hearsay, changed].concat()
    } else {
        [row, ", ", question, " ", scope, ": ", &seen, hearsay, changed].concat()
    }
}

/// The heading of the matrices of all phases.
pub const PHASE_BY_PHASE: &str = "Phase by phase";

/// What a shift is, and what leads to more of that.
pub const SHIFT: &str = "A shift: the same actor on the same question, on a later day, with another stance, both known from \
     the actor, not from others. Shown where at least one of the two is in the selection.";
pub const SHIFTS_EXPLAINED: &str = "How shifts are found";

pub const NO_SHIFT: &str = "Nobody in this selection is known to have moved.";

/// The headings of what was said more than once, and of what may be a shift and is not known to be one.
pub const REPEATED: &str = "Said again, unchanged";
pub const UNPROVED: &str = "Two stances on record, and no shift";

/// Why it is not known.
pub fn doubt(because: Doubt) -> &'static str {
    match because {
        Doubt::Hearsay => "One of the two is known only from others.",
        Doubt::Order => "The days are the same, overlap, or are not known: which came first cannot be said.",
    }
}

/// The picture of a shift, for who hears it.
pub fn moved(from: Stance, to: Stance) -> String {
    ["From ", stance(from), " to ", stance(to)].concat()
}

/// What to do while nothing is compared; examples follow.
pub const COMPARE_WHAT: &str =
    "Choose two to four: actors, to see where they differ, or phases, to see what changed. For instance:";

/// Before the name of what is compared, for who hears its button: a click takes it away.
pub const TAKE_AWAY: &str = "Take away";

/// The field that puts one beside others, and what it shows: with none yet, and with some.
pub const PUT_BESIDE: &str = "Put beside";
pub const COMPARE_FIRST: &str = "Compare …";
pub const COMPARE_WITH: &str = "with …";

/// So many rows are of one of them alone.
pub fn alone(count: usize) -> String {
    ["Only one of them is on record: ", &count.to_string()].concat()
}

/// How far they agree: the figure, and what it rests on.
pub fn agreement(of: Agreement, by_phase: bool) -> [String; 2] {
    let what = if by_phase { "unchanged" } else { "agreement" };
    let count = of.of.to_string();
    match of.per_cent() {
        Some(figure) => [
            [&figure.to_string(), "%"].concat(),
            [
                what,
                ": the same direction on ",
                &of.agree.to_string(),
                " of ",
                &count,
                " questions on which each is known from itself, quoted or paraphrased.",
            ]
            .concat(),
        ],
        None => [
            "No figure".to_owned(),
            [
                "for ",
                what,
                ": fewer than three questions (",
                &count,
                ") on which each is known from itself, quoted or paraphrased.",
            ]
            .concat(),
        ],
    }
}

/// How that is counted: the heading, and the rule.
pub const COUNTED: &str = "How it is counted";
pub const COUNTED_SO: &str = "Percent agreement: of the questions on which each has a stance of its own (no hearsay, no silence, no \
     forecast, and no two stances of which none is known to be the last), the share on which all go the same way: for or \
     leaning for, open, against or leaning against. Not corrected for chance; with few questions it says little. With \
     fewer than three there is none.";

/// Whether they agree on a row, or, of phases, whether a stance stayed.
pub fn agrees(by_phase: bool) -> &'static str {
    if by_phase { "Unchanged" } else { "Agree" }
}

pub fn differs(by_phase: bool) -> &'static str {
    if by_phase { "Changed" } else { "Differ" }
}

pub const NOT_COUNTED: &str = "Not counted";

/// Above stances of which none is known to be the last.
pub const UNORDERED: &str = "Which came last is not known:";

/// In place of a blank, for who hears it.
pub const NOTHING_KNOWN: &str = "Nothing in this corpus";

/// From one event to all.
pub const ALL_EVENTS: &str = "All events";

/// So many lines tell of an event.
pub fn told_in(lines: usize) -> String {
    ["Told in ", &lines.to_string(), " lines"].concat()
}

/// The heading of what an event was a part of.
pub const HOW_IT_RAN: &str = "How it ran";

/// What became of questions at an event: the heading, and the rule.
pub fn outcome(result: OutcomeResult) -> [&'static str; 2] {
    match result {
        OutcomeResult::Agreed => {
            ["Agreed", "Two sides or more say the same, each for itself, and none says otherwise."]
        }
        OutcomeResult::SaidOfOthers => ["Agreed, as one side has it", "The same, but of one side only others say so."],
        OutcomeResult::Open => ["Left open", "Sides differ, do not commit themselves, or leave it unsaid."],
    }
}

/// The heading of what was said at an event, or that nothing was.
pub const BY_QUESTION: &str = "Positions by question";
pub const NOTHING_SAID: &str = "No position of the selection was taken here";

/// The heading of the documents that tell of an event.
pub const WHO_TELLS: &str = "Who tells of it";
