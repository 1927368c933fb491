//! Random states of a view.

use summitry_corpus::day::Day;
use summitry_corpus::model::{ActorIx, DocIx, EventIx, LineRef, PhaseIx, PositionIx};
use summitry_explore::link::{Lanes, Page, Party, Subject, ViewState};
use summitry_explore::query::text::tidy;
use summitry_explore::query::{Facet, Index, Sort};

use super::Chance;

/// Pieces of searches, and what could be mistaken for a part of a link.
const PIECES: [&str; 24] = [
    "word", "\"", "-", "*", " ", "&", "=", "?", "#", "%", "%20", "+", ";", "&amp;", ".", ",", "é", "Straße", "字", "🕊",
    "\u{301}", "\u{a0}", "“", "q=x",
];

/// Any state that a page can be in.
pub fn any(chance: &mut Chance, index: &Index) -> ViewState {
    let mut state = ViewState::default();
    state.go_to(*chance.of(&Page::ALL));
    let corpus = &index.corpus;
    match state.page() {
        Page::Event if chance.percent(80) && !corpus.events.is_empty() => {
            state.go_on(Subject::Event(EventIx(chance.below(corpus.events.len()) as u32)));
        }
        Page::Sources if chance.percent(80) => {
            state.go_on(Subject::Document(DocIx(chance.below(corpus.documents.len()) as u32)));
        }
        Page::Compare => {
            let actors = chance.percent(70);
            let mut party = || match actors {
                true => Party::Actor(ActorIx(chance.below(corpus.actors.len()) as u32)),
                false => Party::Phase(PhaseIx(chance.below(corpus.phases.len()) as u32)),
            };
            let parties: Vec<Party> = (0..5).map(|_| party()).collect();
            state.compare(&parties[..chance.below(6)]);
        }
        _ => {}
    }
    (state.by, state.sort) = (*chance.of(&Lanes::ALL), *chance.of(&Sort::ALL));
    for facet in Facet::ALL {
        if chance.percent(40) {
            let known = index.values(facet).len();
            state.choose(facet, (0..chance.below(5)).map(|_| chance.below(known) as u32).collect());
        }
    }
    let mut day = || chance.percent(30).then(|| Day::from_number(18_000 + chance.below(4000) as i32)).flatten();
    let (from, to) = (day(), day());
    state.set_days(from, to);
    if chance.percent(50) {
        let search: String = (0..chance.below(40)).map(|_| *chance.of(&PIECES)).collect();
        state.q = tidy(&search);
    }
    let positions = index.corpus.positions.len();
    if chance.percent(30) {
        state.set_pick((0..chance.below(6)).map(|_| PositionIx(chance.below(positions) as u32)).collect());
    }
    state.open = chance.percent(30).then(|| PositionIx(chance.below(positions) as u32));
    if chance.percent(30) {
        let doc = chance.below(index.corpus.documents.len());
        let lines = index.corpus.documents[doc].lines.len();
        state.embed = chance.percent(50);
        state.line = Some(LineRef { doc: DocIx(doc as u32), line: 1 + chance.below(lines) as u32 });
    }
    state
}
