//! What the program in the browser has no use for, and so does not carry.
//!
//! `build.rs` includes this file: every reader would load it. It is what stands on the rendered page and never changes.
//! What positions and lines say, and how events went, stands on the page too, and the program reads it there
//! ([`crate::on_page`]): carried as well, every reader would load it twice. A view that shows something moves it from one side to the other here; every struct is
//! taken apart, so that a new field has to be decided on.

use summitry_corpus::model::{Actor, Corpus, Document, Event, Position, Question, Section};

/// Takes it out of a corpus.
pub fn leave_out(corpus: &mut Corpus) {
    let Corpus {
        subtitle,
        opening,
        colophon,
        featured,
        discrepancies,
        actors,
        questions,
        events,
        documents,
        // Shown, searched, or needed for a link.
        title: _,
        version: _,
        language: _,
        phases: _,
        sides: _,
        groups: _,
        positions,
        aliases: _,
    } = corpus;
    subtitle.clear();
    opening.clear();
    colophon.clear();
    featured.clear();
    discrepancies.clear();
    for position in positions {
        let shown = position.distinct_quotes();
        let Position {
            claim,
            quotes,
            note,
            id,
            actor,
            question,
            kind: _,
            event: _,
            scope: _,
            span: _,
            stance: _,
            silence: _,
            evidence: _,
        } = position;
        // An id says first what actor and question say; what is left is its number.
        let prefix = [&*actors[actor.index()].id, "-", &*questions[question.index()].id, "-"].concat();
        if let Some(number) = id.strip_prefix(&prefix).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        {
            *id = number.to_owned();
        }
        claim.clear();
        *note = None;
        for place in shown {
            quotes[place].text.clear();
        }
    }
    for actor in actors {
        let Actor {
            members,
            note,
            members_complete: _,
            id: _,
            name: _,
            short_name: _,
            kind: _,
            role: _,
            side: _,
            lang: _,
            spellings: _,
        } = actor;
        members.clear();
        *note = None;
    }
    for question in questions {
        let Question { note, id: _, title: _, group: _, question: _, meanings: _, assessment: _, scopes: _ } = question;
        *note = None;
    }
    for event in events {
        let Event { summary, evidence: _, id: _, title: _, phase: _, span: _, place: _, participants: _ } = event;
        summary.clear();
    }
    for document in documents {
        let Document {
            sha256,
            outlet_known_by,
            headline,
            author,
            day,
            address,
            note,
            id: _,
            file: _,
            outlet: _,
            lang: _,
            sections,
            lines,
        } = document;
        for Section { from: _, to: _, title: _, written: _, precision: _, known_by } in sections {
            known_by.clear();
        }
        for line in lines {
            line.digest.clear();
        }
        sha256.clear();
        outlet_known_by.clear();
        (*headline, *author, *day, *address, *note) = (None, None, None, None, None);
    }
}
