//! The list of positions, gathered under headings. It always says the same as the picture above it.
//!
//! All positions stay on the page, and a filter only hides; so a click costs as little as it can, and the rendered
//! page is adopted as it stands.

use summitry_corpus::model::{PositionIx, Span};
use summitry_corpus::vocabulary::PhaseKind;
use summitry_explore::bits::Bits;
use summitry_explore::query::{Heading, Sort};

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::{browser, position, window, words};
use crate::on_page::AT_ONCE;

/// The id of its element.
pub const LIST: &str = "list";

/// How many positions it shows, for the style sheet: see `frame::room_of_list` of `src/bin/site/`.
const POSITIONS: &str = "--positions";

/// So few are laid out at once: what follows them is in sight, and would move.
const FEW: u32 = 24;

/// The whole list in an order; of a long one what is on the page at first.
pub fn html(explorer: Explorer, sort: Sort) -> String {
    if window::IS_USED {
        return window::html(explorer, sort);
    }
    let mut html = Markup::new();
    write(&mut html, explorer, sort, explorer.index.order(sort));
    html.finish()
}

/// Writes some positions under the headings of an order, in which they are.
pub fn write(html: &mut Markup, explorer: Explorer, sort: Sort, positions: &[PositionIx]) {
    let corpus = explorer.corpus();
    for (heading, positions) in groups(explorer, sort, positions) {
        begin(html, explorer, heading);
        for ix in positions {
            position::article(html, corpus, corpus.position(ix));
        }
        html.close("section");
    }
}

/// Some positions under each heading of an order, in which they are.
fn groups(explorer: Explorer, sort: Sort, positions: &[PositionIx]) -> Vec<(Heading, Vec<PositionIx>)> {
    let mut groups: Vec<(Heading, Vec<PositionIx>)> = Vec::new();
    for ix in positions.iter().copied() {
        let heading = sort.heading(explorer.corpus(), ix);
        match groups.last_mut() {
            Some((last, positions)) if *last == heading => positions.push(ix),
            _ => groups.push((heading, vec![ix])),
        }
    }
    groups
}

/// Puts the list into another order: its articles stay what they are, under new headings.
fn regroup(explorer: Explorer, sort: Sort) {
    let mut html = Markup::new();
    let mut articles: Vec<Vec<String>> = Vec::new();
    for (heading, positions) in groups(explorer, sort, explorer.index.order(sort)) {
        begin(&mut html, explorer, heading);
        html.close("section");
        let corpus = explorer.corpus();
        articles.push(positions.into_iter().map(|ix| position::element_id(corpus.position(ix))).collect());
    }
    browser::regroup(LIST, &html.finish(), &articles);
    browser::set_attribute(LIST, "data-sort", sort.id());
}

/// The beginning of a group: its band.
fn begin(html: &mut Markup, explorer: Explorer, heading: Heading) {
    let corpus = explorer.corpus();
    let (class, title, about) = match heading {
        Heading::Event(ix) => {
            let event = corpus.event(ix);
            let is_meeting = corpus.phase(event.phase).kind == PhaseKind::Meeting;
            let mut about = days(&event.span);
            let who: Vec<&str> = event.participants.iter().map(|ix| &*corpus.actor(*ix).short_name).collect();
            for part in [event.place.as_deref().unwrap_or_default(), &who.join(", ")] {
                if !part.is_empty() {
                    about.push_str(" · ");
                    about.push_str(part);
                }
            }
            (if is_meeting { "group pillar" } else { "group" }, &event.title, about)
        }
        Heading::Actor(ix) => ("group", &corpus.actor(ix).name, corpus.actor(ix).role.clone()),
        Heading::Question(ix) => ("group", &corpus.question(ix).title, corpus.question(ix).question.clone()),
    };
    html.open("section", &[("class", class)]).open("header", &[("class", "band")]);
    html.element("h3", &[], title).element("p", &[], &about).close("header");
}

fn days(span: &Span) -> String {
    let days = words::span(span);
    // It begins a line here.
    let mut letters = days.chars();
    match letters.next() {
        Some(first) => [first.to_ascii_uppercase().to_string().as_str(), letters.as_str()].concat(),
        None => words::NO_DAY.to_owned(),
    }
}

/// Says in the names of the buttons of each position, from one on, which one they belong to; not of all at once.
pub fn name_tools(explorer: Explorer, from: usize) {
    if window::IS_USED {
        return;
    }
    browser::after(0, move || {
        let corpus = explorer.corpus();
        let to = from + AT_ONCE;
        corpus.positions.iter().take(to).skip(from).for_each(|position| position::name_tools(corpus, position));
        if to < corpus.positions.len() {
            name_tools(explorer, to);
        }
    });
}

/// What of a view the list shows, so that only what changed is written.
pub struct Shown {
    sort: Sort,
    open: Option<PositionIx>,
    matches: Bits,
    picked: Vec<PositionIx>,
    /// Under which positions stands why the search found them, and from which of their evidence.
    explained: Vec<(PositionIx, Vec<u32>)>,
}

/// Brings order, what is hidden, and the open position in line with the view.
pub fn sync(explorer: Explorer, view: &View, shown: Option<Shown>) -> Shown {
    let corpus = explorer.corpus();
    let View { state, answer, .. } = view;
    let (everything, is_first) = (Bits::all(explorer.all()), shown.is_none());
    let before = shown.unwrap_or_else(|| Shown {
        sort: Sort::default(),
        open: None,
        matches: everything,
        picked: Vec::new(),
        explained: Vec::new(),
    });
    let is_regrouped = before.sort != state.sort;
    if window::IS_USED {
        window::sync(explorer, view, is_first, is_first || is_regrouped || answer.matches != before.matches);
        return Shown { sort: state.sort, matches: answer.matches.clone(), ..before };
    }
    if is_regrouped {
        regroup(explorer, state.sort);
    }
    if let Some(open) = before.open.filter(|open| state.open != Some(*open)) {
        browser::open_article(&position::element_id(corpus.position(open)), false);
    }
    for (number, position) in (0..).zip(&corpus.positions) {
        let matches = answer.matches.contains(number);
        if matches != before.matches.contains(number) {
            browser::set_flag(&position::element_id(position), "hidden", !matches);
        }
    }
    if is_regrouped || answer.matches != before.matches {
        browser::hide_empty_groups(LIST);
        // Where it is far, the list takes the room of so many.
        browser::set_property(LIST, POSITIONS, &answer.total.to_string());
        browser::set_flag(LIST, "data-few", answer.total <= FEW);
    }
    if let Some(open) = state.open {
        browser::open_article(&position::element_id(corpus.position(open)), true);
    }
    let picked = view.picked.clone();
    for (all, others, is_picked) in [(&before.picked, &picked, false), (&picked, &before.picked, true)] {
        for ix in all.iter().filter(|ix| !others.contains(ix)) {
            position::show_picked(corpus.position(*ix), is_picked);
        }
    }
    let explained = explorer.index.only_in_digests(&state.q, &answer.matches);
    if explained != before.explained {
        for (ix, _) in &before.explained {
            position::explain(corpus, corpus.position(*ix), &[]);
        }
        for (ix, places) in &explained {
            position::explain(corpus, corpus.position(*ix), places);
        }
    }
    Shown { sort: state.sort, open: state.open, matches: answer.matches.clone(), picked, explained }
}
