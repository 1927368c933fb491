//! A fault: which rule was broken, where, what was found and what was expected.

use std::fmt;

use super::rule::Rule;

/// One broken rule at one place of `seeds/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    file: String,
    steps: Vec<OwnedStep>,
    path: String,
    rule: Rule,
    message: String,
}

impl Fault {
    /// The file, relative to `seeds/`.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The place in the file, as `[3].evidence[0].at`; empty for the file as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The stable name of the broken rule, as `unknown-actor`; [`super::rules`] says what each asks.
    pub fn rule(&self) -> &'static str {
        self.rule.name()
    }

    /// What was found, what was expected, and the nearest valid word where one is close.
    pub fn message(&self) -> &str {
        &self.message
    }

    fn order(&self) -> impl Ord {
        let Self { file, steps, path: _, rule, message } = self;
        (file_rank(file), file, steps, rule, message)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, steps: _, path, rule, message } = self;
        write!(f, "{file}: ")?;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        write!(f, "{message} ({})", rule.name())
    }
}

/// Every fault of `seeds/`, in the order of the files and of the places in them. There is at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Fault;
    type IntoIter = std::slice::Iter<'a, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in self {
            writeln!(f, "{fault}")?;
        }
        let mut files: Vec<&str> = self.iter().map(Fault::file).collect();
        files.dedup();
        write!(f, "{} in {}", count(self.0.len(), "fault"), count(files.len(), "file"))
    }
}

impl std::error::Error for Faults {}

/// `1 fault`, `2 faults`.
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// The most characters of a text that a fault shows.
const LONGEST: usize = 80;

/// A text as messages show it: in quotation marks, on one line, not without end.
pub(super) fn show(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return format!("{text:?}");
    }
    format!("{:?} …", text.chars().take(LONGEST).collect::<String>())
}

/// Collects faults while `seeds/` is checked.
#[derive(Debug, Default)]
pub(super) struct Report {
    faults: Vec<Fault>,
}

impl Report {
    pub fn add(&mut self, rule: Rule, place: &Place<'_>, found: impl fmt::Display, expected: impl fmt::Display) {
        let steps = place.steps();
        let path = steps.iter().fold(String::new(), |path, step| step.after(path));
        let message = format!("found {found}, expected {expected}");
        self.faults.push(Fault { file: place.file.to_owned(), steps, path, rule, message });
    }

    /// Nothing, or all faults.
    pub fn finish(self) -> Result<(), Faults> {
        if self.faults.is_empty() { Ok(()) } else { Err(self.into_faults()) }
    }

    /// The faults in their order.
    pub fn into_faults(mut self) -> Faults {
        self.faults.sort_by(|a, b| a.order().cmp(&b.order()));
        self.faults.dedup();
        Faults(self.faults)
    }
}

/// Files in the order in which they build on each other.
fn file_rank(file: &str) -> usize {
    const ORDER: [&str; 9] = [
        "corpus.json",
        "actors.json",
        "questions.json",
        "events.json",
        "documents/",
        "positions/",
        "discrepancies.json",
        "aliases.json",
        "verified.json",
    ];
    ORDER.iter().position(|start| file.starts_with(start)).unwrap_or(ORDER.len())
}

/// A place in a file of `seeds/`: a chain of steps that costs nothing until a fault is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    file: &'a str,
    parent: Option<&'a Place<'a>>,
    step: Option<Step<'a>>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Index(usize),
    Field(&'a str),
}

impl<'a> Place<'a> {
    /// The file as a whole.
    pub fn file(file: &'a str) -> Self {
        Self { file, parent: None, step: None }
    }

    /// An element of the list that the file is, or the file as a whole.
    pub fn element(file: &'a str, index: Option<usize>) -> Self {
        Self { file, parent: None, step: index.map(Step::Index) }
    }

    pub fn index<'b>(&'b self, index: usize) -> Place<'b>
    where
        'a: 'b,
    {
        Place { file: self.file, parent: Some(self), step: Some(Step::Index(index)) }
    }

    pub fn field<'b>(&'b self, name: &'b str) -> Place<'b>
    where
        'a: 'b,
    {
        Place { file: self.file, parent: Some(self), step: Some(Step::Field(name)) }
    }

    fn steps(&self) -> Vec<OwnedStep> {
        let mut steps = self.parent.map(Place::steps).unwrap_or_default();
        steps.extend(self.step.map(|step| match step {
            Step::Index(index) => OwnedStep::Index(index),
            // A long key would be written as often as there are faults below it.
            Step::Field(name) => OwnedStep::Field(name.chars().take(LONGEST).collect()),
        }));
        steps
    }
}

/// A step that outlives the check, ordered as places stand in a file: elements by number, not by digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum OwnedStep {
    Index(usize),
    Field(String),
}

impl OwnedStep {
    fn after(&self, path: String) -> String {
        match self {
            Self::Index(index) => format!("{path}[{index}]"),
            Self::Field(name) if !is_plain(name) => format!("{path}[{name:?}]"),
            Self::Field(name) if path.is_empty() => name.clone(),
            Self::Field(name) => format!("{path}.{name}"),
        }
    }
}

/// Whether a key can stand in a path without quotation marks.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}
