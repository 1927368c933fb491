//! Links from a word of the page to what the method says about it.

use super::links::Links;
use super::markup::Markup;

/// What the address of such a link begins with; the id of a heading follows.
/// It leads to a page; where the program is there, to the same text as a view.
pub const ADDRESS: &str = "method/#";

/// The folder of that page.
pub const PLACE: &str = "method/";

/// Headings of the method that every corpus has.
pub const STANCES: &str = "m-the-stances";
pub const VOICES: &str = "m-how-it-is-known";
pub const SHIFTS: &str = "m-shifts-and-discrepancies";

/// A link to a heading of the method.
pub fn link(html: &mut Markup, class: &str, links: Links, topic: &str, text: &str) {
    html.fill("<a class=\"$\" href=\"$\">$</a>", &[class, &links.to_topic(topic), text]);
}
