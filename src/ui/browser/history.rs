//! The address, and the history of where the reader was.

use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, ScrollRestoration};

use super::{Debounce, after};
use crate::ui::explorer::Step;

/// How long a scroll must rest before its place is noted, in milliseconds. Browsers limit how often the history may
/// be written.
const SCROLL_RESTS_MS: u32 = 200;

/// The query string of the address, without its question mark.
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_owned()
}

/// The whole address, as it can be sent to somebody.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Writes the query string into the address. A pushed one notes first where the reader was.
pub fn write_query(step: Step, query: &str) {
    let location = window().location();
    let Ok(history) = window().history() else { return };
    let (path, hash) = (location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    let target = |hash: &str| if query.is_empty() { format!("{path}{hash}") } else { format!("{path}?{query}{hash}") };
    // A browser that counts too many writes refuses; the view changes all the same.
    let _ = match step {
        Step::Push => {
            note_place();
            history.push_state_with_url(&JsValue::NULL, "", Some(&target("")))
        }
        Step::Replace => {
            let place = history.state().unwrap_or(JsValue::NULL);
            history.replace_state_with_url(&place, "", Some(&target(&hash)))
        }
    };
}

/// Calls back when the reader goes back or forward, then brings them back to their place; and begins to note it.
pub fn follow_history(returned: impl Fn() + 'static) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    EventListener::new(&window(), "popstate", move |_| {
        returned();
        after(0, restore_place);
    })
    .forget();
    let rest = Debounce::default();
    EventListener::new(&window(), "scroll", move |_| rest.after(SCROLL_RESTS_MS, note_place)).forget();
    after(0, || {
        if window().location().hash().is_ok_and(|hash| hash.len() > 1) {
            scroll_to_hash();
        } else {
            restore_place();
        }
    });
}

/// Notes in the current entry of the history where the reader is: how far down, and on which element.
fn note_place() {
    let Ok(history) = window().history() else { return };
    let scrolled = window().scroll_y().unwrap_or(0.0) as i32;
    let focused = document().active_element().map(|element| selector_of(&element)).unwrap_or_default();
    let _ = history.replace_state(&JsValue::from_str(&format!("{scrolled} {focused}")), "");
}

/// A CSS selector that leads back to an element, empty where there is none.
fn selector_of(element: &Element) -> String {
    let is_safe = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    let id = element.id();
    if is_safe(&id) {
        return format!("#{id}");
    }
    let named = ["name", "value"].map(|name| (name, element.get_attribute(name).unwrap_or_default()));
    if named.iter().all(|(_, value)| is_safe(value)) {
        return named.iter().map(|(name, value)| format!("[{name}=\"{value}\"]")).collect();
    }
    String::new()
}

/// Brings the reader back to where the current entry of the history was left.
fn restore_place() {
    let Some(place) = window().history().ok().and_then(|history| history.state().ok()?.as_string()) else { return };
    let (scrolled, focused) = place.split_once(' ').unwrap_or((&place, ""));
    let to_focus = (!focused.is_empty()).then(|| document().query_selector(focused).ok().flatten()).flatten();
    if let Some(element) = to_focus.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
    if let Ok(y) = scrolled.parse::<i32>() {
        window().scroll_to_with_x_and_y(0.0, f64::from(y));
    }
}

/// Brings what the address points at into sight, once it has its place.
fn scroll_to_hash() {
    let hash = window().location().hash().unwrap_or_default();
    if let Some(element) = document().get_element_by_id(hash.trim_start_matches('#')) {
        element.scroll_into_view();
    }
}
