//! The browser: the only folder that touches address and history, clipboard, storage, focus and time.
//!
//! Nothing here runs while pages are rendered. A browser that refuses something is obeyed in silence where the
//! reader loses nothing by it, and is reported by the return value where they do.

mod clipboard;
mod events;
mod focus;
mod grid;
mod history;
mod hits;
mod page;
mod picture;
mod pointer;
mod theme;
mod time;

pub use clipboard::{copy, share};
pub use events::{clicked, clicked_link, command, field_of, follow_media, on, on_layout};
pub use focus::{bring_into_sight, go_to, go_to_beginning_of, go_to_quietly, keep_focus, remember_focus, return_focus};
pub use grid::step_in_grid;
pub use history::{address, address_of, follow_history, hash, query, write_query};
pub use hits::mark_hits;
pub use page::{
    check, close_drawer, edges, fetch_into, field_value, filled_in, go_to_top_of, height, hide_empty_groups,
    is_checked, is_in_sight, open_article, regroup, say, scroll_by, select, set_attribute, set_attribute_within,
    set_child, set_field, set_flag, set_html, set_link, set_option, set_part, set_property, set_text, set_text_within,
    texts_within, toggle_drawer,
};
pub use picture::{has_focus, hide_tip, mark_all, point_out, set_widths, show_tip, uncover, within};
pub use pointer::{
    attribute_above, attribute_of_focused, follow_width, go_to_first, hold_in_sight, is_press, is_released, on_gesture,
    place_of,
};
pub use theme::switch_theme;
pub use time::{Debounce, after, after_paint};

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element whose content the program adopts.
pub fn root() -> Option<HtmlElement> {
    html_element("app")
}

fn html() -> Option<Element> {
    document().document_element()
}

/// Shows the results, which a link with filters keeps hidden until they are right.
pub fn reveal() {
    // At once, with all that was written: to style all of the page a second time would keep the reader waiting.
    if let Some(html) = html() {
        let _ = html.remove_attribute("data-pending");
        // It may only have taken long.
        let _ = html.remove_attribute("data-failed");
        let _ = html.set_attribute("data-ready", "");
    }
}

/// Shows one page of the explorer, and the name that the browser has for it; it may be about one thing, and below it
/// there may be a panel.
pub fn show_page(id: &str, title: &str, about_one: bool, with_panel: bool) {
    if let Some(html) = html() {
        let _ = html.set_attribute("data-page", id);
        let _ = html.toggle_attribute_with_force("data-on", about_one);
        let _ = html.toggle_attribute_with_force("data-panel", with_panel);
    }
    document().set_title(title);
}

/// Whether the results were shown, so that what changes from now on is the reader's doing.
pub fn is_ready() -> bool {
    html().is_some_and(|html| html.has_attribute("data-ready"))
}

/// Shows the page as it was rendered, with the notice that what the program came with is damaged.
pub fn give_up() {
    if let Some(html) = html() {
        let _ = html.remove_attribute("data-pending");
        let _ = html.set_attribute("data-failed", "damaged");
    }
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The elements of a selector, in the order of the page.
fn all(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// The first element of a selector that can be seen: the picture has each mark in two forms.
fn first_seen(selector: &str) -> Option<HtmlElement> {
    all(selector).into_iter().find(|element| element.get_client_rects().length() > 0)
}

fn html_element(id: &str) -> Option<HtmlElement> {
    element(id)?.dyn_into().ok()
}
