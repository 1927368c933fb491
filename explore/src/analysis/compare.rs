//! Actors, or phases, side by side.

use summitry_corpus::model::{ActorIx, Corpus, PositionIx};

use super::standing::{Direction, Issue, Standing, issues, standing};
use crate::bits::Bits;
use crate::link::Party;

/// Some actors, or some phases, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// In the order of the questions; of phases, under a question in the order of the actors.
    pub rows: Vec<Compared>,
    /// How far they agree.
    pub agreement: Agreement,
}

/// What is compared on one issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub issue: Issue,
    /// Whose stances these are, where phases are compared.
    pub actor: Option<ActorIx>,
    /// One for each party; empty where nothing is known.
    pub standings: Vec<Option<Standing>>,
    pub verdict: Verdict,
}

/// What a comparison comes to on one issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The last words of all go the same way.
    Agree,
    /// Those of two go different ways.
    Differ,
    /// So many took no stance of their own, and the others do not differ.
    Silent(usize),
}

/// How far the parties agree: the proportion of the issues on which each took a stance of its own where all stances go
/// the same way: percent agreement, as content analysis calls it (K. Krippendorff, *Content Analysis: An Introduction to Its
/// Methodology*), not corrected for chance. What only others say of a party is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    pub agree: u32,
    pub of: u32,
}

impl Agreement {
    /// On fewer issues than this, a proportion says nothing.
    pub const LEAST: u32 = 3;

    /// In hundredths, where the ground is broad enough.
    pub fn per_cent(self) -> Option<u32> {
        (self.of >= Self::LEAST).then(|| (100 * self.agree + self.of / 2) / self.of)
    }
}

/// Compares what is shown of some parties. Issues on which none of them has a position are left out.
pub fn compare(corpus: &Corpus, shown: &Bits, parties: &[Party]) -> Comparison {
    let mut rows: Vec<Compared> = Vec::new();
    let by_phase = matches!(parties.first(), Some(Party::Phase(_)));
    for issue in issues(corpus, shown) {
        if !by_phase {
            let of_party = |party: &Party| match party {
                Party::Actor(actor) => standing(corpus, shown, *actor, issue),
                Party::Phase(_) => None,
            };
            rows.extend(compared(corpus, issue, None, parties.iter().map(of_party).collect()));
            continue;
        }
        for actor in (0..).map(ActorIx).take(corpus.actors.len()) {
            let Some(all) = standing(corpus, shown, actor, issue) else { continue };
            let of_party = |party: &Party| {
                let is_in = |ix: &PositionIx| Party::Phase(corpus.phase_of(corpus.position(*ix))) == *party;
                Standing::of(corpus, all.positions.iter().copied().filter(is_in).collect())
            };
            rows.extend(compared(corpus, issue, Some(actor), parties.iter().map(of_party).collect()));
        }
    }
    let mut agreement = Agreement::default();
    for row in &rows {
        let is_judged = row.standings.iter().all(|standing| direction(corpus, standing).is_some());
        agreement.of += u32::from(is_judged);
        agreement.agree += u32::from(is_judged && row.verdict == Verdict::Agree);
    }
    Comparison { rows, agreement }
}

fn direction(corpus: &Corpus, standing: &Option<Standing>) -> Option<Direction> {
    standing.as_ref()?.direction(corpus)
}

/// One row, where a party has a position.
fn compared(
    corpus: &Corpus,
    issue: Issue,
    actor: Option<ActorIx>,
    standings: Vec<Option<Standing>>,
) -> Option<Compared> {
    standings.iter().flatten().next()?;
    let mut directions = standings.iter().filter_map(|standing| direction(corpus, standing));
    let silent = standings.len() - directions.clone().count();
    let first = directions.next();
    let verdict = if directions.any(|other| Some(other) != first) {
        Verdict::Differ
    } else if silent == 0 {
        Verdict::Agree
    } else {
        Verdict::Silent(silent)
    };
    Some(Compared { issue, actor, standings, verdict })
}
