//! Shifts against a reading of their definition that shares no code with them, in made-up corpora.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use summitry_corpus::model::{Corpus, Position};
use summitry_corpus::vocabulary::{Kind, Stance, Voice};
use summitry_explore::analysis::shifts;
use support::synthetic;

/// First and last day as numbers, if both are known.
fn days(position: &Position) -> Option<(i32, i32)> {
    Some((position.span.from?.number(), position.span.to?.number()))
}

fn counts(position: &Position) -> bool {
    let own = |voice| voice == Voice::Direct || voice == Voice::Reported;
    position.kind == Kind::Stance
        && position.stance != Stance::None
        && position.evidence.iter().any(|piece| own(piece.voice))
}

/// Whether `a` then `b` is a change by the definition, told or not.
fn is_change(positions: &[Position], a: usize, b: usize) -> bool {
    let (before, after) = (&positions[a], &positions[b]);
    let same = |p: &Position| (p.actor, p.question, p.scope) == (before.actor, before.question, before.scope);
    let (Some(end), Some(begin)) = (before.span.to, after.span.from) else { return false };
    let all = || positions.iter().filter(|p| counts(p) && same(p));
    let share = |p: &Position, q: &Position| {
        days(p).zip(days(q)).is_some_and(|((from, to), (first, last))| from <= last && first <= to)
    };
    counts(before)
        && counts(after)
        && same(after)
        && end < begin
        && before.stance != after.stance
        && all().filter_map(|p| p.span.to).filter(|day| *day < begin).max() == Some(end)
        && !all().any(|p| p.stance == before.stance && share(p, after))
        && !all().any(|p| p.stance == after.stance && share(p, before))
}

/// The positions before and after, each change with its first position on both sides.
fn expected(corpus: &Corpus) -> BTreeSet<(usize, usize)> {
    let positions = &corpus.positions;
    let all = 0..positions.len();
    let mut changes = BTreeSet::new();
    for b in all.clone() {
        for stance in SCALE {
            let fits = |a: &usize| positions[*a].stance == stance && is_change(positions, *a, b);
            changes.extend(all.clone().find(fits).map(|a| (a, b)));
        }
    }
    let first_of = |(a, b): &(usize, usize)| {
        let alike = changes.iter().filter(|(from, to)| from == a && positions[*to].stance == positions[*b].stance);
        alike.map(|(_, to)| (positions[*to].span.from, *to)).min().is_some_and(|(_, to)| to == *b)
    };
    changes.iter().filter(|change| first_of(change)).copied().collect()
}

const SCALE: [Stance; 5] = [Stance::For, Stance::LeansFor, Stance::Open, Stance::LeansAgainst, Stance::Against];

#[test]
fn shifts_are_what_the_definition_says() {
    let mut told = 0;
    for seed in 1..=30 {
        let corpus = synthetic::corpus(400, seed);
        let found = shifts(&corpus);
        let pairs: BTreeSet<(usize, usize)> = found.iter().map(|it| (it.from.index(), it.to.index())).collect();
        assert_eq!(pairs.len(), found.len(), "each once");
        assert_eq!(pairs, expected(&corpus), "corpus {seed}");
        for shift in &found {
            for position in [corpus.position(shift.from), corpus.position(shift.to)] {
                assert!(position.stance != Stance::None && position.kind == Kind::Stance, "{}", position.id);
                let subject = (position.actor, position.question, position.scope);
                assert_eq!(subject, (shift.actor, shift.question, shift.scope));
            }
        }
        told += found.len();
    }
    assert!(told > 100, "{told} shifts are too few to prove anything");
}
