//! What a reader must be told about the link or the program.

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::result;
use super::words::shell;

/// The notices that need no program to be shown.
pub fn fixed() -> String {
    let mut html = Markup::new();
    html.open("noscript", &[]).part("p", "notice", shell::NO_SCRIPT).close("noscript");
    html.open("p", &[("class", "notice failed"), ("role", "alert")]);
    for (why, text) in shell::FAILURES {
        html.element("span", &[("data-why", why)], text);
    }
    html.text(" ").text(shell::NOTHING_FILTERED).close("p");
    html.element("p", &[("class", "notice broken"), ("role", "alert")], shell::BROKEN);
    html.open("p", &[("class", "notice updated"), ("role", "alert")]).text(shell::UPDATED).text(" ");
    html.element("button", &[("type", "button"), ("data-reload", "")], shell::UPDATE).close("p");
    html.finish()
}

/// What could not be used of the link, and what was searched for in place of a word.
pub fn html(explorer: Explorer, view: &View) -> String {
    let View { state, notices, answer, .. } = view;
    let mut html = Markup::new();
    if !notices.is_empty() {
        html.open("div", &[("class", "notice"), ("id", "notice")]);
        for notice in notices {
            html.element("p", &[], &summitry_explore::words::notice(notice));
        }
        html.element("p", &[], shell::REST_OF_LINK).close("div");
    }
    html.part("p", "aside", &result::forgiven(answer));
    // The open position of a link may be one that its filters keep out.
    if let Some(open) = state.open.filter(|open| !answer.has(*open)) {
        let mut alone = state.cleared();
        alone.open = Some(open);
        html.open("div", &[("class", "notice")]);
        html.element("p", &[], shell::OPEN_IS_LEFT_OUT);
        let attributes = [("type", "button"), ("data-view", &*explorer.href(&alone))];
        html.element("button", &attributes, shell::OPEN_ALONE).close("div");
    }
    html.finish()
}
