//! What a reader must be told about the link or the program.

use leptos::prelude::*;

use super::explorer::{Explorer, Step};

#[component]
pub fn Notices(explorer: Explorer) -> impl IntoView {
    let of_link =
        move || explorer.notices.get().into_iter().map(|notice| view! { <p>{notice.to_string()}</p> }).collect_view();
    // The open position of a link may be one that its filters keep out.
    let hidden_position = move || {
        let open = explorer.state.with(|state| state.open);
        open.filter(|open| !explorer.answer.with(|answer| answer.has(*open)))
    };
    let show_it = move |_| {
        explorer.change(Step::Push, |state| {
            let open = state.open;
            *state = state.cleared();
            state.open = open;
        });
    };
    view! {
        <noscript>
            <p class="notice">
                "Filters, search and the timeline’s links need JavaScript. Every position can be read without it: they all follow below."
            </p>
        </noscript>
        <p class="notice failed" role="alert">
            "The filters could not be started in this browser. Nothing is filtered: all positions follow below."
        </p>
        <div class="notice of-link" hidden=move || explorer.notices.with(Vec::is_empty)>
            {of_link}
            <p>"The rest of the link applies."</p>
        </div>
        <p class="notice" hidden=move || hidden_position().is_none()>
            "The position that this link opens is not among those that match its filters. "
            <button type="button" on:click=show_it>"Show it without filters"</button>
        </p>
    }
}
