//! The checks against the source documents.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::Context;
use super::fault::{Report, count};
use super::folder::Folder;
use super::quoted::{is_quoted_in, stands_in};
use super::rule::Rule;
use super::verified::{Quotation, sha256};
use crate::seed;
use crate::vocabulary::{LineKind, Vocabulary};

/// Checks the documents, their lines and all quotations against the files of a folder.
pub(super) fn check(context: &Context<'_>, folder: &dyn Folder, quotations: &[Quotation<'_>], report: &mut Report) {
    let mut texts = BTreeMap::new();
    for entry in &context.seeds.documents {
        let (document, place) = (&entry.seed, entry.place());
        // A name with a path in it has been told, and is not followed.
        if Path::new(&document.file).file_name() != Some(document.file.as_ref()) {
            continue;
        }
        let field = place.field("file");
        let bytes = match folder.bytes(&document.file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let found = format!("no file {:?} among the source documents", document.file);
                report.add(Rule::SourceMissing, &field, found, "the source document");
                continue;
            }
            Err(error) => {
                report.add(Rule::SourceUnreadable, &field, format_args!("an error ({error})"), "the source document");
                continue;
            }
        };
        let hash = sha256(&bytes);
        if hash != document.sha256 {
            let found = format!("{:?}", document.sha256);
            let expected = format!("{hash:?}, the hash of {}", document.file);
            report.add(Rule::SourceChanged, &place.field("sha256"), found, expected);
        }
        let Ok(text) = String::from_utf8(bytes) else {
            report.add(Rule::SourceUnreadable, &field, "bytes that are no UTF-8", "the source document");
            continue;
        };
        check_lines(document, &text, &place, report);
        texts.insert(document.id.as_str(), text);
    }
    for quotation in quotations {
        // Where the file or the line is not there, that has been told.
        let Some(text) = texts.get(quotation.at.doc) else { continue };
        let Some(line) = text.split('\n').nth(quotation.at.line.saturating_sub(1)) else { continue };
        check_quotation(quotation, line, report);
    }
}

fn check_lines(document: &seed::Document, text: &str, place: &super::fault::Place<'_>, report: &mut Report) {
    let lines = place.field("lines");
    let number = text.split('\n').count();
    if number != document.lines.len() {
        let expected = format!("{number}, as {} has", document.file);
        report.add(Rule::SourceLines, &lines, count(document.lines.len(), "line"), expected);
    }
    for (index, (line, source)) in document.lines.iter().zip(text.split('\n')).enumerate() {
        let (is_blank, is_blank_there) = (line.kind == LineKind::Blank, source.trim().is_empty());
        if is_blank != is_blank_there {
            let expected = if is_blank_there { "blank, as the line is" } else { "another kind, as the line has words" };
            report.add(Rule::SourceBlank, &lines.index(index).field("kind"), line.kind.id(), expected);
        }
    }
}

fn check_quotation(quotation: &Quotation<'_>, line: &str, report: &mut Report) {
    let seed::Quote { text, at, by: _ } = quotation.quote;
    if !stands_in(text, line) {
        let expected = "words of the line, letter for letter";
        quotation.tell(Rule::QuoteAbsent, &format!("words that are not in {at}"), expected, report);
    } else if !is_quoted_in(text, line) {
        let expected = "words inside quotation marks";
        quotation.tell(Rule::QuoteUnmarked, &format!("words of {at} outside quotation marks"), expected, report);
    }
}
