//! Taking a view along: as a file, and in another page.

use serde_json::{Value, json};
use summitry_browser_tests::{Ability, Role, Seeds, Setting, in_browser};

#[test]
fn a_file_has_the_positions_of_the_list_in_its_order() {
    let seeds = Seeds::read();
    let (_, word) = seeds.worded(|_| true);
    let side = seeds.side_of(seeds.speakers()[0]);
    let mut links: Vec<String> = vec![
        String::new(),
        "?sort=-time&stance=for.leans-for".to_owned(),
        format!("?q={word}&sort=question"),
        format!("?view=matrix&side={side}"),
    ];
    // And some by chance, each around a position.
    let mut chance = 20_250_818_usize;
    for sort in ["actor", "time", "-time"] {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let seed = &seeds.positions[(chance >> 33) % seeds.positions.len()];
        links.push(format!("?actor={}&sort={sort}", seed.actor));
        links.push(format!("?question={}&sort={sort}", seed.question));
    }
    in_browser(&Setting::default(), async |page| {
        for link in &links {
            page.open(link).await;
            let listed =
                "return [...document.querySelectorAll('#list article:not([hidden])')].map(it => it.dataset.position)";
            let ids: Vec<String> = page.ask(listed).await;
            assert!(!ids.is_empty(), "{link}");
            let (name, text) = page.export("json").await;
            assert!(name.starts_with("view-") && name.ends_with(".json"), "{name}");
            let file: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{link}: {error}"));
            let of_file: Vec<&str> =
                file["positions"].as_array().into_iter().flatten().filter_map(|it| it["id"].as_str()).collect();
            assert_eq!(of_file, ids, "{link}");
            let address: String = page.ask("return location.href").await;
            assert_eq!(file["address"], address.as_str(), "its link opens the same view");
            let chips = "return [...document.querySelectorAll('.chip')].map(it => it.textContent.replace(/^Remove filter /, '').replace(/×$/, ''))";
            assert_eq!(file["filters"], json!(page.ask::<Vec<String>>(chips).await), "{link}");
            assert_eq!(page.export("json").await.1, text, "the same every time");
            let (_, table) = page.export("csv").await;
            for id in &ids {
                assert!(table.contains(&format!("\n{id},")), "{link}: {id} is not in the table");
            }
            assert_eq!(table.matches(&address).count(), ids.len());
        }
        // A dataset of the same hash is published.
        let hash = "return fetch('data/corpus.json').then(it => it.json()).then(it => it.content_sha256)";
        let hash: String = page.ask(hash).await;
        for format in ["json", "csv", "md", "svg", "bib", "csl.json"] {
            assert!(page.export(format).await.1.contains(&hash), "{format}");
        }
        let (name, picture) = page.export("png").await;
        assert!(name.ends_with(".png") && picture.starts_with("80,78,71 "), "{picture}");
        assert!(page.said().await.contains("File saved"));
    });
}

#[test]
fn where_its_program_does_not_come_the_page_says_so() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.ask::<()>("document.body.dataset.exporter = 'data/corpus.json'").await;
        page.ask::<()>("document.querySelector('[data-export=csv]').click()").await;
        page.until_so("it is said", async || page.said().await.contains("could not be made")).await;
        page.take_console().await;
    });
}

#[test]
fn in_another_page_a_view_stands_alone_and_its_links_work() {
    let seeds = Seeds::read();
    in_browser(&Setting { needs: &[Ability::Clipboard], ..Setting::default() }, async |page| {
        page.allow_clipboard().await;
        page.open("?stance=for").await;
        page.click_on(&page.element("#take summary").await).await;
        page.click_on(&page.element("[data-act=embed]").await).await;
        page.until_so("it is copied", async || page.clipboard().await.contains("<iframe")).await;
        let code = page.clipboard().await;
        let address = format!("{}?stance=for&amp;embed=1", page.server.base());
        assert!(code.contains(&format!("src=\"{address}\"")) && code.contains("title=\""), "{code}");

        page.visit_framed("?stance=for&embed=1").await;
        page.ready().await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"));
        assert!(page.ask::<bool>("return window.parent !== window && window.origin !== 'null'").await);
        page.ask::<()>("document.querySelector('.mark[data-open]').click()").await;
        page.until_so("a link in it opens in it", async || page.link().await.contains("&s=")).await;
        page.leave_frame().await;

        page.open("?stance=for&embed=1").await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"));
        for gone in [".masthead", ".bar", ".facets", ".foot", ".lead"] {
            let seen = format!("return document.querySelector('{gone}').getClientRects()[0]?.width > 1 || false");
            assert!(!page.ask::<bool>(&seen).await, "{gone} can be seen");
        }
        page.click_on(&page.element("#timeline .mark[data-open]").await).await;
        page.until_so("a link in it keeps it what it is", async || page.link().await.ends_with("&embed=1")).await;
        let whole = "return document.querySelector('.whole a').getAttribute('href')";
        page.until_so("and there is one to the whole", async || {
            let href: String = page.ask(whole).await;
            href.starts_with("?stance=for&s=") && !href.contains("embed")
        })
        .await;
        assert!(!page.has(Role::Button, "Copy link").await);
    });
}

#[test]
fn on_paper_a_view_has_its_quotations_its_filters_and_its_address() {
    let seeds = Seeds::read();
    let question = &*seeds.told().question;
    let stance = &*seeds.told().stance;
    in_browser(&Setting { needs: &[Ability::Media], ..Setting::default() }, async |page| {
        page.open(&format!("?question={question}&stance={stance}")).await;
        page.ask::<()>("dispatchEvent(new Event('beforeprint'))").await;
        page.on_paper(true).await;
        page.settle().await;
        let seen =
            "return [...document.querySelectorAll(arguments[0])].filter(probe.isVisible).map(it => it.textContent)";
        let seen = async |selector: &str| -> Vec<String> { page.ask_of(seen, vec![json!(selector)]).await };
        let filters = seen(".chip").await.join(" ");
        let title = format!("Question: {}", seeds.question_title(question));
        let stance = format!("Stance: {}", page.options("stance").await[stance].name);
        assert!(filters.contains(&title) && filters.contains(&stance), "{filters}");
        let address: String = page.ask("return location.href").await;
        assert_eq!(seen("#on-paper").await, [address]);
        let text = seen("#list blockquote").await.join(" ");
        for seed in
            seeds.positions.iter().filter(|seed| seed.question == question && seed.stance == seeds.told().stance)
        {
            assert!(
                seed.quotes.is_empty() || seed.quotes.iter().any(|quote| text.contains(&quote.text)),
                "{}",
                seed.id
            );
        }
        assert_eq!(seen(".take, .views, .bar, .facets").await, [""; 0], "controls on paper");
        page.on_paper(false).await;
    });
}
