//! A position: who, on what, which stance, in whose words, how it is known.

use summitry_corpus::model::{ActorIx, Corpus, Evidence, LineRef, Position};
use summitry_corpus::vocabulary::{Vocabulary, Voice};
use summitry_explore::layout::Look;

use super::browser;
use super::glyph;
use super::markup::Markup;
use super::{topic, words};
#[cfg(feature = "hydrate")]
use crate::on_page::Said;

/// What the id of a position's element begins with.
pub const ELEMENT: &str = "s-";

/// The id of a position's element, which is also its place in the list as a link names it.
pub fn element_id(position: &Position) -> String {
    [ELEMENT, &position.id].concat()
}

/// A position in the list.
pub fn article(html: &mut Markup, corpus: &Corpus, position: &Position) {
    let id = element_id(position);
    html.open("article", &[("id", &id), ("data-position", &position.id), ("tabindex", "-1")]);
    body(html, corpus, position, "", "h4");
    html.close("article");
}

/// What a position says in the list of the page: what [`body`] wrote there.
#[cfg(feature = "hydrate")]
pub fn said_on_page(position: &Position) -> Said {
    let texts = |selector| browser::texts_within(&element_id(position), selector);
    let without_marks = |text: String| text.trim_start_matches('“').trim_end_matches('”').to_owned();
    Said {
        claim: texts(".claim").pop().unwrap_or_default(),
        note: texts(".note").pop(),
        quotes: texts("blockquote p").into_iter().map(without_marks).collect(),
    }
}

/// The body of a page of its own for a position, which the permalink leads to.
#[cfg(feature = "ssr")]
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
    html.append(&super::evidence::html(corpus, position, "../../"))
        .close("div")
        .close("article")
        .open("p", &[("class", "home")]);
    html.element("a", &[("href", &format!("../../?s={}", position.id))], "Open it among all positions");
    html.close("p").close("main");
    html.finish()
}

/// The first line of a position: who, on what, which stance.
pub fn head(html: &mut Markup, corpus: &Corpus, position: &Position, base: &str, heading: &str) {
    let Position { actor, question, stance, .. } = position;
    let (who, what) = (&corpus.actor(*actor).name, &corpus.question(*question).title);
    html.fill("<$ class=\"head\"><span class=\"who\">$</span> <span class=\"what\">$", &[heading, who, what]);
    if let Some(scope) = corpus.scope(position) {
        html.fill(" <span class=\"scope\">$</span>", &[&scope.title]);
    }
    let values = [stance.id(), base, topic::ADDRESS, topic::STANCES];
    html.fill("</span> <a class=\"stance $\" href=\"$$$\">", &values);
    glyph::write(html, Look::of(corpus, position));
    html.fill("$</a></$>", &[&words::standing(position), heading]);
}

/// What every form of a position shows. `base` leads from the page to the explorer; `heading` is the element of its
/// first line.
pub fn body(html: &mut Markup, corpus: &Corpus, position: &Position, base: &str, heading: &str) {
    let Position { id, actor, event, claim, quotes, evidence, note, span, .. } = position;
    head(html, corpus, position, base, heading);

    // Under the band of its event, a position says its own days only where they are others.
    let event = corpus.event(*event);
    let days = words::span(span);
    let class = if *span == event.span { "when" } else { "when own" };
    html.part("p", class, if days.is_empty() { &event.title } else { &days });
    html.part("p", "claim", claim);
    // Documents that print the same words with other marks or capitals are shown as one; the evidence has them all.
    for quote in position.distinct_quotes().into_iter().map(|place| &quotes[place]) {
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
    // They need the program, which names them in full: see `name_tools`.
    let more =
        [("type", "button"), ("class", "more"), ("data-open", ""), ("data-toggles", ""), ("aria-expanded", "false")];
    html.element("button", &more, "Evidence");
    let pick = [("type", "button"), ("class", "pick"), ("data-pick", ""), ("aria-pressed", "false")];
    html.element("button", &pick, "Pick");
    html.element(
        "a",
        &[("class", "permalink"), ("href", &format!("{base}positions/{id}/")), ("title", "Permalink")],
        "#",
    );
    html.close("span").close("div");
}

/// Who, and on what.
fn about(corpus: &Corpus, position: &Position) -> String {
    [&*corpus.actor(position.actor).name, ", ", &corpus.question(position.question).title].concat()
}

/// Says in the names of the buttons of a position which one they belong to.
pub fn name_tools(corpus: &Corpus, position: &Position) {
    let (id, about) = (element_id(position), about(corpus, position));
    for (selector, name) in [(".more", "Evidence: "), (".pick", "Pick: "), (".permalink", "Permalink: ")] {
        browser::set_attribute_within(&id, selector, "aria-label", &[name, &about].concat());
    }
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
    html.open("span", &[("class", "voice")]);
    topic::link(html, "word", base, topic::VOICES, &how(corpus, voice, &via));
    for at in distinct(evidence.iter().map(|evidence| evidence.at), |a, b| a == b) {
        html.text(" ");
        line(html, corpus, at, base);
    }
    html.close("span");
}

/// A line as a link to it.
pub fn line(html: &mut Markup, corpus: &Corpus, at: LineRef, base: &str) {
    let (doc, line) = (&*corpus.document(at.doc).id, at.line.to_string());
    // On a page without the program a click follows the link.
    html.fill("<a class=\"line\" href=\"$?line=$.$\" data-line>$:$</a>", &[base, doc, &line, doc, &line]);
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
pub fn how(corpus: &Corpus, voice: Voice, via: &[ActorIx]) -> String {
    if via.is_empty() {
        return words::voice(voice).to_owned();
    }
    let names: Vec<&str> = via.iter().map(|actor| corpus.actor(*actor).short_name.as_str()).collect();
    format!("Said by {}", names.join(", "))
}
