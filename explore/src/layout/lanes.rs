//! What lanes there are, what they are called, and in which order they stand.

use summitry_corpus::model::{ActorIx, Corpus, GroupIx, Position, QuestionIx, SideIx};

use crate::link::Lanes;
use crate::sorted;

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

    /// The language of its names, where it is not the corpus's.
    pub fn language(self, corpus: &Corpus) -> Option<&str> {
        match self {
            Self::Actor(ix) => corpus.actor(ix).lang.as_deref(),
            Self::Question(_) | Self::Side(_) => None,
        }
    }

    pub fn heading(self, corpus: &Corpus) -> Option<LaneHeading> {
        match self {
            Self::Question(ix) => Some(LaneHeading::Group(corpus.question(ix).group)),
            Self::Actor(ix) => Some(LaneHeading::Side(corpus.actor(ix).side)),
            Self::Side(_) => None,
        }
    }
}

/// What lanes stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneHeading {
    Group(GroupIx),
    Side(SideIx),
}

/// Every lane of a kind that has a position, in the order of picture and matrix: under their headings; under one, actors by how
/// much they said, the most first, and questions as the corpus has them.
pub(crate) fn order(corpus: &Corpus, by: Lanes) -> Vec<LaneKey> {
    let mut lanes: Vec<LaneKey> = match by {
        Lanes::Question => (0..corpus.questions.len()).map(|ix| LaneKey::Question(QuestionIx(ix as u32))).collect(),
        Lanes::Actor => (0..corpus.actors.len()).map(|ix| LaneKey::Actor(ActorIx(ix as u32))).collect(),
        Lanes::Side => (0..corpus.sides.len()).map(|ix| LaneKey::Side(SideIx(ix as u32))).collect(),
    };
    let mut said = vec![0_u32; lanes.len()];
    for position in &corpus.positions {
        said[number(of(corpus, by, position))] += 1;
    }
    lanes.retain(|lane| said[number(*lane)] > 0);
    let vocal = |lane: LaneKey| if by == Lanes::Actor { said[number(lane)] } else { 0 };
    let order = sorted::places(lanes.len(), &|a, b| {
        let (a, b) = (lanes[a], lanes[b]);
        (a.heading(corpus), vocal(b)).cmp(&(b.heading(corpus), vocal(a)))
    });
    order.into_iter().map(|place| lanes[place]).collect()
}

/// The lane of a position.
pub(crate) fn of(corpus: &Corpus, by: Lanes, position: &Position) -> LaneKey {
    match by {
        Lanes::Question => LaneKey::Question(position.question),
        Lanes::Actor => LaneKey::Actor(position.actor),
        Lanes::Side => LaneKey::Side(corpus.actor(position.actor).side),
    }
}

/// What its mark is called there.
pub(super) fn label(by: Lanes, position: &Position) -> LaneKey {
    if by == Lanes::Actor { LaneKey::Question(position.question) } else { LaneKey::Actor(position.actor) }
}

/// The number of a lane among those of its kind.
pub(crate) fn number(lane: LaneKey) -> usize {
    match lane {
        LaneKey::Question(ix) => ix.index(),
        LaneKey::Actor(ix) => ix.index(),
        LaneKey::Side(ix) => ix.index(),
    }
}
