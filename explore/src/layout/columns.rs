//! The time axis: a column for each stretch of time.
//!
//! The axis is banded, not linear: what matters happened in a few days, and what came before took years. A meeting
//! is one wide column, its pillar; each day between two meetings has a column, whether anything happened or not, so that
//! their distance can be seen; a background is folded into one column, however long; what lies ahead stands apart.

use summitry_corpus::day::Day;
use summitry_corpus::model::{Corpus, Event, EventIx, PhaseIx};
use summitry_corpus::vocabulary::PhaseKind;

/// More days than this between two meetings are folded into one column.
const MOST_DAYS: i32 = 7;

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// A whole phase, folded.
    Fold,
    /// A meeting, or one event of it.
    Pillar,
    /// A day, or a year.
    Days,
    /// The days on some of which something happened that has no exact one.
    About,
    /// What has no known day.
    Undated,
    /// What has not happened: planned or proposed.
    Ahead,
}

/// How far phases are taken apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// Whether folds are opened: a background shows its years, a long time between two meetings the days of its events.
    pub opens_folds: bool,
    /// Whether every event of a meeting has a column of its own, in the order in which they happened.
    pub parts_meetings: bool,
}

/// A stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub kind: ColumnKind,
    pub phase: PhaseIx,
    /// Its days, as far as they are known.
    pub first: Option<Day>,
    pub last: Option<Day>,
    /// What happened in it, in time order.
    pub events: Vec<EventIx>,
}

impl Column {
    fn new(kind: ColumnKind, phase: PhaseIx) -> Self {
        Self { kind, phase, first: None, last: None, events: Vec::new() }
    }

    /// Takes in an event, and its days.
    fn add(&mut self, ix: EventIx, event: &Event) {
        let (first, last) = (event.span.from, event.span.to.or(event.span.from));
        self.first = [self.first, first].into_iter().flatten().min();
        self.last = [self.last, last].into_iter().flatten().max();
        self.events.push(ix);
    }

    /// Its days, where they are what a reader would take it for: those of a day or of a meeting, not those between which
    /// something happened some time.
    pub fn days(&self) -> Option<(Day, Day)> {
        let days = self.first.zip(self.last)?;
        matches!(self.kind, ColumnKind::Pillar | ColumnKind::Days).then_some(days)
    }
}

/// The columns of a corpus, in time order.
///
/// Every event is in one of them. None is empty but the days between two meetings.
pub fn columns(corpus: &Corpus, detail: Detail) -> Vec<Column> {
    let mut columns = Vec::new();
    for (phase, number) in corpus.phases.iter().zip(0_u32..) {
        columns.append(&mut columns_of_phase(corpus, PhaseIx(number), phase.kind, detail));
    }
    columns
}

fn columns_of_phase(corpus: &Corpus, phase: PhaseIx, kind: PhaseKind, detail: Detail) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let days = (kind == PhaseKind::Between).then(|| days_between(corpus, phase)).flatten();
    let single = match kind {
        PhaseKind::Meeting if !detail.parts_meetings => Some(ColumnKind::Pillar),
        PhaseKind::Ahead => Some(ColumnKind::Ahead),
        PhaseKind::Background | PhaseKind::Between if days.is_none() && !detail.opens_folds => Some(ColumnKind::Fold),
        _ => None,
    };
    for day in days.into_iter().flatten() {
        let column = Column::new(ColumnKind::Days, phase);
        columns.push(Column { first: Some(day), last: Some(day), ..column });
    }
    let (mut some_day, mut undated) = (Column::new(ColumnKind::About, phase), Column::new(ColumnKind::Undated, phase));
    for (ix, event) in (0..).map(EventIx).zip(&corpus.events).filter(|(_, event)| event.phase == phase) {
        if kind == PhaseKind::Meeting && single.is_none() {
            columns.push(Column::new(ColumnKind::Pillar, phase));
        } else if let (Some(kind), true) = (single, columns.is_empty()) {
            columns.push(Column::new(kind, phase));
        }
        let column = if kind == PhaseKind::Meeting || single.is_some() {
            columns.last_mut()
        } else if let Some((from, to)) = event.span.from.zip(event.span.to) {
            let unit = |day: Day| if kind == PhaseKind::Background { day.civil().0 } else { day.number() };
            let is_of_unit = |column: &Column| column.first.map(unit) == Some(unit(from));
            if unit(from) != unit(to) {
                Some(&mut some_day)
            } else if let Some(place) = columns.iter().position(is_of_unit) {
                columns.get_mut(place)
            } else {
                let place = columns.iter().take_while(|column| column.first.map(unit) < Some(unit(from))).count();
                columns.insert(place, Column::new(ColumnKind::Days, phase));
                columns.get_mut(place)
            }
        } else {
            Some(&mut undated)
        };
        if let Some(column) = column {
            column.add(ix, event);
        }
    }
    for rest in [some_day, undated] {
        if !rest.events.is_empty() {
            columns.push(rest);
        }
    }
    columns
}

/// The days between two meetings that belong to neither; none at the edges of the axis, where nothing is far from
/// anything. `None` where they are too many to show.
fn days_between(corpus: &Corpus, phase: PhaseIx) -> Option<Vec<Day>> {
    let days_where = |is_there: &dyn Fn(PhaseIx) -> bool| -> Vec<Day> {
        let mut days = Vec::new();
        for event in corpus.events.iter().filter(|event| is_there(event.phase)) {
            days.extend(event.span.from);
            days.extend(event.span.to);
        }
        days
    };
    let is_meeting = |other: PhaseIx| corpus.phase(other).kind == PhaseKind::Meeting;
    let after = days_where(&|other| other < phase && is_meeting(other)).into_iter().max();
    let before = days_where(&|other| other > phase && is_meeting(other)).into_iter().min();
    let own = days_where(&|other| other == phase);
    let from = after.map(|day| day.number() + 1).or(own.iter().min().map(|day| day.number()));
    let to = before.map(|day| day.number() - 1).or(own.iter().max().map(|day| day.number()));
    let (Some(from), Some(to)) = (from, to) else {
        return Some(Vec::new());
    };
    let is_between = after.is_some() && before.is_some();
    let days = (from..=to).filter(|_| is_between).filter_map(Day::from_number);
    (to - from < MOST_DAYS).then(|| days.collect())
}
