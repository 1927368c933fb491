//! What a meeting came to.

use summitry_corpus::model::{ActorIx, Corpus, PositionIx, SideIx};
use summitry_corpus::vocabulary::{ActorKind, Kind};

use super::standing::{Direction, Issue, Standing, issues};
use crate::bits::Bits;

/// What came out on an issue on which at least two sides are heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub issue: Issue,
    pub result: Result,
    /// The last word of everyone who is heard on it, side by side.
    pub heard: Vec<PositionIx>,
}

/// How an issue stands between sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Result {
    /// Two sides or more say the same, each for itself, and none says otherwise.
    Agreed,
    /// As [`Self::Agreed`], but of one side or more only others say so.
    SaidOfOthers,
    /// Sides differ, or are open, or leave it unsaid.
    Open,
}

/// What the shown positions of these participants come to, issue by issue. Outlets take no part; forecasts are no
/// outcome, nor are judgements.
pub fn outcomes(corpus: &Corpus, shown: &Bits, participants: &[ActorIx]) -> Vec<Outcome> {
    let sides: Vec<SideIx> = participants.iter().map(|ix| corpus.actor(*ix).side).collect();
    let mut outcomes = Vec::new();
    for issue in issues(corpus, shown) {
        // Who judges alike has agreed on nothing.
        if corpus.question(issue.question).assessment {
            continue;
        }
        let mut said: Vec<(ActorIx, Vec<PositionIx>)> = Vec::new();
        for ix in shown.iter().map(PositionIx) {
            let position = corpus.position(ix);
            let actor = corpus.actor(position.actor);
            let takes_part = actor.kind != ActorKind::Outlet && sides.contains(&actor.side);
            if !takes_part || Issue::of(position) != issue || position.kind != Kind::Stance {
                continue;
            }
            match said.iter_mut().find(|(actor, _)| *actor == position.actor) {
                Some((_, positions)) => positions.push(ix),
                None => said.push((position.actor, vec![ix])),
            }
        }
        let latest = said.into_iter().filter_map(|(_, positions)| Standing::of(corpus, positions));
        let heard: Vec<PositionIx> = latest.flat_map(|standing| standing.latest).collect();
        outcomes.extend(result(corpus, &heard).map(|result| Outcome { issue, result, heard }));
    }
    outcomes
}

/// How an issue stands between the sides of these positions; none where only one side is heard.
fn result(corpus: &Corpus, heard: &[PositionIx]) -> Option<Result> {
    let side = |ix: &PositionIx| corpus.actor(corpus.position(*ix).actor).side;
    let first = side(heard.first()?);
    if heard.iter().all(|ix| side(ix) == first) {
        return None;
    }
    let directions: Vec<Option<Direction>> = heard.iter().map(|ix| Direction::of(corpus.position(*ix))).collect();
    let common = directions.first().copied().flatten().filter(|direction| *direction != Direction::Open);
    if common.is_none() || directions.iter().any(|direction| *direction != common) {
        return Some(Result::Open);
    }
    // Each side needs one who says so for it.
    let says_so =
        |with: &PositionIx| heard.iter().any(|ix| side(ix) == side(with) && !corpus.is_hearsay(corpus.position(*ix)));
    Some(if heard.iter().all(says_so) { Result::Agreed } else { Result::SaidOfOthers })
}
