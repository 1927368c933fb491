//! Texts: that they say something, on one line; and how many words and sentences they have.

use super::fault::{Place, Report, show};
use super::rule::Rule;

/// Tells if a text is empty, has white space around it, or control characters in it.
pub(super) fn check(text: &str, place: &Place<'_>, report: &mut Report) {
    if text.trim().is_empty() {
        report.add(Rule::TextEmpty, place, show(text), "a text");
    } else if text.trim() != text {
        report.add(Rule::TextUntrimmed, place, show(text), "a text without white space around it");
    }
    if text.trim().contains(is_control) {
        report.add(Rule::TextControl, place, show(text), "a text of one line, without control characters");
    }
}

/// The same for a text that may be left out.
pub(super) fn check_optional(text: Option<&String>, place: &Place<'_>, report: &mut Report) {
    if let Some(text) = text {
        check(text, place, report);
    }
}

/// The same for each text of a list.
pub(super) fn check_all(texts: &[String], place: &Place<'_>, report: &mut Report) {
    for (index, text) in texts.iter().enumerate() {
        check(text, &place.index(index), report);
    }
}

/// Line breaks and other controls, and the marks that turn the direction of what follows.
fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How many words a text has, as white space parts them.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Words that end with a point which ends no sentence.
const ABBREVIATIONS: [&str; 17] =
    ["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Lt", "Col", "Sgt", "Sen", "Rep", "Gov", "Jr", "Sr", "No", "vs"];

/// How many sentences a text has: one, and one more for each point, exclamation or question mark after which white
/// space and a capital follow. A point after an initial or an abbreviation ends none.
pub(super) fn sentences(text: &str) -> usize {
    let is_closing = |c: char| matches!(c, '"' | '”' | '’' | '\'' | ')' | ']');
    let is_opening = |c: char| matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[');
    let ends = text.match_indices(['.', '!', '?', '…']).filter(|(at, mark)| {
        let (before, rest) = text.split_at(*at);
        let rest = rest.trim_start_matches(*mark).trim_start_matches(is_closing);
        let next = rest.trim_start().trim_start_matches(is_opening).chars().next();
        let is_parted = rest.starts_with(char::is_whitespace) && next.is_some_and(char::is_uppercase);
        is_parted && !(*mark == "." && is_short_form(before))
    });
    1 + ends.count()
}

/// Whether a text ends with an initial or an abbreviation.
fn is_short_form(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || ABBREVIATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted() {
        for (text, expected) in [
            ("The weir stays.", 1),
            ("The weir stays. The mill goes.", 2),
            ("The weir stays! “The mill goes,” he says.", 2),
            ("He says “the weir stays.” The mill goes.", 2),
            ("Mr. Reed wants 2.5 metres of water, and the U.S. Board agrees.", 1),
            ("Is it so? Yes. No.", 3),
            ("It stays... or does it.", 1),
            ("It stays until 1 p.m. on market days.", 1),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }
}
