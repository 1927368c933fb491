//! What a reader does while the program is still on its way.

use summitry_browser_tests::{Page, Program, Seeds, Setting, in_browser};

fn held_back() -> Setting {
    Setting { program: Program::HeldBack, ..Setting::default() }
}

/// Keeps hold of elements, to see later whether they are still those of the page.
async fn mark(page: &Page, selectors: &[&str]) {
    let script = "window.marked = new Map(arguments[0].map(selector => [selector, document.querySelector(selector)]));
        return [...marked].filter(([, it]) => !it).map(([selector]) => selector)";
    assert_eq!(page.ask_of::<Vec<String>>(script, vec![selectors.into()]).await, [""; 0], "not in the rendered page");
}

/// The selectors of marked elements that were replaced.
async fn replaced(page: &Page) -> Vec<String> {
    let script = "return [...marked].filter(([selector, it]) => document.querySelector(selector) !== it)
        .map(([selector]) => selector)";
    page.ask(script).await
}

/// What no filter changes.
const LASTING: [&str; 6] = ["h1", ".featured a", "input[type=search]", "#filters", "#filters input", "article"];

#[test]
fn the_page_is_adopted_as_it_stands() {
    in_browser(&held_back(), async |page| {
        page.visit("").await;
        page.until_so("the program was asked for", async || page.server.holds_program()).await;
        // The vertical form, which this wide window does not show, goes once the program is there.
        mark(page, &[&LASTING[..], &["table", "table .mark", ".result h2", "#list"]].concat()).await;
        page.server.release();
        page.ready().await;
        assert_eq!(replaced(page).await, [""; 0]);
    });
}

#[test]
fn what_was_typed_and_ticked_before_the_program_came_is_kept_and_applied() {
    let seeds = Seeds::read();
    let (seed, word) = seeds.worded(|_| true);
    let side = seeds.side_of(&seed.actor);
    let link = format!("?by=actor&side={side}&q={word}");
    in_browser(&held_back(), async |page| {
        page.visit("").await;
        page.until_so("the program was asked for", async || page.server.holds_program()).await;
        mark(page, &LASTING).await;
        page.search_field().await.send_keys(word).await.expect("the field is there already");
        page.toggle("side", side).await;
        page.ask::<()>("document.getElementById('by-actor').click()").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true), "without the program nothing is filtered");
        assert_eq!(page.link().await, "");

        page.server.release();
        page.ready().await;
        page.until_link(&link).await;
        assert_eq!(replaced(page).await, [""; 0]);
        let view = page.view().await;
        assert_eq!(view.search, word);
        assert_eq!(view.ticked, [format!("side={side}")]);
        assert!(!view.ids.is_empty() && view.ids.len() < seeds.positions.len());
        page.open(&link).await;
        assert_eq!(page.view().await, view, "and the link says it all");
    });
}

#[test]
fn a_filtered_link_never_shows_the_whole() {
    let seeds = Seeds::read();
    // Notes at every frame how many positions could be seen.
    let watch = "
        window.seen = [];
        (function look() {
            const all = [...document.querySelectorAll('article[data-position]')];
            seen.push(all.filter(it => it.checkVisibility({ visibilityProperty: true })).length);
            requestAnimationFrame(look);
        })();";
    in_browser(&Setting { before_load: watch, ..held_back() }, async |page| {
        page.visit("?stance=open").await;
        page.until_so("the program was asked for", async || page.server.holds_program()).await;
        page.until("the list is there", "return document.querySelectorAll('article').length > 0").await;
        page.settle().await;
        assert_eq!(page.ids().await, [""; 0]);
        assert_eq!(page.visibility("main").await, "hidden");
        assert_eq!(page.visibility("h1").await, "visible", "what does not depend on filters is there");

        page.server.release();
        page.ready().await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "open"));
        let mut seen: Vec<usize> = page.ask("return seen").await;
        seen.dedup();
        assert_eq!(seen, [0, page.ids().await.len()], "frame by frame");
    });
}

#[test]
fn where_the_program_fails_no_view_hides_the_positions() {
    let seeds = Seeds::read();
    let hasty = "const later = setTimeout; window.setTimeout = (call, after, ...rest) => later(call, after > 5000 ? 50 : after, ...rest);";
    in_browser(&Setting { before_load: hasty, ..held_back() }, async |page| {
        for view in ["matrix", "shifts", "compare", "event", "sources", "atlas"] {
            page.visit(&format!("?view={view}")).await;
            page.until("the whole is shown", "return 'failed' in document.documentElement.dataset").await;
            assert_eq!(page.shown().await, seeds.ids(|_| true), "{view}");
            assert_eq!(page.notices().await.len(), 1, "and the page says why");
        }
        page.server.release();
        page.ready().await;
    });
}

#[test]
fn a_program_that_comes_late_still_filters() {
    let seeds = Seeds::read();
    // The page gives up waiting at once instead of after seconds.
    let hasty = "const later = setTimeout; window.setTimeout = (call, after, ...rest) => later(call, after > 5000 ? 50 : after, ...rest);";
    in_browser(&Setting { before_load: hasty, ..held_back() }, async |page| {
        page.visit("?stance=open").await;
        page.until("the whole is shown", "return probe.ids().length > 0").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        assert_eq!(page.notices().await.len(), 1, "and the page says why");
        page.server.release();
        page.ready().await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "open"));
        assert_eq!(page.notices().await, [""; 0], "what is no longer so is no longer said");
    });
}
