//! The picture.

use super::{Page, Role};

impl Page {
    /// Chooses what the lanes are: `question`, `actor` or `side`.
    pub async fn lanes_by(&self, what: &str) {
        let radio = self.find(Role::Radio, what).await;
        // The button itself is drawn by its label.
        let label = format!("label:has(#{})", self.attribute(&radio, "id").await);
        self.click_on(&self.element(&label).await).await;
    }

    /// How many positions the marks of the visible form stand for, those in a fold included.
    pub async fn marked(&self) -> usize {
        let script = "return [...document.querySelectorAll('.timeline table, .timeline ol')].filter(probe.isVisible)
            .map(probe.marked).reduce((sum, count) => sum + count, 0)";
        self.ask(script).await
    }

    /// The wide form as HTML, without what only a pointer or the width of a window left there.
    pub async fn table(&self) -> String {
        let script = "return document.querySelector('#table').innerHTML
            .replace(/ (style|aria-describedby)=\"[^\"]*\"/g, '')";
        self.ask(script).await
    }

    /// What each fold promises, and how many positions its marks stand for.
    pub async fn folds(&self) -> Vec<(String, usize)> {
        let script = "return [...document.querySelectorAll('.upright > li > details')].filter(probe.isVisible)
            .map(fold => [fold.querySelector('.total').innerText, probe.marked(fold)])";
        self.ask(script).await
    }

    /// The form of the picture that can be seen: `table` or `ol`.
    pub async fn form_of_timeline(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.timeline table, .timeline ol')]
            .filter(probe.isVisible).map(it => it.localName)";
        self.ask(script).await
    }
}
