//! References to lines of documents: their form, what they point to, and which lines are cited.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{Place, Report, count, show};
use super::files::Seeds;
use super::ids::{IdKind, Ids, refuse_repeats};
use super::rule::Rule;
use crate::seed;
use crate::vocabulary::{LineKind, Vocabulary};

/// A line of a document, as seeds name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct At<'a> {
    pub doc: &'a str,
    /// Counted from 1.
    pub line: usize,
}

/// Reads `001:87`: the id of a document, a colon, and a number from 1 without zeros before it.
pub(super) fn parse(text: &str) -> Option<At<'_>> {
    let (doc, number) = text.split_once(':')?;
    let is_number = number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
    let line = is_number.then(|| number.parse().ok())??;
    (!doc.is_empty()).then_some(At { doc, line })
}

/// The lines of every document that could be read.
pub(super) struct Lines<'a> {
    documents: BTreeMap<&'a str, &'a seed::Document>,
}

impl<'a> Lines<'a> {
    pub fn collect(seeds: &'a Seeds) -> Self {
        Self { documents: seeds.documents.iter().map(|entry| (entry.seed.id.as_str(), &entry.seed)).collect() }
    }

    /// The document, if it could be read.
    pub fn document(&self, id: &str) -> Option<&'a seed::Document> {
        self.documents.get(id).copied()
    }

    /// Tells if a reference is misshapen, points to no line, or to one that carries nothing.
    pub fn refer(&self, text: &str, ids: &Ids<'_>, place: &Place<'_>, report: &mut Report) {
        let Some(at) = parse(text) else {
            report.add(Rule::LineShape, place, show(text), "a document's id, a colon and a line's number, as 000:1");
            return;
        };
        if !ids.refer(IdKind::Document, at.doc, place, report) {
            return;
        }
        let Some(document) = self.document(at.doc) else { return };
        let Some(line) = line_of(document, at.line) else {
            let lines = count(document.lines.len(), "line");
            let expected = format!("a line of document {}, which has {lines}", show(at.doc));
            report.add(Rule::UnknownLine, place, show(text), expected);
            return;
        };
        if carries_nothing(line.kind) {
            let found = format!("{}, a line of the kind {}", show(text), line.kind.id());
            report.add(Rule::LineCarriesNothing, place, found, "a line with words of the article");
        }
    }

    /// Tells of each reference of a list that points to no line, or stands there twice.
    pub fn refer_all(&self, list: &[String], ids: &Ids<'_>, place: &Place<'_>, report: &mut Report) {
        for (index, text) in list.iter().enumerate() {
            self.refer(text, ids, &place.index(index), report);
        }
        refuse_repeats(list, place, report);
    }
}

/// The line with that number, counted from 1.
pub(super) fn line_of(document: &seed::Document, number: usize) -> Option<&seed::Line> {
    document.lines.get(number.checked_sub(1)?)
}

/// Whether lines of that kind have no words that could carry a position.
pub(super) fn carries_nothing(kind: LineKind) -> bool {
    match kind {
        LineKind::Text | LineKind::Heading | LineKind::Caption => false,
        LineKind::Player | LineKind::CookieNotice | LineKind::LinkBlock | LineKind::Blank => true,
    }
}

/// Every line that anything cites, also what could not be read.
pub(super) fn cited(seeds: &Seeds) -> BTreeSet<At<'_>> {
    let positions = seeds.positions.iter().flat_map(|entry| {
        let evidence = entry.seed.evidence.iter().map(|evidence| &evidence.at);
        evidence.chain(entry.seed.quotes.iter().map(|quote| &quote.at))
    });
    let events = seeds.events.iter().flat_map(|entry| &entry.seed.evidence);
    let variants = seeds.discrepancies.iter().flat_map(|entry| &entry.seed.variants);
    let discrepancies = variants.flat_map(|variant| &variant.evidence);
    let texts = positions.chain(events).chain(discrepancies).chain(&seeds.broken.lines);
    texts.filter_map(|text| parse(text)).collect()
}
