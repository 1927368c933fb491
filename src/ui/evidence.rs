//! The evidence of a position, line by line.

use summitry_corpus::model::{Corpus, Position};
use summitry_corpus::vocabulary::Stance;

use super::markup::Markup;
use super::position::{self, distinct};
use super::{topic, words};

/// The lines that carry a position: in which document, how, what they say, and what they quote.
pub fn html(corpus: &Corpus, position: &Position, base: &str) -> String {
    let question = corpus.question(position.question);
    let mut html = Markup::new();
    html.open("p", &[("class", "asked")]).text(&question.question);
    let meaning = question.meanings.iter().find(|meaning| meaning.stance == position.stance);
    if let Some(meaning) = meaning.filter(|meaning| meaning.stance != Stance::None) {
        html.text(" ").element("b", &[], words::stance(meaning.stance)).text(": ").text(&meaning.text);
    }
    html.close("p").open("ol", &[]);
    for evidence in &position.evidence {
        let document = corpus.document(evidence.at.doc);
        let written = corpus.section(evidence.at).and_then(|section| section.written);
        let reported =
            evidence.reported_on.or(written).map(|day| format!(", written {}", day.short())).unwrap_or_default();
        html.open("li", &[]).open("p", &[("class", "source")]);
        html.element("b", &[], &corpus.written(evidence.at));
        html.text(" ").text(&document.outlet).text(&reported).text(" · ");
        topic::link(&mut html, "word", base, topic::VOICES, &position::how(corpus, evidence.voice, &evidence.via));
        html.close("p").element("p", &[], corpus.digest(evidence.at));
        for quote in distinct(position.quotes.iter().filter(|quote| quote.at == evidence.at), |a, b| a.text == b.text) {
            html.part("p", "printed", &format!("“{}”", quote.text));
        }
        html.close("li");
    }
    html.close("ol");
    html.finish()
}
