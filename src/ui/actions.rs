//! What clicks, fields and keys do. An element says what it is for by a `data-` attribute:
//!
//! | attribute | a click |
//! |---|---|
//! | `data-view` | goes to the view of that link; with `data-then`, the focus goes to the element of that id |
//! | `data-open` | opens that position and goes to it; with `data-toggles`, opens or closes it where it stands |
//! | `data-line` | opens the source line of that link |
//! | `data-act` | does what the word says |

use leptos::ev;
use leptos::wasm_bindgen::JsCast;
use summitry_corpus::model::PositionIx;
use summitry_explore::link::{self, Lanes};
use summitry_explore::query::{Facet, Sort};

use super::browser;
use super::explorer::{Explorer, Step};
use super::{days, position, search, share};

/// A click somewhere on the page.
fn click(explorer: Explorer, event: &ev::MouseEvent) {
    search::finish(explorer);
    if let Some(href) = browser::clicked(event, "data-view") {
        explorer.follow(&href);
        // What was clicked may be gone, and the focus with it; from the masthead, results may be out of sight.
        let target = browser::clicked(event, "data-then").unwrap_or_else(|| "chips".to_owned());
        browser::go_to(target);
    } else if let Some(id) = browser::clicked(event, "data-open") {
        let toggles = browser::clicked(event, "data-toggles").is_some();
        open(explorer, &id, toggles);
    } else if let Some(href) = browser::clicked(event, "data-line") {
        let line = link::parse(explorer.index, &href).state.line;
        browser::remember_focus();
        explorer.change(Step::Push, |state| state.line = line);
        browser::go_to("line-panel".to_owned());
    } else if let Some(act) = browser::clicked(event, "data-act") {
        match act.as_str() {
            "copy" => share::copy(),
            "share" => browser::share(),
            "close-by-hand" => share::close(),
            "theme" => browser::switch_theme(),
            "drawer" => browser::toggle_drawer(),
            "close-line" => close_line(explorer),
            _ => {}
        }
    }
}

fn open(explorer: Explorer, id: &str, toggles: bool) {
    let positions = &explorer.corpus().positions;
    let Some(ix) = positions.iter().position(|position| position.id == id) else { return };
    let ix = PositionIx(ix as u32);
    let is_open = explorer.state().open == Some(ix);
    explorer.change(Step::Push, |state| state.open = (!(toggles && is_open)).then_some(ix));
    if !toggles {
        browser::go_to(position::element_id(&positions[ix.index()]));
    }
}

fn close_line(explorer: Explorer) {
    if explorer.state().line.is_some() {
        explorer.change(Step::Push, |state| state.line = None);
        browser::return_focus();
    }
}

/// A field was set.
fn change(explorer: Explorer, event: &ev::Event) {
    let Some((name, value)) = browser::field_of(event) else { return };
    search::finish(explorer);
    if name == "from" || name == "to" {
        days::changed(explorer, &name, &value);
    } else if name == "by" {
        if let Some(lanes) = Lanes::ALL.into_iter().find(|lanes| lanes.id() == value) {
            explorer.change(Step::Push, |state| state.by = lanes);
        }
    } else if name == "sort" {
        if let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.id() == value) {
            explorer.change(Step::Push, |state| state.sort = sort);
        }
    } else if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == name)
        && let Some(number) = explorer.index.values(facet).iter().position(|known| known.id == value)
    {
        explorer.change(Step::Push, |state| state.toggle(facet, number as u32));
    }
}

/// A field is being typed in.
fn input(explorer: Explorer, event: &ev::Event) {
    if let Some((name, value)) = browser::field_of(event)
        && name == "q"
    {
        search::typed(explorer, value);
    }
}

/// Begins to listen to what the reader does.
pub fn listen(explorer: Explorer) {
    browser::on("click", move |event| {
        if let Some(event) = event.dyn_ref() {
            click(explorer, event);
        }
    });
    browser::on("change", move |event| change(explorer, event));
    browser::on("input", move |event| input(explorer, event));
    browser::on("submit", |event| event.prevent_default());
    browser::on("keydown", move |event| match event.dyn_ref().and_then(browser::command).as_deref() {
        Some("/") if browser::go_to_quietly("search") => event.prevent_default(),
        Some("Escape") if explorer.state().line.is_some() => close_line(explorer),
        Some("Escape") => browser::close_drawer(),
        _ => {}
    });
}
