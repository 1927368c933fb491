//! Who stands where: actors by questions.

use summitry_corpus::model::{Corpus, PhaseIx, PositionIx};
use summitry_explore::analysis::{Cell, Issue, Matrix, Row};
use summitry_explore::layout::{LaneHeading, LaneKey, Look};
use summitry_explore::link::{Lanes, Page, ViewState};
use summitry_explore::query::Facet;

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::{glyph, words};

/// How large a dot is in a matrix of one phase, in units of its drawing.
const DOT: usize = 12;

pub fn html(html: &mut Markup, explorer: Explorer, view: &View) {
    let corpus = explorer.corpus();
    let matrix = Matrix::new(corpus, view.state.by, &view.answer.matches);
    rows_by(html, explorer, &view.state);
    if matrix.rows.is_empty() {
        return;
    }
    html.open("p", &[("class", "key")]);
    html.text("In each place the latest stance and the number of positions. ");
    html.open("span", &[("class", "changed")]).close("span").text("the stance changed. ");
    html.text("A blank place: nothing in this corpus, which is not neutrality.").close("p");
    let writer = Writer { explorer, state: &view.state, matrix: &matrix };
    if view.frame.is_narrow != Some(true) {
        writer.grid(html);
    }
    if view.frame.is_narrow != Some(false) {
        writer.lists(html);
    }
    writer.phases(html);
}

/// The choice of what the rows are.
fn rows_by(html: &mut Markup, explorer: Explorer, state: &ViewState) {
    html.open("p", &[("class", "rows-by")]).text("Rows by ");
    for by in [Lanes::Actor, Lanes::Side] {
        let mut other = state.clone();
        other.by = by;
        let href = explorer.href(&other);
        let is_current = (by == Lanes::Side) == (state.by == Lanes::Side);
        let attributes = [("href", &*href), ("data-view", ""), ("data-then", "stage"), ("aria-current", "true")];
        html.element("a", &attributes[..if is_current { 4 } else { 3 }], by.id()).text(" ");
    }
    html.close("p");
}

struct Writer<'a> {
    explorer: Explorer,
    state: &'a ViewState,
    matrix: &'a Matrix,
}

impl Writer<'_> {
    fn corpus(&self) -> &'static Corpus {
        self.explorer.corpus()
    }

    /// The link to the list of a row, a column, or a place.
    fn href(&self, row: Option<LaneKey>, issue: Option<Issue>, positions: &[PositionIx]) -> String {
        let mut state = self.state.clone();
        state.go_to(Page::Timeline);
        (state.open, state.line) = (None, None);
        match row {
            Some(LaneKey::Actor(ix)) => state.choose(Facet::Actor, vec![ix.0]),
            Some(LaneKey::Side(ix)) => state.choose(Facet::Side, vec![ix.0]),
            _ => {}
        }
        if let Some(issue) = issue {
            state.choose(Facet::Question, vec![issue.question.0]);
            // No filter tells scopes apart.
            if issue.scope.is_some() || !self.corpus().question(issue.question).scopes.is_empty() {
                state.set_pick(positions.to_vec());
            }
        }
        self.explorer.href(&state)
    }

    fn all_of(&self, column: usize) -> Vec<PositionIx> {
        let cells = self.matrix.rows.iter().filter_map(|row| row.cells.get(column)?.as_ref());
        cells.flat_map(|cell| cell.positions.iter().copied()).collect()
    }

    fn link(&self, html: &mut Markup, class: &str, href: &str, label: &str) {
        let attributes = [("class", class), ("href", href), ("data-view", ""), ("data-then", "results")];
        html.open("a", &[&attributes[..], &[("tabindex", "-1"), ("aria-label", label)]].concat());
    }

    /// The wide form: a table that is walked with the arrow keys.
    fn grid(&self, html: &mut Markup) {
        let corpus = self.corpus();
        html.open("div", &[("class", "matrix-frame"), ("tabindex", "-1")]);
        html.open("table", &[("class", "grid"), ("role", "grid"), ("aria-label", "Actors by questions")]);
        html.open("thead", &[]).open("tr", &[("class", "groups")]).element("td", &[], "");
        for group in self.matrix.columns.chunk_by(|a, b| self.group(*a) == self.group(*b)) {
            let span = group.len().to_string();
            let title = group.first().and_then(|issue| corpus.groups.get(self.group(*issue)));
            html.element("th", &[("colspan", &span), ("scope", "colgroup")], title.map_or("", String::as_str));
        }
        html.close("tr").open("tr", &[("data-row", ""), ("class", "titles")]).element("td", &[], "");
        for (column, issue) in self.matrix.columns.iter().enumerate() {
            let title = &corpus.question(issue.question).title;
            let scope = issue.scope_title(corpus);
            html.open("th", &[("scope", "col"), ("tabindex", "-1")]);
            self.link(
                html,
                "name",
                &self.href(None, Some(*issue), &self.all_of(column)),
                &[title, " ", scope].concat(),
            );
            html.text(title).text(" ").part("span", "scope", scope).close("a").close("th");
        }
        html.close("tr").close("thead");
        let mut heading = None;
        html.open("tbody", &[]);
        for row in &self.matrix.rows {
            let its = row.key.heading(corpus);
            if its != heading {
                heading = its;
                let span = (self.matrix.columns.len() + 1).to_string();
                html.close("tbody").open("tbody", &[]);
                html.open("tr", &[("class", "side")]).open("th", &[("colspan", &span), ("scope", "rowgroup")]);
                let title = if let Some(LaneHeading::Side(ix)) = its { &*corpus.side(ix).title } else { "" };
                html.element("span", &[], title).close("th").close("tr");
            }
            html.open("tr", &[("data-row", "")]).open("th", &[("scope", "row"), ("tabindex", "-1")]);
            self.link(html, "name", &self.href(Some(row.key), None, &[]), row.key.name(corpus));
            html.text(row.key.name(corpus)).close("a").close("th");
            for (cell, issue) in row.cells.iter().zip(&self.matrix.columns) {
                html.open("td", &[("tabindex", "-1")]);
                if let Some(cell) = cell {
                    self.place(html, row, *issue, cell, "");
                }
                html.close("td");
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    fn group(&self, issue: Issue) -> usize {
        self.corpus().question(issue.question).group.index()
    }

    /// What is known of a row on an issue. `name` is written beside it.
    fn place(&self, html: &mut Markup, row: &Row, issue: Issue, cell: &Cell, name: &str) {
        let corpus = self.corpus();
        let looks = looks(corpus, cell);
        let word = match *looks.as_slice() {
            [only] => words::stance(only.stance),
            _ => "Divided",
        };
        let count = words::positions(cell.positions.len() as u32);
        let title = &corpus.question(issue.question).title;
        let mut label = [row.key.name(corpus), ", ", title, " ", issue.scope_title(corpus), ": ", word].concat();
        label.push_str(if cell.is_hearsay { ", by others’ word, " } else { ", " });
        label.push_str(&count);
        label.push_str(if cell.has_shift { ", changed" } else { "" });
        let class = if cell.has_shift { "cell changed" } else { "cell" };
        self.link(html, class, &self.href(Some(row.key), Some(issue), &cell.positions), &label);
        html.part("span", "name", name);
        html.open("span", &[("class", "signs")]);
        for look in looks {
            glyph::write(html, look);
        }
        html.close("span").part("span", "word", word);
        html.part("span", "number", &cell.positions.len().to_string()).close("a");
    }

    /// The narrow form: a list for each question.
    fn lists(&self, html: &mut Markup) {
        let corpus = self.corpus();
        html.open("div", &[("class", "by-question")]);
        for (column, issue) in self.matrix.columns.iter().enumerate() {
            html.open("h3", &[]).text(&corpus.question(issue.question).title).text(" ");
            html.part("span", "scope", issue.scope_title(corpus)).close("h3").open("ul", &[]);
            for row in &self.matrix.rows {
                if let Some(Some(cell)) = row.cells.get(column) {
                    html.open("li", &[]);
                    self.place(html, row, *issue, cell, row.key.name(corpus));
                    html.close("li");
                }
            }
            html.close("ul");
        }
        html.close("div");
    }

    /// The same rows and columns once for each phase, small, to see what came when.
    fn phases(&self, html: &mut Markup) {
        let explorer = self.explorer;
        let phases: Vec<u32> = (0..).take(self.corpus().phases.len()).collect();
        let of_phase = phases.iter().map(|number| {
            let matrix = self.matrix.in_phase(self.corpus(), PhaseIx(*number));
            let count = matrix.rows.iter().flat_map(|row| &row.cells).flatten().map(|cell| cell.positions.len()).sum();
            (*number, matrix, count)
        });
        let shown: Vec<(u32, Matrix, usize)> = of_phase.filter(|(_, _, count)| *count > 0).collect();
        if shown.len() < 2 {
            return;
        }
        html.element("h3", &[], "Phase by phase").open("div", &[("class", "multiples")]);
        for (number, matrix, count) in shown {
            let mut state = self.state.clone();
            state.choose(Facet::Phase, vec![number]);
            let title = explorer.corpus().phases.get(number as usize).map_or("", |phase| &phase.title);
            let href = explorer.href(&state);
            html.open("a", &[("class", "multiple"), ("href", &href), ("data-view", ""), ("data-then", "stage")]);
            html.element("b", &[], title).text(" ").part("span", "total", &words::positions(count as u32));
            dots(html, self.corpus(), &matrix);
            html.close("a");
        }
        html.close("div");
    }
}

/// The different looks of the latest stances of a place.
fn looks(corpus: &Corpus, cell: &Cell) -> Vec<Look> {
    let looks = cell.latest.iter().map(|ix| Look::of(corpus, corpus.position(*ix)));
    super::position::distinct(looks, |a, b| a == b)
}

/// A matrix without words: a dot for each place.
fn dots(html: &mut Markup, corpus: &Corpus, matrix: &Matrix) {
    let size = |count: usize| (count * DOT).to_string();
    let view_box = ["0 0 ", &size(matrix.columns.len()), " ", &size(matrix.rows.len())].concat();
    html.open("svg", &[("class", "dots"), ("viewBox", &view_box), ("aria-hidden", "true")]);
    for (y, row) in matrix.rows.iter().enumerate() {
        for (x, cell) in row.cells.iter().enumerate() {
            let Some(look) = cell.as_ref().and_then(|cell| looks(corpus, cell).pop()) else { continue };
            let (x, y) = (size(x), size(y));
            glyph::place(html, look, &[("x", &x), ("y", &y), ("width", "11"), ("height", "11")]);
        }
    }
    html.close("svg");
}
