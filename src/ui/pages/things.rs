//! A page for each position, event, actor, question, document and discrepancy.

use serde_json::Value;
use summitry_corpus::model::{ActorIx, Corpus, Discrepancy, DocIx, Event, EventIx, Position, PositionIx, QuestionIx};
use summitry_corpus::vocabulary::{PhaseKind, Stance};
use summitry_explore::bits::Bits;
use summitry_explore::link::Page as View;

use super::super::links::Links;
use super::super::markup::Markup;
use super::super::words::pages as say;
use super::super::{brief, evidence, position as positions, words};
use super::{Live, Page, event as events, frame, sources, structured};

/// What leads from these pages to the explorer.
const UP: Links = Links::Still("../../");

pub fn all(corpus: &Corpus) -> Vec<Page> {
    let mut pages: Vec<Page> = corpus.positions.iter().map(|it| position(corpus, it)).collect();
    // A position that was renamed keeps the page of its old id.
    for alias in &corpus.aliases {
        if let Some(it) = corpus.positions.iter().find(|position| position.id == alias.new) {
            let now = position(corpus, it);
            pages.push(Page { place: format!("positions/{}/", alias.old), renamed: Some(now.place.clone()), ..now });
        }
    }
    pages.extend((0..corpus.events.len() as u32).map(|number| event(corpus, EventIx(number))));
    pages.extend((0..corpus.actors.len() as u32).map(|number| actor(corpus, ActorIx(number))));
    pages.extend((0..corpus.questions.len() as u32).map(|number| question(corpus, QuestionIx(number))));
    pages.extend((0..corpus.documents.len() as u32).map(|number| document(corpus, DocIx(number))));
    pages.extend(corpus.discrepancies.iter().map(|it| discrepancy(corpus, it)));
    pages
}

/// What differs between the pages of things.
struct Content<'a> {
    folder: &'static str,
    id: &'a str,
    title: String,
    description: String,
    class: &'static str,
    view: Option<View>,
    html: Markup,
    /// The query string of the same view in the explorer.
    live: String,
    /// What is said of it.
    words: &'static str,
    structured: Value,
    picture: Option<String>,
}

impl Content<'_> {
    fn page(self, corpus: &Corpus) -> Page {
        Page {
            place: format!("{}/{}/", self.folder, self.id),
            renamed: None,
            title: format!("{}: {}", self.title, corpus.title),
            description: self.description,
            body: frame(corpus, UP, self.view, self.class, &self.html.finish(), Live(&self.live, self.words)),
            structured: self.structured,
            picture: self.picture,
            is_at_root: false,
        }
    }
}

fn position(corpus: &Corpus, position: &Position) -> Page {
    let event = corpus.event(position.event);
    let mut html = Markup::new();
    let values = [&*UP.to_event(&event.id), &event.title, &words::span(&event.span)];
    html.fill(
        "<div class=\"band\"><p class=\"band-title\"><a href=\"$\">$</a></p><p class=\"days\">$</p></div>",
        &values,
    );
    let element = positions::element_id(position);
    html.fill("<article id=\"$\" data-position=\"$\" class=\"open\">", &[&element, &position.id]);
    positions::body(&mut html, corpus, position, UP, "h1");
    html.fill("<div class=\"evidence\">", &[])
        .append(&evidence::html(corpus, position, UP))
        .fill("</div></article>", &[]);
    let (actor, question) = (corpus.actor(position.actor), corpus.question(position.question));
    html.fill(
        "<p class=\"key\">$ <a href=\"$actors/$/\">$</a> · <a href=\"$questions/$/\">$</a></p>",
        &[say::MORE, UP.up(), &actor.id, &actor.name, UP.up(), &question.id, &question.title],
    );
    Content {
        folder: "positions",
        id: &position.id,
        title: format!("{}: {}", actor.name, question.title),
        description: position.claim.clone(),
        class: "single",
        view: None,
        html,
        live: format!("s={}", position.id),
        words: say::AMONG_ALL,
        structured: structured::position(corpus, position),
        picture: Some(format!("question-{}", question.id)),
    }
    .page(corpus)
}

fn event(corpus: &Corpus, ix: EventIx) -> Page {
    let event = corpus.event(ix);
    let mut html = Markup::new();
    events::about(&mut html, corpus, ix, &Bits::all(corpus.positions.len() as u32), UP, "h1");
    Content {
        folder: "events",
        id: &event.id,
        title: event.title.clone(),
        description: event.summary.clone(),
        class: "single",
        view: Some(View::Event),
        html,
        live: format!("view=event&on={}", event.id),
        words: Live::FILTER,
        structured: structured::event(corpus, event),
        picture: Some(corpus.phase(event.phase))
            .filter(|phase| phase.kind == PhaseKind::Meeting)
            .map(|phase| format!("meeting-{}", phase.id)),
    }
    .page(corpus)
}

/// The positions that are of a kind, in time order.
fn those(corpus: &Corpus, is_of: impl Fn(&Position) -> bool) -> Vec<PositionIx> {
    (0..).map(PositionIx).zip(&corpus.positions).filter(|(_, it)| is_of(it)).map(|(ix, _)| ix).collect()
}

fn actor(corpus: &Corpus, ix: ActorIx) -> Page {
    let actor = corpus.actor(ix);
    let mut html = Markup::new();
    html.fill("<h1>", &[]).part_in(actor.lang.as_deref(), "span", "who", &actor.name);
    html.fill("</h1><p class=\"key\">$ · $</p>", &[&actor.role, &corpus.side(actor.side).title]);
    html.part("p", "key", actor.note.as_deref().unwrap_or_default());
    let linked = |html: &mut Markup, ix: ActorIx| {
        let other = corpus.actor(ix);
        html.fill("<a href=\"$actors/$/\">$</a> ", &[UP.up(), &other.id, &other.name]);
    };
    if !actor.members.is_empty() {
        html.fill("<p class=\"key\">$ ", &[if actor.members_complete { say::MEMBERS } else { say::SOME_MEMBERS }]);
        actor.members.iter().for_each(|ix| linked(&mut html, *ix));
        html.fill("</p>", &[]);
    }
    let groups = (0..).map(ActorIx).zip(&corpus.actors).filter(|(_, group)| group.members.contains(&ix));
    let groups: Vec<ActorIx> = groups.map(|(group, _)| group).collect();
    if !groups.is_empty() {
        html.fill("<p class=\"key\">$ ", &[say::PART_OF]);
        groups.into_iter().for_each(|group| linked(&mut html, group));
        html.fill("</p>", &[]);
    }
    let mine = those(corpus, |position| position.actor == ix);
    if mine.is_empty() {
        html.part("p", "nothing", say::NO_POSITION);
    }
    for (question, number) in corpus.questions.iter().zip(0..) {
        let on_it = mine.iter().copied().filter(|ix| corpus.position(*ix).question.0 == number);
        under(&mut html, corpus, ["q-", "questions/", &question.id, &question.title], on_it);
    }
    let took_part: Vec<&Event> = corpus.events.iter().filter(|event| event.participants.contains(&ix)).collect();
    if !took_part.is_empty() {
        html.fill("<h2>$</h2><ul class=\"ran\">", &[say::TOOK_PART]);
    }
    for event in &took_part {
        let values = [&*UP.to_event(&event.id), &event.title, &words::days(&event.span)];
        html.fill("<li><a href=\"$\">$</a> <span class=\"days\">$</span></li>", &values);
    }
    html.fill(if took_part.is_empty() { "" } else { "</ul>" }, &[]);
    Content {
        folder: "actors",
        id: &actor.id,
        title: actor.name.clone(),
        description: say::about_actor(&actor.role, mine.len() as u32),
        class: "stage single thing",
        view: None,
        html,
        live: format!("by=question&actor={}", actor.id),
        words: Live::FILTER,
        structured: structured::actor(corpus, actor),
        picture: Some(format!("actor-{}", actor.id)),
    }
    .page(corpus)
}

/// Positions under the thing that they share, if there are any: what its place on the page begins with, the folder of its page,
/// its id, its name. Each says on which part of its question it is, where that has parts.
fn under(
    html: &mut Markup,
    corpus: &Corpus,
    [mark, folder, id, name]: [&str; 4],
    positions: impl Iterator<Item = PositionIx>,
) {
    for (place, ix) in positions.enumerate() {
        if place == 0 {
            html.fill("<h2 id=\"$$\"><a href=\"$$$/\">$</a></h2>", &[mark, id, UP.up(), folder, id, name]);
        }
        html.part("p", "key", corpus.scope(corpus.position(ix)).map_or("", |scope| &scope.title));
        brief::html(html, corpus, ix, false, UP);
    }
}

fn question(corpus: &Corpus, ix: QuestionIx) -> Page {
    let question = corpus.question(ix);
    let mut html = Markup::new();
    html.fill("<h1>$</h1><p class=\"summary\">$</p>", &[&question.title, &question.question]);
    html.part("p", "key", question.note.as_deref().unwrap_or_default());
    html.fill("<details class=\"key\"><summary>$</summary><ul>", &[say::MEANINGS]);
    for meaning in question.meanings.iter().filter(|meaning| meaning.stance != Stance::None) {
        html.fill("<li><b>$</b> $</li>", &[words::stance(meaning.stance), &meaning.text]);
    }
    html.fill("</ul></details>", &[]);
    let on_it = those(corpus, |position| position.question == ix);
    for (actor, number) in corpus.actors.iter().zip(0..) {
        let of_actor = on_it.iter().copied().filter(|ix| corpus.position(*ix).actor.0 == number);
        under(&mut html, corpus, ["a-", "actors/", &actor.id, &actor.name], of_actor);
    }
    Content {
        folder: "questions",
        id: &question.id,
        title: question.title.clone(),
        description: question.question.clone(),
        class: "stage single thing",
        view: None,
        html,
        live: format!("question={}", question.id),
        words: Live::FILTER,
        structured: Value::Null,
        picture: Some(format!("question-{}", question.id)),
    }
    .page(corpus)
}

fn document(corpus: &Corpus, ix: DocIx) -> Page {
    let document = corpus.document(ix);
    let mut html = Markup::new();
    sources::still(&mut html, corpus, ix, UP);
    let tells = |it: &&Discrepancy| it.variants.iter().flat_map(|variant| &variant.evidence).any(|at| at.doc == ix);
    let telling: Vec<&Discrepancy> = corpus.discrepancies.iter().filter(tells).collect();
    if !telling.is_empty() {
        html.fill("<h2>$</h2><ul class=\"ran\">", &[say::OTHERWISE]);
    }
    for it in &telling {
        html.fill("<li><a href=\"$discrepancies/$/\">$</a></li>", &[UP.up(), &it.id, &it.topic]);
    }
    html.fill(if telling.is_empty() { "" } else { "</ul>" }, &[]);
    Content {
        folder: "documents",
        id: &document.id,
        title: format!("{} {}", document.id, document.outlet),
        description: say::about_document(&document.outlet, document.lines.len()),
        class: "sources stage",
        view: Some(View::Sources),
        html,
        live: format!("view=sources&on={}", document.id),
        words: Live::FILTER,
        structured: structured::document(document),
        picture: None,
    }
    .page(corpus)
}

fn discrepancy(corpus: &Corpus, discrepancy: &Discrepancy) -> Page {
    let mut html = Markup::new();
    html.fill("<div class=\"discrepancies\">", &[]);
    sources::write_discrepancy(&mut html, corpus, discrepancy, UP, "h1");
    html.fill("</div><p class=\"key\"><a href=\"../\">$</a></p>", &[say::ALL_DIFFERENCES]);
    let says: Vec<&str> = discrepancy.variants.iter().map(|variant| &*variant.says).collect();
    Content {
        folder: "discrepancies",
        id: &discrepancy.id,
        title: discrepancy.topic.clone(),
        description: says.join(" / "),
        class: "stage single",
        view: None,
        html,
        live: "view=sources".to_owned(),
        words: Live::FILTER,
        structured: Value::Null,
        picture: None,
    }
    .page(corpus)
}
