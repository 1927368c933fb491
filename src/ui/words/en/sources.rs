//! The documents, and checking quotations against an article.

use summitry_corpus::day::Day;
use summitry_explore::analysis::check::Found;

use super::{NO_DAY_WITHIN, positions};

/// How long a document is.
pub fn lines(count: usize) -> String {
    [&count.to_string(), " lines"].concat()
}

/// What a document is: its file, and who wrote it.
pub fn file(name: &str) -> String {
    ["File ", name].concat()
}

pub fn by(author: &str) -> String {
    ["By ", author].concat()
}

/// Beside the title of a section: when it was written, and its lines.
pub fn section(written: Option<Day>, from: u32, to: u32) -> String {
    let written = written.map_or_else(|| NO_DAY_WITHIN.to_owned(), |day| ["written ", &day.long()].concat());
    [&*written, " · lines ", &from.to_string(), " to ", &to.to_string()].concat()
}

/// How many positions a document alone has.
pub fn only(count: u32) -> String {
    [&positions(count), IN_NO_OTHER].concat()
}

/// The same, after how many it has at all.
pub fn of_these_only(count: usize) -> String {
    [", ", &count.to_string(), IN_NO_OTHER].concat()
}

const IN_NO_OTHER: &str = " in no other document";

/// Leads to the differences between documents.
pub const DIFFERENCES_ON_PAGE: &str = "All differences, on a page of their own";

/// What their page says of them.
#[cfg(feature = "ssr")]
pub const BOTH_ARE_KEPT: &str = "Both are kept. We do not say who is right.";

/// The heading of the check, and what it takes.
pub const CHECK: &str = "Check it yourself";
pub const CHECK_HOW: &str = "Paste the text of an article, or choose its text or HTML file. Nothing is sent anywhere.";

/// Its fields.
pub const CHECK_TEXT: &str = "Text";
pub const CHECK_NOW: &str = "Check the text";
pub const CHECK_FILE: &str = "or a file";

/// Why it cannot be done: the file is too large, it cannot be read, the program is not there.
pub const FILE_TOO_LARGE: &str = "This file is larger than any article: 4 MB are read at most.";
pub const FILE_NOT_READ: &str = "The browser could not read this file.";
pub const NOT_CHECKED: &str = "It cannot be checked now: a part of the page could not be loaded.";

/// What was given is empty, or no text, or none of our documents.
pub const NO_TEXT: &str = "There is no text in it.";
pub const NOT_A_TEXT: &str =
    "This is no text: a picture, a PDF or another kind of file. Save the article as text or HTML.";
pub const NOT_OURS: &str = "This looks like none of our documents: it has less than half of the quotations of any.";

/// It is not the document that is open.
pub fn another(id: &str, outlet: &str) -> String {
    ["This looks like ", id, " ", outlet, ", another document than the one that is open."].concat()
}

/// How a quotation was found.
pub fn found(found: &Found) -> &'static str {
    match found {
        Found::Exactly => "Letter for letter",
        Found::ButForMarks => "But for marks",
        Found::Nearly(_) => "Nearly",
        Found::Nowhere => "Not found",
    }
}

/// How many of all quotations were found, in the order of [`found`].
pub fn checked(id: &str, outlet: &str, all: usize, counts: [u32; 4]) -> String {
    let [exactly, marks, nearly, nowhere] = counts.map(|count| count.to_string());
    let all = all.to_string();
    [
        id,
        " ",
        outlet,
        ": of ",
        &all,
        " quotations, ",
        &exactly,
        " letter for letter, ",
        &marks,
        " but for marks, ",
        &nearly,
        " nearly, ",
        &nowhere,
        " not found.",
    ]
    .concat()
}
