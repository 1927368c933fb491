//! How far two codings of the same documents agree.
//!
//! [`Codings::load`] reads what lies in `seeds/agreement/`, [`Report::of`] compares, and [`Report::markdown`] tells.
//! What counts as the same position, and which figure is which, is said in the codebook ("The second coding").

mod alpha;
mod coding;
mod pairs;
mod report;

use std::fmt;
use std::path::PathBuf;

pub use alpha::Alpha;
pub use coding::{Coded, Codings, Decision, Settled};
pub use pairs::{Difference, Field};
pub use report::{Counts, Report};

/// Why the codings could not be compared.
#[derive(Debug)]
pub struct Unreadable {
    pub file: PathBuf,
    pub why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.why)
    }
}

impl std::error::Error for Unreadable {}
