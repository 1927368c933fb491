//! The address, which is the link to the view.

use super::Page;

impl Page {
    /// What the address says of the view: `?stance=for`.
    pub async fn link(&self) -> String {
        self.ask("return location.search").await
    }

    pub async fn hash(&self) -> String {
        self.ask("return location.hash").await
    }

    pub async fn address(&self) -> String {
        self.ask("return location.href").await
    }

    /// Waits until the address is the link to a view, and the view is shown.
    pub async fn until_link(&self, link: &str) {
        self.until_equal(link.to_owned(), || self.link()).await;
        self.settle().await;
    }

    /// How many entries the history of the tab has.
    pub async fn history_length(&self) -> u32 {
        self.ask("return history.length").await
    }
}
