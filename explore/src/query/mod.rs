//! Which positions match a view, and how many would match another choice.
//!
//! An [`Index`] is made once from a corpus: a set of positions for every value of every facet, and an index of
//! their words. A query unites the chosen values of a facet, intersects the facets, and counts each value under
//! the restrictions of the *other* facets, so that a count says what a click would give.

mod answer;
mod facet;
mod order;
mod stem;
pub mod text;

pub use answer::{Answer, Restriction};
pub use facet::{Facet, Value};
pub use order::{Heading, Sort};

use std::sync::OnceLock;

use summitry_corpus::model::{Corpus, PositionIx};
use summitry_corpus::vocabulary::{Vocabulary, Voice};

use crate::bits::Bits;
use crate::sorted;
use text::TextIndex;

/// A corpus made ready for questions.
pub struct Index {
    pub corpus: Corpus,
    /// For every facet its values, in the order in which a reader meets them.
    values: [Vec<Value>; Facet::COUNT],
    /// For every facet and value the positions that have it.
    members: [Vec<Bits>; Facet::COUNT],
    /// For every document and voice the positions with a piece of evidence that has both.
    doc_and_voice: Vec<Vec<Bits>>,
    orders: [Vec<PositionIx>; Sort::ALL.len()],
    /// All positions, sorted by their ids.
    by_id: Vec<PositionIx>,
    /// Made when the first search is, for few readers search before they look.
    text: OnceLock<TextIndex>,
}

impl Index {
    pub fn new(corpus: Corpus) -> Self {
        let bound = bound(&corpus);
        let values = Facet::ALL.map(|facet| facet::values(facet, &corpus));
        let mut members = [const { Vec::new() }; Facet::COUNT];
        for (facet, sets) in Facet::ALL.into_iter().zip(&mut members) {
            sets.resize(values[facet as usize].len(), Bits::none(bound));
        }
        let mut doc_and_voice = vec![vec![Bits::none(bound); Voice::ALL.len()]; corpus.documents.len()];
        for (position, number) in corpus.positions.iter().zip(0_u32..) {
            for facet in Facet::ALL {
                facet::of_position(facet, &corpus, position, |value| {
                    if let Some(set) = members[facet as usize].get_mut(value as usize) {
                        set.insert(number);
                    }
                });
            }
            for evidence in &position.evidence {
                doc_and_voice[evidence.at.doc.index()][evidence.voice.index()].insert(number);
            }
        }
        let orders = Sort::ALL.map(|sort| order::order(&corpus, sort));
        let positions = &corpus.positions;
        let by_id = sorted::places(positions.len(), &|a, b| positions[a].id.cmp(&positions[b].id));
        let by_id = by_id.into_iter().map(|place| PositionIx(place as u32)).collect();
        Self { corpus, values, members, doc_and_voice, orders, by_id, text: OnceLock::new() }
    }

    /// The values of a facet, in the order in which a reader meets them.
    pub fn values(&self, facet: Facet) -> &[Value] {
        &self.values[facet as usize]
    }

    /// How many positions of the whole corpus have a value.
    pub fn count_of(&self, facet: Facet, value: u32) -> u32 {
        self.members[facet as usize].get(value as usize).map_or(0, Bits::count)
    }

    /// All positions in the order of a list.
    pub fn order(&self, sort: Sort) -> &[PositionIx] {
        &self.orders[sort as usize]
    }

    /// The position with an id.
    pub fn position(&self, id: &str) -> Option<PositionIx> {
        let place = self.by_id.binary_search_by(|ix| self.corpus.position(*ix).id.as_str().cmp(id)).ok()?;
        self.by_id.get(place).copied()
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

/// How many positions there are; beyond `u32` no corpus can be held in memory.
fn bound(corpus: &Corpus) -> u32 {
    u32::try_from(corpus.positions.len()).unwrap_or(u32::MAX)
}
