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
    /// What the corpus is called.
    pub title: String,
    /// What it is about, in a line.
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
    /// The camps that actors belong to.
    pub sides: Vec<Side>,
    /// The sources, line by line.
    pub documents: Vec<Document>,
    /// Who speaks, is spoken of, or takes part; by side.
    pub actors: Vec<Actor>,
    /// What is asked of all actors; by group.
    pub questions: Vec<Question>,
    /// In time order.
    pub events: Vec<Event>,
    /// By event, then day, question and actor.
    pub positions: Vec<Position>,
    /// Changes of stance, computed: pairs of positions of one actor on one question and scope. Neither rests on hearsay, nor
    /// on what an outlet reads into somebody else.
    pub shifts: Vec<Shift>,
    /// Where documents, or texts run together in one, differ.
    pub discrepancies: Vec<Discrepancy>,
    /// For each document the positions that no other document carries, computed.
    pub single_source: BTreeMap<String, Vec<Id>>,
    /// Ids that were published once, and what they are called now.
    pub aliases: BTreeMap<String, Id>,
}

/// A part of the story.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Permanent once published; so are all ids.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What part of the story it is.
    pub kind: Word<v::PhaseKind>,
}

/// A camp that actors belong to.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Permanent.
    pub id: Id,
    /// Its name.
    pub title: String,
}

/// A source document, line by line, in the coders' words.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The start of every reference to one of its lines.
    pub id: Id,
    /// The name of the source file, which is not published.
    pub file: String,
    /// Its SHA-256.
    pub sha256: Hash,
    /// Who published it.
    pub outlet: String,
    /// How that is known, and how surely.
    pub outlet_known_by: String,
    /// Null where the text has none.
    pub headline: Option<String>,
    /// Null where the text names nobody.
    pub author: Option<String>,
    /// The day of publication; null where the text does not give it.
    pub day: Option<Date>,
    /// Where it can be read; null where the text does not give it.
    pub address: Option<String>,
    /// BCP 47 tag of the language that it is written in, where it is not that of the corpus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// What a careful reader must know of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Runs of lines that were written at one time, covering all lines in order.
    pub sections: Vec<Section>,
    /// Every line, the first one first.
    pub lines: Vec<Line>,
}

/// A run of lines that were written at one time.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its first line.
    pub from: u32,
    /// Its last line.
    pub to: u32,
    /// What it is, in a few words.
    pub title: String,
    /// The day on which it was written, or the likeliest; null where nothing tells.
    pub written: Option<Date>,
    /// How exactly that day is known.
    pub precision: Word<v::Precision>,
    /// From what.
    pub known_by: String,
}

/// A line of a document.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Counted from 1.
    pub line: u32,
    /// What sort of line it is.
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
    /// Permanent.
    pub id: Id,
    /// The name, in one spelling.
    pub name: String,
    /// The name as it stands beside a mark in a picture.
    pub short_name: String,
    /// What sort of speaker.
    pub kind: Word<v::ActorKind>,
    /// Office or part.
    pub role: String,
    /// The id of a side.
    pub side: Id,
    /// BCP 47 tag of the language of the name, where it is not that of the corpus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Groups only: the members whom a document names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Id>,
    /// Groups only: whether these are all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members_complete: Option<bool>,
    /// Other forms of the name.
    pub spellings: Vec<String>,
    /// What a careful reader must know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What all actors are asked.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Permanent.
    pub id: Id,
    /// The question in a few words.
    pub title: String,
    /// The heading under which it stands.
    pub group: String,
    /// The question in full.
    pub question: String,
    /// What each stance means on this question.
    pub stances: BTreeMap<String, String>,
    /// Whether it asks for a judgement, not for something that can be agreed on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assessment: bool,
    /// What the question can be about in particular; then a position names one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<Scope>,
    /// What belongs elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a question can be about in particular.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// Permanent within its question.
    pub id: Id,
    /// What it is about.
    pub title: String,
}

/// Where and when something was said, or happened, or is planned.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Permanent.
    pub id: Id,
    /// What happened, in a few words.
    pub title: String,
    /// The id of a phase.
    pub phase: Id,
    /// The first day, or null.
    pub from: Option<Date>,
    /// The last day, or null.
    pub to: Option<Date>,
    /// How exactly the days are known.
    pub precision: Word<v::Precision>,
    /// Null where no source gives it.
    pub place: Option<String>,
    /// Who is named as present; ids of actors.
    pub participants: Vec<Id>,
    /// What happened, in our words.
    pub summary: String,
    /// Every line that tells of it, or carries something said there.
    pub evidence: Vec<At>,
}

/// One actor's stance on one question at one moment.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The actor, the question and a number; permanent.
    pub id: Id,
    /// Whether it says what should be, or what will be.
    pub kind: Word<v::Kind>,
    /// Whose position it is; the id of an actor.
    pub actor: Id,
    /// The id of a question.
    pub question: Id,
    /// Where or when it was said.
    pub event: Id,
    /// One of the question's scopes, where it has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Id>,
    /// The first day of the utterance, or null; an open end is a day that the documents do not give.
    pub from: Option<Date>,
    /// The last day, or null.
    pub to: Option<Date>,
    /// How exactly the days are known.
    pub precision: Word<v::Precision>,
    /// Where the actor stands on the question; what that means there is said in the question.
    pub stance: Word<v::Stance>,
    /// With the stance none: how that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silence: Option<Word<v::Silence>>,
    /// One sentence in the coders' words.
    pub claim: String,
    /// Words that support the claim.
    pub quotes: Vec<Quote>,
    /// Every line that carries it.
    pub evidence: Vec<Evidence>,
    /// What a careful reader must know: why this stance, what is left open, what differs elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Words that stand in a source, letter for letter.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub at: At,
    /// Who speaks them.
    pub by: Id,
}

/// A line that carries a position, and how.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The line.
    pub at: At,
    /// How near to the actor it is.
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
    /// Who changed; the id of an actor.
    pub actor: Id,
    /// On what; the id of a question.
    pub question: Id,
    /// On which scope of it, where it has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Id>,
    /// The position before.
    pub from: Id,
    /// The position after.
    pub to: Id,
}

/// Where documents, or texts run together in one, differ.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Discrepancy {
    /// Permanent.
    pub id: Id,
    /// What is told differently.
    pub topic: String,
    /// How much that matters.
    pub weight: Word<v::Weight>,
    /// What each side says.
    pub variants: Vec<Variant>,
    /// What can be said of the difference; nobody is called right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One side of a discrepancy.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// What these lines say, in our words.
    pub says: String,
    /// The lines.
    pub evidence: Vec<At>,
}
