//! What one form of the page says, the others say too, whatever the corpus.

use summitry_browser_tests::{Page, Seed, Seeds, Setting, in_browser};

/// Some filters, each around what there is most of.
fn links() -> Vec<String> {
    let seeds = Seeds::read();
    let first = seeds.speakers()[0];
    let mut both = seeds.speakers()[..2].to_vec();
    both.sort_unstable();
    vec![
        String::new(),
        "?stance=for".to_owned(),
        format!("?actor={}", both.join(".")),
        format!("?side={}&voice=direct", seeds.side_of(first)),
    ]
}

async fn assert_same(page: &Page, form: &str) {
    for link in links() {
        page.open(&link).await;
        for lanes in ["actor", "side", "question"] {
            page.lanes_by(lanes).await;
            page.until_equal(lanes != "question", async || page.link().await.contains(&format!("by={lanes}"))).await;
            page.settle().await;
            let (marked, listed) = (page.marked().await, page.ids().await.len());
            assert_eq!(marked, listed, "{link:?}, lanes by {lanes}");
            assert!(listed > 0, "{link:?}");
            for (promised, inside) in page.folds().await {
                assert_eq!(promised.split(' ').next(), Some(&*inside.to_string()), "{link:?}, lanes by {lanes}");
            }
            assert_eq!(page.form_of_timeline().await, [form], "{link:?}, lanes by {lanes}");
        }
        assert_eq!(page.link().await, link, "the first kind of lanes is left out of the link");
    }
}

#[test]
fn a_wide_timeline_says_the_same_as_the_list() {
    in_browser(&Setting::default(), async |page| assert_same(page, "table").await);
}

#[test]
fn a_narrow_timeline_says_the_same_as_the_list() {
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| assert_same(page, "ol").await);
}

#[test]
fn without_javascript_every_position_and_its_quotation_can_be_read() {
    let seeds = Seeds::read();
    in_browser(&Setting { javascript: false, ..Setting::default() }, async |page| {
        page.visit("?stance=for").await;
        let text = squeezed(&page.text("main").await);
        let lost: Vec<&str> =
            seeds.positions.iter().map(|seed| &*seed.claim).filter(|claim| !text.contains(&squeezed(claim))).collect();
        assert!(lost.is_empty(), "cannot be read: {lost:#?}");
        // Of several wordings of one utterance the list has one; all are on the page of the position.
        let is_lost =
            |seed: &&Seed| !seed.quotes.is_empty() && !seed.quotes.iter().any(|it| text.contains(&squeezed(&it.text)));
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

/// Not every engine keeps the spaces of a text as they are.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_position_has_its_page() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let script = "
            const links = [...document.querySelectorAll('article .permalink')].map(it => it.href);
            return Promise.all(links.map(link => fetch(link).then(answer => `${answer.status} ${link}`)))";
        let mut answers: Vec<String> = page.ask(script).await;
        answers.sort();
        let base = page.server.base();
        let mut expected: Vec<String> =
            seeds.positions.iter().map(|seed| format!("200 {base}positions/{}/", seed.id)).collect();
        expected.sort();
        assert_eq!(answers, expected);
    });
}

#[test]
fn each_filter_leaves_what_the_seeds_say() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        let (actor, question) = (seeds.speakers()[0], seeds.asked()[0]);
        for (key, id, holds) in [
            ("actor", actor, &(|seed: &Seed| seed.actor == actor) as &dyn Fn(&Seed) -> bool),
            ("question", question, &|seed| seed.question == question),
            ("stance", "against", &|seed| seed.stance == "against"),
        ] {
            page.open("").await;
            page.toggle(key, id).await;
            page.until_link(&format!("?{key}={id}")).await;
            assert_eq!(page.shown().await, seeds.ids(holds), "{key}={id}");
            let count = page.options(key).await[id].count;
            assert_eq!(count, seeds.ids(holds).len(), "and its box says how many");
            page.back().await;
            page.until_link("").await;
            assert_eq!(page.shown().await, seeds.ids(|_| true));
        }
    });
}

#[test]
fn whoever_is_searched_for_is_found() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        for actor in seeds.speakers().into_iter().take(3) {
            let name = &seeds.actors.iter().find(|known| known.id == actor).expect("an actor").name;
            page.open(&format!("?q={}", encoded(&format!("\"{name}\"")))).await;
            let shown = page.shown().await;
            assert!(shown.is_superset(&seeds.ids(|seed| seed.actor == actor)), "{name}");
        }
    });
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}
