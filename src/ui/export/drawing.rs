//! The picture of a view as a drawing that stands by itself: SVG with its own style.

use summitry_corpus::model::Corpus;
use summitry_explore::analysis::Matrix;
use summitry_explore::export::view::About;
use summitry_explore::layout::{ColumnKind, Look, Timeline, flow, mark_width, rows, text_width, wrapped};
use summitry_explore::link::Page;

use super::super::explorer::View;
use super::super::markup::Markup;
use super::super::{axis, glyph, matrix, timeline, words};

/// The margin around it, in CSS pixels; as are all lengths.
const MARGIN: u32 = 16;
/// How wide all columns of a timeline are together.
pub const WIDTH: u32 = 1100;
/// The room for the names of lanes.
const NAMES: u32 = 190;
/// A row of marks, and what is free between two lanes.
const ROW: u32 = 18;
const BETWEEN: u32 = 6;
/// The least width of all, and how many characters of an address have room in it.
const LEAST: u32 = 760;
const OF_ADDRESS: usize = 100;
/// A line of text.
const LINE: u32 = 16;
/// The size of a sign.
const SIGN: u32 = 11;
/// A place of a matrix.
const PLACE: u32 = 26;

/// What is drawn so far, and how far down it reaches.
pub struct Drawing {
    pub html: Markup,
    y: u32,
}

impl Drawing {
    /// Nothing yet, down to here.
    pub fn from(y: u32) -> Self {
        Self { html: Markup::new(), y }
    }

    pub fn text(&mut self, x: u32, y: u32, class: &'static str, text: &str) {
        self.html.fill("<text x=\"$\" y=\"$\" class=\"$\">$</text>", &[&x.to_string(), &y.to_string(), class, text]);
    }

    /// A text in lines of a width; tells how many.
    fn lines(&mut self, x: u32, y: u32, class: &'static str, text: &str, width: u32) -> u32 {
        let lines = wrapped(text, width);
        for (line, place) in lines.iter().zip(0..) {
            self.text(x, y + place * (LINE - 2), class, line);
        }
        lines.len() as u32
    }

    pub fn rect(&mut self, [x, y, width, height]: [u32; 4], class: &'static str) {
        let values = [x, y, width, height].map(|number| number.to_string());
        let pattern = "<rect x=\"$\" y=\"$\" width=\"$\" height=\"$\" class=\"$\"></rect>";
        self.html.fill(pattern, &[&values[0], &values[1], &values[2], &values[3], class]);
    }

    /// The drawing in a size, with its style: `palette` are eight colours of CSS, parted by `;`: paper, ink, soft, rule, pillar, for,
    /// against, neutral; `more` is style that only this one has.
    pub fn finish(self, width: u32, height: u32, palette: &str, more: &str) -> String {
        let (width, height) = (width.to_string(), height.to_string());
        let mut html = Markup::new();
        html.fill(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 $ $\" width=\"$\" height=\"$\"><style>",
            &[&width, &height, &width, &height],
        );
        html.append(&style(palette)).append(more).append("</style>").append(&glyph::sheet());
        html.fill("<rect width=\"100%\" height=\"100%\" class=\"paper\"></rect>", &[]);
        html.append(&self.html.finish()).append("</svg>\n");
        html.finish()
    }

    /// A sign that stands for some positions.
    fn sign(&mut self, look: Look, count: usize, x: u32, y: u32) {
        self.html.fill("<g data-count=\"$\">", &[&count.to_string()]);
        glyph::place(&mut self.html, look, x, y, SIGN);
        self.html.fill("</g>", &[]);
    }
}

/// The view's picture: the matrix where it shows one, else the timeline, on its time axis. `palette` is that of [`Drawing::finish`].
pub fn svg(corpus: &Corpus, axis_of: &Timeline, view: &View, about: &About, palette: &str) -> String {
    let mut drawing = Drawing::from(MARGIN + 20);
    drawing.text(MARGIN, MARGIN + 14, "title", &about.title);
    let count = words::result(view.answer.total, about.all as u32);
    let mut lines = wrapped(&format!("{}. {count}.", about.filter()), LEAST - 2 * MARGIN);
    // An address has no spaces to be broken at.
    let address: Vec<char> = about.address.chars().collect();
    lines.extend(address.chunks(OF_ADDRESS).map(|part| part.iter().collect()));
    for line in lines {
        drawing.y += LINE;
        let y = drawing.y;
        drawing.text(MARGIN, y, "soft", &line);
    }
    drawing.y += LINE;
    let width = if view.state.page() == Page::Matrix {
        draw_matrix(&mut drawing, corpus, view)
    } else {
        draw_timeline(&mut drawing, corpus, axis_of, view)
    };
    drawing.y += 2 * LINE;
    let y = drawing.y;
    drawing.text(MARGIN, y, "soft", &words::edition(&about.version, &about.sha256));
    drawing.finish((width + 2 * MARGIN).max(LEAST), y + MARGIN, palette, "")
}

/// What all drawings have of style.
fn style(palette: &str) -> String {
    let mut colours = palette.split(';').map(str::trim);
    let mut colour = || colours.next().filter(|colour| is_colour(colour)).unwrap_or("currentColor");
    let [paper, ink, soft, rule, pillar, for_it, against, neutral] = std::array::from_fn(|_| colour());
    format!(
        "text{{font:12px system-ui,sans-serif;fill:{ink}}}.soft{{fill:{soft}}}.title{{font:bold 18px Georgia,serif}}.head{{font-weight:bold}}\
         .paper{{fill:{paper}}}.pillar{{fill:{pillar}}}.rule{{fill:{rule}}}.small{{font-size:10px;fill:{soft}}}\
         .glyph{{fill:currentColor;stroke:currentColor;stroke-width:1.6;stroke-linejoin:round;color:{neutral}}}\
         [data-stance=for],[data-stance=leans-for]{{color:{for_it}}}[data-stance=against],[data-stance=leans-against]{{color:{against}}}\
         .hearsay{{fill-opacity:.3;stroke-dasharray:2.6 2}}.forecast{{stroke-width:2.4;stroke-linecap:round}}"
    )
}

/// Whether a text is a colour of CSS and nothing more.
fn is_colour(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "#(),.% ".contains(c))
}

/// Draws the timeline, and tells its width.
fn draw_timeline(drawing: &mut Drawing, corpus: &Corpus, axis_of: &Timeline, view: &View) -> u32 {
    let (columns, widths) = (&axis_of.columns, &view.picture.widths);
    let lefts: Vec<u32> = widths
        .iter()
        .scan(MARGIN + NAMES, |left, width| {
            let its = *left;
            *left += width;
            Some(its)
        })
        .collect();
    let width = NAMES + widths.iter().sum::<u32>();
    let top = drawing.y;
    // The heads come last: how tall the columns are is known only then.
    let mut marks = Drawing::from(top + 4 * LINE + BETWEEN);
    for lane in &view.picture.lanes {
        if let Some(heading) = lane.heading {
            marks.y += LINE + BETWEEN;
            let y = marks.y - BETWEEN;
            marks.text(MARGIN, y, "head", timeline::heading_title(corpus, heading));
        }
        marks.rect([MARGIN, marks.y, width, 1], "rule");
        let y = marks.y + BETWEEN / 2;
        marks.text(MARGIN, y + 13, "name", lane.key.name(corpus));
        let mut tall = 1;
        for ((cell, left), room) in lane.cells.iter().zip(&lefts).zip(widths) {
            let label = |place: usize| {
                let mark = &cell.marks[place];
                let name = mark.label.map(|key| key.short_name(corpus)).unwrap_or_default();
                match mark.count() {
                    1 => name.to_owned(),
                    count => [name, " ", &count.to_string()].concat(),
                }
            };
            let labels: Vec<String> = (0..cell.marks.len()).map(label).collect();
            let asked = || labels.iter().map(|label| mark_width(label));
            let room = room.saturating_sub(BETWEEN);
            tall = tall.max(rows(room, asked()));
            for ((mark, label), spot) in cell.marks.iter().zip(&labels).zip(flow(room, asked())) {
                let (x, y) = (left + 3 + spot.left, y + spot.row * ROW);
                marks.sign(mark.look, mark.count(), x, y + 3);
                let label = label.trim();
                let lines = marks.lines(x + SIGN + 4, y + 13, "label", label, room.saturating_sub(SIGN + 8).max(1));
                tall = tall.max(spot.row + lines);
            }
        }
        marks.y += tall * ROW + BETWEEN;
    }
    for (column, (left, room)) in columns.iter().zip(lefts.iter().zip(widths)) {
        if column.kind == ColumnKind::Pillar {
            drawing.rect([*left, top, *room, marks.y - top], "pillar");
        }
        let tick = axis::days_of(corpus, column, *room);
        drawing.lines(left + 3, top + 3 * LINE, "soft", &tick, room.saturating_sub(BETWEEN));
    }
    let mut last = None;
    for (column, left) in columns.iter().zip(&lefts) {
        if last != Some(column.phase) {
            let of_phase = columns.iter().zip(widths).filter(|(other, _)| other.phase == column.phase);
            // Bold letters are wider.
            let room = of_phase.map(|(_, width)| width).sum::<u32>() * 9 / 10;
            drawing.lines(left + 3, top + LINE - 2, "head", &corpus.phase(column.phase).title, room);
        }
        last = Some(column.phase);
    }
    drawing.html.append(&marks.html.finish());
    drawing.y = marks.y;
    width
}

/// Draws the matrix, and tells its width.
fn draw_matrix(drawing: &mut Drawing, corpus: &Corpus, view: &View) -> u32 {
    let matrix = Matrix::new(corpus, view.state.by, &view.answer.matches);
    let heads = matrix.columns.iter().map(|issue| {
        text_width(&corpus.question(issue.question).title) + text_width(issue.scope_title(corpus)) + BETWEEN
    });
    let names = matrix.rows.iter().map(|row| text_width(row.key.name(corpus))).max().unwrap_or_default() + BETWEEN;
    let (top, left) = (drawing.y + heads.max().unwrap_or_default() + BETWEEN, MARGIN + names);
    let width = names + matrix.columns.len() as u32 * PLACE;
    for (issue, x) in matrix.columns.iter().zip((left..).step_by(PLACE as usize)) {
        let (x, y) = ((x + PLACE / 2 + 4).to_string(), (top - BETWEEN).to_string());
        let (title, scope) = (&corpus.question(issue.question).title, issue.scope_title(corpus));
        let space = if scope.is_empty() { "" } else { " " };
        drawing.html.fill("<text transform=\"translate($ $) rotate(-90)\">$$$</text>", &[&x, &y, title, space, scope]);
    }
    drawing.y = top;
    for row in &matrix.rows {
        let looks = row.cells.iter().flatten().map(|cell| matrix::looks(corpus, cell).len()).max().unwrap_or(1) as u32;
        let tall = looks.max(1) * (SIGN + 2) + 12;
        drawing.rect([MARGIN, drawing.y, width, 1], "rule");
        let y = drawing.y;
        drawing.text(MARGIN, y + tall / 2 + 4, "name", row.key.name(corpus));
        for (cell, x) in row.cells.iter().zip((left..).step_by(PLACE as usize)) {
            let Some(cell) = cell else { continue };
            drawing.rect([x, y + 1, PLACE, tall - 1], "pillar");
            let mut count = cell.positions.len();
            for (look, place) in matrix::looks(corpus, cell).into_iter().zip(0_u32..) {
                // The number stands for all signs of a place.
                drawing.sign(look, std::mem::take(&mut count), x + (PLACE - SIGN) / 2, y + 3 + place * (SIGN + 2));
            }
            drawing.text(x + PLACE / 2 - 3, y + tall - 3, "small", &cell.positions.len().to_string());
        }
        drawing.y += tall;
    }
    drawing.rect([MARGIN, drawing.y, width, 1], "rule");
    width
}
