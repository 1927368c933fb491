//! What every component knows: the corpus, the state of the view, and the one way to change it.

use std::sync::Arc;

use leptos::prelude::*;
use summitry_corpus::model::Corpus;
use summitry_explore::link::{self, Notice, ViewState};
use summitry_explore::query::{Answer, Index};

use super::browser;

/// How a change enters the history of the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A change of its own, which Back takes back.
    Push,
    /// A part of a longer change, such as a keystroke.
    Replace,
}

/// The view and how to change it. The query string is the only home of its state.
#[derive(Clone, Copy)]
pub struct Explorer {
    pub index: &'static Index,
    pub state: Memo<ViewState>,
    pub answer: Memo<Arc<Answer>>,
    pub notices: Memo<Vec<Notice>>,
    query: RwSignal<String>,
}

impl Explorer {
    /// The explorer in its first view, which is what the rendered page shows.
    pub fn new(index: &'static Index) -> Self {
        let query = RwSignal::new(String::new());
        let parsed = Memo::new(move |_| query.with(|query| link::parse(index, query)));
        let state = Memo::new(move |_| parsed.with(|parsed| parsed.state.clone()));
        let notices = Memo::new(move |_| parsed.with(|parsed| parsed.notices.clone()));
        let answer = Memo::new(move |_| state.with(|state| Arc::new(index.answer(state))));
        Self { index, state, answer, notices, query }
    }

    pub fn corpus(&self) -> &'static Corpus {
        &self.index.corpus
    }

    /// Takes over what the address says, together with what was filled in before. The address becomes canonical.
    pub fn load(&self, early: &str) {
        let raw = [browser::query().as_str(), early].join("&");
        let state = link::parse(self.index, &raw).state;
        browser::write_query(Step::Replace, &link::print(self.index, &state));
        self.query.set(raw);
    }

    /// Takes over what Back or Forward went to.
    pub fn returned(&self) {
        self.query.set(browser::query());
    }

    /// Changes the state and the address with it. A change that changes nothing leaves no trace.
    pub fn change(&self, step: Step, change: impl FnOnce(&mut ViewState)) {
        let old = self.state.get_untracked();
        let mut new = old.clone();
        change(&mut new);
        if new != old {
            self.show(step, &new);
        }
    }

    /// Goes to the view of a link of this page.
    pub fn follow(&self, href: &str) {
        let query = href.split_once('?').map_or("", |(_, query)| query);
        let state = link::parse(self.index, query).state;
        if state != self.state.get_untracked() {
            self.show(Step::Push, &state);
        }
    }

    /// The link to a state, relative to the page.
    pub fn href(&self, state: &ViewState) -> String {
        format!("?{}", link::print(self.index, state))
    }

    fn show(&self, step: Step, state: &ViewState) {
        let query = link::print(self.index, state);
        browser::write_query(step, &query);
        self.query.set(query);
    }
}
