//! The filters in force, each with a button that takes it off.

use summitry_explore::link::ViewState;
use summitry_explore::query::{Facet, Index, Restriction};

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::words::{self, filters};

pub fn html(explorer: Explorer, view: &View) -> String {
    let View { state, answer, .. } = view;
    if !state.is_restricted() {
        return String::new();
    }
    let mut html = Markup::new();
    html.part("span", "tally", &words::result(answer.total, explorer.all()));
    html.open("ul", &[("aria-label", filters::IN_FORCE)]);
    each(explorer.index, state, &mut |label, lift| {
        let mut without = state.clone();
        lift(&mut without);
        html.open("li", &[]);
        html.open("button", &[("type", "button"), ("class", "chip"), ("data-view", &explorer.href(&without))]);
        html.fill("<span class=\"unseen\">$ </span>$", &[filters::TAKE_OFF, label]);
        html.element("span", &[("class", "cross"), ("aria-hidden", "true")], "×").close("button").close("li");
    });
    html.close("ul");
    let all = explorer.href(&state.cleared());
    html.element("button", &[("type", "button"), ("class", "clear"), ("data-view", &all)], filters::TAKE_ALL_OFF);
    html.finish()
}

/// Takes a filter off.
type Lift<'a> = &'a dyn Fn(&mut ViewState);

/// Calls with each filter in force: what it is in words, and what takes it off.
pub fn each(index: &Index, state: &ViewState, filter: &mut dyn FnMut(&str, Lift<'_>)) {
    for facet in Facet::ALL {
        for number in state.chosen(facet) {
            let Some(value) = index.values(facet).get(*number as usize) else { continue };
            let label = filters::filter(Restriction::Facet(facet), &words::value(facet, value));
            filter(&label, &|state| state.toggle(facet, *number));
        }
    }
    if state.has_days() {
        filter(&filters::days(state.from, state.to), &|state| state.lift(Restriction::Days));
    }
    if !state.q.is_empty() {
        filter(&filters::filter(Restriction::Text, &state.q), &|state| state.lift(Restriction::Text));
    }
    if !state.pick.is_empty() {
        let label = filters::filter(Restriction::Pick, &words::positions(state.pick.len() as u32));
        filter(&label, &|state| state.lift(Restriction::Pick));
    }
}
