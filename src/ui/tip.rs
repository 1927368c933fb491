//! What a mark stands for, beside it while the pointer or the focus is on it.

use summitry_explore::layout::Look;
use summitry_explore::link;

use super::explorer::Explorer;
use super::markup::Markup;
use super::{browser, glyph, sources, words};

/// The id of the element that shows it.
pub const TIP: &str = "tip";

/// A mark of more positions than this names only the first ones.
const MOST: usize = 5;

/// Shows what the mark or the source line stands for that an event is about, or nothing where it is about none.
pub fn follow(explorer: Explorer, event: &leptos::ev::Event) {
    // Focus that a click or the program has set asks for nothing.
    if event.type_() == "focusin" && !browser::has_focus(":focus-visible") {
        return;
    }
    let corpus = explorer.corpus();
    if let Some(link) = browser::within(event, "a.line") {
        let href = link.get_attribute("href").unwrap_or_default();
        let Some(at) = sources::line_of(explorer, &href) else { return };
        let mut html = Markup::new();
        html.open("p", &[]).element("b", &[], &corpus.written(at)).text(" ").text(&corpus.document(at.doc).outlet);
        html.close("p").part("p", "claim", corpus.digest(at));
        browser::show_tip(TIP, &html.finish(), &link);
        return;
    }
    let Some(mark) = browser::within(event, ".mark, .cell") else {
        // Whoever goes from the mark onto the tip wants to read it; so does whoever came by keyboard, wherever the pointer
        // has been left.
        if browser::within(event, "#tip").is_none()
            && !(event.type_() == "pointerover" && browser::has_focus(":is(.mark, .cell, a.line):focus-visible"))
        {
            browser::hide_tip(TIP);
        }
        return;
    };
    let attribute = |name| mark.get_attribute(name).filter(|value| !value.is_empty());
    let query = match (attribute("data-open"), attribute("data-view").or_else(|| attribute("href"))) {
        (Some(id), _) => ["pick=", &id].concat(),
        (_, Some(view)) => view,
        _ => return,
    };
    let state = link::parse(explorer.index, &query).state;
    let stands_for: Vec<u32> = explorer.index.answer(&state).matches.iter().collect();
    let is_alone = stands_for.len() == 1;
    let mut html = Markup::new();
    if mark.class_list().contains("crowd") {
        html.part("p", "about", &attribute("aria-label").unwrap_or_default());
    }
    for position in stands_for.iter().take(MOST).filter_map(|number| corpus.positions.get(*number as usize)) {
        html.open("p", &[]);
        glyph::write(&mut html, Look::of(corpus, position));
        html.element("b", &[], &corpus.actor(position.actor).name).text(" ").text(words::stance(position.stance));
        html.close("p").part("p", "claim", &position.claim);
        if let Some(quote) = position.quotes.first().filter(|_| is_alone) {
            html.part("p", "printed", &words::quoted(&quote.text));
        }
    }
    if let Some(more) = stands_for.len().checked_sub(MOST).filter(|more| *more > 0) {
        html.element("p", &[], &words::picture::more_positions(more));
    }
    browser::show_tip(TIP, &html.finish(), &mark);
}
