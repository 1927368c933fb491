//! The whole page, in the order in which it is read, and how it is kept in line with the view.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use summitry_explore::link::Page;
use summitry_explore::query::{Index, Sort};

use super::explorer::{Explorer, View};
use super::links::Links;
use super::{
    actions, basket, browser, chips, days, event, facets, foot, glyph, kin, line, list, masthead, notices, panel,
    position, result, search, share, sources, stage, table, timeline, tip, topic, upright, views, window, words,
};

/// A part that is written anew when the view changes: the id of its element, and its content.
type Part = (&'static str, fn(Explorer, &View) -> String);

const VIEWS: Part = ("views", views::html);
const NOTICES: Part = ("said-of-link", notices::html);
const CHIPS: Part = ("chips", chips::html);
const TABLE: Part = ("table", table::html);
const UPRIGHT: Part = ("upright", upright::html);
const EMPTY_LANES: Part = ("empty-lanes", timeline::empty_lanes);
const STAGE: Part = (stage::STAGE, stage::html);
const RESULT: Part = ("count", result::html);
const ADVICE: Part = ("advice", result::advice);
const PANEL: Part = (panel::PANEL, panel::html);
const BASKET: Part = ("basket", basket::html);
const LINE: Part = (line::PANEL, line::html);

/// All of them.
const PARTS: [Part; 12] =
    [VIEWS, NOTICES, CHIPS, TABLE, UPRIGHT, EMPTY_LANES, STAGE, RESULT, ADVICE, PANEL, BASKET, LINE];

/// Stands for what a part holds that was not written as a whole. No part is this.
const PATCHED: &str = "patched";

/// The page, in its first view.
#[component]
pub fn App(index: &'static Index) -> impl IntoView {
    let explorer = Explorer::new(index);
    let (corpus, view) = (explorer.corpus(), explorer.shown());
    let part = |part: Part| part.1(explorer, &view);
    view! {
        <div class="shell">
            <div inner_html=glyph::sheet()></div>
            <header class="masthead" inner_html=masthead::html(explorer)></header>
            <nav class="views" id=VIEWS.0 aria-label=words::shell::VIEWS inner_html=views::pages(Links::Live, Some(Page::Timeline))></nav>
            <section class="lead" aria-label=words::shell::LEAD inner_html=masthead::lead(explorer)></section>
            <div class="notices" inner_html=notices::fixed()></div>
            <div class="page">
                <div class="bar" inner_html=[search::html(), share::html()].concat()></div>
                <form
                    id="filters"
                    class="facets"
                    autocomplete="off"
                    aria-label=words::filters::FILTERS
                    inner_html=[facets::html(index), days::html(), facets::done()].concat()
                ></form>
                <main class="results" id="results" tabindex="-1">
                    <div id=NOTICES.0 inner_html=part(NOTICES)></div>
                    <div id=CHIPS.0 class="chips" tabindex="-1" inner_html=part(CHIPS)></div>
                    <section id="timeline" class="timeline" tabindex="-1" aria-label=words::page(Page::Timeline) data-wider=timeline::is_wider(&view).then_some("")>
                        <h2 class="unseen">{words::page(Page::Timeline)}</h2>
                        <a class="skip" href="#list">{words::picture::SKIP}</a>
                        <div class="switches" inner_html=timeline::switch()></div>
                        <ul class="legend" aria-label=words::picture::LEGEND inner_html=timeline::legend(Links::Live)></ul>
                        <div class="wide" id=timeline::WIDE>
                            <div id=TABLE.0 inner_html=part(TABLE)></div>
                            <svg class="kin-line" aria-hidden="true"><path id=timeline::KIN d=""></path></svg>
                        </div>
                        <ol class="upright" id=UPRIGHT.0 inner_html=part(UPRIGHT)></ol>
                        <div id=EMPTY_LANES.0 inner_html=part(EMPTY_LANES)></div>
                    </section>
                    <div id=STAGE.0 class="stage" tabindex="-1" inner_html=part(STAGE)></div>
                    <section id="events" class="events-all" tabindex="-1" inner_html=event::html_of_all(corpus)></section>
                    <section id="sources" class="sources" tabindex="-1" inner_html=sources::html(corpus)></section>
                    <div class="result">
                        <div class="count" id=RESULT.0 inner_html=part(RESULT)></div>
                        <div class="sort" inner_html=result::order()></div>
                    </div>
                    <div id=ADVICE.0 inner_html=part(ADVICE)></div>
                    <div inner_html=window::notice()></div>
                    <div
                        id=list::LIST
                        class="list"
                        tabindex="-1"
                        data-sort=Sort::default().id()
                        inner_html=list::html(explorer, Sort::default())
                    ></div>
                </main>
            </div>
            <section class="method" id=views::METHOD tabindex="-1" aria-label=words::page(Page::Method)>
                <p><a href=topic::PLACE>{words::shell::TO_METHOD}</a></p>
            </section>
            <footer class="foot" inner_html=foot::html(corpus)></footer>
            <aside class="panel" id=PANEL.0 tabindex="-1" aria-label=words::list::PANEL inner_html=part(PANEL)></aside>
            <aside class="line-panel" id=LINE.0 tabindex="-1" aria-label=words::list::LINE inner_html=part(LINE)></aside>
            <div class="basket" id=BASKET.0 inner_html=part(BASKET)></div>
            <div class="said" id="said" aria-hidden="true"></div>
            <div class="tip" id=tip::TIP role="tooltip" hidden></div>
            <div class="unseen" role="status" id="status"></div>
        </div>
    }
}

/// Takes over the page that [`App`] rendered, and from now on keeps it in line with the view.
///
/// The parts are found by their ids, and written anew where they have changed: walking all of the page, as frameworks adopt
/// one, would take the code and the time for what no view changes.
pub fn adopt(explorer: Explorer) {
    // What a reader ticked or typed before now would be lost when the view is shown.
    let early = browser::filled_in();
    SHOWN.with(|shown| shown.borrow_mut().view = Some(explorer.shown()));
    // Whatever the window and the address ask for is known before anything is written.
    explorer.load(&early);
    browser::follow_media(timeline::NARROW, move |holds| explorer.reframe(|frame| frame.is_narrow = Some(holds)));
    browser::follow_width(timeline::WIDE, move |width| {
        explorer.reframe(|frame| frame.width = timeline::room(width));
        kin::follow();
    });
    explorer.follow_with(follow);
    actions::listen(explorer);
    browser::reveal();
    let state = explorer.state();
    state.open.into_iter().for_each(|ix| window::bring(explorer, ix));
    let open = state.open.map(|ix| position::element_id(explorer.corpus().position(ix)));
    let line = state.line.filter(|_| state.page() == Page::Sources).map(|at| sources::line_id(explorer.corpus(), at));
    browser::follow_history(line.or(open), move || explorer.returned());
    list::name_tools(explorer, 0);
}

/// Brings the page in line with the view.
fn follow(explorer: Explorer) {
    let view = explorer.shown();
    let mut shown = SHOWN.with(RefCell::take);
    let is_first = shown.list.is_none();
    let is_as_rendered = is_first && view.is_plain();
    let before = shown.view.replace(view.clone()).unwrap_or_else(|| view.clone());
    if !is_first {
        table::note_sight(explorer, &before);
        window::note_sight();
    }
    shown.parts.resize(PARTS.len(), None);
    for ((id, html), written) in PARTS.iter().zip(&mut shown.parts) {
        if is_as_rendered && is_right(id, &view, &before) {
            continue;
        }
        if *id == TABLE.0 && !is_first && table::patch(explorer, &before, &view) {
            *written = Some(PATCHED.to_owned());
            continue;
        }
        let new = html(explorer, &view);
        let old = written.take().or_else(|| (!is_first).then(|| html(explorer, &before)));
        if old.as_ref() != Some(&new) {
            browser::set_html(id, &new);
            if *id == TABLE.0 {
                browser::set_widths();
            }
        }
        *written = Some(new);
    }
    timeline::sync(&view);
    // What the page begins with is right; to write it again would style all of the page once more.
    if !is_as_rendered {
        views::sync(explorer, &view);
        share::close_with_old_link();
        facets::sync(explorer, &view);
        days::sync(&view);
        search::sync(explorer, &view);
        kin::sync(explorer, &view);
        event::sync(explorer, &view);
        sources::sync(explorer, &view);
    }
    result::speak(explorer, &view.answer);
    shown.list = Some(list::sync(explorer, &view, shown.list));
    SHOWN.with(|cell| cell.replace(shown));
}

/// Whether a part of the rendered page is right for a view that differs from the rendered one by the window alone.
fn is_right(part: &str, view: &View, rendered: &View) -> bool {
    // The rendered tabs lead to pages, and the picture is rendered in both forms and for a width that may be another.
    match part {
        part if part == VIEWS.0 => false,
        part if part == TABLE.0 => timeline::is_seen(view, false) && view.picture == rendered.picture,
        part if part == UPRIGHT.0 => timeline::is_seen(view, true),
        _ => true,
    }
}

/// What stands on the page.
#[derive(Default)]
struct Shown {
    /// One for each of [`PARTS`] that was written.
    parts: Vec<Option<String>>,
    list: Option<list::Shown>,
    /// The view that all of them show, at first the rendered one.
    view: Option<Arc<View>>,
}

thread_local! {
    static SHOWN: RefCell<Shown> = RefCell::default();
}
