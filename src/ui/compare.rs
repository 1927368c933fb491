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

/// The name of the field that puts one more beside the others.
pub const FIELD: &str = "with";

pub fn html(html: &mut Markup, explorer: Explorer, view: &View) {
    let (corpus, with) = (explorer.corpus(), view.state.with());
    choice(html, explorer, view);
    if with.len() < 2 {
        html.fill(
            "<p class=\"nothing\">Choose two to four: actors, to see where they differ, or phases, to see what changed.</p>",
            &[],
        );
        return;
    }
    write(html, corpus, &view.answer.matches, with, Links::Live);
}

/// Two or more side by side, as far as they are shown.
pub fn write(html: &mut Markup, corpus: &Corpus, shown: &Bits, with: &[Party], links: Links) {
    let comparison = compare(corpus, shown, with);
    let by_phase = matches!(with.first(), Some(Party::Phase(_)));
    figure(html, comparison.agreement, by_phase);
    html.fill("<table class=\"compare\"><thead><tr><td></td>", &[]);
    for party in with {
        html.fill("<th scope=\"col\">$</th>", &[name(corpus, *party)]);
    }
    html.fill("</tr></thead><tbody>", &[]);
    // What changed comes first where phases are compared; what only one of them has comes last.
    for round in 0..3 {
        for row in &comparison.rows {
            let its = match row.verdict {
                _ if !by_phase => 0,
                Verdict::Differ => 0,
                Verdict::Agree => 1,
                Verdict::Silent(_) => 2,
            };
            if its == round {
                write_row(html, corpus, row, with, by_phase, links);
            }
        }
    }
    html.fill("</tbody></table>", &[]);
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
            "<button type=\"button\" class=\"chip\" data-view=\"$\" data-then=\"stage\"><span class=\"unseen\">Take away \
             </span>$<span class=\"cross\" aria-hidden=\"true\">×</span></button>",
            &[&to(explorer, state, &rest), name(corpus, *party)],
        );
    }
    html.fill(
        "<label><span class=\"unseen\">Put beside</span> <select name=\"$\" id=\"$\"><option value=\"\">$ …</option>",
        &[FIELD, FIELD, if state.with().is_empty() { "Compare" } else { "with" }],
    );
    for facet in [Facet::Actor, Facet::Phase] {
        html.fill("<optgroup label=\"$\">", &[if facet == Facet::Actor { "Actors" } else { "Phases" }]);
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
    let (agree, of) = (agreement.agree.to_string(), agreement.of.to_string());
    let what = if by_phase { "unchanged" } else { "agreement" };
    match agreement.per_cent() {
        Some(figure) => html.fill(
            "<p class=\"figure\"><b>$ %</b> $: the same direction on $ of $ questions ",
            &[&figure.to_string(), what, &agree, &of],
        ),
        None => html.fill("<p class=\"figure\"><b>No figure</b> for $: too thin a ground, questions: $ ", &[what, &of]),
    };
    html.fill(
        "on which each is known by its own word.</p><details class=\"key\"><summary>How it is counted</summary>\
         Percent agreement: of the questions on which each has a stance of its own (no hearsay, no silence, no \
         forecast), the share on which all go the same way: for or leaning for, open, against or leaning against. \
         Not corrected for chance. With fewer than three questions there is no figure.</details>",
        &[],
    );
}

fn write_row(html: &mut Markup, corpus: &Corpus, row: &Compared, with: &[Party], by_phase: bool, links: Links) {
    let silent = if let Verdict::Silent(count) = row.verdict { count.to_string() } else { String::new() };
    let (class, verdict) = match row.verdict {
        Verdict::Agree => ("agree", if by_phase { "Unchanged" } else { "Agree" }),
        Verdict::Differ => ("differ", if by_phase { "Changed" } else { "Differ" }),
        Verdict::Silent(_) => ("silent", " silent"),
    };
    let who = row.actor.map_or("", |actor| &corpus.actor(actor).name);
    let (title, scope) = (&*corpus.question(row.issue.question).title, row.issue.scope_title(corpus));
    html.fill(
        "<tr class=\"$\"><th scope=\"row\"><span class=\"who\">$</span> $ <span class=\"scope\">$</span> \
         <span class=\"verdict\">$$</span></th>",
        &[class, who, title, scope, &silent, verdict],
    );
    for (standing, party) in row.standings.iter().zip(with) {
        html.fill("<td data-party=\"$\">", &[name(corpus, *party)]);
        match standing {
            Some(standing) => brief::html(html, corpus, standing.latest, false, links),
            None => drop(html.fill("<p class=\"nothing\">Nothing here</p>", &[])),
        }
        html.fill("</td>", &[]);
    }
    html.fill("</tr>", &[]);
}
