//! The open source line: what it says, in our words, and which positions rest on it.

use leptos::prelude::*;
use summitry_corpus::model::{Corpus, LineRef, PositionIx};

use super::explorer::{Explorer, Step};
use super::list::follow;
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
        <Show when=move || line.get().is_some()>
            <aside class="line-panel" aria-label="Source line" on:click=move |event| follow(explorer, &event)>
                <button type="button" class="close" aria-label="Close the source line" on:click=move |_| close()>
                    "×"
                </button>
                {move || line.get().map(|at| content(explorer, at))}
            </aside>
        </Show>
    }
}

fn content(explorer: Explorer, at: LineRef) -> impl IntoView {
    let corpus = explorer.corpus();
    let document = corpus.document(at.doc);
    let line = corpus.line(at);
    let digest = line.map(|line| line.digest.as_str()).unwrap_or_default();
    let kind = line.map(|line| words::line_kind(line.kind)).unwrap_or_default();
    let section = corpus.section(at).map(|section| {
        let written = section.written.map(|day| format!(", written {}", day.long())).unwrap_or_default();
        format!("{}{written}. {}", section.title, section.known_by)
    });
    let drawn: Vec<_> = drawn_from(corpus, at)
        .into_iter()
        .map(|ix| {
            let position = corpus.position(ix);
            let title = format!(
                "{}: {} {}",
                corpus.actor(position.actor).name,
                corpus.question(position.question).title,
                words::stance(position.stance)
            );
            view! {
                <li>
                    <a href=format!("#s-{}", position.id) data-open=position.id.as_str()>{title}</a>
                </li>
            }
        })
        .collect();
    let none = drawn.is_empty().then(|| view! { <p>"No position rests on this line."</p> });
    view! {
        <h2>{words::line(corpus, at)}</h2>
        <p class="source">{format!("{} · {kind}", document.outlet)}</p>
        <p class="digest">{digest}</p>
        <p class="caveat">"Our digest, not the source’s words."</p>
        {none}
        <ul>{drawn}</ul>
        <p class="section">{section}</p>
        <p class="file">{format!("File {}, line {}", document.file, at.line)}</p>
    }
}

fn drawn_from(corpus: &Corpus, at: LineRef) -> Vec<PositionIx> {
    let cites = |(_, position): &(u32, &summitry_corpus::model::Position)| {
        position.evidence.iter().any(|evidence| evidence.at == at)
    };
    (0_u32..).zip(&corpus.positions).filter(cites).map(|(number, _)| PositionIx(number)).collect()
}
