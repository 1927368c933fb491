//! Text search.
//!
//! A search is words, all of which must match; `"…"` is a phrase, `-word` excludes, a trailing `*` matches every
//! word that begins so. Punctuation does not matter, nor case in the Latin, Greek and Cyrillic alphabets, nor the
//! accents of Latin letters ([`fold`]). A name matches under each of its spellings, wherever it stands: the one-word
//! spellings of an actor are one word to the search.
//!
//! A word matches all its inflections ([`stem()`]), but in quotation marks only itself; words bound by a hyphen are also
//! looked for as one. Where nothing has a word of five or more letters, one slip in it is forgiven ([`Forgiven`]).
//!
//! It looks in what a position says and in the digests of its lines. Only what a position says itself can exclude it,
//! for a digest is about the whole line.

use summitry_corpus::model::{Actor, Corpus, Position, PositionIx};

use super::lexicon::Lexicon;
use super::stem::stem;
use crate::bits::Bits;
use crate::sorted;

/// The most characters of a search.
const LONGEST: usize = 200;

/// The fewest letters of a word in which a slip is forgiven.
const FORGIVING: usize = 5;

/// Stands between two fields in a position's words, so that no phrase reaches across.
const BORDER: u32 = u32::MAX;

/// The words of every position.
pub struct TextIndex {
    /// Every word, sorted; a word's number is its place.
    words: Vec<String>,
    /// For every word the positions that have it themselves, ascending.
    postings: Vec<Vec<u32>>,
    /// For every word the positions of which a digest has it, ascending.
    in_digests: Vec<Vec<u32>>,
    /// For every position its words in order, fields parted by [`BORDER`].
    sequences: Vec<Vec<u32>>,
    /// For every position how many of these are its own; those of the digests of its lines follow.
    own: Vec<u32>,
    stems: Lexicon,
    /// For every stem the words that have it, ascending.
    inflections: Vec<Vec<u32>>,
    /// The words that are names, sorted, each with all spellings of it.
    spellings: Vec<(String, Vec<String>)>,
}

impl TextIndex {
    #[inline(never)]
    pub fn new(corpus: &Corpus) -> Self {
        // Words are numbered as they come, and anew in their order once all are known: to keep every word of a large
        // corpus as a text until then would take more memory than all the rest.
        let mut numbers = Lexicon::default();
        let mut sequences: Vec<Vec<u32>> = Vec::with_capacity(corpus.positions.len());
        let mut own: Vec<u32> = Vec::with_capacity(corpus.positions.len());
        for position in &corpus.positions {
            let mut sequence = Vec::new();
            let fields = searched(corpus, position);
            let digests = fields.len() - position.evidence.len();
            for (field, place) in fields.into_iter().zip(0..) {
                if place == digests {
                    own.push(sequence.len() as u32);
                }
                each_word(field, |word, _, _| sequence.push(numbers.add(word)));
                sequence.push(BORDER);
            }
            own.resize(sequences.len() + 1, sequence.len() as u32);
            sequences.push(sequence);
        }
        let mut unsorted = numbers.into_words();
        let order = sorted::places(unsorted.len(), &|a, b| unsorted[a].cmp(&unsorted[b]));
        let mut places = vec![BORDER; order.len()];
        for (number, place) in order.iter().zip(0..) {
            places[*number] = place;
        }
        let words: Vec<String> = order.into_iter().map(|number| std::mem::take(&mut unsorted[number])).collect();
        let mut postings: Vec<Vec<u32>> = vec![Vec::new(); words.len()];
        let mut in_digests = postings.clone();
        for ((sequence, own), position) in sequences.iter_mut().zip(&own).zip(0_u32..) {
            for (word, place) in sequence.iter_mut().zip(0..).filter(|(word, _)| **word != BORDER) {
                *word = places[*word as usize];
                let postings = if place < *own { &mut postings } else { &mut in_digests };
                let posting = &mut postings[*word as usize];
                if posting.last() != Some(&position) {
                    posting.push(position);
                }
            }
        }
        let (mut stems, mut inflections) = (Lexicon::default(), Vec::<Vec<u32>>::new());
        for (word, number) in words.iter().zip(0..) {
            let stem = stems.add(&stem(word)) as usize;
            if stem == inflections.len() {
                inflections.push(Vec::new());
            }
            inflections[stem].push(number);
        }
        Self { words, postings, in_digests, sequences, own, stems, inflections, spellings: spellings(&corpus.actors) }
    }

    /// Takes out of some positions those that do not match a search. Returns the words of it in which a slip is forgiven.
    pub fn search(&self, search: &str, found: &mut Bits, bound: u32) -> Vec<Forgiven> {
        let mut forgiven: Vec<Forgiven> = Vec::new();
        for term in parse(search) {
            let matching = self.matching(&term, &self.runs(&term, &mut forgiven), bound);
            if term.excludes {
                found.subtract(&matching);
            } else {
                found.intersect(&matching);
            }
        }
        forgiven
    }

    /// What typed words mean while the last one may not be finished: where no word of the corpus is that one, it is
    /// taken for the beginning of a word, and gets its `*`, unless that would lose an inflection.
    pub fn as_typed(&self, typed: &str) -> String {
        let typed = tidy(typed);
        let in_phrase = typed.matches(is_quotation_mark).count() % 2 == 1;
        let Some(last) = typed.split(' ').next_back().map(words_of) else { return typed };
        let [last] = last.as_slice() else { return typed };
        let goes_on = typed.ends_with(is_of_word) && !in_phrase;
        let has_room = typed.chars().count() < LONGEST;
        let begun = self.beginning_with(last);
        let loses_none = || self.inflections(last).iter().all(|number| begun.contains(&(*number as usize)));
        if goes_on && has_room && !self.is_word(last) && !begun.is_empty() && loses_none() {
            return format!("{typed}*");
        }
        typed
    }

    fn is_word(&self, word: &str) -> bool {
        self.number_of(word).is_some() || self.spellings_of(word).is_some()
    }

    /// The numbers of the words that begin so.
    fn beginning_with(&self, prefix: &str) -> std::ops::Range<usize> {
        let first = self.words.partition_point(|word| word.as_str() < prefix);
        let count = self.words[first..].iter().take_while(|word| word.starts_with(prefix)).count();
        first..first + count
    }

    /// Those of some positions of which a term of a search is in digests alone, each with the places of the evidence
    /// whose digests have it.
    pub fn only_in_digests(&self, search: &str, positions: &Bits) -> Vec<(PositionIx, Vec<u32>)> {
        let terms = self.wanted(search);
        let mut found = Vec::new();
        for position in positions.iter() {
            let (own, digests) = self.texts(position);
            let mut places = Vec::new();
            for runs in &terms {
                let has_it = |text: &[u32]| runs.iter().any(|run| is_in(run, text));
                if !has_it(own) {
                    let mut digests = digests.split(|word| *word == BORDER).zip(0..);
                    places.extend(digests.find(|(digest, _)| has_it(digest)).map(|(_, place)| place));
                }
            }
            if !places.is_empty() {
                found.push((PositionIx(position), ascending(places)));
            }
        }
        found
    }

    /// Where a search has its hits in some texts of the page: for each the first unit of a hit and the one after it, counted
    /// in UTF-16 as browsers do. What the search excludes is none.
    pub fn hits(&self, search: &str, texts: &[String]) -> Vec<Vec<(u32, u32)>> {
        let runs: Vec<_> = self.wanted(search).into_iter().flatten().collect();
        let hits_in = |text: &String| {
            let (mut numbers, mut spans) = (Vec::new(), Vec::new());
            each_word(text, |word, from, to| {
                // What no position has is no hit, and parts what stands on its sides.
                numbers.push(self.number_of(word).unwrap_or(BORDER));
                spans.push((from, to));
            });
            let mut hits: Vec<(u32, u32)> = Vec::new();
            for run in &runs {
                let found = (0..numbers.len()).filter(|place| starts_with(run, &numbers[*place..]));
                hits.extend(found.map(|place| (spans[place].0, spans[place + run.len() - 1].1)));
            }
            hits
        };
        texts.iter().map(hits_in).collect()
    }

    /// The words of a position that are its own, and those of the digests of its lines.
    fn texts(&self, position: u32) -> (&[u32], &[u32]) {
        let own = self.own.get(position as usize).map_or(0, |own| *own as usize);
        let sequence = self.sequences.get(position as usize).map_or(&[][..], Vec::as_slice);
        sequence.split_at_checked(own).unwrap_or_default()
    }

    fn matching(&self, term: &Term, runs: &[Run], bound: u32) -> Bits {
        let mut matching = Bits::none(bound);
        for run in runs {
            let mut all = Bits::all(bound);
            for alternatives in run {
                let mut having = Bits::none(bound);
                for word in alternatives {
                    having.insert_all(&self.postings[*word as usize]);
                    if !term.excludes {
                        having.insert_all(&self.in_digests[*word as usize]);
                    }
                }
                all.intersect(&having);
            }
            if run.len() > 1 {
                let has_run = |position: &u32| {
                    let (own, digests) = self.texts(*position);
                    is_in(run, own) || (!term.excludes && is_in(run, digests))
                };
                all = Bits::of(bound, all.iter().filter(has_run));
            }
            matching.unite(&all);
        }
        matching
    }

    /// What the terms of a search that do not exclude may stand for.
    fn wanted(&self, search: &str) -> Vec<Vec<Run>> {
        let terms = parse(search);
        terms.iter().filter(|term| !term.excludes).map(|term| self.runs(term, &mut Vec::new())).collect()
    }

    /// What a term may stand for, and the words in which a slip is forgiven for that.
    fn runs(&self, term: &Term, forgiven: &mut Vec<Forgiven>) -> Vec<Run> {
        let joined = ascending(self.joined(term));
        let mut run: Run = Vec::with_capacity(term.words.len());
        for (place, word) in term.words.iter().enumerate() {
            let mut alternatives = self.alternatives(term, place, word);
            if alternatives.is_empty() && joined.is_empty() {
                let near = self.near(term, place, word);
                near.iter().for_each(|known| self.add_meant(&mut alternatives, known, true));
                if !near.is_empty() && forgiven.iter().all(|other| other.typed != *word) {
                    let taken = near.into_iter().map(str::to_owned).collect();
                    forgiven.push(Forgiven { typed: word.clone(), taken });
                }
            }
            run.push(ascending(alternatives));
        }
        if joined.is_empty() { vec![run] } else { vec![run, vec![joined]] }
    }

    /// The numbers of the words that words bound by a hyphen stand for as one.
    fn joined(&self, term: &Term) -> Vec<u32> {
        match term.words.len() {
            0 | 1 => Vec::new(),
            _ if term.is_quoted => Vec::new(),
            count => self.alternatives(term, count - 1, &term.words.concat()),
        }
    }

    /// The numbers of the words that a word of a search stands for.
    fn alternatives(&self, term: &Term, place: usize, word: &str) -> Vec<u32> {
        let is_prefix = term.is_prefix(place);
        let mut numbers: Vec<u32> = Vec::new();
        if is_prefix {
            numbers.extend(self.beginning_with(word).map(|number| number as u32));
            let begun = self.spellings.iter().filter(|(name, _)| name.starts_with(word));
            begun.for_each(|(_, spellings)| self.add_spellings(&mut numbers, spellings));
        } else {
            self.add_meant(&mut numbers, word, !term.is_quoted);
        }
        numbers
    }

    /// The words for which a word of a search that is none may be a slip.
    fn near(&self, term: &Term, place: usize, word: &str) -> Vec<&str> {
        let forgives = !term.is_quoted && !term.excludes && !term.is_prefix(place);
        let is_long = word.chars().count() >= FORGIVING && !word.bytes().any(|letter| letter.is_ascii_digit());
        let mut near: Vec<&str> = Vec::new();
        if forgives && is_long {
            // A name may be known under spellings that stand nowhere.
            let names = self.spellings.iter().map(|(name, _)| name).filter(|name| self.number_of(name).is_none());
            near.extend(self.words.iter().chain(names).map(String::as_str).filter(|known| is_one_slip(word, known)));
        }
        near
    }

    /// Adds the numbers of the words that are meant by a whole word.
    fn add_meant(&self, numbers: &mut Vec<u32>, word: &str, inflected: bool) {
        numbers.extend(self.number_of(word));
        self.add_spellings(numbers, self.spellings_of(word).unwrap_or_default());
        if inflected {
            numbers.extend(self.inflections(word));
        }
    }

    fn add_spellings(&self, numbers: &mut Vec<u32>, spellings: &[String]) {
        numbers.extend(spellings.iter().filter_map(|spelling| self.number_of(spelling)));
    }

    /// All spellings of a word that is a name.
    fn spellings_of(&self, word: &str) -> Option<&[String]> {
        self.spellings.iter().find(|(name, _)| name == word).map(|(_, spellings)| spellings.as_slice())
    }

    /// The number of a word that some position has.
    fn number_of(&self, word: &str) -> Option<u32> {
        self.words.binary_search_by(|known| known.as_str().cmp(word)).ok().map(|number| number as u32)
    }

    /// The numbers of the words that are inflections of a word, itself among them.
    fn inflections(&self, word: &str) -> &[u32] {
        let stem = self.stems.get(&stem(word));
        stem.and_then(|stem| self.inflections.get(stem as usize)).map_or(&[], Vec::as_slice)
    }
}

/// One way to read a term: for each word of it, in their order, the numbers that it may have, sorted.
type Run = Vec<Vec<u32>>;

/// A word of a search that the corpus does not have, and for which others are taken that differ in one slip: a letter
/// more, a letter less, another letter, or two neighbours in each other's place (F. J. Damerau, "A technique for
/// computer detection and correction of spelling errors", *Communications of the ACM* 7 (3), 1964).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgiven {
    pub typed: String,
    pub taken: Vec<String>,
}

/// Whether two words are apart by one slip.
fn is_one_slip(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > 4 {
        return false;
    }
    let common: usize = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (one, other) = (one.get(common..).unwrap_or_default(), other.get(common..).unwrap_or_default());
    let same = one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b);
    let common: usize = same.map(|(a, _)| a.len_utf8()).sum();
    let mut one = one.get(..one.len() - common).unwrap_or_default().chars();
    let mut other = other.get(..other.len() - common).unwrap_or_default().chars();
    match ((one.next(), one.next(), one.next()), (other.next(), other.next(), other.next())) {
        ((Some(_), None, _), (Some(_) | None, None, _)) | ((None, ..), (Some(_), None, _)) => true,
        ((Some(a), Some(b), None), (Some(c), Some(d), None)) => (a, b) == (d, c),
        _ => false,
    }
}

/// Each number once, ascending.
fn ascending(mut numbers: Vec<u32>) -> Vec<u32> {
    sorted::sort(&mut numbers, &Ord::cmp);
    numbers.dedup();
    numbers
}

/// A search as a link holds it: no control characters, single spaces, none at the ends, 200 characters at most.
pub fn tidy(search: &str) -> String {
    let spaced: String = search.chars().map(|c| if c.is_control() || turns_text(c) { ' ' } else { c }).collect();
    let mut tidy = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = tidy.char_indices().nth(LONGEST) {
        tidy.truncate(end);
        tidy.truncate(tidy.trim_end().len());
    }
    tidy
}

/// Characters that turn the direction of the text after them, and could make a sentence around them say something else.
pub(crate) fn turns_text(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The words of a text, folded: lower case, without accents, parted at whatever is no letter and no digit.
pub fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word, _, _| words.push(word.to_owned()));
    words
}

/// Calls with each word of a text, folded, and where it begins and ends, in UTF-16.
fn each_word(text: &str, mut found: impl FnMut(&str, u32, u32)) {
    let (mut word, mut from, mut to) = (String::new(), 0, 0);
    // A space parts the last word from nothing.
    for c in text.chars().chain([' ']) {
        if is_of_word(c) {
            if word.is_empty() {
                from = to;
            }
            fold(lower(c), &mut word);
        } else if !is_accent(c) && !word.is_empty() {
            found(&word, from, to);
            word.clear();
        }
        to += c.len_utf16() as u32;
    }
}

/// A part of a search that must match, or must not.
#[derive(Debug, PartialEq, Eq)]
struct Term {
    excludes: bool,
    /// In quotation marks, words stand for themselves alone.
    is_quoted: bool,
    /// One word, or several that must follow each other.
    words: Vec<String>,
    ends_in_prefix: bool,
}

impl Term {
    fn is_prefix(&self, place: usize) -> bool {
        self.ends_in_prefix && place + 1 == self.words.len()
    }
}

/// ```text
/// search = term *( SPACE term )
/// term   = [ "-" ] ( DQUOTE text [ DQUOTE ] / text ) [ "*" ]
/// ```
///
/// `DQUOTE` may be curved, as phones type it. A `*` may have punctuation after it, as at the end of a sentence.
/// A term without letters or digits says nothing and is left out.
fn parse(search: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut rest = search.trim_start();
    while !rest.is_empty() {
        let (excludes, body) = match rest.strip_prefix('-') {
            Some(body) => (true, body),
            None => (false, rest),
        };
        let (text, after) = match body.strip_prefix(is_quotation_mark) {
            Some(quoted) => quoted.split_once(is_quotation_mark).unwrap_or((quoted, "")),
            None => body.split_at_checked(body.find(char::is_whitespace).unwrap_or(body.len())).unwrap_or_default(),
        };
        let (starred, after) = match after.strip_prefix('*') {
            Some(after) => (true, after),
            None => (text.chars().rev().take_while(|c| !is_of_word(*c)).any(|c| c == '*'), after),
        };
        let words = words_of(text);
        if !words.is_empty() {
            let is_quoted = body.starts_with(is_quotation_mark);
            terms.push(Term { excludes, is_quoted, words, ends_in_prefix: starred });
        }
        rest = after.trim_start();
    }
    terms
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„')
}

/// Whether words stand in a text one after the other.
fn is_in(run: &[Vec<u32>], text: &[u32]) -> bool {
    (0..text.len()).any(|place| starts_with(run, &text[place..]))
}

/// Whether a text begins with words that follow each other.
fn starts_with(run: &[Vec<u32>], text: &[u32]) -> bool {
    let may_be = |(word, alternatives): (&u32, &Vec<u32>)| match alternatives.as_slice() {
        [only] => only == word,
        several => several.binary_search(word).is_ok(),
    };
    text.len() >= run.len() && text.iter().zip(run).all(may_be)
}

/// All texts in which a position is searched: its own, and the digests of its lines.
pub fn searched<'a>(corpus: &'a Corpus, position: &'a Position) -> Vec<&'a str> {
    let mut fields = fields(corpus, position);
    fields.extend(position.evidence.iter().map(|evidence| corpus.digest(evidence.at)));
    fields
}

/// The texts of a position that can be searched. Those of its actor come first.
fn fields<'a>(corpus: &'a Corpus, position: &'a Position) -> Vec<&'a str> {
    fn names<'a>(actor: &'a Actor, fields: &mut Vec<&'a str>) {
        fields.extend([actor.name.as_str(), actor.short_name.as_str()]);
        fields.extend(actor.spellings.iter().map(String::as_str));
    }
    let actor = corpus.actor(position.actor);
    let question = corpus.question(position.question);
    let mut fields = Vec::new();
    names(actor, &mut fields);
    fields.extend([actor.role.as_str(), question.title.as_str(), question.question.as_str()]);
    fields.extend(corpus.scope(position).map(|scope| scope.title.as_str()));
    fields.extend([position.claim.as_str(), corpus.event(position.event).title.as_str()]);
    fields.extend(position.note.as_deref());
    for quote in &position.quotes {
        fields.push(&quote.text);
        names(corpus.actor(quote.by), &mut fields);
    }
    for via in position.evidence.iter().flat_map(|evidence| &evidence.via) {
        names(corpus.actor(*via), &mut fields);
    }
    fields
}

/// The one-word spellings of each actor, each leading to all of them.
fn spellings(actors: &[Actor]) -> Vec<(String, Vec<String>)> {
    let mut spellings: Vec<(String, Vec<String>)> = Vec::new();
    for actor in actors {
        let forms = actor.spellings.iter().chain([&actor.name, &actor.short_name]).map(|form| words_of(form));
        let single: Vec<String> = forms.filter(|words| words.len() == 1).flatten().collect();
        for word in &single {
            match spellings.iter_mut().find(|(name, _)| name == word) {
                Some((_, of_name)) => of_name.extend(single.iter().cloned()),
                None => spellings.push((word.clone(), single.clone())),
            }
        }
    }
    sorted::sort(&mut spellings, &|a, b| a.0.cmp(&b.0));
    spellings
}

/// Whether a character is a letter or a digit. Beyond ASCII, every character is taken for one that does not stand in
/// a block of punctuation, symbols, arrows or private use: the tables that know it exactly would be a tenth of the
/// program.
pub(crate) fn is_of_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(c, 'ª' | 'µ' | 'º'),
        '×' | '÷' | '\u{300}'..='\u{36f}' => false,
        '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{303f}' | '\u{e000}'..='\u{f8ff}' => false,
        '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' | '\u{fff0}'..='\u{ffff}' => false,
        _ => c < '\u{1f000}',
    }
}

/// The lower-case form of a letter of the Latin, Greek and Cyrillic alphabets, by how Unicode lays out their blocks:
/// a constant distance, or neighbours of which the even one is the capital.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xde | 0x391..=0x3a9 | 0x410..=0x42f => code + 32,
        0x400..=0x40f => code + 80,
        0x178 => 0xff,
        0x139..=0x148 | 0x179..=0x17e => code + code % 2,
        0x100..=0x137 | 0x14a..=0x177 | 0x460..=0x481 | 0x48a..=0x4bf => code | 1,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(c)
}

/// Combining marks, which a decomposed letter with an accent is followed by.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Writes a lower-case letter without its accent: the Latin letters of Unicode's blocks Latin-1 Supplement and
/// Latin Extended-A, by the base letters of their decompositions, and the customary two letters for the ligatures.
fn fold(c: char, out: &mut String) {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ if is_accent(c) => "",
        _ => return out.push(c),
    };
    out.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_words(text: &str, expected: &[&str]) {
        assert_eq!(words_of(text), expected, "{text:?}");
    }

    #[test]
    fn words_are_folded() {
        check_words("Giorgia MELONI’s “no”", &["giorgia", "meloni", "s", "no"]);
        check_words("Göttemöller, Gottemo\u{308}ller", &["gottemoller", "gottemoller"]);
        check_words("Article 5-like", &["article", "5", "like"]);
        check_words("$90 Straße Łódź", &["90", "strasse", "lodz"]);
        check_words(" -*\" ", &[]);
    }

    #[test]
    fn a_folded_letter_stays_as_it_is() {
        for c in '\0'..='\u{ffff}' {
            let once = words_of(&c.to_string()).concat();
            assert_eq!(words_of(&once).concat(), once, "{c:?}, U+{:04X}", u32::from(c));
        }
    }

    fn check_terms(search: &str, expected: &str) {
        let terms: Vec<String> = parse(search)
            .into_iter()
            .map(|term| {
                let (sign, star) = (if term.excludes { "-" } else { "" }, if term.ends_in_prefix { "*" } else { "" });
                format!("{sign}{}{star}", term.words.join("+"))
            })
            .collect();
        assert_eq!(terms.join(" "), expected, "{search:?}");
    }

    #[test]
    fn a_search_is_read_term_by_term() {
        check_terms("cease fire", "cease fire");
        check_terms("\"first line\" -troops guarant*", "first+line -troops guarant*");
        check_terms("-\"boots on\"* \"open end", "-boots+on* open+end");
        check_terms("Article-5 - * \"\" --x", "article+5 -x");
        check_terms("“first line” „open end“ -”x y", "first+line open+end -x+y");
        check_terms("guarant*. (troops*) \"x y*,\" a*b", "guarant* troops* x+y* a+b");
        check_terms("", "");
    }

    #[test]
    fn a_tidy_search_stays_as_it_is() {
        for text in ["", "  a \t b\n", &"é ".repeat(300), "\u{7}x", &"x".repeat(500)] {
            let once = tidy(text);
            assert_eq!(tidy(&once), once);
            assert!(once.chars().count() <= 200);
        }
        assert_eq!(tidy("  a \t b\n"), "a b");
    }
}
