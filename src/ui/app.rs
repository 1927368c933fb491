//! The whole page, in the order in which it is read.

use leptos::prelude::*;
use summitry_explore::query::Index;

use super::browser;
use super::chips::Chips;
use super::explorer::Explorer;
use super::facets::Facets;
use super::foot::Foot;
use super::glyph;
use super::line::LinePanel;
use super::list::List;
use super::masthead::Masthead;
use super::notices::Notices;
use super::result::{Empty, ResultLine, Status};
use super::search::Search;
use super::share::Share;
use super::theme::ThemeSwitch;
use super::timeline::Timeline;

/// The page.
#[component]
pub fn App(
    index: &'static Index,
    /// What the reader filled in before the program was there, as a query string.
    #[prop(optional, into)]
    early: String,
) -> impl IntoView {
    let explorer = Explorer::new(index);
    // Effects run in a browser only, and only after the rendered page was adopted as it stood.
    Effect::new(move |_| {
        explorer.load(&early);
        browser::follow_history(move || explorer.returned());
        browser::reveal();
    });
    let drawer_is_open = RwSignal::new(false);
    view! {
        <a class="skip" href="#results">"Skip to the positions"</a>
        <svg class="glyph-sheet" width="0" height="0" aria-hidden="true" inner_html=glyph::sheet()></svg>
        <Masthead explorer />
        <div class="page">
            <div class="bar">
                <Search explorer />
                <div class="actions">
                    <button
                        type="button"
                        class="drawer-switch"
                        aria-controls="filters"
                        aria-expanded=move || drawer_is_open.get().to_string()
                        on:click=move |_| drawer_is_open.update(|open| *open = !*open)
                    >
                        "Filters"
                    </button>
                    <Share />
                    <ThemeSwitch />
                </div>
            </div>
            <Facets explorer drawer_is_open />
            <main class="results" id="results" tabindex="-1">
                <Notices explorer />
                <Chips explorer />
                <Timeline explorer />
                <ResultLine explorer />
                <Empty explorer />
                <List explorer />
            </main>
        </div>
        <Foot corpus=explorer.corpus() />
        <LinePanel explorer />
        <Status explorer />
    }
}
