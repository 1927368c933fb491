//! Some actors, or some phases, side by side.

use summitry_corpus::model::{ActorIx, Corpus, PhaseIx};
use summitry_explore::analysis::{Agreement, Compared, Comparison, Verdict, compare};
use summitry_explore::link::{Party, ViewState};
use summitry_explore::query::Facet;

use super::brief;
use super::explorer::{Explorer, View};
use super::markup::Markup;

/// The name of the field that puts one more beside the others.
pub const FIELD: &str = "with";

pub fn html(html: &mut Markup, explorer: Explorer, view: &View) {
    let (corpus, with) = (explorer.corpus(), view.state.with());
    choice(html, explorer, view);
    if with.len() < 2 {
        html.part(
            "p",
            "nothing",
            "Choose two to four: actors, to see where they differ, or phases, to see what changed.",
        );
        return;
    }
    let comparison = compare(corpus, &view.answer.matches, with);
    let by_phase = matches!(with.first(), Some(Party::Phase(_)));
    figure(html, &comparison, by_phase);
    html.open("table", &[("class", "compare")]).open("thead", &[]).open("tr", &[]).element("td", &[], "");
    for party in with {
        html.element("th", &[("scope", "col")], name(corpus, *party));
    }
    html.close("tr").close("thead").open("tbody", &[]);
    // What changed comes first where phases are compared; what only one of them has comes last.
    let rank = |row: &Compared| match row.verdict {
        _ if !by_phase => 0,
        Verdict::Differ => 1,
        Verdict::Agree => 2,
        Verdict::Silent(_) => 3,
    };
    for round in 0..4 {
        for row in comparison.rows.iter().filter(|row| rank(row) == round) {
            write(html, corpus, row, with, by_phase);
        }
    }
    html.close("tbody").close("table");
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
    html.open("div", &[("class", "choice")]);
    for party in state.with() {
        let rest: Vec<Party> = state.with().iter().copied().filter(|other| other != party).collect();
        let href = to(explorer, state, &rest);
        html.open("button", &[("type", "button"), ("class", "chip"), ("data-view", &href), ("data-then", "stage")]);
        html.part("span", "unseen", "Take away ").text(name(corpus, *party));
        html.element("span", &[("class", "cross"), ("aria-hidden", "true")], "×").close("button");
    }
    let actors = (0..).map(|ix| Party::Actor(ActorIx(ix))).take(corpus.actors.len());
    let phases = (0..).map(|ix| Party::Phase(PhaseIx(ix))).take(corpus.phases.len());
    let groups: [(&str, Facet, Vec<Party>); 2] =
        [("Actors", Facet::Actor, actors.collect()), ("Phases", Facet::Phase, phases.collect())];
    html.open("label", &[]).part("span", "unseen", "Put beside").open("select", &[("name", FIELD), ("id", FIELD)]);
    html.element("option", &[("value", "")], if state.with().is_empty() { "Compare …" } else { "with …" });
    for (title, facet, parties) in groups {
        html.open("optgroup", &[("label", title)]);
        for (number, party) in (0..).zip(parties) {
            let count = view.answer.count(facet, number);
            if count > 0 && state.could_compare(party) {
                let mut more = state.with().to_vec();
                more.push(party);
                let label = [name(corpus, party), " (", &count.to_string(), ")"].concat();
                html.element("option", &[("value", &to(explorer, state, &more))], &label);
            }
        }
        html.close("optgroup");
    }
    html.close("select").close("label").close("div");
}

fn to(explorer: Explorer, state: &ViewState, with: &[Party]) -> String {
    let mut other = state.clone();
    other.compare(with);
    explorer.href(&other)
}

/// How far they agree, and on what that rests.
fn figure(html: &mut Markup, comparison: &Comparison, by_phase: bool) {
    let Agreement { agree, of } = comparison.agreement;
    let (agree, all) = (agree.to_string(), of.to_string());
    html.open("p", &[("class", "figure")]);
    match comparison.agreement.per_cent() {
        Some(figure) => {
            html.element("b", &[], &[&figure.to_string(), " %"].concat());
            html.text(if by_phase { " unchanged: " } else { " agreement: " });
            html.text(&["the same direction on ", &agree, " of ", &all].concat());
        }
        None => {
            html.element("b", &[], "No figure").text(&[": too thin a ground, ", &all].concat());
        }
    }
    html.text(if of == 1 { " question" } else { " questions" }).text(" on which each is known by their own word.");
    html.close("p").open("details", &[("class", "key")]).element("summary", &[], "How it is counted");
    html.text("Percent agreement: of the questions on which each has a stance of its own (no hearsay, no silence, no ");
    html.text(
        "forecast), the share on which all go the same way: for or leaning for, open, against or leaning against. ",
    );
    html.text("Not corrected for chance. With fewer than three questions there is no figure.").close("details");
}

fn write(html: &mut Markup, corpus: &Corpus, row: &Compared, with: &[Party], by_phase: bool) {
    let (class, verdict) = match row.verdict {
        Verdict::Agree if by_phase => ("agree", "Unchanged".to_owned()),
        Verdict::Differ if by_phase => ("differ", "Changed".to_owned()),
        Verdict::Agree => ("agree", "Agree".to_owned()),
        Verdict::Differ => ("differ", "Differ".to_owned()),
        Verdict::Silent(1) => ("silent", "One silent".to_owned()),
        Verdict::Silent(count) => ("silent", [&*count.to_string(), " silent"].concat()),
    };
    html.open("tr", &[("class", class)]).open("th", &[("scope", "row")]);
    if let Some(actor) = row.actor {
        html.part("span", "who", &corpus.actor(actor).name).text(" ");
    }
    html.text(&corpus.question(row.issue.question).title).text(" ");
    html.part("span", "scope", row.issue.scope_title(corpus)).text(" ").part("span", "verdict", &verdict).close("th");
    for (standing, party) in row.standings.iter().zip(with) {
        html.open("td", &[("data-party", name(corpus, *party))]);
        match standing {
            Some(standing) => brief::html(html, corpus, standing.latest, false, ""),
            None => drop(html.part("p", "nothing", "Nothing here")),
        }
        html.close("td");
    }
    html.close("tr");
}
