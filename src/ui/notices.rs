//! What a reader must be told about the link or the program.

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::result;

/// Why there is no program, as the inline script of the page finds out, and how to go on.
const FAILURES: [(&str, &str); 4] = [
    ("lost", "Filters and search did not arrive, or not whole. Reload the page to try again."),
    ("late", "Filters and search are still on their way, and will work once they are here."),
    (
        "unable",
        "This browser cannot run filters and search: it has no WebAssembly, or does not allow it here. Another browser may.",
    ),
    (
        "damaged",
        "Filters and search could not be started: what they came with is damaged. Reload the page to try again.",
    ),
];

/// The notices that need no program to be shown.
pub fn fixed() -> String {
    let mut html = Markup::new();
    html.open("noscript", &[]).part(
        "p",
        "notice",
        "Filters and search need JavaScript. Everything can be read without it: every position follows below, and each view and each thing has a page of its own.",
    );
    html.close("noscript");
    html.open("p", &[("class", "notice failed"), ("role", "alert")]);
    for (why, text) in FAILURES {
        html.element("span", &[("data-why", why)], text);
    }
    html.text(" Nothing is filtered: all positions follow below, and each view has a page of its own.").close("p");
    html.element(
        "p",
        &[("class", "notice broken"), ("role", "alert")],
        "The page has stopped reacting. What it shows can still be read; reload it to go on.",
    );
    html.open("p", &[("class", "notice updated"), ("role", "alert")]).text("There is a newer version of this page. ");
    html.element("button", &[("type", "button"), ("data-reload", "")], "Show it").close("p");
    html.finish()
}

/// What could not be used of the link, and what was searched for in place of a word.
pub fn html(explorer: Explorer, view: &View) -> String {
    let View { state, notices, answer, .. } = view;
    let mut html = Markup::new();
    if !notices.is_empty() {
        html.open("div", &[("class", "notice"), ("id", "notice")]);
        for notice in notices {
            html.element("p", &[], &notice.to_string());
        }
        html.element("p", &[], "The rest of the link applies.").close("div");
    }
    html.part("p", "aside", &result::forgiven(answer));
    // The open position of a link may be one that its filters keep out.
    if let Some(open) = state.open.filter(|open| !answer.has(*open)) {
        let mut alone = state.cleared();
        alone.open = Some(open);
        html.open("div", &[("class", "notice")]);
        html.element("p", &[], "The open position is not among those that match the filters.");
        let attributes = [("type", "button"), ("data-view", &*explorer.href(&alone))];
        html.element("button", &attributes, "Show it without filters").close("div");
    }
    html.finish()
}
