//! The search field.

use fantoccini::elements::Element;

use super::{Page, Role};

/// What a screen reader calls the field.
const NAME: &str = "Search names, words and quotations";

impl Page {
    pub async fn search_field(&self) -> Element {
        self.find(Role::Search, NAME).await
    }

    /// What the field holds.
    pub async fn searched(&self) -> String {
        self.ask("return document.querySelector('input[type=search]').value").await
    }

    /// Empties the field, types a search into it, and waits until the link has what it was taken for.
    pub async fn search(&self, typed: &str, taken_for: &str) {
        let field = self.search_field().await;
        field.clear().await.expect("a field that can be emptied");
        field.send_keys(typed).await.expect("a field that takes text");
        self.until_searched(taken_for).await;
    }

    /// Waits until the link has a search, and its answer is shown.
    pub async fn until_searched(&self, search: &str) {
        self.until_equal(search.to_owned(), || {
            self.ask::<String>("return new URLSearchParams(location.search).get('q') ?? ''")
        })
        .await;
        self.settle().await;
    }
}
