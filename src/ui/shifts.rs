//! Who moved, on what, between which days.

use summitry_corpus::model::{Corpus, PositionIx};
use summitry_corpus::vocabulary::Stance;
use summitry_explore::analysis::{Issue, height, largest_first, repeated, shifts, unproved};
use summitry_explore::bits::Bits;
use summitry_explore::layout::Look;

use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
use super::words::views as say;
use super::{brief, glyph, topic, words};

/// In a slope, which is 180 wide with its labels, and 110 tall: how far apart two neighbouring stances are, and how large a sign is.
const STEP: u32 = 24;
const SIGN: u32 = 14;

pub fn html(html: &mut Markup, explorer: Explorer, view: &View) {
    write(html, explorer.corpus(), &view.answer.matches, Links::Live);
}

/// The shifts among the positions that are shown, what was repeated, and what is no shift.
pub fn write(html: &mut Markup, corpus: &Corpus, shown: &Bits, links: Links) {
    let is_shown = |ix: PositionIx| shown.contains(ix.0);
    html.fill("<p class=\"key\">$ ", &[say::SHIFT]);
    topic::link(html, "topic", links, topic::SHIFTS, say::SHIFTS_EXPLAINED);
    html.fill("</p>", &[]);
    let mut is_empty = true;
    let moved = shifts(corpus);
    for shift in largest_first(corpus, &moved) {
        if is_shown(shift.from) || is_shown(shift.to) {
            is_empty = false;
            html.fill("<section class=\"shift\">", &[]);
            head(html, corpus, shift.to, "h3");
            html.fill("<div class=\"pair\">", &[]);
            brief::html(html, corpus, shift.from, false, links);
            slope(html, corpus, shift.from, shift.to);
            brief::html(html, corpus, shift.to, false, links);
            html.fill("</div></section>", &[]);
        }
    }
    if is_empty {
        html.fill("<p class=\"nothing\">$</p>", &[say::NO_SHIFT]);
    }

    html.fill("<h3>$</h3><ul class=\"stack\">", &[say::REPEATED]);
    for again in repeated(corpus) {
        let Some(last) = again.last().filter(|_| again.iter().any(|ix| is_shown(*ix))) else { continue };
        html.fill("<li>", &[]);
        head(html, corpus, *last, "h4");
        html.fill("<p class=\"says\">", &[]);
        brief::stance(html, corpus, *last, links);
        html.fill("</p><ol class=\"again\">", &[]);
        for ix in &again {
            let position = corpus.position(*ix);
            html.fill("<li><span class=\"days\">$</span> ", &[&words::days(&position.span)]);
            brief::link(html, corpus, *ix, links, &position.claim);
            html.fill("</li>", &[]);
        }
        html.fill("</ol></li>", &[]);
    }

    html.fill("</ul><h3>$</h3><ul class=\"stack\">", &[say::UNPROVED]);
    for pair in unproved(corpus, &moved) {
        if is_shown(pair.from) || is_shown(pair.to) {
            html.fill("<li>", &[]);
            head(html, corpus, pair.to, "h4");
            html.fill("<p class=\"why\">$</p><div class=\"pair\">", &[say::doubt(pair.because)]);
            brief::html(html, corpus, pair.from, false, links);
            brief::html(html, corpus, pair.to, false, links);
            html.fill("</div></li>", &[]);
        }
    }
    html.fill("</ul>", &[]);
}

/// Who, on what.
fn head(html: &mut Markup, corpus: &Corpus, ix: PositionIx, heading: &str) {
    let position = corpus.position(ix);
    let (who, what) = (&corpus.actor(position.actor).name, &corpus.question(position.question).title);
    let values = [heading, who, what, Issue::of(position).scope_title(corpus), heading];
    html.fill("<$>$ <span class=\"what\">$</span> <span class=\"scope\">$</span></$>", &values);
}

/// A line from one stance to the other, for up and against down.
fn slope(html: &mut Markup, corpus: &Corpus, from: PositionIx, to: PositionIx) {
    let [from, to] = [from, to].map(|ix| Look::of(corpus, corpus.position(ix)));
    let top = |stance| (4 - height(stance)) * STEP;
    let middle = |stance| (top(stance) + SIGN / 2).to_string();
    let values = [
        &*say::moved(from.stance, to.stance),
        &middle(from.stance),
        &middle(to.stance),
        words::stance(Stance::For),
        words::stance(Stance::Open),
        words::stance(Stance::Against),
    ];
    html.fill(
        "<svg class=\"slope\" viewBox=\"0 0 180 110\" role=\"img\" aria-label=\"$\">\
         <path d=\"M60 7H180M60 31H180M60 55H180M60 79H180M60 103H180\"></path><path class=\"way\" d=\"M67 $ L173 $\"></path>\
         <text x=\"54\" y=\"11\">$</text><text x=\"54\" y=\"59\">$</text><text x=\"54\" y=\"107\">$</text>",
        &values,
    );
    glyph::place(html, from, 60, top(from.stance), SIGN);
    glyph::place(html, to, 180 - SIGN, top(to.stance), SIGN);
    html.fill("</svg>", &[]);
}
