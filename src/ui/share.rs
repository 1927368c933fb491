//! Copying the link to the view, and the system's share sheet where there is one.

use super::explorer::Explorer;
use super::markup::Markup;
use super::words::{filters, shell};
use super::{browser, theme};

/// How long the button says that it did, in milliseconds.
const SAID_FOR_MS: u32 = 2500;

/// What a view can be taken along as, by the end of the file's name; the script of the page loads what makes it.
const FORMATS: [&str; 8] = ["csv", "json", "md", "svg", "png", "txt", "bib", "csl.json"];

/// The buttons, and the field that holds the link where the browser refuses to copy.
pub fn html() -> String {
    let mut html = Markup::new();
    html.open("div", &[("class", "actions")]);
    let drawer = [
        ("type", "button"),
        ("class", "drawer-switch"),
        ("data-act", "drawer"),
        ("id", "drawer-switch"),
        ("aria-controls", "filters"),
        ("aria-expanded", "false"),
    ];
    html.element("button", &drawer, filters::FILTERS);
    html.open("button", &[("type", "button"), ("class", "copy"), ("id", "copy"), ("data-act", "copy")]);
    html.part("span", "before", shell::COPY).part("span", "after", shell::COPIED).close("button");
    html.element("button", &[("type", "button"), ("class", "share"), ("data-act", "share")], shell::SHARE);
    html.open(
        "details",
        &[("class", "take"), ("id", "take"), ("data-done", shell::EXPORTED), ("data-not-done", shell::NOT_EXPORTED)],
    )
    .element("summary", &[], shell::EXPORT)
    .open("ul", &[]);
    for format in FORMATS {
        let attributes = [("type", "button"), ("data-export", format)];
        html.open("li", &[]).element("button", &attributes, shell::format(format)).close("li");
    }
    html.open("li", &[]).element("button", &[("type", "button"), ("data-act", "embed")], shell::EMBED);
    html.close("li").close("ul").close("details");
    html.append(&theme::html()).close("div").open("div", &[("class", "by-hand"), ("id", "by-hand"), ("hidden", "")]);
    html.open("label", &[]).text(shell::BY_HAND);
    html.open("input", &[("type", "text"), ("readonly", ""), ("id", "by-hand-link")]).close("label");
    html.element("button", &[("type", "button"), ("data-act", "close-by-hand")], shell::BY_HAND_DONE).close("div");
    html.finish()
}

/// Copies the address of the view, and says that it did or what to do instead.
pub fn copy() {
    browser::copy(&browser::address(), |went_well| {
        if went_well {
            browser::set_flag("copy", "data-copied", true);
            browser::after(SAID_FOR_MS, || browser::set_flag("copy", "data-copied", false));
        }
        say(went_well, browser::address(), shell::COPIED);
    });
}

/// Copies the code that shows the view in another page.
pub fn copy_embed(explorer: Explorer) {
    let mut state = explorer.state();
    state.embed = true;
    let mut html = Markup::new();
    html.fill(
        "<iframe src=\"$\" title=\"$\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>",
        &[&browser::address_of(&explorer.href(&state)), &explorer.corpus().title],
    );
    copy_text(html.finish(), shell::EMBED_COPIED);
}

/// Copies a text, and says that it did or shows it for the reader to copy.
pub fn copy_text(text: String, done: &'static str) {
    let copied = text.clone();
    browser::copy(&copied, move |went_well| say(went_well, text.clone(), done));
}

fn say(went_well: bool, text: String, done: &str) {
    if went_well {
        browser::say(done);
        browser::set_text("said", done);
        browser::after(SAID_FOR_MS, || browser::set_text("said", ""));
    } else {
        browser::set_flag("by-hand", "hidden", false);
        browser::set_field("by-hand-link", &text);
        browser::select("by-hand-link");
    }
}

/// Puts the field away when the view changes: the link in it is that of another one.
pub fn close_with_old_link() {
    browser::set_flag("by-hand", "hidden", true);
}

/// Puts the field with the link away.
pub fn close() {
    browser::set_flag("by-hand", "hidden", true);
    browser::go_to_quietly("copy");
}
