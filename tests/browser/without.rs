//! Without JavaScript, and without the program.

use summitry_browser_tests::{Program, Seed, Seeds, Setting, in_browser};

#[test]
fn without_javascript_everything_can_be_read() {
    let seeds = Seeds::read();
    in_browser(&Setting { javascript: false, ..Setting::default() }, async |page| {
        page.visit("?stance=for").await;
        let text = page.text("main").await;
        let lost: Vec<&str> =
            seeds.positions.iter().map(|seed| &*seed.claim).filter(|claim| !text.contains(claim)).collect();
        assert!(lost.is_empty(), "cannot be read: {lost:#?}");
        // Of several wordings of one utterance the list has one; all are on the page of the position.
        let is_lost = |seed: &&Seed| !seed.quotes.is_empty() && !seed.quotes.iter().any(|it| text.contains(&it.text));
        let lost: Vec<&Seed> = seeds.positions.iter().filter(is_lost).collect();
        assert!(lost.is_empty(), "none of the quotations can be read: {lost:#?}");
        assert!(page.notices().await.iter().any(|notice| notice.contains("JavaScript")));
        let controls = "return [...document.querySelectorAll('button, input, select, form summary')]
            .filter(probe.isVisible).map(it => it.outerHTML)";
        assert_eq!(page.ask::<Vec<String>>(controls).await, [""; 0], "controls that do nothing");
        // A mark leads to its position, and a permalink to a page, without a program.
        assert!(page.ask::<bool>("return !!document.querySelector('.timeline .mark[href^=\"#s-\"]')").await);
    });
}

#[test]
fn where_the_browser_has_no_webassembly_each_view_is_a_page() {
    let seeds = Seeds::read();
    // As browsers have it where readers lock them down.
    in_browser(&Setting { before_load: "delete window.WebAssembly;", ..Setting::default() }, async |page| {
        page.visit("?stance=for").await;
        page.until("the list is shown", "return probe.ids().length > 0").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        assert!(page.notices().await.iter().any(|notice| notice.contains("could not be started")));
        let controls =
            "return [...document.querySelectorAll('.bar, .facets, .more, .pick')].filter(probe.isVisible).length";
        assert_eq!(page.ask::<u32>(controls).await, 0, "controls that do nothing");
        for (tab, text) in [
            ("matrix/", "Emmanuel Macron"),
            ("shifts/", "Said again"),
            ("compare/", "agreement"),
            ("events/", "Alaska"),
            ("documents/", "BBC News"),
            ("method/", "0.993"),
        ] {
            page.visit("").await;
            page.until(
                "the tabs lead to pages",
                &format!("return !!document.querySelector('.views a[href=\"{tab}\"]')"),
            )
            .await;
            page.click_on(&page.element(&format!(".views a[href='{tab}']")).await).await;
            page.until_so(text, async || page.text("main").await.contains(text)).await;
        }
        page.take_console().await;
    });
}

#[test]
fn without_the_program_everything_is_shown_and_the_page_says_so() {
    let seeds = Seeds::read();
    in_browser(&Setting { program: Program::Missing, ..Setting::default() }, async |page| {
        page.visit("?stance=for").await;
        page.until("the list is shown", "return probe.ids().length > 0").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        let notices = page.notices().await;
        assert_eq!(notices.len(), 1, "{notices:?}");
        assert!(notices[0].contains("Nothing is filtered"), "{notices:?}");
        // What failed is on the console, and nothing else.
        let console = page.take_console().await;
        assert!(console.iter().all(|line| line.contains(".wasm") || line.contains("WebAssembly")), "{console:#?}");
    });
}
