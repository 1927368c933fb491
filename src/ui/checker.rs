//! Checking our quotations against an article that the reader has. Nothing of it leaves the page: a script of `index.html` takes
//! text or file, and the program that makes files of views (`src/bin/export/`) compares them.

use summitry_corpus::model::{Corpus, DocIx};
use summitry_explore::analysis::check::{Check, Found, Whose};

use super::links::Links;
use super::markup::Markup;
use super::position;

/// The largest share of what is no text in a text, in hundredths.
const STRANGE: usize = 2;

/// The fields.
pub fn html() -> String {
    let mut html = Markup::new();
    html.open("details", &[("class", "checker")]).element("summary", &[], "Check it yourself");
    html.element("p", &[], "Paste the text of an article, or choose its text or HTML file. Nothing is sent anywhere.");
    html.open("label", &[]).text("Text ");
    let id = "check-text";
    html.open("textarea", &[("id", id), ("name", id), ("rows", "4")]).close("textarea").close("label");
    html.open("p", &[]).element("button", &[("type", "button"), ("data-act", "check")], "Check the text");
    html.open("label", &[]).text(" or a file ");
    let id = "check-file";
    html.open("input", &[("type", "file"), ("id", id), ("name", id), ("accept", ".txt,.html,.htm,.md,text/*")]);
    let result = [
        ("id", "check-result"),
        ("tabindex", "-1"),
        ("data-large", "This file is larger than any article: 4 MB are read at most."),
        ("data-unread", "The browser could not read this file."),
        ("data-not-done", "It cannot be checked now: a part of the page could not be loaded."),
    ];
    html.close("label").close("p").open("div", &result).close("div").close("details");
    html.finish()
}

/// How a text compares with our quotations of the document that it looks like, or else of one that is asked about.
pub fn report(corpus: &Corpus, text: &str, asked: Option<DocIx>) -> String {
    let strange = text.chars().filter(|c| *c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())).count();
    if text.trim().is_empty() {
        return notice("There is no text in it.");
    } else if strange * 100 > text.chars().count() * STRANGE {
        return notice("This is no text: a picture, a PDF or another kind of file. Save the article as text or HTML.");
    }
    let check = Check::new(corpus, text);
    let mut html = Markup::new();
    let likely = check.likely();
    if likely.is_none() {
        html.fill(
            "<p class=\"notice\">This looks like none of our documents: it has less than half of the quotations of any.</p>",
            &[],
        );
    }
    let Some(doc) = likely.or(asked) else { return html.finish() };
    let Some(known) = check.documents.get(doc.index()) else { return html.finish() };
    let document = corpus.document(doc);
    if asked.is_some_and(|asked| asked != doc) {
        html.fill(
            "<p class=\"notice\">This looks like $ $, another document than the one that is open.</p>",
            &[&document.id, &document.outlet],
        );
    }
    let mut counts = [0_u32; 4];
    let mut list = Markup::new();
    for (quote, found) in known {
        let (place, class, verdict) = match found {
            Found::Exactly => (0, "exact", "Letter for letter"),
            Found::ButForMarks => (1, "marks", "But for marks"),
            Found::Nearly(_) => (2, "near", "Nearly"),
            Found::Nowhere => (3, "missing", "Not found"),
        };
        counts[place] += 1;
        list.fill("<li class=\"$\"><b>$</b> ", &[class, verdict]);
        position::line(&mut list, corpus, quote.at, Links::Live);
        list.fill(" “", &[]);
        if let Found::Nearly(words) = found {
            for word in words {
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
        list.fill("” <cite>$</cite></li>", &[&corpus.actor(quote.by).short_name]);
    }
    let [exactly, marks, nearly, nowhere] = counts.map(|count| count.to_string());
    let values = [&*document.id, &document.outlet, &known.len().to_string(), &exactly, &marks, &nearly, &nowhere];
    html.fill(
        "<p class=\"figure\">$ $: of $ quotations, $ letter for letter, $ but for marks, $ nearly, $ not found.</p><ul>",
        &values,
    );
    html.append(&list.finish()).fill("</ul>", &[]);
    html.finish()
}

fn notice(text: &str) -> String {
    let mut html = Markup::new();
    html.part("p", "notice", text);
    html.finish()
}
