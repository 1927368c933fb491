//! Which positions match a view, and how many would match another choice.
//!
//! An [`Index`] is made once from a corpus: a set of positions for every value of every facet, and an index of
//! their words. A query unites the chosen values of a facet, intersects the facets, and counts each value under
//! the restrictions of the *other* facets, so that a count says what a click would give.

mod answer;
mod facet;
mod lexicon;
mod order;
mod stem;
pub mod text;

pub use answer::{Answer, Restriction, Room};
pub use facet::{Facet, Value};
pub use order::{Heading, Sort};

use std::sync::OnceLock;

use summitry_corpus::day::Day;
use summitry_corpus::model::{Corpus, Position, PositionIx, Span};
use summitry_corpus::vocabulary::{Vocabulary, Voice};

use crate::bits::{self, Bits, Block, Sets};
use crate::sorted;
use text::TextIndex;

/// A corpus made ready for questions.
pub struct Index {
    pub corpus: Corpus,
    /// For every facet its values, in the order in which a reader meets them.
    values: [Vec<Value>; Facet::COUNT],
    /// For every facet and value the positions that have it: those of a facet in a row, the facets one after the other.
    members: Sets,
    /// For every document and voice the positions with a piece of evidence that has both.
    doc_and_voice: Sets,
    /// For every facet of which a position has one value, that value of every position; not where they are too many for it.
    columns: [Vec<u16>; Facet::COUNT],
    days: Days,
    /// Each made when a list first stands in it.
    orders: [OnceLock<Vec<PositionIx>>; Sort::ALL.len()],
    /// All positions, sorted by their ids; made when a link names one.
    by_id: OnceLock<Vec<PositionIx>>,
    /// Made when the first search is, for few readers search before they look.
    text: OnceLock<TextIndex>,
}

/// The days of every position.
struct Days {
    first: Vec<i32>,
    last: Vec<i32>,
    /// Those that have none.
    undated: Bits,
}

impl Days {
    fn none(bound: u32) -> Self {
        Self { first: Vec::new(), last: Vec::new(), undated: Bits::none(bound) }
    }

    /// Adds those of the next position. An open end reaches beyond every day. What has no day ends before it begins, and so meets
    /// nothing.
    fn push(&mut self, position: &Position, number: u32) {
        let Span { from, to, .. } = position.span;
        let (first, last) = if position.span.is_dated() {
            (from.map_or(i32::MIN, Day::number), to.map_or(i32::MAX, Day::number))
        } else {
            self.undated.insert(number);
            (i32::MAX, i32::MIN)
        };
        self.first.push(first);
        self.last.push(last);
    }
}

impl Index {
    pub fn new(corpus: Corpus) -> Self {
        let bound = bound(&corpus);
        let values = Facet::ALL.map(|facet| facet::values(facet, &corpus));
        let mut members = Sets::new(values.iter().map(Vec::len).sum(), bound);
        let mut columns = [const { Vec::<u16>::new() }; Facet::COUNT];
        let mut doc_and_voice = Sets::new(corpus.documents.len() * Voice::ALL.len(), bound);
        let mut days = Days::none(bound);
        // Once through all positions, for they are what takes up memory.
        for (position, number) in corpus.positions.iter().zip(0_u32..) {
            let mut first = 0;
            for (facet, column) in Facet::ALL.into_iter().zip(&mut columns) {
                let count = values[facet as usize].len();
                facet::of_position(facet, &corpus, position, |value| match u16::try_from(value) {
                    Ok(value) if facet.has_column(count) => column.push(value),
                    _ => members.insert(first + value as usize, number),
                });
                first += count;
            }
            for evidence in &position.evidence {
                doc_and_voice.insert(pair(evidence.at.doc.0, evidence.voice.index() as u32), number);
            }
            days.push(position, number);
        }
        let mut first = 0;
        for (column, values) in columns.iter().zip(&values) {
            members.insert_column(first, column);
            first += values.len();
        }
        let orders = [const { OnceLock::new() }; Sort::ALL.len()];
        let (by_id, text) = (OnceLock::new(), OnceLock::new());
        Self { corpus, values, members, doc_and_voice, columns, days, orders, by_id, text }
    }

    /// The number of the set of a facet's first value.
    fn first_of(&self, facet: Facet) -> usize {
        self.values.iter().take(facet as usize).map(Vec::len).sum()
    }

    /// The positions that have a value.
    fn members(&self, facet: Facet, value: u32) -> &[Block] {
        // A number beyond the facet's values would be another facet's value.
        let is_one = (value as usize) < self.values(facet).len();
        self.members.get(if is_one { self.first_of(facet) + value as usize } else { usize::MAX })
    }

    /// The positions that have both in one piece of evidence.
    fn with_both(&self, doc: u32, voice: u32) -> &[Block] {
        let is_one = (voice as usize) < Voice::ALL.len();
        self.doc_and_voice.get(if is_one { pair(doc, voice) } else { usize::MAX })
    }

    /// The values of a facet, in the order in which a reader meets them.
    pub fn values(&self, facet: Facet) -> &[Value] {
        &self.values[facet as usize]
    }

    /// How many positions of the whole corpus have a value.
    pub fn count_of(&self, facet: Facet, value: u32) -> u32 {
        bits::count(self.members(facet, value))
    }

    /// All positions in the order of a list.
    pub fn order(&self, sort: Sort) -> &[PositionIx] {
        self.orders[sort as usize].get_or_init(|| order::order(&self.corpus, sort))
    }

    /// The position with an id.
    pub fn position(&self, id: &str) -> Option<PositionIx> {
        let by_id = self.by_id.get_or_init(|| {
            let positions = &self.corpus.positions;
            let places = sorted::places(positions.len(), &|a, b| positions[a].id.cmp(&positions[b].id));
            places.into_iter().map(|place| PositionIx(place as u32)).collect()
        });
        let place = by_id.binary_search_by(|ix| self.corpus.position(*ix).id.as_str().cmp(id)).ok()?;
        by_id.get(place).copied()
    }

    /// Indexes the words, which the first search would wait for.
    pub fn prepare_search(&self) {
        self.text();
    }

    fn text(&self) -> &TextIndex {
        self.text.get_or_init(|| TextIndex::new(&self.corpus))
    }

    /// What typed words mean as a search: see [`TextIndex::as_typed`].
    pub fn search_as_typed(&self, typed: &str) -> String {
        if typed.is_empty() { String::new() } else { self.text().as_typed(typed) }
    }

    /// Where a search has its hits in some texts: see [`TextIndex::hits`].
    pub fn hits(&self, search: &str, texts: &[String]) -> Vec<Vec<(u32, u32)>> {
        self.text().hits(search, texts)
    }

    /// Those of the positions that match a search of which a term is in digests alone, each with the places of the
    /// evidence whose digests have it.
    pub fn only_in_digests(&self, search: &str, matches: &Bits) -> Vec<(PositionIx, Vec<u32>)> {
        if search.is_empty() { Vec::new() } else { self.text().only_in_digests(search, matches) }
    }

    fn bound(&self) -> u32 {
        bound(&self.corpus)
    }
}

/// The number of the set of a document and a voice.
fn pair(doc: u32, voice: u32) -> usize {
    doc as usize * Voice::ALL.len() + voice as usize
}

/// How many positions there are; beyond `u32` no corpus can be held in memory.
fn bound(corpus: &Corpus) -> u32 {
    u32::try_from(corpus.positions.len()).unwrap_or(u32::MAX)
}
