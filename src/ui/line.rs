//! The open source line: what it says, in our words, and which positions rest on it.

use leptos::prelude::*;
use summitry_corpus::model::{Corpus, LineRef, PositionIx};

use super::explorer::{Explorer, Step};
use super::glyph::{self, Known};
use super::list::follow;
use super::markup::Markup;
use super::{browser, words};

#[component]
pub fn LinePanel(explorer: Explorer) -> impl IntoView {
    let line = Memo::new(move |_| explorer.state.with(|state| state.line));
    let close = move || {
        explorer.change(Step::Push, |state| state.line = None);
    };
    Effect::new(move |_| {
        browser::on_key(move |event| {
            if event.key() == "Escape" {
                close();
            }
        });
    });
    view! {
        <aside
            class="line-panel"
            id="line-panel"
            tabindex="-1"
            aria-label="Source line"
            hidden=move || line.get().is_none()
            on:click=move |event| follow(explorer, &event)
        >
            <button type="button" class="close" aria-label="Close the source line" on:click=move |_| close()>
                "×"
            </button>
            <div inner_html=move || line.get().map(|at| content(explorer.corpus(), at)).unwrap_or_default()></div>
        </aside>
    }
}

fn content(corpus: &Corpus, at: LineRef) -> String {
    let document = corpus.document(at.doc);
    let line = corpus.line(at);
    let kind = line.map(|line| words::line_kind(line.kind)).unwrap_or_default();
    let mut html = Markup::new();
    html.element("h2", &[], &words::line(corpus, at));
    html.part("p", "source", &format!("{} · {kind}", document.outlet));
    html.part("p", "digest", line.map_or("", |line| &line.digest));
    html.part("p", "caveat", "Our digest, not the source’s words.");
    let drawn = drawn_from(corpus, at);
    if drawn.is_empty() {
        html.element("p", &[], "No position rests on this line.");
    }
    html.open("ul", &[]);
    for ix in drawn {
        let position = corpus.position(ix);
        let (actor, question) = (corpus.actor(position.actor), corpus.question(position.question));
        let href = format!("#s-{}", position.id);
        html.open("li", &[]).open("a", &[("href", &href), ("data-open", &position.id)]);
        glyph::write(&mut html, position.stance, Known::by_hearsay(position.is_hearsay()));
        html.text(&format!(" {}: {} {}", actor.name, question.title, words::stance(position.stance)));
        html.close("a").close("li");
    }
    html.close("ul");
    if let Some(section) = corpus.section(at) {
        let written = section.written.map(|day| format!(", written {}", day.long())).unwrap_or_default();
        html.part("p", "section", &format!("{}{written}. {}", section.title, section.known_by));
    }
    html.part("p", "file", &format!("File {}, line {}", document.file, at.line));
    html.finish()
}

fn drawn_from(corpus: &Corpus, at: LineRef) -> Vec<PositionIx> {
    let cites = |(_, position): &(u32, &summitry_corpus::model::Position)| {
        position.evidence.iter().any(|evidence| evidence.at == at)
    };
    (0_u32..).zip(&corpus.positions).filter(cites).map(|(number, _)| PositionIx(number)).collect()
}
