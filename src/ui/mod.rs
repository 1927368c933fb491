//! The page, one file for each thing on it that a reader can point at.
//!
//! Such a file has a function that writes the thing as HTML from the corpus and the state of the view, the same for
//! the rendered page and the live one; where the thing has fields or much content, also one that brings what stands
//! on the page in line with a new state. [`app`] puts them together, [`actions`] is what clicks and keys do, and
//! [`browser`] alone touches the browser.

mod actions;
mod app;
mod axis;
mod basket;
mod brief;
pub mod browser;
pub mod checker;
mod chips;
mod compare;
mod days;
mod event;
mod evidence;
mod explorer;
pub mod export;
mod facets;
mod foot;
mod glyph;
mod kin;
mod line;
mod links;
mod list;
mod mark;
mod markup;
mod masthead;
mod matrix;
#[cfg(feature = "ssr")]
pub mod method;
mod notices;
#[cfg(feature = "ssr")]
pub mod pages;
mod panel;
mod position;
mod result;
mod search;
mod share;
mod shifts;
mod sources;
mod span;
mod stage;
mod table;
mod theme;
mod timeline;
mod tip;
mod topic;
mod upright;
mod views;
mod window;
mod words;

pub use app::{App, adopt};
pub use explorer::Explorer;
pub use markup::escaped;
#[cfg(feature = "ssr")]
pub use words::lost;

/// Where the rendered page has what the program does not carry.
#[cfg(feature = "hydrate")]
pub const RENDERED: crate::on_page::Page = crate::on_page::Page {
    said: position::said_on_page,
    summary: event::summary_on_page,
    digests: sources::digests_on_page,
};

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use summitry_corpus::model::{DocIx, Document, Event, LineRef, Position};
    use summitry_explore::query::{Index, Sort};

    use super::*;
    use crate::embedded;
    use crate::left_out::leave_out;
    use crate::on_page::{Page, Said, take_over};

    /// Everything that the program writes anew, from one corpus.
    fn written(index: &'static Index) -> Vec<String> {
        let corpus = &index.corpus;
        let mut written = Vec::new();
        for (doc, document) in (0..).zip(&corpus.documents) {
            let lines = (0..=document.lines.len() as u32).map(|line| LineRef { doc: DocIx(doc), line });
            written.extend(lines.filter(|at| corpus.line(*at).is_some()).map(|at| line::of(corpus, at)));
        }
        written.extend(corpus.positions.iter().map(|it| evidence::html(corpus, it, links::Links::Live)));
        written.extend(corpus.positions.iter().map(|it| position::found(corpus, it, &[0])));
        let ids = |all: Vec<&String>| all.into_iter().take(3).map(String::as_str).collect::<Vec<_>>().join(".");
        let actors = corpus.positions.iter().map(|it| &corpus.actor(it.actor).id);
        let mut queries = [
            "",
            "view=method&by=actor",
            "by=side&q=peace&stance=for",
            "actor=nobody&from=2025-02-30&q=xyz",
            "q=guarentees",
            "view=matrix",
            "view=matrix&by=side&stance=for",
            "view=shifts",
        ]
        .map(str::to_owned)
        .to_vec();
        queries.push(format!("s={}", corpus.positions[0].id));
        queries.push(format!("view=compare&with={}", ids(actors.step_by(20).collect())));
        queries.push(format!("view=compare&with={}", ids(corpus.phases.iter().map(|phase| &phase.id).collect())));
        queries.extend(corpus.events.iter().map(|event| format!("view=event&on={}", event.id)));
        queries.push(format!("view=event&on={}&voice=direct", corpus.events[corpus.events.len() / 2].id));
        for query in queries {
            let explorer = Explorer::at(index, &query);
            let view = explorer.shown();
            written.extend(Sort::ALL.map(|sort| list::html(explorer, sort)));
            written.extend([table::html(explorer, &view), upright::html(explorer, &view)]);
            written.push(timeline::empty_lanes(explorer, &view));
            written.extend([panel::html(explorer, &view), stage::html(explorer, &view)]);
            written.extend([views::html(explorer, &view), notices::html(explorer, &view)]);
            written.extend([chips::html(explorer, &view), result::html(explorer, &view)]);
            written.push(result::advice(explorer, &view));
        }
        written
    }

    fn whole() -> &'static Index {
        embedded::index().unwrap_or_else(|fault| panic!("{fault}"))
    }

    fn said(position: &Position) -> Said {
        let whole = whole().corpus.positions.iter().find(|whole| whole.id == position.id);
        let whole = whole.unwrap_or_else(|| panic!("{}", position.id));
        let quotes = whole.distinct_quotes().into_iter().map(|place| whole.quotes[place].text.clone()).collect();
        Said { claim: whole.claim.clone(), note: whole.note.clone(), quotes }
    }

    fn summary(event: &Event) -> String {
        let whole = whole().corpus.events.iter().find(|whole| whole.id == event.id);
        whole.map(|whole| whole.summary.clone()).unwrap_or_default()
    }

    fn digests(document: &Document) -> Vec<String> {
        let whole = whole().corpus.documents.iter().find(|whole| whole.id == document.id);
        whole.into_iter().flat_map(|whole| &whole.lines).map(|line| line.digest.clone()).collect()
    }

    #[test]
    fn what_the_browser_does_not_carry_is_missed_nowhere() {
        let whole = whole();
        let mut carried = whole.corpus.clone();
        leave_out(&mut carried);
        let page = Page { said, summary, digests };
        let mut done = Some(0);
        while let Some(next) = done {
            done = take_over(&mut carried, &page, next);
        }
        assert_eq!(carried.positions, whole.corpus.positions);
        assert_ne!(carried, whole.corpus);
        let carried: &'static Index = Box::leak(Box::new(Index::new(carried)));
        let (one, other) = (written(whole), written(carried));
        assert_eq!(one.len(), other.len());
        for (one, other) in one.iter().zip(&other) {
            assert_eq!(one, other);
        }
    }
}
