//! Matrix, comparison and outcomes against plain counts, in made-up corpora and in that of `seeds/`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use summitry_corpus::model::{ActorIx, Corpus, PhaseIx, Position, PositionIx};
use summitry_corpus::vocabulary::{ActorKind, Kind, Stance, Voice};
use summitry_explore::analysis::{
    Agreement, Matrix, OutcomeResult, Verdict, compare, outcomes, repeated, shifts, unproved,
};
use summitry_explore::bits::Bits;
use summitry_explore::layout::LaneKey;
use summitry_explore::link::{Lanes, Party};
use support::{Chance, synthetic};

fn corpora() -> Vec<Corpus> {
    vec![support::real(), synthetic::corpus(30, 1), synthetic::corpus(400, 2)]
}

fn some(chance: &mut Chance, corpus: &Corpus) -> Bits {
    let count = corpus.positions.len() as u32;
    let share = *chance.of(&[3, 20, 60, 100]);
    Bits::of(count, (0..count).filter(|_| chance.percent(share)))
}

/// Whether a position rests on what its actor said or did, by the words of the codebook.
fn is_own(corpus: &Corpus, position: &Position) -> bool {
    let is_outlet = corpus.actor(position.actor).kind == ActorKind::Outlet;
    position.evidence.iter().any(|piece| match piece.voice {
        Voice::Direct | Voice::Reported => true,
        Voice::Outlet => is_outlet,
        Voice::Attributed => false,
    })
}

/// 1 for, 0 open, -1 against; nothing for silence and forecasts.
fn way(position: &Position) -> Option<i32> {
    let way = match position.stance {
        Stance::For | Stance::LeansFor => 1,
        Stance::Open => 0,
        Stance::Against | Stance::LeansAgainst => -1,
        Stance::None => return None,
    };
    (position.kind == Kind::Stance).then_some(way)
}

#[test]
fn every_position_is_in_one_place_of_the_matrix() {
    let chance = &mut Chance::new(1);
    for corpus in corpora() {
        for by in [Lanes::Actor, Lanes::Side, Lanes::Question] {
            for _ in 0..20 {
                let shown = some(chance, &corpus);
                let matrix = Matrix::new(&corpus, by, &shown);
                let mut seen: Vec<u32> = Vec::new();
                for row in &matrix.rows {
                    assert_eq!(row.cells.len(), matrix.columns.len());
                    for (cell, issue) in row.cells.iter().zip(&matrix.columns) {
                        let Some(cell) = cell else { continue };
                        let mut actors = BTreeSet::new();
                        for ix in &cell.positions {
                            let position = corpus.position(*ix);
                            match row.key {
                                LaneKey::Actor(actor) => assert_eq!(position.actor, actor),
                                LaneKey::Side(side) => assert_eq!(corpus.actor(position.actor).side, side),
                                LaneKey::Question(_) => panic!("rows are actors or sides"),
                            }
                            assert_eq!((position.question, position.scope), (issue.question, issue.scope));
                            actors.insert(position.actor);
                            seen.push(ix.0);
                        }
                        for actor in actors {
                            let said: Vec<&Position> = cell
                                .positions
                                .iter()
                                .map(|ix| corpus.position(*ix))
                                .filter(|it| it.actor == actor)
                                .collect();
                            let key = |it: &Position| (it.kind, it.stance, it.silence);
                            let expected: BTreeSet<_> = last_words(&corpus, &said).into_iter().map(key).collect();
                            let last = cell.latest.iter().map(|ix| corpus.position(*ix)).filter(|it| it.actor == actor);
                            let last: Vec<_> = last.map(key).collect();
                            assert_eq!(last.iter().copied().collect::<BTreeSet<_>>(), expected);
                            assert_eq!(last.len(), expected.len(), "each stance once");
                        }
                        assert!(cell.latest.iter().all(|ix| cell.positions.contains(ix)));
                        let own = cell.positions.iter().filter(|ix| is_own(&corpus, corpus.position(**ix))).count();
                        assert_eq!(cell.is_hearsay, own == 0);
                    }
                }
                seen.sort_unstable();
                assert_eq!(seen, shown.iter().collect::<Vec<_>>());
                let empty = |column: usize| matrix.rows.iter().all(|row| row.cells[column].is_none());
                assert!(!(0..matrix.columns.len()).any(empty), "no column is empty");
                // Phase by phase, each is in the matrix of its own.
                let mut total = 0;
                for phase in 0..corpus.phases.len() as u32 {
                    let part = matrix.in_phase(&corpus, PhaseIx(phase));
                    assert_eq!((part.rows.len(), &part.columns), (matrix.rows.len(), &matrix.columns));
                    let cells = part.rows.iter().flat_map(|row| &row.cells).flatten();
                    for ix in cells.flat_map(|cell| &cell.positions) {
                        assert_eq!(corpus.event(corpus.position(*ix).event).phase, PhaseIx(phase));
                        total += 1;
                    }
                }
                assert_eq!(total, seen.len());
            }
        }
    }
}

/// What counts as the last word, by its definition: stances if there are any, of those the own if there are any, of those what has
/// a day if anything has; and of those all that no other began after.
fn last_words<'a>(corpus: &'a Corpus, said: &[&'a Position]) -> Vec<&'a Position> {
    let mut left = said.to_vec();
    let is_dated = |it: &Position| it.span.from.is_some() || it.span.to.is_some();
    let better: [&dyn Fn(&Position) -> bool; 3] = [&|it| way(it).is_some(), &|it| is_own(corpus, it), &is_dated];
    for is_better in better {
        if left.iter().any(|it| is_better(it)) {
            left.retain(|it| is_better(it));
        }
    }
    let all = left.clone();
    left.retain(|it| !all.iter().any(|other| it.span.to.is_some() && it.span.to < other.span.from));
    left
}

/// Which way they go, if all go the same way.
fn way_of_all(corpus: &Corpus, last: &[&Position]) -> Option<i32> {
    let first = last.first().and_then(|it| way(it))?;
    last.iter().all(|it| is_own(corpus, it) && way(it) == Some(first)).then_some(first)
}

#[test]
fn a_comparison_is_what_its_definition_says_and_symmetric() {
    let chance = &mut Chance::new(2);
    for corpus in corpora() {
        for _ in 0..60 {
            let shown = some(chance, &corpus);
            let mut actors: Vec<u32> = (0..corpus.actors.len() as u32).collect();
            chance.shuffle(&mut actors);
            actors.truncate(2 + chance.below(3));
            let parties: Vec<Party> = actors.iter().map(|ix| Party::Actor(ActorIx(*ix))).collect();
            let comparison = compare(&corpus, &shown, &parties);

            let mut said: BTreeMap<_, BTreeMap<u32, Vec<&Position>>> = BTreeMap::new();
            for position in shown.iter().map(|number| corpus.position(PositionIx(number))) {
                if actors.contains(&position.actor.0) {
                    let on = said.entry((position.question, position.scope)).or_default();
                    on.entry(position.actor.0).or_default().push(position);
                }
            }
            let mut agreement = Agreement::default();
            assert_eq!(comparison.rows.len(), said.len());
            for (row, (issue, by_actor)) in comparison.rows.iter().zip(&said) {
                assert_eq!((row.issue.question, row.issue.scope), *issue);
                let ways: Vec<i32> = actors
                    .iter()
                    .filter_map(|actor| way_of_all(&corpus, &last_words(&corpus, by_actor.get(actor)?)))
                    .collect();
                let differ = ways.iter().any(|way| *way != ways[0]);
                let expected = match actors.len() - ways.len() {
                    _ if differ => Verdict::Differ,
                    0 => Verdict::Agree,
                    silent => Verdict::Silent(silent),
                };
                assert_eq!(row.verdict, expected);
                if ways.len() == actors.len() {
                    agreement.of += 1;
                    agreement.agree += u32::from(!differ);
                }
            }
            assert_eq!(comparison.agreement, agreement);

            let mut turned = parties.clone();
            turned.reverse();
            let turned = compare(&corpus, &shown, &turned);
            assert_eq!(turned.agreement, comparison.agreement);
            for (one, other) in comparison.rows.iter().zip(&turned.rows) {
                let standings: Vec<_> = other.standings.iter().rev().cloned().collect();
                assert_eq!((&one.standings, one.verdict, one.issue), (&standings, other.verdict, other.issue));
            }
        }
    }
}

#[test]
fn too_thin_a_ground_gives_no_figure() {
    assert_eq!(Agreement { agree: 2, of: 2 }.per_cent(), None);
    assert_eq!(Agreement { agree: 2, of: 3 }.per_cent(), Some(67));
    assert_eq!(Agreement { agree: 0, of: 3 }.per_cent(), Some(0));
    assert_eq!(Agreement { agree: 8, of: 8 }.per_cent(), Some(100));
}

#[test]
fn phases_side_by_side_hold_what_was_said_in_them() {
    for corpus in corpora() {
        let shown = Bits::all(corpus.positions.len() as u32);
        let all: Vec<Party> = (0..corpus.phases.len().min(4) as u32).map(|ix| Party::Phase(PhaseIx(ix))).collect();
        let comparison = compare(&corpus, &shown, &all);
        let mut seen = 0;
        for row in &comparison.rows {
            let actor = row.actor.expect("whose they are");
            for (standing, party) in row.standings.iter().zip(&all) {
                for ix in standing.iter().flat_map(|standing| &standing.positions) {
                    let position = corpus.position(*ix);
                    assert_eq!(position.actor, actor);
                    assert_eq!(Party::Phase(corpus.event(position.event).phase), *party);
                    seen += 1;
                }
            }
        }
        let is_in = |position: &&Position| all.contains(&Party::Phase(corpus.event(position.event).phase));
        assert_eq!(seen, corpus.positions.iter().filter(is_in).count());
    }
}

#[test]
fn an_outcome_is_agreed_by_the_words_of_each_side_only() {
    let chance = &mut Chance::new(3);
    let mut seen = BTreeSet::new();
    for corpus in corpora() {
        for _ in 0..40 {
            let shown = some(chance, &corpus);
            let participants: Vec<ActorIx> =
                (0..corpus.actors.len() as u32).filter(|_| chance.percent(60)).map(ActorIx).collect();
            let sides: BTreeSet<_> = participants.iter().map(|ix| corpus.actor(*ix).side).collect();
            for outcome in outcomes(&corpus, &shown, &participants) {
                seen.insert(outcome.result);
                let heard: Vec<&Position> = outcome.heard.iter().map(|ix| corpus.position(*ix)).collect();
                let side = |position: &Position| corpus.actor(position.actor).side;
                assert!(heard.iter().all(|it| sides.contains(&side(it)) && it.kind == Kind::Stance));
                assert!(heard.iter().any(|it| side(it) != side(heard[0])), "two sides at least");
                assert!(!corpus.question(outcome.issue.question).assessment, "a judgement is no outcome");
                let ways: BTreeSet<Option<i32>> = heard.iter().map(|it| way(it)).collect();
                let is_one = ways.len() == 1 && ways.iter().all(|way| way.is_some_and(|way| way != 0));
                let each_for_itself =
                    heard.iter().all(|it| heard.iter().any(|other| side(other) == side(it) && is_own(&corpus, other)));
                let expected = match (is_one, each_for_itself) {
                    (false, _) => OutcomeResult::Open,
                    (true, true) => OutcomeResult::Agreed,
                    (true, false) => OutcomeResult::SaidOfOthers,
                };
                assert_eq!(outcome.result, expected);
            }
        }
    }
    assert_eq!(seen.len(), 3, "all results come up: {seen:?}");
}

#[test]
fn what_is_repeated_or_doubted_is_no_shift() {
    for corpus in corpora() {
        let subject = |ix: PositionIx| {
            let position = corpus.position(ix);
            (position.actor, position.question, position.scope)
        };
        let shifts = shifts(&corpus);
        let moved: BTreeSet<_> = shifts.iter().map(|shift| subject(shift.to)).collect();
        for again in repeated(&corpus) {
            assert!(again.len() > 1 && !moved.contains(&subject(again[0])));
            let stances: BTreeSet<_> = again.iter().map(|ix| corpus.position(*ix).stance).collect();
            assert_eq!(stances.len(), 1);
            assert!(again.iter().all(|ix| is_own(&corpus, corpus.position(*ix)) && subject(*ix) == subject(again[0])));
        }
        for pair in unproved(&corpus, &shifts) {
            assert!(subject(pair.from) == subject(pair.to) && !moved.contains(&subject(pair.to)));
            assert_ne!(corpus.position(pair.from).stance, corpus.position(pair.to).stance);
        }
    }
}
