//! The pointer, the wheel and fingers.

use serde_json::json;

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
            const { left, top, width, height } = it.getBoundingClientRect();
            return [left + width / 2, top + height / 2]";
        self.ask_of(script, vec![json!(text)]).await
    }

    /// Draws with the mouse from one place to another, in small steps.
    pub async fn draw_across(&self, from: Place, to: Place) {
        self.mouse("mousePressed", from).await;
        let steps: Vec<Place> = between(from, to).collect();
        for (place, step) in steps.iter().enumerate() {
            self.mouse("mouseMoved", *step).await;
            if place == steps.len() / 2 {
                // The hand rests, and the view follows before it is let go.
                self.until_so("the view follows", async || !self.link().await.is_empty()).await;
                let drawn =
                    "return document.querySelectorAll('.timeline thead .drawn, .timeline thead .chosen').length > 0";
                assert!(self.ask::<bool>(drawn).await, "and the heads show it");
            }
        }
        self.mouse("mouseReleased", to).await;
        self.settle().await;
    }

    /// Moves the mouse onto the first element of a selector.
    pub async fn hover(&self, selector: &str) {
        let place = self.middle_of(selector).await;
        self.mouse("mouseMoved", place).await;
    }

    /// Brings the first element of a selector into sight, and tells where its middle is.
    async fn middle_of(&self, selector: &str) -> Place {
        let script = "
            const it = document.querySelector(arguments[0]);
            it.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = it.getBoundingClientRect();
            return [left + width / 2, top + height / 2]";
        self.ask_of(script, vec![json!(selector)]).await
    }

    async fn mouse(&self, kind: &str, (x, y): Place) {
        let buttons = u8::from(kind != "mouseReleased");
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 });
        self.devtools("Input.dispatchMouseEvent", event).await;
    }

    /// The same with a finger.
    pub async fn touch_across(&self, from: Place, to: Place) {
        self.finger("touchStart", Some(from)).await;
        for step in between(from, to) {
            self.finger("touchMove", Some(step)).await;
        }
        self.finger("touchEnd", None).await;
        self.settle().await;
    }

    async fn finger(&self, kind: &str, place: Option<Place>) {
        let points: Vec<_> = place.into_iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await;
    }

    /// Clicks twice on the middle of an element that can be seen.
    pub async fn click_twice(&self, selector: &str) {
        self.hover(selector).await;
        let place = self.middle_of(selector).await;
        for count in [1, 2] {
            for kind in ["mousePressed", "mouseReleased"] {
                let (x, y) = place;
                let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": count });
                self.devtools("Input.dispatchMouseEvent", event).await;
            }
        }
        self.settle().await;
    }

    /// Moves two fingers on an element from one distance to another, in CSS pixels.
    pub async fn pinch(&self, selector: &str, from: f64, to: f64) {
        let (x, y) = self.middle_of(selector).await;
        let points =
            |apart: f64| json!([{ "x": x - apart / 2.0, "y": y, "id": 0 }, { "x": x + apart / 2.0, "y": y, "id": 1 }]);
        // A browser takes no notice of the first step, which may be a tap that trembles.
        let steps = between((from, 0.0), (to, 0.0)).map(|(apart, _)| ("touchMove", apart));
        for (kind, apart) in [("touchStart", from)].into_iter().chain(steps) {
            self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points(apart) })).await;
        }
        self.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
        self.settle().await;
    }

    /// Turns the wheel over the picture.
    pub async fn wheel(&self, by: i32) {
        self.turn(by, 0).await;
    }

    /// Turns the wheel over the picture while Ctrl is held.
    pub async fn wheel_with_ctrl(&self, by: i32) {
        self.turn(by, 2).await;
    }

    async fn turn(&self, by: i32, modifiers: u32) {
        let (x, y) = self.middle_of_head("Alaska").await;
        let event = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": by, "modifiers": modifiers });
        self.devtools("Input.dispatchMouseEvent", event).await;
        self.settle().await;
    }
}

fn between(from: Place, to: Place) -> impl Iterator<Item = Place> {
    const STEPS: u32 = 12;
    (0..=STEPS).map(move |step| {
        let share = f64::from(step) / f64::from(STEPS);
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    })
}
