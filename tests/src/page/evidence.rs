//! The evidence of a position, and the panel of a source line.

use super::Page;

impl Page {
    /// What the evidence of a position says, on its page or in the panel of the open position; empty where it is closed.
    pub async fn evidence(&self, id: &str) -> String {
        let selector = format!("article[data-position=\"{id}\"] .evidence, .evidence[data-position=\"{id}\"]");
        self.text(&selector).await
    }

    /// What the panel of the open position says; empty where none is open.
    pub async fn panel(&self) -> String {
        self.text("aside[aria-label=\"Open position\"]").await
    }

    /// What the panel of the source line says; empty where none is open.
    pub async fn line_panel(&self) -> String {
        self.text("aside[aria-label=\"Source line\"]").await
    }
}
