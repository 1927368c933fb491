//! What happens once the program is there.

use leptos::prelude::Owner;
use summitry_explore::query::Index;

use crate::ui::{self, browser};
use crate::{embedded, on_page};

/// Takes over the rendered page. Where that cannot be, the page says so and stays as it was rendered.
pub fn start() {
    let Ok(mut corpus) = embedded::corpus() else {
        browser::give_up();
        return;
    };
    on_page::take_over(&mut corpus, &ui::RENDERED);
    // It lives as long as the page.
    let index: &'static Index = Box::leak(Box::new(Index::new(corpus)));
    // In a task of its own: before it, the browser can answer the reader.
    browser::after(0, move || {
        // What a reader ticked or typed before now would be lost when the view is shown.
        let early = browser::filled_in();
        let owner = Owner::new();
        owner.with(|| ui::adopt(index, &early));
        // What it owns lives as long as the page, too.
        std::mem::forget(owner);
    });
}
