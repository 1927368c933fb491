//! How wide a label is, without a screen to measure it on.

/// The width of an average character of a sans-serif face at 12 px, rounded up so that labels rather wrap early.
const CHARACTER: f32 = 6.4;

/// A mark's glyph with the gaps on its sides.
const GLYPH: f32 = 24.0;

/// About how wide a mark with this label is, in CSS pixels.
pub(super) fn mark_width(label: &str) -> f32 {
    GLYPH + CHARACTER * label.chars().count() as f32
}
