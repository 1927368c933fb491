//! A thousand small changes to a corpus without a fault, and that each is noticed.
//!
//! They are slips: a letter of a quotation, or its line; an id; a day; a word of a vocabulary; a hash; a row that is missing or
//! doubled; a reference to a line that is not there. Each makes a fault that the checks can know. What only a reader can
//! know, such as a stance that is plausible and wrong, is not among them.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use serde_json::Value;
use summitry_corpus::day::Day;
use summitry_corpus::model::Corpus;
use summitry_corpus::seed::Ledger;

use crate::fixture::{Files, Folder, Random, articles, check, load, seeds};

/// How many changes each test makes, in shares that run side by side.
const TRIES: usize = 1000;
const SHARES: usize = 4;

/// The sort of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    QuoteLetter,
    QuoteLine,
    Id,
    Day,
    Word,
    DocumentHash,
    VerifiedHash,
    MissingRow,
    DoubledRow,
    Line,
}

const KINDS: [Kind; 10] = [
    Kind::QuoteLetter,
    Kind::QuoteLine,
    Kind::Id,
    Kind::Day,
    Kind::Word,
    Kind::DocumentHash,
    Kind::VerifiedHash,
    Kind::MissingRow,
    Kind::DoubledRow,
    Kind::Line,
];

/// Fields whose value is an id, or a list of ids.
const IDS: [&str; 12] =
    ["id", "actor", "question", "event", "scope", "side", "phase", "by", "via", "participants", "members", "doc"];
/// Fields whose value is a word of a vocabulary.
const WORDS: [&str; 7] = ["kind", "precision", "stance", "silence", "voice", "weight", "uncited"];
/// Files and fields whose value is a list of rows.
const ROWS: [(&str, &str); 10] = [
    ("actors.json", ""),
    ("questions.json", ""),
    ("events.json", ""),
    ("discrepancies.json", ""),
    ("positions/", ""),
    ("documents/", "/lines"),
    ("documents/", "/sections"),
    ("corpus.json", "/phases"),
    ("corpus.json", "/sides"),
    (VERIFIED, "/hashes"),
];
/// Lists in a record that hold nothing twice.
const LISTS: [&str; 5] = ["quotes", "evidence", "participants", "members", "spellings"];
const VERIFIED: &str = "verified.json";

/// One change.
struct Mutation {
    kind: Kind,
    what: String,
    file: String,
    tree: Value,
}

/// A corpus whose every id is published, as JSON trees, and places in it.
struct Base {
    trees: BTreeMap<String, Value>,
    /// Every value: its file, and the steps to it.
    places: Vec<(String, Vec<String>)>,
}

impl Base {
    fn of(files: &Files, corpus: &Corpus) -> Self {
        let json = files.iter().filter(|(file, _)| is_corpus(file));
        let mut ledger = Ledger::default();
        ledger.publish(corpus);
        let mut trees: BTreeMap<String, Value> =
            json.map(|(file, bytes)| (file.clone(), serde_json::from_slice(bytes).unwrap())).collect();
        let mut places = Vec::new();
        for (file, tree) in &trees {
            list_places(tree, &mut Vec::new(), &mut |steps| places.push((file.clone(), steps.to_vec())));
        }
        trees.insert("ledger.json".to_owned(), serde_json::from_str(&ledger.written()).unwrap());
        Self { trees, places }
    }

    fn get(&self, file: &str, steps: &[String]) -> &Value {
        self.trees[file].pointer(&pointer(steps)).unwrap()
    }

    /// A place that fits, by chance.
    fn pick(&self, chance: &mut Random, fits: impl Fn(&str, &[String], &Value) -> bool) -> (String, Vec<String>) {
        let fitting = |(file, steps): &&(String, Vec<String>)| fits(file, steps, self.get(file, steps));
        let fitting: Vec<&(String, Vec<String>)> = self.places.iter().filter(fitting).collect();
        assert!(!fitting.is_empty(), "there is nothing of the kind to change");
        let (file, steps) = fitting[chance.below(fitting.len())];
        (file.clone(), steps.clone())
    }

    /// The file with another value at a place.
    fn with(&self, kind: Kind, file: &str, steps: &[String], value: impl Into<Value>) -> Mutation {
        let (mut tree, value) = (self.trees[file].clone(), value.into());
        let place = tree.pointer_mut(&pointer(steps)).unwrap();
        let what = format!("{file}{}: {place} becomes {value}", pointer(steps));
        *place = value;
        Mutation { kind, what, file: file.to_owned(), tree }
    }

    fn mutate(&self, kind: Kind, chance: &mut Random, is_verified_read: bool) -> Mutation {
        match kind {
            Kind::QuoteLetter => self.quote_letter(chance),
            Kind::QuoteLine => self.quote_line(chance),
            Kind::Id if chance.below(3) == 0 => self.other_id(chance),
            Kind::Id => {
                let (file, steps) = self.pick(chance, |_, steps, value| {
                    let field = steps.iter().rev().find(|step| step.parse::<usize>().is_err());
                    is_id(value) && field.is_some_and(|field| IDS.contains(&&**field))
                });
                let id = self.get(&file, &steps).as_str().unwrap();
                let changed = other_letter(id, chance);
                self.with(kind, &file, &steps, changed)
            }
            Kind::Day => self.day(chance),
            Kind::Word if chance.below(2) == 0 => self.other_word(chance),
            Kind::Word => {
                let (file, steps) = self.pick(chance, |_, steps, value| {
                    value.is_string() && steps.last().is_some_and(|step| WORDS.contains(&&**step))
                });
                let word = chance.pick(&["maybe", "", "For", "strongly-for", "none ", "0", "unsure", "leans"]);
                self.with(kind, &file, &steps, word)
            }
            Kind::DocumentHash | Kind::VerifiedHash => {
                let (start, field) = match kind {
                    Kind::DocumentHash => ("documents/", "sha256"),
                    _ => (VERIFIED, "hashes"),
                };
                let (file, steps) = self.pick(chance, |file, steps, value| {
                    file.starts_with(start) && value.is_string() && steps.iter().any(|step| step == field)
                });
                let hash = self.get(&file, &steps).as_str().unwrap();
                let at = chance.below(hash.len());
                let digit = if &hash[at..=at] == "0" { "1" } else { "0" };
                self.with(kind, &file, &steps, format!("{}{digit}{}", &hash[..at], &hash[at + 1..]))
            }
            Kind::MissingRow | Kind::DoubledRow => self.row(kind, chance, is_verified_read),
            Kind::Line => {
                let (file, steps) = self.pick(chance, |_, steps, value| {
                    let is_line = value.as_str().is_some_and(|text| text.contains(':'));
                    is_line && steps.iter().any(|step| step == "at" || step == "evidence")
                });
                let at = self.get(&file, &steps).as_str().unwrap();
                let (doc, line) = at.split_once(':').unwrap();
                let changed = match chance.below(5) {
                    0 => format!("{doc}:{}", self.lines_of(doc) + 1 + chance.below(9000)),
                    1 => format!("{doc}:0"),
                    2 => format!("{doc}{}:{line}", chance.below(400)),
                    3 => format!("{doc}:0{line}"),
                    _ => format!("{doc}-{line}"),
                };
                self.with(kind, &file, &steps, changed)
            }
        }
    }

    /// How many lines a document has.
    fn lines_of(&self, doc: &str) -> usize {
        self.trees[&format!("documents/{doc}.json")]["lines"].as_array().unwrap().len()
    }

    /// Another id of the same kind, where it cannot be right: an id holds its actor and question, and a quotation is of
    /// the actor or of who reports it.
    fn other_id(&self, chance: &mut Random) -> Mutation {
        let (file, steps) = self.pick(chance, |file, steps, value| {
            let field = steps.last().map(String::as_str);
            file.starts_with("positions/") && value.is_string() && matches!(field, Some("actor" | "question" | "by"))
        });
        let record = self.record_of(&file, &steps);
        let via = record["evidence"].as_array().unwrap().iter().flat_map(|piece| piece["via"].as_array());
        let mut near: Vec<&Value> = via.flatten().collect();
        near.extend([&record["actor"], &record["question"]]);
        let all = if steps.last().is_some_and(|step| step == "question") { "questions.json" } else { "actors.json" };
        let ids = self.trees[all].as_array().unwrap().iter().map(|it| &it["id"]);
        let others: Vec<&Value> = ids.filter(|id| !near.contains(id)).collect();
        let other = others[chance.below(others.len())].clone();
        self.with(Kind::Id, &file, &steps, other)
    }

    /// Another word of the same vocabulary, where the rest of the record says that it cannot be.
    fn other_word(&self, chance: &mut Random) -> Mutation {
        let contradicting = |field: &str, record: &Value, parent: &Value| -> Option<&'static str> {
            let has = |field: &str, word: &str| parent[field] == word;
            match field {
                // No quotation of the actor stands in the line.
                "voice" if has("voice", "attributed") => Some("outlet"),
                "voice" => Some("attributed"),
                "stance" if has("stance", "none") => Some("for"),
                "stance" => Some("none"),
                "kind" if has("stance", "none") => Some("forecast"),
                "silence" if record["evidence"].as_array()?.iter().any(|it| it["voice"] != "outlet") => Some("omitted"),
                "precision" if parent["from"].is_string() || parent["written"].is_string() => Some("unknown"),
                "precision" => Some("day"),
                "uncited" if has("kind", "heading") => Some("player"),
                "uncited" => Some("heading"),
                "weight" if parent.get("note").is_none() => Some("apparent"),
                _ => None,
            }
        };
        let of = |file: &str, steps: &[String]| {
            let (last, rest) = steps.split_last()?;
            let record = if steps.len() > 1 { self.record_of(file, steps) } else { &self.trees[file] };
            contradicting(last, record, self.get(file, rest))
        };
        let (file, steps) = self
            .pick(chance, |file, steps, value| value.is_string() && of(file, steps).is_some_and(|word| value != word));
        let word = of(&file, &steps).unwrap();
        self.with(Kind::Word, &file, &steps, word)
    }

    fn quote_letter(&self, chance: &mut Random) -> Mutation {
        let (file, steps) = self.pick(chance, |_, steps, _| is_of_quote(steps, "text"));
        let text = self.get(&file, &steps).as_str().unwrap();
        let letters: Vec<usize> =
            text.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric()).map(|it| it.0).collect();
        let at = letters[chance.below(letters.len())];
        let old = text.as_bytes()[at];
        // Another case is another letter.
        let new = match chance.below(3) {
            0 if old.is_ascii_alphabetic() => old ^ b' ',
            _ => other(old.to_ascii_lowercase(), chance),
        } as char;
        self.with(Kind::QuoteLetter, &file, &steps, format!("{}{new}{}", &text[..at], &text[at + 1..]))
    }

    /// Another line for a quotation, and half of the time for the evidence that it belongs to as well.
    fn quote_line(&self, chance: &mut Random) -> Mutation {
        loop {
            let (file, steps) = self.pick(chance, |_, steps, _| is_of_quote(steps, "at"));
            let quote = self.get(&file, &steps[..steps.len() - 1]).clone();
            let old = quote["at"].as_str().unwrap();
            let (other_file, other_steps) = self.pick(chance, |file, steps, _| {
                file.starts_with("positions/") && steps.last().is_some_and(|step| step == "at")
            });
            let new = self.get(&other_file, &other_steps).as_str().unwrap();
            // The same words may really stand in another line, and then nothing is wrong.
            let stands_there = self.places.iter().any(|(file, steps)| {
                is_of_quote(steps, "text") && {
                    let other = self.get(file, &steps[..steps.len() - 1]);
                    let (a, b) = (other["text"].as_str().unwrap(), quote["text"].as_str().unwrap());
                    other["at"] == new && (a.contains(b) || b.contains(a))
                }
            });
            if new == old || stands_there {
                continue;
            }
            let mut mutation = self.with(Kind::QuoteLine, &file, &steps, new);
            if chance.below(2) == 0 {
                let evidence = mutation.tree.pointer_mut(&pointer(&[steps[0].clone(), "evidence".to_owned()])).unwrap();
                for piece in evidence.as_array_mut().unwrap().iter_mut().filter(|piece| piece["at"] == old) {
                    piece["at"] = new.into();
                }
                mutation.what.push_str(", and its evidence with it");
            }
            return mutation;
        }
    }

    fn day(&self, chance: &mut Random) -> Mutation {
        let parse = |value: &Value| value.as_str().and_then(|text| text.parse::<Day>().ok());
        let shifted = |day: Day, by: i32| Day::from_number(day.number() + by).unwrap().to_string();
        let (file, steps) = self.pick(chance, |_, _, value| parse(value).is_some());
        let day = parse(self.get(&file, &steps)).unwrap();
        let record = self.get(&file, &steps[..steps.len() - 1]);
        let field = steps.last().unwrap().as_str();
        let by = 1 + chance.below(400) as i32;
        let other = match field {
            "from" => parse(&record["to"]),
            "to" => parse(&record["from"]),
            _ => None,
        };
        let changed = match (chance.below(3), field, other) {
            // Beyond the other end.
            (0, "from", Some(to)) => shifted(to, by),
            (0, "to", Some(from)) => shifted(from, -by),
            // A day that is one day only has two ends.
            (1, _, Some(_)) if record["precision"] == "day" => {
                shifted(day, if chance.below(2) == 0 { by } else { -by })
            }
            (1, "reported_on", _) if parse(&self.record_of(&file, &steps)["from"]).is_some() => {
                shifted(parse(&self.record_of(&file, &steps)["from"]).unwrap(), -by)
            }
            // No day of the calendar.
            _ => chance
                .pick(&["2025-02-29", "2025-13-01", "2025-8-15", "15 August", "", "2025-00-10", "25-08-15"])
                .to_owned(),
        };
        self.with(Kind::Day, &file, &steps, changed)
    }

    /// Makes a share of the changes, one after the other.
    fn share(&self, files: &Files, sources: Option<&Path>, seed: u64) -> Told {
        let chance = &mut Random::new(seed);
        let folder = Folder::new();
        folder.store(files);
        let write = |file: &str, tree: &Value| folder.write(file, &serde_json::to_vec(tree).unwrap());
        write("ledger.json", &self.trees["ledger.json"]);
        let faults = || check(folder.path(), sources).err().map(|faults| faults.to_string());
        assert_eq!(faults(), None, "the corpus has no fault to begin with");
        // With the sources the list of verified quotations is not read but written anew.
        let is_verified_read = sources.is_none();
        let kinds: Vec<Kind> =
            KINDS.into_iter().filter(|kind| is_verified_read || *kind != Kind::VerifiedHash).collect();
        let mut told = Told::default();
        for number in 0..TRIES / SHARES {
            let kind = kinds[number % kinds.len()];
            let Mutation { kind, what, file, tree } = self.mutate(kind, chance, is_verified_read);
            write(&file, &tree);
            match faults() {
                None => told.accepted.push(format!("{kind:?}: {what}")),
                Some(faults) => told.rules.extend(
                    faults.lines().filter_map(|line| Some(line.rsplit_once('(')?.1.trim_end_matches(')').to_owned())),
                ),
            }
            write(&file, &self.trees[&file]);
        }
        assert_eq!(faults(), None, "each change was taken back");
        told
    }

    /// The element of a file's list that a place is in.
    fn record_of(&self, file: &str, steps: &[String]) -> &Value {
        self.get(file, &steps[..1])
    }

    fn row(&self, kind: Kind, chance: &mut Random, is_verified_read: bool) -> Mutation {
        if kind == Kind::DoubledRow && chance.below(3) == 0 {
            let (file, steps) = self.pick(chance, |_, steps, value| {
                let is_list = steps.last().is_some_and(|step| LISTS.contains(&&**step));
                is_list && value.as_array().is_some_and(|list| !list.is_empty())
            });
            let mut list = self.get(&file, &steps).as_array().unwrap().clone();
            list.push(list[chance.below(list.len())].clone());
            return self.with(kind, &file, &steps, list);
        }
        let (start, list) = chance.pick(&ROWS);
        let files: Vec<&String> = self.trees.keys().filter(|file| file.starts_with(start)).collect();
        let file = files[chance.below(files.len())];
        let mut tree = self.trees[file].clone();
        let rows = tree.pointer_mut(list).and_then(Value::as_array_mut).unwrap();
        if rows.is_empty() || start == VERIFIED && !is_verified_read {
            return self.row(kind, chance, is_verified_read);
        }
        let at = chance.below(rows.len());
        let what = if kind == Kind::MissingRow {
            format!("{file}{list}/{at} is gone: {}", rows.remove(at))
        } else {
            let row = rows[at].clone();
            let to = chance.below(rows.len() + 1);
            rows.insert(to, row);
            format!("{file}{list}/{at} is there twice")
        };
        Mutation { kind, what, file: file.clone(), tree }
    }
}

/// Whether a file is one of those that a corpus is read from.
fn is_corpus(file: &str) -> bool {
    let beside = ["agreement/", "releases/", "ledger.json"];
    file.ends_with(".json") && !beside.iter().any(|start| file.starts_with(start))
}

/// Whether a value looks like an id; a question's own text stands in a field of the same name.
fn is_id(value: &Value) -> bool {
    let is_part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    value.as_str().is_some_and(|text| !text.is_empty() && text.bytes().all(is_part))
}

fn is_of_quote(steps: &[String], field: &str) -> bool {
    matches!(steps, [_, list, _, last] if list == "quotes" && last == field)
}

fn pointer(steps: &[String]) -> String {
    steps.iter().flat_map(|step| ["/", step]).collect()
}

fn list_places(tree: &Value, steps: &mut Vec<String>, tell: &mut impl FnMut(&[String])) {
    tell(steps);
    let mut step = |name: String, value: &Value| {
        steps.push(name);
        list_places(value, steps, tell);
        steps.pop();
    };
    match tree {
        Value::Array(list) => list.iter().enumerate().for_each(|(at, value)| step(at.to_string(), value)),
        Value::Object(map) => map.iter().for_each(|(key, value)| step(key.clone(), value)),
        _ => {}
    }
}

/// The text with another letter or digit somewhere.
fn other_letter(text: &str, chance: &mut Random) -> String {
    let at = chance.below(text.len());
    let new = other(text.as_bytes()[at], chance);
    format!("{}{}{}", &text[..at], new as char, &text[at + 1..])
}

/// Another letter in place of a letter, and another digit in place of a digit.
fn other(old: u8, chance: &mut Random) -> u8 {
    match old {
        b'0'..=b'9' => b'0' + (old - b'0' + 1 + chance.below(9) as u8) % 10,
        b'a'..=b'z' => b'a' + (old - b'a' + 1 + chance.below(25) as u8) % 26,
        _ => b'x',
    }
}

/// What is told of changes to a corpus: those that were accepted, and the rules that the others broke.
#[derive(Default)]
struct Told {
    accepted: Vec<String>,
    rules: BTreeSet<String>,
}

/// Makes changes to a corpus, and tells of those that were accepted.
fn accepted(seeds: &Path, sources: Option<&Path>, seed: u64) -> Vec<String> {
    let files = load(seeds);
    let corpus = check(seeds, sources).unwrap_or_else(|faults| panic!("{faults}")).corpus;
    let base = Base::of(&files, &corpus);
    let mut all = Told::default();
    thread::scope(|scope| {
        let (base, files) = (&base, &files);
        let shares: Vec<_> = (0..SHARES)
            .map(|share| scope.spawn(move || base.share(files, sources, seed * SHARES as u64 + share as u64)))
            .collect();
        for share in shares {
            let told = share.join().unwrap_or_else(|panic| resume_unwind(panic));
            all.accepted.extend(told.accepted);
            all.rules.extend(told.rules);
        }
    });
    assert!(all.rules.len() >= 25, "only {} rules were broken: {:?}", all.rules.len(), all.rules);
    all.accepted
}

#[test]
fn without_sources_no_change_to_the_real_corpus_is_accepted() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    assert_eq!(accepted(&seeds, None, 1), [""; 0]);
}

#[test]
fn with_sources_no_change_to_the_invented_corpus_is_accepted() {
    assert_eq!(accepted(&seeds(), Some(&articles()), 2), [""; 0]);
    assert_eq!(accepted(&seeds(), None, 3), [""; 0]);
}

/// The source documents of the real corpus are not published: who has them says where they are.
#[test]
#[ignore = "SUMMITRY_SOURCES has to name the folder of the source documents, seen from the root of the project"]
fn with_sources_no_change_to_the_real_corpus_is_accepted() {
    let sources = env::var_os("SUMMITRY_SOURCES").map(PathBuf::from).expect("SUMMITRY_SOURCES");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    assert_eq!(accepted(&root.join("seeds"), Some(&root.join(sources)), 4), [""; 0]);
}
