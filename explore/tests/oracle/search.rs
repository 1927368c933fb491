//! Text search as the oracle understands it: words are compared with words, from the left to the right.

use std::collections::{BTreeMap, BTreeSet};

use crate::inflection::{slips, stem};

/// Letters and what they count as.
const PLAIN: [(&str, &str); 17] = [
    ("áàâäãåāăą", "a"),
    ("çćč", "c"),
    ("ďđ", "d"),
    ("éèêëēėęě", "e"),
    ("ğ", "g"),
    ("íìîïīı", "i"),
    ("ł", "l"),
    ("ñńň", "n"),
    ("óòôöõøōő", "o"),
    ("ř", "r"),
    ("śşš", "s"),
    ("ťţ", "t"),
    ("úùûüūůű", "u"),
    ("ýÿ", "y"),
    ("źżž", "z"),
    ("ß", "ss"),
    ("æ", "ae"),
];

/// For a word that is a name by itself: every such name of the same actors.
pub struct Names(BTreeMap<String, BTreeSet<String>>);

impl Names {
    pub fn new(forms: &[Vec<String>]) -> Self {
        let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for actor in forms {
            let single: Vec<String> = actor
                .iter()
                .map(|form| words(form))
                .filter(|words| words.len() == 1)
                .map(|mut words| words.remove(0))
                .collect();
            for name in &single {
                names.entry(name.clone()).or_default().extend(single.iter().cloned());
            }
        }
        Self(names)
    }

    /// The words that are meant by a word of a search.
    fn meant(&self, asked: &str) -> Vec<String> {
        let mut meant = vec![asked.to_owned()];
        meant.extend(self.0.get(asked).into_iter().flatten().cloned());
        meant
    }

    /// The words that are meant by a word outside quotation marks: its inflections too, and what it may be a slip for.
    fn meant_or_missed(&self, asked: &str, known: &BTreeMap<String, String>, forgives: bool) -> Vec<String> {
        let inflected = |asked: &str| {
            let mut meant = self.meant(asked);
            let asked = stem(asked);
            meant.extend(known.iter().filter(|(_, stem)| **stem == asked).map(|(word, _)| word.clone()));
            meant
        };
        let meant = inflected(asked);
        let has_digit = asked.contains(|letter: char| letter.is_ascii_digit());
        if !forgives || has_digit || asked.chars().count() < 5 || meant.iter().any(|word| known.contains_key(word)) {
            return meant;
        }
        let candidates = known.keys().chain(self.0.keys());
        candidates.filter(|word| slips(asked, word) == 1).flat_map(|word| inflected(word)).collect()
    }

    /// The names that are meant by the beginning of a word, for one of their spellings.
    fn begun(&self, asked: &str) -> Vec<String> {
        let is_begun = |names: &BTreeSet<String>| names.iter().any(|name| name.starts_with(asked));
        self.0.iter().filter(|(_, names)| is_begun(names)).map(|(name, _)| name.clone()).collect()
    }
}

/// The words of a text.
pub fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    for letter in text.to_lowercase().chars() {
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        match PLAIN.iter().find(|(letters, _)| letters.contains(letter)) {
            Some((_, letters)) => plain.push_str(letters),
            None if letter.is_alphanumeric() => plain.push(letter),
            None => plain.push(' '),
        }
    }
    plain.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

pub struct Term {
    excludes: bool,
    /// For each word the words that it may be.
    words: Vec<Vec<String>>,
    /// What all of them may be when they are one word.
    joined: Option<Box<Term>>,
    /// What the last word may also begin with.
    prefix: Option<String>,
}

/// The terms of a search, letter by letter.
pub fn terms(search: &str, names: &Names, known: &BTreeMap<String, String>) -> Vec<Term> {
    let letters: Vec<char> = search.chars().collect();
    let is_quote = |at: usize| letters.get(at).is_some_and(|letter| "\"“”„".contains(*letter));
    let mut terms = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if letters[at].is_whitespace() {
            at += 1;
            continue;
        }
        let excludes = letters[at] == '-';
        at += usize::from(excludes);
        let mut text = String::new();
        let mut star_after = false;
        let is_quoted = is_quote(at);
        if is_quoted {
            at += 1;
            while at < letters.len() && !is_quote(at) {
                text.push(letters[at]);
                at += 1;
            }
            at += 1;
            if letters.get(at) == Some(&'*') {
                star_after = true;
                at += 1;
            }
        } else {
            while at < letters.len() && !letters[at].is_whitespace() {
                text.push(letters[at]);
                at += 1;
            }
        }
        // A star among what stands after the last letter or digit.
        let end = text.rfind(char::is_alphanumeric).unwrap_or(0);
        let is_prefix = star_after || text[end..].contains('*');
        let asked = words(&text);
        if asked.is_empty() {
            continue;
        }
        let term_of = |asked: &[String], forgives: bool| {
            let (last, _) = asked.split_last().unwrap();
            let meant = |(place, word): (usize, &String)| match is_quoted || (is_prefix && place + 1 == asked.len()) {
                true => names.meant(word),
                false => names.meant_or_missed(word, known, forgives),
            };
            let mut words: Vec<Vec<String>> = asked.iter().enumerate().map(meant).collect();
            if is_prefix {
                *words.last_mut().unwrap() = names.begun(last);
            }
            Term { excludes, words, prefix: is_prefix.then(|| last.clone()), joined: None }
        };
        let joined = Some(term_of(&[asked.concat()], false)).filter(|_| asked.len() > 1 && !is_quoted);
        let is_word =
            joined.as_ref().is_some_and(|joined| known.keys().any(|word| is_in(joined, std::slice::from_ref(word))));
        terms.push(Term { joined: joined.map(Box::new), ..term_of(&asked, !excludes && !is_word) });
    }
    terms
}

/// Whether a position matches. Only those of its texts that are its own, the first ones, can exclude it.
pub fn matches(terms: &[Term], fields: &[Vec<String>], own: usize) -> bool {
    terms.iter().all(|term| match term.excludes {
        true => !fields[..own].iter().any(|field| is_in(term, field)),
        false => fields.iter().any(|field| is_in(term, field)),
    })
}

fn is_in(term: &Term, field: &[String]) -> bool {
    let begun = |found: &String| term.prefix.as_ref().is_some_and(|prefix| found.starts_with(prefix.as_str()));
    let is_at = |start: usize| {
        term.words.iter().enumerate().all(|(place, meant)| {
            let is_last = place + 1 == term.words.len();
            field.get(start + place).is_some_and(|found| meant.contains(found) || (is_last && begun(found)))
        })
    };
    (0..field.len()).any(is_at) || term.joined.as_ref().is_some_and(|joined| is_in(joined, field))
}
