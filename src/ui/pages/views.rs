//! Each view without filters, and the lists of all things.

use serde_json::Value;
use summitry_corpus::model::{Corpus, Position};
use summitry_explore::bits::Bits;
use summitry_explore::link::Page as View;
use summitry_explore::query::Index;

use super::super::explorer::Explorer;
use super::super::links::Links;
use super::super::markup::Markup;
use super::super::views::{METHOD, folder};
use super::super::words::pages as say;
use super::super::{compare, matrix, shifts, timeline, topic, words};
use super::{Live, Page, event, frame, sources};

/// What leads from these pages to the explorer.
const UP: Links = Links::Still("../");

pub fn all(index: &'static Index, method: &str) -> Vec<Page> {
    let corpus = &index.corpus;
    let page = |view: Option<View>, place: &str, title: &str, class: &str, content: &str, live: &str| Page {
        place: place.to_owned(),
        renamed: None,
        title: format!("{title}: {}", corpus.title),
        description: corpus.subtitle.clone(),
        body: frame(corpus, UP, view, class, content, Live::view(live)),
        structured: Value::Null,
        picture: None,
        is_at_root: false,
    };
    let of_view = |view: View, content: &dyn Fn(&mut Markup)| {
        let mut html = Markup::new();
        html.element("h1", &[], words::page(view))
            .fill("<ul class=\"legend\" aria-label=\"$\">", &[words::picture::LEGEND]);
        html.append(&timeline::legend(UP)).fill("</ul>", &[]);
        let mut below = Markup::new();
        content(&mut below);
        html.append(&raised(&below.finish()));
        page(Some(view), folder(view), words::page(view), "stage", &html.finish(), &format!("view={}", view.id()))
    };
    let mut pages = vec![
        of_view(View::Matrix, &|html| matrix_of_all(html, index)),
        of_view(View::Shifts, &|html| shifts::write(html, corpus, &everything(corpus), UP)),
        of_view(View::Compare, &|html| comparisons(html, corpus)),
    ];
    let lists = [
        (Some(View::Event), event::PLACE, words::EVENTS, "events-all", event::all(corpus, UP, "h2"), "view=event"),
        (None, "actors/", words::ACTORS, "stage things", actors(corpus), "by=actor"),
        (None, "questions/", words::QUESTIONS, "stage things", questions(corpus), ""),
        (
            Some(View::Sources),
            folder(View::Sources),
            words::page(View::Sources),
            "stage things",
            documents(corpus),
            "view=sources",
        ),
    ];
    for (view, place, title, class, list, live) in lists {
        let content = format!("<h1>{title}</h1>{list}");
        pages.push(page(view, place, title, class, &content, live));
    }
    pages.extend(taken_from(corpus, method));
    pages
}

/// Those that the explorer takes something from.
pub fn taken_from(corpus: &Corpus, method: &str) -> Vec<Page> {
    let of_method = format!("<div id=\"{METHOD}\" class=\"method\">{method}</div>");
    let (title, list) = (say::DIFFERENCES, sources::discrepancies(corpus, Links::Live));
    let differences = format!("<h2 class=\"title\">{title}</h2>{list}");
    vec![
        taken_over(corpus, topic::PLACE, words::page(View::Method), Some(View::Method), "", &of_method, "view=method"),
        taken_over(corpus, "discrepancies/", title, None, "sources", &differences, "view=sources"),
    ]
}

/// Headings of one rank higher: in the explorer a view stands under the title of the site.
fn raised(html: &str) -> String {
    let mut html = html.to_owned();
    for rank in 3..=6 {
        let above = rank - 1;
        html = html
            .replace(&format!("<h{rank}"), &format!("<h{above}"))
            .replace(&format!("</h{rank}>"), &format!("</h{above}>"));
    }
    html
}

/// A page whose content the explorer takes over, so that its addresses are those of the explorer.
fn taken_over(
    corpus: &Corpus,
    place: &str,
    title: &str,
    view: Option<View>,
    class: &str,
    content: &str,
    live: &str,
) -> Page {
    let content = format!("<h1 class=\"unseen\">{title}</h1>{content}");
    let body = frame(corpus, Links::Still(""), view, class, &content, Live::view(live));
    // A place on the page itself is named in full.
    let body = body.replace("href=\"#", &format!("href=\"{place}#"));
    Page {
        place: place.to_owned(),
        renamed: None,
        title: format!("{title}: {}", corpus.title),
        description: corpus.subtitle.clone(),
        body,
        structured: Value::Null,
        picture: None,
        is_at_root: true,
    }
}

fn everything(corpus: &Corpus) -> Bits {
    Bits::all(corpus.positions.len() as u32)
}

/// A table that is walked by links alone.
fn matrix_of_all(html: &mut Markup, index: &'static Index) {
    let mut table = Markup::new();
    matrix::still(&mut table, Explorer::new(index), UP);
    html.append(&table.finish().replace(" tabindex=\"-1\"", "").replace(" role=\"grid\"", ""));
}

/// What a reader may want to compare.
fn comparisons(html: &mut Markup, corpus: &Corpus) {
    for with in compare::suggestions(corpus) {
        let names: Vec<&str> = with.iter().map(|party| compare::name(corpus, *party)).collect();
        html.element("h2", &[], &names.join(", "));
        compare::write(html, corpus, &everything(corpus), &with, UP);
    }
}

/// How many positions are of a kind, in words.
fn count(corpus: &Corpus, is_of: impl Fn(&Position) -> bool) -> String {
    words::positions(corpus.positions.iter().filter(|position| is_of(position)).count() as u32)
}

/// A thing in the list of its kind: id, name, what it is, how much there is of it.
fn listed(html: &mut Markup, values: [&str; 4]) {
    html.fill(
        "<li><span><a href=\"$/\">$</a> <span class=\"what\">$</span></span> <span class=\"days\">$</span></li>",
        &values,
    );
}

fn actors(corpus: &Corpus) -> String {
    let mut html = Markup::new();
    for (side, number) in corpus.sides.iter().zip(0..) {
        html.fill("<h2>$</h2><ul>", &[&side.title]);
        for (actor, ix) in corpus.actors.iter().zip(0..).filter(|(actor, _)| actor.side.0 == number) {
            let count = count(corpus, |position| position.actor.0 == ix);
            listed(&mut html, [&actor.id, &actor.name, &actor.role, &count]);
        }
        html.fill("</ul>", &[]);
    }
    html.finish()
}

fn questions(corpus: &Corpus) -> String {
    let mut html = Markup::new();
    for (group, number) in corpus.groups.iter().zip(0..) {
        html.fill("<h2>$</h2><ul>", &[group]);
        for (question, ix) in corpus.questions.iter().zip(0..).filter(|(question, _)| question.group.0 == number) {
            let count = count(corpus, |position| position.question.0 == ix);
            listed(&mut html, [&question.id, &question.title, &question.question, &count]);
        }
        html.fill("</ul>", &[]);
    }
    html.finish()
}

fn documents(corpus: &Corpus) -> String {
    let mut html = Markup::new();
    html.fill("<ul>", &[]);
    for (document, ix) in corpus.documents.iter().zip(0..) {
        let count = count(corpus, |position| position.evidence.iter().any(|evidence| evidence.at.doc.0 == ix));
        let about = [document.headline.as_deref().unwrap_or_default(), &document.outlet_known_by].join(" ");
        let (name, count) =
            (format!("{} {}", document.id, document.outlet), say::lines_and_positions(document.lines.len(), &count));
        listed(&mut html, [&document.id, &name, about.trim(), &count]);
    }
    let differences = say::differences(corpus.discrepancies.len());
    html.fill("</ul><p class=\"key\"><a href=\"../discrepancies/\">$</a></p>", &[&differences]);
    html.finish()
}
