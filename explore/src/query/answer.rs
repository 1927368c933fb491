//! The answer to a view.

use summitry_corpus::model::{Position, PositionIx};

use super::text::Forgiven;
use super::{Facet, Index};
use crate::bits::Bits;
use crate::link::ViewState;

/// What a view shows.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        let bound = self.bound();
        // Document and voice must meet in one piece of evidence, so the two facets are one restriction.
        let mut parts: Vec<(Part, Bits)> = Vec::new();
        for facet in Facet::ALL {
            if !matches!(facet, Facet::Doc | Facet::Voice) && !state.chosen(facet).is_empty() {
                parts.push((Part::Facet(facet), self.united(facet, state.chosen(facet))));
            }
        }
        let (docs, voices) = (state.chosen(Facet::Doc), state.chosen(Facet::Voice));
        if !docs.is_empty() || !voices.is_empty() {
            parts.push((Part::Evidence, self.with_evidence(docs, voices)));
        }
        let dated = state.has_days().then(|| self.in_days(state));
        if let Some((in_days, _)) = &dated {
            parts.push((Part::Days, in_days.clone()));
        }
        if !state.q.is_empty() {
            parts.push((Part::Text, self.text().search(&state.q, bound)));
        }
        if !state.pick.is_empty() {
            parts.push((Part::Pick, Bits::of(bound, state.pick.iter().map(|position| position.0))));
        }

        let without = Without::new(bound, &parts);
        let counts = Facet::ALL.map(|facet| self.counts(facet, state, &without));
        let mut lifted = Vec::new();
        for (part, _) in &parts {
            let rest = without.part(*part);
            match part {
                Part::Facet(facet) => lifted.push((Restriction::Facet(*facet), rest.count())),
                Part::Days => lifted.push((Restriction::Days, rest.count())),
                Part::Text => lifted.push((Restriction::Text, rest.count())),
                Part::Pick => lifted.push((Restriction::Pick, rest.count())),
                Part::Evidence => {
                    if !docs.is_empty() {
                        let count = rest.count_common(&self.with_evidence(&[], voices));
                        lifted.push((Restriction::Facet(Facet::Doc), count));
                    }
                    if !voices.is_empty() {
                        let count = rest.count_common(&self.with_evidence(docs, &[]));
                        lifted.push((Restriction::Facet(Facet::Voice), count));
                    }
                }
            }
        }
        let undated_left_out = dated.map_or(0, |(_, undated)| without.part(Part::Days).count_common(&undated));
        let forgiven = if state.q.is_empty() { Vec::new() } else { self.text().forgiven(&state.q) };
        Answer { total: without.nothing.count(), matches: without.nothing, counts, lifted, undated_left_out, forgiven }
    }

    fn counts(&self, facet: Facet, state: &ViewState, without: &Without) -> Vec<u32> {
        let numbers = (0_u32..).take(self.values(facet).len());
        match facet {
            Facet::Doc => {
                let (rest, voices) = (without.part(Part::Evidence), state.chosen(Facet::Voice));
                numbers.map(|doc| rest.count_common(&self.with_evidence(&[doc], voices))).collect()
            }
            Facet::Voice => {
                let (rest, docs) = (without.part(Part::Evidence), state.chosen(Facet::Doc));
                numbers.map(|voice| rest.count_common(&self.with_evidence(docs, &[voice]))).collect()
            }
            _ => {
                let rest = without.part(Part::Facet(facet));
                self.members[facet as usize].iter().map(|members| rest.count_common(members)).collect()
            }
        }
    }

    fn united(&self, facet: Facet, values: &[u32]) -> Bits {
        let mut united = Bits::none(self.bound());
        for value in values {
            if let Some(members) = self.members[facet as usize].get(*value as usize) {
                united.unite(members);
            }
        }
        united
    }

    /// The positions with a piece of evidence from one of the documents, in one of the voices; none given means any.
    fn with_evidence(&self, docs: &[u32], voices: &[u32]) -> Bits {
        match (docs, voices) {
            ([], []) => Bits::all(self.bound()),
            (_, []) => self.united(Facet::Doc, docs),
            ([], _) => self.united(Facet::Voice, voices),
            _ => {
                let mut united = Bits::none(self.bound());
                for doc in docs {
                    for voice in voices {
                        let pair = self.doc_and_voice.get(*doc as usize).and_then(|of_doc| of_doc.get(*voice as usize));
                        if let Some(pair) = pair {
                            united.unite(pair);
                        }
                    }
                }
                united
            }
        }
    }

    /// The positions that meet the days of a view, and those without any day.
    fn in_days(&self, state: &ViewState) -> (Bits, Bits) {
        let meets = |position: &Position| {
            let begins_in_time = state.to.is_none_or(|to| position.span.from.is_none_or(|from| from <= to));
            let ends_in_time = state.from.is_none_or(|from| position.span.to.is_none_or(|to| to >= from));
            position.span.is_dated() && begins_in_time && ends_in_time
        };
        let numbered = || self.corpus.positions.iter().zip(0_u32..);
        let bound = self.bound();
        (
            Bits::of(bound, numbered().filter(|(position, _)| meets(position)).map(|(_, number)| number)),
            Bits::of(bound, numbered().filter(|(position, _)| !position.span.is_dated()).map(|(_, number)| number)),
        )
    }
}

/// A restriction as the intersection knows it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Facet(Facet),
    Evidence,
    Days,
    Text,
    Pick,
}

/// The intersection of all parts, and for each part the intersection of the others.
struct Without {
    nothing: Bits,
    parts: Vec<(Part, Bits)>,
}

impl Without {
    /// Intersects from the left and from the right, so that the work grows with the number of parts, not its square.
    fn new(bound: u32, parts: &[(Part, Bits)]) -> Self {
        let mut from_left = Bits::all(bound);
        let mut without: Vec<(Part, Bits)> = Vec::with_capacity(parts.len());
        for (part, set) in parts {
            without.push((*part, from_left.clone()));
            from_left.intersect(set);
        }
        let mut from_right = Bits::all(bound);
        for ((_, set), (_, rest)) in parts.iter().zip(&mut without).rev() {
            rest.intersect(&from_right);
            from_right.intersect(set);
        }
        Self { nothing: from_left, parts: without }
    }

    /// The intersection of all parts but this one, which is that of all where the part restricts nothing.
    fn part(&self, part: Part) -> &Bits {
        self.parts.iter().find(|(other, _)| *other == part).map_or(&self.nothing, |(_, rest)| rest)
    }
}
