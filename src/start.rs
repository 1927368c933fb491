//! What happens once the program is there.

use leptos::prelude::Owner;

use crate::ui::{self, browser};
use crate::{embedded, on_page};

/// Takes over the rendered page. Where that cannot be, the page says so and stays as it was rendered.
pub fn start() {
    let index = embedded::index_with(|corpus| on_page::take_over(corpus, &ui::RENDERED));
    let Ok(index) = index else {
        browser::give_up();
        return;
    };
    // What a reader ticked or typed before now would be lost when the view is shown.
    let early = browser::filled_in();
    let owner = Owner::new();
    owner.with(|| ui::adopt(index, &early));
    // What it owns lives as long as the page.
    std::mem::forget(owner);
}
