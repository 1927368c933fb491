//! The filters in force, each with a button that takes it off.

use leptos::prelude::*;
use summitry_explore::link::ViewState;
use summitry_explore::query::{Facet, Restriction};

use super::explorer::{Explorer, Step};
use super::{browser, words};

/// One filter in force.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Chip {
    Value(Facet, u32),
    Days,
    Text,
    Pick,
}

#[component]
pub fn Chips(explorer: Explorer) -> impl IntoView {
    let chips = Memo::new(move |_| explorer.state.with(chips));
    let chip = move |chip: Chip| {
        let label = {
            let chip = chip.clone();
            move || explorer.state.with(|state| label(explorer, state, &chip))
        };
        let remove = move |_| {
            explorer.change(Step::Push, |state| match &chip {
                Chip::Value(facet, value) => state.toggle(*facet, *value),
                Chip::Days => state.lift(Restriction::Days),
                Chip::Text => state.lift(Restriction::Text),
                Chip::Pick => state.lift(Restriction::Pick),
            });
            // The button is gone; the focus stays near it.
            browser::go_to_quietly("chips");
        };
        view! {
            <li>
                <button type="button" class="chip" on:click=remove>
                    <span class="unseen">"Remove filter "</span>
                    {label}
                    <span class="cross" aria-hidden="true">"×"</span>
                </button>
            </li>
        }
    };
    let clear = move |_| {
        explorer.change(Step::Push, |state| *state = state.cleared());
        browser::go_to_quietly("chips");
    };
    view! {
        <div class="chips" id="chips" tabindex="-1" hidden=move || chips.with(Vec::is_empty)>
            <ul aria-label="Filters in force">
                <For each=move || chips.get() key=Chip::clone children=chip />
            </ul>
            <button type="button" class="clear" on:click=clear>"Clear all"</button>
        </div>
    }
}

fn chips(state: &ViewState) -> Vec<Chip> {
    let values = |facet: Facet| state.chosen(facet).iter().map(move |value| Chip::Value(facet, *value));
    let mut chips: Vec<Chip> = Facet::ALL.into_iter().flat_map(values).collect();
    chips.extend(state.has_days().then_some(Chip::Days));
    chips.extend((!state.q.is_empty()).then_some(Chip::Text));
    chips.extend((!state.pick.is_empty()).then_some(Chip::Pick));
    chips
}

fn label(explorer: Explorer, state: &ViewState, chip: &Chip) -> String {
    match chip {
        Chip::Value(facet, value) => {
            let values = explorer.index.values(*facet);
            let name = values.get(*value as usize).map(|value| words::value(*facet, value)).unwrap_or_default();
            format!("{}: {name}", words::facet(*facet))
        }
        Chip::Days => match (state.from, state.to) {
            (Some(from), Some(to)) if from == to => format!("Day: {}", from.short()),
            (Some(from), Some(to)) => format!("Days: {} to {}", from.short(), to.short()),
            (Some(from), None) => format!("Days: from {}", from.short()),
            (None, Some(to)) => format!("Days: to {}", to.short()),
            (None, None) => String::new(),
        },
        Chip::Text => format!("Search: {}", state.q),
        Chip::Pick => format!("Selection: {}", words::positions(state.pick.len() as u32)),
    }
}
