//! The sign of a stance: a shape that can be told from the others without its colour.

use summitry_corpus::vocabulary::{Stance, Vocabulary};

use super::markup::Markup;

/// Upward and downward triangle, in a square of 14.
const UP: &str = "M7 2 L13 12.5 L1 12.5 Z";
const DOWN: &str = "M7 12 L13 1.5 L1 1.5 Z";

/// The shapes themselves, once a page; each glyph points to one.
pub fn sheet() -> String {
    let mut markup = Markup::new();
    markup.open("svg", &[("class", "glyph-sheet"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")]);
    for stance in Stance::ALL {
        markup.open("symbol", &[("id", &format!("g-{}", stance.id())), ("viewBox", "0 0 14 14")]);
        match stance {
            Stance::For => markup.element("path", &[("d", UP)], ""),
            Stance::LeansFor => markup.element("path", &[("d", UP), ("fill-opacity", "0")], ""),
            Stance::Open => {
                markup.element("circle", &[("cx", "7"), ("cy", "7"), ("r", "5"), ("fill-opacity", "0")], "")
            }
            Stance::LeansAgainst => markup.element("path", &[("d", DOWN), ("fill-opacity", "0")], ""),
            Stance::Against => markup.element("path", &[("d", DOWN)], ""),
            Stance::None => markup.element("path", &[("d", "M2 7 H12")], ""),
        };
        markup.close("symbol");
    }
    markup.close("svg");
    markup.finish()
}

/// How firmly a stance is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    FromTheActor,
    /// From others only: its outline is dashed.
    ByHearsay,
}

impl Known {
    pub fn by_hearsay(hearsay: bool) -> Self {
        if hearsay { Self::ByHearsay } else { Self::FromTheActor }
    }
}

/// Writes the sign of a stance.
pub fn write(markup: &mut Markup, stance: Stance, known: Known) {
    let id = stance.id();
    let class = if known == Known::ByHearsay { "glyph hearsay" } else { "glyph" };
    markup.open("svg", &[("class", class), ("data-stance", id), ("aria-hidden", "true")]);
    markup.element("use", &[("href", &format!("#g-{id}"))], "").close("svg");
}
