//! Light and dark.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Page;
use crate::engine::Engine;

/// A text and how well it stands out.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Contrast {
    pub what: String,
    pub ratio: f64,
}

impl Page {
    /// Makes the system of the reader a dark or a light one. Needs [`Ability::Media`](crate::Ability::Media), as all below.
    pub async fn system_is(&self, scheme: &str) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.media("", &[feature], "prefersColorSchemeOverride", scheme).await;
    }

    /// Shows the page as it is on paper, or on the screen again.
    pub async fn on_paper(&self, is_printed: bool) {
        let medium = if is_printed { "print" } else { "" };
        self.media(medium, &[], "mediumOverride", medium).await;
    }

    /// Makes the system of the reader one that gives its own colours to everything.
    pub async fn colours_are_forced(&self) {
        let feature = json!({ "name": "forced-colors", "value": "active" });
        self.media("", &[feature], "forcedColorsOverride", "active").await;
    }

    /// Makes the reader one who asked their system for less motion.
    pub async fn motion_is_reduced(&self) {
        if self.engine == Engine::Firefox {
            let script = "Services.prefs.setIntPref('ui.prefersReducedMotion', 1); return true";
            return self.in_browser_itself(script, Vec::new()).await;
        }
        let feature = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        self.media("", &[feature], "", "").await;
    }

    /// In Chromium by its own protocol, in Firefox by what its developer tools use.
    async fn media(&self, medium: &str, features: &[Value], field: &str, value: &str) {
        match self.engine {
            Engine::Chromium => {
                self.devtools("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await;
            }
            Engine::Firefox => {
                let script = "gBrowser.selectedBrowser.browsingContext.top[arguments[0]] = arguments[1]; return true";
                self.in_browser_itself(script, vec![json!(field), json!(value)]).await;
            }
            Engine::WebKit => panic!("the test does not say that it needs Ability::Media"),
        }
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
