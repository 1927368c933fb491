//! What the reader gives the page to read: a pasted text, or a file. It stays in the page.

use gloo::file::{File, callbacks};
use leptos::wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, HtmlInputElement, HtmlTextAreaElement, SupportedType};

use super::element;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    TooLarge,
    Failed,
}

/// Where a block of an HTML page ends, a word does too.
const BLOCKS: &str = "p, br, div, li, h1, h2, h3, h4, td, blockquote, figcaption";

/// What a field of several lines holds.
pub fn text_of(id: &str) -> String {
    let field: Option<HtmlTextAreaElement> = element(id).and_then(|element| element.dyn_into().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Reads the file that a field has, and calls back with its text; of an HTML page, that which can be read on it.
pub fn read_file(id: &str, largest: f64, done: impl FnOnce(Result<String, Unread>) + 'static) {
    let input: Option<HtmlInputElement> = element(id).and_then(|element| element.dyn_into().ok());
    let Some(file) = input.and_then(|input| input.files()?.get(0)) else { return };
    if file.size() > largest {
        done(Err(Unread::TooLarge));
        return;
    }
    let is_page = |text: &str| text.trim_start().starts_with('<');
    // The reading ends with the handle, which is kept by the callback that it calls.
    let reading = std::rc::Rc::new(std::cell::Cell::new(None));
    let kept = reading.clone();
    let task = callbacks::read_as_text(&File::from(file), move |read| {
        drop(kept.take());
        done(match read {
            Ok(text) if is_page(&text) => Ok(readable(&text).unwrap_or(text)),
            Ok(text) => Ok(text),
            Err(_) => Err(Unread::Failed),
        });
    });
    reading.set(Some(task));
}

/// What can be read on an HTML page. It is parsed, and neither shown nor run.
fn readable(page: &str) -> Option<String> {
    let document = DomParser::new().ok()?.parse_from_string(page, SupportedType::TextHtml).ok()?;
    let each = |selector, change: &dyn Fn(Element)| {
        let found = document.query_selector_all(selector).ok();
        for place in 0..found.as_ref().map_or(0, web_sys::NodeList::length) {
            let node = found.as_ref().and_then(|found| found.item(place));
            if let Some(element) = node.and_then(|node| node.dyn_into().ok()) {
                change(element);
            }
        }
    };
    each("script, style, noscript, template", &|element| element.remove());
    each(BLOCKS, &|element| drop(element.insert_adjacent_text("afterend", " ")));
    document.body()?.text_content()
}
