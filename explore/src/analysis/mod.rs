//! What follows from the positions and is written down nowhere.
//!
//! - [`shifts`]: who changed a stance, from which position to which; [`repeated`]: who did not; [`unproved`]: of whom it
//!   cannot be said.
//! - [`Matrix`]: who said what on which issue.
//! - [`compare()`]: some actors, or some phases, side by side.
//! - [`outcomes`]: what was agreed at a meeting, what only one side says was, and what stayed open.
//! - [`check`]: whether quotations stand in a text.
//! - [`neighbours`]: what was said before and after a position, by the same actor and on the same question.
//! - [`only_document`]: the one document that a position rests on, where it is one.

pub mod check;
mod compare;
mod matrix;
mod neighbours;
mod outcome;
mod shifts;
mod sources;
mod standing;

pub use compare::{Agreement, Compared, Comparison, Verdict, compare};
pub use matrix::{Cell, Matrix, Row};
pub use neighbours::{Neighbours, neighbours};
pub use outcome::{Outcome, Result as OutcomeResult, outcomes};
pub use shifts::{Doubt, Shift, Unproved, height, largest_first, repeated, shifts, unproved};
pub use sources::only_document;
pub use standing::{Issue, Standing, issues, standing};
