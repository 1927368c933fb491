//! What this is, and the questions with which a first-time reader may begin.

use leptos::prelude::*;
use summitry_corpus::model::Featured;
use summitry_corpus::vocabulary::Vocabulary;
use summitry_explore::link::ViewState;
use summitry_explore::query::Facet;

use super::browser;
use super::explorer::Explorer;
use super::markup::Markup;

#[component]
pub fn Masthead(explorer: Explorer) -> impl IntoView {
    let corpus = explorer.corpus();
    let mut links = Markup::new();
    for featured in &corpus.featured {
        let href = explorer.href(&state_of(featured));
        links.open("li", &[]).element("a", &[("href", &href), ("data-view", &href)], &featured.title).close("li");
    }
    let follow = move |event: leptos::ev::MouseEvent| {
        if let Some(href) = browser::clicked(&event, "data-view") {
            explorer.follow(&href);
            browser::go_to("results".to_owned());
        }
    };
    view! {
        <header class="masthead">
            <h1>{corpus.title.as_str()}</h1>
            <p class="opening">{corpus.opening.join(" ")}</p>
            <nav aria-label="Begin with a question" on:click=follow>
                <ul class="featured" inner_html=links.finish()></ul>
            </nav>
        </header>
    }
}

/// The view that a featured question opens.
fn state_of(featured: &Featured) -> ViewState {
    let Featured { title: _, phases, sides, actors, questions, stances, docs, voices } = featured;
    let mut state = ViewState::default();
    state.choose(Facet::Phase, phases.iter().map(|ix| ix.0).collect());
    state.choose(Facet::Side, sides.iter().map(|ix| ix.0).collect());
    state.choose(Facet::Actor, actors.iter().map(|ix| ix.0).collect());
    state.choose(Facet::Question, questions.iter().map(|ix| ix.0).collect());
    state.choose(Facet::Stance, stances.iter().map(|word| word.index() as u32).collect());
    state.choose(Facet::Doc, docs.iter().map(|ix| ix.0).collect());
    state.choose(Facet::Voice, voices.iter().map(|word| word.index() as u32).collect());
    state
}
