//! The filters: for each facet its values with how many positions each would give.

use summitry_corpus::model::ActorIx;
use summitry_corpus::vocabulary::{Kind, Stance, Vocabulary};
use summitry_explore::layout::Look;
use summitry_explore::query::{Facet, Index, Value};

use super::explorer::{Explorer, View};
use super::glyph;
use super::links::Links;
use super::markup::Markup;
use super::words::filters;
use super::{browser, topic, words};

/// A facet with more values than this folds the rest away.
const FOLDED_FROM: usize = 12;

/// How many values such a facet still shows.
const SHOWN: usize = 8;

/// All facets, with the counts of the first view.
pub fn html(index: &Index) -> String {
    let mut html = Markup::new();
    html.element("a", &[("class", "skip"), ("href", "#results")], filters::SKIP);
    for facet in Facet::ALL {
        let options: Vec<(u32, &Value)> = options(index, facet).collect();
        let folds = options.len() > FOLDED_FROM;
        html.open("fieldset", &[("class", "facet")]).open("legend", &[]).text(words::facet(facet)).text(" ");
        html.element("span", &[("class", "selected"), ("id", &selected_id(facet))], "").close("legend");
        for (place, (number, value)) in options.iter().enumerate() {
            if folds && place == SHOWN {
                html.open("details", &[]).element("summary", &[], &filters::more_values(options.len() - SHOWN));
            }
            let actor = (facet == Facet::Actor).then(|| index.corpus.actor(ActorIx(*number)));
            let language = actor.and_then(|actor| actor.lang.as_deref());
            option(&mut html, facet, value, index.count_of(facet, *number), language);
        }
        if folds {
            html.close("details");
        }
        if let Facet::Stance | Facet::Voice = facet {
            let topic = if facet == Facet::Stance { topic::STANCES } else { topic::VOICES };
            topic::link(&mut html, "topic", Links::Live, topic, filters::MEANINGS);
        }
        html.close("fieldset");
    }
    html.finish()
}

/// Where the filters lie over the results: the way back to them.
pub fn done() -> String {
    let mut html = Markup::new();
    let attributes = [("type", "button"), ("class", "done"), ("data-act", "drawer"), ("id", "filters-done")];
    html.element("button", &attributes, filters::DONE);
    html.finish()
}

/// The values that any position has, with their numbers.
fn options(index: &Index, facet: Facet) -> impl Iterator<Item = (u32, &Value)> {
    (0..).zip(index.values(facet)).filter(move |(number, _)| index.count_of(facet, *number) > 0)
}

fn option(html: &mut Markup, facet: Facet, value: &Value, count: u32, language: Option<&str>) {
    let id = option_id(facet, value);
    html.open("label", &[("class", "option")]);
    html.open("input", &[("type", "checkbox"), ("id", &id), ("name", facet.key()), ("value", &value.id)]);
    html.open("span", &[("class", "name")]);
    if let Some(stance) = Stance::from_id(&value.id).filter(|_| facet == Facet::Stance) {
        glyph::write(html, Look { stance, kind: Kind::Stance, hearsay: false });
    }
    html.name_in(language, &words::value(facet, value)).close("span").text(" ");
    html.part("span", "count", &count.to_string()).close("label");
}

fn option_id(facet: Facet, value: &Value) -> String {
    format!("f-{}-{}", facet.key(), value.id)
}

fn selected_id(facet: Facet) -> String {
    format!("f-{}", facet.key())
}

/// Brings ticks and counts in line with the view.
pub fn sync(explorer: Explorer, view: &View) {
    let View { state, answer, .. } = view;
    for facet in Facet::ALL {
        for (number, value) in options(explorer.index, facet) {
            let chosen = state.is_chosen(facet, number);
            browser::set_option(&option_id(facet, value), chosen, answer.count(facet, number));
        }
        browser::set_text(&selected_id(facet), &filters::selected(state.chosen(facet).len()));
    }
    let chosen: usize = Facet::ALL.iter().map(|facet| state.chosen(*facet).len()).sum();
    let chosen = chosen + usize::from(state.has_days());
    browser::set_text("drawer-switch", &filters::switch(chosen));
    browser::set_text("filters-done", &filters::done(answer.total));
}
