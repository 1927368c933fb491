//! What clicks, fields and keys do. An element says what it is for by a `data-` attribute:
//!
//! Without a value it is about the position that the element is in, or the address that it leads to.
//!
//! | attribute | a click |
//! |---|---|
//! | `data-view` | goes to the view of that link; with `data-then`, the focus goes to the element of that id |
//! | `data-open` | opens that position; with `data-toggles`, or closes it |
//! | `data-pick` | picks that position, or puts it back |
//! | `data-days` | chooses those days, or takes the choice back |
//! | `data-line` | opens the source line of that link |
//! | `data-act` | does what the word says |

use leptos::ev;
use leptos::wasm_bindgen::JsCast;
use summitry_explore::link::{Lanes, Page};
use summitry_explore::query::{Facet, Sort};

use super::browser;
use super::explorer::{Explorer, Frame, Step};
use super::{
    compare, days, event, line, panel, position, search, share, sources, span, stage, timeline, tip, topic, upright,
    window,
};

/// A click somewhere on the page.
fn click(explorer: Explorer, event: &ev::MouseEvent) {
    search::finish(explorer);
    upright::folded(event);
    if let Some(href) = browser::clicked(event, "data-view") {
        explorer.follow(&href);
        // What was clicked may be gone, and the focus with it; from the masthead, results may be out of sight.
        let target = browser::clicked(event, "data-then").unwrap_or_else(|| "chips".to_owned());
        browser::go_to(target);
    } else if let Some(id) = browser::clicked(event, "data-open") {
        let toggles = browser::clicked(event, "data-toggles").is_some();
        open(explorer, &id, toggles);
    } else if let Some(place) = browser::clicked_link(event, event::PLACE) {
        explorer.follow(&["?view=event&on=", &place].concat());
        browser::go_to(stage::STAGE.to_owned());
    } else if let Some(topic) = browser::clicked_link(event, topic::ADDRESS) {
        explorer.change(Step::Push, |state| state.go_to(Page::Method));
        browser::go_to(topic);
    } else if let Some(href) = browser::clicked(event, "data-line") {
        open_line(explorer, &href);
    } else if let Some(id) = browser::clicked(event, "data-pick") {
        if let Some(ix) = explorer.index.position(&id) {
            explorer.pick(ix);
        }
    } else if let Some(days) = browser::clicked(event, "data-days") {
        span::clicked(explorer, &days);
    } else if let Some(act) = browser::clicked(event, "data-act") {
        match act.as_str() {
            "copy" => share::copy(),
            "share" => browser::share(),
            "embed" => share::copy_embed(explorer),
            "close-by-hand" => share::close(),
            "theme" => browser::switch_theme(),
            "drawer" => browser::toggle_drawer(),
            "close-line" => close_line(explorer),
            "close-panel" => close_panel(explorer),
            "in-list" => {
                let open = explorer.state().open;
                close_panel(explorer);
                if let Some(ix) = open {
                    window::bring(explorer, ix);
                    browser::go_to(position::element_id(explorer.corpus().position(ix)));
                }
            }
            "cite" => panel::copy_citation(explorer),
            "copy-quotation" => {
                let place = browser::clicked(event, "data-place").and_then(|place| place.parse().ok());
                panel::copy_quotation(explorer, place.unwrap_or_default());
            }
            "unpick" => {
                explorer.unpick();
                browser::go_to_quietly("results");
            }
            "zoom-in" => zoom(explorer, 1, None),
            "zoom-out" => zoom(explorer, -1, None),
            "folds" => {
                explorer.reframe(|frame| frame.opens_folds = !frame.opens_folds);
                browser::go_to_first("[data-act=folds]");
            }
            _ => {}
        }
    }
}

fn open(explorer: Explorer, id: &str, toggles: bool) {
    let Some(ix) = explorer.index.position(id) else { return };
    if toggles && explorer.state().open == Some(ix) {
        close_panel(explorer);
        return;
    }
    if explorer.state().open.is_none() {
        browser::remember_focus();
    }
    explorer.change(Step::Push, |state| state.open = Some(ix));
    browser::hide_tip(tip::TIP);
    browser::go_to_beginning_of(panel::PANEL);
}

/// Opens the source line whose place a link leads to.
fn open_line(explorer: Explorer, href: &str) {
    let line = sources::line_of(explorer, href);
    if line.is_none() {
        return;
    }
    browser::remember_focus();
    browser::hide_tip(tip::TIP);
    explorer.change(Step::Push, |state| state.line = line);
    browser::go_to(line::PANEL.to_owned());
}

fn close_panel(explorer: Explorer) {
    explorer.change(Step::Push, |state| state.open = None);
    browser::return_focus();
}

/// Makes the picture larger or smaller by a step, around a place of the window if one is given.
fn zoom(explorer: Explorer, by: isize, around: Option<i32>) {
    let (hold, focus) = (browser::hold_in_sight(timeline::WIDE, around), browser::keep_focus());
    browser::hide_tip(tip::TIP);
    explorer.reframe(|frame| {
        if let Some(zoom) = frame.zoom.checked_add_signed(by).filter(|zoom| *zoom < Frame::ZOOMS.len()) {
            frame.zoom = zoom;
        }
    });
    hold();
    focus();
}

/// Lifts the span of days; says whether there was one. In a field, Escape is the field's.
fn lift_days(explorer: Explorer) -> bool {
    if !explorer.state().has_days() || browser::has_focus("input:not([type=checkbox], [type=radio])") {
        return false;
    }
    let focus = browser::keep_focus();
    explorer.change(Step::Push, |state| state.set_days(None, None));
    focus();
    true
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
    } else if name == "compact" {
        browser::set_flag("list", "data-compact", browser::is_checked("compact"));
        search::mark_again(explorer);
    } else if name == compare::FIELD {
        explorer.follow(&value);
        browser::go_to(compare::FIELD.to_owned());
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
    browser::on("keydown", move |event| key(explorer, event));
    browser::on("pointerdown", |event| {
        if let Some(at) = browser::place_of(event).filter(|_| browser::is_press(event)) {
            let head = browser::within(event, ".timeline thead [data-days]");
            span::pressed(at, head.and_then(|head| head.get_attribute("data-days")));
        }
    });
    browser::on("pointermove", move |event| {
        if browser::is_released(event) {
            span::abandoned();
        } else if let Some(at) = browser::place_of(event)
            && span::moved(explorer, at)
        {
            event.prevent_default();
        }
    });
    browser::on("pointerup", move |_| span::released(explorer, false));
    browser::on("pointercancel", move |_| span::released(explorer, true));
    browser::on("pointerover", move |event| tip::follow(explorer, event));
    browser::on("focusin", move |event| {
        tip::follow(explorer, event);
        if browser::within(event, "#search").is_some() {
            // Before the first letter is typed.
            browser::after(0, move || explorer.index.prepare_search());
        }
    });
    browser::on_layout(move || search::mark_again(explorer));
    window::listen(explorer);
    browser::on_gesture(timeline::WIDE, move |by, around| zoom(explorer, by, Some(around)));
}

/// A key was pressed.
fn key(explorer: Explorer, event: &ev::Event) {
    let Some(event) = event.dyn_ref::<ev::KeyboardEvent>() else { return };
    let Some(command) = browser::command(event) else { return };
    let focused = browser::attribute_of_focused("data-days").unwrap_or_default();
    let is_answered = match command.as_str() {
        "/" => browser::go_to_quietly("search"),
        // A key that is a character means something only where the picture is what the reader is at.
        "+" | "=" | "-"
            if browser::has_focus("#timeline, #timeline *") && explorer.shown().frame.is_narrow == Some(false) =>
        {
            zoom(explorer, if command == "-" { -1 } else { 1 }, None);
            true
        }
        "Escape" if browser::hide_tip(tip::TIP) => true,
        "Escape" if explorer.state().line.is_some() => {
            close_line(explorer);
            true
        }
        "Escape" if explorer.state().open.is_some() => {
            close_panel(explorer);
            true
        }
        "Escape" if browser::close_drawer() => true,
        "Escape" => lift_days(explorer),
        key if browser::step_in_grid(key) => true,
        arrow => span::key(explorer, arrow, &focused, event.shift_key()),
    };
    if is_answered {
        event.prevent_default();
    }
}
