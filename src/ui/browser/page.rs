//! What stands on the page, found by its id.

use gloo::events::EventListener;
use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use web_sys::{
    Document, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement, UrlSearchParams, XmlHttpRequest,
    XmlHttpRequestResponseType,
};

use super::focus::go_to_missed;
use super::{after, element, html_element};

fn input(id: &str) -> Option<HtmlInputElement> {
    element(id)?.dyn_into().ok()
}

/// What the filter form holds already, as a query string, in which a field that is empty has an empty value.
pub fn filled_in() -> String {
    let filled = || {
        let form: HtmlFormElement = element("filters")?.dyn_into().ok()?;
        let data = FormData::new_with_form(&form).ok()?;
        // A form's data is a sequence of pairs.
        UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?.to_string().as_string()
    };
    filled().unwrap_or_default()
}

/// What a text field holds.
pub fn field_value(id: &str) -> String {
    input(id).map(|input| input.value()).unwrap_or_default()
}

/// Sets a text field or a choice, if it does not hold that already.
pub fn set_field(id: &str, value: &str) {
    let Some(element) = element(id) else { return };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        if input.value() != value {
            input.set_value(value);
        }
    } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// Selects the whole text of a field.
pub fn select(id: &str) {
    if let Some(input) = input(id) {
        let _ = input.focus();
        input.select();
    }
}

/// Ticks a radio button.
pub fn check(id: &str) {
    if let Some(input) = input(id) {
        input.set_checked(true);
    }
}

/// Whether a box is ticked.
pub fn is_checked(id: &str) -> bool {
    input(id).is_some_and(|input| input.checked())
}

/// Ticks or clears the box of a facet's value, and writes its count.
pub fn set_option(id: &str, chosen: bool, count: u32) {
    let Some(input) = input(id) else { return };
    input.set_checked(chosen);
    // A choice is never folded away.
    if chosen && let Ok(Some(fold)) = input.closest("details") {
        let _ = fold.toggle_attribute_with_force("open", true);
    }
    let Some(label) = input.parent_element() else { return };
    let _ = label.class_list().toggle_with_force("zero", count == 0);
    let count = count.to_string();
    if let Some(place) = label.last_element_child().filter(|place| place.text_content().as_deref() != Some(&count)) {
        place.set_text_content(Some(&count));
    }
}

/// The texts of what is within an element and has a selector, in their order.
pub fn texts_within(id: &str, selector: &str) -> Vec<String> {
    let Some(Ok(found)) = element(id).map(|element| element.query_selector_all(selector)) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.text_content()).collect()
}

/// Writes a text into an element, if it does not stand there already.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id).filter(|element| element.text_content().as_deref() != Some(text)) {
        element.set_text_content(Some(text));
    }
}

/// Writes a text into the first element of a selector within another.
pub fn set_text_within(id: &str, selector: &str, text: &str) {
    if let Some(Ok(Some(place))) = element(id).map(|element| element.query_selector(selector)) {
        place.set_text_content(Some(text));
    }
}

/// Puts into an element what the element of the same id has on another page of the site; what is there stays until then, and
/// where that page does not come.
pub fn fetch_into(id: &'static str, page: &str) {
    // Asked for once; again after it did not come.
    let Some(element) = element(id).filter(|element| !element.has_attribute("data-fetched")) else { return };
    let Ok(request) = XmlHttpRequest::new() else { return };
    let _ = element.set_attribute("data-fetched", "");
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let answered = request.clone();
    EventListener::once(&request, "loadend", move |_| {
        let answer = answered.response().ok().and_then(|answer| answer.dyn_into::<Document>().ok());
        match answer.and_then(|page| page.get_element_by_id(id)) {
            Some(there) => {
                element.set_inner_html(&there.inner_html());
                go_to_missed();
            }
            None => drop(element.remove_attribute("data-fetched")),
        }
    })
    .forget();
    if request.open("GET", page).is_ok() {
        let _ = request.send();
    }
}

/// Writes HTML of ours into an element.
pub fn set_html(id: &str, html: &str) {
    if let Some(element) = element(id) {
        element.set_inner_html(html);
    }
}

/// Writes HTML of ours into an element, in place of what was written there under the same class; before what is of a
/// selector, or at the end.
pub fn set_part(id: &str, class: &str, before: &str, html: &str) {
    let Some(element) = element(id) else { return };
    if let Ok(Some(there)) = element.query_selector(&[".", class].concat()) {
        there.remove();
    }
    if html.is_empty() {
        return;
    }
    let part = ["<div class=\"", class, "\">", html, "</div>"].concat();
    let _ = match element.query_selector(before) {
        Ok(Some(next)) => next.insert_adjacent_html("beforebegin", &part),
        _ => element.insert_adjacent_html("beforeend", &part),
    };
}

/// Says something to who listens to the page.
pub fn say(text: &str) {
    // The same text again would not be spoken.
    set_text("status", "");
    let text = text.to_owned();
    after(50, move || set_text("status", &text));
}

pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Sets an attribute of the first element of a selector within another.
pub fn set_attribute_within(id: &str, selector: &str, name: &str, value: &str) {
    if let Some(Ok(Some(element))) = element(id).map(|element| element.query_selector(selector)) {
        let _ = element.set_attribute(name, value);
    }
}

/// Sets or takes away an attribute that has no value.
pub fn set_flag(id: &str, name: &str, on: bool) {
    if let Some(element) = element(id) {
        let _ = element.toggle_attribute_with_force(name, on);
    }
}

/// Writes a list anew with empty groups, and moves its articles into them: for each group, those of these ids.
pub fn regroup(list: &str, groups: &str, articles: &[Vec<String>]) {
    let Some(list) = element(list) else { return };
    let taken: Vec<Vec<web_sys::Element>> =
        articles.iter().map(|ids| ids.iter().filter_map(|id| element(id)).collect()).collect();
    list.set_inner_html(groups);
    let groups = list.children();
    for (group, articles) in (0..).zip(taken) {
        let Some(group) = groups.item(group) else { continue };
        for article in articles {
            let _ = group.append_child(&article);
        }
    }
}

/// Where an element begins and ends in the window, from above, in CSS pixels.
pub fn edges(id: &str) -> Option<(f64, f64)> {
    let edges = element(id)?.get_bounding_client_rect();
    Some((edges.top(), edges.bottom()))
}

/// Whether an element can be seen in the window, or would be but for its height.
pub fn is_in_sight(id: &str) -> bool {
    edges(id).is_some_and(|(top, bottom)| bottom > 0.0 && top < height() && bottom > top)
}

/// Writes HTML of ours into a child of an element.
pub fn set_child(id: &str, place: u32, html: &str) {
    if let Some(child) = element(id).and_then(|parent| parent.children().item(place)) {
        child.set_inner_html(html);
    }
}

/// Sets text and attributes of the link in a child of an element.
pub fn set_link(id: &str, place: u32, text: &str, attributes: &[&str], values: &[String]) {
    let link = || element(id)?.children().item(place)?.first_element_child();
    if let Some(link) = link() {
        for (name, value) in attributes.iter().zip(values) {
            let _ = link.set_attribute(name, value);
        }
        if let Some(there) = link.first_child() {
            there.set_node_value(Some(text));
        }
    }
}

/// How tall the window is, in CSS pixels.
pub fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Sets a property of an element's style.
pub fn set_property(id: &str, name: &str, value: &str) {
    if let Some(element) = html_element(id) {
        let _ = element.style().set_property(name, value);
    }
}

/// Scrolls down by so many CSS pixels, or up.
pub fn scroll_by(down: f64) {
    window().scroll_by_with_x_and_y(0.0, down);
}

/// Hides the groups of the list that have nothing left to show.
pub fn hide_empty_groups(list: &str) {
    let Some(list) = element(list) else { return };
    let groups = list.children();
    for group in (0..groups.length()).filter_map(|place| groups.item(place)) {
        let is_empty = group.query_selector("article:not([hidden])").ok().flatten().is_none();
        let _ = group.toggle_attribute_with_force("hidden", is_empty);
    }
}

/// Shows a position in the list as the open one, or as one among others.
pub fn open_article(id: &str, is_open: bool) {
    let Some(article) = element(id) else { return };
    let _ = article.class_list().toggle_with_force("open", is_open);
    set_attribute_within(id, ".more", "aria-expanded", if is_open { "true" } else { "false" });
}

/// Opens or closes the filters where there is no room for them beside the results, and goes there or to the results.
pub fn toggle_drawer() {
    let (Some(filters), Some(switch)) = (element("filters"), element("drawer-switch")) else { return };
    let is_open = filters.class_list().toggle("drawn").unwrap_or_default();
    let _ = switch.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
    go_to_top_of(if is_open { "filters" } else { "results" });
}

/// Closes the filters where they lie over the results; says whether they did.
pub fn close_drawer() -> bool {
    let is_open = element("filters").is_some_and(|filters| filters.class_list().contains("drawn"));
    if is_open {
        toggle_drawer();
    }
    is_open
}

/// Brings the beginning of an element back into sight where the reader has gone past it.
pub fn go_to_top_of(id: &'static str) {
    after(0, move || {
        if let Some(element) = element(id).filter(|element| element.get_bounding_client_rect().top() < 0.0) {
            element.scroll_into_view();
        }
    });
}
