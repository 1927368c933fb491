//! What the reader does.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// Calls back with every event of a kind that reaches the page.
pub fn on(kind: &'static str, happened: impl Fn(&web_sys::Event) + 'static) {
    listen(kind, EventListenerOptions::enable_prevent_default(), Box::new(happened));
}

/// Calls back when more of what is laid out only near sight is laid out, or less. WebKit's event does not rise to the document.
pub fn on_layout(happened: impl Fn() + 'static) {
    let options = EventListenerOptions::run_in_capture_phase();
    listen("contentvisibilityautostatechange", options, Box::new(move |_| happened()));
}

fn listen(kind: &'static str, options: EventListenerOptions, happened: Box<dyn Fn(&web_sys::Event)>) {
    EventListener::new_with_options(&document(), kind, options, happened).forget();
}

/// Calls back with whether a media query holds, now and whenever that changes.
pub fn follow_media(query: &str, holds: impl Fn(bool) + 'static) {
    let Ok(Some(list)) = window().match_media(query) else { return };
    holds(list.matches());
    let now = list.clone();
    EventListener::new(&list, "change", move |_| holds(now.matches())).forget();
}

/// The value of an attribute of the innermost element around a click that has it, where the click is one that
/// follows a link in this tab. The browser's own answer to the click is then called off. An empty value stands for the
/// position that the element is about, or else for the address that it leads to.
pub fn clicked(event: &ev::MouseEvent, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest(&["[", attribute, "]"].concat()).ok()??;
    let value = element.get_attribute(attribute)?;
    let meant = || {
        let address = element.get_attribute("href");
        address.or_else(|| element.closest("[data-position]").ok()??.get_attribute("data-position"))
    };
    is_plain(event).then(|| {
        event.prevent_default();
        if value.is_empty() { meant().unwrap_or_default() } else { value }
    })
}

/// Whether a click follows a link in this tab.
fn is_plain(event: &ev::MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// The rest of the address of the link that a click follows in this tab, where it begins so.
pub fn clicked_link(event: &ev::MouseEvent, beginning: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let address = target.closest("a").ok()??.get_attribute("href")?;
    let rest = address.strip_prefix(beginning).filter(|_| is_plain(event))?;
    event.prevent_default();
    Some(rest.to_owned())
}

/// Name and value of the field that an event comes from.
pub fn field_of(event: &ev::Event) -> Option<(String, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let value = match (target.dyn_ref::<HtmlInputElement>(), target.dyn_ref::<HtmlSelectElement>()) {
        (Some(input), _) => input.value(),
        (_, Some(select)) => select.value(),
        _ => return None,
    };
    Some((target.get_attribute("name")?, value))
}

/// The key of a command: one that is pressed by itself while no field takes text, or Escape. A slash comes with Ctrl or Command:
/// whoever dictates would say one by chance (WCAG 2.2, 2.1.4).
pub fn command(event: &ev::KeyboardEvent) -> Option<String> {
    let in_text = document().active_element().is_some_and(|element| {
        let is_box = matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "button"));
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !is_box
    });
    let key = event.key();
    if key == "/" {
        return ((event.ctrl_key() || event.meta_key()) && !event.alt_key()).then_some(key);
    }
    let with_others = event.ctrl_key() || event.meta_key() || event.alt_key();
    ((!in_text || key == "Escape") && !with_others).then_some(key)
}
