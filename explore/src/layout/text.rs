//! How wide a label is, without a screen to measure it on.

/// The width of ten average characters of a sans-serif face at 12 px, rounded up so that labels rather wrap early.
const TEN_CHARACTERS: u32 = 66;

/// A mark's glyph with the gaps on its sides.
const GLYPH: u32 = 24;

/// How much of the gap between two marks, which is a part of that, no name runs into: the rest is kept for wide letters.
const GAP: u32 = 3;

/// The width of a space.
pub(super) const SPACE: u32 = 4;

/// What a column keeps free on its sides.
pub(super) const SIDES: u32 = 8;

/// About how wide a text is, in CSS pixels.
pub fn text_width(text: &str) -> u32 {
    let characters = u32::try_from(text.chars().count()).unwrap_or(u32::from(u16::MAX));
    TEN_CHARACTERS * characters / 10
}

/// A text in lines of a width, broken between words; a word that is wider has a line of its own.
pub fn wrapped(text: &str, width: u32) -> Vec<String> {
    broken(text, |line, word| text_width(line) + SPACE + text_width(word) <= width)
}

/// A text in lines, broken between words where a word no longer fits on a line.
pub fn broken(text: &str, fits: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits(line, word) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// About how wide a mark with this label is, in CSS pixels.
pub fn mark_width(label: &str) -> u32 {
    GLYPH + text_width(label)
}

/// About how wide a column must be for the longest word of a mark's label: what no wrapping can narrow. Beside the last one
/// of a row nothing stands, so that its gap is not needed.
pub(super) fn column_width(label: &str) -> u32 {
    SIDES + label.split(' ').map(mark_width).max().unwrap_or(GLYPH) - GAP
}
