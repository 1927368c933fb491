//! A position: who, on what, which stance, in whose words, how it is known.

use summitry_corpus::model::{ActorIx, Corpus, Evidence, LineRef, Position};
use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary, Voice};
use summitry_explore::query::text::words_of;

use super::glyph::{self, Known};
use super::markup::Markup;
use super::words;

/// What the id of a position's element begins with.
pub const ELEMENT: &str = "s-";

/// The id of a position's element, which is also its place in the list as a link names it.
pub fn element_id(position: &Position) -> String {
    [ELEMENT, &position.id].concat()
}

/// A position in the list. The program adds its evidence, line by line, to the open one.
pub fn article(html: &mut Markup, corpus: &Corpus, position: &Position) {
    let id = element_id(position);
    html.open("article", &[("id", &id), ("data-position", &position.id), ("tabindex", "-1")]);
    body(html, corpus, position, "", "h4");
    html.close("article");
}

/// The body of a page of its own for a position, which the permalink leads to.
pub fn page(corpus: &Corpus, position: &Position) -> String {
    let event = corpus.event(position.event);
    let mut html = Markup::new();
    html.append(&glyph::sheet()).open("main", &[("class", "single")]);
    html.open("p", &[("class", "home")]).element("a", &[("href", "../../")], &corpus.title).close("p");
    html.open("div", &[("class", "band")]).element("p", &[("class", "band-title")], &event.title);
    html.part("p", "days", &words::span(&event.span)).close("div");
    html.open("article", &[("id", &element_id(position)), ("data-position", &position.id), ("class", "open")]);
    body(&mut html, corpus, position, "../../", "h1");
    html.open("div", &[("class", "evidence")]);
    html.append(&evidence(corpus, position)).close("div").close("article").open("p", &[("class", "home")]);
    html.element("a", &[("href", &format!("../../?s={}", position.id))], "Open it among all positions");
    html.close("p").close("main");
    html.finish()
}

/// What every form of a position shows. `base` leads from the page to the explorer; `heading` is the element of its
/// first line.
fn body(html: &mut Markup, corpus: &Corpus, position: &Position, base: &str, heading: &str) {
    let Position { id, kind, actor, question, event, stance, silence, claim, quotes, evidence, note, span, .. } =
        position;
    html.open(heading, &[("class", "head")]).element("span", &[("class", "who")], &corpus.actor(*actor).name).text(" ");
    html.open("span", &[("class", "what")]).text(&corpus.question(*question).title);
    if let Some(scope) = corpus.scope(position) {
        html.text(" ").part("span", "scope", &scope.title);
    }
    html.close("span").text(" ").open("span", &[("class", "stance"), ("data-stance", stance.id())]);
    glyph::write(html, *stance, Known::by_hearsay(corpus.is_hearsay(position)));
    if *kind == Kind::Forecast {
        html.text("Forecast: ");
    }
    html.text(silence.map_or_else(|| words::stance(*stance), words::silence)).close("span").close(heading);

    // Under the band of its event, a position says its own days only where they are others.
    let event = corpus.event(*event);
    let days = words::span(span);
    let class = if *span == event.span { "when" } else { "when own" };
    html.part("p", class, if days.is_empty() { &event.title } else { &days });
    html.part("p", "claim", claim);
    // Documents that print the same words with other marks or capitals are shown as one; the evidence has them all.
    for quote in distinct(quotes.iter(), |a, b| a.by == b.by && words_of(&a.text) == words_of(&b.text)) {
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
            known(html, corpus, *voice, &of_voice, base);
        }
    }
    html.open("span", &[("class", "tools")]);
    let about = format!("{}, {}", corpus.actor(*actor).name, corpus.question(*question).title);
    let (evidence, label) = (["Evidence: ", &about].concat(), ["Permalink: ", &about].concat());
    html.element(
        "button",
        &[
            ("type", "button"),
            ("class", "more"),
            ("data-open", id),
            ("data-toggles", ""),
            ("aria-expanded", "false"),
            ("aria-label", &evidence),
        ],
        "Evidence",
    );
    html.element(
        "a",
        &[
            ("class", "permalink"),
            ("href", &format!("{base}positions/{id}/")),
            ("aria-label", &label),
            ("title", "Permalink"),
        ],
        "#",
    );
    html.close("span").close("div");
}

/// Each of some things once, in the order in which they came.
pub fn distinct<T>(all: impl Iterator<Item = T>, same: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut distinct: Vec<T> = Vec::new();
    for one in all {
        if !distinct.iter().any(|other| same(other, &one)) {
            distinct.push(one);
        }
    }
    distinct
}

/// One voice and the lines that have it.
fn known(html: &mut Markup, corpus: &Corpus, voice: Voice, evidence: &[&Evidence], base: &str) {
    let via = distinct(evidence.iter().flat_map(|evidence| evidence.via.iter().copied()), |a, b| a == b);
    html.open("span", &[("class", "voice")]).text(&how(corpus, voice, &via));
    for at in distinct(evidence.iter().map(|evidence| evidence.at), |a, b| a == b) {
        html.text(" ");
        line(html, corpus, at, base);
    }
    html.close("span");
}

/// A line as a link to it.
fn line(html: &mut Markup, corpus: &Corpus, at: LineRef, base: &str) {
    let written = corpus.written(at);
    let href = format!("{base}?line={}", written.replace(':', "."));
    let title = format!("{}, line {}", corpus.document(at.doc).outlet, at.line);
    html.element("a", &[("class", "line"), ("href", &href), ("data-line", &href), ("title", &title)], &written);
}

/// Why a search found a position that does not show it: the digests, by the places of the evidence, that alone have a
/// word of it.
pub fn found(corpus: &Corpus, position: &Position, places: &[u32]) -> String {
    let mut html = Markup::new();
    for place in places {
        let Some(evidence) = position.evidence.get(*place as usize) else { continue };
        html.open("p", &[]).text("Found in the digest of ");
        line(&mut html, corpus, evidence.at, "");
        html.text(": ").text(corpus.digest(evidence.at)).close("p");
    }
    html.finish()
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
pub fn evidence(corpus: &Corpus, position: &Position) -> String {
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
        let reported =
            evidence.reported_on.or(written).map(|day| format!(", written {}", day.short())).unwrap_or_default();
        html.open("li", &[]).open("p", &[("class", "source")]);
        html.element("b", &[], &corpus.written(evidence.at));
        html.text(&format!(" {}{reported} · {}", document.outlet, how(corpus, evidence.voice, &evidence.via)));
        html.close("p").element("p", &[], corpus.digest(evidence.at));
        for quote in distinct(position.quotes.iter().filter(|quote| quote.at == evidence.at), |a, b| a.text == b.text) {
            html.part("p", "printed", &format!("“{}”", quote.text));
        }
        html.close("li");
    }
    html.close("ol");
    html.finish()
}
