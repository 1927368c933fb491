//! Back and Forward, and the place on the page that they lead to.

use serde::Deserialize;
use serde_json::json;

use super::Page;
use crate::engine::Engine;

/// Where a reader is on the page.
#[derive(Clone, Debug, Deserialize)]
pub struct Place {
    pub scrolled: i32,
    /// A box as `key=id`, anything else by its id.
    pub focused: String,
}

/// Engines round a part of a pixel in their own ways.
impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        let Self { scrolled, focused } = self;
        (scrolled - other.scrolled).abs() <= 1 && *focused == other.focused
    }
}

impl Page {
    pub async fn back(&self) {
        self.asks("to go back");
        if self.engine == Engine::WebKit {
            // Its driver goes past the entries that scripts of tests made.
            let _ = self.client.execute("history.back()", Vec::new()).await;
            return;
        }
        self.client.back().await.expect("an earlier entry");
    }

    pub async fn forward(&self) {
        self.asks("to go forward");
        self.client.forward().await.expect("a later entry");
    }

    pub async fn place(&self) -> Place {
        self.ask("return { scrolled: Math.round(scrollY), focused: probe.focused() }").await
    }

    /// Has the page note where the reader is when they click the next time.
    pub async fn note_place_of_next_click(&self) {
        let script = "
            const note = () => { window.clickedAt = { scrolled: Math.round(scrollY), focused: probe.focused() } };
            addEventListener('click', note, { capture: true, once: true });
            return true";
        let _: bool = self.ask(script).await;
    }

    pub async fn place_of_click(&self) -> Place {
        self.ask("return window.clickedAt").await
    }

    /// Scrolls the page so far down, as far as that goes.
    pub async fn scroll_to(&self, y: i32) {
        let _: bool = self.ask_of("scrollTo(0, arguments[0]); return true", vec![json!(y)]).await;
        self.settle().await;
    }

    /// Waits until the page has noted in the history where the reader is.
    pub async fn until_place_is_noted(&self) {
        let script = "return String(history.state).startsWith(`${Math.round(scrollY)} `)";
        self.until("the place is noted", script).await;
    }
}
