//! The components: one file for each thing on the page that a reader can point at.

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
mod notices;
mod position;
mod result;
mod search;
mod share;
mod theme;
mod timeline;
mod words;

pub use app::App;
pub use position::page as position_page;
