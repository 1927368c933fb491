//! The switch between light and dark.

use leptos::prelude::*;

use super::browser;

#[component]
pub fn ThemeSwitch() -> impl IntoView {
    view! {
        <button type="button" class="theme" aria-label="Switch between light and dark" on:click=move |_| browser::switch_theme()>
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
                <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
                <path d="M10 3 A7 7 0 0 1 10 17 Z" fill="currentColor" />
            </svg>
        </button>
    }
}
