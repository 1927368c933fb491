//! How many positions there are: for the eye, for a screen reader, and what to do when there is none.

use leptos::html::Select;
use leptos::prelude::*;
use summitry_explore::query::{Restriction, Sort};

use super::explorer::{Explorer, Step};
use super::{browser, words};

/// How long a change must rest before it is spoken, in milliseconds.
const SETTLED_MS: u32 = 500;

/// The count and the order, above the list.
#[component]
pub fn ResultLine(explorer: Explorer) -> impl IntoView {
    let all = explorer.corpus().positions.len() as u32;
    let field: NodeRef<Select> = NodeRef::new();
    let undated = move || match explorer.answer.with(|answer| answer.undated_left_out) {
        0 => String::new(),
        1 => "1 position without a day is left out.".to_owned(),
        count => format!("{count} positions without a day are left out."),
    };
    let sorted = move |_| {
        let Some(field) = field.get_untracked() else { return };
        if let Some(sort) = Sort::ALL.into_iter().find(|sort| sort.id() == field.value()) {
            explorer.change(Step::Push, |state| state.sort = sort);
        }
    };
    let options = Sort::ALL.map(|sort| {
        let name = match sort {
            Sort::Time => "by time",
            Sort::TimeBackwards => "latest first",
            Sort::Actor => "by actor",
            Sort::Question => "by question",
        };
        view! { <option value=sort.id()>{name}</option> }
    });
    view! {
        <div class="result">
            <h2>{move || words::result(explorer.answer.with(|answer| answer.total), all)}</h2>
            <label class="sort">
                <span class="unseen">"Order "</span>
                <select
                    node_ref=field
                    id="sort"
                    prop:value=move || explorer.state.with(|state| state.sort.id())
                    on:change=sorted
                >
                    {options.collect_view()}
                </select>
            </label>
            <p class="undated">{undated}</p>
        </div>
    }
}

/// What to do when nothing is left.
#[component]
pub fn Empty(explorer: Explorer) -> impl IntoView {
    let advice = move || {
        let answer = explorer.answer.get();
        let mut lifted = answer.lifted.clone();
        lifted.retain(|(_, count)| *count > 0);
        lifted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let none_helps = lifted.is_empty();
        let offers = lifted.into_iter().map(|(restriction, count)| {
            let name = match restriction {
                Restriction::Facet(facet) => words::facet(facet),
                Restriction::Days => "Days",
                Restriction::Text => "Search",
                Restriction::Pick => "Selection",
            };
            let lift = move |_| explorer.change(Step::Push, |state| state.lift(restriction));
            view! {
                <li>
                    <button type="button" on:click=lift>
                        {format!("Without “{name}”: {}", words::positions(count))}
                    </button>
                </li>
            }
        });
        let clear = move |_| explorer.change(Step::Push, |state| *state = state.cleared());
        view! {
            <p>"No position matches all of these filters."</p>
            <ul>{offers.collect_view()}</ul>
            <p hidden=!none_helps>"No single filter keeps them out; clear them all to start again."</p>
            <button type="button" on:click=clear>"Clear all"</button>
        }
    };
    let is_empty = Memo::new(move |_| explorer.answer.with(|answer| answer.total == 0));
    view! {
        <Show when=move || is_empty.get()>
            <div class="empty">{advice}</div>
        </Show>
    }
}

/// The count for who does not see it change: silent at first, then once for each change that settled.
#[component]
pub fn Status(explorer: Explorer) -> impl IntoView {
    let all = explorer.corpus().positions.len() as u32;
    let said = RwSignal::new(String::new());
    Effect::new(move |_| {
        let total = explorer.answer.with(|answer| answer.total);
        if browser::is_ready() {
            SETTLING.with(|settling| settling.after(SETTLED_MS, move || said.set(words::result(total, all))));
        }
    });
    view! {
        <div class="unseen" role="status">
            {said}
        </div>
    }
}

thread_local! {
    static SETTLING: browser::Debounce = browser::Debounce::default();
}
