//! Positions as a table: comma-separated values after RFC 4180, one row a position.
//!
//! A cell that holds several things has them in the order of the corpus, parted by ` | `; several ids that belong to one
//! of them are parted by a space. A quotation is followed by its line in brackets. What is not known is an
//! empty cell.

use summitry_corpus::day::Day;
use summitry_corpus::model::{Corpus, Evidence, Position, Quote};
use summitry_corpus::vocabulary::Vocabulary;

use super::view::About;
use crate::analysis;

/// The names of the columns, in their order.
pub const COLUMNS: [&str; 28] = [
    "id",
    "kind",
    "actor",
    "actor_name",
    "side",
    "question",
    "question_title",
    "scope",
    "event",
    "event_title",
    "phase",
    "from",
    "to",
    "precision",
    "stance",
    "silence",
    "claim",
    "best_voice",
    "hearsay",
    "documents",
    "single_source",
    "lines",
    "voices",
    "via",
    "reported_on",
    "quotes",
    "quote_speakers",
    "note",
];

/// The table of these positions, the names of the columns first.
pub fn table<'a>(corpus: &Corpus, positions: impl IntoIterator<Item = &'a Position>) -> String {
    let mut table = String::new();
    row(COLUMNS.map(str::to_owned), &mut table);
    for position in positions {
        row(cells(corpus, position), &mut table);
    }
    table
}

/// The table of a view: the same columns, and in each row what the view is. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe, which it takes for the sign of a text (OWASP, *CSV Injection*).
pub fn view_table(corpus: &Corpus, positions: &[&Position], about: &About) -> String {
    let mut table = String::new();
    let names = ["view", "view_address", "corpus_version", "corpus_sha256"];
    row(COLUMNS.into_iter().chain(names).map(str::to_owned), &mut table);
    let of_view = [about.filter(), about.address.clone(), about.version.clone(), about.sha256.clone()];
    for position in positions {
        let all = cells(corpus, position).into_iter().chain(of_view.iter().cloned());
        row(all.map(|cell| if is_formula(&cell) { ["'", &cell].concat() } else { cell }), &mut table);
    }
    table
}

fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

fn cells(corpus: &Corpus, position: &Position) -> [String; COLUMNS.len()] {
    let Position { id, kind, actor, question, event, scope: _, span, stance, silence, claim, quotes, evidence, note } =
        position;
    let actor = corpus.actor(*actor);
    let question = corpus.question(*question);
    let event = corpus.event(*event);
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let (mut documents, mut lines, mut voices, mut vias, mut reported) =
        <(Vec<_>, Vec<_>, Vec<_>, Vec<_>, Vec<_>)>::default();
    for Evidence { at, voice, via, reported_on } in evidence {
        let document = corpus.document(at.doc).id.clone();
        if !documents.contains(&document) {
            documents.push(document);
        }
        lines.push(corpus.written(*at));
        voices.push(voice.id().to_owned());
        vias.push(via.iter().map(|actor| &*corpus.actor(*actor).id).collect::<Vec<_>>().join(" "));
        reported.push(day(*reported_on));
    }
    let (mut quoted, mut speakers) = (Vec::new(), Vec::new());
    for Quote { text, at, by } in quotes {
        quoted.push(format!("{text} [{}]", corpus.written(*at)));
        speakers.push(corpus.actor(*by).id.clone());
    }
    [
        id.clone(),
        kind.id().to_owned(),
        actor.id.clone(),
        actor.name.clone(),
        corpus.side(actor.side).id.clone(),
        question.id.clone(),
        question.title.clone(),
        corpus.scope(position).map(|scope| scope.id.clone()).unwrap_or_default(),
        event.id.clone(),
        event.title.clone(),
        corpus.phase(event.phase).id.clone(),
        day(span.from),
        day(span.to),
        span.precision.id().to_owned(),
        stance.id().to_owned(),
        silence.map(|silence| silence.id().to_owned()).unwrap_or_default(),
        claim.clone(),
        position.best_voice().map(|voice| voice.id().to_owned()).unwrap_or_default(),
        corpus.is_hearsay(position).to_string(),
        listed(&documents),
        analysis::only_document(position).is_some().to_string(),
        listed(&lines),
        listed(&voices),
        listed(&vias),
        listed(&reported),
        listed(&quoted),
        listed(&speakers),
        note.clone().unwrap_or_default(),
    ]
}

/// Several things in one cell; nothing where each of them is nothing.
fn listed(parts: &[String]) -> String {
    if parts.iter().all(String::is_empty) { String::new() } else { parts.join(" | ") }
}

fn row(cells: impl IntoIterator<Item = String>, table: &mut String) {
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            table.push(',');
        }
        write_cell(&cell, table);
    }
    table.push_str("\r\n");
}

fn write_cell(cell: &str, table: &mut String) {
    if cell.contains(['"', ',', '\r', '\n']) {
        table.push('"');
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    } else {
        table.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        for (cell, expected) in [
            ("", ""),
            ("plain", "plain"),
            ("one, two", "\"one, two\""),
            ("the \"weir\"", "\"the \"\"weir\"\"\""),
            ("two\nlines", "\"two\nlines\""),
        ] {
            let mut table = String::new();
            write_cell(cell, &mut table);
            assert_eq!(table, expected, "{cell}");
        }
    }
}
