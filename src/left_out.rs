//! What the program in the browser has no use for, and so does not carry.
//!
//! `build.rs` includes this file: every reader would load it. It is what stands on the rendered page and never changes,
//! and what no view shows yet. A view that shows something moves it from one side to the other here; every struct is
//! taken apart, so that a new field has to be decided on.

use summitry_corpus::model::{Actor, Corpus, Document, Event, Question};

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
        positions: _,
        aliases: _,
    } = corpus;
    subtitle.clear();
    opening.clear();
    colophon.clear();
    featured.clear();
    discrepancies.clear();
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
            spellings: _,
        } = actor;
        members.clear();
        *note = None;
    }
    for question in questions {
        let Question { note, id: _, title: _, group: _, question: _, meanings: _, scopes: _ } = question;
        *note = None;
    }
    for event in events {
        let Event { summary, evidence, id: _, title: _, phase: _, span: _, place: _, participants: _ } = event;
        summary.clear();
        evidence.clear();
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
            sections: _,
            lines: _,
        } = document;
        sha256.clear();
        outlet_known_by.clear();
        (*headline, *author, *day, *address, *note) = (None, None, None, None, None);
    }
}
