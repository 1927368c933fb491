//! Checking our quotations against an article that the reader has. Nothing of it leaves the page.

use summitry_explore::analysis::check::{Check, Found, Whose};
use summitry_explore::link::Subject;

use super::explorer::Explorer;
use super::links::Links;
use super::markup::Markup;
use super::{browser, position};

/// The name of the field that takes a text, and of the one that takes a file.
pub const TEXT: &str = "check-text";
pub const FILE: &str = "check-file";

/// Where the result goes.
const RESULT: &str = "check-result";

/// The largest file that is read, in bytes; no article comes near it.
const LARGEST: f64 = 4e6;

/// The largest share of what is no text in a text, in hundredths.
const STRANGE: usize = 2;

/// The fields.
pub fn html() -> String {
    let mut html = Markup::new();
    html.open("details", &[("class", "checker")]).element("summary", &[], "Check it yourself");
    html.element("p", &[], "Paste the text of an article, or choose its text or HTML file. Nothing is sent anywhere.");
    html.open("label", &[]).text("Text ");
    html.open("textarea", &[("id", TEXT), ("name", TEXT), ("rows", "4")]).close("textarea").close("label");
    html.open("p", &[]).element("button", &[("type", "button"), ("data-act", "check")], "Check the text");
    html.open("label", &[]).text(" or a file ");
    html.open("input", &[("type", "file"), ("id", FILE), ("name", FILE), ("accept", ".txt,.html,.htm,.md,text/*")]);
    html.close("label").close("p").open("div", &[("id", RESULT), ("tabindex", "-1")]).close("div").close("details");
    html.finish()
}

/// Checks the text that was pasted.
pub fn check_text(explorer: Explorer) {
    show(explorer, &browser::text_of(TEXT));
}

/// Checks the file that was chosen.
pub fn check_file(explorer: Explorer) {
    browser::read_file(FILE, LARGEST, move |read| match read {
        Ok(text) => show(explorer, &text),
        Err(browser::Unread::TooLarge) => tell("This file is larger than any article: 4 MB are read at most."),
        Err(browser::Unread::Failed) => tell("The browser could not read this file."),
    });
}

fn tell(text: &str) {
    let mut html = Markup::new();
    html.part("p", "notice", text);
    write(&html.finish());
}

fn write(html: &str) {
    browser::set_html(RESULT, html);
    browser::go_to(RESULT.to_owned());
}

fn show(explorer: Explorer, text: &str) {
    let strange = text.chars().filter(|c| *c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())).count();
    if text.trim().is_empty() {
        tell("There is no text in it.");
    } else if strange * 100 > text.chars().count() * STRANGE {
        tell("This is no text: a picture, a PDF or another kind of file. Save the article as text or HTML.");
    } else {
        write(&result(explorer, text));
    }
}

/// What was found of the document of the view, or else of the one that the text looks like.
fn result(explorer: Explorer, text: &str) -> String {
    let (corpus, check) = (explorer.corpus(), Check::new(explorer.corpus(), text));
    let asked = if let Some(Subject::Document(doc)) = explorer.state().on() { Some(doc) } else { None };
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
