//! The rules of `documents/<id>.json`.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::about::check_language;
use super::days;
use super::fault::{Place, Report, count, show};
use super::lines::{At, carries_nothing};
use super::rule::Rule;
use super::text;
use crate::seed;
use crate::vocabulary::{LineKind, Uncited, Vocabulary};

const LONGEST_DIGEST: usize = 20;

pub(super) fn check(context: &Context<'_>, cited: &BTreeSet<At<'_>>, report: &mut Report) {
    let mut names = BTreeMap::new();
    // Where a whole file is missing, a line may have been cited there.
    let all_is_read = context.ids.is_complete();
    for entry in &context.seeds.documents {
        let (document, place) = (&entry.seed, entry.place());
        if entry.file != format!("documents/{}.json", document.id) {
            let expected = "the name of the file without its ending";
            report.add(Rule::DocumentFile, &place.field("id"), show(&document.id), expected);
        }
        check_head(document, &place, report);
        if let Some(other) = names.insert(document.file.as_str(), document.id.as_str()) {
            let found = format!("{}, which is the file of {other} already", show(&document.file));
            report.add(Rule::SourceName, &place.field("file"), found, "a file of its own");
        }
        check_sections(document, &place, report);
        let lines = place.field("lines");
        for (index, line) in document.lines.iter().enumerate() {
            let number = index + 1;
            let place = lines.index(index);
            if usize::from(line.line) != number {
                report.add(Rule::LineNumber, &place.field("line"), line.line, number);
            }
            check_digest(line, &place, report);
            let is_cited = cited.contains(&At { doc: &document.id, line: number });
            check_uncited(line, is_cited, all_is_read, &place, report);
        }
    }
}

fn check_head(document: &seed::Document, place: &Place<'_>, report: &mut Report) {
    let seed::Document {
        id: _,
        file,
        sha256,
        outlet,
        outlet_known_by,
        headline,
        author,
        day,
        address,
        lang,
        note,
        sections: _,
        lines: _,
    } = document;
    if file.is_empty() || file.starts_with('.') || file.contains(['/', '\\']) || file.contains(char::is_control) {
        report.add(Rule::SourceName, &place.field("file"), show(file), "a plain file name");
    }
    check_hash(sha256, &place.field("sha256"), report);
    text::check(outlet, &place.field("outlet"), report);
    text::check(outlet_known_by, &place.field("outlet_known_by"), report);
    text::check_optional(headline.as_ref(), &place.field("headline"), report);
    text::check_optional(author.as_ref(), &place.field("author"), report);
    text::check_optional(note.as_ref(), &place.field("note"), report);
    if let Some(tag) = lang {
        check_language(tag, &place.field("lang"), report);
    }
    // A day that is none has been told; nothing else hangs on it.
    let _ = days::check(day.as_ref(), &place.field("day"), report);
    if let Some(address) = address {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        if !rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control())) {
            let expected = "an address that begins with https:// or http://";
            report.add(Rule::Address, &place.field("address"), show(address), expected);
        }
    }
}

/// Tells if a text is no SHA-256 as we write it.
pub(super) fn check_hash(hash: &str, place: &Place<'_>, report: &mut Report) {
    if !is_hash(hash) {
        report.add(Rule::HashShape, place, show(hash), "64 lower-case hexadecimal digits");
    }
}

/// Whether a text is a SHA-256 as we write it.
pub(super) fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn check_sections(document: &seed::Document, place: &Place<'_>, report: &mut Report) {
    let sections = place.field("sections");
    let mut next = 1;
    for (index, section) in document.sections.iter().enumerate() {
        let place = sections.index(index);
        let seed::Section { from, to, title, written, precision, known_by } = section;
        text::check(title, &place.field("title"), report);
        text::check(known_by, &place.field("known_by"), report);
        if let Ok(day) = days::check(written.as_ref(), &place.field("written"), report) {
            days::check_precision("written", day, *precision, &place, report);
        }
        let (from, to) = (usize::from(*from), usize::from(*to));
        if from != next {
            report.add(Rule::SectionCover, &place.field("from"), from, format_args!("{next}, the next line"));
        }
        if to < from {
            report.add(Rule::SectionCover, &place.field("to"), to, format_args!("{from} at least, the first line"));
        }
        next = to.max(from) + 1;
    }
    if next != document.lines.len() + 1 {
        let expected = format!("{}, as the document has", count(document.lines.len(), "line"));
        report.add(Rule::SectionCover, &sections, count(next.saturating_sub(1), "line"), expected);
    }
}

fn check_digest(line: &seed::Line, place: &Place<'_>, report: &mut Report) {
    let place = place.field("digest");
    // A blank line says nothing, so its digest may say so or be empty.
    if line.kind != LineKind::Blank || !line.digest.is_empty() {
        text::check(&line.digest, &place, report);
    }
    let words = text::words(&line.digest);
    if words > LONGEST_DIGEST {
        report.add(Rule::DigestLong, &place, count(words, "word"), format_args!("{LONGEST_DIGEST} at most"));
    }
}

fn check_uncited(line: &seed::Line, is_cited: bool, all_is_read: bool, place: &Place<'_>, report: &mut Report) {
    let field = place.field("uncited");
    match line.uncited {
        // That such a line is cited is told where it is.
        _ if is_cited && carries_nothing(line.kind) => {}
        None if !is_cited && all_is_read => {
            let found = "no field \"uncited\"";
            report.add(Rule::UncitedMissing, place, found, "the reason why nothing cites the line");
        }
        Some(reason) if is_cited => {
            report.add(Rule::UncitedCited, &field, reason.id(), "no such field, as the line is cited");
        }
        Some(reason) if !agrees(reason, line.kind) => {
            let expected = format!("a reason for a line of the kind {}", line.kind.id());
            report.add(Rule::UncitedKind, &field, reason.id(), expected);
        }
        None | Some(_) => {}
    }
}

/// Whether a line of that kind can be left uncited for that reason.
fn agrees(reason: Uncited, kind: LineKind) -> bool {
    match reason {
        Uncited::Heading => kind == LineKind::Heading,
        Uncited::Caption => kind == LineKind::Caption,
        Uncited::Player => kind == LineKind::Player,
        Uncited::CookieNotice => kind == LineKind::CookieNotice,
        Uncited::LinkBlock => kind == LineKind::LinkBlock,
        Uncited::Blank => kind == LineKind::Blank,
        Uncited::Repeated | Uncited::SceneSetting => !carries_nothing(kind),
    }
}
