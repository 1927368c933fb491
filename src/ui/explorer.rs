//! What every part of the page knows: the corpus, the view, and the one way to change it.

use std::sync::Arc;

use leptos::prelude::*;
use summitry_corpus::model::{Corpus, PositionIx};
use summitry_explore::layout::{Lane, Timeline};
use summitry_explore::link::{self, Notice, ViewState};
use summitry_explore::query::{Answer, Index};

use super::{browser, position, search};
use crate::embedded;

/// How a change enters the history of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A change of its own, which Back takes back.
    Push,
    /// A part of a longer change, such as a keystroke.
    Replace,
}

/// Everything that follows from a query string.
#[derive(Debug, PartialEq, Eq)]
pub struct View {
    pub state: ViewState,
    pub notices: Vec<Notice>,
    pub answer: Answer,
    pub lanes: Vec<Lane>,
}

/// The view and how to change it. The query string is the only home of its state.
#[derive(Clone, Copy)]
pub struct Explorer {
    pub index: &'static Index,
    view: Memo<Arc<View>>,
    query: RwSignal<String>,
    /// Whether the window is too narrow for the wide form of the picture; not known until the program runs.
    is_narrow: RwSignal<Option<bool>>,
}

impl Explorer {
    /// The explorer in its first view, which is what the rendered page shows.
    pub fn new(index: &'static Index) -> Self {
        let query = RwSignal::new(String::new());
        let view = Memo::new(move |_| {
            let link::Parsed { state, notices } = query.with(|query| link::parse(index, query));
            let answer = index.answer(&state);
            let lanes = embedded::timeline(index, state.by).lanes(&index.corpus, &answer.matches);
            Arc::new(View { state, notices, answer, lanes })
        });
        Self { index, view, query, is_narrow: RwSignal::new(None) }
    }

    /// The explorer in the view of a query string.
    #[cfg(test)]
    pub fn at(index: &'static Index, query: &str) -> Self {
        let explorer = Self::new(index);
        explorer.query.set(query.to_owned());
        explorer
    }

    pub fn corpus(&self) -> &'static Corpus {
        &self.index.corpus
    }

    /// How many positions there are.
    pub fn all(&self) -> u32 {
        self.corpus().positions.len() as u32
    }

    /// The view; whoever asks inside an effect is run again when it changes.
    pub fn view(&self) -> Arc<View> {
        self.view.get()
    }

    /// The state of the view, for who only answers a click.
    pub fn state(&self) -> ViewState {
        self.view.with_untracked(|view| view.state.clone())
    }

    /// The time axis with the lanes of a state.
    pub fn axis(&self, state: &ViewState) -> &'static Timeline {
        embedded::timeline(self.index, state.by)
    }

    /// Which form of the picture the window has no use for, so that it need not be written anew with each change.
    pub fn is_narrow(&self) -> Option<bool> {
        self.is_narrow.get()
    }

    pub fn set_narrow(&self, is_narrow: bool) {
        self.is_narrow.set(Some(is_narrow));
    }

    /// Takes over what the address says, together with what was filled in before. The address becomes canonical.
    pub fn load(&self, early: &str) {
        // The form holds every field; printed, only what was really chosen is left.
        let early = link::print(self.index, &link::parse(self.index, early).state);
        let mut raw = [browser::query(), early].join("&");
        let mut state = link::parse(self.index, &raw).state;
        if let Some(open) = self.pointed_at().filter(|open| !self.index.answer(&state).has(*open)) {
            state.open = Some(open);
            raw.push_str("&s=");
            raw.push_str(&self.corpus().position(open).id);
        }
        browser::write_query(Step::Replace, &link::print(self.index, &state));
        self.query.set(raw);
    }

    /// The position whose place in the list the address points at, by the id that it has now.
    fn pointed_at(&self) -> Option<PositionIx> {
        let hash = browser::hash();
        let id = hash.strip_prefix(position::ELEMENT)?;
        link::parse(self.index, &["s=", id].concat()).state.open
    }

    /// Takes over what Back or Forward went to.
    pub fn returned(&self) {
        search::forget();
        let query = browser::query();
        // A step to another place of the same view is none of the view's, which may still have notices to show.
        if link::parse(self.index, &query).state != self.state() {
            self.query.set(query);
        }
    }

    /// Changes the state and the address with it.
    pub fn change(&self, step: Step, change: impl FnOnce(&mut ViewState)) {
        let mut state = self.state();
        change(&mut state);
        self.show(step, &state);
    }

    /// Goes to the view of a link of this page.
    pub fn follow(&self, href: &str) {
        let query = href.split_once('?').map_or("", |(_, query)| query);
        self.show(Step::Push, &link::parse(self.index, query).state);
    }

    /// The link to a state, relative to the page.
    pub fn href(&self, state: &ViewState) -> String {
        ["?", &link::print(self.index, state)].concat()
    }

    /// Shows a state, and writes it into the address. The state that is shown already leaves no trace.
    fn show(&self, step: Step, state: &ViewState) {
        let old = self.state();
        if *state == old {
            return;
        }
        // Who is far down a list does not see that it has become another one.
        if !state.shows_the_same(&old) {
            browser::go_to_top_of("results");
        }
        let query = link::print(self.index, state);
        browser::write_query(step, &query);
        self.query.set(query);
    }
}
