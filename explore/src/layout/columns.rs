//! The time axis: a column for each stretch of time.
//!
//! The axis is banded, not linear: what matters happened in a few days, and what came before took years. A meeting
//! is one wide column, its pillar; each day between meetings has a column; a background or a future is folded into
//! one column, however long.

use summitry_corpus::day::Day;
use summitry_corpus::model::{Corpus, Event, PhaseIx, Span};
use summitry_corpus::vocabulary::PhaseKind;

/// More days than this between two meetings are folded into one column.
const MOST_DAYS: i32 = 7;

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A whole phase, folded.
    Fold,
    /// A meeting.
    Pillar,
    /// One day of a phase.
    Day,
}

/// A stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub kind: ColumnKind,
    pub phase: PhaseIx,
    /// Its days, as far as they are known.
    pub first: Option<Day>,
    pub last: Option<Day>,
}

/// The columns of a corpus, in time order, without those that no position stands in.
pub fn columns(corpus: &Corpus) -> Vec<Column> {
    axis(corpus).0
}

/// The columns, and for every event the number of its column, if it has one.
///
/// Events are placed before the columns that no position stands in are left out: what may have happened on either of
/// two days does not belong to one of them because nothing else happened on the other.
pub(super) fn axis(corpus: &Corpus) -> (Vec<Column>, Vec<Option<usize>>) {
    let mut columns: Vec<Column> = (0_u32..)
        .zip(&corpus.phases)
        .flat_map(|(number, phase)| columns_of_phase(corpus, PhaseIx(number), phase.kind))
        .collect();
    let places: Vec<Option<usize>> = corpus.events.iter().map(|event| place(event, &columns)).collect();
    let mut used = vec![false; columns.len()];
    for position in &corpus.positions {
        if let Some(place) = places.get(position.event.index()).copied().flatten() {
            used[place] = true;
        }
    }
    let mut flags = used.iter();
    columns.retain(|_| flags.next().is_some_and(|used| *used));
    let kept = |place: usize| used[place].then(|| used[..place].iter().filter(|used| **used).count());
    let column_of_event = places.into_iter().map(|place| place.and_then(kept)).collect();
    (columns, column_of_event)
}

fn columns_of_phase(corpus: &Corpus, phase: PhaseIx, kind: PhaseKind) -> Vec<Column> {
    let spans: Vec<Span> = corpus.events.iter().filter(|event| event.phase == phase).map(|event| event.span).collect();
    let first = spans.iter().filter_map(|span| span.from).min();
    let last = spans.iter().filter_map(|span| span.to.or(span.from)).max();
    if kind == PhaseKind::Between
        && let Some(days) = days_between(corpus, phase, first, last)
    {
        let day = |day| Column { kind: ColumnKind::Day, phase, first: Some(day), last: Some(day) };
        // What has no exact day stands last: it belongs to the phase, to no day of it.
        let rest = Column { kind: ColumnKind::Day, phase, first: None, last: None };
        return days.into_iter().map(day).chain([rest]).collect();
    }
    let kind = if kind == PhaseKind::Meeting { ColumnKind::Pillar } else { ColumnKind::Fold };
    vec![Column { kind, phase, first, last }]
}

/// The days of a phase that belong to none of the meetings around it, unless they are too many to show.
fn days_between(corpus: &Corpus, phase: PhaseIx, first: Option<Day>, last: Option<Day>) -> Option<Vec<Day>> {
    let meeting_days = |is_there: fn(PhaseIx, PhaseIx) -> bool| {
        let meets =
            move |event: &&Event| is_there(event.phase, phase) && corpus.phase(event.phase).kind == PhaseKind::Meeting;
        corpus.events.iter().filter(meets).flat_map(|event| [event.span.from, event.span.to]).flatten()
    };
    let after = meeting_days(|other, phase| other < phase).max().map(|day| day.number() + 1);
    let before = meeting_days(|other, phase| other > phase).min().map(|day| day.number() - 1);
    let from = after.or(first.map(Day::number))?;
    let to = before.or(last.map(Day::number))?;
    (to - from < MOST_DAYS).then(|| (from..=to).filter_map(Day::from_number).collect())
}

/// The number of the column that an event stands in: a day's, where no other day of its phase can be meant.
fn place(event: &Event, columns: &[Column]) -> Option<usize> {
    let of_phase = || columns.iter().enumerate().filter(|(_, column)| column.phase == event.phase);
    let may_be = |column: &Column| match (event.span.from, event.span.to, column.first) {
        (Some(from), Some(to), Some(day)) => from <= day && day <= to,
        _ => false,
    };
    let mut days = of_phase().filter(|(_, column)| column.kind == ColumnKind::Day && may_be(column));
    if let (Some((number, _)), None) = (days.next(), days.next()) {
        return Some(number);
    }
    of_phase().next_back().map(|(number, _)| number)
}
