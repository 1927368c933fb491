//! Light and dark.

use leptos::prelude::*;

use super::html;

/// Where the choice between light and dark is kept.
const THEME_KEY: &str = "summitry.theme";

/// Goes from light to dark or back, and remembers it. Whoever chooses what the system says follows the system again.
pub fn switch_theme() {
    let Some(html) = html() else { return };
    let system_is_dark =
        window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|m| m.matches());
    let is_dark = match html.get_attribute("data-theme").as_deref() {
        Some("dark") => true,
        Some(_) => false,
        None => system_is_dark,
    };
    let storage = window().local_storage().ok().flatten();
    let chosen = if is_dark { "light" } else { "dark" };
    if system_is_dark != is_dark {
        let _ = html.remove_attribute("data-theme");
        storage.map(|storage| storage.remove_item(THEME_KEY));
    } else {
        let _ = html.set_attribute("data-theme", chosen);
        storage.map(|storage| storage.set_item(THEME_KEY, chosen));
    }
}
