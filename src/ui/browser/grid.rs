//! Walking a table with the arrow keys, as the grid pattern of WAI-ARIA has it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Goes from the focused cell of a table to the next one in the direction of a key; says whether there was one.
/// Rows that are walked have `data-row`, and each of their children is a cell.
pub fn step_in_grid(key: &str) -> bool {
    let step = || {
        let cell = document().active_element()?.closest("[data-row] > *").ok()??;
        let row = cell.parent_element()?;
        let all = row.closest("table").ok()??.query_selector_all("[data-row]").ok()?;
        let rows: Vec<Element> = (0..all.length()).filter_map(|place| all.item(place)?.dyn_into().ok()).collect();
        let y = rows.iter().position(|other| *other == row)?;
        let cells = row.children();
        let x = (0..cells.length()).find(|place| cells.item(*place).as_ref() == Some(&cell))?;
        let (x, y) = match key {
            "ArrowLeft" => (x.checked_sub(1)?, y),
            "ArrowRight" => (x + 1, y),
            "ArrowUp" => (x, y.checked_sub(1)?),
            "ArrowDown" => (x, y + 1),
            "Home" => (0, y),
            "End" => (cells.length().checked_sub(1)?, y),
            _ => return None,
        };
        let next = rows.get(y)?.children().item(x)?;
        let target: HtmlElement = match next.query_selector("a").ok()? {
            Some(link) => link.dyn_into().ok()?,
            None => next.dyn_into().ok()?,
        };
        // One place of the table is reached by Tab: the one that was left last.
        if let Ok(Some(before)) = row.closest("table").ok()??.query_selector("[tabindex=\"0\"]") {
            let _ = before.set_attribute("tabindex", "-1");
        }
        target.set_tab_index(0);
        target.focus().ok()
    };
    step().is_some()
}
