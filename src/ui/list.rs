//! The list of positions, gathered under headings. It always says the same as the picture above it.

use leptos::prelude::*;
use summitry_corpus::model::PositionIx;
use summitry_explore::query::{Heading, Sort};

use super::explorer::{Explorer, Step};
use super::markup::Markup;
use super::position::PositionArticle;
use super::{browser, words};

/// A heading with its positions.
#[derive(Clone, PartialEq, Eq)]
struct Group {
    heading: Heading,
    positions: Vec<PositionIx>,
}

#[component]
pub fn List(explorer: Explorer) -> impl IntoView {
    let sort = Memo::new(move |_| explorer.state.with(|state| state.sort));
    // All positions stay in the page; a filter only hides. So a click costs as little as it can.
    let groups = Memo::new(move |_| groups(explorer, sort.get()));
    let clicked = move |event: leptos::ev::MouseEvent| follow(explorer, &event);
    view! {
        <div class="list" data-sort=move || sort.get().id() on:click=clicked>
            <For
                each=move || groups.get()
                key=|group| group.heading
                children=move |group| view! { <GroupSection explorer group /> }
            />
        </div>
    }
}

/// Opens what a click on a link of a position or a mark asks for.
pub fn follow(explorer: Explorer, event: &leptos::ev::MouseEvent) {
    let positions = &explorer.corpus().positions;
    if let Some(id) = browser::clicked(event, "data-open") {
        let Some((number, _)) = (0_u32..).zip(positions).find(|(_, position)| position.id == id) else { return };
        let is_open = explorer.state.with_untracked(|state| state.open) == Some(PositionIx(number));
        let closes = is_open && browser::clicked(event, "data-toggles").is_some();
        explorer.change(Step::Push, |state| state.open = (!closes).then_some(PositionIx(number)));
        if !closes && browser::clicked(event, "data-toggles").is_none() {
            browser::go_to(format!("s-{id}"));
        }
    } else if let Some(href) = browser::clicked(event, "data-line") {
        let line = summitry_explore::link::parse(explorer.index, &href).state.line;
        explorer.change(Step::Push, |state| state.line = line);
    }
}

fn groups(explorer: Explorer, sort: Sort) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for position in explorer.index.order(sort) {
        let heading = sort.heading(explorer.corpus(), *position);
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.positions.push(*position),
            _ => groups.push(Group { heading, positions: vec![*position] }),
        }
    }
    groups
}

/// A heading and its positions.
#[component]
fn GroupSection(explorer: Explorer, group: Group) -> impl IntoView {
    let Group { heading, positions } = group;
    let corpus = explorer.corpus();
    let (title, about, is_meeting) = match heading {
        Heading::Event(ix) => {
            let event = corpus.event(ix);
            let who: Vec<&str> =
                event.participants.iter().map(|actor| corpus.actor(*actor).short_name.as_str()).collect();
            let days = words::span(&event.span);
            let days = if days.is_empty() { "No day known".to_owned() } else { days };
            let parts = [days.as_str(), event.place.as_deref().unwrap_or_default(), &who.join(", ")];
            let about: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let kind = corpus.phase(event.phase).kind;
            (event.title.as_str(), about.join(" · "), kind == summitry_corpus::vocabulary::PhaseKind::Meeting)
        }
        Heading::Actor(ix) => (corpus.actor(ix).name.as_str(), corpus.actor(ix).role.clone(), false),
        Heading::Question(ix) => (corpus.question(ix).title.as_str(), corpus.question(ix).question.clone(), false),
    };
    let mut band = Markup::new();
    band.element("h3", &[], title).element("p", &[], &about);
    let shown = {
        let positions = positions.clone();
        move || explorer.answer.with(|answer| positions.iter().any(|position| answer.has(*position)))
    };
    let articles: Vec<_> = positions.into_iter().map(|ix| view! { <PositionArticle explorer ix /> }).collect();
    view! {
        <section class="group" class:pillar=is_meeting hidden=move || !shown()>
            <header class="band" inner_html=band.finish()></header>
            {articles}
        </section>
    }
}
