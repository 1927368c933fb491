//! What was picked by hand, on its way to a view of its own.

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::words::list as say;

/// How many are picked, and what can be done with them; empty where nothing is, or where the view shows them already.
pub fn html(explorer: Explorer, view: &View) -> String {
    let picked = view.picked.clone();
    let mut html = Markup::new();
    if picked.is_empty() || !view.state.pick.is_empty() {
        return html.finish();
    }
    let mut just_these = view.state.cleared();
    html.part("span", "picked", &say::picked(picked.len()));
    just_these.set_pick(picked);
    let href = explorer.href(&just_these);
    html.element("button", &[("type", "button"), ("data-view", &href)], say::SHOW_PICKED);
    html.element("button", &[("type", "button"), ("data-act", "unpick")], say::UNPICK);
    html.finish()
}
