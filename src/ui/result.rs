//! How many positions there are: for the eye, for a screen reader, and what to do when there is none.

use std::cell::RefCell;

use summitry_corpus::model::PositionIx;
use summitry_explore::query::{Answer, Sort};

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::words::filters;
use super::{browser, words};

/// How long a change must rest before it is spoken, in milliseconds.
const SETTLED_MS: u32 = 500;

/// The count, above the list.
pub fn html(explorer: Explorer, view: &View) -> String {
    let View { answer, state, .. } = view;
    let mut html = Markup::new();
    html.element("h2", &[], &words::result(answer.total, explorer.all()));
    // What was said until a day, or between two, may have been said on another one than those chosen.
    let is_sure = |number: u32| {
        let span = explorer.corpus().position(PositionIx(number)).span;
        let from = span.from.is_some_and(|from| state.from.is_none_or(|chosen| chosen <= from));
        from && span.to.is_some_and(|to| state.to.is_none_or(|chosen| to <= chosen))
    };
    let unsure = if state.has_days() { answer.matches.iter().filter(|number| !is_sure(*number)).count() } else { 0 };
    if unsure > 0 {
        html.part("p", "aside unsure", &filters::unsure(unsure));
    }
    html.part("p", "aside left-out", &filters::left_out(answer.undated_left_out));
    html.finish()
}

/// What is searched for in place of words that nothing has, if anything is.
pub fn forgiven(answer: &Answer) -> String {
    let sentences = answer.forgiven.iter().map(|slip| filters::searched_instead(&slip.typed, &slip.taken));
    sentences.collect::<Vec<_>>().join(" ")
}

/// The choice of an order, and of how much of each position is shown.
pub fn order() -> String {
    let mut html = Markup::new();
    html.open("label", &[])
        .part("span", "unseen", filters::ORDER)
        .text(" ")
        .open("select", &[("id", "sort"), ("name", "sort"), ("form", "filters")]);
    for sort in Sort::ALL {
        html.element("option", &[("value", sort.id())], filters::order(sort));
    }
    html.close("select").close("label").open("label", &[("class", "density")]);
    html.open("input", &[("type", "checkbox"), ("id", "compact"), ("name", "compact")])
        .text(" ")
        .text(filters::COMPACT)
        .close("label");
    html.finish()
}

/// With nothing left: which filter to lift, and how many positions each would bring back.
pub fn advice(explorer: Explorer, view: &View) -> String {
    let View { state, answer, .. } = view;
    if answer.total > 0 || !state.is_restricted() {
        return String::new();
    }
    let mut html = Markup::new();
    html.open("div", &[("class", "empty")]).element("p", &[], filters::NOTHING_MATCHES);
    html.open("ul", &[]);
    for (restriction, count) in answer.lifted.iter().filter(|(_, count)| *count > 0) {
        let mut without = state.clone();
        without.lift(*restriction);
        let label = filters::without(*restriction, *count);
        html.open("li", &[]);
        html.element("button", &[("type", "button"), ("data-view", &explorer.href(&without))], &label).close("li");
    }
    html.close("ul");
    if answer.lifted.iter().all(|(_, count)| *count == 0) {
        html.element("p", &[], filters::ONE_IS_NOT_ENOUGH);
    }
    let all = explorer.href(&state.cleared());
    html.element("button", &[("type", "button"), ("data-view", &all)], filters::TAKE_ALL_OFF).close("div");
    html.finish()
}

/// Says the count once a change has settled, and what was searched for in place of a word; silent on load.
pub fn speak(explorer: Explorer, answer: &Answer) {
    let text = filters::spoken(answer.total, explorer.all(), &forgiven(answer));
    let is_new = SPOKEN.with(|spoken| spoken.replace(text.clone())) != text;
    if is_new && browser::is_ready() {
        SETTLING.with(|settling| settling.after(SETTLED_MS, move || browser::say(&text)));
    }
}

thread_local! {
    static SPOKEN: RefCell<String> = const { RefCell::new(String::new()) };
    static SETTLING: browser::Debounce = browser::Debounce::default();
}
