//! Actors by issues.

use summitry_corpus::model::{ActorIx, Corpus, PhaseIx, PositionIx};

use super::shifts::shifts;
use super::standing::{Issue, Standing, issues};
use crate::bits::Bits;
use crate::layout::{LaneKey, lane_of, lane_order};
use crate::link::Lanes;

/// Who said what on which issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The issues that have a position, in the order of the questions.
    pub columns: Vec<Issue>,
    /// The actors, or the sides, that have one, as the timeline has them: sides together, the most vocal first.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub key: LaneKey,
    /// One for each column; empty where nothing is known.
    pub cells: Vec<Option<Cell>>,
}

/// What is known of a row on an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// In time order.
    pub positions: Vec<PositionIx>,
    /// The last word of each actor of the row, in the order in which they are heard: of one in a row of an actor, of several in one of
    /// a side; of one actor several where their order is not known.
    pub latest: Vec<PositionIx>,
    /// Whether a stance changed, and the change is among these positions.
    pub has_shift: bool,
    /// Whether all that is known comes from others.
    pub is_hearsay: bool,
}

impl Matrix {
    /// The matrix of the positions that are shown: a row a side, or else a row an actor.
    pub fn new(corpus: &Corpus, by: Lanes, shown: &Bits) -> Self {
        let by = if by == Lanes::Side { by } else { Lanes::Actor };
        let columns = issues(corpus, shown);
        let mut said: Vec<Vec<Vec<PositionIx>>> = Vec::new();
        let keys = lane_order(corpus, by);
        said.resize(keys.len(), vec![Vec::new(); columns.len()]);
        for ix in shown.iter().map(PositionIx) {
            let Some(position) = corpus.positions.get(ix.index()) else { continue };
            let (key, issue) = (lane_of(corpus, by, position), Issue::of(position));
            let row = keys.iter().position(|other| *other == key).and_then(|row| said.get_mut(row));
            let column = columns.iter().position(|other| *other == issue);
            if let Some(cell) = row.zip(column).and_then(|(row, column)| row.get_mut(column)) {
                cell.push(ix);
            }
        }
        let moved: Vec<(PositionIx, PositionIx)> = shifts(corpus).iter().map(|shift| (shift.from, shift.to)).collect();
        let cells =
            |cells: Vec<Vec<PositionIx>>| cells.into_iter().map(|cell| Cell::of(corpus, cell, &moved)).collect();
        let rows = keys.into_iter().zip(said).map(|(key, said)| Row { key, cells: cells(said) });
        Self { columns, rows: rows.filter(|row| row.cells.iter().any(Option::is_some)).collect() }
    }

    /// The same rows and columns, with what was said in one phase.
    pub fn in_phase(&self, corpus: &Corpus, phase: PhaseIx) -> Self {
        let is_in = |ix: &PositionIx| corpus.phase_of(corpus.position(*ix)) == phase;
        let narrow = |cell: &Option<Cell>| {
            let cell = cell.as_ref()?;
            Cell::of(corpus, cell.positions.iter().copied().filter(is_in).collect(), &[])
        };
        let row = |row: &Row| Row { key: row.key, cells: row.cells.iter().map(narrow).collect() };
        Self { columns: self.columns.clone(), rows: self.rows.iter().map(row).collect() }
    }
}

impl Cell {
    fn of(corpus: &Corpus, positions: Vec<PositionIx>, moved: &[(PositionIx, PositionIx)]) -> Option<Self> {
        let mut actors: Vec<ActorIx> = Vec::new();
        for ix in &positions {
            let actor = corpus.position(*ix).actor;
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        let (mut latest, mut is_hearsay) = (Vec::new(), true);
        for actor in actors {
            let of_actor = positions.iter().copied().filter(|ix| corpus.position(*ix).actor == actor);
            if let Some(standing) = Standing::of(corpus, of_actor.collect()) {
                is_hearsay &= standing.is_hearsay(corpus);
                latest.extend(standing.latest);
            }
        }
        let has_shift = moved.iter().any(|(from, to)| positions.contains(from) && positions.contains(to));
        (!positions.is_empty()).then_some(Self { positions, latest, has_shift, is_hearsay })
    }
}
