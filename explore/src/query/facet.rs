//! The facets: the aspects of a position that a reader can choose values of.

use summitry_corpus::model::{Corpus, Position};
use summitry_corpus::vocabulary::{Stance, Vocabulary, Voice};

/// An aspect of positions. Values of one facet are alternatives; facets restrict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    Phase,
    Side,
    Actor,
    Question,
    Stance,
    Doc,
    Voice,
}

impl Facet {
    pub const COUNT: usize = 7;

    /// In the order of their keys in a link.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Phase, Self::Side, Self::Actor, Self::Question, Self::Stance, Self::Doc, Self::Voice];

    /// Whether a position may have several of its values, or none.
    pub fn has_several(self) -> bool {
        matches!(self, Self::Doc | Self::Voice)
    }

    /// Whether, with so many values, one number for each position can say all of it.
    pub(super) fn has_column(self, values: usize) -> bool {
        !self.has_several() && u16::try_from(values).is_ok()
    }

    /// Its key in a link.
    pub fn key(self) -> &'static str {
        match self {
            Self::Phase => "phase",
            Self::Side => "side",
            Self::Actor => "actor",
            Self::Question => "question",
            Self::Stance => "stance",
            Self::Doc => "doc",
            Self::Voice => "voice",
        }
    }
}

/// A value of a facet. Its number is its place among the facet's values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    pub id: String,
    /// Its name in the corpus; `None` for words of the coding vocabulary, whose names are the screen's.
    pub title: Option<String>,
}

/// Every value of a facet.
pub(super) fn values(facet: Facet, corpus: &Corpus) -> Vec<Value> {
    fn named<'a>(of: impl Iterator<Item = (&'a String, &'a String)>) -> Vec<Value> {
        of.map(|(id, title)| Value { id: id.clone(), title: Some(title.clone()) }).collect()
    }
    fn words<V: Vocabulary>() -> Vec<Value> {
        V::ALL.iter().map(|word| Value { id: word.id().to_owned(), title: None }).collect()
    }
    match facet {
        Facet::Phase => named(corpus.phases.iter().map(|phase| (&phase.id, &phase.title))),
        Facet::Side => named(corpus.sides.iter().map(|side| (&side.id, &side.title))),
        Facet::Actor => named(corpus.actors.iter().map(|actor| (&actor.id, &actor.name))),
        Facet::Question => named(corpus.questions.iter().map(|question| (&question.id, &question.title))),
        Facet::Stance => words::<Stance>(),
        Facet::Doc => corpus
            .documents
            .iter()
            .map(|document| Value {
                id: document.id.clone(),
                title: Some(format!("{} {}", document.id, document.outlet)),
            })
            .collect(),
        Facet::Voice => words::<Voice>(),
    }
}

/// Calls `has` with every value of a facet that a position has.
pub(super) fn of_position(facet: Facet, corpus: &Corpus, position: &Position, mut has: impl FnMut(u32)) {
    match facet {
        Facet::Phase => has(corpus.phase_of(position).0),
        Facet::Side => has(corpus.actor(position.actor).side.0),
        Facet::Actor => has(position.actor.0),
        Facet::Question => has(position.question.0),
        Facet::Stance => has(position.stance.index() as u32),
        Facet::Doc => position.evidence.iter().for_each(|evidence| has(evidence.at.doc.0)),
        Facet::Voice => position.evidence.iter().for_each(|evidence| has(evidence.voice.index() as u32)),
    }
}
