//! The filters in force, and what the page says aloud.

use super::Page;

impl Page {
    /// What a screen reader calls each chip.
    pub async fn chips(&self) -> Vec<String> {
        let mut names = Vec::new();
        for chip in self.client.find_all(fantoccini::Locator::Css("#chips li button")).await.expect("chips") {
            names.push(self.name_of(&chip).await);
        }
        names
    }

    /// What the live region says.
    pub async fn said(&self) -> String {
        self.ask("return document.querySelector('[role=status]').textContent").await
    }

    /// What the page tells the reader of the link or the program, as far as it can be seen.
    pub async fn notices(&self) -> Vec<String> {
        self.ask("return [...document.querySelectorAll('.notice')].filter(probe.isVisible).map(it => it.innerText)")
            .await
    }
}
