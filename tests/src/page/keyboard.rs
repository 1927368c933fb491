//! The keyboard.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde::Deserialize;

use super::Page;

/// Where the focus is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Stop {
    /// `a`, `input`, `button` …
    pub tag: String,
    /// Its text, or what stands for it.
    pub text: String,
    /// Name and value of a field.
    pub field: String,
    /// Whether an outline shows it.
    pub is_outlined: bool,
    /// Whether it is on the screen and nothing covers it.
    pub is_in_sight: bool,
}

impl Page {
    /// Presses and lets go of a key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.press_value(key.into()).await;
    }

    /// Types a text, key by key, wherever the focus is.
    pub async fn type_keys(&self, text: &str) {
        for key in text.chars() {
            self.press_value(key).await;
        }
    }

    /// Presses a key while another is held down.
    pub async fn press_with(&self, held: Key, key: Key) {
        self.press_char_with(held, char::from(key)).await;
    }

    /// The same with the key of a character.
    pub async fn press_char_with(&self, held: Key, value: char) {
        let held = char::from(held);
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        self.client.perform_actions(keys).await.expect("keys that can be pressed");
    }

    async fn press_value(&self, value: char) {
        let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.client.perform_actions(keys).await.expect("a key that can be pressed");
    }

    /// Goes through the whole page by Tab, from the top, and tells where that leads.
    pub async fn walk(&self) -> Vec<Stop> {
        self.to_the_top().await;
        let mut stops: Vec<Stop> = Vec::new();
        loop {
            self.press(Key::Tab).await;
            let Some(stop) = self.stop().await else { return stops };
            stops.push(stop);
            assert!(stops.len() < 400, "Tab goes in a circle");
        }
    }

    /// Where the focus is; nothing where it is nowhere.
    pub async fn stop(&self) -> Option<Stop> {
        let script = "
            const it = document.activeElement;
            if (!it || it === document.body) return null;
            // What is drawn for a radio button stands beside it.
            const drawn = it.type === 'radio' ? it.nextElementSibling : it;
            const style = getComputedStyle(drawn), edges = drawn.getBoundingClientRect();
            const colour = probe.colour(style.outlineColor);
            const at = (x, y) => document.elementFromPoint(x, y);
            const isMine = found => found && (drawn.contains(found) || found.contains(drawn));
            const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]]
                .map(([x, y]) => at(edges.left + edges.width * x, edges.top + edges.height * y));
            return {
                tag: it.localName,
                text: (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '').trim(),
                field: it.name ? `${it.name}=${it.value}` : '',
                is_outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && colour.alpha > 0,
                is_in_sight: points.some(isMine),
            }";
        self.ask(script).await
    }

    /// Gives the focus to nothing and lets the next Tab begin at the top.
    pub async fn to_the_top(&self) {
        self.scroll_to(0).await;
        let script = "document.activeElement?.blur(); getSelection().removeAllRanges(); return true";
        let _: bool = self.ask(script).await;
    }
}
