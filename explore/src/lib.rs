//! Everything that can be asked of a corpus.
//!
//! - [`analysis`]: what follows from the positions, such as changes of stance.
//! - [`export`]: positions as a table for other programs.
//! - [`query`]: which positions match a view, and how many would match another choice.
//! - [`link`]: the state of a view, and its URL.
//! - [`layout`]: the timeline as columns, lanes and marks; numbers in, numbers out.
//! - [`words`]: what it says to readers.
//! - [`bits`]: the sets of positions that the others compute with.
//!
//! This crate is pure: no Leptos, browser, clock, randomness or files. Its outward types are plain data.

pub mod analysis;
pub mod export;
pub mod layout;
pub mod link;
pub mod query;
mod sorted;
pub mod words;

pub use summitry_bits as bits;
