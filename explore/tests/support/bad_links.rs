//! Links as people, programs and time spoil them, and texts that were never links.

use std::iter;

use summitry_explore::link::print;
use summitry_explore::query::{Facet, Index};

use super::{Chance, states};

/// The keys of a link, and what is none.
const KEYS: [&str; 26] = [
    "view",
    "on",
    "with",
    "by",
    "phase",
    "side",
    "actor",
    "question",
    "stance",
    "doc",
    "voice",
    "from",
    "to",
    "q",
    "pick",
    "sort",
    "s",
    "line",
    "embed",
    "amp;actor",
    "%71",
    "ACTOR",
    " q",
    "",
    "x",
    "constructor",
];

/// What programs that count readers put into a link.
const TRACKING: [&str; 8] = [
    "utm_source=newsletter",
    "utm_campaign=a%20b%26c",
    "fbclid=IwAR0_-x.y",
    "gclid=Cj0KCQ~",
    "mc_eid=%5BUNIQID%5D",
    "ref=//example.org/?q=1",
    "_ga=2.1.3",
    "#:~:text=word",
];

/// Values that no key expects.
const STRANGE: [&str; 44] = [
    "%",
    "%%",
    "%2",
    "%C3",
    "%C3%28",
    "%E2%82",
    "%F0%9F%95",
    "%FF%FE",
    "%00",
    "%0d%0aSet-Cookie:%20a=b",
    "%25%32%35",
    "%u2019",
    "<script>alert(1)</script>",
    "%3Cimg%20src=x%20onerror=alert(1)%3E",
    "\"><svg/onload=1>",
    "{{7*7}}",
    "';--",
    "../../..",
    "\u{202e}\u{200f}",
    "%E2%80%AE%E2%80%8B%EF%BB%BF",
    "\u{200b}\u{ad}\u{feff}",
    "\u{301}\u{301}\u{301}",
    "\u{1f54a}\u{fe0f}",
    "ﬁĸŉſΣς",
    "İIıi",
    "0000-00-00",
    "9999-12-31",
    "10000-01-01",
    "99999999999999999999-12-31",
    "-2025-08-15",
    "2025-02-30",
    "2025-08-15T00:00",
    "２０２５-08-15",
    "NaN",
    "-1",
    "4294967296",
    "18446744073709551616",
    "1e999",
    "true",
    "null",
    "[object%20Object]",
    "a*b*",
    "-\"-\"*",
    "\u{0}",
];

/// What programs make of the point between two ids.
const BETWEEN_IDS: [&str; 9] = ["..", ",", "%2E", " ", ".\r\n", ".%00.", "\u{ad}.", ";", "%2C+"];

/// How long a link is that is too long, in bytes.
const TOO_LONG: usize = 100_000;

/// A source of bad links for a corpus, the same for the same seed.
pub struct BadLinks<'a> {
    chance: Chance,
    index: &'a Index,
    /// The ids of everything.
    ids: Vec<&'a str>,
    /// Words that can be found.
    words: Vec<&'a str>,
    /// One of so many links is too long.
    one_too_long_of: usize,
}

impl<'a> BadLinks<'a> {
    pub fn new(index: &'a Index, seed: u64, one_too_long_of: usize) -> Self {
        let corpus = &index.corpus;
        let mut ids: Vec<&str> = Vec::new();
        for facet in Facet::ALL {
            ids.extend(index.values(facet).iter().map(|value| value.id.as_str()));
        }
        ids.extend(corpus.events.iter().map(|event| event.id.as_str()));
        ids.extend(corpus.positions.iter().map(|position| position.id.as_str()));
        ids.extend(corpus.aliases.iter().map(|alias| alias.old.as_str()));
        let words = corpus.positions.iter().flat_map(|position| position.claim.split(' ')).collect();
        Self { chance: Chance::new(seed), index, ids, words, one_too_long_of }
    }

    /// One of the ways in which a value can be wrong, or right for another key.
    fn value(&mut self) -> String {
        let chance = &mut self.chance;
        match chance.below(12) {
            0..=2 => (*chance.of(&self.ids)).to_owned(),
            3 => (0..1 + chance.below(6)).map(|_| *chance.of(&self.ids)).collect::<Vec<_>>().join("."),
            4 => format!("{}-{}", chance.of(&self.ids), chance.below(200)),
            5 => format!("{:04}-{:02}-{:02}", chance.below(12_000), chance.below(14), chance.below(33)),
            6 => format!("{:03}.{}", chance.below(9), chance.below(300)),
            7 => (0..1 + chance.below(5)).map(|_| *chance.of(&self.words)).collect::<Vec<_>>().join("+"),
            8 => self.letters(30),
            9 => {
                // A slip in a word, so that it is forgiven.
                let mut letters: Vec<char> = chance.of(&self.words).chars().collect();
                let place = chance.below(letters.len() + 1);
                letters.insert(place, 'x');
                letters.into_iter().collect()
            }
            _ => (*chance.of(&STRANGE)).to_owned(),
        }
    }

    /// Letters of any alphabet, signs, and what is none of them.
    fn letters(&mut self, most: usize) -> String {
        let chance = &mut self.chance;
        let count = chance.below(most);
        let any = |chance: &mut Chance| match chance.below(4) {
            0 => char::from_u32(chance.below(0x80) as u32),
            1 => char::from_u32(chance.below(0x600) as u32),
            2 => char::from_u32(0x2000 + chance.below(0x100) as u32),
            _ => char::from_u32(chance.below(0x11_0000) as u32),
        };
        iter::repeat_with(|| any(chance).unwrap_or('\u{fffd}')).take(count).collect()
    }

    fn pairs(&mut self, most: usize) -> String {
        let count = self.chance.below(most);
        let mut pairs = String::new();
        for _ in 0..count {
            let key = *self.chance.of(&KEYS);
            let between = if self.chance.percent(90) { "&" } else { ";" };
            pairs += &[between, key, "=", &self.value()].concat();
        }
        pairs
    }

    /// For each key links that are as long as no link is, of the shortest pieces, so that there are the most of them.
    pub fn longest(&self) -> Vec<String> {
        let mut links = Vec::new();
        let keys = KEYS.iter().flat_map(|key| {
            let pages = ["", "view=compare&", "view=event&", "view=sources&"];
            pages.map(|page| [page, key].concat())
        });
        for key in keys {
            let repeated = |piece: &str| [&*key, "=", &piece.repeat(TOO_LONG / piece.len())].concat();
            links.extend(["a.", "1.", ".", "%", "%22", "%C3", "\u{301}", "x", "ab+", "a*+", "-a+"].map(repeated));
            links.push(repeated(&format!("&{key}=a")));
            let known = self.ids.iter().map(|id| format!("{id}.")).collect::<String>();
            links.push(repeated(&known));
        }
        links
    }

    /// A search of as many of the longest words with a slip as there is room for, of which each is looked for everywhere.
    pub fn slips(&mut self) -> String {
        let mut link = "q=".to_owned();
        for _ in 0..40 {
            let word: String = self.chance.of(&self.words).chars().filter(|c| c.is_alphabetic()).take(4).collect();
            link += &[&*word, "q+"].concat();
        }
        link
    }

    /// A link without a mistake.
    fn good(&mut self) -> String {
        print(self.index, &states::any(&mut self.chance, self.index))
    }

    /// A link in which something is more than any link has.
    fn too_long(&mut self) -> String {
        let key = *self.chance.of(&KEYS);
        let value = self.value();
        let piece = match self.chance.below(6) {
            0 => return [key, "=", &value.repeat(TOO_LONG / value.len().max(1))].concat(),
            1 => format!("&{key}={value}"),
            2 => format!(".{value}"),
            3 => format!("+{value}"),
            4 => self.pairs(4),
            _ => format!("{value}{}", self.chance.of(&BETWEEN_IDS)),
        };
        let mut link = format!("view={}&{key}=", self.chance.of(&["compare", "event", "timeline"]));
        link += &piece.repeat(TOO_LONG / piece.len().max(1));
        link
    }

    /// Spoils a link in one of the ways in which links are spoilt.
    fn spoilt(&mut self, link: &str) -> String {
        let kind = self.chance.below(21);
        let strange = if kind == 20 { self.value() } else { String::new() };
        let chance = &mut self.chance;
        let mut bytes = link.as_bytes().to_vec();
        let at = chance.below(bytes.len() + 1);
        match kind {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(..at)),
            2 => bytes.insert(at, chance.below(256) as u8),
            3 => drop(bytes.splice(at..at, *b"%C3")),
            4 => drop(bytes.splice(at..at, *b"%")),
            5 => return link.replace('&', "&amp;"),
            6 => return link.replace('&', ";"),
            7 => return link.to_uppercase(),
            8 => return format!("{link}&{link}"),
            9 => return link.replace('%', "%25"),
            10 => return link.replace('.', chance.of::<&str>(&BETWEEN_IDS)),
            11 => return link.replace('&', "&amp%3B"),
            12 => return format!("{link}&{}", chance.of(&TRACKING)),
            13 => return format!("{}&{link}", chance.of(&TRACKING)),
            14 => return format!("<a href=\"?{link}\">{link}</a>"),
            15 => return format!("({link})."),
            16 => return link.replace('=', "%3D"),
            17 => {
                let mut pairs: Vec<&str> = link.split('&').collect();
                chance.shuffle(&mut pairs);
                return pairs.join("&");
            }
            18 => {
                // The values stay, and the keys change places.
                let pairs: Vec<(&str, &str)> = link.split('&').filter_map(|pair| pair.split_once('=')).collect();
                let mut keys: Vec<&str> = pairs.iter().map(|(key, _)| *key).collect();
                chance.shuffle(&mut keys);
                let pairs = keys.iter().zip(&pairs).map(|(key, (_, value))| format!("{key}={value}"));
                return pairs.collect::<Vec<_>>().join("&");
            }
            19 if at < bytes.len() => bytes[at] = *chance.of(b"%&=.+;-#?,: \0\xff"),
            _ => drop(bytes.splice(at..at, strange.into_bytes())),
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Iterator for BadLinks<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        if self.chance.below(self.one_too_long_of) == 0 {
            return Some(self.too_long());
        }
        Some(match self.chance.below(8) {
            0 => self.letters(80),
            1 | 2 => self.pairs(8),
            3 => self.good() + &self.pairs(4),
            _ => {
                let mut link = self.good();
                for _ in 0..1 + self.chance.below(4) {
                    link = self.spoilt(&link);
                }
                link
            }
        })
    }
}
