//! Which words of `seeds/` are names, by how they are written there; there is no dictionary.
//!
//! - A word that stands in lower case anywhere in the corpus's own sentences is an ordinary word.
//! - In a person's name each long word is a name, and the last word even if it is short.
//! - In any other name or title, capitals count but for the first word: `Arrival in Ruritania`. Capitals in a
//!   row are one phrase, the first word included: `Green Palace talks`.
//! - An id is a name where it has several parts, or is a name in lower case.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Shorter words are too likely to mean something else.
const SHORTEST: usize = 5;
/// The same for what is a name by itself: a surname, or a name of one word.
const SHORTEST_ALONE: usize = 4;
/// A title of so many words is the corpus's, whatever its words are.
const LONG_TITLE: usize = 4;

/// Names that the code may know: its own, and those of the calendar, which dates are written with.
const ALLOWED: [&str; 20] = [
    "Summitry",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Fields that hold a name or a title.
const NAMING: [&str; 10] =
    ["name", "short_name", "spellings", "title", "subtitle", "place", "outlet", "author", "headline", "topic"];
/// Fields whose values are words of the code.
const VOCABULARY: [&str; 7] = ["kind", "precision", "stance", "silence", "voice", "weight", "uncited"];

/// The file that each name is from, by the name.
#[derive(Default)]
pub struct Names {
    words: BTreeMap<String, String>,
    /// By their first word in lower case.
    phrases: BTreeMap<String, Vec<Phrase>>,
    ids: BTreeMap<String, String>,
}

struct Phrase {
    shown: String,
    words: Vec<String>,
    /// With a single capital, a phrase in lower case is ordinary language.
    with_capitals: bool,
    origin: String,
}

impl Names {
    /// Reads every file of `seeds/`; `files` are paths and texts. What is no JSON is for the corpus check to say.
    pub fn of<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut gathered = Gathered::default();
        for (path, text) in files {
            if let Ok(value) = serde_json::from_str(text) {
                gathered.visit(path.trim_start_matches("seeds/"), "", &value);
            }
        }
        gathered.names()
    }

    /// The origin of a word, written as in the corpus, in capitals, or as an id.
    pub fn word(&self, word: &str) -> Option<&str> {
        let origin = self.words.get(word).or_else(|| self.ids.get(word));
        let shouted = || {
            let first_up: String = word.chars().take(1).chain(word.to_lowercase().chars().skip(1)).collect();
            let is_shouted = word.len() >= SHORTEST && word.chars().all(char::is_uppercase);
            is_shouted.then(|| self.words.get(&first_up)).flatten()
        };
        origin.or_else(shouted).map(String::as_str)
    }

    /// The phrase that begins with `word`, and its origin; `words` are the text's from `word` on.
    pub fn phrase<'t, I: Iterator<Item = &'t str>>(&self, word: &str, words: impl Fn() -> I) -> Option<(&str, &str)> {
        let candidates = self.phrases.get(&word.to_lowercase())?;
        let stands = |phrase: &&Phrase| {
            let mut text = words();
            phrase.words.iter().all(|expected| {
                text.next().is_some_and(|found| {
                    found == expected || (!phrase.with_capitals && found.to_lowercase() == expected.to_lowercase())
                })
            })
        };
        candidates.iter().find(stands).map(|phrase| (phrase.shown.as_str(), phrase.origin.as_str()))
    }

    /// The origin of an id of several parts.
    pub fn compound_id(&self, id: &str) -> Option<&str> {
        id.contains('-').then(|| self.ids.get(id)).flatten().map(String::as_str)
    }
}

/// What one pass over the files collects.
#[derive(Default)]
struct Gathered {
    /// Name, where it is from, whether it is a person's.
    named: Vec<(String, String, Of)>,
    ids: Vec<(String, String)>,
    ordinary: BTreeSet<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Person,
    Thing,
}

impl Gathered {
    fn visit(&mut self, origin: &str, key: &str, value: &Value) {
        match value {
            Value::String(text) => self.text(origin, key, text, Of::Thing),
            Value::Array(items) => items.iter().for_each(|item| self.visit(origin, key, item)),
            Value::Object(fields) => {
                let person = fields.get("kind").and_then(Value::as_str) == Some("person");
                for (key, value) in fields {
                    let names = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                    match names.iter().map(Value::as_str).collect::<Option<Vec<_>>>() {
                        Some(texts) if person => texts.iter().for_each(|text| self.text(origin, key, text, Of::Person)),
                        _ => self.visit(origin, key, value),
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, origin: &str, key: &str, text: &str, of: Of) {
        let origin = origin.to_owned();
        if key == "id" {
            self.ids.push((text.to_owned(), origin));
        } else if VOCABULARY.contains(&key) {
            self.ordinary.insert(text.to_owned());
        } else if NAMING.contains(&key) {
            self.named.push((text.to_owned(), origin, of));
        }
        // A text of one word may be an id. Quotations are not our language, but English all the same.
        if text.contains(' ') && of == Of::Thing || key == "role" {
            let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
            self.ordinary.extend(words.filter(|word| word.starts_with(char::is_lowercase)).map(str::to_owned));
        }
    }

    fn names(self) -> Names {
        let Self { named, ids, ordinary } = self;
        let mut names = Names::default();
        for (text, origin, of) in &named {
            match of {
                Of::Person => person(&mut names, &ordinary, text, origin),
                Of::Thing => thing(&mut names, &ordinary, text, origin),
            }
        }
        let known: BTreeSet<String> = names.words.keys().map(|word| word.to_lowercase()).collect();
        for (id, origin) in ids {
            if !ordinary.contains(&id) && (known.contains(&id) || id.contains('-')) {
                names.ids.insert(id, origin);
            }
        }
        names
    }
}

fn person(names: &mut Names, ordinary: &BTreeSet<String>, text: &str, origin: &str) {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    for (at, word) in words.iter().enumerate() {
        let shortest = if at + 1 == words.len() { SHORTEST_ALONE } else { SHORTEST };
        if word.chars().count() >= shortest && is_name(word, ordinary) {
            names.words.insert((*word).to_owned(), origin.to_owned());
        }
    }
}

fn thing(names: &mut Names, ordinary: &BTreeSet<String>, text: &str, origin: &str) {
    let text = text.replace("'s", "").replace('’', "'").replace("'s", "");
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && !" -.".contains(c)).collect();
    let all = words_of(&text);
    let shortest = if all.len() == 1 { SHORTEST_ALONE } else { SHORTEST };
    for (part_at, part) in parts.iter().enumerate() {
        let words = words_of(part);
        for run in runs(&words) {
            let begins = part_at == 0 && run.start == 0;
            let capitals = run.clone().filter(|&at| is_name(words[at], ordinary)).count();
            match &words[run] {
                [word] if (!begins || all.len() == 1) && word.chars().count() >= shortest && capitals == 1 => {
                    names.words.insert((*word).to_owned(), origin.to_owned());
                }
                run if run.len() > 1 && capitals > 0 => add_phrase(names, run, capitals < 2, origin),
                _ => {}
            }
        }
    }
    if all.len() >= LONG_TITLE {
        add_phrase(names, &all, false, origin);
    }
}

/// Capitalised words in a row, and numbers among them; an article at the beginning is none of them.
fn runs(words: &[&str]) -> Vec<std::ops::Range<usize>> {
    let is_article = |word: &str| matches!(word, "The" | "A" | "An");
    let belongs = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) && !is_article(word);
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let length = words[at..].iter().take_while(|word| belongs(word)).count();
        if length > 0 {
            runs.push(at..at + length);
        }
        at += length.max(1);
    }
    runs
}

fn add_phrase(names: &mut Names, words: &[&str], with_capitals: bool, origin: &str) {
    let Some(first) = words.first() else { return };
    names.phrases.entry(first.to_lowercase()).or_default().push(Phrase {
        shown: words.join(" "),
        words: words.iter().map(|&word| word.to_owned()).collect(),
        with_capitals,
        origin: origin.to_owned(),
    });
}

fn words_of(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Has a capital, is nowhere written without, and is not ours. A plural is as ordinary as its singular.
fn is_name(word: &str, ordinary: &BTreeSet<String>) -> bool {
    let lower = word.to_lowercase();
    let forms = [lower.clone(), format!("{lower}s"), lower.trim_end_matches('s').to_owned()];
    word.contains(char::is_uppercase) && !ALLOWED.contains(&word) && !forms.iter().any(|form| ordinary.contains(form))
}
