//! What the screen calls the words of the coding vocabulary, and how it writes days.

use summitry_corpus::day::Day;
use summitry_corpus::model::{Position, Span};
#[cfg(feature = "ssr")]
use summitry_corpus::vocabulary::Weight;
use summitry_corpus::vocabulary::{Kind, LineKind, Precision, Silence, Stance, Uncited, Voice};
use summitry_explore::link::{Lanes, Page};
use summitry_explore::query::{Facet, Value};

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

/// The name of a value of a facet.
pub fn value(facet: Facet, value: &Value) -> String {
    use summitry_corpus::vocabulary::Vocabulary;
    match (&value.title, facet) {
        (Some(title), _) => title.clone(),
        (None, Facet::Stance) => {
            Stance::from_id(&value.id).map_or_else(|| value.id.clone(), |it| stance(it).to_owned())
        }
        (None, _) => Voice::from_id(&value.id).map_or_else(|| value.id.clone(), |it| voice(it).to_owned()),
    }
}

/// What so many lanes are.
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
    format!("{count} position{}", if count == 1 { "" } else { "s" })
}

/// `34 of 196 positions`, or all of them.
pub fn result(count: u32, all: u32) -> String {
    if count == all { positions(all) } else { format!("{count} of {}", positions(all)) }
}

/// Days in words, empty where none is known.
pub fn span(span: &Span) -> String {
    span_of(span, Day::long)
}

/// Days without their weekdays, in words also where none is known.
pub fn days(of: &Span) -> String {
    let days = span_of(of, Day::brief);
    if days.is_empty() { "no day known".to_owned() } else { days }
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
            format!("{about}{}", write(from))
        }
        (Some(from), Some(to)) if is_a_year(from, to) => from.civil().0.to_string(),
        (Some(from), Some(to)) if span.precision == Precision::About => {
            format!("between {} and {}", write(from), write(to))
        }
        (Some(from), Some(to)) => format!("{} to {}", write(from), write(to)),
        (Some(from), None) => format!("since {about}{}", write(from)),
        (None, Some(to)) => format!("until {about}{}", write(to)),
        (None, None) => String::new(),
    }
}

/// Whether two days are the first and the last of one year.
fn is_a_year(from: Day, to: Day) -> bool {
    let ((first, 1, 1), (last, 12, 31)) = (from.civil(), to.civil()) else { return false };
    first == last
}
