//! Whether quotations stand in a text: a reader who has an article open elsewhere can check ours against it.

use summitry_corpus::model::{Corpus, DocIx, Quote};

use crate::sorted;

/// How a quotation stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Letter for letter.
    Exactly,
    /// The same letters and digits; marks, capitals or spaces differ.
    ButForMarks,
    /// Most of its words, in their order: the words of the text at that place, and which of ours are not among them.
    Nearly(Vec<Word>),
    Nowhere,
}

/// A word of a quotation that was nearly found, or of the text in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    pub whose: Whose,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Both,
    /// Only the quotation has it.
    Ours,
    /// Only the text has it.
    Theirs,
}

/// How many hundredths of the words of a quotation a text must have for it to be nearly found.
const NEARLY: usize = 60;

/// A text in which quotations are looked for.
pub struct Text<'a> {
    raw: &'a str,
    words: Vec<&'a str>,
    folded: Vec<String>,
    /// All folded words, each between two spaces.
    joined: String,
}

impl<'a> Text<'a> {
    pub fn new(raw: &'a str) -> Self {
        let words: Vec<&str> = raw.split_whitespace().filter(|word| !fold(word).is_empty()).collect();
        let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
        Self { raw, words, joined: spaced(&folded), folded }
    }

    /// Looks for a quotation.
    pub fn find(&self, quotation: &str) -> Found {
        if has(self.raw, quotation) {
            return Found::Exactly;
        }
        let ours: Vec<&str> = quotation.split_whitespace().filter(|word| !fold(word).is_empty()).collect();
        let folded: Vec<String> = ours.iter().map(|word| fold(word)).collect();
        if folded.is_empty() {
            return Found::Nowhere;
        }
        if has(&self.joined, &spaced(&folded)) {
            return Found::ButForMarks;
        }
        self.nearly(&ours, &folded).map_or(Found::Nowhere, Found::Nearly)
    }

    /// The place with most of some words, word by word beside them.
    fn nearly(&self, ours: &[&str], folded: &[String]) -> Option<Vec<Word>> {
        let count = ours.len();
        let mut known: Vec<&String> = folded.iter().collect();
        sorted::sort(&mut known, &Ord::cmp);
        let is_ours: Vec<bool> = self.folded.iter().map(|word| known.binary_search(&word).is_ok()).collect();
        let mut within = is_ours.iter().take(count).filter(|is_ours| **is_ours).count();
        let (mut most, mut place) = (within, 0);
        for (left, (leaves, enters)) in is_ours.iter().zip(is_ours.iter().skip(count)).enumerate() {
            within = within + usize::from(*enters) - usize::from(*leaves);
            if within > most {
                (most, place) = (within, left + 1);
            }
        }
        if most * 100 < count * NEARLY {
            return None;
        }
        let end = (place + count).min(self.words.len());
        let side_by_side = beside(ours, folded, self.words.get(place..end)?, self.folded.get(place..end)?);
        let common = side_by_side.iter().filter(|word| word.whose == Whose::Both).count();
        (common * 100 >= count * NEARLY).then_some(side_by_side)
    }
}

/// Two texts word by word: what both have, in their order, as long as possible (the longest common subsequence, by its
/// textbook recurrence), and between it what only one of them has.
pub fn differing(ours: &str, theirs: &str) -> Vec<Word> {
    let (ours, theirs): (Vec<&str>, Vec<&str>) =
        (ours.split_whitespace().collect(), theirs.split_whitespace().collect());
    let fold_all = |words: &[&str]| words.iter().map(|word| fold(word)).collect::<Vec<String>>();
    beside(&ours, &fold_all(&ours), &theirs, &fold_all(&theirs))
}

fn beside(ours: &[&str], our_folded: &[String], theirs: &[&str], their_folded: &[String]) -> Vec<Word> {
    let wide = theirs.len() + 1;
    let mut longest = vec![0_u32; (ours.len() + 1) * wide];
    let at = |one: usize, other: usize| one * wide + other;
    for one in (0..ours.len()).rev() {
        for other in (0..theirs.len()).rev() {
            longest[at(one, other)] = if our_folded[one] == their_folded[other] {
                longest[at(one + 1, other + 1)] + 1
            } else {
                longest[at(one + 1, other)].max(longest[at(one, other + 1)])
            };
        }
    }
    let (mut one, mut other, mut words) = (0, 0, Vec::new());
    while one < ours.len() || other < theirs.len() {
        let has_both = one < ours.len() && other < theirs.len();
        let (word, whose) = if has_both && our_folded[one] == their_folded[other] {
            (one, other) = (one + 1, other + 1);
            (ours[one - 1], Whose::Both)
        } else if other == theirs.len() || (has_both && longest[at(one + 1, other)] >= longest[at(one, other + 1)]) {
            one += 1;
            (ours[one - 1], Whose::Ours)
        } else {
            other += 1;
            (theirs[other - 1], Whose::Theirs)
        };
        words.push(Word { text: word.to_owned(), whose });
    }
    words
}

/// Words, each between two spaces.
fn spaced(words: &[String]) -> String {
    let mut spaced = " ".to_owned();
    for word in words {
        spaced.push_str(word);
        spaced.push(' ');
    }
    spaced
}

/// Whether a text stands in another. The search of the standard library is faster, and three kilobytes of program.
fn has(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// The letters and digits of a word, without the capitals of English.
fn fold(word: &str) -> String {
    summitry_corpus::model::letters(word).collect()
}

/// How the quotations of each document stand in a text.
pub struct Check {
    /// For each document its distinct quotations, and how each was found.
    pub documents: Vec<Vec<(Quote, Found)>>,
}

impl Check {
    pub fn new(corpus: &Corpus, text: &str) -> Self {
        let text = Text::new(text);
        let mut documents: Vec<Vec<(Quote, Found)>> = corpus.documents.iter().map(|_| Vec::new()).collect();
        for quote in corpus.positions.iter().flat_map(|position| &position.quotes) {
            let Some(known) = documents.get_mut(quote.at.doc.index()) else { continue };
            if !known.iter().any(|(other, _)| other == quote) {
                known.push((quote.clone(), text.find(&quote.text)));
            }
        }
        for known in &mut documents {
            sorted::sort(known, &|(a, _), (b, _)| a.at.cmp(&b.at));
        }
        Self { documents }
    }

    /// The document whose quotations the text has most of; none where it has less than half of any.
    pub fn likely(&self) -> Option<DocIx> {
        let share = |known: &[(Quote, Found)]| {
            let found = known.iter().filter(|(_, found)| *found != Found::Nowhere).count();
            found * 100 / known.len().max(1)
        };
        let (mut best, mut most) = (None, 49);
        for (number, known) in (0..).zip(&self.documents) {
            if share(known) > most {
                (best, most) = (Some(DocIx(number)), share(known));
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "She said: “We will keep the weir,\u{a0}whatever it costs.” Later she told others that nothing had changed.";

    fn shown(words: &[Word]) -> String {
        let word = |word: &Word| match word.whose {
            Whose::Both => word.text.clone(),
            Whose::Ours => format!("-{}", word.text),
            Whose::Theirs => format!("+{}", word.text),
        };
        words.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    fn check(quotation: &str, expected: &str) {
        let found = match Text::new(TEXT).find(quotation) {
            Found::Exactly => "exactly".to_owned(),
            Found::ButForMarks => "but for marks".to_owned(),
            Found::Nowhere => "nowhere".to_owned(),
            Found::Nearly(words) => shown(&words),
        };
        assert_eq!(found, expected, "{quotation:?}");
    }

    #[test]
    fn a_quotation_is_found_as_it_stands() {
        check("whatever it costs", "exactly");
        check("We will keep the weir, whatever it costs", "but for marks");
        check("we will \"keep\" the weir", "but for marks");
        check("We will keep our weir", "We will keep -our +the weir");
        check("We shall never give up the dam", "nowhere");
        check("ill keep", "exactly");
        check("…", "nowhere");
        check("", "exactly");
    }

    #[test]
    fn what_differs_is_what_only_one_has() {
        assert_eq!(shown(&differing("a b c d", "a c d e")), "a -b c d +e");
        assert_eq!(shown(&differing("", "x")), "+x");
        assert_eq!(shown(&differing("x, y", "X y")), "x, y");
    }
}
