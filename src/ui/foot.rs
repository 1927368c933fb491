//! Where the corpus comes from, and which one it is.

use summitry_corpus::model::Corpus;

use super::markup::Markup;

pub fn html(corpus: &Corpus) -> String {
    let mut html = Markup::new();
    html.element("h2", &[], "The documents").open("ul", &[]);
    for document in &corpus.documents {
        let day = document.day.map(|day| format!(", {}", day.long())).unwrap_or_default();
        html.open("li", &[]).element("b", &[], &document.id);
        html.text(&format!(" {}{day}. {}", document.outlet, document.outlet_known_by)).close("li");
    }
    html.close("ul");
    for text in &corpus.colophon {
        html.element("p", &[], text);
    }
    html.element("p", &[], &format!("Corpus version {}.", corpus.version));
    html.finish()
}
