//! Light and dark.

use serde::Deserialize;
use serde_json::json;

use super::Page;

/// A text and how well it stands out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Contrast {
    pub what: String,
    pub ratio: f64,
}

impl Page {
    /// Makes the system of the reader a dark or a light one.
    pub async fn system_is(&self, scheme: &str) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [feature] })).await;
    }

    /// Whether the page is dark to the eye.
    pub async fn is_dark(&self) -> bool {
        self.ask("return probe.luminance(probe.behind(document.body)) < 0.2").await
    }

    /// The visible texts of a selector whose contrast with their background is below a ratio, each kind once.
    pub async fn too_faint(&self, selector: &str, least: f64) -> Vec<Contrast> {
        let script = "
            const found = new Map();
            for (const it of document.querySelectorAll(arguments[0])) {
                const hasText = [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim());
                if (!hasText || !probe.isVisible(it)) continue;
                const ratio = probe.contrast(it), what = `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 30)}`;
                if (ratio < arguments[1]) found.set(`${it.localName}.${it.className}`, { what, ratio });
            }
            return [...found.values()]";
        self.ask_of(script, vec![json!(selector), json!(least)]).await
    }
}
