//! The filters: boxes to tick, each with how many positions it would give.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::Page;

/// A box of a facet, as it can be seen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Choice {
    pub name: String,
    pub count: usize,
    pub ticked: bool,
}

impl Page {
    /// Ticks or clears a box, as a reader does: where it is folded away, it is unfolded first.
    pub async fn toggle(&self, key: &str, id: &str) {
        self.reach(key, id).await;
        let selector = format!("#filters input[name=\"{key}\"][value=\"{id}\"]");
        self.click_on(&self.element(&selector).await).await;
    }

    /// Brings a box into sight.
    pub async fn reach(&self, key: &str, id: &str) {
        let selector = format!("#filters input[name=\"{key}\"][value=\"{id}\"]");
        let script = "
            const box = document.querySelector(arguments[0]), folded = box.closest('details:not([open])');
            return folded ? folded.querySelector('summary') : null";
        let folded = self.client.execute(script, vec![json!(selector)]).await.expect("a box of that name");
        if !folded.is_null() {
            let summary = format!("#filters details:has(input[name=\"{key}\"][value=\"{id}\"]) > summary");
            self.click_on(&self.element(&summary).await).await;
        }
        let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'nearest' }); return true";
        let _: bool = self.ask_of(script, vec![json!(selector)]).await;
        self.settle().await;
    }

    /// The boxes of a facet by their ids.
    pub async fn options(&self, key: &str) -> BTreeMap<String, Choice> {
        let script = "
            const boxes = [...document.querySelectorAll(`#filters input[name='${arguments[0]}'][type=checkbox]`)];
            return Object.fromEntries(boxes.map(box => {
                const [name, count] = ['.name', '.count'].map(part => box.labels[0].querySelector(part).textContent);
                return [box.value, { name, count: Number(count), ticked: box.checked }];
            }))";
        self.ask_of(script, vec![json!(key)]).await
    }

    /// What a screen reader calls a box.
    pub async fn option_name(&self, key: &str, id: &str) -> String {
        let element = self.element(&format!("#filters input[name=\"{key}\"][value=\"{id}\"]")).await;
        self.name_of(&element).await
    }

    /// The heading of a facet: `Stance 2 selected`.
    pub async fn legend(&self, key: &str) -> String {
        let legend = self.text(&format!("fieldset:has(input[name=\"{key}\"][type=checkbox]) > legend")).await;
        legend.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
