//! The documents, line by line, and where they differ.

use std::cell::RefCell;

#[cfg(feature = "ssr")]
use summitry_corpus::model::Discrepancy;
use summitry_corpus::model::{Corpus, DocIx, Document, LineRef, PositionIx, Section};
use summitry_corpus::vocabulary::LineKind;
#[cfg(feature = "ssr")]
use summitry_corpus::vocabulary::{Vocabulary, Weight};
#[cfg(feature = "ssr")]
use summitry_explore::analysis::check::{Whose, differing};
use summitry_explore::analysis::only_document;
use summitry_explore::bits::Bits;
use summitry_explore::layout::Look;
use summitry_explore::link::{self, Page, Subject};

use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
#[cfg(feature = "ssr")]
use super::position;
use super::words::sources as say;
use super::{browser, checker, glyph, words};

/// The id of a document's element.
pub fn element_id(document: &Document) -> String {
    ["d-", &document.id].concat()
}

/// What the id of a line's element begins with; document and line follow, as `001-87`.
pub const LINE: &str = "l-";

/// What leads to it from the address of its document's page.
pub const PLACE_OF_LINE: &str = "#l-";

/// The line that a link leads to.
pub fn line_of(explorer: Explorer, href: &str) -> Option<LineRef> {
    let (document, line) = href.split_once(PLACE_OF_LINE)?.1.rsplit_once('-')?;
    link::parse(explorer.index, &["line=", document, ".", line].concat()).state.line
}

fn id_of_line(document: &Document, line: u32) -> String {
    [LINE, &document.id, "-", &line.to_string()].concat()
}

/// The id of a line's element.
pub fn line_id(corpus: &Corpus, at: LineRef) -> String {
    id_of_line(corpus.document(at.doc), at.line)
}

/// All documents and discrepancies. The program reads the digests there.
pub fn html(corpus: &Corpus) -> String {
    let mut html = Markup::new();
    html.element("h2", &[], words::page(Page::Sources)).open("ul", &[("class", "documents")]);
    for document in &corpus.documents {
        let href = ["?view=sources&on=", &document.id].concat();
        html.open("li", &[]).open("a", &[("href", &href), ("data-view", ""), ("data-then", "sources")]);
        html.element("b", &[], &document.id).text(" ").text(&document.outlet).close("a");
        html.text(", ").text(&say::lines(document.lines.len())).close("li");
    }
    html.close("ul").append(&checker::html());
    for document in &corpus.documents {
        write_document(&mut html, document, "h3", |_| String::new(), "");
    }
    html.fill(
        "<section class=\"discrepancies\" id=\"$\"><h3>$</h3><p><a href=\"$/\">$</a></p></section>",
        &[DISCREPANCIES, words::DIFFERENCES, DISCREPANCIES, say::DIFFERENCES_ON_PAGE],
    );
    html.finish()
}

/// The id of the element that holds the discrepancies, and the name of the page that has them. The explorer has only a
/// link to it until the reader comes there: they are six kilobytes that no search and no filter needs.
pub const DISCREPANCIES: &str = "discrepancies";

/// Where documents differ, by how much it matters.
#[cfg(feature = "ssr")]
pub fn discrepancies(corpus: &Corpus, links: Links) -> String {
    let mut html = Markup::new();
    html.open("section", &[("class", "discrepancies"), ("id", DISCREPANCIES)]);
    html.element("h3", &[], words::DIFFERENCES).part("p", "key", say::BOTH_ARE_KEPT);
    for weight in Weight::ALL {
        let of_weight: Vec<&Discrepancy> = corpus.discrepancies.iter().filter(|it| it.weight == *weight).collect();
        if !of_weight.is_empty() {
            html.element("h4", &[], words::weight(*weight));
        }
        of_weight.into_iter().for_each(|discrepancy| write_discrepancy(&mut html, corpus, discrepancy, links, "h5"));
    }
    html.close("section");
    html.finish()
}

/// What the lines of a document say, where [`html`] wrote it: in the order of the lines.
#[cfg(feature = "hydrate")]
pub fn digests_on_page(document: &Document) -> Vec<String> {
    let lines = 1..=document.lines.len() as u32;
    lines.map(|line| browser::texts_within(&id_of_line(document, line), "p").pop().unwrap_or_default()).collect()
}

/// A document of a page of its own: its lines, and the positions that rest on them.
#[cfg(feature = "ssr")]
pub fn still(html: &mut Markup, corpus: &Corpus, doc: DocIx, links: Links) {
    let (of_line, alone) = by_line(corpus, doc, &Bits::all(corpus.positions.len() as u32));
    let here = |line: u32| of_line.get(line as usize).map(|here| rests(corpus, here, links)).unwrap_or_default();
    write_document(html, corpus.document(doc), "h1", here, &only(alone));
}

/// A document: `rests` is what stands beside a line, `only` how much no other has.
fn write_document(html: &mut Markup, document: &Document, heading: &str, rests: impl Fn(u32) -> String, only: &str) {
    let part = if heading == "h1" { "h2" } else { "h4" };
    html.open("article", &[("class", "document"), ("id", &element_id(document)), ("tabindex", "-1")]);
    let language = document.lang.as_deref();
    html.open(heading, &[]).text(&document.id).text(" ").name_in(language, &document.outlet).close(heading);
    html.part_in(language, "p", "headline", document.headline.as_deref().unwrap_or_default());
    let mut about = vec![say::file(&document.file), document.outlet_known_by.clone()];
    about.extend(document.author.iter().map(|author| say::by(author)));
    about.extend(document.day.map(|day| day.long()));
    about.extend(document.note.clone());
    let about: Vec<&str> = about.iter().map(|text| text.trim_end_matches('.')).collect();
    html.part("p", "key", &format!("{}.", about.join(". ")));
    html.element("p", &[("class", "only")], only);
    let mut sections: Vec<&Section> = document.sections.iter().collect();
    sections.sort_by_key(|section| (section.written, section.from));
    for section in sections {
        html.open(part, &[]).text(&section.title).text(" ");
        html.part("span", "days", &say::section(section.written, section.from, section.to)).close(part);
        html.part("p", "key", &section.known_by).open("ol", &[]);
        for number in section.from..=section.to {
            let Some(line) = usize::try_from(number).ok().and_then(|number| document.lines.get(number - 1)) else {
                continue;
            };
            let (id, value) = (id_of_line(document, number), number.to_string());
            html.open("li", &[("id", &id), ("value", &value)]).element("p", &[], &line.digest);
            let rests = rests(number);
            if !rests.is_empty() {
                html.open("div", &[("class", "rests")]).append(&rests).close("div");
            }
            let why = line.uncited.map_or("", words::uncited);
            let kind = if line.kind == LineKind::Text || !why.is_empty() { "" } else { words::line_kind(line.kind) };
            html.part("small", "why", if why.is_empty() { kind } else { why }).close("li");
        }
        html.close("ol");
    }
    html.close("article");
}

#[cfg(feature = "ssr")]
pub fn write_discrepancy(html: &mut Markup, corpus: &Corpus, discrepancy: &Discrepancy, links: Links, heading: &str) {
    html.open("section", &[("id", &discrepancy.id)]).open(heading, &[]);
    if heading == "h1" {
        html.text(&discrepancy.topic);
    } else {
        let page = [links.up(), DISCREPANCIES, "/", &discrepancy.id, "/"].concat();
        html.element("a", &[("href", &page)], &discrepancy.topic);
    }
    html.close(heading).open("ul", &[]);
    let [first, second] = [0, 1].map(|place| discrepancy.variants.get(place).map_or("", |variant| &*variant.says));
    for (place, variant) in discrepancy.variants.iter().enumerate() {
        html.open("li", &[]);
        says(html, &variant.says, if place == 0 { second } else { first });
        for at in &variant.evidence {
            html.text(" ");
            position::line(html, corpus, *at, links);
        }
        html.close("li");
    }
    html.close("ul").part("p", "note", discrepancy.note.as_deref().unwrap_or_default()).close("section");
}

/// What a variant says; where most of its words are those of another, the others are marked.
#[cfg(feature = "ssr")]
fn says(html: &mut Markup, says: &str, other: &str) {
    let words = differing(says, other);
    let ours: Vec<_> = words.iter().filter(|word| word.whose != Whose::Theirs).collect();
    let common = ours.iter().filter(|word| word.whose == Whose::Both).count();
    if common * 2 < ours.len() {
        html.text(says);
        return;
    }
    for run in ours.chunk_by(|a, b| a.whose == b.whose) {
        let text: Vec<&str> = run.iter().map(|word| &*word.text).collect();
        if run.first().is_some_and(|word| word.whose == Whose::Ours) {
            html.element("mark", &[], &text.join(" ")).text(" ");
        } else {
            html.text(&text.join(" ")).text(" ");
        }
    }
}

/// The document that is shown on its page: that of the view, or of the open line.
pub fn shown(view: &View) -> Option<DocIx> {
    match (view.state.page(), view.state.on()) {
        (Page::Sources, Some(Subject::Document(doc))) => Some(doc),
        (Page::Sources, _) => view.state.line.map(|at| at.doc),
        _ => None,
    }
}

/// Shows the document of the view, its positions beside its lines, and the open line.
pub fn sync(explorer: Explorer, view: &View) {
    let corpus = explorer.corpus();
    if view.state.page() != Page::Sources {
        return;
    }
    let doc = shown(view);
    for (number, document) in (0..).map(DocIx).zip(&corpus.documents) {
        browser::set_flag(&element_id(document), "hidden", doc != Some(number));
    }
    browser::set_flag(DISCREPANCIES, "hidden", doc.is_some());
    if doc.is_none() {
        browser::fetch_into(DISCREPANCIES, &[DISCREPANCIES, "/"].concat());
    }
    let drawn = (doc, view.answer.matches.clone());
    if let Some(doc) = doc
        && DRAWN.with(|before| before.replace(Some(drawn.clone()))).as_ref() != Some(&drawn)
    {
        draw(explorer, view, doc);
    }
    let open = view.state.line.map(|at| line_id(corpus, at));
    let before = OPEN.with(|before| before.replace(open.clone()));
    if before != open {
        before.iter().for_each(|id| browser::set_flag(id, "data-open-line", false));
    }
    if let Some(id) = open {
        browser::set_flag(&id, "data-open-line", true);
        if before.as_ref() != Some(&id) {
            browser::bring_into_sight(id);
        }
    }
}

/// The positions that rest on a line.
fn rests(corpus: &Corpus, positions: &[PositionIx], links: Links) -> String {
    let mut html = Markup::new();
    for position in positions.iter().map(|ix| corpus.position(*ix)) {
        html.fill("<a class=\"mark\" href=\"$\" data-open=\"$\">", &[&links.to_position(&position.id), &position.id]);
        glyph::write(&mut html, Look::of(corpus, position));
        let values = [&*corpus.actor(position.actor).short_name, &corpus.question(position.question).title];
        html.fill("$: $</a> ", &values);
    }
    html.finish()
}

/// Writes beside each line of a document the positions that rest on it.
fn draw(explorer: Explorer, view: &View, doc: DocIx) {
    let corpus = explorer.corpus();
    let document = corpus.document(doc);
    let (of_line, alone) = by_line(corpus, doc, &view.answer.matches);
    for (number, positions) in (0..).zip(of_line).skip(1) {
        browser::set_part(&id_of_line(document, number), "rests", ".why", &rests(corpus, &positions, Links::Live));
    }
    browser::set_text_within(&element_id(document), ".only", &only(alone));
}

/// How many positions a document alone has, in words.
fn only(alone: u32) -> String {
    if alone == 0 { String::new() } else { say::only(alone) }
}

/// Of the positions that are shown: those on each line of a document, by its number, and how many stand in no other.
fn by_line(corpus: &Corpus, doc: DocIx, shown: &Bits) -> (Vec<Vec<PositionIx>>, u32) {
    let mut alone = 0;
    let mut of_line: Vec<Vec<PositionIx>> = vec![Vec::new(); corpus.document(doc).lines.len() + 1];
    for ix in shown.iter().map(PositionIx) {
        let position = corpus.position(ix);
        alone += u32::from(only_document(position) == Some(doc));
        for at in position.lines().into_iter().filter(|at| at.doc == doc) {
            if let Some(here) = of_line.get_mut(at.line as usize) {
                here.push(ix);
            }
        }
    }
    (of_line, alone)
}

thread_local! {
    /// What stands beside the lines.
    static DRAWN: RefCell<Option<(Option<DocIx>, Bits)>> = const { RefCell::new(None) };
    static OPEN: RefCell<Option<String>> = const { RefCell::new(None) };
}
