//! The picture: where lanes cross columns, a mark for what was said there.

use summitry_corpus::model::{Corpus, EventIx, Position, PositionIx};
use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary};

use super::columns::{Column, ColumnKind, Detail, columns};
use super::flow::{Spot, flow, rows};
use super::lanes::{self, LaneHeading, LaneKey};
use super::text::{SIDES, column_width, mark_width};
use super::ticks;
use crate::bits::Bits;
use crate::link::Lanes;
use crate::sorted;

/// The width that a column has at least: room for its heading.
const NARROWEST: u32 = 54;

/// The width of a day on which nothing was said.
const NARROWEST_DAY: u32 = 47;

/// The width that a pillar has at least: room for a meeting's title.
const NARROWEST_PILLAR: u32 = 132;

/// A column beside the pillars is not made wider than this for one word's sake.
const WIDEST_WORD: u32 = 78;

/// Nor is it made wider than this before the pillars hold all of their marks in one row; they stop at the other.
const WIDEST: u32 = 96;
const WIDEST_PILLAR: u32 = 800;

/// How many rows of marks with names a lane may take before names are dropped.
const ROWS: u32 = 4;

/// A cell of more positions than this is a crowd: one mark, which says how many there are of each stance.
const CROWD: u32 = 60;

/// In a picture of more positions than this, a reader looks for the shape of the whole, and fewer are a crowd.
const MANY: u32 = 1500;
const CROWD_OF_MANY: u32 = 4;

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
    /// In the order of their first positions, which is that of time.
    pub marks: Vec<Mark>,
}

/// One or more positions that look the same: of one stance, known in one way, and of one name unless they were gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub look: Look,
    /// The name beside it; `None` where there is no room, and marks of one look were gathered into one.
    pub label: Option<LaneKey>,
    /// None where it is a crowd.
    pub positions: Vec<PositionIx>,
    /// How many there are of each stance, in the order of [`Stance::ALL`], where it stands for all of a cell because they are
    /// too many; the look is then that of the most of them.
    pub crowd: Option<Tally>,
}

/// How many positions there are of each stance.
pub type Tally = [u32; Stance::ALL.len()];

impl Mark {
    /// How many positions it stands for.
    pub fn count(&self) -> usize {
        self.crowd.map_or(self.positions.len(), |tally| tally.iter().sum::<u32>() as usize)
    }
}

/// What can be seen of a position without a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    pub stance: Stance,
    pub kind: Kind,
    /// Whether it is known from others only.
    pub hearsay: bool,
}

impl Look {
    pub fn of(corpus: &Corpus, position: &Position) -> Self {
        Self { stance: position.stance, kind: position.kind, hearsay: corpus.is_hearsay(position) }
    }
}

/// Everything that a screen needs for a timeline of some width.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// The width of each column, in CSS pixels.
    pub widths: Vec<u32>,
    /// The lanes that have a mark.
    pub lanes: Vec<Lane>,
    /// For each column those of its events that are named at its head.
    pub named: Vec<Vec<EventIx>>,
}

/// The axis of a corpus with lanes of one kind; it does not change with what is filtered.
pub struct Timeline {
    pub columns: Vec<Column>,
    /// Every lane, in the order of the picture.
    pub lanes: Vec<LaneKey>,
    /// What each column asks for: the least and the most width that it has a use for.
    asked: Vec<(u32, u32)>,
    /// Every position, in the order of the picture: by lane, column, and mark.
    places: Vec<Place>,
    /// For every event how many positions were taken there.
    weight: Vec<u32>,
    /// For every position of the corpus its cell and its stance, as a number: see [`Timeline::tally`].
    tallied: Vec<u32>,
}

/// Where a position stands in the picture.
#[derive(Clone, Copy)]
struct Place {
    position: PositionIx,
    /// Its number among the lanes.
    lane: u32,
    column: u32,
    label: LaneKey,
    look: Look,
    /// The width of its mark, and that of a column that holds it, in CSS pixels.
    width: u32,
    least: u32,
}

impl Place {
    fn cell(&self) -> (u32, u32) {
        (self.lane, self.column)
    }

    fn mark(&self) -> (u32, u32, LaneKey, Look) {
        (self.lane, self.column, self.label, self.look)
    }

    fn is_of_mark(&self, other: &Self) -> bool {
        self.label == other.label && self.look == other.look
    }
}

impl Timeline {
    pub fn new(corpus: &Corpus, by: Lanes, detail: Detail) -> Self {
        let columns = columns(corpus, detail);
        let mut column_of_event = vec![0; corpus.events.len()];
        for (number, column) in (0..).zip(&columns) {
            for event in &column.events {
                column_of_event[event.index()] = number;
            }
        }
        let lanes = lanes::order(corpus, by);
        let mut rank = vec![0; corpus.questions.len().max(corpus.actors.len()).max(corpus.sides.len())];
        for (number, lane) in (0..).zip(&lanes) {
            rank[lanes::number(*lane)] = number;
        }
        let mut weight = vec![0; corpus.events.len()];
        let mut places: Vec<Place> = Vec::with_capacity(corpus.positions.len());
        for (ix, position) in (0..).map(PositionIx).zip(&corpus.positions) {
            weight[position.event.index()] += 1;
            let label = lanes::label(by, position);
            let name = label.short_name(corpus);
            places.push(Place {
                position: ix,
                lane: rank[lanes::number(lanes::of(corpus, by, position))],
                column: column_of_event[position.event.index()],
                label,
                look: Look::of(corpus, position),
                width: mark_width(name),
                least: column_width(name).min(WIDEST_WORD),
            });
        }
        // The marks of a cell by their first positions, for a corpus has them in time order. Those of one mark together.
        let by_mark = sorted::places(places.len(), &|a, b| places[a].mark().cmp(&places[b].mark()));
        let mut first_of = vec![PositionIx(0); places.len()];
        let mut first = None;
        for place in by_mark {
            let mark = places[place].mark();
            let of_mark = first.filter(|(other, _)| *other == mark);
            let (_, position) = *first.insert(of_mark.unwrap_or((mark, places[place].position)));
            first_of[place] = position;
        }
        let key = |place: usize| (places[place].cell(), first_of[place], places[place].position);
        let order = sorted::places(places.len(), &|a, b| key(a).cmp(&key(b)));
        let tally_of = |place: &Place| {
            let cell = place.lane * columns.len() as u32 + place.column;
            cell * Stance::ALL.len() as u32 + place.look.stance.index() as u32
        };
        let tallied = places.iter().map(tally_of).collect();
        let places = order.into_iter().map(|place| places[place]).collect();
        let mut timeline = Self { columns, lanes, asked: Vec::new(), places, weight, tallied };
        timeline.asked = timeline.asked_widths();
        timeline
    }

    /// The picture of a set of positions, in a width for all columns together, in CSS pixels. Where the columns cannot do
    /// with that, it is wider.
    pub fn picture(&self, corpus: &Corpus, shown: &Bits, width: u32) -> Picture {
        let widths = self.widths(width);
        let tallies = self.tally(shown);
        let crowd = if shown.count() > MANY { CROWD_OF_MANY } else { CROWD };
        let mut lanes: Vec<Lane> = Vec::new();
        let mut last_lane = None;
        for places in self.places.chunk_by(|a, b| a.cell() == b.cell()) {
            let Some(first) = places.first() else { continue };
            let column = first.column as usize;
            let tally = tallies[first.lane as usize * self.columns.len() + column];
            let count = tally.iter().sum::<u32>();
            if count == 0 {
                continue;
            }
            if last_lane != Some(first.lane) {
                last_lane = Some(first.lane);
                let key = self.lanes[first.lane as usize];
                let above = lanes.last().map(|lane| lane.key.heading(corpus));
                let heading = key.heading(corpus).filter(|_| above != Some(key.heading(corpus)));
                lanes.push(Lane { key, heading, cells: vec![Cell::default(); self.columns.len()] });
            }
            if let Some(lane) = lanes.last_mut() {
                lane.cells[column] = if count > crowd {
                    crowded(tally)
                } else {
                    let places: Vec<&Place> = places.iter().filter(|place| shown.contains(place.position.0)).collect();
                    marks(&places, widths[column])
                };
            }
        }
        let named = self.columns.iter().zip(&widths);
        let named = named.map(|(column, width)| ticks::named(corpus, column, &self.weight, *width)).collect();
        Picture { widths, lanes, named }
    }

    /// The least that all columns together can do with, in CSS pixels.
    pub fn least_width(&self) -> u32 {
        self.asked.iter().map(|(least, _)| least).sum()
    }

    /// Gives each column room for its longest word, and shares what is left by what its busiest lane would fill.
    fn widths(&self, width: u32) -> Vec<u32> {
        let least_width = self.least_width();
        let beyond: u32 = self.asked.iter().map(|(least, most)| most - least).sum();
        let left = width.saturating_sub(least_width);
        let share = |(least, most): &(u32, u32)| match beyond {
            0 => left * least / least_width.max(1),
            _ => left * (most - least) / beyond,
        };
        self.asked.iter().map(|asked| asked.0 + share(asked)).collect()
    }

    /// For each cell, lane by lane, how many of the shown positions it has of each stance.
    fn tally(&self, shown: &Bits) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); self.lanes.len() * self.columns.len()];
        let numbers = tallies.as_flattened_mut();
        for position in shown.iter() {
            numbers[self.tallied[position as usize] as usize] += 1;
        }
        tallies
    }

    /// The least and the most that each column has a use for.
    fn asked_widths(&self) -> Vec<(u32, u32)> {
        let mut asked: Vec<(u32, u32)> = self.columns.iter().map(|column| (narrowest(column), 0)).collect();
        for cell in self.places.chunk_by(|a, b| a.cell() == b.cell()) {
            let Some(column) = cell.first().map(|place| place.column as usize) else { continue };
            let (least, most) = &mut asked[column];
            // What is aside of the story is gathered where there is no room.
            if matches!(self.columns[column].kind, ColumnKind::Pillar | ColumnKind::Days | ColumnKind::About) {
                *least = cell.iter().map(|place| place.least).fold(*least, u32::max);
            }
            *most = distinct(cell.iter()).map(|place| place.width).sum::<u32>().max(*most);
        }
        for ((least, most), column) in asked.iter_mut().zip(&self.columns) {
            let widest = match column.kind {
                ColumnKind::Pillar => WIDEST_PILLAR,
                _ if column.events.is_empty() => *least,
                _ => WIDEST,
            };
            *most = (*most).clamp(*least, widest.max(*least));
        }
        asked
    }
}

fn narrowest(column: &Column) -> u32 {
    match column.kind {
        ColumnKind::Pillar => NARROWEST_PILLAR,
        _ if column.events.is_empty() => NARROWEST_DAY,
        _ => NARROWEST,
    }
}

/// The first place of each mark of a cell.
fn distinct<'a>(cell: impl Iterator<Item = &'a Place>) -> impl Iterator<Item = &'a Place> {
    let mut last: Option<&Place> = None;
    cell.filter(move |place| !last.replace(place).is_some_and(|last| last.is_of_mark(place)))
}

/// The marks of a cell in a column of a width. Where their names take too many rows, or one would be cut, those of one look
/// are gathered, and lose their names; so does a mark alone that would be cut.
fn marks(places: &[&Place], width: u32) -> Cell {
    let room = width.saturating_sub(SIDES);
    let each = || distinct(places.iter().copied());
    let has_room = rows(room, each().map(|place| place.width)) <= ROWS && each().all(|place| place.least <= width);
    let mut marks: Vec<Mark> = Vec::new();
    for place in places {
        let label = Some(place.label).filter(|_| place.least <= width);
        let same = match has_room {
            true => marks.last_mut().filter(|mark| mark.look == place.look && mark.label == label),
            false => marks.iter_mut().find(|mark| mark.look == place.look),
        };
        match same {
            Some(mark) => {
                mark.positions.push(place.position);
                mark.label = mark.label.filter(|of_mark| Some(*of_mark) == label);
            }
            None => marks.push(Mark { look: place.look, label, positions: vec![place.position], crowd: None }),
        }
    }
    Cell { marks }
}

/// A cell of too many positions to tell them apart.
fn crowded(tally: Tally) -> Cell {
    let mut stance = Stance::None;
    for other in Stance::ALL {
        if tally[other.index()] > tally[stance.index()] {
            stance = *other;
        }
    }
    let look = Look { stance, kind: Kind::Stance, hearsay: false };
    Cell { marks: vec![Mark { look, label: None, positions: Vec::new(), crowd: Some(tally) }] }
}

impl Cell {
    /// How many positions its marks stand for.
    pub fn len(&self) -> usize {
        self.marks.iter().map(Mark::count).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Where its marks stand in a column of a width, as they flow from row to row.
    pub fn spots(&self, corpus: &Corpus, width: u32) -> impl Iterator<Item = Spot> {
        let label = |mark: &Mark| mark.label.map_or("", |key| key.short_name(corpus));
        flow(width.saturating_sub(SIDES), self.marks.iter().map(move |mark| mark_width(label(mark))))
    }
}
