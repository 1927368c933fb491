//! The method: how the corpus was made, and the files that it leads to.

use serde_json::Value;
use summitry_browser_tests::{Page, Role, Seeds, Setting, in_browser};

/// Whether an element takes room on the page.
async fn is_shown(page: &Page, selector: &str) -> bool {
    page.ask_of("return document.querySelector(arguments[0]).getClientRects().length > 0", vec![selector.into()]).await
}

#[test]
fn the_method_is_a_view_and_filters_go_along() {
    in_browser(&Setting::default(), async |page| {
        page.open("?stance=for").await;
        let title: String = page.ask("return document.title").await;
        assert!(!is_shown(page, "#method").await);
        page.click(Role::Link, "Method").await;
        page.until_link("?view=method&stance=for").await;
        assert!(is_shown(page, "#method").await);
        assert!(!is_shown(page, "#results").await);
        assert_eq!(page.ask::<String>("return document.title").await, format!("Method: {title}"));
        assert_eq!(page.ask::<String>("return document.activeElement.id").await, "method");
        assert_eq!(page.text(".views [aria-current=page]").await, "Method");
        let mains =
            "return [...document.querySelectorAll('main, [role=main]')].filter(probe.isVisible).map(it => it.id)";
        assert_eq!(page.ask::<Vec<String>>(mains).await, ["method"], "one main landmark");

        page.click(Role::Link, "Timeline").await;
        page.until_link("?stance=for").await;
        assert!(is_shown(page, "#results").await && !is_shown(page, "#method").await);
        assert_eq!(page.ask::<String>("return document.title").await, title);
        page.back().await;
        page.until_link("?view=method&stance=for").await;
        assert!(is_shown(page, "#method").await);
        page.back().await;
        page.until_link("?stance=for").await;
        assert!(!is_shown(page, "#method").await);
    });
}

#[test]
fn it_tells_the_figures_of_the_second_coding() {
    in_browser(&Setting::default(), async |page| {
        page.open("?view=method").await;
        let text = page.text("#method").await;
        for figure in ["0.993", "187 of 206", "187 of 197", "180"] {
            assert!(text.contains(figure), "{figure} is not in the method");
        }
        // Each heading of the list is there.
        let lost: Vec<String> = page
            .ask(
                "return [...document.querySelectorAll('#method nav a')].map(it => it.hash)
                    .filter(hash => !document.getElementById(hash.slice(1)))",
            )
            .await;
        assert_eq!(lost, [""; 0]);
    });
}

#[test]
fn without_the_program_it_tells_them_too() {
    in_browser(&Setting::default(), async |page| {
        page.visit("method/").await;
        assert!(page.text("main").await.contains("0.993"));
        page.visit_file("summitry.html?view=method").await;
        page.ready().await;
        assert!(page.text("#method").await.contains("0.993"));
    });
}

#[test]
fn without_javascript_it_is_a_page() {
    in_browser(&Setting { javascript: false, ..Setting::default() }, async |page| {
        page.visit("").await;
        let link: String = page.ask("return document.querySelector('#method a').getAttribute('href')").await;
        page.visit(&link).await;
        page.until_so("the method is there", async || page.text("#method").await.contains("0.993")).await;
    });
}

#[test]
fn a_link_to_a_topic_opens_it_at_its_place() {
    in_browser(&Setting::default(), async |page| {
        let in_sight = "const place = document.getElementById('m-the-stances')?.getBoundingClientRect();
            return !!place && place.top >= 0 && place.top < innerHeight";
        page.open("?stance=for").await;
        page.ask::<()>("document.querySelector('.legend a').click()").await;
        page.until_link("?view=method&stance=for").await;
        page.until("the place is in sight", in_sight).await;
        page.visit("?view=method#m-the-stances").await;
        page.ready().await;
        page.until("the place of a link is in sight", in_sight).await;
        // Without the program the same address is that of the page.
        page.visit("method/#m-the-stances").await;
        page.until("the place is in sight on the page of its own", in_sight).await;
    });
}

#[test]
fn what_it_links_to_is_there() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.open("?view=method").await;
        let links: Vec<String> = page
            .ask(
                "return [...document.querySelectorAll('#method a[href]')].map(it => it.getAttribute('href'))
                    .filter(href => !/^(#|https:)/.test(href))",
            )
            .await;
        for expected in ["codebook/", "agreement/", "data/corpus.json", "data/corpus.schema.json", "data/positions.csv"]
        {
            assert!(links.iter().any(|link| link == expected), "no link to {expected} among {links:?}");
        }
        let fetch = "return fetch(arguments[0]).then(it => it.ok ? it.text() : '')";
        for link in &links {
            assert!(!page.ask_of::<String>(fetch, vec![link.as_str().into()]).await.is_empty(), "{link} leads nowhere");
        }
        let dataset: Value =
            page.ask_of("return fetch(arguments[0]).then(it => it.json())", vec!["data/corpus.json".into()]).await;
        let ids: Vec<&str> =
            dataset["positions"].as_array().into_iter().flatten().filter_map(|it| it["id"].as_str()).collect();
        assert_eq!(ids.len(), seeds.positions.len());
        // What is published of a version is what stands under its number.
        let version = dataset["version"].as_str().unwrap_or_default();
        for name in ["corpus.json", "positions.csv", "corpus.schema.json"] {
            let text = async |path: String| page.ask_of::<String>(fetch, vec![path.into()]).await;
            let is_same = text(format!("data/{version}/{name}")).await == text(format!("data/{name}")).await;
            assert!(is_same, "data/{version}/{name} is not data/{name}");
        }
        page.visit("codebook/").await;
        assert!(page.text("main").await.contains("One position or two"));
        page.visit("agreement/").await;
        assert!(page.text("main").await.contains("How each difference was settled"));
        page.click(Role::Link, &page.text(".home a").await).await;
        page.ready().await;
        assert_eq!(page.link().await, "");
    });
}
