//! Ids: their shape, that each is used once, and what a reference may point to.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{Place, Report, show};
use super::files::Seeds;
use super::nearest::hint;
use super::rule::Rule;

/// What an id is the id of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum IdKind {
    Phase,
    Side,
    Actor,
    Question,
    Scope,
    Event,
    Document,
    Position,
    Discrepancy,
}

impl IdKind {
    fn with_article(self) -> &'static str {
        match self {
            Self::Phase => "a phase",
            Self::Side => "a side",
            Self::Actor => "an actor",
            Self::Question => "a question",
            Self::Scope => "a scope",
            Self::Event => "an event",
            Self::Document => "a document",
            Self::Position => "a position",
            Self::Discrepancy => "a discrepancy",
        }
    }

    fn unknown(self) -> Rule {
        match self {
            Self::Phase => Rule::UnknownPhase,
            Self::Side => Rule::UnknownSide,
            Self::Actor => Rule::UnknownActor,
            Self::Question => Rule::UnknownQuestion,
            Self::Scope => Rule::UnknownScope,
            Self::Event => Rule::UnknownEvent,
            Self::Document => Rule::UnknownDocument,
            // Only aliases refer to these.
            Self::Position | Self::Discrepancy => Rule::AliasTarget,
        }
    }
}

/// Every id of a corpus.
pub(super) struct Ids<'a> {
    /// The first use of each.
    kinds: BTreeMap<&'a str, IdKind>,
    /// Kinds of which not everything could be read: an id that is not known may be one of these.
    open: &'a BTreeSet<IdKind>,
}

impl<'a> Ids<'a> {
    /// Collects the ids and tells of those that are misshapen or taken.
    pub fn collect(seeds: &'a Seeds, report: &mut Report) -> Self {
        let mut ids = Self { kinds: BTreeMap::new(), open: &seeds.broken.kinds };
        // Records that could not be read had their faults told; here they only keep their ids known.
        for (kind, id) in &seeds.broken.ids {
            ids.kinds.insert(id, *kind);
        }
        if let Some(about) = &seeds.about {
            let file = Place::file("corpus.json");
            let (phases, sides) = (file.field("phases"), file.field("sides"));
            for (index, phase) in about.phases.iter().enumerate() {
                ids.add(IdKind::Phase, &phase.id, &phases.index(index).field("id"), report);
            }
            for (index, side) in about.sides.iter().enumerate() {
                ids.add(IdKind::Side, &side.id, &sides.index(index).field("id"), report);
            }
        }
        for entry in &seeds.actors {
            ids.add(IdKind::Actor, &entry.seed.id, &entry.place().field("id"), report);
        }
        for entry in &seeds.questions {
            ids.add(IdKind::Question, &entry.seed.id, &entry.place().field("id"), report);
        }
        for entry in &seeds.questions {
            let mut own = BTreeSet::new();
            for (index, scope) in entry.seed.scopes.iter().enumerate() {
                let place = entry.place();
                let place = place.field("scopes");
                ids.add_scope(&scope.id, &mut own, &place.index(index).field("id"), report);
            }
        }
        for entry in &seeds.events {
            ids.add(IdKind::Event, &entry.seed.id, &entry.place().field("id"), report);
        }
        for entry in &seeds.documents {
            ids.add(IdKind::Document, &entry.seed.id, &entry.place().field("id"), report);
        }
        for entry in &seeds.positions {
            ids.add(IdKind::Position, &entry.seed.id, &entry.place().field("id"), report);
        }
        for entry in &seeds.discrepancies {
            ids.add(IdKind::Discrepancy, &entry.seed.id, &entry.place().field("id"), report);
        }
        ids
    }

    fn add(&mut self, kind: IdKind, id: &'a str, place: &Place<'_>, report: &mut Report) {
        check_shape(id, place, report);
        match self.kinds.get(id) {
            Some(other) => tell_taken(id, *other, place, report),
            None => drop(self.kinds.insert(id, kind)),
        }
    }

    /// A scope is named after its question, so another question may have one of the same id.
    fn add_scope(&mut self, id: &'a str, own: &mut BTreeSet<&'a str>, place: &Place<'_>, report: &mut Report) {
        check_shape(id, place, report);
        let is_new = own.insert(id);
        match self.kinds.get(id) {
            Some(IdKind::Scope) if is_new => {}
            Some(other) => tell_taken(id, *other, place, report),
            None => drop(self.kinds.insert(id, IdKind::Scope)),
        }
    }

    /// Whether there is such a thing.
    pub fn has(&self, kind: IdKind, id: &str) -> bool {
        self.kinds.get(id) == Some(&kind)
    }

    /// Whether the id is used at all.
    pub fn is_used(&self, id: &str) -> bool {
        self.kinds.contains_key(id)
    }

    /// Whether everything could be read, so that an id that is not known is not there.
    pub fn is_complete(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether an id that is not known may be of that kind, as not everything of it could be read.
    pub fn is_open(&self, kind: IdKind) -> bool {
        self.open.contains(&kind)
    }

    /// Every id.
    pub fn all(&self) -> impl Iterator<Item = &'a str> {
        self.kinds.keys().copied()
    }

    fn of(&self, kind: IdKind) -> impl Iterator<Item = &'a str> {
        self.kinds.iter().filter(move |(_, other)| **other == kind).map(|(id, _)| *id)
    }

    /// Tells if a reference points to nothing of that kind; says whether it points to something.
    pub fn refer(&self, kind: IdKind, id: &str, place: &Place<'_>, report: &mut Report) -> bool {
        let is_known = self.has(kind, id);
        if !is_known && !self.is_open(kind) {
            let found = match self.kinds.get(id) {
                Some(other) => format!("{}, the id of {}", show(id), other.with_article()),
                None => show(id),
            };
            // Documents have numbers, among which none is nearest.
            let help = match kind {
                IdKind::Document => format!(": {}", self.of(kind).collect::<Vec<_>>().join(", ")),
                kind => hint(id, self.of(kind)),
            };
            let expected = format!("the id of {}{help}", kind.with_article());
            report.add(kind.unknown(), place, found, expected);
        }
        is_known
    }

    /// Tells of each reference of a list that points to nothing, or stands there twice.
    pub fn refer_all(&self, kind: IdKind, list: &[String], place: &Place<'_>, report: &mut Report) {
        for (index, id) in list.iter().enumerate() {
            self.refer(kind, id, &place.index(index), report);
        }
        refuse_repeats(list, place, report);
    }
}

/// Tells of what stands in a list twice.
pub(super) fn refuse_repeats(list: &[String], place: &Place<'_>, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for (index, element) in list.iter().enumerate() {
        if !seen.insert(element) {
            let found = format!("{} a second time", show(element));
            report.add(Rule::ListRepeat, &place.index(index), found, "each once");
        }
    }
}

/// Tells if an id is not made of lower-case letters, digits and hyphens.
pub(super) fn check_shape(id: &str, place: &Place<'_>, report: &mut Report) -> bool {
    let has_edges = !id.starts_with('-') && !id.ends_with('-');
    let holds =
        !id.is_empty() && has_edges && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !holds {
        report.add(Rule::IdShape, place, show(id), "an id of lower-case letters, digits and, between them, hyphens");
    }
    holds
}

fn tell_taken(id: &str, other: IdKind, place: &Place<'_>, report: &mut Report) {
    let found = format!("{}, which {} has already", show(id), other.with_article());
    report.add(Rule::IdTaken, place, found, "an id of its own");
}
