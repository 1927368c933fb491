//! Where the corpus comes from, and which one it is.

use leptos::prelude::*;
use summitry_corpus::model::Corpus;

#[component]
pub fn Foot(corpus: &'static Corpus) -> impl IntoView {
    let documents = corpus.documents.iter().map(|document| {
        let day = document.day.map(|day| format!(", {}", day.long())).unwrap_or_default();
        view! {
            <li>
                <b>{document.id.as_str()}</b>
                {format!(" {}{day}. {}", document.outlet, document.outlet_known_by)}
            </li>
        }
    });
    view! {
        <footer class="foot">
            <h2>"The documents"</h2>
            <ul>{documents.collect_view()}</ul>
            {corpus.colophon.iter().map(|text| view! { <p>{text.as_str()}</p> }).collect_view()}
            <p>{format!("Corpus version {}.", corpus.version)}</p>
        </footer>
    }
}
