//! The words that this crate says to readers: what is told of a link, references, and a view as a file to read.
//!
//! Everything English of the crate stands here, a sentence with values as a function of them. What the page says stands in
//! `src/ui/words/`, names of days and months in `corpus/src/day.rs`. Names of columns, keys and values of files are a format, and
//! the same in every language.

use summitry_corpus::day::Day;

use crate::link::Notice;

/// What a reader is told of a link that was not fully understood.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Unknown { key, value } => {
            let what = match *key {
                "s" | "pick" => "position",
                "doc" => "document",
                "line" => "source line",
                "by" => "kind of lane",
                "sort" => "order",
                "with" => "actor or phase",
                key => key,
            };
            ["There is no ", what, " “", value, "” here."].concat()
        }
        Notice::NotBeside { value } => {
            ["“", value, "” is left out: up to four actors are compared, or up to four phases."].concat()
        }
        Notice::NotADay { key, value } => {
            ["“", value, "” (“", key, "”) is not a day of the calendar; days are written like 2025-08-15."].concat()
        }
    }
}

/// What somebody said, in quotation marks.
pub fn quoted(text: &str) -> String {
    [QUOTATION_MARKS[0], text, QUOTATION_MARKS[1]].concat()
}

/// The first and the last of a quotation.
pub const QUOTATION_MARKS: [&str; 2] = ["“", "”"];

/// What a view shows that leaves nothing out.
pub const ALL_POSITIONS: &str = "All positions";

/// How many of all positions a view has.
pub fn count(shown: usize, all: usize) -> String {
    format!("{shown} of {all} positions")
}

/// Which corpus something was made of: its version, and the hash of its dataset.
pub fn edition(version: &str, sha256: &str) -> String {
    ["Corpus version ", version, ", ", &hash(sha256)].concat()
}

/// The hash of a dataset.
pub fn hash(sha256: &str) -> String {
    ["SHA-256 ", sha256].concat()
}

/// What something says, and its version.
pub fn of_version(what: &str, version: &str) -> String {
    [what, ", version ", version].concat()
}

/// What a reference to a position is called. Of a question in its own quotation marks.
pub fn reference(actor: &str, question: &str, stance: &str, days: &str) -> String {
    [actor, " on “", question, "” ", stance, if days.is_empty() { "" } else { ", " }, days].concat()
}

/// What a reference to a position says of it: the claim, its lines, and the corpus that it is in.
pub fn within(claim: &str, lines: &str, title: &str, sha256: &str) -> String {
    [claim, " Lines ", lines, ". In: ", title, ". ", &hash(sha256)].concat()
}

/// A quotation with who said it, when, where it is printed, and an address. The days are empty where none is known.
pub fn quotation(text: &str, speaker: &str, days: &str, source: &str, address: &str) -> String {
    let comma = if days.is_empty() { "" } else { ", " };
    [&*quoted(text), " (", speaker, comma, days, ", in ", source, "), ", address].concat()
}

/// A position as a reference to it tells of it.
pub struct Cited<'a> {
    pub actor: &'a str,
    pub question: &'a str,
    /// What of the question it is about; empty where that is all of it.
    pub scope: &'a str,
    pub stance: &'a str,
    /// Empty where none is known.
    pub days: &'a str,
    pub claim: &'a str,
    /// In the actor's own words; empty where there are none.
    pub quote: &'a str,
    pub is_hearsay: bool,
    pub sources: Vec<String>,
    /// How many sources are not named.
    pub more: usize,
    pub title: &'a str,
    pub version: &'a str,
    pub address: &'a str,
}

/// A position as a reference.
pub fn cited(of: Cited<'_>) -> String {
    let Cited {
        actor,
        question,
        scope,
        stance,
        days,
        claim,
        quote,
        is_hearsay,
        mut sources,
        more,
        title,
        version,
        address,
    } = of;
    match more {
        0 => {}
        1 => sources.push("1 more line".to_owned()),
        more => sources.push([&more.to_string(), " more lines"].concat()),
    }
    let quote = if quote.is_empty() { String::new() } else { [" ", &quoted(quote)].concat() };
    let scope = if scope.is_empty() { String::new() } else { [" (", scope, ")"].concat() };
    // A question ends in its own mark.
    let colon = if question.ends_with('?') && scope.is_empty() { " " } else { ": " };
    let comma = if days.is_empty() { "" } else { ", " };
    let claim = [actor, " on “", question, "”", &scope, colon, stance, comma, days, ". ", claim, &quote].concat();
    let by_hearsay = if is_hearsay { "by others’ word: " } else { "" };
    let sources = sources.join("; ");
    [&*claim, " (", by_hearsay, &sources, "). In: ", title, ", version ", version, ", ", address].concat()
}

/// Where a line is printed: the outlet, the document, the line, and when it was written, if that is known.
pub fn source(outlet: &str, document: &str, line: u32, written: Option<Day>) -> String {
    let written = written.map(|day| [", written ", &day.long()].concat()).unwrap_or_default();
    [outlet, ", document ", document, ", line ", &line.to_string(), &written].concat()
}
