//! Waiting.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;

/// Calls back once after so many milliseconds.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    timeout(milliseconds, Box::new(then)).forget();
}

/// Calls back once the next frame has been painted.
pub fn after_paint(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(move || after(30, then));
    let _ = window().request_animation_frame(then.unchecked_ref());
}

/// Behind a box, what wraps a callback for the browser is in the program once.
fn timeout(milliseconds: u32, then: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, then)
}

/// A timer that starts anew with each call, so that only the last one counts.
#[derive(Clone, Default)]
pub struct Debounce(Rc<Cell<Option<Timeout>>>);

impl Debounce {
    pub fn after(&self, milliseconds: u32, then: impl FnOnce() + 'static) {
        // Setting the new timeout drops the old one, which cancels it.
        self.0.set(Some(timeout(milliseconds, Box::new(then))));
    }

    /// What was to be called back is not.
    pub fn cancel(&self) {
        self.0.set(None);
    }
}
