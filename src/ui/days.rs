//! A span of days, by two date fields.

use leptos::prelude::*;
use summitry_corpus::day::Day;

use super::browser;
use super::explorer::{Explorer, Step};

/// A date field calls each digit of a year a change; years before this are taken for unfinished ones.
const FIRST_YEAR: i32 = 1000;

#[component]
pub fn Days(explorer: Explorer) -> impl IntoView {
    let turned = RwSignal::new(false);
    let day = |state: Option<Day>| state.map(|day| day.to_string()).unwrap_or_default();
    let changed = move |event: leptos::ev::Event| {
        event.stop_propagation();
        let Some(input) = browser::input_of(&event) else { return };
        let day: Option<Day> = input.value().parse().ok();
        if (day.is_none() && !input.value().is_empty()) || day.is_some_and(|day| day.civil().0 < FIRST_YEAR) {
            return;
        }
        let (from, to) = explorer.state.with_untracked(|state| (state.from, state.to));
        let (from, to) = if input.name() == "from" { (day, to) } else { (from, day) };
        turned.set(from.zip(to).is_some_and(|(from, to)| to < from));
        if !turned.get_untracked() {
            explorer.change(Step::Push, |state| state.set_days(from, to));
        }
    };
    view! {
        <fieldset class="facet days" on:change=changed>
            <legend>"Days"</legend>
            <label>
                <span>"From"</span>
                <input type="date" name="from" prop:value=move || day(explorer.state.with(|state| state.from)) />
            </label>
            <label>
                <span>"To"</span>
                <input type="date" name="to" prop:value=move || day(explorer.state.with(|state| state.to)) />
            </label>
            <p class="fault" role="alert">
                {move || if turned.get() { "The last day is before the first one: nothing was changed." } else { "" }}
            </p>
        </fieldset>
    }
}
