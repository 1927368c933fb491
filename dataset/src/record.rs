//! The dataset's records. Their fields are those of `seeds/`, in which each is explained at length; the comments here
//! become the descriptions of the schema.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use summitry_corpus::vocabulary as v;

use crate::words::{At, Date, Hash, Id, Word};

/// Who stood where in a negotiation: every position that the documents hold, tied to the lines that carry it.
///
/// The claims, digests, summaries and notes are the coders' own words. Quotations are their speakers', letter for letter
/// as the source has them.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Dataset")]
pub struct Dataset {
    /// The schema of this file, beside it.
    #[serde(rename = "$schema")]
    pub schema: String,
    pub title: String,
    pub subtitle: String,
    /// Semantic version of the corpus. What a version says never changes.
    pub version: String,
    /// BCP 47 tag of the language of all words.
    pub language: String,
    /// SHA-256 of this object without this field, as canonical JSON (RFC 8785).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_sha256: Option<Hash>,
    /// Where the corpus comes from and what it does not cover.
    pub colophon: Vec<String>,
    /// The parts of the story, in order.
    pub phases: Vec<Phase>,
    pub sides: Vec<Side>,
    pub documents: Vec<Document>,
    pub actors: Vec<Actor>,
    pub questions: Vec<Question>,
    /// In time order.
    pub events: Vec<Event>,
    /// By event, then day, question and actor.
    pub positions: Vec<Position>,
    /// Changes of stance, computed: pairs of positions of one actor on one question and scope, with neither hearsay nor an
    /// outlet's reading on either side.
    pub shifts: Vec<Shift>,
    /// Where documents, or texts run together in one, differ.
    pub discrepancies: Vec<Discrepancy>,
    /// For each document the positions that no other document carries, computed.
    pub single_source: BTreeMap<String, Vec<Id>>,
    /// Ids that were published once, and what they are called now.
    pub aliases: BTreeMap<String, Id>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    pub id: Id,
    pub title: String,
    pub kind: Word<v::PhaseKind>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Side {
    pub id: Id,
    pub title: String,
}

/// A source document, line by line, in the coders' words.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub id: Id,
    /// The name of the source file, which is not published.
    pub file: String,
    /// Its SHA-256.
    pub sha256: Hash,
    pub outlet: String,
    pub outlet_known_by: String,
    /// Null where the text does not give it; so too author, day and address.
    pub headline: Option<String>,
    pub author: Option<String>,
    pub day: Option<Date>,
    pub address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Runs of lines that were written at one time, covering all lines in order.
    pub sections: Vec<Section>,
    pub lines: Vec<Line>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its first line.
    pub from: u32,
    /// Its last line.
    pub to: u32,
    pub title: String,
    pub written: Option<Date>,
    pub precision: Word<v::Precision>,
    pub known_by: String,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Counted from 1.
    pub line: u32,
    pub kind: Word<v::LineKind>,
    /// What the line says, in at most twenty words; empty for a blank line.
    pub digest: String,
    /// Why nothing cites the line, where nothing does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uncited: Option<Word<v::Uncited>>,
}

/// Who speaks, is spoken of, or takes part.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    pub id: Id,
    pub name: String,
    pub short_name: String,
    pub kind: Word<v::ActorKind>,
    pub role: String,
    /// The id of a side.
    pub side: Id,
    /// Groups only: the members whom a document names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Id>,
    /// Groups only: whether these are all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members_complete: Option<bool>,
    /// Other forms of the name.
    pub spellings: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Id,
    pub title: String,
    /// The heading under which it stands.
    pub group: String,
    pub question: String,
    /// What each stance means on this question.
    pub stances: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<Scope>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    pub id: Id,
    pub title: String,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: Id,
    pub title: String,
    /// The id of a phase.
    pub phase: Id,
    /// The first day, or null.
    pub from: Option<Date>,
    /// The last day, or null.
    pub to: Option<Date>,
    pub precision: Word<v::Precision>,
    pub place: Option<String>,
    pub participants: Vec<Id>,
    pub summary: String,
    pub evidence: Vec<At>,
}

/// One actor's stance on one question at one moment.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    pub id: Id,
    /// Whether it says what should be, or what will be.
    pub kind: Word<v::Kind>,
    pub actor: Id,
    pub question: Id,
    /// Where or when it was said.
    pub event: Id,
    /// One of the question's scopes, where it has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Id>,
    /// The first day of the utterance, or null; an open end is a day that the documents do not give.
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub precision: Word<v::Precision>,
    pub stance: Word<v::Stance>,
    /// With the stance none: how that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silence: Option<Word<v::Silence>>,
    /// One sentence in the coders' words.
    pub claim: String,
    pub quotes: Vec<Quote>,
    /// Every line that carries it.
    pub evidence: Vec<Evidence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Words that stand in a source, letter for letter.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    pub text: String,
    pub at: At,
    /// Who speaks them.
    pub by: Id,
}

/// A line that carries a position, and how.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub at: At,
    pub voice: Word<v::Voice>,
    /// With the voice attributed: who says it of the actor.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<Id>,
    /// The day on which hearsay was told, where it is known and is not the position's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported_on: Option<Date>,
}

/// A change of stance.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    pub actor: Id,
    pub question: Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Id>,
    /// The position before.
    pub from: Id,
    /// The position after.
    pub to: Id,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Discrepancy {
    pub id: Id,
    pub topic: String,
    pub weight: Word<v::Weight>,
    pub variants: Vec<Variant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub says: String,
    pub evidence: Vec<At>,
}
