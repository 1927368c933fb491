//! What every part of the page knows: the corpus, the view, and the one way to change it.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use summitry_corpus::model::{Corpus, PhaseIx, PositionIx};
use summitry_explore::layout::{ColumnKind, Detail, Picture, Timeline};
use summitry_explore::link::{self, Notice, ViewState};
use summitry_explore::query::{Answer, Index};

use super::{browser, position, search, words};
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
    pub picture: Picture,
    /// What is picked: the selection of the view, or else what is about to become one.
    pub picked: Vec<PositionIx>,
    pub frame: Frame,
    /// The query string that all this follows from.
    query: String,
    /// What the reader picked and has not made a view of.
    basket: Vec<PositionIx>,
}

impl View {
    /// All that follows from a query string, in a frame, with what was picked.
    fn of(index: &Index, query: String, frame: Frame, basket: Vec<PositionIx>) -> Self {
        let parsed = link::parse(index, &query);
        let of = |detail| embedded::timeline(index, parsed.state.by, detail);
        let gathered = of(Detail { parts_meetings: false, ..frame.detail() });
        let timeline = of(frame.detail());
        let width = frame.magnified(gathered.least_width(), timeline.least_width());
        Self::on(timeline, width, index, query, parsed, frame, basket)
    }

    /// Whether it is, but for the window, what the rendered page shows.
    pub fn is_plain(&self) -> bool {
        self.state == ViewState::default() && self.notices.is_empty() && self.basket.is_empty()
    }

    /// The same on a time axis, which has lanes of the kind that was asked for, in a width for all of its columns.
    pub fn on(
        timeline: &Timeline,
        width: u32,
        index: &Index,
        query: String,
        parsed: link::Parsed,
        frame: Frame,
        basket: Vec<PositionIx>,
    ) -> Self {
        let link::Parsed { state, notices } = parsed;
        let answer = index.answer(&state);
        let picture = timeline.picture(&index.corpus, &answer.matches, width);
        let picked = if state.pick.is_empty() { basket.clone() } else { state.pick.clone() };
        Self { state, notices, answer, picture, picked, frame, query, basket }
    }
}

/// How the picture stands in the window. It is no part of a view: another reader's window is another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Whether the window is too narrow for the wide form of the picture; not known until the program runs.
    pub is_narrow: Option<bool>,
    /// The width of all columns together before they are magnified, in CSS pixels.
    pub width: u32,
    /// A place in [`Frame::ZOOMS`].
    pub zoom: usize,
    pub opens_folds: bool,
}

impl Frame {
    /// How many times as wide the picture may be as its frame, in hundredths.
    pub const ZOOMS: [u32; 5] = [100, 150, 220, 300, 400];

    /// From here on every event of a meeting has its own column.
    const PARTS_MEETINGS_FROM: usize = 2;

    /// The width for which the page is rendered: that of most windows, see `timeline::room`.
    pub const WIDTH: u32 = 800;

    pub fn detail(self) -> Detail {
        Detail { opens_folds: self.opens_folds, parts_meetings: self.zoom >= Self::PARTS_MEETINGS_FROM }
    }

    /// The width of all columns together, which can do with no less than `least`, nor where meetings are not parted with less than
    /// `gathered`, in CSS pixels. A window may have less; all the same, each step is larger than the one before.
    fn magnified(self, gathered: u32, least: u32) -> u32 {
        let zoom = Self::ZOOMS[self.zoom];
        let first = if self.detail().parts_meetings { Self::PARTS_MEETINGS_FROM } else { 0 };
        (self.width.max(gathered) * zoom / 100).max(least * zoom / Self::ZOOMS[first])
    }
}

thread_local! {
    /// What brings the page in line with the view.
    static FOLLOWER: Cell<Option<fn(Explorer)>> = const { Cell::new(None) };
}

/// The view and how to change it. The query string is the only home of its state.
#[derive(Clone, Copy)]
pub struct Explorer {
    pub index: &'static Index,
    /// No signal of the framework: it has one reader ([`Explorer::follow_with`]), and would be five kilobytes for a browser to
    /// load. It lives as long as the page.
    view: &'static RefCell<Arc<View>>,
}

impl Explorer {
    /// The explorer in its first view, which is what the rendered page shows.
    pub fn new(index: &'static Index) -> Self {
        let frame = Frame { is_narrow: None, width: Frame::WIDTH, zoom: 0, opens_folds: false };
        let view = View::of(index, String::new(), frame, Vec::new());
        Self { index, view: Box::leak(Box::new(RefCell::new(Arc::new(view)))) }
    }

    /// Shows what follows from something else, if that is another view.
    fn renew(&self, query: String, frame: Frame, basket: Vec<PositionIx>) {
        let view = View::of(self.index, query, frame, basket);
        if view != *self.shown() {
            self.view.replace(Arc::new(view));
            FOLLOWER.get().into_iter().for_each(|follow| follow(*self));
        }
    }

    /// Calls back now, and from now on with every other view.
    pub fn follow_with(&self, follow: fn(Self)) {
        FOLLOWER.set(Some(follow));
        follow(*self);
    }

    /// The explorer in the view of a query string.
    #[cfg(test)]
    pub fn at(index: &'static Index, query: &str) -> Self {
        let explorer = Self::new(index);
        explorer.ask(query.to_owned());
        explorer
    }

    pub fn corpus(&self) -> &'static Corpus {
        &self.index.corpus
    }

    /// How many positions there are.
    pub fn all(&self) -> u32 {
        self.corpus().positions.len() as u32
    }

    /// The state of the view, for who only answers a click.
    pub fn state(&self) -> ViewState {
        self.shown().state.clone()
    }

    /// The view.
    pub fn shown(&self) -> Arc<View> {
        self.view.borrow().clone()
    }

    /// Picks a position, or puts it back.
    pub fn pick(&self, ix: PositionIx) {
        let view = self.shown();
        let mut picked = view.picked.clone();
        match picked.iter().position(|other| *other == ix) {
            Some(place) => drop(picked.remove(place)),
            None => picked.push(ix),
        }
        // A selection that is a view already is changed; what is on its way to one stays what it is.
        if view.state.pick.is_empty() {
            browser::say(&words::list::picked(picked.len()));
            self.set_basket(picked);
        } else {
            self.change(Step::Push, |state| state.set_pick(picked));
        }
    }

    /// Puts everything back that was picked.
    pub fn unpick(&self) {
        self.set_basket(Vec::new());
    }

    fn set_basket(&self, basket: Vec<PositionIx>) {
        let view = self.shown();
        self.renew(view.query.clone(), view.frame, basket);
    }

    /// The time axis of a view.
    pub fn axis(&self, view: &View) -> &'static Timeline {
        embedded::timeline(self.index, view.state.by, view.frame.detail())
    }

    /// Whether a phase stands folded in the axis, unless it is opened.
    pub fn is_fold(&self, view: &View, phase: PhaseIx) -> bool {
        let folded = Frame { opens_folds: false, ..view.frame }.detail();
        let columns = &embedded::timeline(self.index, view.state.by, folded).columns;
        columns.iter().any(|column| column.phase == phase && column.kind == ColumnKind::Fold)
    }

    /// Changes how the picture stands in the window.
    pub fn reframe(&self, change: impl FnOnce(&mut Frame)) {
        let view = self.shown();
        let mut frame = view.frame;
        change(&mut frame);
        if frame != view.frame {
            self.renew(view.query.clone(), frame, view.basket.clone());
        }
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
        self.ask(raw);
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
            self.ask(query);
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

    fn ask(&self, query: String) {
        let view = self.shown();
        self.renew(query, view.frame, view.basket.clone());
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
        self.ask(query);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_larger_in_any_window() {
        let index = embedded::index().unwrap();
        for query in ["", "by=actor", "by=side"] {
            for width in [200, 400, 800, 1600] {
                let wide = |zoom| {
                    let frame = Frame { is_narrow: None, width, zoom, opens_folds: false };
                    View::of(index, query.to_owned(), frame, Vec::new()).picture.widths.iter().sum::<u32>()
                };
                let widths: Vec<u32> = (0..Frame::ZOOMS.len()).map(wide).collect();
                assert!(widths.is_sorted_by(|a, b| a < b), "{query:?} in {width}: {widths:?}");
            }
        }
    }
}
