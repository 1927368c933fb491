//! What was said before and after a position.

use summitry_corpus::model::{Corpus, PositionIx};

/// The positions around one in time. A corpus has its positions in time order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Its kin, itself among them: everything that the actor said on the question, on whatever scope.
    pub kin: Vec<PositionIx>,
    /// What the actor said last before it and first after it, on another question.
    pub by_actor: [Option<PositionIx>; 2],
    /// What others said last before it and first after it, on the same question.
    pub on_question: [Option<PositionIx>; 2],
}

/// The neighbours of a position.
pub fn neighbours(corpus: &Corpus, ix: PositionIx) -> Neighbours {
    let mut found = Neighbours::default();
    let Some(position) = corpus.positions.get(ix.index()) else { return found };
    for (other_ix, other) in (0..).map(PositionIx).zip(&corpus.positions) {
        let (by_actor, on_question) = (other.actor == position.actor, other.question == position.question);
        let around = match (by_actor, on_question) {
            (true, true) => {
                found.kin.push(other_ix);
                continue;
            }
            (true, false) => &mut found.by_actor,
            (false, true) => &mut found.on_question,
            (false, false) => continue,
        };
        if other_ix < ix {
            around[0] = Some(other_ix);
        } else if around[1].is_none() {
            around[1] = Some(other_ix);
        }
    }
    found
}
