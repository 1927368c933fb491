//! The clipboard, and the system's share sheet.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::ShareData;

use super::address;

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
