//! From the files of `seeds/` to records, each with the place where it stands.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use serde_json::Value;

use super::decode::{Decode, wrong_type};
use super::fault::{Place, Report};
use super::folder::Folder;
use super::ids::IdKind;
use super::json;
use super::lines;
use super::nearest::hint;
use super::rule::Rule;
use crate::seed;

/// What the folder may hold beside its two folders.
const FILES: [&str; 10] = [
    "README.md",
    "actors.json",
    "aliases.json",
    "corpus.json",
    "discrepancies.json",
    "events.json",
    LEDGER,
    METHOD,
    "questions.json",
    VERIFIED,
];
/// What was coded a second time, and what was published: neither is part of the corpus, and neither is read here.
const BESIDE: [&str; 2] = ["agreement", "releases"];
const DOCUMENTS: &str = "documents";
const POSITIONS: &str = "positions";
const METHOD: &str = "method.md";
pub(super) const LEDGER: &str = "ledger.json";
pub(super) const VERIFIED: &str = "verified.json";

/// A record and where it stands.
pub(super) struct Entry<T> {
    pub file: String,
    /// Its place in the file's list; nothing where it is the file.
    pub index: Option<usize>,
    pub seed: T,
}

impl<T> Entry<T> {
    pub fn place(&self) -> Place<'_> {
        Place::element(&self.file, self.index)
    }
}

/// Everything that could be read.
#[derive(Default)]
pub(super) struct Seeds {
    pub about: Option<seed::About>,
    pub actors: Vec<Entry<seed::Actor>>,
    pub questions: Vec<Entry<seed::Question>>,
    pub events: Vec<Entry<seed::Event>>,
    /// In the order of their files.
    pub documents: Vec<Entry<seed::Document>>,
    /// In the order of their files.
    pub positions: Vec<Entry<seed::Position>>,
    /// The files of positions, without their endings.
    pub positions_files: Vec<String>,
    pub discrepancies: Vec<Entry<seed::Discrepancy>>,
    pub aliases: BTreeMap<String, String>,
    /// Nothing where nothing was published yet.
    pub ledger: Option<seed::Ledger>,
    /// Nothing where the file is missing, broken or not asked for.
    pub verified: Option<seed::Verified>,
    pub verified_text: Option<String>,
    pub broken: Broken,
}

/// What is known of that which could not be read, so that one fault does not bring others after it.
#[derive(Default)]
pub(super) struct Broken {
    /// Kinds of which a whole file could not be read: any id may be one of these.
    pub kinds: BTreeSet<IdKind>,
    /// Ids of single records that could not be read.
    pub ids: Vec<(IdKind, String)>,
    /// References to lines in these records.
    pub lines: Vec<String>,
}

impl Broken {
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.ids.is_empty() && self.lines.is_empty()
    }

    fn add(&mut self, kind: IdKind, value: &Value) {
        match value.get("id").and_then(Value::as_str) {
            Some(id) => self.ids.push((kind, id.to_owned())),
            None => drop(self.kinds.insert(kind)),
        }
        self.add_lines(value);
    }

    fn add_lines(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.lines.extend(lines::parse(text).map(|_| text.clone())),
            Value::Array(elements) => elements.iter().for_each(|element| self.add_lines(element)),
            Value::Object(map) => map.values().for_each(|value| self.add_lines(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// Reads the folder; `verified.json` too, if asked.
pub(super) fn load(folder: &dyn Folder, with_verified: bool, report: &mut Report) -> Seeds {
    let mut loader = Loader { folder, report, broken: Broken::default() };
    loader.refuse_strangers();
    let about = loader.about();
    let actors = loader.list("actors.json", IdKind::Actor);
    let questions = loader.list("questions.json", IdKind::Question);
    let events = loader.list("events.json", IdKind::Event);
    let documents = loader.documents();
    let positions_files = loader.names(POSITIONS, IdKind::Position);
    let positions = positions_files
        .iter()
        .flat_map(|name| loader.list(&format!("{POSITIONS}/{name}.json"), IdKind::Position))
        .collect();
    let discrepancies = loader.list("discrepancies.json", IdKind::Discrepancy);
    let aliases = loader.whole("aliases.json").unwrap_or_default();
    loader.require(METHOD, "how the corpus was made, for readers, in Markdown");
    let ledger = loader.exists(LEDGER).then(|| loader.whole(LEDGER)).flatten();
    let (verified, verified_text) = if with_verified { loader.verified() } else { (None, None) };
    let broken = loader.broken;
    Seeds {
        about,
        actors,
        questions,
        events,
        documents,
        positions,
        positions_files,
        discrepancies,
        aliases,
        ledger,
        verified,
        verified_text,
        broken,
    }
}

struct Loader<'a> {
    folder: &'a dyn Folder,
    report: &'a mut Report,
    broken: Broken,
}

impl Loader<'_> {
    fn about(&mut self) -> Option<seed::About> {
        let file = "corpus.json";
        let Some(value) = self.value(file) else {
            self.broken.kinds.extend([IdKind::Phase, IdKind::Side]);
            return None;
        };
        let about = Decode::decode(&value, &Place::file(file), self.report);
        if about.is_none() {
            for (kind, field) in [(IdKind::Phase, "phases"), (IdKind::Side, "sides")] {
                match value.get(field).and_then(Value::as_array) {
                    Some(elements) => elements.iter().for_each(|element| self.broken.add(kind, element)),
                    None => drop(self.broken.kinds.insert(kind)),
                }
            }
        }
        about
    }

    fn documents(&mut self) -> Vec<Entry<seed::Document>> {
        let names = self.names(DOCUMENTS, IdKind::Document);
        let mut documents = Vec::new();
        for name in names {
            let file = format!("{DOCUMENTS}/{name}.json");
            match self.whole(&file) {
                Some(seed) => documents.push(Entry { file, index: None, seed }),
                None => self.broken.ids.push((IdKind::Document, name)),
            }
        }
        documents
    }

    fn verified(&mut self) -> (Option<seed::Verified>, Option<String>) {
        // That it is missing matters only where there are quotations, so it is told later.
        if !self.exists(VERIFIED) {
            return (None, None);
        }
        let text = self.text(VERIFIED);
        let value = text.as_ref().and_then(|text| json::parse(text, &Place::file(VERIFIED), self.report));
        let verified = value.and_then(|value| Decode::decode(&value, &Place::file(VERIFIED), self.report));
        (verified, text)
    }

    /// Tells if a file is not there that is not read here.
    fn require(&mut self, file: &str, expected: &str) {
        if !self.exists(file) {
            self.report.add(Rule::FileMissing, &Place::file(file), "no such file", expected);
        }
    }

    fn exists(&self, file: &str) -> bool {
        self.folder.has(file)
    }

    /// The records of a file that is a list.
    fn list<T: Decode>(&mut self, file: &str, kind: IdKind) -> Vec<Entry<T>> {
        let mut entries = Vec::new();
        match self.value(file) {
            Some(Value::Array(elements)) => {
                for (index, element) in elements.iter().enumerate() {
                    match T::decode(element, &Place::element(file, Some(index)), self.report) {
                        Some(seed) => entries.push(Entry { file: file.to_owned(), index: Some(index), seed }),
                        None => self.broken.add(kind, element),
                    }
                }
            }
            Some(other) => {
                wrong_type::<()>(&other, "a list", &Place::file(file), self.report);
                self.broken.kinds.insert(kind);
            }
            None => {
                self.broken.kinds.insert(kind);
            }
        }
        entries
    }

    /// The record that a file is.
    fn whole<T: Decode>(&mut self, file: &str) -> Option<T> {
        let value = self.value(file)?;
        T::decode(&value, &Place::file(file), self.report)
    }

    fn value(&mut self, file: &str) -> Option<Value> {
        let text = self.text(file)?;
        json::parse(&text, &Place::file(file), self.report)
    }

    fn text(&mut self, file: &str) -> Option<String> {
        let place = Place::file(file);
        match self.folder.bytes(file).map(String::from_utf8) {
            Ok(Ok(text)) => return Some(text),
            Ok(Err(_)) => self.report.add(Rule::FileUnreadable, &place, "bytes that are no UTF-8", "a JSON file"),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.report.add(Rule::FileMissing, &place, "no such file", "a JSON file");
            }
            Err(error) => {
                self.report.add(Rule::FileUnreadable, &place, format_args!("an error ({error})"), "a JSON file");
            }
        }
        None
    }

    /// The names of the JSON files of a folder, without their endings, sorted. Tells of all other things there.
    fn names(&mut self, folder: &str, kind: IdKind) -> Vec<String> {
        let Some(entries) = self.entries(folder) else {
            self.broken.kinds.insert(kind);
            return Vec::new();
        };
        let mut names = Vec::new();
        for (name, is_folder) in entries {
            match name.strip_suffix(".json") {
                Some(stem) if !is_folder => names.push(stem.to_owned()),
                _ => {
                    let file = format!("{folder}/{name}");
                    let expected = format!("only JSON files in {folder}/");
                    self.report.add(Rule::FileUnknown, &Place::file(&file), what(is_folder), expected);
                }
            }
        }
        names
    }

    /// Tells of everything beside the known files and folders.
    fn refuse_strangers(&mut self) {
        for (name, is_folder) in self.entries("").unwrap_or_default() {
            let known: &[&str] = if is_folder { &[DOCUMENTS, POSITIONS] } else { &FILES };
            if !(known.contains(&name.as_str()) || is_folder && BESIDE.contains(&name.as_str())) {
                let known: Vec<&str> = known.iter().chain(BESIDE.iter().filter(|_| is_folder)).copied().collect();
                let expected = format!("one of {}{}", known.join(", "), hint(&name, known.iter().copied()));
                self.report.add(Rule::FileUnknown, &Place::file(&name), what(is_folder), expected);
            }
        }
    }

    /// What a folder holds: names, and whether each is a folder; sorted.
    fn entries(&mut self, folder: &str) -> Option<Vec<(String, bool)>> {
        match self.folder.entries(folder) {
            Ok(mut names) => {
                names.sort();
                Some(names)
            }
            Err(error) => {
                let place = Place::file(folder);
                if error.kind() == io::ErrorKind::NotFound {
                    self.report.add(Rule::FileMissing, &place, "no such folder", "a folder of JSON files");
                } else {
                    let found = format!("an error ({error})");
                    self.report.add(Rule::FileUnreadable, &place, found, "a folder of JSON files");
                }
                None
            }
        }
    }
}

fn what(is_folder: bool) -> &'static str {
    if is_folder { "an unknown folder" } else { "an unknown file" }
}
