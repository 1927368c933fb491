//! What follows from the positions and is written down nowhere.
//!
//! - [`shifts`]: who changed a stance, from which position to which.
//! - [`neighbours`]: what was said before and after a position, by the same actor and on the same question.
//! - [`only_document`]: the one document that a position rests on, where it is one.

mod neighbours;
mod shifts;
mod sources;

pub use neighbours::{Neighbours, neighbours};
pub use shifts::{Shift, shifts};
pub use sources::only_document;
