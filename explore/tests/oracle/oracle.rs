//! The oracle: `seeds/` as its JSON says, and the answer to a view by going through all positions for each number.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Answer;
use crate::inflection::stem;
use crate::search::{self, Names};
use crate::support::Chance;
use crate::view::{KEYS, View};

pub struct Oracle {
    pub positions: Vec<Entry>,
    /// For every key the ids that it may have.
    pub values: BTreeMap<&'static str, Vec<String>>,
    /// For every actor all forms of its name.
    pub forms: Vec<Vec<String>>,
    names: Names,
    /// Every word of every position, and its stem.
    known: BTreeMap<String, String>,
}

/// A position.
pub struct Entry {
    pub id: String,
    pub from: Option<String>,
    pub to: Option<String>,
    /// Its values of the keys of which it has one.
    single: BTreeMap<&'static str, String>,
    /// Document and voice of each piece of evidence.
    evidence: Vec<(String, String)>,
    /// The texts in which a search looks.
    pub raw: Vec<String>,
    /// The same, as the words of each.
    fields: Vec<Vec<String>>,
    /// How many of them are its own, and not digests of its lines.
    own: usize,
}

impl Entry {
    /// One of its values of a key.
    pub fn value_of(&self, key: &str, chance: &mut Chance) -> Option<&str> {
        match key {
            "doc" => Some(&chance.of(&self.evidence).0),
            "voice" => Some(&chance.of(&self.evidence).1),
            _ => self.single.get(key).map(String::as_str),
        }
    }

    fn has(&self, key: &str, ids: &[String]) -> bool {
        ids.is_empty() || ids.contains(&self.single[key])
    }

    fn has_evidence(&self, docs: &[String], voices: &[String]) -> bool {
        let may_be = |ids: &[String], id: &String| ids.is_empty() || ids.contains(id);
        self.evidence.iter().any(|(doc, voice)| may_be(docs, doc) && may_be(voices, voice))
    }

    fn is_undated(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether it may have been on one of the days. Days compare as texts; a missing end is open.
    fn meets(&self, first: Option<&String>, last: Option<&String>) -> bool {
        if self.is_undated() {
            return false;
        }
        let ends_too_early = first.is_some_and(|first| self.to.as_ref().is_some_and(|to| to < first));
        let begins_too_late = last.is_some_and(|last| self.from.as_ref().is_some_and(|from| from > last));
        !ends_too_early && !begins_too_late
    }
}

impl Oracle {
    pub fn read() -> Self {
        let about = json("corpus.json");
        let (actors, questions, events) = (json("actors.json"), json("questions.json"), json("events.json"));
        let forms: BTreeMap<String, Vec<String>> =
            list(&actors).iter().map(|actor| (text(actor, "id"), forms_of(actor))).collect();
        let digests = files("documents").iter().flat_map(digests_of).collect();
        let read = Reading {
            actors: by_id(&actors),
            questions: by_id(&questions),
            events: by_id(&events),
            forms: &forms,
            digests,
        };
        let positions: Vec<Entry> = files("positions")
            .iter()
            .flat_map(|file| list(file).iter().map(|p| read.entry(p)).collect::<Vec<_>>())
            .collect();
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let values = BTreeMap::from([
            ("phase", ids(&about["phases"])),
            ("side", ids(&about["sides"])),
            ("actor", ids(&actors)),
            ("question", ids(&questions)),
            ("stance", words(&["for", "leans-for", "open", "leans-against", "against", "none"])),
            ("doc", files("documents").iter().map(|document| text(document, "id")).collect()),
            ("voice", words(&["direct", "reported", "attributed", "outlet"])),
        ]);
        let forms: Vec<Vec<String>> = forms.into_values().collect();
        let words = positions.iter().flat_map(|position| &position.fields).flatten();
        let known = words.map(|word| (word.clone(), stem(word))).collect();
        Self { positions, values, names: Names::new(&forms), known, forms }
    }

    pub fn answer(&self, view: &View) -> Answer {
        let flags = Flags::new(self, view);
        let ids = |numbers: Vec<usize>| numbers.into_iter().map(|number| self.positions[number].id.clone()).collect();
        let mut answer = Answer { matches: ids(flags.matching(&[])), ..Answer::default() };
        for key in KEYS {
            let others = flags.matching(&parts_of(key));
            let count = |ids: &[String]| {
                let has = |number: &&usize| match key {
                    "doc" => self.positions[**number].has_evidence(ids, chosen(view, "voice")),
                    "voice" => self.positions[**number].has_evidence(chosen(view, "doc"), ids),
                    _ => self.positions[**number].has(key, ids),
                };
                others.iter().filter(has).count()
            };
            for id in &self.values[key] {
                answer.counts.insert((key.to_owned(), id.clone()), count(std::slice::from_ref(id)));
            }
            if !chosen(view, key).is_empty() {
                answer.lifted.insert(key.to_owned(), count(&[]));
            }
        }
        if view.has_days() {
            answer.lifted.insert("days".to_owned(), flags.matching(&["days"]).len());
            let undated = |number: &usize| self.positions[*number].is_undated();
            answer.undated_left_out = flags.matching(&["days"]).into_iter().filter(undated).count();
        }
        if !view.terms.is_empty() {
            answer.lifted.insert("q".to_owned(), flags.matching(&["q"]).len());
        }
        if !view.pick.is_empty() {
            answer.lifted.insert("pick".to_owned(), flags.matching(&["pick"]).len());
        }
        answer
    }
}

/// For every position the parts of a view that it does not pass.
struct Flags(Vec<Vec<&'static str>>);

impl Flags {
    fn new(oracle: &Oracle, view: &View) -> Self {
        let (mut first, mut last) = (view.from.as_ref(), view.to.as_ref());
        if first.is_some() && last.is_some() && first > last {
            (first, last) = (last, first);
        }
        let terms = search::terms(&view.search(), &oracle.names, &oracle.known);
        let failed = oracle.positions.iter().map(|position| {
            let mut failed = Vec::new();
            for key in ["phase", "side", "actor", "question", "stance"] {
                if !position.has(key, chosen(view, key)) {
                    failed.push(key);
                }
            }
            if !position.has_evidence(chosen(view, "doc"), chosen(view, "voice")) {
                failed.push("evidence");
            }
            if view.has_days() && !position.meets(first, last) {
                failed.push("days");
            }
            if !search::matches(&terms, &position.fields, position.own) {
                failed.push("q");
            }
            if !view.pick.is_empty() && !view.pick.contains(&position.id) {
                failed.push("pick");
            }
            failed
        });
        Self(failed.collect())
    }

    /// The numbers of the positions that pass everything but these parts.
    fn matching(&self, but: &[&str]) -> Vec<usize> {
        let passes = |number: &usize| self.0[*number].iter().all(|part| but.contains(part));
        (0..self.0.len()).filter(passes).collect()
    }
}

/// The parts of a view that a key's own counts leave out.
fn parts_of(key: &'static str) -> [&'static str; 1] {
    [if matches!(key, "doc" | "voice") { "evidence" } else { key }]
}

fn chosen<'a>(view: &'a View, key: &str) -> &'a [String] {
    view.chosen.get(key).map_or(&[], Vec::as_slice)
}

/// What positions refer to.
struct Reading<'a> {
    actors: BTreeMap<String, &'a Value>,
    questions: BTreeMap<String, &'a Value>,
    events: BTreeMap<String, &'a Value>,
    forms: &'a BTreeMap<String, Vec<String>>,
    /// Of every line, by its place.
    digests: BTreeMap<String, String>,
}

impl Reading<'_> {
    fn entry(&self, position: &Value) -> Entry {
        let actor = self.actors[&text(position, "actor")];
        let question = self.questions[&text(position, "question")];
        let event = self.events[&text(position, "event")];
        let mut raw = self.forms[&text(position, "actor")].clone();
        raw.extend([text(actor, "role"), text(question, "title"), text(question, "question")]);
        if let Some(scope) = position["scope"].as_str() {
            let scopes = list(&question["scopes"]);
            raw.push(text(scopes.iter().find(|other| other["id"] == scope).unwrap(), "title"));
        }
        raw.extend([text(position, "claim"), text(event, "title")]);
        raw.extend(maybe(position, "note"));
        for quote in list(&position["quotes"]) {
            raw.push(text(quote, "text"));
            raw.extend(self.forms[&text(quote, "by")].clone());
        }
        for evidence in list(&position["evidence"]) {
            for via in evidence["via"].as_array().into_iter().flatten() {
                raw.extend(self.forms[via.as_str().unwrap()].clone());
            }
        }
        let mut digests = Vec::new();
        for evidence in list(&position["evidence"]) {
            digests.push(self.digests[&text(evidence, "at")].clone());
        }
        let own = raw.len();
        raw.extend(digests);
        let evidence = list(&position["evidence"]).iter();
        Entry {
            id: text(position, "id"),
            from: maybe(position, "from"),
            to: maybe(position, "to"),
            single: BTreeMap::from([
                ("phase", text(event, "phase")),
                ("side", text(actor, "side")),
                ("actor", text(position, "actor")),
                ("question", text(position, "question")),
                ("stance", text(position, "stance")),
            ]),
            evidence: evidence.map(|one| (text(one, "at")[..3].to_owned(), text(one, "voice"))).collect(),
            fields: raw.iter().map(|field| search::words(field)).collect(),
            raw,
            own,
        }
    }
}

/// The digest of every line of a document, by its place.
fn digests_of(document: &Value) -> Vec<(String, String)> {
    let lines = list(&document["lines"]).iter();
    lines.map(|line| (format!("{}:{}", text(document, "id"), line["line"]), text(line, "digest"))).collect()
}

/// Every form of an actor's name.
fn forms_of(actor: &Value) -> Vec<String> {
    let mut forms = vec![text(actor, "name"), text(actor, "short_name")];
    forms.extend(list(&actor["spellings"]).iter().map(|form| form.as_str().unwrap().to_owned()));
    forms
}

fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds")
}

fn json(file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(seeds().join(file)).unwrap()).unwrap()
}

fn files(folder: &str) -> Vec<Value> {
    let mut names: Vec<String> = fs::read_dir(seeds().join(folder))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|name| name.ends_with(".json"));
    names.sort();
    names.iter().map(|name| json(&format!("{folder}/{name}"))).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(object: &Value, field: &str) -> String {
    object[field].as_str().unwrap_or_else(|| panic!("no text {field:?} in {object}")).to_owned()
}

fn maybe(object: &Value, field: &str) -> Option<String> {
    object[field].as_str().map(str::to_owned)
}

fn ids(objects: &Value) -> Vec<String> {
    list(objects).iter().map(|object| text(object, "id")).collect()
}

fn by_id(objects: &Value) -> BTreeMap<String, &Value> {
    list(objects).iter().map(|object| (text(object, "id"), object)).collect()
}
