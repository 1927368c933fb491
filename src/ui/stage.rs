//! What stands where the timeline does on the other pages.

use summitry_explore::link::Page;

use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
use super::{compare, event, matrix, shifts, timeline, words};

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
    if page == Page::Event {
        let mut all = view.state.about_all();
        all.line = None;
        let href = explorer.href(&all);
        html.fill(
            "<p class=\"key\"><a href=\"$\" data-view data-then=\"events\">$</a></p>",
            &[&href, words::views::ALL_EVENTS],
        );
    } else {
        let count = words::result(view.answer.total, explorer.all());
        html.fill(
            "<h2>$ <span class=\"days\">$</span></h2><ul class=\"legend\" aria-label=\"$\">",
            &[words::page(page), &count, words::picture::LEGEND],
        );
        html.append(&timeline::legend(Links::Live)).fill("</ul>", &[]);
    }
    write(&mut html, explorer, view);
    html.finish()
}
