//! The site in a real browser, by what a reader does: what holds for every corpus, and what this one says.

#[path = "../any/mod.rs"]
mod any;
mod chips;
mod evidence;
mod method;
mod panel;
mod picture;
mod search;
mod span;
mod timeline;
mod views;
