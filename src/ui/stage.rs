//! What stands where the timeline does on the other pages.

use summitry_explore::link::Page;

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::{compare, event, matrix, shifts, words};

/// The id of its element.
pub const STAGE: &str = "stage";

/// The page of the view; empty where its page is written otherwise.
pub fn html(explorer: Explorer, view: &View) -> String {
    let mut html = Markup::new();
    let page = view.state.page();
    let write = match page {
        Page::Matrix => matrix::html,
        Page::Shifts => shifts::html,
        Page::Compare => compare::html,
        Page::Event if view.state.on().is_some() => event::html,
        _ => return String::new(),
    };
    html.element("h2", &[], words::page(page));
    write(&mut html, explorer, view);
    html.finish()
}
