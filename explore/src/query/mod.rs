//! Which positions match a view, and how many would match another choice.
//!
//! An [`Index`] is made once from a corpus: a set of positions for every value of every facet, and an index of
//! their words. A query unites the chosen values of a facet, intersects the facets, and counts each value under
//! the restrictions of the *other* facets, so that a count says what a click would give.

mod answer;
mod facet;
mod flat;
mod lexicon;
mod order;
mod stem;
pub mod text;

pub use answer::{Answer, Restriction, Room};
pub use facet::{Facet, Value};
pub use order::{Heading, Sort};

use std::sync::OnceLock;

use summitry_corpus::model::{Corpus, PositionIx};
use summitry_corpus::vocabulary::{Vocabulary, Voice};

use crate::bits::{self, Bits, Block};
use crate::sorted;
use flat::Flat;
use text::TextIndex;

/// A corpus made ready for questions.
pub struct Index {
    pub corpus: Corpus,
    /// For every facet its values, in the order in which a reader meets them.
    values: [Vec<Value>; Facet::COUNT],
    flat: Flat,
    /// Each made when a list first stands in it.
    orders: [OnceLock<Vec<PositionIx>>; Sort::ALL.len()],
    /// All positions, sorted by their ids; made when a link names one.
    by_id: OnceLock<Vec<PositionIx>>,
    /// Made when the first search is, for few readers search before they look.
    text: OnceLock<TextIndex>,
}

impl Index {
    pub fn new(corpus: Corpus) -> Self {
        let values = Facet::ALL.map(|facet| facet::values(facet, &corpus));
        let flat = Flat::of(&corpus, &values);
        Self::of(corpus, values, flat)
    }

    /// The same from what [`Index::flat`] told of an index of this corpus, which is read in place. Bytes that are not that are not used,
    /// and the corpus is gone through as by [`Index::new`].
    pub fn with_flat(corpus: Corpus, bytes: &'static [u8]) -> Self {
        let values = Facet::ALL.map(|facet| facet::values(facet, &corpus));
        let flat = Flat::read(&corpus, &values, bytes).unwrap_or_else(|| Flat::of(&corpus, &values));
        Self::of(corpus, values, flat)
    }

    fn of(corpus: Corpus, values: [Vec<Value>; Facet::COUNT], flat: Flat) -> Self {
        let orders = [const { OnceLock::new() }; Sort::ALL.len()];
        Self { corpus, values, flat, orders, by_id: OnceLock::new(), text: OnceLock::new() }
    }

    /// Which position has which value, as bytes: see [`Index::with_flat`].
    pub fn flat(&self) -> Vec<u8> {
        self.flat.write()
    }

    /// The number of the set of a facet's first value.
    fn first_of(&self, facet: Facet) -> usize {
        self.values.iter().take(facet as usize).map(Vec::len).sum()
    }

    /// The positions that have a value.
    fn members(&self, facet: Facet, value: u32) -> &[Block] {
        // A number beyond the facet's values would be another facet's value.
        let is_one = (value as usize) < self.values(facet).len();
        self.flat.members.get(if is_one { self.first_of(facet) + value as usize } else { usize::MAX })
    }

    /// The positions that have both in one piece of evidence.
    fn with_both(&self, doc: u32, voice: u32) -> &[Block] {
        let is_one = (voice as usize) < Voice::ALL.len();
        self.flat.doc_and_voice.get(if is_one { pair(doc, voice) } else { usize::MAX })
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
