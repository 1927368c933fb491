//! Some actors, or some phases, side by side.

use summitry_corpus::model::{ActorIx, Corpus, PhaseIx};
use summitry_explore::analysis::{Agreement, Compared, Verdict, compare};
use summitry_explore::bits::Bits;
use summitry_explore::link::{Party, ViewState};
use summitry_explore::query::Facet;

use super::brief;
use super::explorer::{Explorer, View};
use super::links::Links;
use super::markup::Markup;
use super::words::{self, views as say};

/// The name of the field that puts one more beside the others.
pub const FIELD: &str = "with";

pub fn html(html: &mut Markup, explorer: Explorer, view: &View) {
    let (corpus, with) = (explorer.corpus(), view.state.with());
    choice(html, explorer, view);
    if with.len() < 2 {
        html.fill("<p class=\"key\">$</p><ul class=\"pairs\">", &[say::COMPARE_WHAT]);
        for with in suggestions(corpus) {
            let names: Vec<&str> = with.iter().map(|party| name(corpus, *party)).collect();
            let href = to(explorer, &view.state, &with);
            let pattern = "<li><a href=\"$\" data-view data-then=\"stage\">$</a></li>";
            html.fill(pattern, &[&href, &names.join(" · ")]);
        }
        html.fill("</ul>", &[]);
        return;
    }
    write(html, corpus, &view.answer.matches, with, Links::Live);
}

/// Two or more side by side, as far as they are shown.
pub fn write(html: &mut Markup, corpus: &Corpus, shown: &Bits, with: &[Party], links: Links) {
    let comparison = compare(corpus, shown, with);
    let by_phase = matches!(with.first(), Some(Party::Phase(_)));
    figure(html, comparison.agreement, by_phase);
    // What differs comes first; what only one of them has says nothing of the others, and is folded away.
    let place = |row: &Compared| match row.verdict {
        Verdict::Differ => 0,
        Verdict::Agree => 1,
        Verdict::Silent(_) if row.standings.iter().flatten().count() > 1 => 2,
        Verdict::Silent(_) => 3,
    };
    let alone = comparison.rows.iter().filter(|row| place(row) == 3).count();
    for is_alone in [false, true] {
        if is_alone && alone > 0 {
            html.fill("<details class=\"alone\"><summary>$</summary>", &[&say::alone(alone)]);
        }
        if !is_alone && alone == comparison.rows.len() {
            continue;
        }
        html.fill("<table class=\"compare\"><thead><tr><td></td>", &[]);
        for party in with {
            html.fill("<th scope=\"col\">$</th>", &[name(corpus, *party)]);
        }
        html.fill("</tr></thead><tbody>", &[]);
        for round in if is_alone { 3..4 } else { 0..3 } {
            for row in comparison.rows.iter().filter(|row| place(row) == round) {
                write_row(html, corpus, row, with, by_phase, links);
            }
        }
        html.fill("</tbody></table>", &[]);
        if alone == 0 {
            return;
        }
    }
    html.fill("</details>", &[]);
}

/// What a reader may want to compare: pair by pair the three actors of different sides who are heard most; and the first phases in
/// which anything was said.
pub fn suggestions(corpus: &Corpus) -> Vec<Vec<Party>> {
    let has_any = |phase: &PhaseIx| corpus.positions.iter().any(|position| corpus.phase_of(position) == *phase);
    let phases = (0..corpus.phases.len() as u32).map(PhaseIx).filter(has_any);
    let phases: Vec<Party> = phases.map(Party::Phase).take(ViewState::MOST_COMPARED).collect();
    let mut heard = vec![0_u32; corpus.actors.len()];
    corpus.positions.iter().for_each(|position| heard[position.actor.index()] += 1);
    let mut vocal: Vec<Party> = Vec::new();
    while vocal.len() < 3 {
        let most = heard.iter().zip(0..).max_by_key(|(count, _)| **count);
        let Some((_, number)) = most.filter(|(count, _)| **count > 0) else { break };
        let side = corpus.actor(ActorIx(number)).side;
        vocal.push(Party::Actor(ActorIx(number)));
        corpus.actors.iter().zip(&mut heard).filter(|(it, _)| it.side == side).for_each(|(_, count)| *count = 0);
    }
    let mut pairs: Vec<Vec<Party>> = Vec::new();
    for (place, one) in vocal.iter().enumerate() {
        pairs.extend(vocal.iter().skip(place + 1).map(|other| vec![*one, *other]));
    }
    pairs.extend(Some(phases).filter(|phases| phases.len() > 1));
    pairs
}

pub fn name(corpus: &Corpus, party: Party) -> &str {
    match party {
        Party::Actor(ix) => &corpus.actor(ix).name,
        Party::Phase(ix) => &corpus.phase(ix).title,
    }
}

/// Who or what is compared, and what could be put beside it.
fn choice(html: &mut Markup, explorer: Explorer, view: &View) {
    let (corpus, state) = (explorer.corpus(), &view.state);
    html.fill("<div class=\"choice\">", &[]);
    for party in state.with() {
        let mut rest = state.with().to_vec();
        rest.retain(|other| other != party);
        html.fill(
            "<button type=\"button\" class=\"chip\" data-view=\"$\" data-then=\"stage\"><span class=\"unseen\">$ \
             </span>$<span class=\"cross\" aria-hidden=\"true\">×</span></button>",
            &[&to(explorer, state, &rest), say::TAKE_AWAY, name(corpus, *party)],
        );
    }
    html.fill(
        "<label><span class=\"unseen\">$</span> <select name=\"$\" id=\"$\"><option value=\"\">$</option>",
        &[say::PUT_BESIDE, FIELD, FIELD, if state.with().is_empty() { say::COMPARE_FIRST } else { say::COMPARE_WITH }],
    );
    for facet in [Facet::Actor, Facet::Phase] {
        html.fill("<optgroup label=\"$\">", &[if facet == Facet::Actor { words::ACTORS } else { words::PHASES }]);
        for number in 0..explorer.index.values(facet).len() as u32 {
            let party =
                if facet == Facet::Actor { Party::Actor(ActorIx(number)) } else { Party::Phase(PhaseIx(number)) };
            let count = view.answer.count(facet, number);
            if count > 0 && state.could_compare(party) {
                let mut more = state.with().to_vec();
                more.push(party);
                let values = [&*to(explorer, state, &more), name(corpus, party), &count.to_string()];
                html.fill("<option value=\"$\">$ ($)</option>", &values);
            }
        }
        html.fill("</optgroup>", &[]);
    }
    html.fill("</select></label></div>", &[]);
}

fn to(explorer: Explorer, state: &ViewState, with: &[Party]) -> String {
    let mut other = state.clone();
    other.compare(with);
    explorer.href(&other)
}

/// How far they agree, and on what that rests.
fn figure(html: &mut Markup, agreement: Agreement, by_phase: bool) {
    let [figure, rests_on] = say::agreement(agreement, by_phase);
    html.fill(
        "<p class=\"figure\"><b>$</b> $</p><details class=\"key\"><summary>$</summary>$</details>",
        &[&figure, &rests_on, say::COUNTED, say::COUNTED_SO],
    );
}

fn write_row(html: &mut Markup, corpus: &Corpus, row: &Compared, with: &[Party], by_phase: bool, links: Links) {
    let (class, verdict) = match row.verdict {
        Verdict::Agree => ("agree", say::agrees(by_phase)),
        Verdict::Differ => ("differ", say::differs(by_phase)),
        // Where nothing is known of one, the blank says so.
        Verdict::Silent(_) if row.standings.iter().any(Option::is_none) => ("silent", ""),
        Verdict::Silent(_) => ("silent", say::NOT_COUNTED),
    };
    let who = row.actor.map_or("", |actor| &corpus.actor(actor).name);
    let (title, scope) = (&*corpus.question(row.issue.question).title, row.issue.scope_title(corpus));
    html.fill(
        "<tr class=\"$\"><th scope=\"row\"><span class=\"who\">$</span> $ <span class=\"scope\">$</span> \
         <span class=\"verdict\">$</span></th>",
        &[class, who, title, scope, verdict],
    );
    for (standing, party) in row.standings.iter().zip(with) {
        html.fill("<td data-party=\"$\">", &[name(corpus, *party)]);
        match standing {
            Some(standing) => {
                html.part("p", "key", if standing.is_unordered() { say::UNORDERED } else { "" });
                standing.latest.iter().for_each(|ix| brief::html(html, corpus, *ix, false, links));
            }
            None => drop(html.fill(
                "<p class=\"nothing\"><span aria-hidden=\"true\">–</span><span class=\"unseen\">$</span></p>",
                &[say::NOTHING_KNOWN],
            )),
        }
        html.fill("</td>", &[]);
    }
    html.fill("</tr>", &[]);
}
