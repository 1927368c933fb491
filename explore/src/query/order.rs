//! The orders of a list, and the headings under which each gathers its positions.

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
    let scopes = corpus.questions.iter().map(|question| question.scopes.len()).max().unwrap_or_default();
    let key = |place: usize| {
        let Some(position) = corpus.positions.get(place) else { return 0 };
        match sort {
            Sort::Time => 0,
            Sort::TimeBackwards => corpus.events.len().saturating_sub(position.event.index()),
            Sort::Actor => position.actor.index(),
            // Without a scope first, then the scopes in their order.
            Sort::Question => {
                position.question.index() * (scopes + 1) + position.scope.map_or(0, |scope| scope.index() + 1)
            }
        }
    };
    let places = sorted::by_number(corpus.positions.len(), &key);
    places.into_iter().map(|place| PositionIx(place as u32)).collect()
}
