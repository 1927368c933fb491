//! Who stands where: actors by questions.

use summitry_corpus::model::{Corpus, PhaseIx, PositionIx};
use summitry_explore::analysis::{Cell, Issue, Matrix, Row};
use summitry_explore::bits::Bits;
use summitry_explore::layout::{LaneHeading, LaneKey, Look};
use summitry_explore::link::{Lanes, Page, ViewState};
use summitry_explore::query::Facet;

use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
use super::words::views::{self as say, Place};
use super::{glyph, words};

/// Says what is to be seen in it.
fn key(html: &mut Markup) {
    html.fill(
        "<p class=\"key\">$ <span class=\"changed\"></span> $</p>",
        &[say::MATRIX_BEFORE_SIGN, say::MATRIX_AFTER_SIGN],
    );
}

pub fn html(html: &mut Markup, explorer: Explorer, view: &View) {
    let corpus = explorer.corpus();
    let matrix = Matrix::new(corpus, view.state.by, &view.answer.matches);
    html.fill("<p class=\"rows-by\">$", &[say::ROWS_BY]);
    for by in [Lanes::Actor, Lanes::Side] {
        let mut other = view.state.clone();
        other.by = by;
        let is_current = (by == Lanes::Side) == (view.state.by == Lanes::Side);
        let values = [&*explorer.href(&other), if is_current { "true" } else { "false" }, words::lanes(by, 1)];
        html.fill(" <a href=\"$\" data-view data-then=\"stage\" aria-current=\"$\">$</a>", &values);
    }
    html.fill("</p>", &[]);
    if matrix.rows.is_empty() {
        return;
    }
    key(html);
    let writer =
        Writer { explorer, state: &view.state, matrix: &matrix, shown: &view.answer.matches, links: Links::Live };
    if view.frame.is_narrow != Some(true) {
        writer.grid(html);
    }
    if view.frame.is_narrow != Some(false) {
        writer.lists(html);
    }
    writer.phases(html);
}

/// The matrix of all positions, on a page of its own.
#[cfg(feature = "ssr")]
pub fn still(html: &mut Markup, explorer: Explorer, links: Links) {
    let view = explorer.shown();
    let matrix = Matrix::new(explorer.corpus(), view.state.by, &view.answer.matches);
    let writer = Writer { explorer, state: &view.state, matrix: &matrix, shown: &view.answer.matches, links };
    key(html);
    writer.grid(html);
    writer.lists(html);
    writer.phases(html);
}

struct Writer<'a> {
    explorer: Explorer,
    state: &'a ViewState,
    matrix: &'a Matrix,
    shown: &'a Bits,
    links: Links,
}

impl Writer<'_> {
    fn corpus(&self) -> &'static Corpus {
        self.explorer.corpus()
    }

    /// The link to the list of a row, a column, or a place.
    fn href(&self, row: Option<LaneKey>, issue: Option<Issue>, positions: &[PositionIx]) -> String {
        match self.links {
            Links::Live => self.view_of(row, issue, positions),
            #[cfg(feature = "ssr")]
            Links::Still(up) => super::pages::place_of(self.corpus(), up, row, issue),
        }
    }

    fn view_of(&self, row: Option<LaneKey>, issue: Option<Issue>, positions: &[PositionIx]) -> String {
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

    /// The head of a row or a column.
    fn name(&self, html: &mut Markup, href: &str, title: &str, scope: &str, language: Option<&str>) {
        html.fill("<a class=\"name\" href=\"$\" data-view data-then=\"results\" tabindex=\"-1\">", &[href]);
        html.name_in(language, title).fill(" <i class=\"scope\">$</i></a>", &[scope]);
    }

    /// The wide form: a table that is walked with the arrow keys.
    fn grid(&self, html: &mut Markup) {
        let (corpus, columns) = (self.corpus(), &self.matrix.columns);
        html.fill(
            "<div class=\"matrix-frame\" tabindex=\"-1\"><table class=\"grid\" role=\"grid\" \
             aria-label=\"$\"><thead><tr class=\"groups\"><td></td>",
            &[say::GRID],
        );
        for group in columns.chunk_by(|a, b| self.group(*a) == self.group(*b)) {
            let title = group.first().and_then(|issue| corpus.groups.get(self.group(*issue)));
            let values = [&*group.len().to_string(), title.map_or("", String::as_str)];
            html.fill("<th colspan=\"$\" scope=\"colgroup\">$</th>", &values);
        }
        html.fill("</tr><tr data-row class=\"titles\"><td></td>", &[]);
        for (column, issue) in columns.iter().enumerate() {
            let href = self.href(None, Some(*issue), &self.all_of(column));
            html.fill("<th scope=\"col\">", &[]);
            self.name(html, &href, &corpus.question(issue.question).title, issue.scope_title(corpus), None);
            html.fill("</th>", &[]);
        }
        html.fill("</tr></thead><tbody>", &[]);
        let (mut heading, wide) = (None, (columns.len() + 1).to_string());
        for row in &self.matrix.rows {
            let its = row.key.heading(corpus);
            if let (true, Some(LaneHeading::Side(ix))) = (its != heading, its) {
                let pattern =
                    "</tbody><tbody><tr class=\"side\"><th colspan=\"$\" scope=\"rowgroup\"><span>$</span></th></tr>";
                html.fill(pattern, &[&wide, &corpus.side(ix).title]);
            }
            heading = its;
            html.fill("<tr data-row><th scope=\"row\">", &[]);
            self.name(html, &self.href(Some(row.key), None, &[]), row.key.name(corpus), "", row.key.language(corpus));
            html.fill("</th>", &[]);
            for (cell, issue) in row.cells.iter().zip(columns) {
                html.fill("<td tabindex=\"-1\">", &[]);
                if let Some(cell) = cell {
                    self.place(html, row, *issue, cell, "");
                }
                html.fill("</td>", &[]);
            }
            html.fill("</tr>", &[]);
        }
        html.fill("</tbody></table></div>", &[]);
    }

    fn group(&self, issue: Issue) -> usize {
        self.corpus().question(issue.question).group.index()
    }

    /// What is known of a row on an issue. `name` is written beside it.
    fn place(&self, html: &mut Markup, row: &Row, issue: Issue, cell: &Cell, name: &str) {
        let corpus = self.corpus();
        let looks = looks(corpus, cell);
        let word = match (looks.as_slice(), row.key) {
            ([only], _) => words::stance(only.stance),
            // Of one actor, the days do not tell which came last.
            (_, LaneKey::Actor(_)) => say::UNCLEAR,
            _ => say::DIVIDED,
        };
        let (number, class) = (cell.positions.len().to_string(), if cell.has_shift { "cell changed" } else { "cell" });
        let spoken = say::place(Place {
            row: row.key.name(corpus),
            question: &corpus.question(issue.question).title,
            scope: issue.scope_title(corpus),
            word,
            count: cell.positions.len() as u32,
            is_hearsay: cell.is_hearsay,
            has_shift: cell.has_shift,
            is_named: !name.is_empty(),
        });
        html.fill(
            "<a class=\"$\" href=\"$\" data-view data-then=\"results\" tabindex=\"-1\" aria-label=\"$\" title=\"$\">",
            &[class, &self.href(Some(row.key), Some(issue), &cell.positions), &spoken, word],
        );
        html.part_in(row.key.language(corpus), "span", "name", name).fill(" <span class=\"signs\">", &[]);
        for look in looks {
            glyph::write(html, look);
        }
        html.fill("</span><span class=\"word\">$</span> <span class=\"number\">$</span></a>", &[word, &number]);
    }

    /// The narrow form: a list for each question.
    fn lists(&self, html: &mut Markup) {
        let corpus = self.corpus();
        html.fill("<div class=\"by-question\">", &[]);
        for (column, issue) in self.matrix.columns.iter().enumerate() {
            let values = [&*corpus.question(issue.question).title, issue.scope_title(corpus)];
            html.fill("<h3>$ <i class=\"scope\">$</i></h3><ul>", &values);
            for row in &self.matrix.rows {
                if let Some(Some(cell)) = row.cells.get(column) {
                    html.fill("<li>", &[]);
                    self.place(html, row, *issue, cell, row.key.name(corpus));
                    html.fill("</li>", &[]);
                }
            }
            html.fill("</ul>", &[]);
        }
        html.fill("</div>", &[]);
    }

    /// Once for each phase, side by side: issues by sides, to see what came when.
    fn phases(&self, html: &mut Markup) {
        let corpus = self.corpus();
        let sides = Matrix::new(corpus, Lanes::Side, self.shown);
        let mut phases: Vec<(PhaseIx, Matrix, u32)> = Vec::new();
        for phase in (0..corpus.phases.len() as u32).map(PhaseIx) {
            let matrix = sides.in_phase(corpus, phase);
            let cells = matrix.rows.iter().flat_map(|row| &row.cells).flatten();
            let count = cells.map(|cell| cell.positions.len() as u32).sum();
            if count > 0 {
                phases.push((phase, matrix, count));
            }
        }
        if phases.len() < 2 {
            return;
        }
        html.fill(
            "<h3>$</h3><div class=\"multiples-frame\" tabindex=\"-1\"><table class=\"multiples\"><thead><tr><td></td>",
            &[say::PHASE_BY_PHASE],
        );
        for (phase, _, count) in &phases {
            let mut state = self.state.clone();
            state.choose(Facet::Phase, vec![phase.0]);
            let values = [
                &*sides.rows.len().to_string(),
                self.links.up(),
                &self.explorer.href(&state),
                &corpus.phase(*phase).title,
                &words::positions(*count),
            ];
            html.fill(
                "<th colspan=\"$\" scope=\"colgroup\"><a href=\"$$\" data-view data-then=\"stage\">$</a> <span class=\"days\">$</span></th>",
                &values,
            );
        }
        html.fill("</tr><tr class=\"sides\"><td></td>", &[]);
        for _ in &phases {
            for (place, row) in sides.rows.iter().enumerate() {
                html.fill(if place == 0 { "<th scope=\"col\" data-first>" } else { "<th scope=\"col\">" }, &[]);
                html.fill("<span>$</span></th>", &[row.key.name(corpus)]);
            }
        }
        html.fill("</tr></thead><tbody>", &[]);
        for (column, issue) in sides.columns.iter().enumerate() {
            let values = [&*corpus.question(issue.question).title, issue.scope_title(corpus)];
            html.fill("<tr><th scope=\"row\">$ <i class=\"scope\">$</i></th>", &values);
            for (_, matrix, _) in &phases {
                for (place, row) in matrix.rows.iter().enumerate() {
                    html.fill(if place == 0 { "<td data-first>" } else { "<td>" }, &[]);
                    if let Some(Some(cell)) = row.cells.get(column) {
                        for look in looks(corpus, cell) {
                            html.fill("<span class=\"unseen\">$</span>", &[words::stance(look.stance)]);
                            glyph::write(html, look);
                        }
                    }
                    html.fill("</td>", &[]);
                }
            }
            html.fill("</tr>", &[]);
        }
        html.fill("</tbody></table></div>", &[]);
    }
}

/// The different looks of the latest stances of a place.
pub fn looks(corpus: &Corpus, cell: &Cell) -> Vec<Look> {
    let looks = cell.latest.iter().map(|ix| Look::of(corpus, corpus.position(*ix)));
    super::position::distinct(looks, |a, b| a == b)
}
