//! The only file that touches the browser: address and history, clipboard, storage, focus and time.
//!
//! Nothing here runs while pages are rendered. A browser that refuses something is obeyed in silence where the
//! reader loses nothing by it, and is reported by the return value where they do.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement, ScrollRestoration, ShareData,
    UrlSearchParams,
};

use super::explorer::Step;

/// Where the choice between light and dark is kept.
const THEME_KEY: &str = "theme";

/// How long a scroll must rest before its place is noted, in milliseconds. Browsers limit how often the history may
/// be written.
const SCROLL_RESTS_MS: u32 = 200;

/// The element whose content the program adopts.
pub fn root() -> Option<HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

fn html() -> Option<Element> {
    document().document_element()
}

/// Shows the results, which a link with filters keeps hidden until they are right.
pub fn reveal() {
    after(0, || {
        if let Some(html) = html() {
            let _ = html.remove_attribute("data-pending");
            let _ = html.set_attribute("data-ready", "");
        }
    });
}

/// Whether the results were shown, so that what changes from now on is the reader's doing.
pub fn is_ready() -> bool {
    html().is_some_and(|html| html.has_attribute("data-ready"))
}

/// Shows the page as it was rendered, with the notice that filters do not work.
pub fn give_up() {
    if let Some(html) = html() {
        let _ = html.remove_attribute("data-pending");
        let _ = html.set_attribute("data-failed", "");
    }
}

/// Calls back once after so many milliseconds.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, then).forget();
}

/// A timer that starts anew with each call, so that only the last one counts.
#[derive(Clone, Default)]
pub struct Debounce(Rc<Cell<Option<Timeout>>>);

impl Debounce {
    pub fn after(&self, milliseconds: u32, then: impl FnOnce() + 'static) {
        // Setting the new timeout drops the old one, which cancels it.
        self.0.set(Some(Timeout::new(milliseconds, then)));
    }
}

/// What the filter form holds already, as a query string.
pub fn filled_in() -> String {
    let filled = || {
        let form: HtmlFormElement = document().get_element_by_id("filters")?.dyn_into().ok()?;
        let data = FormData::new_with_form(&form).ok()?;
        let params = UrlSearchParams::new_with_str("").ok()?;
        for entry in js_sys::try_iter(&data).ok()??.flatten() {
            let pair = js_sys::Array::from(&entry);
            if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string())
                && !value.is_empty()
            {
                params.append(&name, &value);
            }
        }
        params.to_string().as_string()
    };
    filled().unwrap_or_default()
}

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

/// Brings what the address points at into sight, once it has its place.
fn scroll_to_hash() {
    let hash = window().location().hash().unwrap_or_default();
    if let Some(element) = document().get_element_by_id(hash.trim_start_matches('#')) {
        element.scroll_into_view();
    }
}

fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn html_element(id: &str) -> Option<HtmlElement> {
    element(id)?.dyn_into().ok()
}

/// Gives an element the focus once the page has settled, and brings it into sight where it is out of it.
pub fn go_to(id: String) {
    after(0, move || {
        let Some(element) = html_element(&id) else { return };
        let _ = element.focus_with_options(&without_scrolling());
        let edges = element.get_bounding_client_rect();
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        if edges.top() < 0.0 || edges.top() > height * 0.8 {
            element.scroll_into_view();
        }
    });
}

/// Gives an element the focus where it stands.
pub fn go_to_quietly(id: &str) -> bool {
    html_element(id).is_some_and(|element| element.focus_with_options(&without_scrolling()).is_ok())
}

fn without_scrolling() -> web_sys::FocusOptions {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

thread_local! {
    static FOCUSED: Cell<Option<HtmlElement>> = const { Cell::new(None) };
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

/// The value of an attribute of the innermost element around a click that has it, where the click is one that
/// follows a link in this tab. The browser's own answer to the click is then called off.
pub fn clicked(event: &ev::MouseEvent, attribute: &str) -> Option<String> {
    let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    let target: Element = event.target()?.dyn_into().ok()?;
    let value = target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)?;
    plain.then(|| {
        event.prevent_default();
        value
    })
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

/// What a text field holds.
pub fn field_value(id: &str) -> String {
    element(id).and_then(|it| Some(it.dyn_into::<HtmlInputElement>().ok()?.value())).unwrap_or_default()
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
    if let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = input.focus();
        input.select();
    }
}

/// Ticks a radio button.
pub fn check(id: &str) {
    if let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.set_checked(true);
    }
}

/// Ticks or clears the box of a facet's value, and writes its count.
pub fn set_option(id: &str, chosen: bool, count: u32) {
    let Some(input) = element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else { return };
    input.set_checked(chosen);
    let Some(label) = input.parent_element() else { return };
    let _ = label.class_list().toggle_with_force("zero", count == 0);
    let count = count.to_string();
    if let Some(place) = label.last_element_child().filter(|place| place.text_content().as_deref() != Some(&count)) {
        place.set_text_content(Some(&count));
    }
}

/// Writes a text into an element, if it does not stand there already.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id).filter(|element| element.text_content().as_deref() != Some(text)) {
        element.set_text_content(Some(text));
    }
}

/// Says something to who listens to the page.
pub fn say(text: &str) {
    set_text("status", text);
}

/// Replaces what an element holds. The HTML is ours: see [`super::markup`].
pub fn set_html(id: &str, html: &str) {
    if let Some(element) = element(id) {
        element.set_inner_html(html);
    }
}

pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Sets or takes away an attribute that has no value.
pub fn set_flag(id: &str, name: &str, on: bool) {
    if let Some(element) = element(id) {
        let _ = element.toggle_attribute_with_force(name, on);
    }
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

/// Shows a position as the open one, with its evidence; or as one among others.
pub fn open_article(id: &str, evidence: Option<&str>) {
    let Some(article) = element(&format!("s-{id}")) else { return };
    let _ = article.class_list().toggle_with_force("open", evidence.is_some());
    if let Ok(Some(button)) = article.query_selector("[aria-expanded]") {
        let _ = button.set_attribute("aria-expanded", if evidence.is_some() { "true" } else { "false" });
    }
    let there = article.query_selector(".evidence").ok().flatten();
    match (evidence, there) {
        (Some(evidence), None) => {
            let _ = article.insert_adjacent_html("beforeend", &format!("<div class=\"evidence\">{evidence}</div>"));
        }
        (None, Some(there)) => there.remove(),
        _ => {}
    }
}

/// Opens or closes the filters where there is no room for them beside the results.
pub fn toggle_drawer() {
    let (Some(filters), Some(switch)) = (element("filters"), element("drawer-switch")) else { return };
    let is_open = filters.class_list().toggle("drawn").unwrap_or_default();
    let _ = switch.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
}

/// Calls back with every event of a kind that reaches the page.
pub fn on(kind: &'static str, happened: impl Fn(&web_sys::Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    let happened: Box<dyn Fn(&web_sys::Event)> = Box::new(happened);
    EventListener::new_with_options(&document(), kind, options, happened).forget();
}

/// The key of a command: one that is pressed by itself while no field takes text, or Escape.
pub fn command(event: &ev::KeyboardEvent) -> Option<String> {
    let in_text = document().active_element().is_some_and(|element| {
        let is_box = matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "button"));
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !is_box
    });
    let key = event.key();
    let with_others = event.ctrl_key() || event.meta_key() || event.alt_key();
    ((!in_text || key == "Escape") && !with_others).then_some(key)
}

/// Puts a text on the clipboard and calls back with whether that went well.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let navigator = window().navigator();
    // The clipboard is missing where the page did not come over a safe connection.
    let is_there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    if !is_there {
        done(false);
        return;
    }
    let done = Rc::new(Cell::new(Some(done)));
    let call = |went_well: bool| {
        let done = Rc::clone(&done);
        Closure::once_into_js(move |_: JsValue| {
            if let Some(done) = done.take() {
                done(went_well);
            }
        })
    };
    let promise = navigator.clipboard().write_text(text);
    let (copied, refused) = (call(true), call(false));
    let then =
        js_sys::Reflect::get(&promise, &"then".into()).ok().and_then(|then| then.dyn_into::<js_sys::Function>().ok());
    if let Some(then) = then {
        let _ = then.call2(&promise, &copied, &refused);
    }
}

/// Opens the system's share sheet for the address. Whether the reader then sends it is their affair.
pub fn share() {
    let data = ShareData::new();
    data.set_title(&document().title());
    data.set_url(&address());
    let promise = window().navigator().share_with_data(&data);
    // Closing the sheet rejects the promise; without a handler that would be reported as an error.
    let ignore = Closure::once_into_js(|_: JsValue| {});
    if let Ok(catch) = js_sys::Reflect::get(&promise, &"catch".into())
        && let Some(catch) = catch.dyn_ref::<js_sys::Function>()
    {
        let _ = catch.call1(&promise, &ignore);
    }
}

/// Goes from light to dark or back, and remembers it. Whoever chooses what the system says follows the system again.
pub fn switch_theme() {
    let Some(html) = html() else { return };
    let system_is_dark =
        window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|m| m.matches());
    let is_dark = match html.get_attribute("data-theme").as_deref() {
        Some("dark") => true,
        Some(_) => false,
        None => system_is_dark,
    };
    let storage = window().local_storage().ok().flatten();
    let chosen = if is_dark { "light" } else { "dark" };
    if system_is_dark != is_dark {
        let _ = html.remove_attribute("data-theme");
        storage.map(|storage| storage.remove_item(THEME_KEY));
    } else {
        let _ = html.set_attribute("data-theme", chosen);
        storage.map(|storage| storage.set_item(THEME_KEY, chosen));
    }
}
