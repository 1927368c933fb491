//! Where somebody stands on a question.

use summitry_corpus::model::{ActorIx, Corpus, Position, PositionIx, QuestionIx, ScopeIx};
use summitry_corpus::vocabulary::{Kind, Stance};

use super::shifts::precedes;
use crate::bits::Bits;
use crate::sorted;

/// What two stances must share to be about the same thing: a question and, where it has scopes, one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Issue {
    pub question: QuestionIx,
    pub scope: Option<ScopeIx>,
}

impl Issue {
    pub fn of(position: &Position) -> Self {
        Self { question: position.question, scope: position.scope }
    }

    /// The scope's name, if it has one.
    pub fn scope_title(self, corpus: &Corpus) -> &str {
        let scopes = &corpus.question(self.question).scopes;
        self.scope.and_then(|scope| scopes.get(scope.index())).map_or("", |scope| &scope.title)
    }
}

/// The issues that some positions are about, in the order of the questions.
pub fn issues(corpus: &Corpus, shown: &Bits) -> Vec<Issue> {
    let mut issues: Vec<Issue> = Vec::new();
    for position in shown.iter().filter_map(|number| corpus.positions.get(number as usize)) {
        let issue = Issue::of(position);
        if !issues.contains(&issue) {
            issues.push(issue);
        }
    }
    sorted::sort(&mut issues, &Ord::cmp);
    issues
}

/// Everything that an actor said on an issue, as far as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// In time order.
    pub positions: Vec<PositionIx>,
    /// What counts as the actor's last word: where the days do not tell which of several came last, one for each stance. In
    /// time order, and never empty.
    pub latest: Vec<PositionIx>,
}

impl Standing {
    /// The standing that some positions of one actor on one issue make; none where there are none.
    ///
    /// A stance counts before silence and forecasts, what the actor said or did before what only others say of them, and
    /// what has a day before what has none. Of these, the last word is what no other began after; of several with one
    /// stance, the one that ends last.
    pub fn of(corpus: &Corpus, positions: Vec<PositionIx>) -> Option<Self> {
        let rank = |ix: &PositionIx| {
            let position = corpus.position(*ix);
            (is_stance(position), !corpus.is_hearsay(position), position.span.is_dated())
        };
        let end = |ix: &PositionIx| {
            let span = &corpus.position(*ix).span;
            span.to.or(span.from)
        };
        let says = |ix: &PositionIx| {
            let position = corpus.position(*ix);
            (position.kind, position.stance, position.silence)
        };
        let best = positions.iter().map(rank).max()?;
        let mut latest: Vec<PositionIx> = Vec::new();
        for ix in positions.iter().filter(|ix| rank(ix) == best) {
            let follows =
                |other: &PositionIx| rank(other) == best && precedes(corpus.position(*ix), corpus.position(*other));
            if positions.iter().any(follows) {
                continue;
            }
            match latest.iter_mut().find(|other| says(other) == says(ix)) {
                Some(other) if end(ix) >= end(other) => *other = *ix,
                Some(_) => {}
                None => latest.push(*ix),
            }
        }
        sorted::sort(&mut latest, &Ord::cmp);
        Some(Self { positions, latest })
    }

    /// Whether the days do not tell which of several stances is the last one.
    pub fn is_unordered(&self) -> bool {
        self.latest.len() > 1
    }

    /// Whether all that is known comes from others.
    pub fn is_hearsay(&self, corpus: &Corpus) -> bool {
        self.positions.iter().all(|ix| corpus.is_hearsay(corpus.position(*ix)))
    }

    /// Which way the actor's last word goes, where it is a stance that the actor took, not one that others report; none where
    /// the days leave open which of two ways is the last.
    pub fn direction(&self, corpus: &Corpus) -> Option<Direction> {
        let way = |ix: &PositionIx| {
            let position = corpus.position(*ix);
            if corpus.is_hearsay(position) { None } else { Direction::of(position) }
        };
        let first = self.latest.first().and_then(way);
        first.filter(|_| self.latest.iter().all(|ix| way(ix) == first))
    }
}

/// What an actor said on an issue, as far as it is shown.
pub fn standing(corpus: &Corpus, shown: &Bits, actor: ActorIx, issue: Issue) -> Option<Standing> {
    let is_of = |ix: &PositionIx| {
        let position = corpus.position(*ix);
        position.actor == actor && Issue::of(position) == issue
    };
    Standing::of(corpus, shown.iter().map(PositionIx).filter(is_of).collect())
}

/// Whether a position says what should be, or that either will do: neither silence nor a forecast.
pub fn is_stance(position: &Position) -> bool {
    position.kind == Kind::Stance && position.stance != Stance::None
}

/// Which way a stance goes, however firmly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    For,
    Open,
    Against,
}

impl Direction {
    /// That of a position; none where it is no stance.
    pub fn of(position: &Position) -> Option<Self> {
        is_stance(position).then_some(())?;
        match position.stance {
            Stance::For | Stance::LeansFor => Some(Self::For),
            Stance::Open => Some(Self::Open),
            Stance::LeansAgainst | Stance::Against => Some(Self::Against),
            Stance::None => None,
        }
    }
}
