//! English: the words of the coding vocabulary, how much there is of something, and days. What a part of the page says stands in a
//! file for that part.

pub mod filters;
pub mod list;
#[cfg(feature = "ssr")]
pub mod lost;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod picture;
pub mod shell;
pub mod sources;
pub mod views;

use summitry_corpus::day::Day;
use summitry_corpus::model::{Position, Span};
#[cfg(feature = "ssr")]
use summitry_corpus::vocabulary::Weight;
use summitry_corpus::vocabulary::{Kind, LineKind, Precision, Silence, Stance, Uncited, Voice};
use summitry_explore::link::{Lanes, Page};
use summitry_explore::query::Facet;
pub use summitry_explore::words::{QUOTATION_MARKS, edition, quoted};

pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::For => "For",
        Stance::LeansFor => "Leans for",
        Stance::Open => "Open",
        Stance::LeansAgainst => "Leans against",
        Stance::Against => "Against",
        Stance::None => "No stance",
    }
}

/// A stance within a sentence.
fn stance_within(of: Stance) -> String {
    stance(of).to_ascii_lowercase()
}

/// Where a position stands, as it is said of it alone.
pub fn standing(position: &Position) -> String {
    let word = position.silence.map_or_else(|| stance(position.stance), silence);
    [if position.kind == Kind::Forecast { "Forecast: " } else { "" }, word].concat()
}

pub fn silence(silence: Silence) -> &'static str {
    match silence {
        Silence::Declined => "Declined to say",
        Silence::Omitted => "Left unsaid",
        Silence::Raised => "Asked, took no side",
    }
}

pub fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Direct => "Own words",
        Voice::Reported => "Paraphrased",
        Voice::Attributed => "Said by others",
        Voice::Outlet => "The outlet’s reading",
    }
}

pub fn line_kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Text => "Text",
        LineKind::Heading => "Heading",
        LineKind::Caption => "Caption",
        LineKind::Player => "Video player",
        LineKind::CookieNotice => "Cookie notice",
        LineKind::LinkBlock => "Links to other articles",
        LineKind::Blank => "Blank",
    }
}

/// Why nothing cites a line.
pub fn uncited(why: Uncited) -> &'static str {
    match why {
        Uncited::Heading => "Heading",
        Uncited::Caption => "Caption",
        Uncited::Player => "Video player",
        Uncited::CookieNotice => "Cookie notice",
        Uncited::LinkBlock => "Links to other articles",
        Uncited::Blank => "Blank",
        Uncited::Repeated => "Said in another line, too",
        Uncited::SceneSetting => "Sets the scene",
    }
}

#[cfg(feature = "ssr")]
pub fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Substantive => "Differences of substance",
        Weight::Detail => "Differences of detail",
        Weight::Surface => "Differences of form",
        Weight::Apparent => "Differences in appearance only",
    }
}

pub fn page(page: Page) -> &'static str {
    match page {
        Page::Timeline => "Timeline",
        Page::Matrix => "Matrix",
        Page::Shifts => "Shifts",
        Page::Compare => "Compare",
        Page::Event => "Events",
        Page::Sources => "Sources",
        Page::Method => "Method",
    }
}

pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Phase => "When",
        Facet::Side => "Side",
        Facet::Actor => "Who",
        Facet::Question => "Question",
        Facet::Stance => "Stance",
        Facet::Doc => "Document",
        Facet::Voice => "How it is known",
    }
}

/// The kinds of things, as headings of what lists them.
pub const EVENTS: &str = "Events";
pub const ACTORS: &str = "Actors";
pub const QUESTIONS: &str = "Questions";
pub const PHASES: &str = "Phases";
pub const DOCUMENTS: &str = "Documents";
/// The differences between documents.
pub const DIFFERENCES: &str = "Where they differ";

/// Beside a stance, or after a name: it is known from others alone.
pub const HEARSAY: &str = "By others’ word";
pub const HEARSAY_AFTER: &str = ", by others’ word";

/// In place of days that nobody knows, by itself and within a sentence.
pub const NO_DAY: &str = "No day known";
pub const NO_DAY_WITHIN: &str = "no day known";

/// How a text becomes known that others pass on.
pub fn said_by(names: &[&str]) -> String {
    ["Said by ", &names.join(", ")].concat()
}

/// What so many lanes are; of one, also what the choice of lanes calls them.
pub fn lanes(by: Lanes, count: usize) -> &'static str {
    match (by, count) {
        (Lanes::Question, 1) => "question",
        (Lanes::Question, _) => "questions",
        (Lanes::Actor, 1) => "actor",
        (Lanes::Actor, _) => "actors",
        (Lanes::Side, 1) => "side",
        (Lanes::Side, _) => "sides",
    }
}

/// `1 position`, `34 positions`.
pub fn positions(count: u32) -> String {
    [&*count.to_string(), " position", if count == 1 { "" } else { "s" }].concat()
}

/// `34 of 196 positions`, or all of them.
pub fn result(count: u32, all: u32) -> String {
    if count == all { positions(all) } else { [&count.to_string(), " of ", &positions(all)].concat() }
}

/// Days in words, empty where none is known.
pub fn span(span: &Span) -> String {
    span_of(span, Day::long)
}

/// Days without their weekdays, in words also where none is known.
pub fn days(of: &Span) -> String {
    let days = span_of(of, Day::brief);
    if days.is_empty() { NO_DAY_WITHIN.to_owned() } else { days }
}

/// Days with short names.
pub fn short_span(span: &Span) -> String {
    span_of(span, Day::short)
}

fn span_of(span: &Span, write_day: fn(Day) -> String) -> String {
    let month_only = span.precision == Precision::Month;
    let write = |day: Day| if month_only { day.month_and_year() } else { write_day(day) };
    let about = if span.precision == Precision::About { "about " } else { "" };
    match (span.from, span.to) {
        (Some(from), Some(to)) if from == to || (month_only && write(from) == write(to)) => {
            [about, &write(from)].concat()
        }
        (Some(from), Some(to)) if is_a_year(from, to) => from.civil().0.to_string(),
        (Some(from), Some(to)) if span.precision == Precision::About => {
            ["between ", &write(from), " and ", &write(to)].concat()
        }
        (Some(from), Some(to)) => [&*write(from), " to ", &write(to)].concat(),
        (Some(from), None) => ["since ", about, &write(from)].concat(),
        (None, Some(to)) => ["until ", about, &write(to)].concat(),
        (None, None) => String::new(),
    }
}

/// Whether two days are the first and the last of one year.
fn is_a_year(from: Day, to: Day) -> bool {
    let ((first, 1, 1), (last, 12, 31)) = (from.civil(), to.civil()) else { return false };
    first == last
}
