//! The orders of a list, and the headings under which each gathers its positions.

use std::cmp::Ordering;

use summitry_corpus::model::{ActorIx, Corpus, EventIx, PositionIx, QuestionIx};

use crate::sorted;

/// The order of a list of positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    #[default]
    Time,
    /// The last event first; within an event as in [`Self::Time`].
    TimeBackwards,
    Actor,
    Question,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Time, Self::TimeBackwards, Self::Actor, Self::Question];

    /// Its value in a link.
    pub fn id(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::TimeBackwards => "-time",
            Self::Actor => "actor",
            Self::Question => "question",
        }
    }

    /// The heading under which a position stands in this order.
    pub fn heading(self, corpus: &Corpus, position: PositionIx) -> Heading {
        let position = corpus.position(position);
        match self {
            Self::Time | Self::TimeBackwards => Heading::Event(position.event),
            Self::Actor => Heading::Actor(position.actor),
            Self::Question => Heading::Question(position.question),
        }
    }
}

/// What gathers neighbours in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heading {
    Event(EventIx),
    Actor(ActorIx),
    Question(QuestionIx),
}

/// All positions in an order. Positions of a corpus stand in time order, and every sort here is stable, so time
/// decides wherever the order does not.
pub(super) fn order(corpus: &Corpus, sort: Sort) -> Vec<PositionIx> {
    let positions = &corpus.positions;
    let places = sorted::places(positions.len(), &|a, b| {
        let (a, b) = (&positions[a], &positions[b]);
        match sort {
            Sort::Time => Ordering::Equal,
            Sort::TimeBackwards => b.event.cmp(&a.event),
            Sort::Actor => a.actor.cmp(&b.actor),
            Sort::Question => (a.question, a.scope).cmp(&(b.question, b.scope)),
        }
    });
    places.into_iter().map(|place| PositionIx(place as u32)).collect()
}
