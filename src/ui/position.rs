//! A position: who, on what, which stance, in whose words, how it is known.

use summitry_corpus::model::{ActorIx, Corpus, Evidence, LineRef, Position};
use summitry_corpus::vocabulary::{Vocabulary, Voice};
use summitry_explore::layout::Look;

use super::browser;
use super::glyph;
use super::links::Links;
use super::markup::Markup;
use super::words::list as say;
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
    let mut content = Markup::new();
    body(&mut content, corpus, position, Links::Live, "h4");
    let (id, content) = (element_id(position), content.finish());
    let size = size(&content);
    let attributes = [("id", &*id), ("data-position", &position.id), ("tabindex", "-1"), ("data-size", size)];
    let attributes = if size.is_empty() { &attributes[..3] } else { &attributes[..] };
    html.open("article", attributes).append(&content).close("article");
}

/// About how many letters a phone has room for in a line.
const LINE: usize = 44;

/// How much room a position takes about, for a browser that has not laid it out yet (see `list.css`): by the lines that its
/// paragraphs have on a phone. Empty where that is more than is worth an estimate.
fn size(content: &str) -> &'static str {
    let (mut lines, mut letters, mut in_tag) = (0, 0_usize, false);
    for (place, c) in content.char_indices() {
        match c {
            '<' => {
                in_tag = true;
                let ends = |block: &str| content.get(place..).is_some_and(|rest| rest.starts_with(block));
                if ["</h4>", "</p>", "</cite>", "</div>"].into_iter().any(ends) {
                    lines += letters.div_ceil(LINE);
                    letters = 0;
                }
            }
            '>' => in_tag = false,
            _ => letters += usize::from(!in_tag),
        }
    }
    match lines {
        0..=5 => "1",
        6..=7 => "2",
        8..=9 => "3",
        10..=11 => "4",
        _ => "",
    }
}

/// What a position says in the list of the page: what [`body`] wrote there.
#[cfg(feature = "hydrate")]
pub fn said_on_page(position: &Position) -> Said {
    let texts = |selector| browser::texts_within(&element_id(position), selector);
    let [begin, end] = words::QUOTATION_MARKS;
    let without_marks = |text: String| {
        let begun = text.strip_prefix(begin).unwrap_or(&text);
        begun.strip_suffix(end).unwrap_or(begun).to_owned()
    };
    Said {
        claim: texts(".claim").pop().unwrap_or_default(),
        note: texts(".note").pop(),
        quotes: texts("blockquote p").into_iter().map(without_marks).collect(),
    }
}

/// The first line of a position: who, on what, which stance.
pub fn head(html: &mut Markup, corpus: &Corpus, position: &Position, links: Links, heading: &str) {
    let Position { actor, question, stance, .. } = position;
    let who = corpus.actor(*actor);
    html.fill("<$ class=\"head\">", &[heading]).part_in(who.lang.as_deref(), "span", "who", &who.name);
    html.fill(" <span class=\"what\">$", &[&corpus.question(*question).title]);
    if let Some(scope) = corpus.scope(position) {
        html.fill(" <span class=\"scope\">$</span>", &[&scope.title]);
    }
    let values = [stance.id(), &*links.to_topic(topic::STANCES)];
    html.fill("</span> <a class=\"stance $\" href=\"$\">", &values);
    glyph::write(html, Look::of(corpus, position));
    html.fill("$</a></$>", &[&words::standing(position), heading]);
}

/// What every form of a position shows. `heading` is the element of its first line.
pub fn body(html: &mut Markup, corpus: &Corpus, position: &Position, links: Links, heading: &str) {
    let Position { id, actor, event, claim, quotes, evidence, note, span, .. } = position;
    head(html, corpus, position, links, heading);

    // Under the band of its event, a position says its own days only where they are others.
    let event = corpus.event(*event);
    let days = words::span(span);
    let class = if *span == event.span { "when" } else { "when own" };
    html.part("p", class, if days.is_empty() { &event.title } else { &days });
    html.part("p", "claim", claim);
    // Documents that print the same words with other marks or capitals are shown as one; the evidence has them all.
    for quote in position.distinct_quotes().into_iter().map(|place| &quotes[place]) {
        let language = corpus.document(quote.at.doc).lang.as_deref();
        html.open("blockquote", &[]).part_in(language, "p", "", &words::quoted(&quote.text));
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
            known(html, corpus, *voice, &of_voice, links);
        }
    }
    html.open("span", &[("class", "tools")]);
    // They need the program, which names them in full: see `name_tools`.
    let more =
        [("type", "button"), ("class", "more"), ("data-open", ""), ("data-toggles", ""), ("aria-expanded", "false")];
    html.element("button", &more, say::EVIDENCE);
    let pick = [("type", "button"), ("class", "pick"), ("data-pick", ""), ("aria-pressed", "false")];
    html.element("button", &pick, say::PICK);
    html.element("a", &[("class", "permalink"), ("href", &links.to_page_of(id)), ("title", say::PERMALINK)], "#");
    html.close("span").close("div");
}

/// Who, and on what.
fn about(corpus: &Corpus, position: &Position) -> String {
    [&*corpus.actor(position.actor).name, ", ", &corpus.question(position.question).title].concat()
}

/// Says in the names of the buttons of a position which one they belong to.
pub fn name_tools(corpus: &Corpus, position: &Position) {
    let (id, about) = (element_id(position), about(corpus, position));
    for (selector, name) in [(".more", say::EVIDENCE), (".pick", say::PICK), (".permalink", say::PERMALINK)] {
        browser::set_attribute_within(&id, selector, "aria-label", &say::tool(name, &about));
    }
}

/// Shows a position as picked, or as one among others.
pub fn show_picked(position: &Position, is_picked: bool) {
    let pressed = if is_picked { "true" } else { "false" };
    browser::set_attribute_within(&element_id(position), ".pick", "aria-pressed", pressed);
}

/// Says under a position why a search found it: see [`found`]; or nothing any more.
pub fn explain(corpus: &Corpus, position: &Position, places: &[u32]) {
    browser::set_part(&element_id(position), "found", ".known", &found(corpus, position, places));
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
fn known(html: &mut Markup, corpus: &Corpus, voice: Voice, evidence: &[&Evidence], links: Links) {
    let via = distinct(evidence.iter().flat_map(|evidence| evidence.via.iter().copied()), |a, b| a == b);
    html.open("span", &[("class", "voice")]);
    topic::link(html, "word", links, topic::VOICES, &how(corpus, voice, &via));
    for at in distinct(evidence.iter().map(|evidence| evidence.at), |a, b| a == b) {
        html.text(" ");
        line(html, corpus, at, links);
    }
    html.close("span");
}

/// A line as a link to it.
pub fn line(html: &mut Markup, corpus: &Corpus, at: LineRef, links: Links) {
    let (doc, line) = (&*corpus.document(at.doc).id, at.line.to_string());
    // On a page without the program a click follows the link.
    html.fill("<a class=\"line\" href=\"$\" data-line>$:$</a>", &[&links.to_line(doc, &line), doc, &line]);
}

/// Why a search found a position that does not show it: the digests, by the places of the evidence, that alone have a
/// word of it.
pub fn found(corpus: &Corpus, position: &Position, places: &[u32]) -> String {
    let mut html = Markup::new();
    for place in places {
        let Some(evidence) = position.evidence.get(*place as usize) else { continue };
        html.open("p", &[]).text(say::FOUND_IN_DIGEST).text(" ");
        line(&mut html, corpus, evidence.at, Links::Live);
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
    words::said_by(&names)
}
