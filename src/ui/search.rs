//! The search field.

use leptos::html::Input;
use leptos::prelude::*;
use summitry_explore::query::text;

use super::browser;
use super::explorer::{Explorer, Step};

/// How long typing must rest before it searches, in milliseconds.
const TYPING_RESTS_MS: u32 = 90;

#[component]
pub fn Search(explorer: Explorer) -> impl IntoView {
    let field: NodeRef<Input> = NodeRef::new();
    let typed = move |event: leptos::ev::Event| {
        let Some(input) = browser::input_of(&event) else { return };
        TYPING.with(|typing| {
            typing.after(TYPING_RESTS_MS, move || {
                let search = explorer.index.search_as_typed(&input.value());
                explorer.change(Step::Replace, |state| state.q = search);
            });
        });
    };
    // While the reader types, the field is theirs: it may hold a space that the link does not.
    let show = move || {
        let search = explorer.state.with(|state| state.q.clone());
        let Some(input) = field.get() else { return };
        let says_the_same = explorer.index.search_as_typed(&input.value()) == search;
        if !(says_the_same && browser::has_focus(&input)) && text::tidy(&input.value()) != search {
            input.set_value(&search);
        }
    };
    Effect::new(move |_| {
        show();
        browser::on_key(move |event| {
            if let Some(input) = field.get_untracked()
                && event.key() == "/"
            {
                event.prevent_default();
                let _ = input.focus();
                input.select();
            }
        });
    });
    Effect::new(move |_| show());
    view! {
        <search class="search">
            <input
                type="search"
                id="search"
                name="q"
                form="filters"
                node_ref=field
                aria-label="Search names, words and quotations"
                placeholder="Search names, words, “a phrase”"
                title="All words must match. “…” finds a phrase, -word leaves out, word* finds every word that begins so."
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                on:input=typed
                on:blur=move |_| show()
            />
        </search>
    }
}

thread_local! {
    static TYPING: browser::Debounce = browser::Debounce::default();
}
