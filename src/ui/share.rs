//! Copying the link to the view, and the system's share sheet where there is one.

use leptos::html::Input;
use leptos::prelude::*;

use super::browser;

/// How long the button says that it did, in milliseconds.
const SAID_FOR_MS: u32 = 2500;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    Refused,
}

#[component]
pub fn Share() -> impl IntoView {
    let copied = RwSignal::new(Copied::NotYet);
    let by_hand: NodeRef<Input> = NodeRef::new();
    let copy = move |_| {
        browser::copy(&browser::address(), move |went_well| {
            copied.set(if went_well { Copied::Yes } else { Copied::Refused });
            if went_well {
                browser::after(SAID_FOR_MS, move || copied.set(Copied::NotYet));
            }
        });
    };
    Effect::new(move |_| {
        if copied.get() == Copied::Refused
            && let Some(field) = by_hand.get()
        {
            field.set_value(&browser::address());
            let _ = field.focus();
            field.select();
        }
    });
    view! {
        <button type="button" class="copy" on:click=copy>
            <span class="sizer" class:shown=move || copied.get() != Copied::Yes>"Copy link"</span>
            <span class="sizer" aria-live="polite" class:shown=move || copied.get() == Copied::Yes>
                {move || if copied.get() == Copied::Yes { "Link copied" } else { "" }}
            </span>
        </button>
        <button type="button" class="share" on:click=move |_| browser::share()>
            "Share"
        </button>
        <div class="by-hand" hidden=move || copied.get() != Copied::Refused>
            <label>
                "The browser does not let this page copy. The link is:"
                <input type="text" readonly node_ref=by_hand />
            </label>
            <button type="button" on:click=move |_| copied.set(Copied::NotYet)>"Close"</button>
        </div>
    }
}
