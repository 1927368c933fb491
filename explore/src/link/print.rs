//! A state as the one text that stands for it.

use summitry_corpus::model::{LineRef, PositionIx};

use super::percent;
use super::state::{Lanes, Page, Party, Subject, ViewState};
use crate::query::{Facet, Index, Sort};
use crate::sorted;

/// The canonical query string of a state, without the question mark; empty for the first view.
pub fn print(index: &Index, state: &ViewState) -> String {
    let ViewState { page, on, with, by, facets, from, to, q, pick, sort, open, line, embed } = state;
    let mut out = String::new();
    if *page != Page::default() {
        pair("view", page.id(), &mut out);
    }
    let corpus = &index.corpus;
    let on = on.map_or("", |on| match on {
        Subject::Event(ix) => corpus.events.get(ix.index()).map_or("", |event| &event.id),
        Subject::Document(ix) => corpus.documents.get(ix.index()).map_or("", |document| &document.id),
    });
    pair("on", on, &mut out);
    let with = with.iter().map(|party| match party {
        Party::Actor(ix) => corpus.actors.get(ix.index()).map_or("", |actor| &actor.id),
        Party::Phase(ix) => corpus.phases.get(ix.index()).map_or("", |phase| &phase.id),
    });
    pair("with", &with.collect::<Vec<_>>().join("."), &mut out);
    if *by != Lanes::default() {
        pair("by", by.id(), &mut out);
    }
    for (facet, chosen) in Facet::ALL.into_iter().zip(facets) {
        let values = index.values(facet);
        let ids = chosen.iter().filter_map(|value| values.get(*value as usize)).map(|value| &*value.id);
        pair(facet.key(), &joined(ids), &mut out);
    }
    pair("from", &from.map(|day| day.to_string()).unwrap_or_default(), &mut out);
    pair("to", &to.map(|day| day.to_string()).unwrap_or_default(), &mut out);
    pair("q", q, &mut out);
    pair("pick", &joined(pick.iter().map(|position| id_of(index, *position))), &mut out);
    if *sort != Sort::default() {
        pair("sort", sort.id(), &mut out);
    }
    pair("s", open.map_or("", |position| id_of(index, position)), &mut out);
    pair("line", &line.map(|at| line_id(index, at)).unwrap_or_default(), &mut out);
    pair("embed", if *embed { "1" } else { "" }, &mut out);
    out
}

/// A line as a link names it: `001.87`.
fn line_id(index: &Index, at: LineRef) -> String {
    let doc = index.corpus.documents.get(at.doc.index()).map_or("", |document| &document.id);
    format!("{doc}.{}", at.line)
}

fn id_of(index: &Index, position: PositionIx) -> &str {
    index.corpus.positions.get(position.index()).map_or("", |position| &position.id)
}

fn joined<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let mut ids: Vec<&str> = ids.collect();
    sorted::sort(&mut ids, &Ord::cmp);
    ids.join(".")
}

fn pair(key: &str, value: &str, out: &mut String) {
    if value.is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(key);
    out.push('=');
    percent::encode(value, out);
}
