//! Without JavaScript, and without the program.

use summitry_browser_tests::{Seeds, Setting, in_browser};

#[test]
fn where_the_browser_has_no_webassembly_each_view_is_a_page() {
    let seeds = Seeds::read();
    // As browsers have it where readers lock them down.
    in_browser(&Setting { before_load: "delete window.WebAssembly;", ..Setting::default() }, async |page| {
        page.visit("?stance=for").await;
        page.until("the list is shown", "return probe.ids().length > 0").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        assert!(page.notices().await.iter().any(|notice| notice.contains("has no WebAssembly")));
        let controls =
            "return [...document.querySelectorAll('.bar, .facets, .more, .pick')].filter(probe.isVisible).length";
        assert_eq!(page.ask::<u32>(controls).await, 0, "controls that do nothing");
        for (tab, text) in [
            ("matrix/", seeds.name_of(seeds.speakers()[0])),
            ("shifts/", "Said again"),
            ("compare/", "agreement"),
            ("events/", &seeds.events[0].title),
            ("documents/", &seeds.documents[0].outlet),
            ("method/", &seeds.last_heading),
        ] {
            page.visit("").await;
            page.until(
                "the tabs lead to pages",
                &format!("return !!document.querySelector('.views a[href=\"{tab}\"]')"),
            )
            .await;
            page.click_on(&page.element(&format!(".views a[href='{tab}']")).await).await;
            page.until(tab, &format!("return location.pathname.endsWith('/{tab}')")).await;
            page.until_so(text, async || page.text("main").await.contains(text)).await;
        }
        page.take_console().await;
    });
}
