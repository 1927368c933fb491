//! Marks of the picture: which are pointed out, where they are, and what is said beside one.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{all, element, first_seen, height, html_element};

/// How far what is said about a mark stays from it and from the edges of the window, in CSS pixels.
const GAP_PX: f64 = 6.0;

/// What an element with something said beside it has.
const DESCRIBED: &str = "aria-describedby";

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
    for element in all(selector) {
        let value = element.get_attribute(attribute).unwrap_or_default();
        let _ = element.class_list().toggle_with_force(class, holds(value));
    }
}

/// Says something beside an element: below it, or above where there is no room.
pub fn show_tip(id: &str, html: &str, beside: &Element) {
    let Some(tip) = html_element(id) else { return };
    tip.set_inner_html(html);
    hide_tip(id);
    let _ = tip.remove_attribute("hidden");
    let _ = beside.set_attribute(DESCRIBED, id);
    let (edges, own) = (beside.get_bounding_client_rect(), tip.get_bounding_client_rect());
    let (width, height) = (window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default(), height());
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
    if let Ok(Some(beside)) = document().query_selector(&["[", DESCRIBED, "]"].concat()) {
        let _ = beside.remove_attribute(DESCRIBED);
    }
    tip.set_attribute("hidden", "").is_ok()
}

/// The ids of the positions that a mark stands for: the one that it opens, or those of the selection that it leads to.
fn ids_of(mark: &Element) -> Vec<String> {
    let of_view = || {
        let view = mark.get_attribute("data-view")?;
        let picked = view.split(['?', '&']).find_map(|pair| pair.strip_prefix("pick="))?;
        Some(picked.split('.').map(str::to_owned).collect())
    };
    match mark.get_attribute("data-open") {
        Some(id) => vec![id],
        None => of_view().unwrap_or_default(),
    }
}

/// Points out the elements of a selector that stand for some positions, and the one that stands for another more than
/// the others. Returns where in the frame the middles of their signs are, in CSS pixels.
pub fn point_out(frame: &str, selector: &str, ids: &[String], open: Option<&str>) -> Vec<(i32, i32)> {
    let Some(frame) = element(frame) else { return Vec::new() };
    let (origin, scrolled) = (frame.get_bounding_client_rect(), f64::from(frame.scroll_left()));
    let mut points = Vec::new();
    for mark in all(selector) {
        let (classes, stands_for) = (mark.class_list(), ids_of(&mark));
        let is_kin = ids.iter().any(|id| stands_for.contains(id));
        let is_open = open.is_some_and(|open| stands_for.iter().any(|id| id == open));
        let _ = classes.toggle_with_force("kin", is_kin);
        let _ = classes.toggle_with_force("open", is_open);
        if is_kin && mark.offset_parent().is_some() {
            points.extend(mark.first_element_child().map(|sign| {
                let edges = sign.get_bounding_client_rect();
                let (x, y) = (edges.left() + edges.width() / 2.0, edges.top() + edges.height() / 2.0);
                ((x - origin.left() + scrolled) as i32, (y - origin.top()) as i32)
            }));
        }
    }
    points
}

/// Scrolls so that the first element of a selector that can be seen does not lie under another, which covers the foot of
/// the window.
pub fn uncover(selector: &str, cover: &str) {
    let (Some(cover), Some(hidden)) = (element(cover), first_seen(selector)) else { return };
    let edges = hidden.get_bounding_client_rect();
    let top = cover.get_bounding_client_rect().top();
    if (top..height()).contains(&(edges.bottom() + GAP_PX)) {
        window().scroll_by_with_x_and_y(0.0, edges.bottom() + GAP_PX * 4.0 - top);
    }
}

/// Gives what has a `data-width` that width.
pub fn set_widths() {
    for element in all("[data-width]") {
        if let Some(width) = element.get_attribute("data-width") {
            let _ = element.style().set_property("width", &width);
        }
    }
}
