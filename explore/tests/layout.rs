//! What holds for every timeline, of whatever positions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use summitry_corpus::model::{Corpus, Event, EventIx, PhaseIx, PositionIx, Span};
use summitry_corpus::vocabulary::{PhaseKind, Precision, Stance, Vocabulary};
use summitry_explore::bits::Bits;
use summitry_explore::layout::{
    Cell, Column, ColumnKind, Detail, Lane, LaneKey, Look, Picture, Timeline, columns, flow, path, rows, tick,
};
use summitry_explore::link::Lanes;
use support::{Chance, synthetic};

const DETAILS: [Detail; 4] = [
    Detail { opens_folds: false, parts_meetings: false },
    Detail { opens_folds: true, parts_meetings: false },
    Detail { opens_folds: false, parts_meetings: true },
    Detail { opens_folds: true, parts_meetings: true },
];

/// Widths from a small window to the largest zoom on a large one, in CSS pixels.
const WIDTHS: [u32; 5] = [0, 400, 800, 1400, 4800];

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

/// What holds for the marks of a cell, which stand for these positions together.
fn check_cell(
    corpus: &Corpus,
    by: Lanes,
    lane: LaneKey,
    (column, width): (&Column, u32),
    cell: &Cell,
    shown: &Bits,
    seen: &mut Vec<PositionIx>,
) {
    let mut names = BTreeSet::new();
    for mark in &cell.marks {
        if let Some(tally) = mark.crowd {
            let of_cell = shown
                .iter()
                .map(PositionIx)
                .filter(|ix| lane_of(corpus, by, *ix) == lane && column.events.contains(&corpus.position(*ix).event));
            let before = seen.len();
            seen.extend(of_cell);
            let said = &seen[before..];
            for (stance, count) in Stance::ALL.iter().zip(tally) {
                let of_stance = said.iter().filter(|ix| corpus.position(**ix).stance == *stance);
                assert_eq!(of_stance.count(), count as usize, "a crowd counts its stances");
            }
            assert_eq!(
                (mark.count(), cell.marks.len(), mark.label),
                (said.len(), 1, None),
                "and stands for all of its cell"
            );
            assert_eq!(Some(&tally[mark.look.stance.index()]), tally.iter().max(), "and looks like the most of them");
            assert!(said.len() > if shown.count() > 1500 { 4 } else { 60 }, "a few are no crowd");
            continue;
        }
        assert!(!mark.positions.is_empty());
        assert!(mark.positions.len() <= if shown.count() > 1500 { 4 } else { 60 }, "more are a crowd");
        assert!(names.insert((mark.look, mark.label)), "two marks look the same");
        assert!(mark.positions.is_sorted_by(|a, b| a < b) || mark.label.is_none(), "in time order");
        for ix in &mark.positions {
            let position = corpus.position(*ix);
            assert_eq!(lane_of(corpus, by, *ix), lane, "a mark is in its lane");
            assert!(column.events.contains(&position.event), "and on its day");
            assert_eq!(Look::of(corpus, position), mark.look);
            match mark.label {
                Some(LaneKey::Actor(actor)) => assert_eq!(position.actor, actor),
                Some(LaneKey::Question(question)) => assert_eq!(position.question, question),
                Some(LaneKey::Side(_)) => panic!("a side is no label"),
                None => {}
            }
            seen.push(*ix);
        }
        if mark.label.is_none() {
            let same = cell.marks.iter().filter(|other| other.look == mark.look).count();
            assert_eq!(same, 1, "gathered marks leave none of their look behind");
            let parts = mark.positions.iter().map(|ix| corpus.position(*ix));
            let parts: BTreeSet<_> = match by {
                Lanes::Actor => parts.map(|p| p.question.0).collect(),
                Lanes::Question | Lanes::Side => parts.map(|p| p.actor.0).collect(),
            };
            let name = |ix: &PositionIx| match by {
                Lanes::Actor => &corpus.question(corpus.position(*ix).question).title,
                Lanes::Question | Lanes::Side => &corpus.actor(corpus.position(*ix).actor).short_name,
            };
            let least = name(&mark.positions[0]).split(' ').map(least_width).max().unwrap_or(0).min(WIDEST_WORD);
            assert!(parts.len() > 1 || least > width, "a mark of one keeps its name, where there is room");
        }
    }
}

/// A column is not made wider than this for one word.
const WIDEST_WORD: u32 = 78;

/// How wide a column must be for a word: a sign, the gaps, and 6.6 px for each character.
fn least_width(word: &str) -> u32 {
    29 + 66 * word.chars().count() as u32 / 10
}

/// No two marks of a cell stand on each other, and none beyond it.
fn check_spots(corpus: &Corpus, cell: &Cell, width: u32) {
    let spots: Vec<_> = cell.spots(corpus, width).collect();
    assert_eq!(spots.len(), cell.marks.len());
    for (a, b) in spots.iter().zip(spots.iter().skip(1)) {
        let is_beside = a.row == b.row && a.left + a.width <= b.left;
        let is_below = a.row + a.rows <= b.row && b.left == 0;
        assert!(is_beside || is_below, "{a:?} {b:?}");
    }
    // A name breaks into lines between its words, and no word is wider than the column, but for very long ones.
    for word in cell.marks.iter().filter_map(|mark| mark.label).flat_map(|key| key.short_name(corpus).split(' ')) {
        assert!(least_width(word).min(WIDEST_WORD) <= width, "{word:?} is cut in {width}");
    }
    for (spot, mark) in spots.iter().zip(&cell.marks) {
        let words = mark.label.map_or("", |key| key.short_name(corpus));
        assert!(spot.rows == 1 || spot.left == 0, "what takes several lines begins one: {words:?}");
    }
    // Beyond four rows, nothing is left that could be gathered.
    let looks: BTreeSet<Look> = cell.marks.iter().map(|mark| mark.look).collect();
    let is_gathered = looks.len() == cell.marks.len();
    assert!(is_gathered || spots.iter().all(|spot| spot.row + spot.rows <= 4), "too many rows");
}

/// What holds for the picture of a set of positions.
fn check_picture(corpus: &Corpus, by: Lanes, timeline: &Timeline, picture: &Picture, shown: &Bits, width: u32) {
    let (columns, lanes): (_, &[Lane]) = (&timeline.columns, &picture.lanes);
    let mut seen: Vec<PositionIx> = Vec::new();
    let is_whole = shown.count() as usize == corpus.positions.len();
    for lane in lanes {
        assert_eq!(lane.cells.len(), columns.len());
        assert!(lane.cells.iter().any(|cell| !cell.marks.is_empty()), "no lane is empty");
        for ((cell, column), width) in lane.cells.iter().zip(columns).zip(&picture.widths) {
            check_cell(corpus, by, lane.key, (column, *width), cell, shown, &mut seen);
            check_spots(corpus, cell, *width);
            // Filtered, a mark stays where it was, though its first position may be gone.
            assert!(!is_whole || cell.marks.is_sorted_by_key(|mark| mark.positions.first()), "in time order");
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, shown.iter().map(PositionIx).collect::<Vec<_>>(), "every position is in one mark");

    let keys: Vec<LaneKey> = lanes.iter().map(|lane| lane.key).collect();
    let order: Vec<LaneKey> = timeline.lanes.iter().copied().filter(|key| keys.contains(key)).collect();
    assert_eq!(keys, order, "lanes keep their order, whatever is shown");
    let headings: Vec<_> = lanes.iter().filter_map(|lane| lane.heading).collect();
    let distinct: BTreeSet<_> = headings.iter().copied().collect();
    assert_eq!(distinct.len(), headings.len(), "a heading appears once");
    assert!(headings.is_sorted());
    assert_eq!(lanes.first().is_some_and(|lane| lane.heading.is_some()), by != Lanes::Side && !lanes.is_empty());

    assert_eq!(picture.widths.len(), columns.len());
    let sum: u32 = picture.widths.iter().sum();
    let least: u32 = timeline.picture(corpus, shown, 0).widths.iter().sum();
    // What is left over when it is shared is less than a pixel a column.
    assert!(sum >= least && (sum == least || sum <= width), "{sum} of {width}, at least {least}");
    for (named, column) in picture.named.iter().zip(columns) {
        assert!(named.is_sorted() && named.iter().all(|event| column.events.contains(event)));
    }
}

#[test]
fn every_picture_holds_its_positions_where_they_belong() {
    let chance = &mut Chance::new(1);
    for corpus in corpora() {
        let is_large = corpus.positions.len() > 1000;
        for (by, detail) in Lanes::ALL.into_iter().flat_map(|by| DETAILS.map(|detail| (by, detail))) {
            let (timeline, again) = (Timeline::new(&corpus, by, detail), Timeline::new(&corpus, by, detail));
            for _ in 0..if is_large { 1 } else { 8 } {
                let shown = some_positions(chance, &corpus);
                let width = *chance.of(&WIDTHS);
                let picture = timeline.picture(&corpus, &shown, width);
                check_picture(&corpus, by, &timeline, &picture, &shown, width);
                assert_eq!(again.picture(&corpus, &shown, width), picture, "and the same every time");
            }
            let nothing = Bits::none(corpus.positions.len() as u32);
            assert_eq!(timeline.picture(&corpus, &nothing, 800).lanes, []);
        }
    }
}

#[test]
fn names_are_dropped_where_there_is_no_room_and_come_back_with_it() {
    let corpus = synthetic::corpus(1400, 9);
    let everything = Bits::all(1400);
    let timeline = Timeline::new(&corpus, Lanes::Side, Detail::default());
    let named = |shown: &Bits, width: u32| {
        let picture = timeline.picture(&corpus, shown, width);
        let marks = picture.lanes.iter().flat_map(|lane| &lane.cells).flat_map(|cell| &cell.marks);
        let (with, without): (Vec<_>, Vec<_>) =
            marks.filter(|mark| mark.crowd.is_none()).map(|mark| mark.label).partition(Option::is_some);
        (with.len(), without.len())
    };
    let mut last = named(&everything, 400);
    assert!(last.1 > 0);
    for width in [800, 1600, 6400, 100_000] {
        let next = named(&everything, width);
        assert!(next.0 >= last.0, "{width}: {next:?} after {last:?}");
        last = next;
    }
    // Columns aside of the story stay narrow, and a long name has none there.
    assert!(last.1 <= 2, "with enough room all are named but those: {last:?}");
    let few = named(&Bits::of(1400, [1, 500, 1000]), 1600);
    assert!(few.0 >= 2 && few.0 + few.1 == 3, "{few:?}");
}

#[test]
fn a_pillar_gets_what_is_left() {
    let corpus = support::real();
    let timeline = Timeline::new(&corpus, Lanes::Question, Detail::default());
    let widths = timeline.picture(&corpus, &Bits::all(corpus.positions.len() as u32), 800).widths;
    let widest = |is_pillar: bool| {
        let of_kind =
            timeline.columns.iter().zip(&widths).filter(|(it, _)| (it.kind == ColumnKind::Pillar) == is_pillar);
        of_kind.map(|(_, width)| *width).max().unwrap()
    };
    assert!(widest(true) >= 2 * widest(false), "{widths:?}");
}

#[test]
fn columns_stand_in_time_order_and_hold_every_event() {
    for (corpus, detail) in corpora().into_iter().flat_map(|corpus| DETAILS.map(|detail| (corpus.clone(), detail))) {
        let columns = columns(&corpus, detail);
        assert!(columns.is_sorted_by_key(|column| column.phase));
        let mut events: Vec<EventIx> = columns.iter().flat_map(|column| column.events.iter().copied()).collect();
        events.sort_unstable();
        assert!(events.iter().copied().eq((0..corpus.events.len() as u32).map(EventIx)), "each in one column");
        for column in &columns {
            let kind = corpus.phase(column.phase).kind;
            assert!(column.events.iter().all(|event| corpus.event(*event).phase == column.phase));
            assert!(column.events.is_sorted());
            assert_eq!(column.kind == ColumnKind::Pillar, kind == PhaseKind::Meeting);
            assert_eq!(column.kind == ColumnKind::Ahead, kind == PhaseKind::Ahead);
            assert!(column.kind != ColumnKind::Fold || !detail.opens_folds);
            let can_be_chosen = matches!(column.kind, ColumnKind::Pillar | ColumnKind::Days);
            assert!(can_be_chosen || column.days().is_none());
            assert!(column.first.zip(column.last).is_none_or(|(first, last)| first <= last));
        }
        for of_phase in columns.chunk_by(|a, b| a.phase == b.phase) {
            let meets = of_phase[0].kind == ColumnKind::Pillar;
            assert!(!meets || detail.parts_meetings || of_phase.len() == 1, "one pillar a meeting");
            assert!(!meets || !detail.parts_meetings || of_phase.iter().all(|column| column.events.len() == 1));
            let exact = of_phase.iter().filter(|it| !meets && it.kind == ColumnKind::Days && it.first == it.last);
            assert!(exact.clone().is_sorted_by(|a, b| a.first < b.first), "no day twice");
        }
    }
}

#[test]
fn a_tick_is_the_longest_form_for_which_there_is_room() {
    let corpus = support::real();
    let all = columns(&corpus, Detail::default());
    let mut seen = BTreeSet::new();
    for column in &all {
        let mut last = usize::MAX;
        for width in (0..200).rev() {
            let text = tick(&corpus, column, width);
            assert!(text.chars().count() <= last, "{text} at {width}");
            last = text.chars().count();
            seen.insert(text);
        }
    }
    for text in ["Fri 15 Aug", "Fri 15", "15", "2014–2025", "2014–", "15–18 Aug", "15–18"] {
        assert!(seen.contains(text), "{text}: {seen:?}");
    }
}

#[test]
fn things_flow_into_rows_as_lines_are_broken() {
    let spots = |width, widths: &[u32]| {
        flow(width, widths.iter().copied()).map(|spot| (spot.row, spot.left, spot.width)).collect::<Vec<_>>()
    };
    assert_eq!(spots(100, &[40, 60, 1]), [(0, 0, 40), (0, 40, 60), (1, 0, 1)]);
    assert_eq!(spots(100, &[150, 20, 90]), [(0, 0, 100), (2, 0, 20), (3, 0, 90)]);
    assert_eq!((rows(100, []), rows(100, [100]), rows(100, [50, 51])), (0, 1, 2));
}

#[test]
fn a_line_goes_through_every_point() {
    assert_eq!(path(&[]), "");
    assert_eq!(path(&[(1, 2)]), "");
    assert_eq!(path(&[(0, 0), (10, 20), (30, 20)]), "M0 0 C5 0 5 20 10 20M10 20 C20 20 20 20 30 20");
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
    let of_phase: Vec<Column> =
        columns(&corpus, Detail::default()).into_iter().filter(|column| column.phase == PhaseIx(2)).collect();
    let text = |column: &Column| match (column.kind, column.first, column.last) {
        (ColumnKind::Days, Some(first), Some(last)) if first == last => first.short(),
        (ColumnKind::About, Some(first), Some(last)) => format!("{} to {}", first.short(), last.short()),
        (kind, ..) => format!("{kind:?}"),
    };
    assert_eq!(of_phase.iter().map(text).collect::<Vec<_>>(), expected, "{spans:?}");
    for (number, place) in (1..).zip(places) {
        let found = of_phase.iter().position(|column| column.events.contains(&EventIx(number)));
        assert_eq!(found, Some(*place), "event {number} of {spans:?}");
    }
}

#[test]
fn what_has_no_exact_day_belongs_to_no_day() {
    let on = |day| (Some(day), Some(day));
    let days = ["Sun 2 Mar", "Mon 3 Mar", "Tue 4 Mar"];
    let with = |more: &[&'static str]| [&days[..], more].concat();
    check_between(4, &[on(1), on(2), on(3)], &days, &[0, 1, 2]);
    check_between(4, &[on(1)], &days, &[0]);
    check_between(4, &[on(1), (None, None)], &with(&["Undated"]), &[0, 3]);
    check_between(4, &[on(1), (Some(1), None), (None, Some(1))], &with(&["Undated"]), &[0, 3, 3]);
    // On one of two days, of which nothing else happened on one.
    check_between(4, &[on(2), (Some(1), Some(2))], &with(&["Sun 2 Mar to Mon 3 Mar"]), &[1, 3]);
    check_between(2, &[(Some(0), Some(1)), (None, None)], &["Sun 2 Mar", "Sat 1 Mar to Sun 2 Mar", "Undated"], &[1, 2]);
}

#[test]
fn too_many_days_are_folded() {
    let on = |day| (Some(day), Some(day));
    let week = ["Sun 2 Mar", "Mon 3 Mar", "Tue 4 Mar", "Wed 5 Mar", "Thu 6 Mar", "Fri 7 Mar", "Sat 8 Mar"];
    check_between(8, &[on(1), on(7)], &week, &[0, 6]);
    check_between(9, &[on(1), on(7)], &["Fold"], &[0, 0]);
    check_between(1, &[on(0)], &["Sat 1 Mar"], &[0]);
}
