//! Marks of the picture: which are pointed out, where they are, and what is said beside one.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::{element, html_element};

/// How far what is said about a mark stays from it and from the edges of the window, in CSS pixels.
const GAP_PX: f64 = 6.0;

/// How much of the window's height the panel of the open position leaves.
const UNCOVERED: f64 = 0.5;

/// The innermost element of a selector that an event is about.
pub fn within(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

/// Whether what has the focus is of a selector.
pub fn has_focus(selector: &str) -> bool {
    document().active_element().is_some_and(|element| element.matches(selector).unwrap_or_default())
}

/// Gives a class to the elements of a selector of whose attribute something holds, and takes it from the others.
pub fn mark_all(selector: &str, attribute: &str, class: &str, holds: impl Fn(String) -> bool) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for element in (0..found.length()).filter_map(|place| found.item(place)?.dyn_into::<Element>().ok()) {
        let value = element.get_attribute(attribute).unwrap_or_default();
        let _ = element.class_list().toggle_with_force(class, holds(value));
    }
}

/// Says something beside an element: below it, or above where there is no room.
pub fn show_tip(id: &str, html: &str, beside: &Element) {
    let Some(tip) = html_element(id) else { return };
    tip.set_inner_html(html);
    let _ = tip.remove_attribute("hidden");
    let (edges, own) = (beside.get_bounding_client_rect(), tip.get_bounding_client_rect());
    let size = |size: Result<leptos::wasm_bindgen::JsValue, _>| size.ok().and_then(|size| size.as_f64()).unwrap_or(0.0);
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let left = edges.left().min(width - own.width() - GAP_PX).max(GAP_PX);
    let below = edges.bottom() + GAP_PX;
    let top = if below + own.height() > height { edges.top() - own.height() - GAP_PX } else { below };
    let style = tip.style();
    let _ = style.set_property("left", &[&(left as i32).to_string(), "px"].concat());
    let _ = style.set_property("top", &[&(top as i32).to_string(), "px"].concat());
}

/// Says nothing any more; says whether it did.
pub fn hide_tip(id: &str) -> bool {
    let Some(tip) = element(id).filter(|tip| !tip.has_attribute("hidden")) else { return false };
    tip.set_attribute("hidden", "").is_ok()
}

/// Points out some of the elements of a selector, by their places among those that can be seen, and one of them more than
/// the others. Returns where in the frame the middles of their signs are, in CSS pixels.
pub fn point_out(frame: &str, selector: &str, places: &[usize], open: Option<usize>) -> Vec<(i32, i32)> {
    let (Some(frame), Ok(found)) = (element(frame), document().query_selector_all(selector)) else {
        return Vec::new();
    };
    let all = (0..found.length()).filter_map(|place| found.item(place)?.dyn_into::<HtmlElement>().ok());
    let seen: Vec<HtmlElement> = all.filter(|mark| mark.offset_parent().is_some()).collect();
    for (place, mark) in seen.iter().enumerate() {
        let classes = mark.class_list();
        let _ = classes.toggle_with_force("kin", places.contains(&place));
        let _ = classes.toggle_with_force("open", open == Some(place));
    }
    // What was clicked must not be covered by what it opened.
    if let Some(edges) = open.and_then(|place| seen.get(place)).map(|mark| mark.get_bounding_client_rect()) {
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        if (height * UNCOVERED..height).contains(&edges.bottom()) {
            window().scroll_by_with_x_and_y(0.0, edges.bottom() - height * UNCOVERED);
        }
    }
    let (origin, scrolled) = (frame.get_bounding_client_rect(), f64::from(frame.scroll_left()));
    let middle = |place: &usize| {
        let edges = seen.get(*place)?.first_element_child()?.get_bounding_client_rect();
        let (x, y) = (edges.left() + edges.width() / 2.0, edges.top() + edges.height() / 2.0);
        Some(((x - origin.left() + scrolled) as i32, (y - origin.top()) as i32))
    };
    places.iter().filter_map(middle).collect()
}
