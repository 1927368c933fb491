//! The timeline as columns, lanes and marks.
//!
//! Everything here is plain numbers and indexes; how a mark looks is the screen's affair. Lengths are CSS pixels
//! at the font size for which [`text`] estimates.

mod columns;
mod lanes;
mod text;

pub use columns::{Column, ColumnKind, columns};
pub use lanes::{Cell, Lane, LaneHeading, LaneKey, Mark, Timeline};
