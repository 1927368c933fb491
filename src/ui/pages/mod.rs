//! The pages that need no program: one for each thing of the corpus, and one for each view without filters.
//!
//! They are written by the functions that write the explorer, with [`Links::Still`] for where they lead. What only a program
//! can do, such as choosing, is not on them; each has a link to the view of the explorer that does it.

pub mod card;
mod structured;
mod things;
mod views;

pub use views::taken_from;

use serde_json::Value;
use summitry_corpus::model::Corpus;
use summitry_explore::analysis::Issue;
use summitry_explore::layout::LaneKey;
use summitry_explore::link::Page as View;
use summitry_explore::query::Index;

use super::links::Links;
use super::markup::Markup;
use super::words::{pages as say, shell};
use super::{event, foot, glyph, sources, views as tabs};

pub use structured::explorer as structured_explorer;

/// A page, without what every page of the site has.
pub struct Page {
    /// Its folder, from the root of the site, as `actors/somebody/`.
    pub place: String,
    /// Where its thing lives now, for the page of an id that it no longer has.
    renamed: Option<String>,
    pub title: String,
    pub description: String,
    /// What stands in `body`.
    pub body: String,
    /// What it is about, in the terms of schema.org.
    pub structured: Value,
    /// The name of the picture that a preview shows, by kind and id, as `actor-somebody`; without, that of the site.
    pub picture: Option<String>,
    /// Whether its relative addresses are those of the root, so that the explorer can take its content over.
    pub is_at_root: bool,
}

impl Page {
    /// The place that it is known by: that of its thing, where the thing was renamed.
    pub fn canonical(&self) -> &str {
        self.renamed.as_deref().unwrap_or(&self.place)
    }
}

/// A text of its own about the corpus, such as the codebook.
pub fn text(corpus: &Corpus, name: &str, title: &str, html: &str) -> Page {
    Page {
        place: format!("{name}/"),
        renamed: None,
        title: format!("{title}: {}", corpus.title),
        description: title.to_owned(),
        body: frame(corpus, Links::Still("../"), None, "document", html, Live::view("view=method")),
        structured: Value::Null,
        picture: None,
        is_at_root: false,
    }
}

/// All of them. `method` is the method as HTML.
pub fn all(index: &'static Index, method: &str) -> Vec<Page> {
    let mut pages = views::all(index, method);
    pages.extend(things::all(&index.corpus));
    pages
}

/// Where a place of the matrix leads: to what is known of its question, there to its actor.
pub fn place_of(corpus: &Corpus, up: &str, row: Option<LaneKey>, issue: Option<Issue>) -> String {
    let question = issue.map(|issue| &*corpus.question(issue.question).id);
    match (row, question) {
        (Some(LaneKey::Actor(ix)), Some(question)) => format!("{up}questions/{question}/#a-{}", corpus.actor(ix).id),
        (Some(LaneKey::Actor(ix)), None) => format!("{up}actors/{}/", corpus.actor(ix).id),
        (_, Some(question)) => format!("{up}questions/{question}/"),
        _ => up.to_owned(),
    }
}

/// The same view in the explorer: its query string, and what is said of it.
#[derive(Clone, Copy)]
struct Live<'a>(&'a str, &'static str);

impl<'a> Live<'a> {
    /// What most pages say of it.
    const FILTER: &'static str = say::FILTER_IT;

    fn view(query: &'a str) -> Self {
        Self(query, Self::FILTER)
    }
}

/// What stands in `body`, around the content of a page.
fn frame(corpus: &Corpus, links: Links, current: Option<View>, class: &str, content: &str, live: Live<'_>) -> String {
    let mut html = Markup::new();
    html.append(&glyph::sheet());
    html.fill(
        "<a class=\"skip\" href=\"#content\">$</a><header class=\"masthead\"><p class=\"home\">\
         <a href=\"$\">$</a></p></header><nav class=\"views\" aria-label=\"$\">",
        &[say::SKIP, if links.up().is_empty() { "./" } else { links.up() }, &corpus.title, shell::VIEWS],
    );
    html.append(&tabs::pages(links, current)).fill("</nav><main id=\"content\" class=\"still $\">", &[class]);
    html.append(content);
    let Live(query, words) = live;
    html.fill("<p class=\"live\"><a href=\"$?$\">$</a></p></main>", &[links.up(), query, words]);
    html.fill("<footer class=\"foot\">", &[]).append(&foot::index(links));
    html.fill("<p>$</p></footer>", &[&shell::version(&corpus.version)]);
    html.finish()
}
