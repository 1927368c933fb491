//! A view as a file to take along. It is made by a program of its own (`src/bin/export/`), which is loaded when it is asked for.

mod drawing;

pub use drawing::Drawing;

use summitry_corpus::model::{Corpus, Position, PositionIx};
use summitry_explore::export::view::{About, Reference, Words};
use summitry_explore::export::{cite, csv, view};
use summitry_explore::layout::Timeline;
use summitry_explore::link::{parse, print};
use summitry_explore::query::Index;

use super::explorer::{Frame, View};
use super::{chips, position, words};

/// A view, and what it takes to write it.
pub struct Export<'a> {
    index: &'a Index,
    timeline: Timeline,
    view: View,
    about: About,
}

impl<'a> Export<'a> {
    /// The view of a query string. `base` is the address of the explorer, `sha256` the hash of the corpus's dataset.
    pub fn new(index: &'a Index, query: &str, base: &str, sha256: &str) -> Self {
        let corpus = &index.corpus;
        let frame = Frame { is_narrow: Some(false), width: drawing::WIDTH, zoom: 0, opens_folds: false };
        let parsed = parse(index, query);
        let timeline = Timeline::new(corpus, parsed.state.by, frame.detail());
        let view = View::on(&timeline, frame.width, index, query.to_owned(), parsed, frame, Vec::new());
        let mut whole = view.state.clone();
        whole.embed = false;
        let query = print(index, &whole);
        let mut filters = Vec::new();
        chips::each(index, &view.state, &mut |label, _| filters.push(label.to_owned()));
        let about = About {
            title: corpus.title.clone(),
            version: corpus.version.clone(),
            sha256: sha256.to_owned(),
            filters,
            all: corpus.positions.len(),
            address: if query.is_empty() { base.to_owned() } else { format!("{base}?{query}") },
        };
        Self { index, timeline, view, about }
    }

    /// The view in a format, by the end of its file's name; none where the format is not known. `palette` are the colours of a
    /// drawing.
    pub fn write(&self, format: &str, palette: &str) -> Option<String> {
        let corpus = &self.index.corpus;
        let positions = self.positions();
        let said = |position: &Position| said(corpus, position);
        Some(match format {
            "csv" => csv::view_table(corpus, &positions, &self.about),
            "json" => view::json(corpus, &positions, &self.about),
            "md" => view::markdown(corpus, &positions, &self.about, &said),
            "bib" => view::bibtex(&self.reference()),
            "csl.json" => view::csl(&self.reference()),
            "txt" => self.text(),
            "svg" => drawing::svg(corpus, &self.timeline, &self.view, &self.about, palette),
            _ => return None,
        })
    }

    /// The reference as text: that of a position is what the page copies.
    fn text(&self) -> String {
        let (corpus, reference) = (&self.index.corpus, self.reference());
        let Some(position) = self.view.state.open.map(|ix| corpus.position(ix)) else { return reference.text() };
        let Words { stance, days, known: _ } = said(corpus, position);
        cite::position(corpus, position, &stance, &days, &reference.address) + "\n"
    }

    /// To the open position, if one is open, else to the view.
    fn reference(&self) -> Reference {
        let corpus = &self.index.corpus;
        let Some(position) = self.view.state.open.map(|ix| corpus.position(ix)) else {
            return Reference::to_view(&self.about);
        };
        let base = self.about.address.split('?').next().unwrap_or_default();
        // A file of its own has no pages beside it.
        let is_folder = base.ends_with('/');
        let address =
            if is_folder { format!("{base}positions/{}/", position.id) } else { format!("{base}?s={}", position.id) };
        Reference::to_position(corpus, position, &said(corpus, position), &self.about, address)
    }

    /// In the order of the list.
    fn positions(&self) -> Vec<&Position> {
        let order: &[PositionIx] = self.index.order(self.view.state.sort);
        let shown = order.iter().filter(|ix| self.view.answer.has(**ix));
        shown.map(|ix| self.index.corpus.position(*ix)).collect()
    }
}

fn said(corpus: &Corpus, position: &Position) -> Words {
    let mut known: Vec<String> = Vec::new();
    for evidence in &position.evidence {
        let how = position::how(corpus, evidence.voice, &evidence.via);
        if !known.contains(&how) {
            known.push(how);
        }
    }
    Words { stance: words::standing(position), days: words::span(&position.span), known: known.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    const SHA256: &str = "00ff";

    fn export(query: &str) -> Export<'static> {
        let index = embedded::index().unwrap_or_else(|fault| panic!("{fault}"));
        Export::new(index, query, "https://example.org/x/", SHA256)
    }

    fn written(query: &str, format: &str) -> String {
        export(query).write(format, "1 2 3 4 5 6 7 8").unwrap_or_else(|| panic!("{format}"))
    }

    #[test]
    fn every_format_has_the_same_positions_and_says_what_it_is() {
        let corpus = &embedded::index().unwrap_or_else(|fault| panic!("{fault}")).corpus;
        // Words and a day of this corpus.
        let search = format!("q={}", corpus.questions[0].title.split(' ').next_back().unwrap_or_default());
        let day = corpus.positions.iter().filter_map(|position| position.span.from).max();
        let days = format!("from={}", day.unwrap_or_else(|| panic!("no day")));
        for query in ["", "stance=for&sort=-time", &search, "voice=direct&sort=actor&embed=1", &days] {
            let export = export(query);
            let ids: Vec<&str> = export.positions().iter().map(|position| &*position.id).collect();
            assert!(!ids.is_empty(), "{query}");
            let json: serde_json::Value = serde_json::from_str(&written(query, "json")).unwrap_or_default();
            let of_json: Vec<&str> =
                json["positions"].as_array().into_iter().flatten().filter_map(|it| it["id"].as_str()).collect();
            assert_eq!(of_json, ids, "{query}");
            let csv = written(query, "csv");
            let of_csv: Vec<&str> = csv.split("\r\n").skip(1).filter_map(|row| row.split(',').next()).collect();
            assert_eq!(of_csv.iter().filter(|id| !id.is_empty()).copied().collect::<Vec<_>>(), ids, "{query}");
            let markdown = written(query, "md");
            let mut rest = &*markdown;
            for id in &ids {
                let Some((_, after)) = rest.split_once(&format!("`{id}`")) else {
                    panic!("{query}: no {id} after others")
                };
                rest = after;
            }
            for format in ["csv", "json", "md", "bib", "csl.json", "txt", "svg"] {
                let text = written(query, format);
                let address = export.about.address.replace('&', if format == "svg" { "&amp;" } else { "&" });
                assert!(text.contains(&address), "{format} of {query} has no {address}");
                assert!(text.contains(SHA256) && text.contains(&export.about.version), "{format} of {query}");
                assert!(!address.contains("embed"), "who opens it has all of the page");
                assert_eq!(text, written(query, format), "the same every time");
            }
        }
        assert!(export("").write("exe", "").is_none());
    }

    #[test]
    fn of_an_open_position_a_reference_is_to_that() {
        let corpus = &embedded::index().unwrap_or_else(|fault| panic!("{fault}")).corpus;
        let position = corpus.positions.iter().find(|position| position.lines().len() == 1);
        let position = position.unwrap_or_else(|| panic!("no position of one line"));
        let [at, ..] = *position.lines() else { panic!("no line") };
        for format in ["bib", "csl.json", "txt"] {
            let text = written(&format!("s={}&stance=for", position.id), format);
            assert!(text.contains(&format!("https://example.org/x/positions/{}/", position.id)), "{text}");
            let actor = &corpus.actor(position.actor).name;
            assert!(text.contains(&format!("{actor} on")) && !text.contains("Stance: For"), "{text}");
            let written_out = format!("document {}, line {}", corpus.document(at.doc).id, at.line);
            assert!(text.contains(&corpus.written(at)) || text.contains(&written_out), "{text}");
        }
    }

    #[test]
    fn a_drawing_has_a_mark_for_each_position_or_its_number() {
        for query in ["", "by=actor", "by=side&stance=for", "view=matrix", "view=matrix&by=side&stance=for"] {
            let svg = written(query, "svg");
            let drawn: u32 =
                svg.split("data-count=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<u32>().ok()).sum();
            assert_eq!(drawn, export(query).positions().len() as u32, "{query}");
        }
    }
}
