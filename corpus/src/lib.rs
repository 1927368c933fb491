//! What a corpus of coded positions is.
//!
//! - [`model`]: the corpus as the explorer holds it, every reference resolved to an index.
//! - [`day`]: a calendar day as a number of days, without a clock or a time zone.
//! - [`vocabulary`]: the closed lists of words that a corpus is coded with (stances, voices …).
//! - [`compact`]: the binary form that the build embeds, and the reader for it.
//! - [`seed`], [`read`] (feature `read`): `seeds/` as JSON, and every check on it.
//!
//! This crate knows no browser, no screen and no query. Nothing in it panics on bad input.

// A test that panics has failed, which is what it is for.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod compact;
pub mod day;
pub mod model;
pub mod vocabulary;

#[cfg(feature = "read")]
pub mod read;
#[cfg(feature = "read")]
pub mod seed;
