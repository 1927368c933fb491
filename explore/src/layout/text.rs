//! How wide a label is, without a screen to measure it on.

/// The width of an average character of a sans-serif face at 12 px, rounded up so that labels rather wrap early.
const CHARACTER: u32 = 6;

/// A mark's glyph with the gaps on its sides.
const GLYPH: u32 = 23;

/// About how wide a mark with this label is, in CSS pixels.
pub(super) fn mark_width(label: &str) -> u32 {
    GLYPH + CHARACTER * u32::try_from(label.chars().count()).unwrap_or(u32::from(u16::MAX))
}

/// About how wide the longest word of a label makes its mark: what no wrapping can narrow.
pub(super) fn longest_word_width(label: &str) -> u32 {
    label.split(' ').map(mark_width).max().unwrap_or(0)
}
