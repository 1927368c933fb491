//! Positions in the list, and what opens from there: the position, its evidence, a source line; what was picked.

use super::positions;

/// The tools of a position.
pub const EVIDENCE: &str = "Evidence";
pub const PICK: &str = "Pick";
pub const PERMALINK: &str = "Permalink";

/// The name of a tool, with the position that it belongs to.
pub fn tool(name: &str, position: &str) -> String {
    [name, ": ", position].concat()
}

/// Before the line whose digest alone has what was searched for.
pub const FOUND_IN_DIGEST: &str = "Found in the digest of";

/// The list of a large corpus is only partly on the page.
pub const ONLY_WHAT_IS_NEAR: &str =
    "The list holds what is near what you see of it: find words with the search field, not with that of the browser.";

/// So many are picked.
pub fn picked(count: usize) -> String {
    [&positions(count as u32), " picked"].concat()
}

/// What can be done with them.
pub const SHOW_PICKED: &str = "Show just these";
pub const UNPICK: &str = "Put back";

/// The panel of the open position, and the button that closes it.
pub const PANEL: &str = "Open position";
pub const CLOSE_PANEL: &str = "Close the position";

/// What can be done with the open position, and what is said then.
pub const CITE: &str = "Copy citation";
pub const CITED: &str = "Citation copied";
pub const IN_LIST: &str = "In the list";
pub const COPY_QUOTATION: &str = "Copy quotation";
pub const QUOTATION_COPIED: &str = "Quotation copied";

/// The headings of what was said around it: by the same actor, on the same question and on others, and by others.
pub fn on_question(actor: &str) -> String {
    [actor, " on this question"].concat()
}

pub fn on_others(actor: &str) -> String {
    [actor, " before and after, on others"].concat()
}

pub const BY_OTHERS: &str = "Others on this question, before and after";

/// After a source: when it was written.
pub fn written_after(day: &str) -> String {
    [", written ", day].concat()
}

/// The panel of a source line, and the button that closes it.
pub const LINE: &str = "Source line";
pub const CLOSE_LINE: &str = "Close the source line";

/// Below a digest.
pub const OUR_DIGEST: &str = "Our digest, not the source’s words.";

pub const RESTS_NOTHING: &str = "No position rests on this line.";

/// Where a line stands, and what leads there.
pub fn file_and_line(file: &str, line: &str) -> String {
    ["File ", file, ", line ", line, "."].concat()
}

pub const READ_LINE: &str = "Read it in the document";
