//! The list of positions.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::json;

use super::Page;

/// What a reader has before them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct View {
    pub link: String,
    /// The visible positions, in their order.
    pub ids: Vec<String>,
    /// What the page says that they are: `34 of 169 positions`.
    pub count: String,
    /// The ticked boxes, as `key=id`.
    pub ticked: Vec<String>,
    /// What the search field holds.
    pub search: String,
    /// The names of the chips.
    pub chips: Vec<String>,
}

impl Page {
    pub async fn view(&self) -> View {
        let script = "
            const ticked = [...document.querySelectorAll('#filters input[type=checkbox]:checked')];
            return {
                link: location.search,
                ids: probe.ids(),
                count: document.querySelector('.result h2').innerText,
                ticked: ticked.map(box => `${box.name}=${box.value}`),
                search: document.querySelector('input[type=search]').value,
                chips: [...document.querySelectorAll('.chip')].map(chip => chip.textContent),
            }";
        self.ask(script).await
    }

    /// The visible positions, in their order.
    pub async fn ids(&self) -> Vec<String> {
        self.ask("return probe.ids()").await
    }

    /// The visible positions as a set.
    pub async fn shown(&self) -> BTreeSet<String> {
        self.ids().await.into_iter().collect()
    }

    /// What the page says of the number of positions.
    pub async fn count(&self) -> String {
        self.text(".result h2").await
    }

    /// The headings of the visible groups that hold no visible position.
    pub async fn empty_groups(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('#list h3')].filter(probe.isVisible)
            .filter(heading => ![...heading.closest('section').querySelectorAll('article')].some(probe.isVisible))
            .map(heading => heading.innerText)";
        self.ask(script).await
    }

    /// Everything that can be read of a position in the list.
    pub async fn article(&self, id: &str) -> String {
        self.text(&format!("article[data-position=\"{id}\"]")).await
    }

    /// How far the top of a position is below the top of the window, in CSS pixels.
    pub async fn top_of(&self, id: &str) -> f64 {
        let script = "return document.getElementById(`s-${arguments[0]}`).getBoundingClientRect().top";
        self.ask_of(script, vec![json!(id)]).await
    }
}
