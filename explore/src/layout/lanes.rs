//! Lanes and their marks.

use std::collections::BTreeMap;

use summitry_corpus::model::{ActorIx, Corpus, GroupIx, Position, PositionIx, QuestionIx, SideIx};
use summitry_corpus::vocabulary::Stance;

use super::columns::{Column, ColumnKind, axis};
use super::text::{column_width, mark_width};
use crate::bits::Bits;
use crate::link::Lanes;
use crate::sorted;

/// The width of all columns together for which labels are placed, in CSS pixels: the picture on a laptop.
const WIDTH: u32 = 800;

/// The width that a column has at least: room for its heading.
const NARROWEST: u32 = 62;

/// The width that a pillar has at least: room for a meeting's title.
const NARROWEST_PILLAR: u32 = 120;

/// A column is not made wider than this for one word's sake.
const WIDEST_LABEL: u32 = 110;

/// How many rows of labelled marks a lane may take before names are dropped.
const ROWS: u32 = 4;

/// What a lane gathers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneKey {
    Question(QuestionIx),
    Actor(ActorIx),
    Side(SideIx),
}

impl LaneKey {
    /// Its name at the head of a lane.
    pub fn name(self, corpus: &Corpus) -> &str {
        match self {
            Self::Question(ix) => &corpus.question(ix).title,
            Self::Actor(ix) => &corpus.actor(ix).name,
            Self::Side(ix) => &corpus.side(ix).title,
        }
    }

    /// Its name beside a mark.
    pub fn short_name(self, corpus: &Corpus) -> &str {
        match self {
            Self::Actor(ix) => &corpus.actor(ix).short_name,
            other => other.name(corpus),
        }
    }
}

/// What lanes stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneHeading {
    Group(GroupIx),
    Side(SideIx),
}

/// A row of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    pub key: LaneKey,
    /// The heading above it, where it is the first one under it.
    pub heading: Option<LaneHeading>,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// Where a lane crosses a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub marks: Vec<Mark>,
}

/// One or more positions of one stance, and of one actor unless they were gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub stance: Stance,
    /// Whether none of its positions is known from the actor.
    pub hearsay: bool,
    /// The name beside it; `None` where there is no room, and marks of one stance were gathered into one.
    pub label: Option<LaneKey>,
    pub positions: Vec<PositionIx>,
}

/// The axis of a corpus with lanes of one kind; it does not change with what is filtered.
pub struct Timeline {
    by: Lanes,
    pub columns: Vec<Column>,
    /// How much of the width each column takes, in hundredths of a per cent.
    pub widths: Vec<u32>,
    column_of_event: Vec<Option<usize>>,
}

impl Timeline {
    pub fn new(corpus: &Corpus, by: Lanes) -> Self {
        let (columns, column_of_event) = axis(corpus);
        let mut timeline = Self { by, widths: Vec::new(), columns, column_of_event };
        let everything = Bits::all(u32::try_from(corpus.positions.len()).unwrap_or(u32::MAX));
        timeline.widths = timeline.fair_widths(corpus, &timeline.ungathered(corpus, &everything));
        timeline
    }

    /// The lanes that have a mark, with the marks of the positions in a set. Lanes of one heading stand together,
    /// whatever the order of the corpus.
    pub fn lanes(&self, corpus: &Corpus, shown: &Bits) -> Vec<Lane> {
        let mut last_heading = None;
        let mut lanes = Vec::new();
        let mut ungathered: Vec<_> = self.ungathered(corpus, shown).into_iter().collect();
        sorted::sort(&mut ungathered, &|(a, _), (b, _)| (heading(corpus, *a), a).cmp(&(heading(corpus, *b), b)));
        for (key, mut cells) in ungathered {
            for (cell, width) in cells.iter_mut().zip(&self.widths) {
                gather(cell, corpus, width * WIDTH / 10_000);
            }
            let heading = heading(corpus, key);
            lanes.push(Lane { key, heading: heading.filter(|_| heading != last_heading), cells });
            last_heading = heading;
        }
        lanes
    }

    fn ungathered(&self, corpus: &Corpus, shown: &Bits) -> BTreeMap<LaneKey, Vec<Cell>> {
        let mut lanes: BTreeMap<LaneKey, Vec<Cell>> = BTreeMap::new();
        for number in shown.iter() {
            let ix = PositionIx(number);
            let Some(position) = corpus.positions.get(ix.index()) else { continue };
            let Some(column) = self.column_of_event.get(position.event.index()).copied().flatten() else { continue };
            let (lane, label) = self.place(corpus, position);
            let cells = lanes.entry(lane).or_insert_with(|| vec![Cell::default(); self.columns.len()]);
            let marks = &mut cells[column].marks;
            match marks.iter_mut().find(|mark| mark.label == Some(label) && mark.stance == position.stance) {
                Some(mark) => {
                    mark.positions.push(ix);
                    mark.hearsay &= corpus.is_hearsay(position);
                }
                None => marks.push(Mark {
                    stance: position.stance,
                    hearsay: corpus.is_hearsay(position),
                    label: Some(label),
                    positions: vec![ix],
                }),
            }
        }
        for cell in lanes.values_mut().flatten() {
            sorted::sort(&mut cell.marks, &|a, b| (a.stance, a.label).cmp(&(b.stance, b.label)));
        }
        lanes
    }

    /// The lane of a position, and what its mark is called there.
    fn place(&self, corpus: &Corpus, position: &Position) -> (LaneKey, LaneKey) {
        let (question, actor) = (LaneKey::Question(position.question), LaneKey::Actor(position.actor));
        match self.by {
            Lanes::Question => (question, actor),
            Lanes::Actor => (actor, question),
            Lanes::Side => (LaneKey::Side(corpus.actor(position.actor).side), actor),
        }
    }

    /// Gives each column room for its longest word, and shares what is left by what its busiest lane would fill.
    fn fair_widths(&self, corpus: &Corpus, lanes: &BTreeMap<LaneKey, Vec<Cell>>) -> Vec<u32> {
        let asked: Vec<(u32, u32)> = (0..self.columns.len())
            .map(|column| {
                let is_pillar = self.columns[column].kind == ColumnKind::Pillar;
                let (mut least, mut most) = (if is_pillar { NARROWEST_PILLAR } else { NARROWEST }, 0);
                for cells in lanes.values() {
                    let labels = || cells[column].marks.iter().map(|mark| label(corpus, mark.label));
                    least = labels().map(|label| column_width(label).min(WIDEST_LABEL)).fold(least, u32::max);
                    most = most.max(labels().map(mark_width).sum());
                }
                (least, most.clamp(least, WIDTH))
            })
            .collect();
        let least: u32 = asked.iter().map(|(least, _)| least).sum();
        let beyond: u32 = asked.iter().map(|(least, most)| most - least).sum::<u32>().max(1);
        let left = WIDTH.saturating_sub(least);
        let widths: Vec<u32> = asked.iter().map(|(least, most)| least + (most - least) * left / beyond).collect();
        let sum: u32 = widths.iter().sum::<u32>().max(1);
        widths.iter().map(|width| width * 10_000 / sum).collect()
    }
}

/// Drops the names of a cell that has too many for its width, and makes one mark of each stance.
fn gather(cell: &mut Cell, corpus: &Corpus, width: u32) {
    let needed: u32 = cell.marks.iter().map(|mark| mark_width(label(corpus, mark.label))).sum();
    if needed <= width * ROWS || cell.marks.len() < 2 {
        return;
    }
    let mut gathered: Vec<Mark> = Vec::new();
    for mark in cell.marks.drain(..) {
        match gathered.iter_mut().find(|other| other.stance == mark.stance) {
            Some(other) => {
                other.positions.extend(mark.positions);
                other.hearsay &= mark.hearsay;
                other.label = None;
            }
            None => gathered.push(mark),
        }
    }
    cell.marks = gathered;
}

/// What stands beside a mark.
fn label(corpus: &Corpus, key: Option<LaneKey>) -> &str {
    key.map_or("", |key| key.short_name(corpus))
}

fn heading(corpus: &Corpus, key: LaneKey) -> Option<LaneHeading> {
    match key {
        LaneKey::Question(ix) => Some(LaneHeading::Group(corpus.question(ix).group)),
        LaneKey::Actor(ix) => Some(LaneHeading::Side(corpus.actor(ix).side)),
        LaneKey::Side(_) => None,
    }
}
