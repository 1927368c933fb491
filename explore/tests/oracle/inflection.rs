//! Inflections and slips as the oracle understands them: a word is a row of `v` and `c`, and a slip is what a table of
//! distances says.

/// The letters of a word as vowels (`v`) and consonants (`c`).
fn shape(word: &str) -> String {
    let mut shape = String::new();
    for letter in word.chars() {
        let is_vowel = "aeiou".contains(letter) || (letter == 'y' && shape.ends_with('c'));
        shape.push(if is_vowel { 'v' } else { 'c' });
    }
    shape
}

/// What stands after the first `vc`.
fn after(shape: &str) -> &str {
    shape.split_once("vc").map_or("", |(_, rest)| rest)
}

fn is_short_at_end(word: &str) -> bool {
    let shape = shape(word);
    shape == "vc" || (shape.ends_with("cvc") && !word.ends_with(['w', 'x', 'y']))
}

const KEPT: &str =
    " news atlas bias inning outing evening herring earring nothing proceed exceed succeed aide united willing ";

fn is_kept(word: &str) -> bool {
    KEPT.contains(&format!(" {word} "))
}

pub fn stem(word: &str) -> String {
    Some(stripped(word)).filter(|stem| stem.len() > 2).unwrap_or(word.to_owned())
}

fn stripped(word: &str) -> String {
    if word.len() < 3 || !word.chars().all(|letter| letter.is_ascii_lowercase()) || is_kept(word) {
        return word.to_owned();
    }
    let singular = singular(word);
    if is_kept(&singular) {
        return singular;
    }
    let bare = infinitive(&singular);
    let bare = match bare.strip_suffix('y') {
        Some(rest) if rest.len() > 1 && shape(rest).ends_with('c') => format!("{rest}i"),
        _ => bare,
    };
    match bare.strip_suffix('e') {
        Some(rest) => {
            let first = after(&shape(&bare)).to_owned();
            let silent = !after(&first).is_empty() || (!first.is_empty() && !is_short_at_end(rest));
            if silent { rest.to_owned() } else { bare }
        }
        None => bare,
    }
}

fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("sses") {
        return format!("{rest}ss");
    }
    if let Some(rest) = word.strip_suffix("ies").or(word.strip_suffix("ied")) {
        return format!("{rest}{}", if rest.len() > 1 { "i" } else { "ie" });
    }
    match word.strip_suffix('s') {
        Some(rest) if !rest.ends_with(['s', 'u']) && shape(&rest[..rest.len() - 1]).contains('v') => rest.to_owned(),
        _ => word.to_owned(),
    }
}

fn infinitive(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("eed") {
        return if after(&shape(word)).len() >= 3 { format!("{rest}ee") } else { word.to_owned() };
    }
    let Some(rest) = word.strip_suffix("ed").or(word.strip_suffix("ing")) else { return word.to_owned() };
    if !shape(rest).contains('v') {
        return word.to_owned();
    }
    let last = rest.chars().next_back().unwrap();
    if ["at", "bl", "iz"].iter().any(|end| rest.ends_with(end)) {
        format!("{rest}e")
    } else if "bdfgmnprt".contains(last) && rest.ends_with(&format!("{last}{last}")) {
        rest[..rest.len() - 1].to_owned()
    } else if is_short_at_end(rest) && after(&shape(rest)).is_empty() {
        format!("{rest}e")
    } else {
        rest.to_owned()
    }
}

/// How many slips two words are apart: the optimal string alignment distance, by its recurrence.
pub fn slips(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            if i == 0 || j == 0 {
                table[i][j] = i + j;
                continue;
            }
            let same = usize::from(one[i - 1] != other[j - 1]);
            let mut least = (table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(table[i - 1][j - 1] + same);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(table[i - 2][j - 2] + 1);
            }
            table[i][j] = least;
        }
    }
    table[one.len()][other.len()]
}
