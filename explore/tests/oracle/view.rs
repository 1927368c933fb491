//! Random views, and the links that lead to them.

use std::collections::BTreeMap;

use crate::oracle::Oracle;
use crate::support::Chance;

/// The keys whose values are alternatives.
pub const KEYS: [&str; 7] = ["phase", "side", "actor", "question", "stance", "doc", "voice"];

/// What is asked of the corpus, in ids.
#[derive(Clone, Debug, Default)]
pub struct View {
    pub chosen: BTreeMap<&'static str, Vec<String>>,
    pub from: Option<String>,
    pub to: Option<String>,
    /// The search, a term each.
    pub terms: Vec<String>,
    pub pick: Vec<String>,
    /// How the link is written.
    style: u64,
}

impl View {
    pub fn search(&self) -> String {
        self.terms.join(" ")
    }

    pub fn has_days(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// A link that leads to the view, not the canonical one.
    pub fn link(&self) -> String {
        let style = &mut Chance::new(self.style);
        let mut pairs: Vec<(String, String)> = Vec::new();
        let lists = self.chosen.iter().map(|(key, ids)| (*key, ids)).chain([("pick", &self.pick)]);
        for (key, ids) in lists.filter(|(_, ids)| !ids.is_empty()) {
            let mut ids = ids.clone();
            style.shuffle(&mut ids);
            if style.percent(30) {
                pairs.extend(ids.into_iter().map(|id| (key.to_owned(), id)));
            } else {
                pairs.push((key.to_owned(), ids.join(*style.of(&[".", ",", "..", ". "]))));
            }
        }
        pairs.extend(self.from.iter().map(|day| ("from".to_owned(), day.clone())));
        pairs.extend(self.to.iter().map(|day| ("to".to_owned(), day.clone())));
        if !self.terms.is_empty() {
            pairs.push(("q".to_owned(), self.search()));
        }
        style.shuffle(&mut pairs);
        let and = *style.of(&["&", "&amp;", "&&"]);
        let pairs: Vec<String> = pairs
            .into_iter()
            .map(|(key, value)| {
                let value = if key != "q" && style.percent(5) { value.to_uppercase() } else { value };
                format!("{key}={}", encoded(&value, style))
            })
            .collect();
        pairs.join(and)
    }

    /// The views with one thing less.
    pub fn smaller(&self) -> Vec<Self> {
        let mut smaller = Vec::new();
        for (key, ids) in &self.chosen {
            for place in 0..ids.len() {
                let mut view = self.clone();
                view.chosen.get_mut(key).unwrap().remove(place);
                smaller.push(view);
            }
        }
        smaller.extend(self.from.is_some().then(|| Self { from: None, ..self.clone() }));
        smaller.extend(self.to.is_some().then(|| Self { to: None, ..self.clone() }));
        for place in 0..self.pick.len() {
            let mut view = self.clone();
            view.pick.remove(place);
            smaller.push(view);
        }
        for place in 0..self.terms.len() {
            let mut view = self.clone();
            view.terms.remove(place);
            smaller.push(view);
        }
        smaller
    }
}

fn encoded(value: &str, style: &mut Chance) -> String {
    let mut encoded = String::new();
    for byte in value.bytes() {
        match byte {
            b' ' if style.percent(50) => encoded.push('+'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' if style.percent(97) => encoded.push(byte.into()),
            _ if style.percent(50) => encoded.push_str(&format!("%{byte:02x}")),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Makes views of a corpus.
pub struct Maker<'a> {
    oracle: &'a Oracle,
    days: Vec<String>,
}

impl<'a> Maker<'a> {
    pub fn new(oracle: &'a Oracle) -> Self {
        let mut days: Vec<String> =
            oracle.positions.iter().flat_map(|position| [&position.from, &position.to]).flatten().cloned().collect();
        days.sort();
        days.dedup();
        days.extend(["0001-01-01", "2024-02-29", "2025-08-14", "2025-08-20", "9999-12-31"].map(str::to_owned));
        Self { oracle, days }
    }

    /// A view. Most of what it asks for is true of one position, so that often something is left.
    pub fn view(&self, chance: &mut Chance) -> View {
        let mut view = View { style: chance.number(), ..View::default() };
        let about = chance.of(&self.oracle.positions);
        let often = *chance.of(&[10, 25, 50]);
        for key in KEYS {
            if chance.percent(often) {
                let mut ids: Vec<String> =
                    (0..chance.below(4)).map(|_| chance.of(&self.oracle.values[key]).clone()).collect();
                if ids.is_empty() || chance.percent(70) {
                    ids.extend(about.value_of(key, chance).map(str::to_owned));
                }
                view.chosen.insert(key, ids);
            }
        }
        view.from = chance.percent(often).then(|| chance.of(&self.days).clone());
        view.to = chance.percent(often).then(|| chance.of(&self.days).clone());
        if chance.percent(60) {
            let count = 1 + chance.below(3);
            view.terms = (0..count).map(|_| self.term(chance, &about.raw)).collect();
            // A link holds so much of a search and no more, which is no affair of the oracle.
            while view.search().chars().count() > 200 {
                view.terms.pop();
            }
        }
        if chance.percent(15) {
            let count = 1 + chance.below(40);
            view.pick = (0..count).map(|_| chance.of(&self.oracle.positions).id.clone()).collect();
        }
        view
    }

    fn term(&self, chance: &mut Chance, about: &[String]) -> String {
        let fields = if chance.percent(80) { about } else { &chance.of(&self.oracle.positions).raw };
        let field = chance.of(fields).replace('"', "");
        let words: Vec<&str> = field.split_whitespace().collect();
        let first = chance.below(words.len());
        let word = words[first];
        let term = match chance.below(16) {
            0..3 => word.to_owned(),
            3..5 => {
                let last = (first + 2 + chance.below(3)).min(words.len());
                self.quoted(chance, &words[first..last].join(" "))
            }
            5..7 => {
                let bare: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
                let letters = 1 + chance.below(bare.chars().count().max(1));
                format!("{}*", bare.chars().take(letters).collect::<String>())
            }
            7..9 => {
                let forms: &Vec<String> = chance.of(&self.oracle.forms);
                let spelling = chance.of(forms);
                if spelling.contains(' ') { self.quoted(chance, spelling) } else { spelling.clone() }
            }
            9 => {
                // A phrase that ends in a part of a word, or holds a name in another spelling.
                let names: Vec<&Vec<String>> = self.oracle.forms.iter().filter(|forms| forms.len() > 3).collect();
                let forms: &&Vec<String> = chance.of(&names);
                let other = chance.of(forms).clone();
                let before = if first > 0 { words[first - 1] } else { word };
                self.quoted(chance, &format!("{before} {other}"))
            }
            10 => {
                let pieces = ["\"", "-", "*", word, "xyzzy", "é", "a", "“", "'", "’s"];
                (0..1 + chance.below(5)).map(|_| *chance.of(&pieces)).collect()
            }
            11 => {
                // Another inflection, or a word that looks like one.
                let endings = ["s", "es", "ed", "ing", "ies", "ied", "y", "e", ""];
                let (cut, ending) = (chance.below(4), *chance.of(&endings));
                let bare: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
                bare.chars().take(bare.chars().count().saturating_sub(cut).max(1)).collect::<String>() + ending
            }
            12..14 => slip(chance, word),
            14 => {
                // One word in two.
                let place = chance.below(word.chars().count());
                let (before, after): (String, String) =
                    (word.chars().take(place).collect(), word.chars().skip(place).collect());
                format!("{before}-{after}")
            }
            _ => word.chars().take(1 + chance.below(4)).collect::<String>() + "*",
        };
        let term = match chance.below(8) {
            0 => term.to_uppercase(),
            1 => term.replace('o', "ö").replace('e', "é"),
            2 => term.replace('e', "e\u{301}"),
            _ => term,
        };
        if chance.percent(15) { format!("-{term}") } else { term }
    }

    fn quoted(&self, chance: &mut Chance, text: &str) -> String {
        let text: String = text.chars().filter(|c| !"“”„".contains(*c)).collect();
        match chance.below(10) {
            0 => format!("\"{text}\"*"),
            1 => format!("“{text}”"),
            _ => format!("\"{text}\""),
        }
    }
}

/// A word with one letter more, less or other, or two in each other's place.
fn slip(chance: &mut Chance, word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = chance.below(letters.len());
    match chance.below(4) {
        0 => letters.insert(place, *chance.of(&['e', 'n', 'z', 'é'])),
        1 if letters.len() > 1 => drop(letters.remove(place)),
        2 => letters[place] = *chance.of(&['a', 't', 's']),
        _ => letters.swap(place, (place + 1).min(word.chars().count() - 1)),
    }
    letters.into_iter().collect()
}
