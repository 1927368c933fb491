//! The address, and the history of where the reader was.

use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use web_sys::{Element, ScrollRestoration};

use super::focus::go_to;
use super::{Debounce, after, element, first_seen};
use crate::ui::explorer::Step;

/// How long a scroll must rest before its place is noted, in milliseconds. Browsers limit how often the history may
/// be written.
const SCROLL_RESTS_MS: u32 = 200;

/// The query string of the address, without its question mark.
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or(&search).to_owned()
}

/// The place on the page that the address points at, empty where there is none.
pub fn hash() -> String {
    let hash = window().location().hash().unwrap_or_default();
    let hash = hash.trim_start_matches('#');
    js_sys::decode_uri_component(hash).map_or_else(|_| hash.to_owned(), String::from)
}

/// The whole address, as it can be sent to somebody.
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    // A place on the page is no part of the view.
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The whole address of another page of the site.
pub fn address_of(place: &str) -> String {
    let address = address();
    let page = address.split('?').next().unwrap_or_default();
    // A file of its own has no pages beside it.
    if let Some(id) =
        place.strip_prefix("positions/").filter(|_| page.ends_with(".html") && !page.ends_with("index.html"))
    {
        return [page, "?s=", id.trim_end_matches('/')].concat();
    }
    let folder = page.rfind('/').and_then(|end| page.get(..=end)).unwrap_or_default();
    [folder, place].concat()
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

/// Calls back when the reader goes back or forward, then brings them back to their place; and begins to note it. A
/// page that is opened for the first time shows what its address points at, or else `target`.
pub fn follow_history(target: Option<String>, returned: impl Fn() + 'static) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let rest = Debounce::default();
    let noting = rest.clone();
    EventListener::new(&window(), "popstate", move |_| {
        // What was about to be noted belongs to the entry that was left.
        rest.cancel();
        returned();
        after(0, || arrive(None, true));
    })
    .forget();
    EventListener::new(&window(), "scroll", move |_| noting.after(SCROLL_RESTS_MS, note_place)).forget();
    after(0, || arrive(target, false));
}

/// Brings the reader to the place of the current entry: where they left it, or what the address points at, or what
/// the view is about, or, where they come from another entry, the top.
fn arrive(target: Option<String>, is_return: bool) {
    let pointed_at = Some(hash()).filter(|id| !id.is_empty()).or(target);
    // A page that has just been opened is at its top; to ask where would cost a layout.
    if restore_place() || (pointed_at.is_none() && !is_return) {
        return;
    }
    match pointed_at.as_deref().and_then(element) {
        Some(element) => element.scroll_into_view(),
        None => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
    pointed_at.into_iter().filter(|id| element(id).is_none()).for_each(go_to);
    note_place();
}

/// Notes in the current entry of the history where the reader is: how far down, and on which element.
fn note_place() {
    let Ok(history) = window().history() else { return };
    // To the nearest pixel: a browser that puts a part of one on top shows a little less than was asked for, and less each time if
    // that part were cut off.
    let scrolled = window().scroll_y().unwrap_or(0.0).round() as i32;
    let focused = document().active_element().map(|element| selector_of(&element)).unwrap_or_default();
    let _ = history.replace_state(&JsValue::from_str(&format!("{scrolled} {focused}")), "");
}

/// A CSS selector that leads back to an element, empty where there is none.
pub(super) fn selector_of(element: &Element) -> String {
    let by = |attribute: &str| {
        let value = element.get_attribute(attribute)?;
        let is_sure = !value.is_empty() && !value.contains(['"', '\\']);
        is_sure.then(|| ["[", attribute, "=\"", &value, "\"]"].concat())
    };
    let within =
        element.closest(":is(article, aside)[id]").ok().flatten().map(|around| around.id()).unwrap_or_default();
    let found = ["id", "data-open", "data-view", "data-days", "data-act", "href", "class"].into_iter().find_map(by);
    match found {
        Some(found) if !within.is_empty() && within != element.id() => format!("[id=\"{within}\"] {found}"),
        Some(found) => found,
        None => String::new(),
    }
}

/// Brings the reader back to where the current entry of the history was left, if that was noted.
fn restore_place() -> bool {
    let Some(place) = window().history().ok().and_then(|history| history.state().ok()?.as_string()) else {
        return false;
    };
    let (scrolled, focused) = place.split_once(' ').unwrap_or((&place, ""));
    focus_visible(focused);
    if let Ok(y) = scrolled.parse::<i32>() {
        window().scroll_to_with_x_and_y(0.0, f64::from(y));
    }
    true
}

/// Gives the focus to the first element of a selector that can be seen.
pub(super) fn focus_visible(selector: &str) {
    if let Some(element) = first_seen(selector) {
        let _ = element.focus();
    }
}
