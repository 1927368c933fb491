//! What stands around every view: the beginning, tabs, search, sharing, notices, the foot.

/// Leads past what is the same in every view.
pub const SKIP: &str = "Skip to the positions";

/// The name of what a first-time reader reads.
pub const LEAD: &str = "In short";

/// The name of the questions with which a reader may begin.
pub const BEGIN: &str = "Begin with a question";

/// The name of the tabs.
pub const VIEWS: &str = "Views";

/// Leads to the method, before the explorer has it.
pub const TO_METHOD: &str = "How this was made";

/// The name of the search field, what stands in it while it is empty, and its grammar.
pub const SEARCH: &str = "Search names, words and quotations";
pub const SEARCH_EXAMPLE: &str = "Search names, words, “a phrase”";
pub const SEARCH_GRAMMAR: &str = "All words must match, in any inflection. “…” finds a phrase, -word leaves out, word* finds every word that begins so.";

/// The button that copies the link, before and after.
pub const COPY: &str = "Copy link";
pub const COPIED: &str = "Link copied";

/// The button of the system's share sheet.
pub const SHARE: &str = "Share";

/// The menu of files, and what is said once one was asked for.
pub const EXPORT: &str = "Export";
pub const EXPORTED: &str = "File saved";
pub const NOT_EXPORTED: &str = "The file could not be made";

/// What a view can be taken along as, by the end of the file's name.
pub fn format(end: &str) -> &'static str {
    match end {
        "csv" => "CSV, a table",
        "json" => "JSON",
        "md" => "Markdown, to read",
        "svg" => "SVG, the picture",
        "png" => "PNG, the picture",
        "txt" => "Reference, as text",
        "bib" => "BibTeX, to cite",
        "csl.json" => "CSL-JSON, to cite",
        _ => "",
    }
}

/// The button that copies what shows a view in another page, and what it says then.
pub const EMBED: &str = "Copy code to embed it";
pub const EMBED_COPIED: &str = "Code copied";

/// Where the browser refuses to copy: the name of the field that has the text, and the button that puts it away.
pub const BY_HAND: &str = "The browser does not let this page copy. Copy it here:";
pub const BY_HAND_DONE: &str = "Close";

/// The name of the button for light and dark.
pub const THEME: &str = "Switch between light and dark";

/// Without scripts.
pub const NO_SCRIPT: &str = "Filters and search need JavaScript. Everything can be read without it: every position follows below, and each view and each thing has a page of its own.";

/// Why there is no program, as the inline script of the page names the reason, and how to go on.
pub const FAILURES: [(&str, &str); 4] = [
    ("lost", "Filters and search did not arrive, or not whole. Reload the page to try again."),
    ("late", "Filters and search are still on their way, and will work once they are here."),
    (
        "unable",
        "This browser cannot run filters and search: it has no WebAssembly, or does not allow it here. Another browser may.",
    ),
    (
        "damaged",
        "Filters and search could not be started: what they came with is damaged. Reload the page to try again.",
    ),
];

/// After that.
pub const NOTHING_FILTERED: &str =
    "Nothing is filtered: all positions follow below, and each view has a page of its own.";

/// The program broke.
pub const BROKEN: &str = "The page has stopped reacting. What it shows can still be read; reload it to go on.";

/// A newer version was published, and the button that shows it.
pub const UPDATED: &str = "There is a newer version of this page.";
pub const UPDATE: &str = "Show it";

/// After what could not be used of a link.
pub const REST_OF_LINK: &str = "The rest of the link applies.";

/// The filters keep out the position that is open, and the button that lifts them.
pub const OPEN_IS_LEFT_OUT: &str = "The open position is not among those that match the filters.";
pub const OPEN_ALONE: &str = "Show it without filters";

/// The name of the links to all that has a page.
pub const INDEX: &str = "Index";

/// The heading of what the corpus was made from.
pub const MADE_FROM: &str = "The documents";

/// Which corpus it is.
pub fn version(version: &str) -> String {
    ["Corpus version ", version, "."].concat()
}
