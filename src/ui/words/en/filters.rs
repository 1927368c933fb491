//! What is chosen, what that leaves, and in which order.

use summitry_corpus::day::Day;
use summitry_explore::query::{Restriction, Sort};

use super::{facet, positions, result};

/// Leads past them.
pub const SKIP: &str = "Skip the filters";

/// The filters, as a form.
pub const FILTERS: &str = "Filters";

/// The button for the filters, where so many are in force.
pub fn switch(in_force: usize) -> String {
    if in_force > 0 { [FILTERS, " (", &in_force.to_string(), ")"].concat() } else { FILTERS.to_owned() }
}

/// The button that leads from the filters to the positions: at first, and when it is known how many they are.
pub const DONE: &str = "Show the positions";

pub fn done(count: u32) -> String {
    ["Show ", &positions(count)].concat()
}

/// What folds so many values of a facet away.
pub fn more_values(count: usize) -> String {
    [&count.to_string(), " more"].concat()
}

/// Beside the name of a facet: how many of its values are chosen.
pub fn selected(count: usize) -> String {
    if count == 0 { String::new() } else { [&count.to_string(), " selected"].concat() }
}

/// Leads to the meaning of the values of a facet.
pub const MEANINGS: &str = "What these mean";

/// The two fields of a span of days, and why they may be refused.
pub const DAYS: &str = "Days";
pub const FROM: &str = "From";
pub const TO: &str = "To";
pub const DAYS_REVERSED: &str = "The last day is before the first: nothing was changed.";

/// The name of the list of filters in force.
pub const IN_FORCE: &str = "Filters in force";

/// Before the name of a filter, for who hears its button: a click takes it off.
pub const TAKE_OFF: &str = "Remove filter";

pub const TAKE_ALL_OFF: &str = "Clear all";

/// What keeps positions out, by kind.
pub fn restriction(of: Restriction) -> &'static str {
    match of {
        Restriction::Facet(of) => facet(of),
        Restriction::Days => DAYS,
        Restriction::Text => "Search",
        Restriction::Pick => "Selection",
    }
}

/// A filter: its kind, and what it asks for.
pub fn filter(of: Restriction, asked: &str) -> String {
    [restriction(of), ": ", asked].concat()
}

/// The filter of days.
pub fn days(from: Option<Day>, to: Option<Day>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => ["Day: ", &from.short()].concat(),
        (Some(from), Some(to)) => ["Days: ", &from.short(), " to ", &to.short()].concat(),
        (Some(from), None) => ["Days: from ", &from.short()].concat(),
        (None, Some(to)) => ["Days: to ", &to.short()].concat(),
        (None, None) => String::new(),
    }
}

/// So many of the positions may be of other days than those chosen.
pub fn unsure(count: usize) -> String {
    [&count.to_string(), " of them may be of other days: their own are not known exactly."].concat()
}

/// So many positions are left out because they have no day; empty where none is.
pub fn left_out(count: u32) -> String {
    match count {
        0 => String::new(),
        1 => "1 position without a day is left out.".to_owned(),
        count => [&count.to_string(), " positions without a day are left out."].concat(),
    }
}

/// Nothing has a word, and others were searched for in its place.
pub fn searched_instead(typed: &str, taken: &[String]) -> String {
    let mut text = ["Nothing has “", typed, "”. Searched for "].concat();
    for (place, word) in taken.iter().enumerate() {
        text.push_str(&[if place > 0 { " or " } else { "" }, "“", word, "”"].concat());
    }
    text.push('.');
    text
}

/// How many characters are spoken at most: a reader waits for them to end.
const MOST_SPOKEN: usize = 100;

/// The result as it is spoken; `forgiven` are whole sentences, or nothing.
pub fn spoken(count: u32, all: u32, forgiven: &str) -> String {
    let (result, stop) = (result(count, all), if forgiven.is_empty() { "" } else { ". " });
    let whole = [&*result, stop, forgiven].concat();
    if whole.len() <= MOST_SPOKEN { whole } else { [&*result, ". Searched for other words."].concat() }
}

/// The choice of an order.
pub const ORDER: &str = "Order";

pub fn order(sort: Sort) -> &'static str {
    match sort {
        Sort::Time => "by time",
        Sort::TimeBackwards => "latest first",
        Sort::Actor => "by actor",
        Sort::Question => "by question",
    }
}

/// The box for a list that shows less of each position.
pub const COMPACT: &str = "Compact";

/// With nothing left: that it is so, what lifting one filter would bring back, and that one is not enough.
pub const NOTHING_MATCHES: &str = "No position matches all of these filters.";

pub fn without(of: Restriction, count: u32) -> String {
    ["Without “", restriction(of), "”: ", &positions(count)].concat()
}

pub const ONE_IS_NOT_ENOUGH: &str = "To take off one of them is not enough.";
