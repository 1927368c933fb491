//! The sign of a stance: a shape that can be told from the others without its colour.

use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary};
use summitry_explore::layout::Look;

use super::markup::Markup;

/// Upward and downward triangle, in a square of 14.
const UP: &str = "M7 2 L13 12.5 L1 12.5 Z";
const DOWN: &str = "M7 12 L13 1.5 L1 1.5 Z";

/// The same without a base: an arrow, for what somebody says will happen.
const WILL: &str = "M1.5 9.5 L7 3.5 L12.5 9.5";
const WILL_NOT: &str = "M1.5 4.5 L7 10.5 L12.5 4.5";

/// A smaller one, for what may happen.
const MAY: &str = "M4 8.5 L7 5 L10 8.5";
const MAY_NOT: &str = "M4 5.5 L7 9 L10 5.5";

/// The shapes themselves, once a page; each glyph points to one.
pub fn sheet() -> String {
    let mut markup = Markup::new();
    markup.open("svg", &[("class", "glyph-sheet"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")]);
    for stance in Stance::ALL {
        for kind in Kind::ALL {
            markup.open("symbol", &[("id", &shape(*stance, *kind)), ("viewBox", "0 0 14 14")]);
            let hollow = ("fill-opacity", "0");
            match (stance, kind) {
                (Stance::For, Kind::Stance) => markup.element("path", &[("d", UP)], ""),
                (Stance::LeansFor, Kind::Stance) => markup.element("path", &[("d", UP), hollow], ""),
                (Stance::LeansAgainst, Kind::Stance) => markup.element("path", &[("d", DOWN), hollow], ""),
                (Stance::Against, Kind::Stance) => markup.element("path", &[("d", DOWN)], ""),
                (Stance::Open, _) => markup.element("circle", &[("cx", "7"), ("cy", "7"), ("r", "5"), hollow], ""),
                (Stance::None, _) => markup.element("path", &[("d", "M2 7 H12")], ""),
                (Stance::For, Kind::Forecast) => markup.element("path", &[("d", WILL), hollow], ""),
                (Stance::LeansFor, Kind::Forecast) => markup.element("path", &[("d", MAY), hollow], ""),
                (Stance::LeansAgainst, Kind::Forecast) => markup.element("path", &[("d", MAY_NOT), hollow], ""),
                (Stance::Against, Kind::Forecast) => markup.element("path", &[("d", WILL_NOT), hollow], ""),
            };
            markup.close("symbol");
        }
    }
    markup.close("svg");
    markup.finish()
}

fn shape(stance: Stance, kind: Kind) -> String {
    ["g-", stance.id(), if kind == Kind::Forecast { "-forecast" } else { "" }].concat()
}

/// Writes the sign of how something looks.
pub fn write(markup: &mut Markup, look: Look) {
    let values = [class(look), look.stance.id(), &shape(look.stance, look.kind)];
    markup.fill("<svg class=\"$\" data-stance=\"$\" aria-hidden=\"true\"><use href=\"#$\"></use></svg>", &values);
}

/// Writes the sign at a place of a drawing, from its left upper corner.
pub fn place(markup: &mut Markup, look: Look, x: u32, y: u32, size: u32) {
    let [x, y, size] = [x, y, size].map(|number| number.to_string());
    let values = [class(look), look.stance.id(), &shape(look.stance, look.kind), &x, &y, &size, &size];
    markup.fill(
        "<use class=\"$\" data-stance=\"$\" href=\"#$\" x=\"$\" y=\"$\" width=\"$\" height=\"$\"></use>",
        &values,
    );
}

fn class(Look { kind, hearsay, .. }: Look) -> &'static str {
    match (kind, hearsay) {
        (Kind::Stance, false) => "glyph",
        (Kind::Stance, true) => "glyph hearsay",
        (Kind::Forecast, false) => "glyph forecast",
        (Kind::Forecast, true) => "glyph forecast hearsay",
    }
}
