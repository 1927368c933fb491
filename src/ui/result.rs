//! How many positions there are: for the eye, for a screen reader, and what to do when there is none.

use std::cell::RefCell;

use summitry_corpus::model::PositionIx;
use summitry_explore::query::{Answer, Restriction, Sort};

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::{browser, words};

/// How long a change must rest before it is spoken, in milliseconds.
const SETTLED_MS: u32 = 500;

/// How many characters are spoken at most: a reader waits for them to end.
const MOST_SPOKEN: usize = 100;

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
        let text = [&unsure.to_string(), " of them may be of other days: their own are not known exactly."].concat();
        html.part("p", "aside unsure", &text);
    }
    match answer.undated_left_out {
        0 => {}
        1 => drop(html.part("p", "aside left-out", "1 position without a day is left out.")),
        count => drop(html.part("p", "aside left-out", &format!("{count} positions without a day are left out."))),
    }
    html.finish()
}

/// What is searched for in place of words that nothing has, if anything is.
pub fn forgiven(answer: &Answer) -> String {
    let mut text = String::new();
    for slip in &answer.forgiven {
        let parts = [if text.is_empty() { "" } else { " " }, "Nothing has “", &slip.typed, "”. Searched for "];
        text.push_str(&parts.concat());
        for (place, word) in slip.taken.iter().enumerate() {
            text.push_str(&[if place > 0 { " or " } else { "" }, "“", word, "”"].concat());
        }
        text.push('.');
    }
    text
}

/// The choice of an order, and of how much of each position is shown.
pub fn order() -> String {
    let mut html = Markup::new();
    html.open("label", &[])
        .part("span", "unseen", "Order")
        .text(" ")
        .open("select", &[("id", "sort"), ("name", "sort"), ("form", "filters")]);
    for sort in Sort::ALL {
        let name = match sort {
            Sort::Time => "by time",
            Sort::TimeBackwards => "latest first",
            Sort::Actor => "by actor",
            Sort::Question => "by question",
        };
        html.element("option", &[("value", sort.id())], name);
    }
    html.close("select").close("label").open("label", &[("class", "density")]);
    html.open("input", &[("type", "checkbox"), ("id", "compact"), ("name", "compact")]).text(" Compact").close("label");
    html.finish()
}

/// With nothing left: which filter to lift, and how many positions each would bring back.
pub fn advice(explorer: Explorer, view: &View) -> String {
    let View { state, answer, .. } = view;
    if answer.total > 0 || !state.is_restricted() {
        return String::new();
    }
    let mut html = Markup::new();
    html.open("div", &[("class", "empty")]).element("p", &[], "No position matches all of these filters.");
    html.open("ul", &[]);
    for (restriction, count) in answer.lifted.iter().filter(|(_, count)| *count > 0) {
        let name = match restriction {
            Restriction::Facet(facet) => words::facet(*facet),
            Restriction::Days => "Days",
            Restriction::Text => "Search",
            Restriction::Pick => "Selection",
        };
        let mut without = state.clone();
        without.lift(*restriction);
        let label = format!("Without “{name}”: {}", words::positions(*count));
        html.open("li", &[]);
        html.element("button", &[("type", "button"), ("data-view", &explorer.href(&without))], &label).close("li");
    }
    html.close("ul");
    if answer.lifted.iter().all(|(_, count)| *count == 0) {
        html.element("p", &[], "To take off one of them is not enough.");
    }
    let all = explorer.href(&state.cleared());
    html.element("button", &[("type", "button"), ("data-view", &all)], "Clear all").close("div");
    html.finish()
}

/// Says the count once a change has settled, and what was searched for in place of a word; silent on load.
pub fn speak(explorer: Explorer, answer: &Answer) {
    let mut text = words::result(answer.total, explorer.all());
    let forgiven = forgiven(answer);
    if !forgiven.is_empty() {
        let whole = [&text, ". ", &forgiven].concat();
        text =
            if whole.chars().count() <= MOST_SPOKEN { whole } else { [&text, ". Searched for other words."].concat() };
    }
    let is_new = SPOKEN.with(|spoken| spoken.replace(text.clone())) != text;
    if is_new && browser::is_ready() {
        SETTLING.with(|settling| settling.after(SETTLED_MS, move || browser::say(&text)));
    }
}

thread_local! {
    static SPOKEN: RefCell<String> = const { RefCell::new(String::new()) };
    static SETTLING: browser::Debounce = browser::Debounce::default();
}
