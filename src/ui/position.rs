//! A position: who, on what, which stance, in whose words, how it is known.

use leptos::prelude::*;
use summitry_corpus::model::{ActorIx, Corpus, Evidence, LineRef, Position, PositionIx, Quote};
use summitry_corpus::vocabulary::{Kind, Vocabulary, Voice};

use super::explorer::Explorer;
use super::glyph::Glyph;
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
            <Body corpus position base="" />
            <Show when=move || is_open.get()>
                <Evidence corpus position />
            </Show>
        </article>
    }
}

/// A page of its own for a position, which the permalink leads to.
#[component]
pub fn PositionPage(corpus: &'static Corpus, position: &'static Position) -> impl IntoView {
    let event = corpus.event(position.event);
    let explorer = format!("../../?s={}", position.id);
    view! {
        <super::glyph::GlyphSheet />
        <main class="single">
            <p class="home"><a href="../../">{corpus.title.as_str()}</a></p>
            <div class="band">
                <p class="band-title">{event.title.as_str()}</p>
                <p>{words::span(&event.span)}</p>
            </div>
            <article id=format!("s-{}", position.id) data-position=position.id.as_str() class="open">
                <Body corpus position base="../../" />
                <Evidence corpus position />
            </article>
            <p class="home"><a href=explorer>"Open it among all positions"</a></p>
        </main>
    }
}

/// What every form of a position shows.
#[component]
fn Body(corpus: &'static Corpus, position: &'static Position, base: &'static str) -> impl IntoView {
    let Position { id, kind, actor, question, event, stance, silence, claim, quotes, evidence, note, .. } = position;
    let stance_name = silence.map_or_else(|| words::stance(*stance), words::silence);
    let forecast = (*kind == Kind::Forecast).then_some("Forecast · ");
    let scope = corpus.scope(position).map(|scope| {
        view! { <span class="scope">{scope.title.as_str()}</span> }
    });
    let when = words::span(&position.span);
    let when = if when.is_empty() { corpus.event(*event).title.clone() } else { when };
    let quotes = distinct(quotes).into_iter().map(|quotes| quotation(corpus, *actor, quotes)).collect_view();
    let known: Vec<_> = Voice::ALL
        .iter()
        .filter_map(|voice| {
            let of_voice: Vec<&Evidence> = evidence.iter().filter(|evidence| evidence.voice == *voice).collect();
            (!of_voice.is_empty()).then(|| known(corpus, *voice, &of_voice, base))
        })
        .collect();
    let note = note.as_ref().map(|note| view! { <p class="note">{note.as_str()}</p> });
    view! {
        <h4>
            <span class="who">{corpus.actor(*actor).name.as_str()}</span>
            " "
            <span class="what">{corpus.question(*question).title.as_str()} {scope}</span>
            " "
            <span class="stance" data-stance=stance.id()>
                <Glyph stance=*stance hearsay=position.is_hearsay() />
                {forecast}
                {stance_name}
            </span>
        </h4>
        <p class="when">{when}</p>
        <p class="claim">{claim.as_str()}</p>
        {quotes}
        {note}
        <p class="known">
            {known}
            <a class="permalink" href=format!("{base}positions/{id}/") aria-label="Permalink">"#"</a>
            <button type="button" class="more" data-open=id.as_str() data-toggles="">"Evidence"</button>
        </p>
    }
}

/// Quotations of the same words, each once, with those that have them.
fn distinct(quotes: &[Quote]) -> Vec<Vec<&Quote>> {
    let mut distinct: Vec<Vec<&Quote>> = Vec::new();
    for quote in quotes {
        match distinct
            .iter_mut()
            .find(|others| others.iter().all(|other| other.text == quote.text && other.by == quote.by))
        {
            Some(others) => others.push(quote),
            None => distinct.push(vec![quote]),
        }
    }
    distinct
}

fn quotation(corpus: &'static Corpus, actor: ActorIx, quotes: Vec<&'static Quote>) -> Option<impl IntoView + use<>> {
    let first = *quotes.first()?;
    let by = (first.by != actor).then(|| view! { <cite>{corpus.actor(first.by).name.as_str()}</cite> });
    Some(view! {
        <blockquote>
            <p>{format!("“{}”", first.text)}</p>
            {by}
        </blockquote>
    })
}

/// One voice and the lines that have it.
fn known(
    corpus: &'static Corpus,
    voice: Voice,
    evidence: &[&'static Evidence],
    base: &'static str,
) -> impl IntoView + use<> {
    let mut via: Vec<ActorIx> = evidence.iter().flat_map(|evidence| evidence.via.iter().copied()).collect();
    via.sort_unstable();
    via.dedup();
    let names: Vec<&str> = via.into_iter().map(|actor| corpus.actor(actor).short_name.as_str()).collect();
    let how = if names.is_empty() { words::voice(voice).to_owned() } else { format!("Said by {}", names.join(", ")) };
    let mut lines: Vec<LineRef> = evidence.iter().map(|evidence| evidence.at).collect();
    lines.sort_unstable();
    lines.dedup();
    let lines = lines.into_iter().map(|at| line_link(corpus, at, base)).collect_view();
    view! { <span class="voice">{how} " " {lines}</span> }
}

/// A link that opens a source line.
pub fn line_link(corpus: &'static Corpus, at: LineRef, base: &'static str) -> impl IntoView + use<> {
    let written = words::line(corpus, at);
    let href = format!("{base}?line={}", written.replace(':', "."));
    view! {
        <a class="line" href=href.clone() data-line=href>
            {written}
        </a>
        " "
    }
}

/// The evidence of a position, line by line.
#[component]
fn Evidence(corpus: &'static Corpus, position: &'static Position) -> impl IntoView {
    let rows = position.evidence.iter().map(|evidence| {
        let names: Vec<&str> = evidence.via.iter().map(|actor| corpus.actor(*actor).name.as_str()).collect();
        let how = if names.is_empty() {
            words::voice(evidence.voice).to_owned()
        } else {
            format!("Said by {}", names.join(", "))
        };
        let written = corpus.section(evidence.at).and_then(|section| section.written);
        let reported =
            evidence.reported_on.or(written).map(|day| format!(", written {}", day.short())).unwrap_or_default();
        let digest = corpus.line(evidence.at).map(|line| line.digest.as_str()).unwrap_or_default();
        view! {
            <li>
                <p class="source">
                    <b>{words::line(corpus, evidence.at)}</b>
                    {format!(" {}{reported} · {how}", corpus.document(evidence.at.doc).outlet)}
                </p>
                <p>{digest}</p>
            </li>
        }
    });
    let question = corpus.question(position.question);
    let meaning = question.meanings.iter().find(|meaning| meaning.stance == position.stance);
    let meaning = meaning.map(|meaning| format!(" {}: {}", words::stance(meaning.stance), meaning.text));
    view! {
        <div class="evidence">
            <p class="asked">{question.question.as_str()} {meaning}</p>
            <ol>{rows.collect_view()}</ol>
        </div>
    }
}
