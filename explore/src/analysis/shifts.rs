//! Changes of stance.

use summitry_corpus::model::{ActorIx, Corpus, Position, PositionIx, QuestionIx, ScopeIx, Span};
use summitry_corpus::vocabulary::Stance;

use super::standing::is_stance;
use crate::sorted;

/// An actor's stance on one question and scope that became another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    pub actor: ActorIx,
    pub question: QuestionIx,
    pub scope: Option<ScopeIx>,
    /// The position before.
    pub from: PositionIx,
    /// The position after.
    pub to: PositionIx,
}

/// Every change of stance, in the order of the later positions.
///
/// Two positions of one actor on one question and scope are a shift if
///
/// - the earlier one ended before the later one began; where an end is open, nothing is known of the order;
/// - their stances differ;
/// - of all these that had ended by then, the earlier one ended last; of several that ended on that day with one stance, the
///   first in the list stands for all;
/// - neither stance is found on the other's days as well: who says on one day both what was said before and
///   something else has not moved;
/// - both rest on what the actor said or did. What only others say of the actor, or a source reads into it, never makes
///   a shift; what an outlet itself judges is its own word ([`Corpus::is_hearsay`]).
///
/// [`Stance::None`] and forecasts are left out: silence and a prediction are no stances. A new stance that is said again
/// is told once, by its first position.
pub fn shifts(corpus: &Corpus) -> Vec<Shift> {
    let positions = &corpus.positions;
    let mut found: Vec<(usize, usize)> = Vec::new();
    each_subject(corpus, |position| can_shift(corpus, position), &mut |group| within(positions, group, &mut found));
    sorted::sort(&mut found, &|a, b| (a.1, a.0).cmp(&(b.1, b.0)));
    found.into_iter().map(|(from, to)| shift(&positions[to], from, to)).collect()
}

/// How far for something a stance is, from 0, against, to 4.
pub fn height(stance: Stance) -> u32 {
    match stance {
        Stance::For => 4,
        Stance::LeansFor => 3,
        Stance::Open | Stance::None => 2,
        Stance::LeansAgainst => 1,
        Stance::Against => 0,
    }
}

/// Shifts by how far the stance moved; of one length, in their order.
pub fn largest_first(corpus: &Corpus, shifts: &[Shift]) -> Vec<Shift> {
    let length = |shift: &Shift| {
        let [from, to] = [shift.from, shift.to].map(|ix| height(corpus.position(ix).stance));
        from.abs_diff(to)
    };
    let mut shifts = shifts.to_vec();
    sorted::sort(&mut shifts, &|a, b| length(b).cmp(&length(a)));
    shifts
}

/// Adds the shifts among positions on one subject, which stand in the order of the list.
fn within(positions: &[Position], group: &[usize], found: &mut Vec<(usize, usize)>) {
    let says = |stance, with: &Position| {
        let mut said = group.iter().map(|it| &positions[*it]).filter(|it| it.stance == stance);
        said.any(|it| share_a_day(&it.span, &with.span))
    };
    for later in group {
        let b = &positions[*later];
        let ended = group.iter().copied().filter(|it| precedes(&positions[*it], b));
        let last = ended.clone().map(|it| positions[it].span.to).max();
        let mut told: Vec<Stance> = Vec::new();
        for earlier in ended.filter(|it| Some(positions[*it].span.to) == last) {
            let a = &positions[earlier];
            if told.contains(&a.stance) || a.stance == b.stance || says(a.stance, b) || says(b.stance, a) {
                continue;
            }
            told.push(a.stance);
            let again = found.iter().position(|(from, to)| *from == earlier && positions[*to].stance == b.stance);
            match again {
                Some(place) if b.span.from < positions[found[place].1].span.from => found[place].1 = *later,
                Some(_) => {}
                None => found.push((earlier, *later)),
            }
        }
    }
}

/// Two different stances on one subject that make no shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unproved {
    /// The position before, or, where the order is not known, the first in the list.
    pub from: PositionIx,
    pub to: PositionIx,
    pub because: Doubt,
}

/// Why two different stances make no shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Of one of them only others tell.
    Hearsay,
    /// Their days are the same, overlap, or are not known.
    Order,
}

/// Different stances on one subject, next to each other in the list, of which neither shift nor order can be shown. An
/// issue on which the same actor has a shift, of all that [`shifts`] finds, is left out.
pub fn unproved(corpus: &Corpus, shifts: &[Shift]) -> Vec<Unproved> {
    let mut unproved = Vec::new();
    each_subject(corpus, is_stance, &mut |group| {
        let [first, ..] = group else { return };
        let of_subject = subject(&corpus.positions[*first]);
        if shifts.iter().any(|shift| (shift.actor, shift.question, shift.scope) == of_subject) {
            return;
        }
        for pair in group.windows(2) {
            let [from, to] = pair else { continue };
            let (a, b) = (&corpus.positions[*from], &corpus.positions[*to]);
            if a.stance == b.stance {
                continue;
            }
            let because = if corpus.is_hearsay(a) || corpus.is_hearsay(b) { Doubt::Hearsay } else { Doubt::Order };
            unproved.push(Unproved { from: PositionIx(*from as u32), to: PositionIx(*to as u32), because });
        }
    });
    unproved
}

/// What was said again: for each subject without another stance of the actor's own, the positions that have it, where they
/// are of two days or more. In the order of the list.
pub fn repeated(corpus: &Corpus) -> Vec<Vec<PositionIx>> {
    let mut repeated = Vec::new();
    each_subject(corpus, |position| can_shift(corpus, position), &mut |group| {
        let positions = || group.iter().map(|place| &corpus.positions[*place]);
        let is_one = positions().all(|it| positions().next().is_some_and(|first| first.stance == it.stance));
        if is_one && positions().any(|a| positions().any(|b| precedes(a, b))) {
            repeated.push(group.iter().map(|place| PositionIx(*place as u32)).collect());
        }
    });
    repeated
}

/// Calls with the places of some positions, subject by subject, each in the order of the list.
fn each_subject(corpus: &Corpus, counts: impl Fn(&Position) -> bool, found: &mut dyn FnMut(&[usize])) {
    let positions = &corpus.positions;
    let mut places: Vec<usize> = (0..positions.len()).filter(|place| counts(&positions[*place])).collect();
    sorted::sort(&mut places, &|a, b| subject(&positions[*a]).cmp(&subject(&positions[*b])));
    places.chunk_by(|a, b| subject(&positions[*a]) == subject(&positions[*b])).for_each(found);
}

fn shift(position: &Position, from: usize, to: usize) -> Shift {
    Shift {
        actor: position.actor,
        question: position.question,
        scope: position.scope,
        from: PositionIx(from as u32),
        to: PositionIx(to as u32),
    }
}

/// Whether a position can be a side of a shift.
fn can_shift(corpus: &Corpus, position: &Position) -> bool {
    is_stance(position) && !corpus.is_hearsay(position)
}

fn subject(position: &Position) -> (ActorIx, QuestionIx, Option<ScopeIx>) {
    (position.actor, position.question, position.scope)
}

/// Whether a position was over when the other began.
pub(super) fn precedes(a: &Position, b: &Position) -> bool {
    matches!((a.span.to, b.span.from), (Some(end), Some(begin)) if end < begin)
}

/// Whether two spans are known to share a day: where an end is open, they may, and no more.
fn share_a_day(a: &Span, b: &Span) -> bool {
    let reaches = |begin, end| matches!((begin, end), (Some(begin), Some(end)) if begin <= end);
    reaches(a.from, b.to) && reaches(b.from, a.to)
}

#[cfg(test)]
pub(super) mod tests {
    use summitry_corpus::day::Day;
    use summitry_corpus::model::{DocIx, EventIx, Evidence, LineRef};
    use summitry_corpus::vocabulary::{Kind, Precision, Voice};

    use super::*;

    /// A position without evidence and days.
    pub fn position() -> Position {
        Position {
            id: String::new(),
            kind: Kind::Stance,
            actor: ActorIx(0),
            question: QuestionIx(0),
            event: EventIx(0),
            scope: None,
            span: Span { from: None, to: None, precision: Precision::Unknown },
            stance: Stance::For,
            silence: None,
            claim: String::new(),
            quotes: Vec::new(),
            evidence: Vec::new(),
            note: None,
        }
    }

    /// A position that is written as `first..last stance voice`, with days of one month; `*` is an end that is not known.
    fn written(text: &str) -> Position {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (from, to) = words[0].split_once("..").unwrap_or((words[0], words[0]));
        let day = |text: &str| text.parse().ok().and_then(|day| Day::new(2025, 8, day));
        let voice = match words.get(2) {
            None => Voice::Direct,
            Some(&"reported") => Voice::Reported,
            Some(&"attributed") => Voice::Attributed,
            Some(_) => Voice::Outlet,
        };
        let stance = match words[1] {
            "for" | "forecast" => Stance::For,
            "leans-for" => Stance::LeansFor,
            "open" => Stance::Open,
            "none" => Stance::None,
            _ => Stance::Against,
        };
        let at = LineRef { doc: DocIx(0), line: 1 };
        Position {
            kind: if words[1] == "forecast" { Kind::Forecast } else { Kind::Stance },
            stance,
            span: Span { from: day(from), to: day(to), precision: Precision::About },
            evidence: vec![Evidence { at, voice, via: Vec::new(), reported_on: None }],
            ..position()
        }
    }

    fn corpus(positions: Vec<Position>) -> Corpus {
        use summitry_corpus::model::{Actor, SideIx};
        use summitry_corpus::vocabulary::ActorKind;
        let actor = |kind| Actor {
            id: String::new(),
            name: String::new(),
            short_name: String::new(),
            kind,
            role: String::new(),
            side: SideIx(0),
            lang: None,
            members: Vec::new(),
            members_complete: false,
            spellings: Vec::new(),
            note: None,
        };
        Corpus {
            title: String::new(),
            subtitle: String::new(),
            version: String::new(),
            language: String::new(),
            opening: Vec::new(),
            colophon: Vec::new(),
            phases: Vec::new(),
            sides: Vec::new(),
            featured: Vec::new(),
            actors: vec![actor(ActorKind::Person), actor(ActorKind::Outlet)],
            groups: Vec::new(),
            questions: Vec::new(),
            events: Vec::new(),
            documents: Vec::new(),
            positions,
            discrepancies: Vec::new(),
            aliases: Vec::new(),
        }
    }

    fn found(positions: Vec<Position>) -> Vec<(u32, u32)> {
        shifts(&corpus(positions)).iter().map(|shift| (shift.from.0, shift.to.0)).collect()
    }

    fn check(positions: &[&str], expected: &[(u32, u32)]) {
        assert_eq!(found(positions.iter().map(|text| written(text)).collect()), expected, "{positions:?}");
    }

    #[test]
    fn a_stance_that_differs_on_a_later_day_is_a_shift() {
        check(&["1 for", "2 against"], &[(0, 1)]);
        check(&["2 against", "1 for"], &[(1, 0)]);
        check(&["1 for", "2 for"], &[]);
        check(&["*..1 for", "2..* open"], &[(0, 1)]);
        check(&["1 for reported", "2 leans-for reported"], &[(0, 1)]);
    }

    #[test]
    fn days_that_overlap_or_are_not_known_order_nothing() {
        check(&["1..2 for", "2..3 against"], &[]);
        check(&["*..* for", "2 against"], &[]);
        check(&["1 for", "*..2 against"], &[]);
        check(&["1..* for", "2 against"], &[]);
    }

    #[test]
    fn silence_forecasts_and_hearsay_are_no_shift() {
        check(&["1 for", "2 none"], &[]);
        check(&["1 none", "2 against"], &[]);
        check(&["1 forecast", "2 against"], &[]);
        check(&["1 for", "2 against attributed"], &[]);
        check(&["1 for outlet", "2 against"], &[]);
        check(&["1 for", "2 none", "3 against attributed", "4 against"], &[(0, 3)]);
    }

    #[test]
    fn only_neighbours_in_time_are_compared() {
        check(&["1 for", "2 open", "3 against"], &[(0, 1), (1, 2)]);
        check(&["1 for", "2 open", "3 for"], &[(0, 1), (1, 2)]);
        check(&["1 for", "2 for", "3 against"], &[(1, 2)]);
    }

    #[test]
    fn who_still_says_the_old_thing_has_not_moved() {
        check(&["1 against", "3 against", "3 open"], &[]);
        check(&["1 for", "1 open", "3 for"], &[]);
        check(&["1 for", "3 open", "3 against"], &[(0, 1), (0, 2)]);
        check(&["1 for", "3 against", "*..4 against"], &[(0, 1)]);
        check(&["1 for", "3 against", "*..4 for"], &[(0, 1)]);
    }

    #[test]
    fn a_new_stance_is_told_once() {
        check(&["1 for", "3 against", "3..4 against"], &[(0, 1)]);
        check(&["1 for", "4..5 against", "3..4 against"], &[(0, 2)]);
        check(&["1 for", "1 for", "3 against"], &[(0, 2)]);
        check(&["1 for", "1 open", "3 against"], &[(0, 2), (1, 2)]);
    }

    #[test]
    fn another_actor_question_or_scope_is_another_subject() {
        let pair = |change: fn(&mut Position)| {
            let mut later = written("2 against");
            change(&mut later);
            found(vec![written("1 for"), later])
        };
        assert_eq!(pair(|_| {}), [(0, 1)]);
        assert_eq!(pair(|it| it.actor = ActorIx(1)), []);
        assert_eq!(pair(|it| it.question = QuestionIx(1)), []);
        assert_eq!(pair(|it| it.scope = Some(ScopeIx(0))), []);
    }

    #[test]
    fn what_an_outlet_judges_is_its_own() {
        let outlet = |text: &str| Position { actor: ActorIx(1), ..written(text) };
        assert_eq!(found(vec![outlet("1 for outlet"), outlet("2 against outlet")]), [(0, 1)]);
        assert_eq!(found(vec![outlet("1 for outlet"), outlet("2 against attributed")]), []);
    }
}
