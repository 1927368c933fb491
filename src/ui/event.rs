//! An event: who took part, how it ran, what was agreed, what stayed open, and who tells of it.

use summitry_corpus::model::{ActorIx, Corpus, DocIx, EventIx, PositionIx, QuestionIx};
use summitry_corpus::vocabulary::PhaseKind;
use summitry_explore::analysis::{Issue, Outcome, OutcomeResult, only_document, outcomes};
use summitry_explore::bits::Bits;
use summitry_explore::link::{Page, Subject};

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::{brief, browser, position, words};

/// What the id of an event in the list of all begins with.
const ELEMENT: &str = "e-";

/// What the path of an event's own page begins with.
pub const PLACE: &str = "events/";

/// The id of an event in the list of all.
pub fn element_id(corpus: &Corpus, ix: EventIx) -> String {
    [ELEMENT, &corpus.event(ix).id].concat()
}

/// Every event with its summary, phase by phase. The program reads the summaries there.
pub fn all(corpus: &Corpus) -> String {
    let mut html = Markup::new();
    html.element("h2", &[], "Events");
    let events: Vec<EventIx> = (0..).take(corpus.events.len()).map(EventIx).collect();
    for of_phase in events.chunk_by(|a, b| corpus.event(*a).phase == corpus.event(*b).phase) {
        let Some(first) = of_phase.first() else { continue };
        html.open("section", &[]).element("h3", &[], &corpus.phase(corpus.event(*first).phase).title).open("ul", &[]);
        for ix in of_phase {
            let event = corpus.event(*ix);
            html.open("li", &[("id", &element_id(corpus, *ix))]);
            html.element("a", &[("href", &[PLACE, &event.id, "/"].concat())], &event.title).text(" ");
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
    about(html, explorer.corpus(), ix, &view.answer.matches, "", "h3");
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
pub fn about(html: &mut Markup, corpus: &Corpus, ix: EventIx, shown: &Bits, base: &str, heading: &str) {
    let event = corpus.event(ix);
    let phase = corpus.phase(event.phase);
    html.open("div", &[("class", "band")]).element(heading, &[("class", "band-title")], &event.title);
    let days = words::span(&event.span);
    html.part("p", "days", &[&*phase.title, " · ", if days.is_empty() { "no day known" } else { &days }].concat());
    html.part("p", "place", event.place.as_deref().unwrap_or_default());
    let who: Vec<&str> = event.participants.iter().map(|ix| &*corpus.actor(*ix).name).collect();
    html.part("p", "who", &who.join(", ")).close("div");
    html.open("p", &[("class", "summary")]).text(&event.summary).text(" ");
    lines(html, corpus, ix, base);
    html.close("p");

    let at = |number: &u32| corpus.position(PositionIx(*number)).event;
    let here: Vec<PositionIx> = shown.iter().filter(|number| at(number) == ix).map(PositionIx).collect();
    let together: Vec<EventIx> = (0..).take(corpus.events.len()).map(EventIx).collect();
    let together: Vec<EventIx> =
        together.into_iter().filter(|other| corpus.event(*other).phase == event.phase).collect();
    // A meeting has one outcome, whatever it consists of.
    let is_meeting = phase.kind == PhaseKind::Meeting;
    if is_meeting && together.len() > 1 {
        html.element("h4", &[], "How it ran").open("ol", &[("class", "ran")]);
        for other in &together {
            let day = words::span(&corpus.event(*other).span);
            html.open("li", &[]).part("span", "days", &day).text(" ");
            let href = [base, PLACE, &corpus.event(*other).id, "/"].concat();
            let attributes = [("href", &*href), ("aria-current", "true")];
            html.element("a", &attributes[..if *other == ix { 2 } else { 1 }], &corpus.event(*other).title).close("li");
        }
        html.close("ol");
    }
    let parts = if is_meeting { together } else { vec![ix] };
    let participants: Vec<ActorIx> = parts.iter().flat_map(|ix| corpus.event(*ix).participants.clone()).collect();
    let said = Bits::of(corpus.positions.len() as u32, shown.iter().filter(|number| parts.contains(&at(number))));
    let outcomes = outcomes(corpus, &said, &participants);
    let whole = if is_meeting { [" · ", &phase.title].concat() } else { String::new() };
    for (result, title, rule) in [
        (OutcomeResult::Agreed, "Agreed", "Two sides or more say the same, each for itself, and none says otherwise."),
        (OutcomeResult::SaidOfOthers, "Agreed, as one side has it", "The same, but of one side only others say so."),
        (OutcomeResult::Open, "Left open", "Sides differ, do not commit themselves, or leave it unsaid."),
    ] {
        let of_result: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.result == result).collect();
        if !of_result.is_empty() {
            html.element("h4", &[], &[title, &whole].concat())
                .part("p", "key", rule)
                .open("ul", &[("class", "outcomes")]);
            for outcome in of_result {
                write(html, corpus, outcome, base);
            }
            html.close("ul");
        }
    }

    if here.is_empty() {
        html.part("p", "nothing", "No position of the selection was taken here.");
    } else {
        html.element("h4", &[], "Positions by question");
    }
    for number in 0..corpus.questions.len() as u32 {
        let of_question = here.iter().filter(|ix| corpus.position(**ix).question == QuestionIx(number));
        let mut of_question = of_question.peekable();
        if of_question.peek().is_some() {
            html.element("h5", &[], &corpus.question(QuestionIx(number)).title);
        }
        of_question.for_each(|ix| brief::html(html, corpus, *ix, true, base));
    }
    tellers(html, corpus, ix, &here, base);
}

fn lines(html: &mut Markup, corpus: &Corpus, ix: EventIx, base: &str) {
    for at in &corpus.event(ix).evidence {
        position::line(html, corpus, *at, base);
        html.text(" ");
    }
}

/// An issue, and who stood where on it.
fn write(html: &mut Markup, corpus: &Corpus, outcome: &Outcome, base: &str) {
    let Issue { question, .. } = outcome.issue;
    html.open("li", &[]).element("b", &[], &corpus.question(question).title).text(" ");
    html.part("span", "scope", outcome.issue.scope_title(corpus)).open("ul", &[]);
    for ix in &outcome.heard {
        let position = corpus.position(*ix);
        html.open("li", &[]);
        brief::stance(html, corpus, *ix, base);
        html.text(" ");
        brief::link(html, corpus, *ix, base, &corpus.actor(position.actor).name);
        html.text(if corpus.is_hearsay(position) { ", by others’ word" } else { "" }).close("li");
    }
    html.close("ul").close("li");
}

/// The documents that tell of an event, and what only one of them has.
fn tellers(html: &mut Markup, corpus: &Corpus, ix: EventIx, here: &[PositionIx], base: &str) {
    html.element("h4", &[], "Who tells of it").open("ul", &[("class", "tellers")]);
    for (number, document) in (0..).zip(&corpus.documents) {
        let doc = DocIx(number);
        let tells = |ix: &PositionIx| corpus.position(*ix).evidence.iter().any(|evidence| evidence.at.doc == doc);
        let all = here.iter().filter(|ix| tells(ix)).count();
        if all == 0 && corpus.event(ix).evidence.iter().all(|at| at.doc != doc) {
            continue;
        }
        let alone: Vec<PositionIx> =
            here.iter().copied().filter(|ix| only_document(corpus.position(*ix)) == Some(doc)).collect();
        html.open("li", &[])
            .open("a", &[("href", &[base, "?view=sources&on=", &document.id].concat()), ("data-view", "")]);
        html.text(&document.id).text(" ").text(&document.outlet).close("a").text(": ");
        html.text(&words::positions(all as u32));
        if !alone.is_empty() {
            html.text(", ").text(&alone.len().to_string()).text(" in no other document").open("ul", &[]);
            for ix in alone {
                html.open("li", &[]).text(&corpus.actor(corpus.position(ix).actor).short_name).text(": ");
                brief::link(html, corpus, ix, base, &corpus.position(ix).claim);
                html.close("li");
            }
            html.close("ul");
        }
        html.close("li");
    }
    html.close("ul");
}

/// The body of a page of its own for an event, two folders below the explorer.
#[cfg(feature = "ssr")]
pub fn page(corpus: &Corpus, ix: EventIx) -> String {
    const BASE: &str = "../../";
    let mut html = Markup::new();
    html.append(&super::glyph::sheet()).open("main", &[("class", "single")]);
    html.open("p", &[("class", "home")]).element("a", &[("href", BASE)], &corpus.title).close("p");
    about(&mut html, corpus, ix, &Bits::all(corpus.positions.len() as u32), BASE, "h1");
    html.close("main");
    html.finish()
}
