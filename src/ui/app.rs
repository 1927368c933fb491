//! The whole page, in the order in which it is read.

use leptos::prelude::*;
use summitry_explore::query::{Index, Sort};

use super::explorer::{Explorer, View};
use super::{
    actions, basket, browser, chips, days, event, facets, foot, glyph, kin, line, list, masthead, notices, panel,
    position, result, search, share, sources, stage, timeline, tip, upright, views,
};

/// What a part of the page shows. Boxed, so that all parts are one type and their code is in the program once.
type Html = Box<dyn Fn() -> String + Send + Sync>;

/// A part that never changes. The page was rendered with it, so the program does not write it again, and the code
/// that would is not in the program.
fn still(html: impl FnOnce() -> String) -> String {
    if cfg!(feature = "hydrate") { String::new() } else { html() }
}

/// The page.
#[component]
pub fn App(
    index: &'static Index,
    /// What the reader filled in before the program was there, as a query string.
    #[prop(optional, into)]
    early: String,
    /// How the corpus was made, as HTML. The program has none of it: see [`still`].
    #[prop(optional, into)]
    method: String,
) -> impl IntoView {
    let explorer = Explorer::new(index);
    // Effects run in a browser only, and only after the rendered page was adopted as it stood.
    Effect::new(move |shown: Option<list::Shown>| {
        if shown.is_none() {
            explorer.load(&early);
            actions::listen(explorer);
            browser::follow_media(timeline::NARROW, move |holds| {
                explorer.reframe(|frame| frame.is_narrow = Some(holds))
            });
            browser::follow_width(timeline::WIDE, move |width| {
                explorer.reframe(|frame| frame.width = timeline::room(width));
                kin::follow();
            });
            browser::reveal();
            let open = explorer.state().open.map(|ix| position::element_id(explorer.corpus().position(ix)));
            browser::follow_history(open, move || explorer.returned());
        }
        let view = explorer.view();
        views::sync(explorer, &view);
        share::close_with_old_link();
        facets::sync(explorer, &view);
        days::sync(&view);
        search::sync(explorer, &view);
        timeline::sync(&view);
        kin::sync(explorer, &view);
        event::sync(explorer, &view);
        sources::sync(explorer, &view);
        result::speak(explorer, &view.answer);
        list::sync(explorer, &view, shown)
    });

    let part =
        move |html: fn(Explorer, &View) -> String| -> Html { Box::new(move || html(explorer, &explorer.view())) };
    let views = part(views::html);
    let notices = part(notices::html);
    let chips = part(chips::html);
    let table = part(timeline::table);
    let upright = part(upright::html);
    let empty_lanes = part(timeline::empty_lanes);
    let result = part(result::html);
    let empty = part(result::advice);
    let stage = part(stage::html);
    let panel = part(panel::html);
    let basket = part(basket::html);
    let line = part(|explorer, view| line::html(explorer.corpus(), view.state.line));

    let corpus = explorer.corpus();
    let bar = still(|| [search::html(), share::html()].concat());
    let filters = still(|| [facets::html(index), days::html(), facets::done()].concat());
    let list = still(|| list::html(explorer, Sort::default()));
    view! {
        <div class="shell">
            <div inner_html=still(glyph::sheet)></div>
            <header class="masthead" inner_html=still(|| masthead::html(explorer))></header>
            <nav class="views" aria-label="Views" inner_html=views></nav>
            <div class="notices" inner_html=still(notices::fixed)></div>
            <div class="page">
                <div class="bar" inner_html=bar></div>
                <form id="filters" class="facets" autocomplete="off" aria-label="Filters" inner_html=filters></form>
                <main class="results" id="results" tabindex="-1">
                    <div class="said-of-link" inner_html=notices></div>
                    <div id="chips" class="chips" tabindex="-1" inner_html=chips></div>
                    <section id="timeline" class="timeline" tabindex="-1" aria-label="Timeline">
                        <h2 class="unseen">"Timeline"</h2>
                        <div class="switches" inner_html=still(timeline::switch)></div>
                        <ul class="legend" aria-label="What the marks mean" inner_html=still(timeline::legend)></ul>
                        <div class="wide" id=timeline::WIDE>
                            <div inner_html=table></div>
                            <svg class="kin-line" aria-hidden="true"><path id=timeline::KIN d=""></path></svg>
                        </div>
                        <ol class="upright" inner_html=upright></ol>
                        <div inner_html=empty_lanes></div>
                    </section>
                    <div id=stage::STAGE class="stage" tabindex="-1" inner_html=stage></div>
                    <section id="events" class="events-all" tabindex="-1" inner_html=still(|| event::all(corpus))></section>
                    <section id="sources" class="sources" tabindex="-1" inner_html=still(|| sources::html(corpus))></section>
                    <div class="result">
                        <div class="count" inner_html=result></div>
                        <div class="sort" inner_html=still(result::order)></div>
                    </div>
                    <div inner_html=empty></div>
                    <div id="list" class="list" data-sort=Sort::default().id() inner_html=list></div>
                </main>
            </div>
            <section class="method" id=views::METHOD tabindex="-1" aria-label="Method" inner_html=method></section>
            <footer class="foot" inner_html=still(|| foot::html(corpus))></footer>
            <aside class="panel" id=panel::PANEL tabindex="-1" aria-label="Open position" inner_html=panel></aside>
            <aside class="line-panel" id="line-panel" tabindex="-1" aria-label="Source line" inner_html=line></aside>
            <div class="basket" inner_html=basket></div>
            <div class="said" id="said" aria-hidden="true"></div>
            <div class="tip" id=tip::TIP role="tooltip" hidden></div>
            <div class="unseen" role="status" id="status"></div>
        </div>
    }
}
