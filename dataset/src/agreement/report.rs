//! The figures, and how they are told.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::alpha::{Alpha, ordinal};
use super::coding::{Codings, Decision, Settled};
use super::pairs::{Difference, Field, Pairing, pair};
use summitry_corpus::vocabulary::{Stance, Vocabulary};

/// How many stances the scale has: all but the one outside it.
const RANKS: usize = Stance::ALL.len() - 1;

/// How far two codings agree.
#[derive(Clone, Debug)]
pub struct Report {
    /// By document.
    pub documents: BTreeMap<String, Counts>,
    pub all: Counts,
    /// Over the matched pairs in which both took a stance of the scale.
    pub alpha: Alpha,
    /// Of these, how many took the same one.
    pub same_stance: usize,
    /// Matched pairs that both coded as no stance, and those that only one did.
    pub both_none: usize,
    pub one_none: usize,
    /// For each field, in how many of the matched pairs it agrees.
    pub fields: BTreeMap<Field, usize>,
    pub differences: Vec<Difference>,
    /// Differences that nobody settled, and settlements of none, in words.
    pub unsettled: Vec<String>,
    pub settled: Vec<Settled>,
}

/// How many positions codings have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub first: usize,
    pub second: usize,
    pub both: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.first += other.first;
        self.second += other.second;
        self.both += other.both;
    }
}

impl Report {
    pub fn of(codings: &Codings) -> Self {
        let mut report = Self {
            documents: BTreeMap::new(),
            all: Counts::default(),
            alpha: ordinal(&[], RANKS),
            same_stance: 0,
            both_none: 0,
            one_none: 0,
            fields: BTreeMap::new(),
            differences: Vec::new(),
            unsettled: Vec::new(),
            settled: codings.settled.clone(),
        };
        let mut units = Vec::new();
        for (document, (first, second)) in &codings.documents {
            let Pairing { pairs, only_first, only_second } = pair(first, second);
            let counts = Counts { first: first.len(), second: second.len(), both: pairs.len() };
            report.documents.insert(document.clone(), counts);
            report.all.add(counts);
            let difference = |i: Option<usize>, j: Option<usize>, fields: Vec<Field>| Difference {
                document: document.clone(),
                first: i.and_then(|i| first[i].id.clone()),
                second: j.map(|j| j + 1),
                fields,
            };
            for pair in pairs {
                let ranks = (first[pair.first].rank(), second[pair.second].rank());
                match ranks {
                    (Some(a), Some(b)) => {
                        report.same_stance += usize::from(a == b);
                        units.push(vec![a, b]);
                    }
                    (None, None) => report.both_none += 1,
                    _ => report.one_none += 1,
                }
                for field in Field::ALL.into_iter().filter(|field| !pair.fields.contains(field)) {
                    *report.fields.entry(field).or_default() += 1;
                }
                if !pair.fields.is_empty() {
                    report.differences.push(difference(Some(pair.first), Some(pair.second), pair.fields));
                }
            }
            report.differences.extend(only_first.into_iter().map(|i| difference(Some(i), None, Vec::new())));
            report.differences.extend(only_second.into_iter().map(|j| difference(None, Some(j), Vec::new())));
        }
        report.alpha = ordinal(&units, RANKS);
        report.unsettled = report.without_settlement();
        report
    }

    /// How a difference was settled.
    pub fn settlement(&self, difference: &Difference) -> Option<&Settled> {
        self.settled.iter().find(|settled| is_about(settled, difference))
    }

    fn without_settlement(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for difference in &self.differences {
            let count = self.settled.iter().filter(|settled| is_about(settled, difference)).count();
            if count != 1 {
                faults.push(format!("{} is settled {count} times, expected once", named(difference)));
            }
        }
        for settled in &self.settled {
            if !self.differences.iter().any(|difference| is_about(settled, difference)) {
                faults.push(format!(
                    "settled.json has an entry for document {}, first {:?}, second {:?}, where there is no difference",
                    settled.document, settled.first, settled.second
                ));
            }
        }
        faults
    }

    /// The figures alone, as a piece of Markdown.
    pub fn summary(&self) -> String {
        let mut out = String::new();
        let Counts { first, second, both } = self.all;
        // Writing to a text cannot fail.
        let same = |field: &Field| self.fields.get(field).copied().unwrap_or(0);
        let least = Field::ALL.into_iter().filter(|field| *field != Field::Stance).min_by_key(same);
        let _ = write!(
            out,
            "Counted document by document, the first coder found {first} positions and the second {second}; {both} were found \
             by both. Of the {} in which both took a stance, {} the same one.",
            self.alpha.units,
            match self.same_stance {
                same if same == self.alpha.units => "all have".to_owned(),
                same => format!("{same} have"),
            }
        );
        if let Some(field) = least {
            let _ = write!(out, " They agree least on the {}: in {} of {both}.", told(field), same(&field));
        }
        out.push_str("\n\n");
        let mut row = |figure: String, what: &str| {
            let _ = writeln!(out, "| {figure} | {what} |");
        };
        row(String::new(), "");
        row("---".to_owned(), "---");
        row(figure(self.alpha.alpha), "Krippendorff's alpha on stance (ordinal)");
        row(self.alpha.units.to_string(), "positions that it is computed over");
        row(share(both, first), "recall: of the first coder's positions, those that the second found too");
        row(share(both, second), "recall: of the second coder's positions, those that the first found too");
        for field in [Field::Lines, Field::Voices, Field::Scope, Field::Days, Field::Event] {
            row(
                share(same(&field), both),
                &format!("of the positions found by both, those with the same {}", told(field)),
            );
        }
        out
    }

    /// The whole report.
    pub fn markdown(&self) -> String {
        let mut out = String::from(
            "# The two codings\n\nWritten by `cargo xtask corpus agreement` from the files beside it. What each figure is \
             stands in the codebook.\n\n",
        );
        out.push_str(&self.summary());
        out.push_str("\n| document | first | second | both |\n|---|---|---|---|\n");
        for (document, Counts { first, second, both }) in &self.documents {
            let _ = writeln!(out, "| {document} | {first} | {second} | {both} |");
        }
        let count = |decision| {
            let settled = self.differences.iter().filter_map(|difference| self.settlement(difference));
            settled.filter(|settled| settled.decision == decision).count()
        };
        let _ = write!(
            out,
            "\n## How each difference was settled\n\n{} differences: the first coding stands in {}, the second was taken \
             in {}, and {} led to something else.\n\n",
            self.differences.len(),
            count(Decision::First),
            count(Decision::Second),
            count(Decision::Third)
        );
        out.push_str("| difference | kept | why |\n|---|---|---|\n");
        for difference in &self.differences {
            let (kept, why) = match self.settlement(difference) {
                Some(Settled { decision: Decision::First, why, .. }) => ("first", why.as_str()),
                Some(Settled { decision: Decision::Second, why, .. }) => ("second", why.as_str()),
                Some(Settled { decision: Decision::Third, why, .. }) => ("neither", why.as_str()),
                None => ("", "not settled yet"),
            };
            let why = why.replace('|', "\\|").replace('<', "\\<");
            let _ = writeln!(out, "| {} | {kept} | {why} |", named(difference));
        }
        out
    }
}

fn is_about(settled: &Settled, difference: &Difference) -> bool {
    let Settled { document, first, second, decision: _, why: _ } = settled;
    (document, first, second) == (&difference.document, &difference.first, &difference.second)
}

fn named(difference: &Difference) -> String {
    let Difference { document, first, second, fields } = difference;
    let fields: Vec<&str> = fields.iter().map(|field| field.name()).collect();
    match (first, second) {
        (Some(id), Some(number)) => format!("{document}: {id} and second {number}: {}", fields.join(", ")),
        (Some(id), None) => format!("{document}: {id}, first only"),
        (None, Some(number)) => format!("{document}: second {number}, second only"),
        (None, None) => format!("{document}: a position without an id"),
    }
}

fn told(field: Field) -> &'static str {
    match field {
        Field::Kind => "kind, stance or forecast",
        Field::Stance => "stance",
        Field::Silence => "silence",
        Field::Scope => "scope",
        Field::Event => "occasion",
        Field::Days => "days",
        Field::Lines => "lines",
        Field::Voices => "voice for every line in common",
    }
}

/// `187 of 206, 91 %`.
fn share(part: usize, whole: usize) -> String {
    let percent = if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 };
    format!("{part} of {whole}, {percent:.0}\u{a0}%")
}

fn figure(alpha: Option<f64>) -> String {
    alpha.map_or_else(|| "not defined".to_owned(), |alpha| format!("{alpha:.3}"))
}
