//! Whether words stand in a line, letter for letter, and inside quotation marks there.
//!
//! Only the form of quotation marks and of white space may differ. Articles mark speech with double quotation
//! marks, curved or straight, and leave one open where the next paragraph goes on with the same speaker;
//! headings and quotations inside quotations have single ones, which are also apostrophes.

/// The text with straight quotation marks and single spaces.
pub(super) fn fold(text: &str) -> String {
    let straight = text.replace(['“', '”'], "\"").replace(['‘', '’'], "'");
    // White space as Unicode has it, and the four separators of ASCII.
    let parts = straight.split(|c: char| c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether the words stand in the line.
pub(super) fn stands_in(words: &str, line: &str) -> bool {
    fold(line).contains(&fold(words))
}

/// Whether the words, without the comma or point at their ends, stand in the line inside quotation marks.
pub(super) fn is_quoted_in(words: &str, line: &str) -> bool {
    let words = fold(words);
    let words = words.trim_matches([' ', ',', '.']);
    spans(line).iter().any(|span| fold(span).contains(words))
}

/// The parts of a line that stand in quotation marks.
fn spans(line: &str) -> Vec<&str> {
    let mut spans = double(line);
    spans.extend(single(line));
    spans
}

/// The parts in double quotation marks. Each mark ends a part; a curved opening mark, or a straight one after a
/// space or a bracket or at the start, begins one. A part that is not closed runs to the end of the line.
fn double(line: &str) -> Vec<&str> {
    let mut spans = Vec::new();
    let (mut start, mut before) = (None, None);
    for (at, c) in line.char_indices() {
        if matches!(c, '“' | '”' | '"') {
            spans.extend(start.and_then(|start| line.get(start..at)));
            let opens = c == '“' || c == '"' && matches!(before, None | Some(' ' | '(' | '['));
            start = opens.then_some(at + c.len_utf8());
        }
        before = Some(c);
    }
    spans.extend(start.and_then(|start| line.get(start..)));
    spans
}

/// The parts in single quotation marks: from one that no letter precedes to the next one that no letter follows,
/// with a letter at least between them.
fn single(line: &str) -> Vec<&str> {
    let is_mark = |c: char| matches!(c, '‘' | '’' | '\'');
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    let mut spans = Vec::new();
    let mut rest = 0;
    for (open, mark) in line.match_indices(is_mark) {
        let (before, after) = line.split_at(open);
        if open < rest || mark == "’" || before.ends_with(is_letter) {
            continue;
        }
        let inside = after.strip_prefix(mark).unwrap_or_default();
        let close = inside.match_indices(is_mark).find(|(at, mark)| {
            let (words, after) = inside.split_at(*at);
            !words.is_empty() && *mark != "‘" && !after.strip_prefix(*mark).is_some_and(|it| it.starts_with(is_letter))
        });
        if let Some((at, close)) = close {
            spans.extend(inside.get(..at));
            rest = open + mark.len() + at + close.len();
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_in_quotation_marks() {
        for (line, expected) in [
            ("No words of anybody.", &[][..]),
            ("“The weir stays,” he said. “It does.”", &["The weir stays,", "It does."]),
            ("He said \"the weir stays\" (\"for good\").", &["the weir stays", "for good"]),
            ("“The weir stays, and so does", &["The weir stays, and so does"]),
            ("An inch (1\") is no mark, \"this\" is.", &["this"]),
            ("Mayor: 'The weir's not going' and 'it is ours'", &["The weir's not going", "it is ours"]),
            ("The mill’s weir is the millers’.", &[]),
            ("“He called it ‘our weir’ twice.”", &["He called it ‘our weir’ twice.", "our weir"]),
            ("'' and '", &["' and "]),
        ] {
            assert_eq!(spans(line), expected, "{line}");
        }
    }

    #[test]
    fn only_marks_and_white_space_may_differ() {
        let line = "“It’s\u{a0}our  weir,” she said, and left.";
        assert!(stands_in("It's our weir", line));
        assert!(is_quoted_in("It's our weir,", line));
        assert!(is_quoted_in("It's our weir.", line), "the point at the end may be ours");
        assert!(!stands_in("Its our weir", line));
        assert!(!stands_in("it's our weir", line));
        assert!(stands_in("and left", line));
        assert!(!is_quoted_in("and left", line));
    }
}
