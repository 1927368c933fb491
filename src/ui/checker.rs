//! Checking our quotations against an article that the reader has. Nothing of it leaves the page: a script of `index.html` takes
//! text or file, and the program that makes files of views (`src/bin/export/`) compares them.

use summitry_corpus::model::{Corpus, DocIx};
use summitry_explore::analysis::check::{Check, Found, Whose};

use super::links::Links;
use super::markup::Markup;
use super::position;
use super::words::{self, sources as say};

/// The largest share of what is no text in a text, in hundredths.
const STRANGE: usize = 2;

/// The fields.
pub fn html() -> String {
    let mut html = Markup::new();
    html.open("details", &[("class", "checker")]).element("summary", &[], say::CHECK);
    html.element("p", &[], say::CHECK_HOW);
    html.open("label", &[]).text(say::CHECK_TEXT).text(" ");
    let id = "check-text";
    html.open("textarea", &[("id", id), ("name", id), ("rows", "4")]).close("textarea").close("label");
    html.open("p", &[]).element("button", &[("type", "button"), ("data-act", "check")], say::CHECK_NOW);
    html.open("label", &[]).text(" ").text(say::CHECK_FILE).text(" ");
    let id = "check-file";
    html.open("input", &[("type", "file"), ("id", id), ("name", id), ("accept", ".txt,.html,.htm,.md,text/*")]);
    let result = [
        ("id", "check-result"),
        ("tabindex", "-1"),
        ("data-large", say::FILE_TOO_LARGE),
        ("data-unread", say::FILE_NOT_READ),
        ("data-not-done", say::NOT_CHECKED),
    ];
    html.close("label").close("p").open("div", &result).close("div").close("details");
    html.finish()
}

/// How a text compares with our quotations of the document that it looks like, or else of one that is asked about.
pub fn report(corpus: &Corpus, text: &str, asked: Option<DocIx>) -> String {
    let strange = text.chars().filter(|c| *c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())).count();
    if text.trim().is_empty() {
        return notice(say::NO_TEXT);
    } else if strange * 100 > text.chars().count() * STRANGE {
        return notice(say::NOT_A_TEXT);
    }
    let check = Check::new(corpus, text);
    let mut html = Markup::new();
    let likely = check.likely();
    if likely.is_none() {
        html.part("p", "notice", say::NOT_OURS);
    }
    let Some(doc) = likely.or(asked) else { return html.finish() };
    let Some(known) = check.documents.get(doc.index()) else { return html.finish() };
    let document = corpus.document(doc);
    if asked.is_some_and(|asked| asked != doc) {
        html.part("p", "notice", &say::another(&document.id, &document.outlet));
    }
    let mut counts = [0_u32; 4];
    let mut list = Markup::new();
    for (quote, found) in known {
        let (place, class) = match found {
            Found::Exactly => (0, "exact"),
            Found::ButForMarks => (1, "marks"),
            Found::Nearly(_) => (2, "near"),
            Found::Nowhere => (3, "missing"),
        };
        counts[place] += 1;
        list.fill("<li class=\"$\"><b>$</b> ", &[class, say::found(found)]);
        position::line(&mut list, corpus, quote.at, Links::Live);
        let [begin, end] = words::QUOTATION_MARKS;
        list.text(" ").text(begin);
        if let Found::Nearly(compared) = found {
            for word in compared {
                let tag = match word.whose {
                    Whose::Both => "span",
                    Whose::Ours => "del",
                    Whose::Theirs => "ins",
                };
                list.fill("<$>$</$> ", &[tag, &word.text, tag]);
            }
        } else {
            list.text(&quote.text);
        }
        list.fill("$ <cite>$</cite></li>", &[end, &corpus.actor(quote.by).short_name]);
    }
    let checked = say::checked(&document.id, &document.outlet, known.len(), counts);
    html.fill("<p class=\"figure\">$</p><ul>", &[&checked]);
    html.append(&list.finish()).fill("</ul>", &[]);
    html.finish()
}

fn notice(text: &str) -> String {
    let mut html = Markup::new();
    html.part("p", "notice", text);
    html.finish()
}
