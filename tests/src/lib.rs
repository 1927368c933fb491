//! What a reader does with the built site, in a real browser.
//!
//! This crate is the harness; the tests are in `any/`, one file for each thing that a reader does with any corpus, and in
//! `browser/` and `elsewhere/`, where they are about one. A test is
//! [`in_browser`] with a function that is given a [`Page`]. At the end of every test the harness itself makes sure
//! that the console is empty, that nothing was asked of another host, and that every request was answered.
//!
//! | variable | what it names | where it is missing |
//! |---|---|---|
//! | `SUMMITRY_DIST` | the built site | `dist/` of the work tree |
//! | `SUMMITRY_ENGINE` | the engine: `chromium`, `firefox` or `webkit` | `chromium` |
//! | `SUMMITRY_CHROMEDRIVER`, `SUMMITRY_GECKODRIVER`, `SUMMITRY_WEBKITDRIVER` | its driver | the one on the path |
//! | `SUMMITRY_CHROMIUM`, `SUMMITRY_FIREFOX`, `SUMMITRY_MINIBROWSER` | its browser | the one that the driver finds |
//! | `SUMMITRY_SEEDS` | the seeds that the site was built from, absolute or relative to the work tree | `seeds/` |
//! | `SUMMITRY_AXE`, `SUMMITRY_LIGHTHOUSE` | the script of axe-core, and the executable of Lighthouse | the tests that need them fail |
//! | `SUMMITRY_LEFT_OUT` | a file that gets a line for each test that the driver made impossible | nothing is written |

// A harness has nobody to hand an error to: whatever goes wrong is a failed test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod commands;
mod driver;
mod engine;
mod page;
mod run;
mod seeds;
mod server;

pub use engine::{Ability, Engine};
pub use fantoccini::key::Key;
pub use page::facets::Choice;
pub use page::history::Place;
pub use page::keyboard::Stop;
pub use page::layout::{Shift, WATCH_SHIFTS};
pub use page::list::View;
pub use page::theme::Contrast;
pub use page::{Page, Role};
pub use run::{Setting, in_browser};
pub use seeds::{Actor, Discrepancy, Document, Event, Evidence, Phase, Question, Seed, Seeds};
pub use server::{AROUND, Program, Server};
