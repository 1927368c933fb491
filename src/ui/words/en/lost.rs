//! What is said at an address that leads nowhere.

/// The title of the page, with that of the site.
pub fn title(site: &str) -> String {
    ["Not found: ", site].concat()
}

pub const HEADING: &str = "There is no such page";

pub const WHY: &str = "A link to it may have been cut, or is older than what it leads to.";
