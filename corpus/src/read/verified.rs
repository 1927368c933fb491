//! `verified.json`: the quotations that were found in their source documents.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

use super::Context;
use super::documents::{check_hash, is_hash};
use super::fault::{Place, Report, count, show};
use super::files::VERIFIED;
use super::lines::{self, At, line_of};
use super::rule::Rule;
use crate::seed;

/// A quotation of a position, the line that it is from, and where it stands in `seeds/`.
pub(super) struct Quotation<'a> {
    pub quote: &'a seed::Quote,
    pub document: &'a seed::Document,
    pub at: At<'a>,
    pub file: &'a str,
    pub position: Option<usize>,
    pub index: usize,
}

impl Quotation<'_> {
    /// SHA-256 over the document's hash, the number of the line and the text, with line breaks between them.
    fn hash(&self) -> String {
        sha256(format!("{}\n{}\n{}", self.document.sha256, self.at.line, self.quote.text).as_bytes())
    }

    /// Tells of a fault of its text.
    pub fn tell(&self, rule: Rule, found: &str, expected: &str, report: &mut Report) {
        let place = Place::element(self.file, self.position);
        report.add(rule, &place.field("quotes").index(self.index).field("text"), found, expected);
    }
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every quotation whose line is known.
pub(super) fn quotations<'a>(context: &Context<'a>) -> Vec<Quotation<'a>> {
    let mut quotations = Vec::new();
    for entry in &context.seeds.positions {
        for (index, quote) in entry.seed.quotes.iter().enumerate() {
            let Some(at) = lines::parse(&quote.at) else { continue };
            let Some(document) = context.lines.document(at.doc) else { continue };
            if line_of(document, at.line).is_some() {
                quotations.push(Quotation { quote, document, at, file: &entry.file, position: entry.index, index });
            }
        }
    }
    quotations
}

/// The text of `verified.json` when all these quotations are verified.
pub(super) fn write(quotations: &[Quotation<'_>]) -> String {
    let hashes: BTreeSet<String> = quotations.iter().map(Quotation::hash).collect();
    let list: Vec<String> = hashes.iter().map(|hash| format!("\n    {hash:?}")).collect();
    let end = if list.is_empty() { "" } else { "\n  " };
    format!("{{\n  \"hashes\": [{}{end}]\n}}\n", list.join(","))
}

/// Tells of quotations that are not listed, and of what is listed without need.
pub(super) fn check(context: &Context<'_>, quotations: &[Quotation<'_>], report: &mut Report) {
    let file = Place::file(VERIFIED);
    let Some(verified) = &context.seeds.verified else {
        if context.seeds.verified_text.is_none() && !quotations.is_empty() {
            let expected = format!(
                "the hashes of {}; they are written by: cargo xtask corpus check --sources DIR",
                count(quotations.len(), "quotation")
            );
            report.add(Rule::VerifiedMissing, &file, "no such file", expected);
        }
        return;
    };
    let list = file.field("hashes");
    for (index, hash) in verified.hashes.iter().enumerate() {
        check_hash(hash, &list.index(index), report);
    }
    for (index, pair) in verified.hashes.windows(2).enumerate() {
        if let [a, b] = pair
            && a >= b
        {
            let expected = "hashes in their order, each once";
            report.add(Rule::VerifiedOrder, &list.index(index + 1), show(b), expected);
        }
    }
    let mut all_are_listed = true;
    let listed: BTreeSet<&str> = verified.hashes.iter().map(String::as_str).collect();
    let mut needed = BTreeSet::new();
    for quotation in quotations {
        let hash = quotation.hash();
        if !listed.contains(hash.as_str()) {
            all_are_listed = false;
            // Where the document's own hash is none, that has been told.
            if is_hash(&quotation.document.sha256) {
                let found = format!("words that were not verified at {}", quotation.quote.at);
                let expected = "verified ones; run: cargo xtask corpus check --sources DIR";
                quotation.tell(Rule::QuoteUnverified, &found, expected, report);
            }
        }
        needed.insert(hash);
    }
    // What could not be read may need a hash that nothing else needs, and whatever is not verified brings a new list.
    if context.seeds.broken.is_empty() && all_are_listed {
        for (index, hash) in verified.hashes.iter().enumerate().filter(|(_, hash)| !needed.contains(*hash)) {
            if is_hash(hash) {
                report.add(Rule::VerifiedStale, &list.index(index), show(hash), "the hash of a quotation");
            }
        }
    }
}
