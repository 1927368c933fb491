//! The pages of the explorer, and which of them is shown.

use summitry_explore::link::{Page, Subject};

use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
use super::{browser, sources, stage, topic, words};

/// Where the focus goes with a page.
fn place_of(page: Page) -> &'static str {
    match page {
        Page::Timeline => "results",
        Page::Matrix | Page::Shifts | Page::Compare => stage::STAGE,
        Page::Event => "events",
        Page::Sources => "sources",
        Page::Method => METHOD,
    }
}

/// The id of the element that holds the method, here and on the page that has it. The explorer has only a link to it until
/// the reader comes there.
pub const METHOD: &str = "method";

/// Links to all pages; filters go along. In another page there is one to the whole.
pub fn html(explorer: Explorer, view: &View) -> String {
    let mut html = Markup::new();
    if view.state.embed {
        let mut whole = view.state.clone();
        whole.embed = false;
        let values = [&*explorer.href(&whole), &explorer.corpus().title];
        html.fill("<p class=\"whole\"><a href=\"$\" target=\"_blank\">$</a></p>", &values);
        return html.finish();
    }
    html.fill("<ul>", &[]);
    for page in Page::ALL {
        let mut state = view.state.clone();
        state.go_to(page);
        if page == Page::Event || page == Page::Sources {
            // The tab leads to all of them.
            state = state.about_all();
        }
        // An open line lies over the page that it was opened on.
        state.line = None;
        let current = if page == view.state.page() { "page" } else { "false" };
        let values = [&*explorer.href(&state), place_of(page), current, words::page(page)];
        html.fill("<li><a href=\"$\" data-view data-then=\"$\" aria-current=\"$\">$</a></li>", &values);
    }
    html.fill("</ul>", &[]);
    html.finish()
}

/// The folder of the page that shows a view without filters, from the root of the site.
pub fn folder(page: Page) -> &'static str {
    match page {
        Page::Timeline => "",
        Page::Matrix => "matrix/",
        Page::Shifts => "shifts/",
        Page::Compare => "compare/",
        Page::Event => super::event::PLACE,
        Page::Sources => "documents/",
        Page::Method => topic::PLACE,
    }
}

/// Links to the pages of all views.
pub fn pages(links: Links, current: Option<Page>) -> String {
    let mut html = Markup::new();
    html.fill("<ul>", &[]);
    for page in Page::ALL {
        let address = match [links.up(), folder(page)].concat() {
            address if address.is_empty() => "./".to_owned(),
            address => address,
        };
        let is_current = if current == Some(page) { "page" } else { "false" };
        html.fill("<li><a href=\"$\" aria-current=\"$\">$</a></li>", &[&address, is_current, words::page(page)]);
    }
    html.fill("</ul>", &[]);
    html.finish()
}

/// Shows the page of the view, and names it where browsers show a name.
pub fn sync(explorer: Explorer, view: &View) {
    let title = &explorer.corpus().title;
    let title = match view.state.page() {
        Page::Timeline => title.clone(),
        page => {
            let what = match view.state.on() {
                Some(Subject::Event(ix)) => &explorer.corpus().event(ix).title,
                Some(Subject::Document(ix)) => &explorer.corpus().document(ix).outlet,
                None => words::page(page),
            };
            [what, ": ", title].concat()
        }
    };
    let about_one = view.state.on().is_some() || sources::shown(view).is_some();
    browser::show_page(view.state.page().id(), &title, about_one, view.state.open.is_some());
    if view.state.page() == Page::Method {
        browser::fetch_into(METHOD, topic::PLACE);
    }
    // What is hidden is no landmark; of what is seen, one is the main one.
    browser::set_attribute(METHOD, "role", if view.state.page() == Page::Method { "main" } else { "region" });
}
