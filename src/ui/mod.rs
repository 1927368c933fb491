//! The page, one file for each thing on it that a reader can point at.
//!
//! Such a file has a function that writes the thing as HTML from the corpus and the state of the view, the same for
//! the rendered page and the live one; where the thing has fields or much content, also one that brings what stands
//! on the page in line with a new state. [`app`] puts them together, [`actions`] is what clicks and keys do, and
//! [`browser`] alone touches the browser.

mod actions;
mod app;
pub mod browser;
mod chips;
mod days;
mod explorer;
mod facets;
mod foot;
mod glyph;
mod line;
mod list;
mod markup;
mod masthead;
#[cfg(feature = "ssr")]
pub mod method;
mod notices;
mod position;
mod result;
mod search;
mod share;
mod theme;
mod timeline;
mod views;
mod words;

pub use app::App;
pub use markup::escaped;
pub use position::page as position_page;
