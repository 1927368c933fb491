//! The search field.

use std::cell::Cell;

use super::browser;
use super::explorer::{Explorer, Step, View};
use super::markup::Markup;
use super::words::shell;

/// How long typing must rest before it searches, in milliseconds.
const TYPING_RESTS_MS: u32 = 90;

/// Where the list shows what a search looks in.
const SEARCHED: &str = "article:not([hidden]) :is(.who, .what, .scope, .claim, blockquote p, .note, .found p), .list section:not([hidden]) h3";

pub fn html() -> String {
    let mut html = Markup::new();
    html.open("div", &[("class", "search"), ("role", "search")]);
    html.open(
        "input",
        &[
            ("type", "search"),
            ("id", "search"),
            ("name", "q"),
            ("form", "filters"),
            ("aria-label", shell::SEARCH),
            ("placeholder", shell::SEARCH_EXAMPLE),
            ("title", shell::SEARCH_GRAMMAR),
            ("autocomplete", "off"),
            ("autocapitalize", "off"),
            ("spellcheck", "false"),
            ("enterkeyhint", "search"),
        ],
    );
    html.close("div");
    html.finish()
}

/// Searches for what was typed, once typing rests.
pub fn typed(explorer: Explorer, typed: String) {
    TYPED.with(|cell| cell.set(Some(typed)));
    TYPING.with(|typing| typing.after(TYPING_RESTS_MS, move || finish(explorer)));
}

/// Searches at once for what was typed last, if that is still to be done: before another change, so that each has
/// its own entry in the history.
pub fn finish(explorer: Explorer) {
    if let Some(typed) = TYPED.with(Cell::take) {
        let search = explorer.index.search_as_typed(&typed);
        explorer.change(Step::Replace, |state| state.q = search);
    }
}

/// Does not search for what was typed last: the reader has left that view.
pub fn forget() {
    TYPED.with(Cell::take);
}

/// Shows the search of the view. While the reader types, the field is theirs: it may hold a space or lack a star.
pub fn sync(explorer: Explorer, view: &View) {
    let search = &view.state.q;
    let typed = browser::field_value("search");
    if explorer.index.search_as_typed(&typed) != *search {
        browser::set_field("search", search);
    }
    // Empty on both sides, there is nothing to mark and nothing to take away.
    if MARKED.replace(!search.is_empty()) || !search.is_empty() {
        mark(explorer, view);
    }
}

/// Marks the hits of the search of the view, after the list has shown what was found, and why.
pub fn mark(explorer: Explorer, view: &View) {
    let (index, search) = (explorer.index, view.state.q.clone());
    MARKING.with(|marking| {
        marking.after(0, move || browser::mark_hits(SEARCHED, |texts| index.hits(&search, texts)));
    });
}

/// Marks the hits anew, if there are any, where others than before can be seen.
pub fn mark_again(explorer: Explorer) {
    if MARKED.get() {
        mark(explorer, &explorer.shown());
    }
}

thread_local! {
    /// What was typed and is not yet searched for.
    static TYPED: Cell<Option<String>> = const { Cell::new(None) };
    /// Whether hits are marked.
    static MARKED: Cell<bool> = const { Cell::new(false) };
    static TYPING: browser::Debounce = browser::Debounce::default();
    static MARKING: browser::Debounce = browser::Debounce::default();
}
