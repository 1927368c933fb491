//! The pointer, the wheel and fingers.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::Page;

/// A place in the window, in CSS pixels.
pub type Place = (f64, f64);

impl Page {
    /// The heads of the picture's columns that are shown as chosen.
    pub async fn chosen_heads(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('.timeline thead [aria-pressed=true]')].map(it => it.ariaLabel)";
        self.ask(script).await
    }

    /// Where the head of a column is that begins with a text.
    pub async fn middle_of_head(&self, text: &str) -> Place {
        let script = "
            const heads = [...document.querySelectorAll('.timeline thead [data-days]')];
            const it = heads.find(head => head.ariaLabel.startsWith(arguments[0]));
            it.scrollIntoView({ block: 'center' });
            return probe.middleOf(it)";
        self.ask_of(script, vec![json!(text)]).await
    }

    /// Draws with the mouse from one place to another, in small steps.
    pub async fn draw_across(&self, from: Place, to: Place) {
        self.mouse(&[moved_to(from), pressed()]).await;
        let steps: Vec<Place> = between(from, to).collect();
        for (place, step) in steps.iter().enumerate() {
            self.mouse(&[moved_to(*step)]).await;
            if place == steps.len() / 2 {
                // The hand rests, and the view follows before it is let go.
                self.until_so("the view follows", async || !self.link().await.is_empty()).await;
                let drawn =
                    "return document.querySelectorAll('.timeline thead .drawn, .timeline thead .chosen').length > 0";
                assert!(self.ask::<bool>(drawn).await, "and the heads show it");
            }
        }
        self.mouse(&[released()]).await;
        self.settle().await;
    }

    /// Clicks on an element where it is.
    pub(crate) async fn click_at(&self, element: &Element) {
        let place: Place = self.ask_of("return probe.middleOf(arguments[0])", vec![json!(element)]).await;
        self.mouse(&[moved_to(place), pressed(), released()]).await;
    }

    /// Moves the mouse onto the first element of a selector.
    pub async fn hover(&self, selector: &str) {
        let place = self.middle_of(selector).await;
        self.mouse(&[moved_to(place)]).await;
    }

    /// Brings the first element of a selector into sight, and tells where its middle is.
    async fn middle_of(&self, selector: &str) -> Place {
        let script = "
            const it = document.querySelector(arguments[0]);
            it.scrollIntoView({ block: 'center' });
            return probe.middleOf(it)";
        self.ask_of(script, vec![json!(selector)]).await
    }

    async fn mouse(&self, steps: &[Value]) {
        self.act(json!([{ "type": "pointer", "id": "mouse", "actions": steps }])).await;
    }

    /// The same with a finger.
    pub async fn touch_across(&self, from: Place, to: Place) {
        let mut steps = vec![moved_to(from), pressed()];
        steps.extend(between(from, to).map(moved_to));
        steps.push(released());
        self.act(json!([finger("finger", &steps)])).await;
        self.settle().await;
    }

    /// Clicks twice on the middle of an element that can be seen.
    pub async fn click_twice(&self, selector: &str) {
        let place = self.middle_of(selector).await;
        self.mouse(&[moved_to(place), pressed(), released(), pressed(), released()]).await;
        self.settle().await;
    }

    /// Moves two fingers on an element from one distance to another, in CSS pixels.
    pub async fn pinch(&self, selector: &str, from: f64, to: f64) {
        let (x, y) = self.middle_of(selector).await;
        let steps = |side: f64| {
            let at = |apart: f64| moved_to((x + side * apart / 2.0, y));
            let mut steps = vec![at(from), pressed()];
            // A browser takes no notice of the first step, which may be a tap that trembles.
            steps.extend(between((from, 0.0), (to, 0.0)).map(|(apart, _)| at(apart)));
            steps.push(released());
            steps
        };
        self.act(json!([finger("one", &steps(-1.0)), finger("other", &steps(1.0))])).await;
        self.settle().await;
    }

    /// Turns the wheel over the picture.
    pub async fn wheel(&self, by: i32) {
        let wheel = self.turn(by).await;
        self.act(json!([wheel])).await;
        self.settle().await;
    }

    /// Turns the wheel over the picture while Ctrl is held.
    pub async fn wheel_with_ctrl(&self, by: i32) {
        let mut wheel = self.turn(by).await;
        let ctrl = String::from(char::from(Key::Control));
        let pause = json!({ "type": "pause" });
        let keys = json!({ "type": "key", "id": "keys", "actions": [
            { "type": "keyDown", "value": ctrl }, pause, { "type": "keyUp", "value": ctrl },
        ] });
        let scroll = wheel["actions"][0].take();
        wheel["actions"] = json!([pause, scroll, pause]);
        self.act(json!([keys, wheel])).await;
        self.settle().await;
    }

    async fn turn(&self, by: i32) -> Value {
        let (x, y) = self.middle_of(".timeline thead .pillar").await;
        let scroll = json!({ "type": "scroll", "x": whole(x), "y": whole(y), "deltaX": 0, "deltaY": by });
        json!({ "type": "wheel", "id": "wheel", "actions": [scroll] })
    }
}

fn finger(id: &str, steps: &[Value]) -> Value {
    json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": steps })
}

/// Not every driver takes parts of a pixel.
fn moved_to((x, y): Place) -> Value {
    json!({ "type": "pointerMove", "x": whole(x), "y": whole(y), "duration": 0 })
}

fn whole(pixels: f64) -> i64 {
    pixels.round() as i64
}

fn pressed() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn released() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

fn between(from: Place, to: Place) -> impl Iterator<Item = Place> {
    const STEPS: u32 = 12;
    (0..=STEPS).map(move |step| {
        let share = f64::from(step) / f64::from(STEPS);
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    })
}
