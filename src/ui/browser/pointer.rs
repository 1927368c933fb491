//! Pointers, wheels and fingers on the picture.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, MouseEvent, PointerEvent, ResizeObserver, TouchEvent, WheelEvent};

use super::history::focus_visible;
use super::{after, all, element};

/// How far a wheel turns for a step of the size, in CSS pixels.
const WHEEL_PX: f64 = 60.0;

/// How much farther apart fingers go for a step of the size.
const PINCH: f64 = 1.35;

/// Where in the window a pointer event happened, in CSS pixels.
pub fn place_of(event: &Event) -> Option<(i32, i32)> {
    let event: &MouseEvent = event.dyn_ref()?;
    Some((event.client_x(), event.client_y()))
}

/// Whether a pointer event is the press of a finger, a pen or the main button of a mouse.
pub fn is_press(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.button() == 0 && event.is_primary())
}

/// Whether nothing is pressed any more. A menu may have taken the release.
pub fn is_released(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|event| event.buttons() == 0)
}

/// The value of an attribute of the element below `within` that has it and stands at this distance from the left.
pub fn attribute_above(x: i32, within: &str, attribute: &str) -> Option<String> {
    let above = |element: &HtmlElement| {
        let edges = element.get_bounding_client_rect();
        edges.left() <= f64::from(x) && f64::from(x) < edges.right()
    };
    all(&[within, " [", attribute, "]"].concat()).into_iter().find(above)?.get_attribute(attribute)
}

/// The value of an attribute of what has the focus.
pub fn attribute_of_focused(attribute: &str) -> Option<String> {
    document().active_element()?.get_attribute(attribute)
}

/// Calls back with a step of the size and the place around which it goes: a wheel with Ctrl, two fingers, a double click.
/// All else is left to the browser.
pub fn on_gesture(id: &str, zoomed: impl Fn(isize, i32) + 'static) {
    let Some(element) = element(id) else { return };
    let zoomed = Rc::new(zoomed);
    let options = EventListenerOptions::enable_prevent_default();
    let (turned, zoom) = (Cell::new(0.0), zoomed.clone());
    EventListener::new_with_options(&element, "wheel", options, move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) else { return };
        event.prevent_default();
        // A pinch on a touch pad comes as many small turns.
        let sum = turned.get() + event.delta_y();
        turned.set(if sum.abs() < WHEEL_PX { sum } else { 0.0 });
        if sum.abs() >= WHEEL_PX {
            zoom(if sum < 0.0 { 1 } else { -1 }, event.client_x());
        }
    })
    .forget();
    let (apart, zoom) = (Rc::new(Cell::new(0.0)), zoomed.clone());
    let last = apart.clone();
    EventListener::new_with_options(&element, "touchmove", options, move |event| {
        let Some((distance, middle)) = event.dyn_ref().and_then(pinch) else { return };
        event.prevent_default();
        let before = last.get();
        if before == 0.0 {
            last.set(distance);
        } else if !(before / PINCH..before * PINCH).contains(&distance) {
            last.set(distance);
            zoom(if distance > before { 1 } else { -1 }, middle);
        }
    })
    .forget();
    for end in ["touchend", "touchcancel"] {
        let apart = apart.clone();
        EventListener::new(&element, end, move |_| apart.set(0.0)).forget();
    }
    EventListener::new(&element, "dblclick", move |event| {
        let on_control = |event: &MouseEvent| {
            let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
            target.is_some_and(|target| target.closest("a, button, summary").ok().flatten().is_some())
        };
        if let Some(event) = event.dyn_ref::<MouseEvent>().filter(|event| !on_control(event)) {
            zoomed(if event.shift_key() { -1 } else { 1 }, event.client_x());
        }
    })
    .forget();
}

/// How far two fingers are apart, and where their middle is.
fn pinch(event: &TouchEvent) -> Option<(f64, i32)> {
    let touches = event.touches();
    let (a, b) = (touches.get(0)?, touches.get(1)?);
    let (dx, dy) = (f64::from(a.client_x() - b.client_x()), f64::from(a.client_y() - b.client_y()));
    Some((dx.hypot(dy), (a.client_x() + b.client_x()) / 2))
}

/// Notes what stands at a place of an element that scrolls sideways, or in its middle, and returns what brings it back there
/// once its content has another width.
pub fn hold_in_sight(id: &'static str, around: Option<i32>) -> impl FnOnce() {
    let frame = element(id);
    let from_left = frame.as_ref().map_or(0.0, |frame| {
        let half = f64::from(frame.client_width()) / 2.0;
        around.map_or(half, |x| f64::from(x) - frame.get_bounding_client_rect().left())
    });
    let share = frame
        .as_ref()
        .map_or(0.0, |frame| (f64::from(frame.scroll_left()) + from_left) / f64::from(frame.scroll_width().max(1)));
    move || {
        after(0, move || {
            if let Some(frame) = element(id) {
                frame.set_scroll_left((share * f64::from(frame.scroll_width()) - from_left) as i32);
            }
        });
    }
}

/// Calls back with the width of an element, now and whenever it has grown or shrunk in any direction.
pub fn follow_width(id: &'static str, changed: impl Fn(f64) + 'static) {
    let Some(element) = element(id) else { return };
    let measured = element.clone();
    let measure = move || {
        // One that is not shown has none.
        let width = measured.client_width();
        if width > 0 {
            changed(f64::from(width));
        }
    };
    measure();
    let resized = Closure::<dyn Fn()>::new(measure);
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&element);
        // It goes on for as long as the page does.
        resized.forget();
    }
}

/// Gives the focus to the first element of a selector that can be seen, once the page has settled.
pub fn go_to_first(selector: &str) {
    let selector = selector.to_owned();
    after(0, move || focus_visible(&selector));
}
