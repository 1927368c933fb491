//! What does not fit, and what moves.

use serde::Deserialize;

use super::Page;

/// Notes every movement of what was painted already. To be run before the page is loaded.
pub const WATCH_SHIFTS: &str = "
    window.shifts = [];
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
            const name = node => node?.id ? `#${node.id}` : `${node?.localName ?? node?.nodeName}.${node?.className}`;
            shifts.push({ value: entry.value, moved: entry.sources.map(source => name(source.node)) });
        }
    }).observe({ type: 'layout-shift', buffered: true });";

/// A movement of what was painted already.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Shift {
    /// How much of the page moved how far, as browsers count it.
    pub value: f64,
    pub moved: Vec<String>,
}

impl Page {
    /// How much wider the page is than its window, in CSS pixels.
    pub async fn overflow(&self) -> i32 {
        let script = "const it = document.scrollingElement; return it.scrollWidth - it.clientWidth";
        self.ask(script).await
    }

    /// What reaches over the right edge of the window.
    pub async fn overflowing(&self) -> Vec<String> {
        let script = "return [...document.body.querySelectorAll('*')].filter(probe.isVisible)
            .filter(it => it.getBoundingClientRect().right > document.scrollingElement.clientWidth + 1)
            .slice(0, 8).map(it => `${it.localName}.${it.className} ${it.textContent.slice(0, 40)}`)";
        self.ask(script).await
    }

    /// What moved since the page began to load.
    pub async fn shifts(&self) -> Vec<Shift> {
        self.settle().await;
        self.ask("return shifts").await
    }

    /// The computed visibility of the first element of a selector.
    pub async fn visibility(&self, selector: &str) -> String {
        self.ask(&format!("return getComputedStyle(document.querySelector('{selector}')).visibility")).await
    }
}
