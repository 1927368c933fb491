//! The state of a view, and its URL.
//!
//! [`ViewState`] is everything that a link reproduces. [`parse`] forgives: whatever can be understood of a query
//! string is, and what cannot is named in a [`Notice`]. [`print`] is canonical: one state has one text. For every
//! state, `parse(print(state))` is that state; for every text, `print(parse(text))` is a fixed point.
//!
//! ```text
//! query  = [ "?" ] [ pair *( "&" pair ) ]
//! pair   = key "=" value
//! key    = "view" / "on" / "with" / "by"
//!        / "phase" / "side" / "actor" / "question" / "stance" / "doc" / "voice"
//!        / "from" / "to" / "q" / "pick" / "sort" / "s" / "line" / "embed"
//! ids    = id *( "." id )            ; values of the facets and of pick, sorted; those of with as they come
//! ```
//!
//! What a page cannot be about (`on`, `with`) is ignored, as an unknown key is.
//!
//! Keys stand in this order, what is left at its default is left out, and everything but RFC 3986's unreserved
//! characters is percent-encoded.

mod notice;
mod parse;
mod percent;
mod print;
mod state;

pub use notice::Notice;
pub use parse::{Parsed, parse};
pub use print::print;
pub use state::{Lanes, Page, Party, Subject, ViewState};

#[cfg(test)]
mod tests;
