//! What happens once the program is there.

use leptos::mount::hydrate_from;
use leptos::prelude::*;

use crate::ui::{self, App, browser};
use crate::{embedded, on_page};

/// Adopts the rendered page. Where that cannot be, the page says so and stays as it was rendered.
pub fn start() {
    let index = embedded::index_with(|corpus| on_page::take_over(corpus, &ui::RENDERED));
    let (Ok(index), Some(root)) = (index, browser::root()) else {
        browser::give_up();
        return;
    };
    // What a reader ticked or typed before now would be lost when the components take the fields over.
    let early = browser::filled_in();
    hydrate_from(root, move || view! { <App index early /> }).forget();
}
