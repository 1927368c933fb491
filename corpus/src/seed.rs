//! `seeds/` as it is written: one type for each JSON object, references still names.
//!
//! Field names are part of the published format. What each field means is said in `seeds/README.md`; which may be left
//! out is said in `read/decode.rs`. Unknown fields are faults, so that a misspelt one is not silently lost.

use std::collections::BTreeMap;

use crate::vocabulary::{ActorKind, Kind, LineKind, PhaseKind, Precision, Silence, Stance, Uncited, Voice, Weight};

/// A day, as `2025-08-15`. It stays text here, so that a bad one is reported with its place.
pub type DayText = String;

/// A line of a document, as `001:87`. It stays text here, for the same reason.
pub type LineText = String;

/// `corpus.json`.
#[derive(Clone, Debug)]
pub struct About {
    pub title: String,
    pub subtitle: String,
    pub version: String,
    pub language: String,
    /// What this is, in a few sentences for who has never seen it.
    pub opening: Vec<String>,
    /// Where it comes from and what it does not cover, for the foot of the page.
    pub colophon: Vec<String>,
    pub phases: Vec<Phase>,
    pub sides: Vec<Side>,
    pub featured: Vec<Featured>,
}

#[derive(Clone, Debug)]
pub struct Phase {
    pub id: String,
    pub title: String,
    pub kind: PhaseKind,
}

#[derive(Clone, Debug)]
pub struct Side {
    pub id: String,
    pub title: String,
}

/// A question that a first-time reader may have, and the view that answers it.
#[derive(Clone, Debug)]
pub struct Featured {
    pub title: String,
    pub view: FeaturedView,
}

/// The filters of a featured view; the keys are those of a link.
#[derive(Clone, Debug, Default)]
pub struct FeaturedView {
    pub phase: Vec<String>,
    pub side: Vec<String>,
    pub actor: Vec<String>,
    pub question: Vec<String>,
    pub stance: Vec<Stance>,
    pub doc: Vec<String>,
    pub voice: Vec<Voice>,
}

/// An element of `actors.json`.
#[derive(Clone, Debug)]
pub struct Actor {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub kind: ActorKind,
    pub role: String,
    pub side: String,
    /// The language of the name, where it is not the corpus's.
    pub lang: Option<String>,
    /// Groups only: who is known to belong.
    pub members: Vec<String>,
    /// Groups only: whether `members` is everybody.
    pub members_complete: Option<bool>,
    /// Every other form of the name that a source or a reader uses.
    pub spellings: Vec<String>,
    pub note: Option<String>,
}

/// An element of `questions.json`.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    /// A few words, for lanes and lists.
    pub title: String,
    /// The heading under which it stands.
    pub group: String,
    /// The question in full, asked so that for and against have a plain meaning.
    pub question: String,
    /// What a stance means here; `for` and `against` at least.
    pub stances: BTreeMap<Stance, String>,
    /// Whether it asks for a judgement, not for something that can be agreed on.
    pub assessment: bool,
    pub scopes: Vec<Scope>,
    pub note: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Scope {
    pub id: String,
    pub title: String,
}

/// An element of `events.json`.
#[derive(Clone, Debug)]
pub struct Event {
    pub id: String,
    pub title: String,
    pub phase: String,
    pub from: Option<DayText>,
    pub to: Option<DayText>,
    pub precision: Precision,
    pub place: Option<String>,
    pub participants: Vec<String>,
    /// What happened, in our own words.
    pub summary: String,
    pub evidence: Vec<LineText>,
}

/// `documents/<id>.json`.
#[derive(Clone, Debug)]
pub struct Document {
    pub id: String,
    /// The file's name among the source documents.
    pub file: String,
    /// SHA-256 of the file, 64 hexadecimal digits.
    pub sha256: String,
    pub outlet: String,
    /// How we know the outlet.
    pub outlet_known_by: String,
    pub headline: Option<String>,
    pub author: Option<String>,
    pub day: Option<DayText>,
    pub address: Option<String>,
    /// The language that it is written in, where it is not the corpus's.
    pub lang: Option<String>,
    pub note: Option<String>,
    pub sections: Vec<Section>,
    pub lines: Vec<Line>,
}

/// A run of lines written at one time. Sections cover a document without gap or overlap.
#[derive(Clone, Debug)]
pub struct Section {
    /// First line, counted from 1.
    pub from: u16,
    /// Last line, inclusive.
    pub to: u16,
    pub title: String,
    /// The day on which it was written, which is what "today" means in it.
    pub written: Option<DayText>,
    pub precision: Precision,
    /// How that day is known.
    pub known_by: String,
}

/// One line of a document.
#[derive(Clone, Debug)]
pub struct Line {
    /// Counted from 1.
    pub line: u16,
    pub kind: LineKind,
    /// What it says, in our own words, at most 20 of them.
    pub digest: String,
    /// Where nothing cites the line: why not.
    pub uncited: Option<Uncited>,
}

/// An element of `positions/<question>.json`.
#[derive(Clone, Debug)]
pub struct Position {
    pub id: String,
    pub kind: Kind,
    pub actor: String,
    pub question: String,
    pub event: String,
    pub scope: Option<String>,
    pub from: Option<DayText>,
    pub to: Option<DayText>,
    pub precision: Precision,
    pub stance: Stance,
    pub silence: Option<Silence>,
    pub claim: String,
    pub quotes: Vec<Quote>,
    pub evidence: Vec<Evidence>,
    pub note: Option<String>,
}

/// Words that stand in a source letter for letter.
#[derive(Clone, Debug)]
pub struct Quote {
    pub text: String,
    pub at: LineText,
    /// Who speaks the words.
    pub by: String,
}

/// One line that carries a position, and how.
#[derive(Clone, Debug)]
pub struct Evidence {
    pub at: LineText,
    pub voice: Voice,
    /// With `attributed`: who says it of the actor.
    pub via: Vec<String>,
    /// The day on which the report was made, where it is known and is not the position's own.
    pub reported_on: Option<DayText>,
}

/// An element of `discrepancies.json`: where documents differ.
#[derive(Clone, Debug)]
pub struct Discrepancy {
    pub id: String,
    pub topic: String,
    pub weight: Weight,
    pub variants: Vec<Variant>,
    pub note: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Variant {
    pub says: String,
    pub evidence: Vec<LineText>,
}

/// `ledger.json`: what was published, written by `cargo xtask corpus release`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    pub ids: PublishedIds,
    /// For each version that was published the SHA-256 of each of its files.
    pub versions: BTreeMap<String, BTreeMap<String, String>>,
}

/// Every id that was ever published, sorted within its kind. A scope is written `question/scope`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedIds {
    pub phases: Vec<String>,
    pub sides: Vec<String>,
    pub actors: Vec<String>,
    pub questions: Vec<String>,
    pub scopes: Vec<String>,
    pub events: Vec<String>,
    pub documents: Vec<String>,
    pub positions: Vec<String>,
    pub discrepancies: Vec<String>,
}

/// `verified.json`: what the check against the source documents found to stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// One SHA-256 for each quotation, over its document's hash, its line and its text; sorted.
    pub hashes: Vec<String>,
}
