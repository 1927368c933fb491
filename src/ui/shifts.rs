//! Who moved, on what, between which days.

use summitry_corpus::model::{Corpus, PositionIx};
use summitry_corpus::vocabulary::Stance;
use summitry_explore::analysis::{Doubt, Issue, repeated, shifts, unproved};
use summitry_explore::layout::Look;

use super::explorer::{Explorer, View};
use super::markup::Markup;
use super::{brief, glyph, topic, words};

/// Size of a slope, and of a sign at its end, in CSS pixels.
const SLOPE: (u32, u32) = (120, 104);
const SIGN: u32 = 14;

pub fn html(html: &mut Markup, explorer: Explorer, view: &View) {
    let corpus = explorer.corpus();
    let is_shown = |ix: &PositionIx| view.answer.has(*ix);
    let moved = shifts(corpus).into_iter().map(|shift| (shift.from, shift.to));
    let moved: Vec<_> = moved.filter(|(from, to)| is_shown(from) || is_shown(to)).collect();
    html.open("p", &[("class", "key")]);
    html.text(
        "A shift: the same actor on the same question, on a later day, with another stance, each known from the ",
    );
    html.text("actor, not from others. Shown where at least one of the two is in the selection. ");
    topic::open(html, "topic", "", topic::SHIFTS).text("How shifts are found").close("a").close("p");
    if moved.is_empty() {
        html.part("p", "nothing", "Nobody in this selection is known to have moved.");
    }
    for (from, to) in moved {
        html.open("section", &[("class", "shift"), ("data-from", &corpus.position(from).id)]);
        head(html, corpus, to).open("div", &[("class", "pair")]);
        brief::html(html, corpus, from, false, "");
        slope(html, corpus, from, to);
        brief::html(html, corpus, to, false, "");
        html.close("div").close("section");
    }

    let again: Vec<_> = repeated(corpus).into_iter().filter(|all| all.iter().any(is_shown)).collect();
    list(html, "Said again, unchanged", "On two days or more, and nothing else of their own.", again.is_empty());
    for all in again {
        let Some(last) = all.last() else { continue };
        html.open("li", &[]);
        head(html, corpus, *last).open("p", &[]);
        brief::stance(html, corpus, *last, "");
        for ix in all {
            let day = corpus.position(ix).span.sort_day().map(|day| day.short()).unwrap_or_default();
            html.text(" · ");
            brief::link(html, corpus, ix, "", &day);
        }
        html.close("p").close("li");
    }
    html.close("ul");

    let doubted: Vec<_> =
        unproved(corpus).into_iter().filter(|pair| is_shown(&pair.from) || is_shown(&pair.to)).collect();
    list(
        html,
        "Told as a change, and not counted",
        "Two stances on record, and no shift can be shown.",
        doubted.is_empty(),
    );
    for pair in doubted {
        html.open("li", &[]);
        head(html, corpus, pair.to).open("p", &[("class", "why")]).text(match pair.because {
            Doubt::Hearsay => "One of the two is known only from others.",
            Doubt::Order => "The days are the same, overlap, or are not known: which came first cannot be said.",
        });
        html.close("p").open("div", &[("class", "pair")]);
        brief::html(html, corpus, pair.from, false, "");
        brief::html(html, corpus, pair.to, false, "");
        html.close("div").close("li");
    }
    html.close("ul");
}

/// The head of a list, and its beginning.
fn list(html: &mut Markup, title: &str, about: &str, is_empty: bool) {
    html.element("h3", &[], title).part("p", "key", if is_empty { "Nothing in this selection." } else { about });
    html.open("ul", &[("class", "stack")]);
}

/// Who, on what.
fn head<'a>(html: &'a mut Markup, corpus: &Corpus, ix: PositionIx) -> &'a mut Markup {
    let position = corpus.position(ix);
    html.open("h4", &[]).text(&corpus.actor(position.actor).name).text(" ");
    html.part("span", "what", &corpus.question(position.question).title).text(" ");
    html.part("span", "scope", Issue::of(position).scope_title(corpus)).close("h4")
}

/// How far up a stance stands, from 0 at the foot to 4.
fn height(stance: Stance) -> u32 {
    match stance {
        Stance::For => 4,
        Stance::LeansFor => 3,
        Stance::Open | Stance::None => 2,
        Stance::LeansAgainst => 1,
        Stance::Against => 0,
    }
}

/// A line from one stance to the other, for up and against down.
fn slope(html: &mut Markup, corpus: &Corpus, from: PositionIx, to: PositionIx) {
    let (width, tall) = SLOPE;
    let view_box = ["0 0 ", &width.to_string(), " ", &tall.to_string()].concat();
    let [from, to] = [from, to].map(|ix| Look::of(corpus, corpus.position(ix)));
    let label = ["From ", words::stance(from.stance), " to ", words::stance(to.stance)].concat();
    html.open("svg", &[("class", "slope"), ("viewBox", &view_box), ("role", "img"), ("aria-label", &label)]);
    let y = |stance| (4 - height(stance)) * (tall - SIGN) / 4 + SIGN / 2;
    let line = |html: &mut Markup, class: &str, from: u32, to: u32| {
        let (from, to) = (from.to_string(), to.to_string());
        let (start, end) = (SIGN.to_string(), (width - SIGN).to_string());
        html.element("line", &[("class", class), ("x1", &start), ("x2", &end), ("y1", &from), ("y2", &to)], "");
    };
    for stance in [Stance::For, Stance::Open, Stance::Against] {
        line(html, "level", y(stance), y(stance));
    }
    line(html, "way", y(from.stance), y(to.stance));
    for (look, x) in [(from, 0), (to, width - SIGN)] {
        let (x, y, size) = (x.to_string(), (y(look.stance) - SIGN / 2).to_string(), SIGN.to_string());
        glyph::place(html, look, &[("x", &x), ("y", &y), ("width", &size), ("height", &size)]);
    }
    html.close("svg");
}
