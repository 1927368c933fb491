//! A mark of the picture: one position, or several that look the same.

use summitry_corpus::model::{Position, PositionIx};
use summitry_corpus::vocabulary::{Stance, Vocabulary};
use summitry_explore::layout::{Cell, Column, ColumnKind, Lane, LaneKey, Mark};
use summitry_explore::link::{Lanes, ViewState};
use summitry_explore::query::Facet;

use super::explorer::Explorer;
use super::markup::Markup;
use super::words::picture;
use super::{glyph, position};

/// Writes the marks of a cell, which is where a lane crosses a column.
pub fn write(html: &mut Markup, explorer: Explorer, state: &ViewState, lane: &Lane, column: &Column, cell: &Cell) {
    let corpus = explorer.corpus();
    if let Some(Crowd { total, values: [href, spoken, up, down] }) = Crowd::of(explorer, state, lane, column, cell) {
        html.fill(
            "<a class=\"mark crowd\" data-view href=\"$\" aria-label=\"$\" data-up=\"$\" data-down=\"$\">$</a>",
            &[&href, &spoken, &up, &down, &total],
        );
    }
    for mark in &cell.marks {
        let Some(first) = mark.positions.first().map(|ix| corpus.position(*ix)) else { continue };
        let count = mark.positions.len();
        let scope = corpus.scope(first).filter(|_| count == 1).map_or("", |scope| &scope.title);
        let label = mark.label.map(|key| key.short_name(corpus)).unwrap_or_default();
        // One that has no room for its name is still told by it.
        let name = match label {
            "" if count == 1 && state.by == Lanes::Actor => &corpus.question(first.question).title,
            "" if count == 1 => &corpus.actor(first.actor).short_name,
            label => label,
        };
        let (spoken, href) =
            (picture::mark(name, count, scope, mark.look), ["#", &position::element_id(first)].concat());
        // A mark of one position opens it; one of several shows just these.
        let (what, which) = if count > 1 {
            let mut picked = state.cleared();
            picked.set_pick(mark.positions.clone());
            ("data-view", &explorer.href(&picked))
        } else {
            ("data-open", &first.id)
        };
        html.fill("<a class=\"mark\" href=\"$\" aria-label=\"$\" $=\"$\">", &[&href, &spoken, what, which]);
        glyph::write(html, mark.look);
        html.name_in(mark.label.and_then(|key| key.language(corpus)), label);
        if count > 1 {
            html.fill(" <span class=\"number\">$</span>", &[&count.to_string()]);
        } else if has_other_scope(explorer, lane, mark, first) {
            html.fill(" <span class=\"scope\">$</span>", &[scope]);
        }
        html.fill("</a>", &[]);
    }
}

/// What stands for a cell of too many positions: how many there are, of which stances, and a way to see fewer.
pub struct Crowd {
    pub total: String,
    /// Its attributes, in this order: see [`Crowd::ATTRIBUTES`].
    pub values: [String; 4],
}

impl Crowd {
    pub const ATTRIBUTES: [&str; 4] = ["href", "aria-label", "data-up", "data-down"];

    /// That of a cell, where it is one.
    pub fn of(explorer: Explorer, state: &ViewState, lane: &Lane, column: &Column, cell: &Cell) -> Option<Self> {
        let tally = cell.marks.first()?.crowd?;
        let mut near = state.clone();
        let (facet, value) = match lane.key {
            LaneKey::Question(ix) => (Facet::Question, ix.0),
            LaneKey::Actor(ix) => (Facet::Actor, ix.0),
            LaneKey::Side(ix) => (Facet::Side, ix.0),
        };
        near.choose(facet, vec![value]);
        near.choose(Facet::Phase, vec![column.phase.0]);
        if let Some((first, last)) = column.days().filter(|_| column.kind == ColumnKind::Days) {
            near.set_days(Some(first), Some(last));
        }
        let total = tally.iter().sum::<u32>();
        // Where on a bar, in tenths of it, the share of those for it ends, and that of those against it begins.
        let of = |stances: [Stance; 2]| stances.iter().map(|stance| tally[stance.index()]).sum::<u32>();
        let tenths = |count: u32| (10 * count + total / 2) / total.max(1);
        let up = tenths(of([Stance::For, Stance::LeansFor]));
        let down = 10 - tenths(of([Stance::Against, Stance::LeansAgainst]));
        let values = [explorer.href(&near), picture::crowd(total, tally), up.to_string(), down.max(up).to_string()];
        Some(Self { total: total.to_string(), values })
    }
}

/// Whether a lane has the same name on another scope of the question. Then two stances are no change of mind, and only the
/// scope tells.
fn has_other_scope(explorer: Explorer, lane: &Lane, mark: &Mark, position: &Position) -> bool {
    let corpus = explorer.corpus();
    let is_other = |ix: &PositionIx| {
        let other = corpus.position(*ix);
        (other.actor, other.question) == (position.actor, position.question) && other.scope != position.scope
    };
    let has_other = |other: &Mark| other.label == mark.label && other.positions.iter().any(is_other);
    mark.label.is_some() && lane.cells.iter().any(|cell| cell.marks.iter().any(has_other))
}
