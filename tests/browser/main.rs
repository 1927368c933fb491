//! The site in a real browser, by what a reader does.

#[path = "../any/mod.rs"]
mod any;
mod chips;
mod days;
mod empty;
mod evidence;
mod export;
mod featured;
mod file;
mod filters;
mod links;
mod method;
mod panel;
mod picture;
mod search;
mod span;
mod speed;
mod timeline;
mod views;
mod without;

use summitry_browser_tests::Seeds;

/// What the page says of the number of positions.
fn count_of(shown: usize, seeds: &Seeds) -> String {
    let all = seeds.positions.len();
    let plural = if all == 1 { "" } else { "s" };
    if shown == all { format!("{all} position{plural}") } else { format!("{shown} of {all} position{plural}") }
}
