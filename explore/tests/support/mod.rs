//! What tests and benches share: chance that is the same every time, the corpus of `seeds/`, and made-up ones.

// Each test and bench uses a part of this.
#![allow(dead_code)]

pub mod bad_links;
pub mod chance;
pub mod properties;
pub mod states;
pub mod synthetic;

use std::path::Path;

use summitry_corpus::model::Corpus;
use summitry_corpus::read;

pub use chance::Chance;

/// The corpus of `seeds/`.
pub fn real() -> Corpus {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
    read::check(&seeds, None).unwrap_or_else(|faults| panic!("{faults}")).corpus
}
