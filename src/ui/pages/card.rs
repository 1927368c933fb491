//! What a preview of a page shows: a drawing of 1200 by 630, as Open Graph asks for, which the build turns into a picture.

use summitry_corpus::model::{ActorIx, Corpus, PhaseIx, Position, PositionIx, QuestionIx};
use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary};
use summitry_explore::analysis::{Issue, Standing};
use summitry_explore::bits::Bits;
use summitry_explore::layout::Look;

use super::super::markup::Markup;
use super::super::{glyph, words};

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
const MARGIN: u32 = 72;

/// The sizes of the title, of the line under it, and of the rest, in pixels.
const TITLE: u32 = 60;
const LEAD: u32 = 32;
const TEXT: u32 = 28;

/// How many rows there is room for in each of two columns.
const ROWS: usize = 5;

/// The width of ten average characters of the serif face, in hundredths of its size.
const TEN_CHARACTERS: u32 = 480;

/// The family of the face that the drawings are set in.
pub const FAMILY: &str = "Libertinus Serif";

/// A row: a sign, and what stands beside it.
type Row = (Look, String);

/// The card of the whole.
pub fn site(corpus: &Corpus, palette: &str) -> String {
    let mut rows: Vec<Row> = Vec::new();
    for stance in Stance::ALL {
        let is_of = |position: &&Position| position.kind == Kind::Stance && position.stance == *stance;
        let count = corpus.positions.iter().filter(is_of).count();
        let look = Look { stance: *stance, kind: Kind::Stance, hearsay: false };
        rows.push((look, format!("{}: {}", words::stance(*stance), words::positions(count as u32))));
    }
    draw(corpus, &corpus.title, &corpus.subtitle, &rows, palette)
}

/// The card of a meeting.
pub fn meeting(corpus: &Corpus, phase: PhaseIx, palette: &str) -> String {
    let is_in = |ix: PositionIx| corpus.phase_of(corpus.position(ix)) == phase;
    let count = (0..corpus.positions.len() as u32).filter(|number| is_in(PositionIx(*number))).count();
    let events = corpus.events.iter().filter(|event| event.phase == phase).count();
    let lead = format!("{} at {events} events", words::positions(count as u32));
    let mut rows: Vec<Row> = Vec::new();
    for (question, asked) in corpus.questions.iter().zip(0..) {
        for (actor, number) in corpus.actors.iter().zip(0..) {
            let of_both = latest(corpus, |ix| {
                let position = corpus.position(ix);
                is_in(ix) && position.question == QuestionIx(asked) && position.actor == ActorIx(number)
            });
            for (look, _) in of_both.into_iter().filter(|(look, _)| !look.hearsay) {
                let row = (look, format!("{}: {}", actor.short_name, question.title));
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
    }
    draw(corpus, &corpus.phase(phase).title, &lead, &rows, palette)
}

/// The card of a question: where each actor stands.
pub fn question(corpus: &Corpus, question: QuestionIx, palette: &str) -> String {
    let mut rows: Vec<Row> = Vec::new();
    for (actor, number) in corpus.actors.iter().zip(0..) {
        for (look, scope) in latest(corpus, |ix| {
            let position = corpus.position(ix);
            position.question == question && position.actor == ActorIx(number)
        }) {
            let scope = if scope.is_empty() { String::new() } else { format!(", {}", scope.to_lowercase()) };
            rows.push((look, format!("{}{scope}", actor.short_name)));
        }
    }
    let question = corpus.question(question);
    draw(corpus, &question.title, &question.question, &rows, palette)
}

/// The card of an actor: the stance on each question.
pub fn actor(corpus: &Corpus, actor: ActorIx, palette: &str) -> String {
    let mut rows: Vec<Row> = Vec::new();
    for (question, number) in corpus.questions.iter().zip(0..) {
        for (look, scope) in latest(corpus, |ix| {
            let position = corpus.position(ix);
            position.actor == actor && position.question == QuestionIx(number)
        }) {
            let space = if scope.is_empty() { "" } else { " " };
            let row = (look, format!("{}{space}{scope}", question.title));
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
    }
    let actor = corpus.actor(actor);
    draw(corpus, &actor.name, &actor.role, &rows, palette)
}

/// The last words among some positions of one actor on one question, scope by scope, with the names of the scopes.
fn latest(corpus: &Corpus, is_of: impl Fn(PositionIx) -> bool) -> Vec<(Look, String)> {
    let all = Bits::all(corpus.positions.len() as u32);
    let mut issues: Vec<(Issue, Vec<PositionIx>)> = Vec::new();
    for ix in all.iter().map(PositionIx).filter(|ix| is_of(*ix)) {
        let issue = Issue::of(corpus.position(ix));
        match issues.iter_mut().find(|(other, _)| *other == issue) {
            Some((_, positions)) => positions.push(ix),
            None => issues.push((issue, vec![ix])),
        }
    }
    let mut latest = Vec::new();
    for (issue, positions) in issues {
        let Some(standing) = Standing::of(corpus, positions) else { continue };
        for ix in standing.latest {
            latest.push((Look::of(corpus, corpus.position(ix)), issue.scope_title(corpus).to_owned()));
        }
    }
    latest
}

/// A text in lines of a width, in a size.
fn lines(text: &str, size: u32, width: u32) -> Vec<String> {
    let most = (width * 1000 / (size * TEN_CHARACTERS)) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text that ends in dots where it has no room.
fn cut(text: &str, size: u32, width: u32) -> String {
    let all = lines(text, size, width);
    match all.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first, ..] => format!("{first} …"),
    }
}

fn draw(corpus: &Corpus, title: &str, lead: &str, rows: &[Row], palette: &str) -> String {
    let mut html = Markup::new();
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    html.fill(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 $ $\" width=\"$\" height=\"$\"><style>",
        &[&width, &height, &width, &height],
    );
    html.append(&super::super::export::style(palette)).append(&format!(
        "text{{font-family:'{FAMILY}';font-size:{TEXT}px}}.card{{font-size:{TITLE}px;font-weight:700}}.lead{{font-size:{LEAD}px}}"
    ));
    html.append("</style>").append(&glyph::sheet());
    html.fill("<rect width=\"100%\" height=\"100%\" class=\"paper\"></rect>", &[]);
    let text = |html: &mut Markup, x: u32, y: u32, class: &'static str, text: &str| {
        html.fill("<text x=\"$\" y=\"$\" class=\"$\">$</text>", &[&x.to_string(), &y.to_string(), class, text]);
    };
    let room = WIDTH - 2 * MARGIN;
    let mut y = MARGIN + TITLE / 2;
    // Bold letters are wider.
    for line in lines(title, TITLE * 11 / 10, room).iter().take(3) {
        text(&mut html, MARGIN, y, "card", line);
        y += TITLE + 6;
    }
    for line in lines(lead, LEAD, room).iter().take(3) {
        text(&mut html, MARGIN, y, "lead soft", line);
        y += LEAD + 8;
    }
    y += 26;
    let (column, row) = (room / 2, TEXT + 18);
    let bottom = HEIGHT - MARGIN - 30;
    let fit = ROWS.min((bottom.saturating_sub(y) / row) as usize);
    let shown = if rows.len() > 2 * fit { (2 * fit).saturating_sub(1) } else { rows.len() };
    for (place, (look, what)) in rows.iter().take(shown).enumerate() {
        let (x, y) = (MARGIN + (place / fit.max(1)) as u32 * column, y + (place % fit.max(1)) as u32 * row);
        glyph::place(&mut html, *look, x, y - 22, 24);
        text(&mut html, x + 38, y, "", &cut(what, TEXT, column - 60));
    }
    if shown < rows.len() && fit > 0 {
        let (x, y) = (MARGIN + column, y + (fit as u32 - 1) * row);
        text(&mut html, x + 38, y, "soft", &format!("and {} more", rows.len() - shown));
    }
    html.fill(
        "<rect x=\"$\" y=\"$\" width=\"$\" height=\"2\" class=\"rule\"></rect>",
        &[&MARGIN.to_string(), &(HEIGHT - MARGIN - 24).to_string(), &room.to_string()],
    );
    let foot = if title == corpus.title { &corpus.opening.join(" ") } else { &corpus.title };
    text(&mut html, MARGIN, HEIGHT - MARGIN + 16, "soft", &cut(foot, TEXT, room));
    html.append("</svg>\n");
    html.finish()
}
