//! What a link reproduces.

use summitry_corpus::day::Day;
use summitry_corpus::model::{ActorIx, DocIx, EventIx, LineRef, PhaseIx, PositionIx};

use crate::query::{Facet, Restriction, Sort};
use crate::sorted;

/// Which page of the explorer a view shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// The timeline, and the list under it.
    #[default]
    Timeline,
    /// Actors by questions.
    Matrix,
    /// Who changed a stance.
    Shifts,
    /// Some actors, or some phases, side by side.
    Compare,
    /// One event.
    Event,
    /// The documents, line by line.
    Sources,
    /// How the corpus was made.
    Method,
}

impl Page {
    /// In the order in which a reader meets them.
    pub const ALL: [Self; 7] =
        [Self::Timeline, Self::Matrix, Self::Shifts, Self::Compare, Self::Event, Self::Sources, Self::Method];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Matrix => "matrix",
            Self::Shifts => "shifts",
            Self::Compare => "compare",
            Self::Event => "event",
            Self::Sources => "sources",
            Self::Method => "method",
        }
    }
}

/// What a page is about, where it is about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// On [`Page::Event`].
    Event(EventIx),
    /// On [`Page::Sources`].
    Document(DocIx),
}

impl Subject {
    fn page(self) -> Page {
        match self {
            Self::Event(_) => Page::Event,
            Self::Document(_) => Page::Sources,
        }
    }
}

/// What stands side by side on [`Page::Compare`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    Actor(ActorIx),
    Phase(PhaseIx),
}

impl Party {
    /// Whether both are actors, or both are phases.
    pub fn is_like(self, other: Self) -> bool {
        matches!((self, other), (Self::Actor(_), Self::Actor(_)) | (Self::Phase(_), Self::Phase(_)))
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
    pub(super) page: Page,
    pub(super) on: Option<Subject>,
    pub(super) with: Vec<Party>,
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
    /// Whether the page is part of another one, and shows the view alone.
    pub embed: bool,
}

impl ViewState {
    /// How many things can be compared at once.
    pub const MOST_COMPARED: usize = 4;

    pub fn page(&self) -> Page {
        self.page
    }

    /// Goes to a page. What another page was about stays behind.
    pub fn go_to(&mut self, page: Page) {
        self.page = page;
        self.on = self.on.filter(|on| on.page() == page);
        if page != Page::Compare {
            self.with.clear();
        }
    }

    /// What the page is about, where it is about one thing.
    pub fn on(&self) -> Option<Subject> {
        self.on
    }

    /// Goes to the page about something.
    pub fn go_on(&mut self, subject: Subject) {
        self.go_to(subject.page());
        self.on = Some(subject);
    }

    /// The same page about nothing in particular.
    pub fn about_all(&self) -> Self {
        Self { on: None, with: Vec::new(), ..self.clone() }
    }

    /// What is compared, in the reader's order: all actors or all phases, none twice, [`Self::MOST_COMPARED`] at most.
    pub fn with(&self) -> &[Party] {
        &self.with
    }

    /// Goes to the comparison of these: of those that are like the first, as many as can be compared.
    pub fn compare(&mut self, with: &[Party]) {
        self.go_to(Page::Compare);
        self.with.clear();
        for party in with {
            if self.could_compare(*party) {
                self.with.push(*party);
            }
        }
    }

    /// Whether something can be put beside what is compared.
    pub fn could_compare(&self, party: Party) -> bool {
        let is_like = self.with.first().is_none_or(|first| first.is_like(party));
        is_like && self.with.len() < Self::MOST_COMPARED && !self.with.contains(&party)
    }

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
        let Self { page: _, on: _, with: _, by: _, facets, from, to, q, pick, sort: _, open: _, line: _, embed: _ } =
            self;
        facets.iter().any(|chosen| !chosen.is_empty())
            || from.is_some()
            || to.is_some()
            || !q.is_empty()
            || !pick.is_empty()
    }

    /// Whether the same positions match in the same order, whatever is open, however the lanes lie, and on whatever
    /// page.
    pub fn shows_the_same(&self, other: &Self) -> bool {
        let Self { page, on, with, by, facets: _, from: _, to: _, q: _, pick: _, sort: _, open, line, embed } =
            other.clone();
        Self { page, on, with, by, open, line, embed, ..self.clone() } == *other
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

    /// The same page about the same, lanes and order, in the same place, with nothing kept out and nothing open.
    pub fn cleared(&self) -> Self {
        let Self { page, on, ref with, by, sort, embed, .. } = *self;
        Self { page, on, with: with.clone(), by, sort, embed, ..Self::default() }
    }
}
