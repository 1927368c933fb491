//! What follows from the positions and is written down nowhere.
//!
//! - [`shifts`]: who changed a stance, from which position to which.
//! - [`only_document`]: the one document that a position rests on, where it is one.

mod shifts;
mod sources;

pub use shifts::{Shift, shifts};
pub use sources::only_document;
