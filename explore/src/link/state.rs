//! What a link reproduces.

use summitry_corpus::day::Day;
use summitry_corpus::model::{LineRef, PositionIx};

use crate::query::{Facet, Restriction, Sort};
use crate::sorted;

/// Which page of the explorer a view shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The timeline, and the list under it.
    #[default]
    Timeline,
    /// How the corpus was made.
    Method,
}

impl Page {
    pub const ALL: [Self; 2] = [Self::Timeline, Self::Method];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Method => "method",
        }
    }
}

/// What the lanes of the timeline are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lanes {
    #[default]
    Question,
    Actor,
    Side,
}

impl Lanes {
    pub const ALL: [Self; 3] = [Self::Question, Self::Actor, Self::Side];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Actor => "actor",
            Self::Side => "side",
        }
    }
}

/// The state of a view. Its lists are sorted and hold nothing twice; the methods that change them keep it so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    pub page: Page,
    pub by: Lanes,
    /// For every facet the numbers of the chosen values.
    pub(super) facets: [Vec<u32>; Facet::COUNT],
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// The search, as [`crate::query::text::tidy`] leaves it.
    pub q: String,
    /// A selection made by hand; empty where there is none.
    pub pick: Vec<PositionIx>,
    pub sort: Sort,
    /// The open position.
    pub open: Option<PositionIx>,
    /// The open source line.
    pub line: Option<LineRef>,
}

impl ViewState {
    /// The chosen values of a facet.
    pub fn chosen(&self, facet: Facet) -> &[u32] {
        &self.facets[facet as usize]
    }

    pub fn is_chosen(&self, facet: Facet, value: u32) -> bool {
        self.chosen(facet).binary_search(&value).is_ok()
    }

    /// Chooses these values of a facet, and no others.
    pub fn choose(&mut self, facet: Facet, mut values: Vec<u32>) {
        sorted::sort(&mut values, &Ord::cmp);
        values.dedup();
        self.facets[facet as usize] = values;
    }

    /// Chooses a value of a facet, or takes the choice back.
    pub fn toggle(&mut self, facet: Facet, value: u32) {
        let values = &mut self.facets[facet as usize];
        match values.binary_search(&value) {
            Ok(place) => drop(values.remove(place)),
            Err(place) => values.insert(place, value),
        }
    }

    /// Selects these positions by hand, and no others.
    pub fn set_pick(&mut self, mut positions: Vec<PositionIx>) {
        sorted::sort(&mut positions, &Ord::cmp);
        positions.dedup();
        self.pick = positions;
    }

    /// Chooses days. Given the wrong way round, they are turned.
    pub fn set_days(&mut self, from: Option<Day>, to: Option<Day>) {
        (self.from, self.to) = match (from, to) {
            (Some(first), Some(last)) if last < first => (to, from),
            _ => (from, to),
        };
    }

    pub fn has_days(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether anything keeps positions out.
    pub fn is_restricted(&self) -> bool {
        let Self { page: _, by: _, facets, from, to, q, pick, sort: _, open: _, line: _ } = self;
        facets.iter().any(|chosen| !chosen.is_empty())
            || from.is_some()
            || to.is_some()
            || !q.is_empty()
            || !pick.is_empty()
    }

    /// Whether the same positions match in the same order, whatever is open, however the lanes lie, and on whatever
    /// page.
    pub fn shows_the_same(&self, other: &Self) -> bool {
        let Self { page, by, facets: _, from: _, to: _, q: _, pick: _, sort: _, open, line } = other.clone();
        Self { page, by, open, line, ..self.clone() } == *other
    }

    /// Takes one restriction off.
    pub fn lift(&mut self, restriction: Restriction) {
        match restriction {
            Restriction::Facet(facet) => self.choose(facet, Vec::new()),
            Restriction::Days => self.set_days(None, None),
            Restriction::Text => self.q.clear(),
            Restriction::Pick => self.pick.clear(),
        }
    }

    /// The same page, lanes and order, with nothing kept out and nothing open.
    pub fn cleared(&self) -> Self {
        Self { page: self.page, by: self.by, sort: self.sort, ..Self::default() }
    }
}
