//! Links from a word of the page to what the method says about it.

use super::markup::Markup;

/// What the address of such a link begins with; the id of a heading follows.
pub const ADDRESS: &str = "?view=method#";

/// Headings of the method that every corpus has.
pub const STANCES: &str = "m-the-stances";
pub const VOICES: &str = "m-how-it-is-known";
pub const SHIFTS: &str = "m-shifts-and-discrepancies";

/// A link to a heading of the method. `base` leads from the page to the explorer.
pub fn link(html: &mut Markup, class: &str, base: &str, topic: &str, text: &str) {
    html.fill("<a class=\"$\" href=\"$$$\">$</a>", &[class, base, ADDRESS, topic, text]);
}
