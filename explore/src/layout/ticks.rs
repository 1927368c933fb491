//! What stands at the head of a column.

use summitry_corpus::day::Day;
use summitry_corpus::model::{Corpus, EventIx};
use summitry_corpus::vocabulary::PhaseKind;

use super::columns::{Column, ColumnKind};
use super::flow::rows;
use super::text::{SIDES, SPACE, text_width};
use crate::sorted;

/// How many lines the names of a column's events may take.
const EVENT_LINES: u32 = 3;

/// The days of a column in the longest form for which there is room, else in the shortest; empty where none is known or
/// none has come.
pub fn tick(corpus: &Corpus, column: &Column, width: u32) -> String {
    let forms = forms(column, corpus.phase(column.phase).kind);
    let fits = |form: &&String| text_width(form) + SIDES <= width;
    forms.iter().find(fits).or(forms.last()).cloned().unwrap_or_default()
}

/// From long to short.
fn forms(column: &Column, phase: PhaseKind) -> Vec<String> {
    let (first, last) = match (column.kind, column.first, column.last) {
        (ColumnKind::Undated | ColumnKind::Ahead, ..) => return Vec::new(),
        (_, Some(first), Some(last)) => (first, last),
        _ => return Vec::new(),
    };
    let month = |day: Day| day.short_month();
    let ((from_year, from_month, from), (to_year, to_month, to)) = (first.civil(), last.civil());
    let [from_year, to_year] = [from_year, to_year].map(|year| year.to_string());
    let [from, to] = [from, to].map(|day| day.to_string());
    if from_year != to_year {
        vec![[&from_year, "–", &to_year].concat(), [&from_year, "–"].concat()]
    } else if phase == PhaseKind::Background {
        vec![from_year]
    } else if first == last {
        vec![first.short(), [first.short_weekday(), " ", &from].concat(), from]
    } else {
        let days = [&from, "–", &to].concat();
        let long = match from_month == to_month {
            true => [&days, " ", month(first)].concat(),
            false => [&from, " ", month(first), "–", &to, " ", month(last)].concat(),
        };
        vec![long, days]
    }
}

/// Those of a column's events that are named at its head, in time order: as many as a few lines hold, those with the most
/// positions first.
pub(super) fn named(corpus: &Corpus, column: &Column, weight: &[u32], width: u32) -> Vec<EventIx> {
    let weight_of = |place: usize| weight.get(column.events[place].index()).copied().unwrap_or_default();
    let by_weight = sorted::places(column.events.len(), &|a, b| weight_of(b).cmp(&weight_of(a)));
    let (mut lines, mut named) = (0, Vec::new());
    for place in by_weight {
        let words = || corpus.event(column.events[place]).title.split(' ').map(|word| text_width(word) + SPACE);
        let room = width.saturating_sub(SIDES);
        // A word that is wider would run over its neighbours.
        let needed = if words().all(|word| word <= room) { rows(room, words()) } else { EVENT_LINES + 1 };
        if lines + needed <= EVENT_LINES {
            lines += needed;
            named.push(place);
        }
    }
    (0..column.events.len()).filter(|place| named.contains(place)).map(|place| column.events[place]).collect()
}
