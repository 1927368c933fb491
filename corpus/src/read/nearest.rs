//! The nearest valid word, for a word that is not valid.

/// No word is longer. To compare two texts takes as many steps as the product of their lengths, and one that is longer is no slip of
/// the pen.
const LONGEST: usize = 80;

/// A suggestion further away than this many slips of the pen would be a guess.
const FARTHEST: usize = 2;

/// The candidate that is nearest to a text, if one is near; among equals the first in the alphabet.
pub(super) fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = text.chars().count();
    candidates
        .into_iter()
        .filter(|candidate| length <= LONGEST && candidate.chars().count().abs_diff(length) <= FARTHEST)
        .map(|candidate| (distance(text, candidate), candidate))
        // Where every letter would have to change, nothing is near.
        .filter(|(distance, candidate)| *distance <= FARTHEST && *distance < candidate.chars().count().max(length))
        .min()
        .map(|(_, candidate)| candidate)
}

/// `; nearest: "word"`, or nothing.
pub(super) fn hint<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(text, candidates).map(|word| format!("; nearest: {word:?}")).unwrap_or_default()
}

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to come from one text to
/// the other.
///
/// The Damerau–Levenshtein distance in its restricted form (optimal string alignment: no letter is edited twice),
/// by dynamic programming over three rows. F. J. Damerau, "A technique for computer detection and correction of
/// spelling errors", Communications of the ACM 7 (3), 1964; V. I. Levenshtein, "Binary codes capable of correcting
/// deletions, insertions, and reversals", Soviet Physics Doklady 10 (8), 1966.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    // The rows for the last letter of `a` but one, for the last, and for the present one.
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut last_letter = None;
    for (i, letter) in a.chars().enumerate() {
        let mut row = vec![i + 1];
        let mut other_before = None;
        for (j, &other) in b.iter().enumerate() {
            let replaced = cell(&last, j) + usize::from(letter != other);
            let removed = cell(&last, j + 1) + 1;
            let inserted = cell(&row, j) + 1;
            let mut best = replaced.min(removed).min(inserted);
            if j > 0 && last_letter == Some(other) && other_before == Some(letter) {
                best = best.min(cell(&before_last, j - 1) + 1);
            }
            row.push(best);
            other_before = Some(other);
        }
        before_last = std::mem::replace(&mut last, row);
        last_letter = Some(letter);
    }
    cell(&last, b.len())
}

/// A number of a row; a cell that is not there would be infinitely far.
fn cell(row: &[usize], place: usize) -> usize {
    row.get(place).copied().unwrap_or(usize::MAX / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (a, b, expected) in [
            ("", "", 0),
            ("", "weir", 4),
            ("weir", "weir", 0),
            ("weir", "wier", 1),
            ("weir", "eir", 1),
            ("weir", "weird", 1),
            ("weir", "wear", 1),
            ("weir", "rive", 4),
            ("ca", "abc", 3),
            ("größe", "grösse", 2),
        ] {
            assert_eq!(distance(a, b), expected, "{a:?} {b:?}");
            assert_eq!(distance(b, a), expected, "{b:?} {a:?}");
        }
    }

    #[test]
    fn a_near_word_is_named_and_a_far_one_is_not() {
        let words = ["mill", "weir", "river-board"];
        assert_eq!(nearest("wier", words), Some("weir"));
        assert_eq!(nearest("riverboard", words), Some("river-board"));
        assert_eq!(nearest("dam", words), None);
        assert_eq!(nearest("ab", ["cd"]), None, "nothing in common");
        assert_eq!(nearest("mall", ["mill", "ball"]), Some("ball"), "the first of equals");
        assert_eq!(hint("mil", words), "; nearest: \"mill\"");
        assert_eq!(hint("", words), "");
    }
}
