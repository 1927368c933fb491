//! The search field.

use super::browser;
use super::explorer::{Explorer, Step, View};
use super::markup::Markup;

/// How long typing must rest before it searches, in milliseconds.
const TYPING_RESTS_MS: u32 = 90;

pub fn html() -> String {
    let mut html = Markup::new();
    html.open("search", &[("class", "search")]);
    html.open(
        "input",
        &[
            ("type", "search"),
            ("id", "search"),
            ("name", "q"),
            ("form", "filters"),
            ("aria-label", "Search names, words and quotations"),
            ("placeholder", "Search names, words, “a phrase”"),
            (
                "title",
                "All words must match. “…” finds a phrase, -word leaves out, word* finds every word that begins so.",
            ),
            ("autocomplete", "off"),
            ("autocapitalize", "off"),
            ("spellcheck", "false"),
            ("enterkeyhint", "search"),
        ],
    );
    html.close("search");
    html.finish()
}

/// Searches for what was typed, once typing rests.
pub fn typed(explorer: Explorer, typed: String) {
    TYPING.with(|typing| {
        typing.after(TYPING_RESTS_MS, move || {
            let search = explorer.index.search_as_typed(&typed);
            explorer.change(Step::Replace, |state| state.q = search);
        });
    });
}

/// Shows the search of the view. While the reader types, the field is theirs: it may hold a space or lack a star.
pub fn sync(explorer: Explorer, view: &View) {
    let search = &view.state.q;
    let typed = browser::field_value("search");
    if explorer.index.search_as_typed(&typed) != *search {
        browser::set_field("search", search);
    }
}

thread_local! {
    static TYPING: browser::Debounce = browser::Debounce::default();
}
