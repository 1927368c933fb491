//! What holds for every timeline, of whatever positions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use summitry_corpus::model::{Corpus, Event, PhaseIx, PositionIx, Span};
use summitry_corpus::vocabulary::{PhaseKind, Precision};
use summitry_explore::bits::Bits;
use summitry_explore::layout::{Column, ColumnKind, Lane, LaneKey, Timeline, columns};
use summitry_explore::link::Lanes;
use support::{Chance, synthetic};

/// Corpora that differ in how many positions stand in how many columns.
fn corpora() -> Vec<Corpus> {
    let mut corpora = vec![support::real()];
    corpora.extend((0..30).map(|seed| synthetic::corpus(1 + 7 * seed, seed as u64)));
    corpora.extend([synthetic::corpus(0, 0), synthetic::corpus(3000, 9)]);
    corpora
}

fn some_positions(chance: &mut Chance, corpus: &Corpus) -> Bits {
    let bound = corpus.positions.len() as u32;
    let share = *chance.of(&[0, 2, 10, 50, 100]);
    Bits::of(bound, (0..bound).filter(|_| chance.percent(share)))
}

fn lane_of(corpus: &Corpus, by: Lanes, position: PositionIx) -> LaneKey {
    let position = corpus.position(position);
    match by {
        Lanes::Question => LaneKey::Question(position.question),
        Lanes::Actor => LaneKey::Actor(position.actor),
        Lanes::Side => LaneKey::Side(corpus.actor(position.actor).side),
    }
}

/// What holds for the lanes of a set of positions.
fn check_lanes(corpus: &Corpus, by: Lanes, timeline: &Timeline, lanes: &[Lane], shown: &Bits) {
    let mut seen: Vec<PositionIx> = Vec::new();
    for lane in lanes {
        assert_eq!(lane.cells.len(), timeline.columns.len());
        assert!(lane.cells.iter().any(|cell| !cell.marks.is_empty()), "no lane is empty");
        for (cell, column) in lane.cells.iter().zip(&timeline.columns) {
            let mut names = BTreeSet::new();
            for mark in &cell.marks {
                assert!(!mark.positions.is_empty());
                assert!(names.insert((mark.stance, mark.label)), "two marks look the same");
                let hearsay = mark.positions.iter().all(|ix| corpus.is_hearsay(corpus.position(*ix)));
                assert_eq!(mark.hearsay, hearsay);
                for ix in &mark.positions {
                    let position = corpus.position(*ix);
                    assert_eq!(lane_of(corpus, by, *ix), lane.key);
                    assert_eq!(position.stance, mark.stance);
                    assert_eq!(corpus.event(position.event).phase, column.phase);
                    match mark.label {
                        Some(LaneKey::Actor(actor)) => assert_eq!(position.actor, actor),
                        Some(LaneKey::Question(question)) => assert_eq!(position.question, question),
                        Some(LaneKey::Side(_)) => panic!("a side is no label"),
                        None => {}
                    }
                    seen.push(*ix);
                }
                if mark.label.is_none() {
                    let same = cell.marks.iter().filter(|other| other.stance == mark.stance).count();
                    assert_eq!(same, 1, "gathered marks leave none of their stance behind");
                    let parts = mark.positions.iter().map(|ix| corpus.position(*ix));
                    let parts: BTreeSet<_> = match by {
                        Lanes::Actor => parts.map(|p| p.question.0).collect(),
                        Lanes::Question | Lanes::Side => parts.map(|p| p.actor.0).collect(),
                    };
                    assert!(parts.len() > 1, "a mark of one keeps its name");
                }
            }
        }
    }
    seen.sort_unstable();
    let expected: Vec<PositionIx> = shown.iter().map(PositionIx).collect();
    assert_eq!(seen, expected, "every position is in one mark");

    let keys: Vec<LaneKey> = lanes.iter().map(|lane| lane.key).collect();
    let distinct: BTreeSet<LaneKey> = keys.iter().copied().collect();
    assert_eq!(distinct.len(), keys.len());
    let headings: Vec<_> = lanes.iter().filter_map(|lane| lane.heading).collect();
    let distinct: BTreeSet<_> = headings.iter().copied().collect();
    assert_eq!(distinct.len(), headings.len(), "a heading appears once");
    assert!(headings.is_sorted());
    assert_eq!(lanes.first().is_some_and(|lane| lane.heading.is_some()), by != Lanes::Side && !lanes.is_empty());
    // Under one heading, lanes stand in the order of the corpus.
    assert!(lanes.chunk_by(|_, next| next.heading.is_none()).all(|under| under.is_sorted_by_key(|lane| lane.key)));
}

#[test]
fn every_shown_position_is_in_one_mark_of_its_lane() {
    let chance = &mut Chance::new(1);
    for corpus in corpora() {
        for by in Lanes::ALL {
            let timeline = Timeline::new(&corpus, by);
            for _ in 0..if corpus.positions.len() > 1000 { 3 } else { 40 } {
                let shown = some_positions(chance, &corpus);
                let lanes = timeline.lanes(&corpus, &shown);
                check_lanes(&corpus, by, &timeline, &lanes, &shown);
                assert_eq!(Timeline::new(&corpus, by).lanes(&corpus, &shown), lanes, "and the same every time");
            }
            let nothing = Bits::none(corpus.positions.len() as u32);
            assert_eq!(timeline.lanes(&corpus, &nothing), []);
        }
    }
}

#[test]
fn names_are_dropped_where_there_is_no_room() {
    let corpus = synthetic::corpus(3000, 9);
    let everything = Bits::all(3000);
    let lanes = Timeline::new(&corpus, Lanes::Side).lanes(&corpus, &everything);
    let marks: Vec<_> = lanes.iter().flat_map(|lane| &lane.cells).flat_map(|cell| &cell.marks).collect();
    assert!(marks.iter().any(|mark| mark.label.is_none()));
    let few = Bits::of(3000, [1, 1000, 2000]);
    let lanes = Timeline::new(&corpus, Lanes::Side).lanes(&corpus, &few);
    let mut marks = lanes.iter().flat_map(|lane| &lane.cells).flat_map(|cell| &cell.marks);
    assert!(marks.all(|mark| mark.label.is_some()));
}

#[test]
fn widths_fill_the_axis() {
    for corpus in corpora() {
        for by in Lanes::ALL {
            let timeline = Timeline::new(&corpus, by);
            assert_eq!(timeline.widths.len(), timeline.columns.len());
            assert!(timeline.widths.iter().all(|width| *width > 0));
            let sum: u32 = timeline.widths.iter().sum();
            // Each is rounded down.
            let columns = timeline.columns.len() as u32;
            let expected = if columns == 0 { 0..=0 } else { 10_000 - columns..=10_000 };
            assert!(expected.contains(&sum), "{sum}");
        }
    }
}

#[test]
fn columns_stand_in_time_order_and_each_is_used() {
    for corpus in corpora() {
        let columns = columns(&corpus);
        assert!(columns.is_sorted_by_key(|column| column.phase));
        let mut pillars = BTreeMap::new();
        for column in &columns {
            let kind = corpus.phase(column.phase).kind;
            assert_eq!(column.kind == ColumnKind::Pillar, kind == PhaseKind::Meeting);
            assert!(column.kind != ColumnKind::Day || kind == PhaseKind::Between);
            assert!(column.first.zip(column.last).is_none_or(|(first, last)| first <= last));
            *pillars.entry(column.phase).or_insert(0) += usize::from(column.kind == ColumnKind::Pillar);
        }
        for (phase, count) in pillars {
            assert_eq!(count, usize::from(corpus.phase(phase).kind == PhaseKind::Meeting), "one pillar a meeting");
        }
        for days in columns.chunk_by(|a, b| a.phase == b.phase) {
            let known: Vec<_> = days.iter().filter_map(|column| column.first).collect();
            assert!(known.is_sorted_by(|a, b| a < b));
            assert!(days.iter().rev().skip(1).all(|column| column.first.is_some()), "what has no day stands last");
        }
        // A phase has columns if, and only if, a position stands in it.
        let with_positions: BTreeSet<PhaseIx> = corpus.positions.iter().map(|p| corpus.event(p.event).phase).collect();
        assert_eq!(columns.iter().map(|column| column.phase).collect::<BTreeSet<_>>(), with_positions);
        let everything = Bits::all(corpus.positions.len() as u32);
        let lanes = Timeline::new(&corpus, Lanes::Side).lanes(&corpus, &everything);
        for (number, column) in columns.iter().enumerate() {
            assert!(lanes.iter().any(|lane| !lane.cells[number].marks.is_empty()), "{column:?} is empty");
        }
    }
}

/// A corpus of two meetings, on 2025-03-01 and on a later day, with one position for each span between them.
fn between(days_apart: i32, spans: &[(Option<i32>, Option<i32>)]) -> Corpus {
    let mut corpus = synthetic::corpus(spans.len(), 1);
    let day = |number: i32| summitry_corpus::day::Day::from_number(20_148 + number);
    let meeting = corpus.events[0].clone();
    let event = |phase: u32, from: Option<i32>, to: Option<i32>| Event {
        phase: PhaseIx(phase),
        span: Span { from: from.and_then(day), to: to.and_then(day), precision: Precision::Day },
        ..meeting.clone()
    };
    corpus.events = vec![event(1, Some(0), Some(0))];
    corpus.events.extend(spans.iter().map(|(from, to)| event(2, *from, *to)));
    corpus.events.push(event(3, Some(days_apart), Some(days_apart)));
    for (position, number) in corpus.positions.iter_mut().zip(1..) {
        position.event = summitry_corpus::model::EventIx(number);
    }
    corpus
}

/// The columns as text, and for every position the number of its own.
fn check_between(days_apart: i32, spans: &[(Option<i32>, Option<i32>)], expected: &[&str], places: &[usize]) {
    let corpus = between(days_apart, spans);
    let text = |column: &Column| match (column.kind, column.first) {
        (ColumnKind::Day, Some(day)) => day.short(),
        (kind, _) => format!("{kind:?}"),
    };
    assert_eq!(columns(&corpus).iter().map(text).collect::<Vec<_>>(), expected, "{spans:?}");
    let timeline = Timeline::new(&corpus, Lanes::Side);
    for (number, place) in (0..).zip(places) {
        let lanes = timeline.lanes(&corpus, &Bits::of(corpus.positions.len() as u32, [number]));
        let found = lanes[0].cells.iter().position(|cell| !cell.marks.is_empty());
        assert_eq!(found, Some(*place), "{:?} of {spans:?}", spans[number as usize]);
    }
}

#[test]
fn what_has_no_exact_day_belongs_to_no_day() {
    let on = |day| (Some(day), Some(day));
    check_between(4, &[on(1), on(2), on(3)], &["Sun 2 Mar", "Mon 3 Mar", "Tue 4 Mar"], &[0, 1, 2]);
    check_between(4, &[on(1), (None, None)], &["Sun 2 Mar", "Day"], &[0, 1]);
    check_between(4, &[on(1), (Some(1), None), (None, Some(1))], &["Sun 2 Mar", "Day"], &[0, 1, 1]);
    // On one of two days, of which nothing else happened on one.
    check_between(4, &[on(2), (Some(1), Some(2))], &["Mon 3 Mar", "Day"], &[0, 1]);
    check_between(4, &[(Some(2), Some(3))], &["Day"], &[0]);
}

#[test]
fn too_many_days_are_folded() {
    let on = |day| (Some(day), Some(day));
    check_between(8, &[on(1), on(7)], &["Sun 2 Mar", "Sat 8 Mar"], &[0, 1]);
    check_between(9, &[on(1), on(7)], &["Fold"], &[0, 0]);
    check_between(1, &[on(0)], &["Day"], &[0]);
}
