//! A text as the state that it stands for, as far as it can be understood.

use summitry_corpus::model::{ActorIx, DocIx, EventIx, LineRef, PhaseIx, PositionIx};

use super::notice::Notice;
use super::percent;
use super::state::{Lanes, Page, Party, Subject, ViewState};
use crate::query::{Facet, Index, Sort, text};

/// How many things a reader is told of one link; a link with more is hostile or no link of ours.
const MOST_NOTICES: usize = 5;

/// A link as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    pub state: ViewState,
    /// What could not be used, each once.
    pub notices: Vec<Notice>,
}

/// Reads a query string, with or without its question mark.
///
/// Keys come in any order; one that comes twice is a union where it may have several values, and else the last
/// counts. Unknown keys are ignored. Keys and ids may be of any case, and ids may have strange characters around them,
/// as mail programs and sentences leave there. Ids of an older corpus lead to what they are called now.
pub fn parse(index: &Index, query: &str) -> Parsed {
    let mut reader = Reader { index, notices: Vec::new() };
    let mut state = ViewState::default();
    let mut facets = [const { Vec::new() }; Facet::COUNT];
    let mut pick = Vec::new();
    let (mut from, mut to) = (None, None);
    let (mut page, mut on, mut with) = (Page::default(), String::new(), String::new());
    // The semicolon parts too: a link copied from the source of a page has its ampersands escaped as `&amp;`.
    // Programs that encode such a link once more make `&amp%3B` of it.
    for pair in query.trim_start_matches('?').split(['&', ';']) {
        let Some((key, value)) = pair.split_once('=') else { continue };
        let mut value = percent::decode(value);
        let key = percent::decode(key).trim().to_ascii_lowercase();
        let key = key.strip_prefix("amp;").unwrap_or(&key);
        if key != "q" {
            value.make_ascii_lowercase();
        }
        match key {
            "view" => reader.word("view", &value, &Page::ALL, Page::id, &mut page),
            "on" => on = value,
            // What is there already is not written anew: of a key that stands ten thousand times, that would be most of the work.
            "with" => with.extend([".", &value]),
            "by" => reader.word("by", &value, &Lanes::ALL, Lanes::id, &mut state.by),
            "from" => reader.day("from", &value, &mut from),
            "to" => reader.day("to", &value, &mut to),
            "q" => state.q = text::tidy(&value),
            "pick" => reader.positions("pick", &value, &mut pick),
            "sort" => reader.word("sort", &value, &Sort::ALL, Sort::id, &mut state.sort),
            "s" => {
                let mut open = Vec::new();
                reader.positions("s", &value, &mut open);
                state.open = open.last().copied().or(state.open);
            }
            "line" => reader.line(&value, &mut state.line),
            "embed" => state.embed = bare(&value) == "1",
            key => {
                if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
                    reader.values(facet, &value, &mut facets[facet as usize]);
                }
            }
        }
    }
    // What these two mean depends on the page, which may come after them.
    state.go_to(page);
    match page {
        Page::Event | Page::Sources => reader.subject(&on, &mut state),
        Page::Compare => reader.parties(&with, &mut state),
        _ => {}
    }
    for (facet, values) in Facet::ALL.into_iter().zip(facets) {
        state.choose(facet, values);
    }
    state.set_pick(pick);
    state.set_days(from, to);
    Parsed { state, notices: reader.notices }
}

struct Reader<'a> {
    index: &'a Index,
    notices: Vec<Notice>,
}

impl Reader<'_> {
    fn tell(&mut self, notice: Notice) {
        if self.notices.len() < MOST_NOTICES && !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn tell_unknown(&mut self, key: &'static str, id: &str) {
        // To write a notice takes longer than to look for an id, and a hostile link has fifty thousand that are unknown.
        let is_it = |notice: &Notice| matches!(notice, Notice::Unknown { key: of, value } if *of == key && value == id);
        if self.notices.len() < MOST_NOTICES && !self.notices.iter().any(is_it) {
            self.tell(Notice::unknown(key, id));
        }
    }

    fn values(&mut self, facet: Facet, text: &str, values: &mut Vec<u32>) {
        for id in ids(text) {
            let known = self.index.values(facet);
            let current = self.current(id);
            match (0_u32..).zip(known).find(|(_, value)| value.id == current) {
                Some((number, _)) => values.push(number),
                None => self.tell_unknown(facet.key(), id),
            }
        }
    }

    fn positions(&mut self, key: &'static str, text: &str, positions: &mut Vec<PositionIx>) {
        for id in ids(text) {
            match self.index.position(self.current(id)) {
                Some(position) => positions.push(position),
                None => self.tell_unknown(key, id),
            }
        }
    }

    fn subject(&mut self, text: &str, state: &mut ViewState) {
        let Some(id) = ids(text).last() else { return };
        let (corpus, current) = (&self.index.corpus, self.current(id));
        let found = if state.page() == Page::Event {
            let place = corpus.events.iter().position(|event| event.id == current);
            place.map(|place| Subject::Event(EventIx(place as u32)))
        } else {
            let place = corpus.documents.iter().position(|document| document.id == current);
            place.map(|place| Subject::Document(DocIx(place as u32)))
        };
        match found {
            Some(subject) => state.go_on(subject),
            None => self.tell(Notice::unknown(if state.page() == Page::Event { "event" } else { "doc" }, id)),
        }
    }

    fn parties(&mut self, text: &str, state: &mut ViewState) {
        let mut parties: Vec<Party> = Vec::new();
        for id in ids(text) {
            let (corpus, current) = (&self.index.corpus, self.current(id));
            let actor = corpus.actors.iter().position(|actor| actor.id == current);
            let phase = corpus.phases.iter().position(|phase| phase.id == current);
            let party = match (actor, phase) {
                (Some(place), _) => Party::Actor(ActorIx(place as u32)),
                (_, Some(place)) => Party::Phase(PhaseIx(place as u32)),
                _ => {
                    self.tell_unknown("with", id);
                    continue;
                }
            };
            if parties.contains(&party) {
                continue;
            }
            let is_like = parties.first().is_none_or(|first| first.is_like(party));
            if is_like && parties.len() < ViewState::MOST_COMPARED {
                parties.push(party);
            } else {
                self.tell(Notice::not_beside(id));
            }
        }
        state.compare(&parties);
    }

    fn line(&mut self, text: &str, line: &mut Option<LineRef>) {
        let text = bare(text);
        if text.is_empty() {
            return;
        }
        let found = text.split_once(['.', ':']).and_then(|(doc, number)| {
            let documents = &self.index.corpus.documents;
            let doc = self.current(doc);
            let (doc, _) = (0_u32..).zip(documents).find(|(_, document)| document.id == doc)?;
            let at = LineRef { doc: DocIx(doc), line: number.parse().ok()? };
            self.index.corpus.line(at).map(|_| at)
        });
        match found {
            Some(at) => *line = Some(at),
            None => self.tell(Notice::unknown("line", text)),
        }
    }

    fn day(&mut self, key: &'static str, text: &str, day: &mut Option<summitry_corpus::day::Day>) {
        let text = bare(text);
        match text.parse() {
            Ok(parsed) => *day = Some(parsed),
            Err(_) if text.is_empty() => {}
            Err(_) => self.tell(Notice::not_a_day(key, text)),
        }
    }

    fn word<T: Copy>(&mut self, key: &'static str, text: &str, all: &[T], id: fn(T) -> &'static str, word: &mut T) {
        // A sign before a word is part of it, as in `-time`.
        let strange = |c: char| !text::is_of_word(c);
        let text = text.trim_start_matches(|c| c != '-' && strange(c)).trim_end_matches(strange);
        match all.iter().find(|word| id(**word) == text) {
            Some(known) => *word = *known,
            None if text.is_empty() => {}
            None => self.tell(Notice::unknown(key, text)),
        }
    }

    /// What an id is called in this corpus. A chain of aliases has an end, but one that was made by hand may not.
    fn current<'a>(&'a self, id: &'a str) -> &'a str {
        let aliases = &self.index.corpus.aliases;
        let mut id = id;
        for _ in 0..=aliases.len() {
            match aliases.iter().find(|alias| alias.old == id) {
                Some(alias) => id = &alias.new,
                None => break,
            }
        }
        id
    }
}

/// The ids of a value. What is between two dots and has no letter or digit is no id.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', ',']).map(bare).filter(|id| !id.is_empty())
}

/// A text without what is neither letter nor digit at its ends.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !text::is_of_word(c))
}
