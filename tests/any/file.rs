//! The site from a disk, with no server.

use serde_json::json;
use summitry_browser_tests::{Seeds, Setting, in_browser};

#[test]
fn one_file_is_the_whole_explorer() {
    let seeds = Seeds::read();
    let id = &seeds.told().id;
    in_browser(&Setting::default(), async |page| {
        // The harness wants to see a request.
        page.visit("matrix/").await;
        page.visit_file("summitry.html").await;
        page.ready().await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        page.toggle("stance", "open").await;
        page.until_link("?stance=open").await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "open"));
        page.back().await;
        page.until_link("").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        page.visit_file("summitry.html?view=method").await;
        page.ready().await;
        assert!(page.text("#method").await.contains(&seeds.last_heading));
        page.visit_file("summitry.html?view=sources").await;
        page.ready().await;
        assert!(page.text("#discrepancies").await.contains(&seeds.discrepancies[0].topic));
        page.visit_file(&format!("summitry.html?question={}", seeds.small_question())).await;
        page.ready().await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.question == seeds.small_question()));
        let ids = page.ids().await;
        let (_, table) = page.export("csv").await;
        assert!(ids.iter().all(|id| table.contains(&format!("\n{id},"))), "{table}");
        // A link of each kind that elsewhere leads to a page: here to a view.
        page.visit_file("summitry.html").await;
        page.ready().await;
        for (selector, view) in
            [("#timeline .events a", "?view=event&on="), (".legend a", "?view=method"), ("#list a.line", "line=")]
        {
            page.ask_of::<()>(
                "[...document.querySelectorAll(arguments[0])].find(probe.isVisible).click()",
                vec![json!(selector)],
            )
            .await;
            page.until_so(view, async || page.link().await.contains(view)).await;
            page.back().await;
            page.until_link("").await;
        }
        page.allow_clipboard().await;
        page.visit_file(&format!("summitry.html?s={id}")).await;
        page.ready().await;
        let (_, reference) = page.export("bib").await;
        assert!(reference.contains(&format!("summitry.html?s={id}}}")), "{reference}");
        page.visit_file("summitry.html?view=sources").await;
        page.ready().await;
        let out = "return [...document.querySelectorAll('a[href]')].filter(probe.isVisible).map(it => it.href)
            .filter(href => !href.startsWith(location.href.split('?')[0]) && !href.includes('method/#') && !href.includes('/#l-') && !href.includes('events/'))";
        assert_eq!(page.ask::<Vec<String>>(out).await, [""; 0], "links to what is not in the file");
    });
}

#[test]
fn the_site_can_be_read_from_a_disk() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.visit("matrix/").await;
        page.visit_file("index.html").await;
        let is_settled = "const { ready, failed } = document.documentElement.dataset; return ready !== undefined || failed !== undefined";
        page.until("it works, or says what does not", is_settled).await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        // Some engines load a program from a disk.
        if page.ask("return 'ready' in document.documentElement.dataset").await {
            assert_eq!(page.notices().await, [""; 0]);
            page.toggle("stance", "open").await;
            assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "open"));
            return;
        }
        assert_eq!(page.notices().await.len(), 1);
        page.click_on(&page.element(".views a[href='matrix/']").await).await;
        page.until("the page of the matrix", "return location.pathname.endsWith('/matrix/index.html')").await;
        page.click_on(&page.element(".grid tbody a").await).await;
        page.until("the page of an actor", "return /actors\\/[a-z-]+\\/index.html/.test(location.pathname)").await;
        page.click_on(&page.element("main .brief .claim a").await).await;
        page.until("the page of a position", "return /positions\\/[a-z0-9-]+\\/index.html/.test(location.pathname)")
            .await;
        page.click_on(&page.element("main a.line").await).await;
        page.until(
            "the line of a document",
            "return /documents\\/[0-9]+\\/index.html/.test(location.pathname) && !!document.querySelector(':target')",
        )
        .await;
        // A browser that loads no modules from a disk says so.
        page.take_console().await;
    });
}

#[test]
fn where_nothing_may_be_stored_all_works() {
    let seeds = Seeds::read();
    let blocked =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });";
    in_browser(&Setting { before_load: blocked, may_be_kept: true, ..Setting::default() }, async |page| {
        page.open("?stance=for").await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"));
        page.ask::<()>("document.querySelector('.theme').click()").await;
        let theme = "return document.documentElement.dataset.theme";
        page.until_so("the theme changes for now", async || {
            !page.ask::<Option<String>>(theme).await.unwrap_or_default().is_empty()
        })
        .await;
    });
}
