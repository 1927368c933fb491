//! A position: who, on what, which stance, in whose words, how it is known.

use leptos::prelude::*;
use summitry_corpus::model::{ActorIx, Corpus, Evidence, LineRef, Position, PositionIx, Quote};
use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary, Voice};

use super::explorer::Explorer;
use super::glyph::{self, Known};
use super::markup::Markup;
use super::words;

/// A position in the list. The open one shows its evidence line by line.
#[component]
pub fn PositionArticle(explorer: Explorer, ix: PositionIx) -> impl IntoView {
    let corpus = explorer.corpus();
    let position = corpus.position(ix);
    let is_open = Memo::new(move |_| explorer.state.with(|state| state.open == Some(ix)));
    view! {
        <article
            id=format!("s-{}", position.id)
            data-position=position.id.as_str()
            tabindex="-1"
            class:open=move || is_open.get()
            hidden=move || !explorer.answer.with(|answer| answer.has(ix))
        >
            <div inner_html=body(corpus, position, "")></div>
            <div
                class="evidence"
                hidden=move || !is_open.get()
                inner_html=move || if is_open.get() { evidence(corpus, position) } else { String::new() }
            ></div>
        </article>
    }
}

/// The body of a page of its own for a position, which the permalink leads to.
pub fn page(corpus: &Corpus, position: &Position) -> String {
    let event = corpus.event(position.event);
    let mut html = Markup::new();
    html.open("svg", &[("class", "glyph-sheet"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")]);
    html.append(&glyph::sheet()).close("svg").open("main", &[("class", "single")]);
    html.open("p", &[("class", "home")]).element("a", &[("href", "../../")], &corpus.title).close("p");
    html.open("div", &[("class", "band")]).element("p", &[("class", "band-title")], &event.title);
    html.element("p", &[], &words::span(&event.span)).close("div");
    html.open("article", &[("id", &format!("s-{}", position.id)), ("data-position", &position.id), ("class", "open")]);
    html.append(&body(corpus, position, "../../")).open("div", &[("class", "evidence")]);
    html.append(&evidence(corpus, position)).close("div").close("article").open("p", &[("class", "home")]);
    html.element("a", &[("href", &format!("../../?s={}", position.id))], "Open it among all positions");
    html.close("p").close("main");
    html.finish()
}

/// What every form of a position shows. `base` leads from the page to the explorer.
fn body(corpus: &Corpus, position: &Position, base: &str) -> String {
    let Position { id, kind, actor, question, event, stance, silence, claim, quotes, evidence, note, span, .. } =
        position;
    let mut html = Markup::new();
    html.open("h4", &[]).element("span", &[("class", "who")], &corpus.actor(*actor).name).text(" ");
    html.open("span", &[("class", "what")]).text(&corpus.question(*question).title);
    if let Some(scope) = corpus.scope(position) {
        html.text(" ").part("span", "scope", &scope.title);
    }
    html.close("span").text(" ").open("span", &[("class", "stance"), ("data-stance", stance.id())]);
    glyph::write(&mut html, *stance, Known::by_hearsay(position.is_hearsay()));
    if *kind == Kind::Forecast {
        html.text("Forecast: ");
    }
    html.text(silence.map_or_else(|| words::stance(*stance), words::silence)).close("span").close("h4");

    let days = words::span(span);
    html.part("p", "when", if days.is_empty() { &corpus.event(*event).title } else { &days });
    html.part("p", "claim", claim);
    for quote in distinct(quotes) {
        html.open("blockquote", &[]).element("p", &[], &format!("“{}”", quote.text));
        if quote.by != *actor {
            html.element("cite", &[], &corpus.actor(quote.by).name);
        }
        html.close("blockquote");
    }
    html.part("p", "note", note.as_deref().unwrap_or_default());
    html.open("div", &[("class", "known")]);
    for voice in Voice::ALL {
        let of_voice: Vec<&Evidence> = evidence.iter().filter(|evidence| evidence.voice == *voice).collect();
        if !of_voice.is_empty() {
            known(&mut html, corpus, *voice, &of_voice, base);
        }
    }
    html.open("span", &[("class", "tools")]);
    html.element("button", &[("type", "button"), ("class", "more"), ("data-open", id), ("data-toggles", "")], "Evidence");
    let label = format!("Permalink: {}, {}", corpus.actor(*actor).name, corpus.question(*question).title);
    html.element(
        "a",
        &[("class", "permalink"), ("href", &format!("{base}positions/{id}/")), ("aria-label", &label), ("title", "Permalink")],
        "#",
    );
    html.close("span").close("div");
    html.finish()
}

/// Quotations of the same words by the same speaker once.
fn distinct(quotes: &[Quote]) -> Vec<&Quote> {
    let mut distinct: Vec<&Quote> = Vec::new();
    for quote in quotes {
        if !distinct.iter().any(|other| other.text == quote.text && other.by == quote.by) {
            distinct.push(quote);
        }
    }
    distinct
}

/// One voice and the lines that have it.
fn known(html: &mut Markup, corpus: &Corpus, voice: Voice, evidence: &[&Evidence], base: &str) {
    let mut via: Vec<ActorIx> = evidence.iter().flat_map(|evidence| evidence.via.iter().copied()).collect();
    via.sort_unstable_by_key(|actor| actor.0);
    via.dedup();
    html.open("span", &[("class", "voice")]).text(&how(corpus, voice, &via));
    let mut lines: Vec<LineRef> = evidence.iter().map(|evidence| evidence.at).collect();
    lines.sort();
    lines.dedup();
    for at in lines {
        let written = words::line(corpus, at);
        let href = format!("{base}?line={}", written.replace(':', "."));
        html.text(" ").element("a", &[("class", "line"), ("href", &href), ("data-line", &href)], &written);
    }
    html.close("span");
}

/// A voice in words, with those through whom it came.
fn how(corpus: &Corpus, voice: Voice, via: &[ActorIx]) -> String {
    if via.is_empty() {
        return words::voice(voice).to_owned();
    }
    let names: Vec<&str> = via.iter().map(|actor| corpus.actor(*actor).short_name.as_str()).collect();
    format!("Said by {}", names.join(", "))
}

/// The evidence of a position, line by line.
fn evidence(corpus: &Corpus, position: &Position) -> String {
    let question = corpus.question(position.question);
    let mut html = Markup::new();
    html.open("p", &[("class", "asked")]).text(&question.question);
    let meaning = question.meanings.iter().find(|meaning| meaning.stance == position.stance);
    if let Some(meaning) = meaning.filter(|meaning| meaning.stance != Stance::None) {
        html.text(" ").element("b", &[], words::stance(meaning.stance)).text(": ").text(&meaning.text);
    }
    html.close("p").open("ol", &[]);
    for evidence in &position.evidence {
        let document = corpus.document(evidence.at.doc);
        let written = corpus.section(evidence.at).and_then(|section| section.written);
        let reported = evidence.reported_on.or(written).map(|day| format!(", written {}", day.short())).unwrap_or_default();
        html.open("li", &[]).open("p", &[("class", "source")]);
        html.element("b", &[], &words::line(corpus, evidence.at));
        html.text(&format!(" {}{reported} · {}", document.outlet, how(corpus, evidence.voice, &evidence.via)));
        html.close("p").element("p", &[], corpus.line(evidence.at).map_or("", |line| &line.digest)).close("li");
    }
    html.close("ol");
    html.finish()
}
