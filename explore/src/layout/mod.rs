//! The timeline as columns, lanes and marks.
//!
//! Everything here is plain numbers and indexes; how a mark looks is the screen's affair. Lengths are CSS pixels
//! at the font size for which [`text`] estimates.
//!
//! A [`Timeline`] is made once for a kind of lanes and a [`Detail`]; from it comes the [`Picture`] of any set of positions
//! in any width, in one pass over them. A screen breaks the marks of a cell into rows as [`flow()`] does; the picture
//! knows by it where names have no room.

mod columns;
mod flow;
mod lanes;
mod picture;
mod text;
mod ticks;

pub use columns::{Column, ColumnKind, Detail, columns};
pub use flow::{Spot, flow, path, rows};
pub use lanes::{LaneHeading, LaneKey};
pub(crate) use lanes::{of as lane_of, order as lane_order};
pub use picture::{Cell, Lane, Look, Mark, Picture, Tally, Timeline};
pub use text::{broken, mark_width, text_width, wrapped};
pub use ticks::tick;
