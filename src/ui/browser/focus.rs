//! Where the keyboard is.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{after, html_element};

/// The height of the bar that stays at the top, at most, in CSS pixels.
const BAR_PX: f64 = 110.0;

thread_local! {
    static FOCUSED: Cell<Option<HtmlElement>> = const { Cell::new(None) };
}

/// Gives an element the focus once the page has settled, and brings it into sight where it is out of it.
pub fn go_to(id: String) {
    after(0, move || {
        let Some(element) = html_element(&id) else { return };
        let _ = element.focus_with_options(&without_scrolling());
        let edges = element.get_bounding_client_rect();
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        // The bar at the top may cover what would stand there.
        if edges.top() < BAR_PX || edges.top() > height * 0.6 {
            element.scroll_into_view();
        }
    });
}

/// Brings an element into the middle of what is seen, once the page has settled.
pub fn bring_into_sight(id: String) {
    after(0, move || {
        if let Some(element) = html_element(&id) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Gives an element the focus where it stands; says whether it could be seen there.
pub fn go_to_quietly(id: &str) -> bool {
    html_element(id).is_some_and(|element| {
        element.get_client_rects().length() > 0 && element.focus_with_options(&without_scrolling()).is_ok()
    })
}

/// The same once the page has settled.
pub fn go_to_quietly_later(id: &'static str) {
    after(0, move || {
        go_to_quietly(id);
    });
}

fn without_scrolling() -> web_sys::FocusOptions {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

/// Notes what has the focus, for when what is about to open is closed again.
pub fn remember_focus() {
    let focused = document().active_element().and_then(|element| element.dyn_into().ok());
    FOCUSED.with(|cell| cell.set(focused));
}

/// Gives the focus back to what had it.
pub fn return_focus() {
    if let Some(element) = FOCUSED.with(Cell::take) {
        let _ = element.focus_with_options(&without_scrolling());
    }
}
