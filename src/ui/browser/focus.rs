//! Where the keyboard is.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::history::{focus_visible, selector_of};
use super::{after, height, html_element};

/// The height of the bar that stays at the top, at most, in CSS pixels.
const BAR_PX: f64 = 110.0;

thread_local! {
    /// What was to be gone to and comes from another page.
    static MISSED: Cell<Option<String>> = const { Cell::new(None) };
    /// What had the focus when something was opened, and when something was opened in that.
    static FOCUSED: RefCell<Vec<(HtmlElement, String)>> = const { RefCell::new(Vec::new()) };
}

/// Gives an element the focus once the page has settled, and brings it into sight where it is out of it.
pub fn go_to(id: String) {
    after(0, move || {
        let Some(element) = html_element(&id) else {
            MISSED.set(Some(id));
            return;
        };
        let _ = element.focus_with_options(&without_scrolling());
        let edges = element.get_bounding_client_rect();
        // The bar at the top may cover what would stand there.
        if edges.top() < BAR_PX || edges.top() > height() * 0.6 {
            element.scroll_into_view();
        }
    });
}

/// Goes to what was not there when the reader wanted to go there.
pub(super) fn go_to_missed() {
    MISSED.take().into_iter().for_each(go_to);
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

/// The same once the page has settled; what scrolls in it begins at its beginning.
pub fn go_to_beginning_of(id: &'static str) {
    after(0, move || {
        if go_to_quietly(id)
            && let Some(element) = html_element(id)
        {
            element.set_scroll_top(0);
        }
    });
}

fn without_scrolling() -> web_sys::FocusOptions {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

/// Notes what has the focus, for when what is about to open is closed again.
pub fn remember_focus() {
    if let Some(focused) = focused() {
        FOCUSED.with(|stack| stack.borrow_mut().push(focused));
    }
}

fn focused() -> Option<(HtmlElement, String)> {
    let element: HtmlElement = document().active_element()?.dyn_into().ok()?;
    let selector = selector_of(&element);
    Some((element, selector))
}

fn focus_again((element, selector): (HtmlElement, String)) {
    if element.is_connected() {
        let _ = element.focus_with_options(&without_scrolling());
    } else {
        focus_visible(&selector);
    }
}

/// Notes what has the focus, and returns what gives it back once what stands there has been written anew.
pub fn keep_focus() -> impl FnOnce() {
    let focused = focused();
    move || after(0, move || focused.map_or((), focus_again))
}

/// Gives the focus back to what had it.
pub fn return_focus() {
    if let Some(focused) = FOCUSED.with(|stack| stack.borrow_mut().pop()) {
        after(0, move || focus_again(focused));
    }
}
