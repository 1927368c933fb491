//! The evidence of a position, line by line.

use summitry_corpus::model::{Corpus, Position};
use summitry_corpus::vocabulary::Stance;

use super::links::Links;
use super::markup::Markup;
use super::position::{self, distinct};
use super::{topic, words};

/// The lines that carry a position: in which document, how, what they say, and what they quote.
pub fn html(corpus: &Corpus, position: &Position, links: Links) -> String {
    let question = corpus.question(position.question);
    let mut html = Markup::new();
    html.fill("<p class=\"asked\">$", &[&question.question]);
    let meaning = question.meanings.iter().find(|meaning| meaning.stance == position.stance);
    if let Some(meaning) = meaning.filter(|meaning| meaning.stance != Stance::None) {
        html.fill(" <b>$</b>: $", &[words::stance(meaning.stance), &meaning.text]);
    }
    html.fill("</p><ol>", &[]);
    for evidence in &position.evidence {
        let written = corpus.section(evidence.at).and_then(|section| section.written);
        let written = evidence.reported_on.or(written).map(|day| words::list::written_after(&day.short()));
        html.fill("<li><p class=\"source\"><b>", &[]);
        position::line(&mut html, corpus, evidence.at, links);
        html.fill("</b> $$ · ", &[&corpus.document(evidence.at.doc).outlet, &written.unwrap_or_default()]);
        topic::link(&mut html, "word", links, topic::VOICES, &position::how(corpus, evidence.voice, &evidence.via));
        html.fill("</p><p>$</p>", &[corpus.digest(evidence.at)]);
        for quote in distinct(position.quotes.iter().filter(|quote| quote.at == evidence.at), |a, b| a.text == b.text) {
            html.fill("<p class=\"printed\">$</p>", &[&words::quoted(&quote.text)]);
        }
        html.fill("</li>", &[]);
    }
    html.fill("</ol>", &[]);
    html.finish()
}
