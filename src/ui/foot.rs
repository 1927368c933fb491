//! Where the corpus comes from, and which one it is.

use summitry_corpus::model::Corpus;

use super::links::Links;
use super::markup::Markup;
use super::words::{self, shell};

pub fn html(corpus: &Corpus) -> String {
    let mut html = Markup::new();
    html.append(&index(Links::Live));
    html.element("h2", &[], shell::MADE_FROM).open("ul", &[]);
    for document in &corpus.documents {
        let day = document.day.map(|day| format!(", {}", day.long())).unwrap_or_default();
        html.open("li", &[]).element("b", &[], &document.id);
        html.text(&format!(" {}{day}. {}", document.outlet, document.outlet_known_by)).close("li");
    }
    html.close("ul");
    for text in &corpus.colophon {
        html.element("p", &[], text);
    }
    html.element("p", &[], &shell::version(&corpus.version));
    html.element("p", &[("class", "on-paper"), ("id", "on-paper")], "");
    html.finish()
}

/// The kinds of things that have pages, and the folders of those.
const KINDS: [(&str, &str); 5] = [
    ("events/", words::EVENTS),
    ("actors/", words::ACTORS),
    ("questions/", words::QUESTIONS),
    ("documents/", words::DOCUMENTS),
    ("discrepancies/", words::DIFFERENCES),
];

/// Links to everything that has a page, kind by kind.
pub fn index(links: Links) -> String {
    let mut html = Markup::new();
    html.fill("<nav class=\"index\" aria-label=\"$\"><ul>", &[shell::INDEX]);
    for (folder, title) in KINDS {
        html.fill("<li><a href=\"$$\">$</a></li>", &[links.up(), folder, title]);
    }
    html.fill("</ul></nav>", &[]);
    html.finish()
}
