//! The evidence of a position, and the panel of a source line.

use super::Page;

impl Page {
    /// What the evidence of a position says; empty where it is closed.
    pub async fn evidence(&self, id: &str) -> String {
        self.text(&format!("article[data-position=\"{id}\"] .evidence")).await
    }

    /// What the panel of the source line says; empty where none is open.
    pub async fn line_panel(&self) -> String {
        self.text("aside[aria-label=\"Source line\"]").await
    }
}
