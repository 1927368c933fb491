//! Inflections of English words.
//!
//! Two words are inflections of one another when they have the same stem. The stem is that of Porter's second English
//! stemmer (Martin Porter, 2001, <https://snowballstem.org/algorithms/english/stemmer.html>), of which only the steps
//! for plurals, for *-ed* and *-ing*, for a final *y* and for a final *e* are taken. The others would take
//! derivations for inflections: *nation* for *national*, *secure* for *security*.

/// Words that end as an inflection does and are none, after the exceptions of the algorithm.
const INVARIANT: [&str; 15] = [
    "news", "atlas", "bias", "inning", "outing", "evening", "herring", "earring", "nothing", "proceed", "exceed",
    "succeed", "aide", "united", "willing",
];

/// Verbs and nouns whose inflections no rule tells: the plain form, then the others. The common ones of English, but those
/// that are more often another word (*felt*, *lay*, *rose*, *wound*), and the auxiliaries, which nobody looks for. The
/// others of a row begin with one letter, so that most rows need no look at their words.
const IRREGULAR: [&str; 71] = [
    "become became",
    "begin began begun",
    "break broke broken",
    "bring brought",
    "build built",
    "buy bought",
    "catch caught",
    "child children",
    "choose chose chosen",
    "come came",
    "deal dealt",
    "draw drew drawn",
    "drive drove driven",
    "fall fell fallen",
    "feed fed",
    "fight fought",
    "find found",
    "flee fled",
    "fly flew flown",
    "forbid forbade forbidden",
    "foresee foresaw foreseen",
    "forget forgot forgotten",
    "forgive forgave forgiven",
    "freeze froze frozen",
    "get got gotten",
    "give gave given",
    "go goes going gone",
    "go went",
    "grow grew grown",
    "hear heard",
    "hide hid hidden",
    "hold held",
    "keep kept",
    "know knew known",
    "lead led",
    "leave left",
    "lend lent",
    "lose lost",
    "make made",
    "man men",
    "mean meant",
    "meet met",
    "overcome overcame",
    "pay paid",
    "person people",
    "rise risen",
    "run ran",
    "say said",
    "see saw seen",
    "seek sought",
    "sell sold",
    "send sent",
    "shake shook shaken",
    "shoot shot",
    "show shown",
    "sit sat",
    "speak spoke spoken",
    "spend spent",
    "stand stood",
    "steal stole stolen",
    "strike struck",
    "take took taken",
    "teach taught",
    "tell told",
    "think thought",
    "throw threw thrown",
    "understand understood",
    "win won",
    "withdraw withdrew withdrawn",
    "woman women",
    "write wrote written",
];

/// What all inflections of a folded word have in common. All but its last letter stand at the beginning of the word, unless
/// the word is an irregular one. Where fewer than three letters would be left, a word is its own stem.
pub fn stem(word: &str) -> String {
    let has_it =
        |others: &str| others.bytes().next() == word.bytes().next() && others.split(' ').any(|form| form == word);
    let mut rows = IRREGULAR.iter().filter_map(|row| row.split_once(' '));
    let plain = rows.find(|(_, others)| has_it(others)).map(|(plain, _)| plain);
    regular(plain.unwrap_or(word))
}

fn regular(word: &str) -> String {
    let is_taken = word.len() > 2 && word.bytes().all(|letter| letter.is_ascii_lowercase());
    let mut stem = word.to_owned();
    if is_taken && !INVARIANT.contains(&word) {
        without_plural(&mut stem);
        if !INVARIANT.contains(&stem.as_str()) {
            without_ending_of_verb(&mut stem);
            with_i_for_y(&mut stem);
            without_e(&mut stem);
        }
    }
    if stem.len() > 2 { stem } else { word.to_owned() }
}

/// Step 1a.
fn without_plural(word: &mut String) {
    if word.ends_with("sses") {
        cut(word, 2);
    } else if word.ends_with("ies") || word.ends_with("ied") {
        cut(word, if word.len() > 4 { 2 } else { 1 });
    } else if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") {
        let vowels = vowels(word);
        if vowels.iter().rev().skip(2).any(|is_vowel| *is_vowel) {
            cut(word, 1);
        }
    }
}

/// Step 1b, without its adverbs.
fn without_ending_of_verb(word: &mut String) {
    let vowels = vowels(word);
    if word.ends_with("eed") {
        if word.len() - 3 >= region(&vowels, 0) {
            cut(word, 1);
        }
        return;
    }
    let ending = if word.ends_with("ed") {
        2
    } else if word.ends_with("ing") {
        3
    } else {
        return;
    };
    let rest = word.len() - ending;
    if !vowels.iter().take(rest).any(|is_vowel| *is_vowel) {
        return;
    }
    cut(word, ending);
    if ["at", "bl", "iz"].iter().any(|end| word.ends_with(end)) {
        word.push('e');
    } else if ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].iter().any(|end| word.ends_with(end)) {
        cut(word, 1);
    } else if ends_in_short_syllable(word, &vowels, rest) && region(vowels.get(..rest).unwrap_or_default(), 0) >= rest {
        word.push('e');
    }
}

/// Step 1c.
fn with_i_for_y(word: &mut String) {
    let vowels = vowels(word);
    let before = vowels.iter().rev().nth(1);
    if word.len() > 2 && word.ends_with('y') && before == Some(&false) {
        cut(word, 1);
        word.push('i');
    }
}

/// Step 5, for *e*.
fn without_e(word: &mut String) {
    if !word.ends_with('e') {
        return;
    }
    let (vowels, last) = (vowels(word), word.len() - 1);
    let first = region(&vowels, 0);
    let is_in_first = last >= first && !ends_in_short_syllable(word, &vowels, last);
    if is_in_first || last >= region(&vowels, first) {
        cut(word, 1);
    }
}

/// Takes letters off the end.
fn cut(word: &mut String, letters: usize) {
    word.truncate(word.len().saturating_sub(letters));
}

/// For each letter whether it is a vowel; *y* is one after a consonant.
fn vowels(word: &str) -> Vec<bool> {
    let mut vowels = Vec::with_capacity(word.len());
    for letter in word.bytes() {
        let is_vowel = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' => true,
            b'y' => vowels.last() == Some(&false),
            _ => false,
        };
        vowels.push(is_vowel);
    }
    vowels
}

/// Where the region begins after the first consonant that follows a vowel, both at `from` or later: R1 of the algorithm
/// from 0, R2 from R1.
fn region(vowels: &[bool], from: usize) -> usize {
    let mut pairs = vowels.windows(2).enumerate().skip(from);
    pairs.find(|(_, pair)| **pair == [true, false]).map_or(vowels.len(), |(place, _)| place + 2)
}

/// Whether the first `length` letters end in a consonant, a vowel and a consonant other than *w*, *x* and *y*, or are a
/// vowel and a consonant.
fn ends_in_short_syllable(word: &str, vowels: &[bool], length: usize) -> bool {
    match vowels.get(..length).unwrap_or_default() {
        [true, false] => true,
        [.., false, true, false] => !matches!(word.as_bytes().get(length - 1), Some(b'w' | b'x' | b'y')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_have_one_stem() {
        for family in [
            "guarantee guarantees guaranteed guaranteeing",
            "promise promises promised promising",
            "stop stops stopped stopping",
            "country countries",
            "deny denies denied denying",
            "create creates created creating",
            "cease ceases ceased ceasing",
            "troop troops",
            "agree agrees agreed agreeing",
            "cede cedes ceded ceding",
            "pass passes passed passing",
            "tie ties tied",
            "freeze freezes freezing",
            "meet meets meeting meetings",
            "say says saying",
            "hope hopes hoped hoping",
            "hop hops hopped hopping",
            "play plays played playing",
            "child",
            "use uses used using",
            "need needs needed needing",
            "succeed succeeds",
            "aide aides",
            "meet meets met meeting meetings",
            "say says said saying",
            "withdraw withdraws withdrew withdrawn withdrawing",
            "lose loses lost losing",
            "write wrote written writing",
            "child children",
            "go goes going went gone",
        ] {
            let stems: Vec<String> = family.split(' ').map(stem).collect();
            assert!(stems.iter().all(|other| *other == stems[0]), "{family}: {stems:?}");
        }
    }

    #[test]
    fn other_words_have_other_stems() {
        for words in [
            "nation national nationality",
            "secure security",
            "general generous",
            "news new",
            "evening even",
            "hop hope",
            "thing th",
            "bring br",
            "us use",
            "this thi",
            "red r",
            "state status",
            "nothing noth",
            "aide aid",
            "willing will",
            "united unit",
            "need nee",
            "find founded",
            "pay pain",
            "women omen",
        ] {
            let stems: Vec<String> = words.split(' ').map(stem).collect();
            let mut distinct = stems.clone();
            distinct.sort();
            distinct.dedup();
            assert_eq!(stems.len(), distinct.len(), "{words}: {stems:?}");
        }
    }

    #[test]
    fn irregular_inflections_lead_to_one_plain_form() {
        let mut seen = std::collections::BTreeSet::new();
        for row in IRREGULAR {
            let mut forms = row.split(' ');
            let plain = forms.next().unwrap();
            assert_eq!(regular(plain), stem(plain), "{plain} is irregular itself");
            let others: Vec<&str> = forms.collect();
            assert!(others.iter().all(|form| form[..1] == others[0][..1]), "{row}");
            assert!(others.iter().all(|form| stem(form) == stem(plain)), "{plain}");
            for form in others {
                assert!(seen.insert(form), "{form} twice");
                assert_ne!(regular(form), regular(plain), "{form}: a rule tells it");
            }
        }
    }

    #[test]
    fn whatever_is_no_english_word_stays() {
        for word in ["", "a", "as", "ing", "eed", "2014", "90s", "зеленський", "北京", "é"] {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn a_word_begins_as_its_stem_does() {
        const ENDINGS: [&str; 12] = ["", "s", "es", "ed", "ing", "y", "ies", "ied", "e", "eed", "sses", "ll"];
        for first in ["", "a", "b", "y", "tr", "say", "bat", "hopp", "vyy", "ati", "ll", "aeiou"] {
            for second in ["", "y", "e", "at", "bl", "tt", "ow", "ix"] {
                for ending in ENDINGS {
                    let word = [first, second, ending].concat();
                    let stem = stem(&word);
                    let (beginning, _) = stem.split_at(stem.len().saturating_sub(1));
                    assert!(word.starts_with(beginning), "{word}: {stem}");
                    assert!(stem.len() <= word.len(), "{word}: {stem}");
                }
            }
        }
    }
}
