//! An event: who took part, how it ran, what was agreed, what stayed open, and who tells of it.

use summitry_corpus::model::{ActorIx, Corpus, DocIx, EventIx, PositionIx};
use summitry_corpus::vocabulary::PhaseKind;
use summitry_explore::analysis::{Outcome, OutcomeResult, only_document, outcomes};
use summitry_explore::bits::Bits;
use summitry_explore::link::{Page, Subject};

use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
use super::words::views as say;
use super::{brief, browser, position, words};

/// What the id of an event in the list of all begins with.
const ELEMENT: &str = "e-";

/// What the path of an event's own page begins with.
pub const PLACE: &str = "events/";

/// The id of an event in the list of all.
pub fn element_id(corpus: &Corpus, ix: EventIx) -> String {
    [ELEMENT, &corpus.event(ix).id].concat()
}

/// The list of all in the explorer.
pub fn html_of_all(corpus: &Corpus) -> String {
    let mut html = Markup::new();
    html.element("h2", &[], words::EVENTS).append(&all(corpus, Links::Live, "h3"));
    html.finish()
}

/// Every event with its summary, phase by phase; `heading` is the element of their names. The program reads the summaries there.
pub fn all(corpus: &Corpus, links: Links, heading: &str) -> String {
    let mut html = Markup::new();
    let events: Vec<EventIx> = (0..).take(corpus.events.len()).map(EventIx).collect();
    for of_phase in events.chunk_by(|a, b| corpus.event(*a).phase == corpus.event(*b).phase) {
        let Some(first) = of_phase.first() else { continue };
        html.open("section", &[])
            .element(heading, &[], &corpus.phase(corpus.event(*first).phase).title)
            .open("ul", &[]);
        for ix in of_phase {
            let event = corpus.event(*ix);
            html.open("li", &[("id", &element_id(corpus, *ix))]);
            html.element("a", &[("href", &links.to_event(&event.id))], &event.title).text(" ");
            html.part("span", "days", &words::span(&event.span)).element("p", &[], &event.summary).close("li");
        }
        html.close("ul").close("section");
    }
    html.finish()
}

/// How an event went, where [`all`] wrote it.
#[cfg(feature = "hydrate")]
pub fn summary_on_page(event: &summitry_corpus::model::Event) -> String {
    browser::texts_within(&[ELEMENT, &event.id].concat(), "p").pop().unwrap_or_default()
}

/// The event of the view.
pub fn html(html: &mut Markup, explorer: Explorer, view: &View) {
    let Some(Subject::Event(ix)) = view.state.on() else { return };
    about(html, explorer.corpus(), ix, &view.answer.matches, Links::Live, "h2");
}

/// Which events of the list of all the filters leave.
pub fn sync(explorer: Explorer, view: &View) {
    if view.state.page() != Page::Event || view.state.on().is_some() {
        return;
    }
    let corpus = explorer.corpus();
    let mut is_left = vec![!view.state.is_restricted(); corpus.events.len()];
    for number in view.answer.matches.iter() {
        is_left[corpus.position(PositionIx(number)).event.index()] = true;
    }
    for (ix, is_left) in (0..).map(EventIx).zip(is_left) {
        browser::set_flag(&element_id(corpus, ix), "hidden", !is_left);
    }
}

/// Everything about an event, as far as it is shown. `heading` is the element of its name.
pub fn about(html: &mut Markup, corpus: &Corpus, ix: EventIx, shown: &Bits, links: Links, heading: &str) {
    let event = corpus.event(ix);
    let phase = corpus.phase(event.phase);
    let [part, question] = if heading == "h1" { ["h2", "h3"] } else { ["h3", "h4"] };
    let place = event.place.as_deref().unwrap_or_default();
    let values = [
        heading,
        &event.title,
        heading,
        &phase.title,
        &words::span(&event.span),
        if place.is_empty() { "" } else { " · " },
        place,
    ];
    html.fill("<$>$</$><p class=\"about\">$ · $$$</p>", &values);
    let who: Vec<&str> = event.participants.iter().map(|ix| &*corpus.actor(*ix).name).collect();
    html.part("p", "about", &who.join(", "));
    html.fill("<p class=\"summary\">$</p>", &[&event.summary]);
    html.fill("<details class=\"key\"><summary>$</summary>", &[&say::told_in(event.evidence.len())]);
    for at in &event.evidence {
        position::line(html, corpus, *at, links);
        html.fill(" ", &[]);
    }
    html.fill("</details>", &[]);

    // A meeting has one outcome, whatever it consists of.
    let is_meeting = phase.kind == PhaseKind::Meeting;
    let mut parts: Vec<EventIx> = Vec::new();
    for (other, number) in corpus.events.iter().zip(0..) {
        if EventIx(number) == ix || (is_meeting && other.phase == event.phase) {
            parts.push(EventIx(number));
        }
    }
    if parts.len() > 1 {
        html.fill("<$>$</$><ol class=\"ran\">", &[part, say::HOW_IT_RAN, part]);
        for part in &parts {
            let other = corpus.event(*part);
            let current = if *part == ix { "page" } else { "false" };
            let days = if other.span == event.span { String::new() } else { words::short_span(&other.span) };
            let values = [&*links.to_event(&other.id), current, &other.title, &days];
            html.fill("<li><a href=\"$\" aria-current=\"$\">$</a> <span class=\"days\">$</span></li>", &values);
        }
        html.fill("</ol>", &[]);
    }
    let mut participants: Vec<ActorIx> = Vec::new();
    parts.iter().for_each(|part| participants.extend(&corpus.event(*part).participants));
    let (mut here, mut said) = (Vec::new(), Bits::none(corpus.positions.len() as u32));
    for number in shown.iter() {
        let at = corpus.position(PositionIx(number)).event;
        if parts.contains(&at) {
            said.insert(number);
        }
        if at == ix {
            here.push(PositionIx(number));
        }
    }
    let outcomes = outcomes(corpus, &said, &participants);
    for result in [OutcomeResult::Agreed, OutcomeResult::SaidOfOthers, OutcomeResult::Open] {
        let [title, rule] = say::outcome(result);
        let mut is_first = true;
        for outcome in outcomes.iter().filter(|outcome| outcome.result == result) {
            if std::mem::take(&mut is_first) {
                let whole = if is_meeting { &*phase.title } else { "" };
                let values = [part, title, whole, part, rule];
                html.fill("<$>$ <span class=\"days\">$</span></$><p class=\"key\">$</p>", &values);
            }
            write(html, corpus, outcome, links);
        }
    }

    let title = if here.is_empty() { say::NOTHING_SAID } else { say::BY_QUESTION };
    html.fill("<$>$</$>", &[part, title, part]);
    for (asked, number) in corpus.questions.iter().zip(0..) {
        let mut is_first = true;
        for ix in here.iter().filter(|ix| corpus.position(**ix).question.0 == number) {
            if std::mem::take(&mut is_first) {
                html.fill("<$>$</$>", &[question, &asked.title, question]);
            }
            brief::html(html, corpus, *ix, true, links);
        }
    }
    tellers(html, corpus, ix, &here, links, part);
}

/// An issue, and who stood where on it.
fn write(html: &mut Markup, corpus: &Corpus, outcome: &Outcome, links: Links) {
    let (title, scope) = (&corpus.question(outcome.issue.question).title, outcome.issue.scope_title(corpus));
    html.fill("<div class=\"outcome\"><b>$</b> <span class=\"scope\">$</span><ul>", &[title, scope]);
    for ix in &outcome.heard {
        let position = corpus.position(*ix);
        html.fill("<li>", &[]);
        brief::stance(html, corpus, *ix, links);
        html.fill(" ", &[]);
        brief::link(html, corpus, *ix, links, &corpus.actor(position.actor).name);
        html.fill("$</li>", &[if corpus.is_hearsay(position) { words::HEARSAY_AFTER } else { "" }]);
    }
    html.fill("</ul></div>", &[]);
}

/// The documents that tell of an event, and what only one of them has.
fn tellers(html: &mut Markup, corpus: &Corpus, ix: EventIx, here: &[PositionIx], links: Links, heading: &str) {
    html.fill("<$>$</$><ul class=\"tellers\">", &[heading, say::WHO_TELLS, heading]);
    for (document, number) in corpus.documents.iter().zip(0..) {
        let doc = DocIx(number);
        let (mut all, mut alone) = (0, Vec::new());
        for ix in here {
            let position = corpus.position(*ix);
            if position.evidence.iter().any(|evidence| evidence.at.doc == doc) {
                all += 1;
            }
            if only_document(position) == Some(doc) {
                alone.push(*ix);
            }
        }
        if all == 0 && corpus.event(ix).evidence.iter().all(|at| at.doc != doc) {
            continue;
        }
        let count = words::positions(all);
        let values = [&*links.to_document(&document.id), &document.id, &document.outlet, &count];
        html.fill("<li><a href=\"$\" data-view>$ $</a>: $", &values);
        if !alone.is_empty() {
            html.fill("$<ul>", &[&words::sources::of_these_only(alone.len())]);
            for ix in alone {
                let position = corpus.position(ix);
                html.fill("<li>$: ", &[&corpus.actor(position.actor).short_name]);
                brief::link(html, corpus, ix, links, &position.claim);
                html.fill("</li>", &[]);
            }
            html.fill("</ul>", &[]);
        }
        html.fill("</li>", &[]);
    }
    html.fill("</ul>", &[]);
}
