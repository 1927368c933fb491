//! Summitry: an explorer of who stood where in a negotiation.
//!
//! This crate is the page. What a corpus is stands in `summitry_corpus`, what can be asked of it in
//! `summitry_explore`; here are only the parts of the page, the browser that they stand in, and the embedded corpus.

#![recursion_limit = "256"]

pub mod embedded;
#[cfg(test)]
mod left_out;
pub mod on_page;
pub mod ui;

#[cfg(feature = "hydrate")]
pub mod start;
