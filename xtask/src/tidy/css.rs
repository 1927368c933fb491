//! A style sheet in pieces: what stands before a brace, and the declarations inside.

/// A piece of a style sheet.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    /// Of its first character, counted from 1.
    pub line: usize,
    pub kind: Kind,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A selector, or the head of an at-rule.
    Head,
    /// `property: value`, or an at-rule without a block.
    Declaration,
}

/// The pieces of a style sheet, comments left out. A `;` or brace in a string or in `url(…)` divides nothing.
pub fn pieces(sheet: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut text, mut line, mut begin) = (String::new(), 1, 1);
    let (mut quote, mut parentheses) = (None, 0usize);
    for character in without_comments(sheet).chars() {
        if text.trim_start().is_empty() {
            text.clear();
            begin = line;
        }
        line += usize::from(character == '\n');
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (None, '"' | '\'') => quote = Some(character),
            (None, '(') => parentheses += 1,
            (None, ')') => parentheses = parentheses.saturating_sub(1),
            (None, '{' | '}' | ';') if parentheses == 0 => {
                let kind = if character == '{' { Kind::Head } else { Kind::Declaration };
                if !text.trim().is_empty() {
                    pieces.push(Piece { line: begin, kind, text: text.trim().to_owned() });
                }
                text.clear();
                continue;
            }
            _ => {}
        }
        text.push(character);
    }
    pieces
}

/// Comments replaced by spaces; lines keep their numbers.
fn without_comments(sheet: &str) -> String {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        let (comment, after) = comment.split_once("*/").unwrap_or((comment, ""));
        text += before;
        text.extend(comment.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_declarations_are_told_apart() {
        let sheet = "/* a:\n b */\n@media print {\n  a:hover, #add { color: red;\n\n    background: url('x;y') }\n}\n@import 'z';";
        let found: Vec<(usize, Kind, String)> = pieces(sheet).into_iter().map(|p| (p.line, p.kind, p.text)).collect();
        let expected = [
            (3, Kind::Head, "@media print"),
            (4, Kind::Head, "a:hover, #add"),
            (4, Kind::Declaration, "color: red"),
            (6, Kind::Declaration, "background: url('x;y')"),
            (8, Kind::Declaration, "@import 'z'"),
        ];
        assert_eq!(found, expected.map(|(line, kind, text)| (line, kind, text.to_owned())));
    }
}
