//! What the reader gives the page to read: a pasted text, or a file. It stays in the page.

use gloo::file::{File, callbacks};
use leptos::wasm_bindgen::JsCast;
use web_sys::{DomParser, HtmlInputElement, HtmlTextAreaElement, SupportedType};

use super::element;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    TooLarge,
    Failed,
}

/// Where a block of an HTML page begins or ends, words do too.
const BLOCKS: [&str; 7] = ["</p", "<br", "</div", "</li", "</h", "</td", "</blockquote"];

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
    let is_page = |text: &str| text.trim_start().starts_with('<') || text.contains("</p>");
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
    let mut spaced = page.to_owned();
    for block in BLOCKS {
        spaced = spaced.replace(block, &[" ", block].concat());
    }
    let document = DomParser::new().ok()?.parse_from_string(&spaced, SupportedType::TextHtml).ok()?;
    let unread = document.query_selector_all("script, style, noscript, template").ok()?;
    for place in 0..unread.length() {
        if let Some(element) = unread.item(place).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            element.remove();
        }
    }
    document.body()?.text_content()
}
