//! What a preview of a page shows: a drawing of 1200 by 630, as Open Graph asks for, which the build turns into a picture.

use summitry_corpus::model::{ActorIx, Corpus, PhaseIx, Position, PositionIx, QuestionIx};
use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary};
use summitry_explore::analysis::{issues, standing};
use summitry_explore::bits::Bits;
use summitry_explore::layout::{Look, broken};

use super::super::export::Drawing;
use super::super::glyph;
use super::super::words::{self, pages as say};

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
    let is_in = |position: &Position| corpus.phase_of(position) == phase;
    let count = corpus.positions.iter().filter(|position| is_in(position)).count();
    let events = corpus.events.iter().filter(|event| event.phase == phase).count();
    let lead = say::at_events(count as u32, events);
    let mut rows: Vec<Row> = Vec::new();
    for (question, asked) in corpus.questions.iter().zip(0..) {
        for (actor, number) in corpus.actors.iter().zip(0..) {
            let counts = |position: &Position| is_in(position) && position.question == QuestionIx(asked);
            let of_both = latest(corpus, ActorIx(number), counts);
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
        for (look, scope) in latest(corpus, ActorIx(number), |position| position.question == question) {
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
        for (look, scope) in latest(corpus, actor, |position| position.question == QuestionIx(number)) {
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

/// The last words of an actor among the positions that count, issue by issue, with the names of the scopes.
fn latest(corpus: &Corpus, actor: ActorIx, counts: impl Fn(&Position) -> bool) -> Vec<(Look, &str)> {
    let is_of = |number: &u32| {
        let position = corpus.position(PositionIx(*number));
        position.actor == actor && counts(position)
    };
    let all = corpus.positions.len() as u32;
    let shown = Bits::of(all, (0..all).filter(is_of));
    let mut latest = Vec::new();
    for issue in issues(corpus, &shown) {
        for ix in standing(corpus, &shown, actor, issue).into_iter().flat_map(|standing| standing.latest) {
            latest.push((Look::of(corpus, corpus.position(ix)), issue.scope_title(corpus)));
        }
    }
    latest
}

/// A text in lines of a width, in a size.
fn lines(text: &str, size: u32, width: u32) -> Vec<String> {
    let most = (width * 1000 / (size * TEN_CHARACTERS)) as usize;
    broken(text, |line, word| line.chars().count() + 1 + word.chars().count() <= most)
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
    let mut card = Drawing::from(0);
    let room = WIDTH - 2 * MARGIN;
    let mut y = MARGIN + TITLE / 2;
    // Bold letters are wider.
    for line in lines(title, TITLE * 11 / 10, room).iter().take(3) {
        card.text(MARGIN, y, "card", line);
        y += TITLE + 6;
    }
    for line in lines(lead, LEAD, room).iter().take(3) {
        card.text(MARGIN, y, "lead soft", line);
        y += LEAD + 8;
    }
    y += 26;
    let (column, row) = (room / 2, TEXT + 18);
    let bottom = HEIGHT - MARGIN - 30;
    let fit = ROWS.min((bottom.saturating_sub(y) / row) as usize);
    let shown = if rows.len() > 2 * fit { (2 * fit).saturating_sub(1) } else { rows.len() };
    for (place, (look, what)) in rows.iter().take(shown).enumerate() {
        let (x, y) = (MARGIN + (place / fit.max(1)) as u32 * column, y + (place % fit.max(1)) as u32 * row);
        glyph::place(&mut card.html, *look, x, y - 22, 24);
        card.text(x + 38, y, "", &cut(what, TEXT, column - 60));
    }
    if shown < rows.len() && fit > 0 {
        let (x, y) = (MARGIN + column, y + (fit as u32 - 1) * row);
        card.text(x + 38, y, "soft", &say::and_more(rows.len() - shown));
    }
    card.rect([MARGIN, HEIGHT - MARGIN - 24, room, 2], "rule");
    let foot = if title == corpus.title { &corpus.opening.join(" ") } else { &corpus.title };
    card.text(MARGIN, HEIGHT - MARGIN + 16, "soft", &cut(foot, TEXT, room));
    let style = format!(
        "text{{font-family:'{FAMILY}';font-size:{TEXT}px}}.card{{font-size:{TITLE}px;font-weight:700}}.lead{{font-size:{LEAD}px}}"
    );
    card.finish(WIDTH, HEIGHT, palette, &style)
}
