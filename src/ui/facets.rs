//! The filters: for each facet its values with how many positions each would give.

use leptos::prelude::*;
use summitry_corpus::vocabulary::{Stance, Vocabulary};
use summitry_explore::query::{Facet, Value};

use super::days::Days;
use super::explorer::{Explorer, Step};
use super::glyph::{self, Known};
use super::markup::Markup;
use super::{browser, words};

/// A facet with more values than this folds the rest away.
const FOLDED_FROM: usize = 12;

/// How many values such a facet still shows.
const SHOWN: usize = 8;

#[component]
pub fn Facets(explorer: Explorer, drawer_is_open: RwSignal<bool>) -> impl IntoView {
    let facets = Facet::ALL.map(|facet| view! { <FacetGroup explorer facet /> });
    let ticked = move |event: leptos::ev::Event| {
        let Some(input) = browser::input_of(&event) else { return };
        let facet = Facet::ALL.into_iter().find(|facet| facet.key() == input.name());
        let Some(facet) = facet else { return };
        let value = (0_u32..).zip(explorer.index.values(facet)).find(|(_, value)| value.id == input.value());
        if let Some((number, _)) = value {
            explorer.change(Step::Push, |state| {
                if state.is_chosen(facet, number) != input.checked() {
                    state.toggle(facet, number);
                }
            });
        }
    };
    view! {
        <form
            id="filters"
            class="facets"
            class:drawn=move || drawer_is_open.get()
            method="get"
            autocomplete="off"
            aria-label="Filters"
            on:change=ticked
            on:submit=|event| event.prevent_default()
        >
            {facets.collect_view()}
            <Days explorer />
        </form>
    }
}

/// One facet.
#[component]
fn FacetGroup(explorer: Explorer, facet: Facet) -> impl IntoView {
    let index = explorer.index;
    let options: Vec<_> = (0_u32..)
        .zip(index.values(facet))
        .filter(|(number, _)| index.count_of(facet, *number) > 0)
        .map(|(number, value)| view! { <FacetOption explorer facet number value /> })
        .collect();
    let selected = move || match explorer.state.with(|state| state.chosen(facet).len()) {
        0 => String::new(),
        count => format!("{count} selected"),
    };
    let count = options.len();
    let mut shown = options;
    let folded = if count > FOLDED_FROM { shown.split_off(SHOWN) } else { Vec::new() };
    let rest = (!folded.is_empty()).then(|| {
        let more = format!("{} more", folded.len());
        view! {
            <details>
                <summary>{more}</summary>
                {folded}
            </details>
        }
    });
    view! {
        <fieldset class="facet">
            <legend>{words::facet(facet)} <span class="selected">{selected}</span></legend>
            {shown}
            {rest}
        </fieldset>
    }
}

/// One value of a facet.
#[component]
fn FacetOption(explorer: Explorer, facet: Facet, number: u32, value: &'static Value) -> impl IntoView {
    let count = Memo::new(move |_| explorer.answer.with(|answer| answer.count(facet, number)));
    let chosen = move || explorer.state.with(|state| state.is_chosen(facet, number));
    let mut name = Markup::new();
    if let Some(stance) = Stance::from_id(&value.id).filter(|_| facet == Facet::Stance) {
        glyph::write(&mut name, stance, Known::FromTheActor);
    }
    name.text(&words::value(facet, value));
    view! {
        <label class="option" class:zero=move || count.get() == 0>
            <input type="checkbox" name=facet.key() value=value.id.as_str() prop:checked=chosen />
            <span class="name" inner_html=name.finish()></span>
            " "
            <span class="count">{move || count.get()}</span>
        </label>
    }
}
