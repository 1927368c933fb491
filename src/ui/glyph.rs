//! The sign of a stance: a shape that can be told from the others without its colour.

use leptos::prelude::*;
use summitry_corpus::vocabulary::{Stance, Vocabulary};

/// The shapes themselves, once a page; [`Glyph`] points to them.
#[component]
pub fn GlyphSheet() -> impl IntoView {
    let up = "M7 2 L13 12.5 L1 12.5 Z";
    let down = "M7 12 L13 1.5 L1 1.5 Z";
    view! {
        <svg class="glyph-sheet" width="0" height="0" aria-hidden="true">
            <symbol id="g-for" viewBox="0 0 14 14"><path d=up /></symbol>
            <symbol id="g-leans-for" viewBox="0 0 14 14"><path d=up fill-opacity="0" /></symbol>
            <symbol id="g-open" viewBox="0 0 14 14"><circle cx="7" cy="7" r="5" fill-opacity="0" /></symbol>
            <symbol id="g-leans-against" viewBox="0 0 14 14"><path d=down fill-opacity="0" /></symbol>
            <symbol id="g-against" viewBox="0 0 14 14"><path d=down /></symbol>
            <symbol id="g-none" viewBox="0 0 14 14"><path d="M2 7 H12" /></symbol>
        </svg>
    }
}

/// The sign of a stance. A dashed one is known from others only.
#[component]
pub fn Glyph(stance: Stance, #[prop(optional)] hearsay: bool) -> impl IntoView {
    let id = stance.id();
    let class = if hearsay { "glyph hearsay" } else { "glyph" };
    view! {
        <svg class=class data-stance=id aria-hidden="true">
            <use href=format!("#g-{id}") />
        </svg>
    }
}
