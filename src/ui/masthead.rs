//! What this is; and, for who comes for the first time, what is to be seen, and the questions with which a first-time reader may begin.

use summitry_corpus::model::Featured;
use summitry_corpus::vocabulary::Vocabulary;
use summitry_explore::link::ViewState;
use summitry_explore::query::Facet;

use super::explorer::Explorer;
use super::markup::Markup;
use super::words::shell;

pub fn html(explorer: Explorer) -> String {
    let corpus = explorer.corpus();
    let mut html = Markup::new();
    html.element("a", &[("class", "skip"), ("href", "#results")], shell::SKIP);
    html.element("h1", &[], &corpus.title);
    html.finish()
}

/// What a first-time reader reads.
pub fn lead(explorer: Explorer) -> String {
    let corpus = explorer.corpus();
    let mut html = Markup::new();
    html.open("p", &[("class", "opening")]);
    for sentence in &corpus.opening {
        html.element("span", &[], sentence).text(" ");
    }
    html.close("p")
        .open("nav", &[("class", "begin"), ("aria-label", shell::BEGIN)])
        .open("ul", &[("class", "featured")]);
    for featured in &corpus.featured {
        let href = explorer.href(&state_of(featured));
        let attributes = [("href", href.as_str()), ("data-view", &href), ("data-then", "results")];
        html.open("li", &[]).element("a", &attributes, &featured.title).close("li");
    }
    html.close("ul").close("nav");
    html.finish()
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
