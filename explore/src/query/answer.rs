//! The answer to a view.

use summitry_corpus::day::Day;
use summitry_corpus::model::PositionIx;

use super::text::Forgiven;
use super::{Facet, Index};
use crate::bits::{self, Bits};
use crate::link::ViewState;

/// What a view shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The positions that match, by their number in the corpus.
    pub matches: Bits,
    /// How many match.
    pub total: u32,
    /// For every facet and value: how many would match if only this value of the facet were chosen.
    pub counts: [Vec<u32>; Facet::COUNT],
    /// Every restriction in force, and how many would match without it.
    pub lifted: Vec<(Restriction, u32)>,
    /// With days chosen: how many match but for having no day.
    pub undated_left_out: u32,
    /// The words of the search in which a slip is forgiven.
    pub forgiven: Vec<Forgiven>,
}

impl Answer {
    pub fn has(&self, position: PositionIx) -> bool {
        self.matches.contains(position.0)
    }

    /// How many would match if only this value of the facet were chosen.
    pub fn count(&self, facet: Facet, value: u32) -> u32 {
        self.counts[facet as usize].get(value as usize).copied().unwrap_or(0)
    }
}

/// Something in a view that keeps positions out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restriction {
    Facet(Facet),
    Days,
    Text,
    Pick,
}

impl Index {
    /// The answer to a view.
    pub fn answer(&self, state: &ViewState) -> Answer {
        let mut answer = Answer::default();
        self.answer_in(&mut Room::default(), state, &mut answer);
        answer
    }

    /// The answer to a view, in place of an earlier one. With the same room, a view that searches nothing and has no more
    /// restrictions than one before it takes no memory.
    pub fn answer_in(&self, room: &mut Room, state: &ViewState, answer: &mut Answer) {
        let bound = self.bound();
        room.used = 0;
        for facet in Facet::ALL {
            if !facet.has_several() && !state.chosen(facet).is_empty() {
                self.unite(facet, state.chosen(facet), room.next(Part::Facet(facet), bound));
            }
        }
        // Document and voice must meet in one piece of evidence, so the two facets are one restriction.
        let (docs, voices) = (state.chosen(Facet::Doc), state.chosen(Facet::Voice));
        if !docs.is_empty() || !voices.is_empty() {
            self.unite_evidence(docs, voices, room.next(Part::Evidence, bound));
        }
        if state.has_days() {
            let (from, to) = (state.from.map_or(i32::MIN, Day::number), state.to.map_or(i32::MAX, Day::number));
            room.next(Part::Days, bound).insert_meeting(&self.flat.first, &self.flat.last, from, to);
        }
        if !state.q.is_empty() {
            let found = room.next(Part::Text, bound);
            found.become_all(bound);
            answer.forgiven = self.text().search(&state.q, found, bound);
        } else {
            answer.forgiven.clear();
        }
        if !state.pick.is_empty() {
            let picked = room.next(Part::Pick, bound);
            state.pick.iter().for_each(|position| picked.insert(position.0));
        }

        room.intersect(bound, &mut answer.matches);
        answer.total = answer.matches.count();
        for facet in Facet::ALL {
            let counts = &mut answer.counts[facet as usize];
            counts.clear();
            counts.resize(self.values(facet).len(), 0);
            self.count(facet, state, room, (&answer.matches, answer.total), counts);
        }
        answer.lifted.clear();
        for place in 0..room.used {
            self.lift(place, state, room, &mut answer.lifted);
        }
        answer.undated_left_out = if state.has_days() {
            room.without(Part::Days).unwrap_or(&answer.matches).count_common(self.flat.undated.get(0))
        } else {
            0
        };
    }

    /// Counts for each value of a facet how many would match with it alone. `matches` are those of the view, and how many.
    fn count(&self, facet: Facet, state: &ViewState, room: &mut Room, matches: (&Bits, u32), counts: &mut [u32]) {
        let numbers = 0_u32..;
        if facet.has_several() {
            let (docs, voices) = (state.chosen(Facet::Doc), state.chosen(Facet::Voice));
            let mut with = std::mem::take(&mut room.spare);
            let rest = room.without(Part::Evidence).unwrap_or(matches.0);
            for (count, value) in counts.iter_mut().zip(numbers) {
                let (docs, voices) = if facet == Facet::Doc { (&[value][..], voices) } else { (docs, &[value][..]) };
                *count = match (docs, voices) {
                    ([doc], []) => rest.count_common(self.members(Facet::Doc, *doc)),
                    ([], [voice]) => rest.count_common(self.members(Facet::Voice, *voice)),
                    ([doc], [voice]) => rest.count_common(self.with_both(*doc, *voice)),
                    _ => {
                        with.become_none(self.bound());
                        self.unite_evidence(docs, voices, &mut with);
                        rest.count_common(&with)
                    }
                };
            }
            room.spare = with;
            return;
        }
        let (rest, total) = room.without(Part::Facet(facet)).map_or(matches, |rest| (rest, rest.count()));
        // To look up each of few is less than to go through all sets; a look-up takes about as long as four blocks.
        if facet.has_column(counts.len()) && (total as usize * 4) < counts.len() * self.flat.members.width() {
            bits::tally(rest.as_ref(), &self.flat.columns[facet as usize], counts);
        } else {
            let first = self.first_of(facet);
            for (count, place) in counts.iter_mut().zip(first..) {
                *count = rest.count_common(self.flat.members.get(place));
            }
        }
    }

    /// Adds for a restriction how many match without it.
    fn lift(&self, place: usize, state: &ViewState, room: &mut Room, lifted: &mut Vec<(Restriction, u32)>) {
        let Some(&Restricted { part, ref without, .. }) = room.parts.get(place) else { return };
        let restriction = match part {
            Part::Facet(facet) => Restriction::Facet(facet),
            Part::Days => Restriction::Days,
            Part::Text => Restriction::Text,
            Part::Pick => Restriction::Pick,
            Part::Evidence => {
                let (docs, voices) = (state.chosen(Facet::Doc), state.chosen(Facet::Voice));
                for (facet, chosen, docs, voices) in
                    [(Facet::Doc, docs, &[][..], voices), (Facet::Voice, voices, docs, &[][..])]
                {
                    if !chosen.is_empty() {
                        room.spare.become_none(self.bound());
                        self.unite_evidence(docs, voices, &mut room.spare);
                        lifted.push((Restriction::Facet(facet), without.count_common(&room.spare)));
                    }
                }
                return;
            }
        };
        lifted.push((restriction, without.count()));
    }

    fn unite(&self, facet: Facet, values: &[u32], with: &mut Bits) {
        values.iter().for_each(|value| with.unite(self.members(facet, *value)));
    }

    /// Adds the positions with a piece of evidence from one of the documents, in one of the voices; none given means any.
    fn unite_evidence(&self, docs: &[u32], voices: &[u32], with: &mut Bits) {
        match (docs, voices) {
            ([], []) => with.become_all(self.bound()),
            (_, []) => self.unite(Facet::Doc, docs, with),
            ([], _) => self.unite(Facet::Voice, voices, with),
            _ => {
                for doc in docs {
                    voices.iter().for_each(|voice| with.unite(self.with_both(*doc, *voice)));
                }
            }
        }
    }
}

/// A restriction as the intersection knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Facet(Facet),
    Evidence,
    Days,
    Text,
    Pick,
}

#[derive(Debug)]
struct Restricted {
    part: Part,
    /// What it lets through.
    set: Bits,
    /// What all others let through together.
    without: Bits,
}

/// The memory in which answers are found, kept for the next.
#[derive(Debug, Default)]
pub struct Room {
    /// Of these, so many are those of the view; the others are memory.
    parts: Vec<Restricted>,
    used: usize,
    spare: Bits,
}

impl Room {
    /// An empty set for a restriction.
    fn next(&mut self, part: Part, bound: u32) -> &mut Bits {
        if self.used == self.parts.len() {
            self.parts.push(Restricted { part, set: Bits::default(), without: Bits::default() });
        }
        self.used += 1;
        let place = self.used - 1;
        let next = &mut self.parts[place];
        next.part = part;
        next.set.become_none(bound);
        &mut next.set
    }

    /// Intersects from the left and from the right, so that the work grows with the number of parts, not its square.
    fn intersect(&mut self, bound: u32, matches: &mut Bits) {
        matches.become_all(bound);
        self.spare.become_all(bound);
        let parts = self.parts.get_mut(..self.used).unwrap_or_default();
        for part in parts.iter_mut() {
            part.without.become_like(matches);
            matches.intersect(&part.set);
        }
        for part in parts.iter_mut().rev() {
            part.without.intersect(&self.spare);
            self.spare.intersect(&part.set);
        }
    }

    /// What matches all parts but this one, if that restricts anything.
    fn without(&self, part: Part) -> Option<&Bits> {
        self.parts.iter().take(self.used).find(|other| other.part == part).map(|other| &other.without)
    }
}
