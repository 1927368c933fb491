//! The pages without a program, and the pictures that previews show.

use super::positions;

/// Leads past what is the same on every page.
pub const SKIP: &str = "Skip to the content";

/// Leads to the same in the explorer: to a view, and to a position.
pub const FILTER_IT: &str = "Filter and search it in the explorer";
pub const AMONG_ALL: &str = "Open it among all positions";

/// The name of the list of a text's headings.
pub const ON_THIS_PAGE: &str = "On this page";

/// The page of all differences between documents.
pub const DIFFERENCES: &str = "Where the documents differ";
pub const ALL_DIFFERENCES: &str = "All differences";

/// Leads there, with how many they are.
pub fn differences(count: usize) -> String {
    format!("{}: {count}", super::DIFFERENCES)
}

/// How much there is of a document.
pub fn lines_and_positions(lines: usize, positions: &str) -> String {
    format!("{lines} lines, {positions}")
}

/// Before the actor and the question of a position.
pub const MORE: &str = "More:";

/// Before the members of a group: all of them, or some.
pub const MEMBERS: &str = "Members:";
pub const SOME_MEMBERS: &str = "Among its members:";

/// Before the groups of an actor.
pub const PART_OF: &str = "Speaks also as part of:";

pub const NO_POSITION: &str = "No position of their own in this corpus, which is not neutrality.";

/// The heading of the events of an actor.
pub const TOOK_PART: &str = "Took part in";

/// What an actor is, and how much there is.
pub fn about_actor(role: &str, count: u32) -> String {
    format!("{role}. {} in this corpus.", positions(count))
}

/// The heading of the meanings of the stances on a question.
pub const MEANINGS: &str = "What each stance means here";

/// The heading of the differences that a document is a part of.
pub const OTHERWISE: &str = "Where others say otherwise";

/// What the page of a document has.
pub fn about_document(outlet: &str, lines: usize) -> String {
    format!("{outlet}, {lines} lines in digests, and the positions that rest on them.")
}

/// The name of a document, and of a line of it, for machines that show one.
pub fn document(id: &str) -> String {
    format!("Document {id}")
}

pub fn line(id: &str, line: u32) -> String {
    format!("Document {id}, line {line}")
}

/// Under the title of a meeting.
pub fn at_events(count: u32, events: usize) -> String {
    format!("{} at {events} events", positions(count))
}

/// So many rows have no room.
pub fn and_more(count: usize) -> String {
    format!("and {count} more")
}
