//! The site of a made-up corpus that is too large for one page: `cargo xtask bench seeds` writes one, and `SUMMITRY_DIST` is its site.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde::Deserialize;
use summitry_browser_tests::{Page, Setting, in_browser};

/// A position of the dataset.
#[derive(Clone, Debug, Deserialize)]
struct Position {
    id: String,
    claim: String,
    question: String,
    stance: String,
    actor: String,
}

async fn positions(page: &Page) -> Vec<Position> {
    page.ask("return fetch('data/corpus.json').then(it => it.json()).then(it => it.positions)").await
}

async fn on_page(page: &Page) -> Vec<String> {
    page.ask("return [...document.querySelectorAll('#list article')].map(it => it.dataset.position)").await
}

async fn count(page: &Page) -> String {
    page.text("#count h2").await
}

#[test]
fn the_list_has_what_is_near_and_counts_all() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let all = positions(page).await;
        assert!(all.len() > 2000, "{} positions fit on one page", all.len());
        assert_eq!(count(page).await, format!("{} positions", all.len()));
        let first = on_page(page).await;
        assert!(first.len() < 60, "{} are on the page", first.len());
        assert!(page.text("#results").await.contains("search field"), "that find-in-page does not find all is said");

        // To the very end, in jumps as of a scroll bar, and by steps back.
        let down = "return new Promise(done => {
            let tries = 0;
            const go = () => {
                scrollTo(0, document.documentElement.scrollHeight);
                const last = [...document.querySelectorAll('#list article')].at(-1)?.dataset.position;
                if (++tries > 60 || last === arguments[0]) done(last); else setTimeout(go, 50);
            };
            go();
        })";
        // The order of the list is that of the dataset: by time.
        let last = all.last().map(|position| position.id.clone()).unwrap_or_default();
        let reached: String = page.ask_of(down, vec![last.clone().into()]).await;
        assert_eq!(reached, last);
        let near = on_page(page).await;
        assert!(near.len() < 60 && !near.contains(&first[0]), "what is far is gone: {}", near.len());
        for _ in 0..6 {
            let above: f64 = page.ask("scrollBy(0, -900); return scrollY").await;
            page.settle().await;
            page.settle().await;
            let seen: usize = page
                .ask("return [...document.querySelectorAll('#list article')].filter(probe.isVisible).filter(it => {
                    const edges = it.getBoundingClientRect(); return edges.bottom > 0 && edges.top < innerHeight; }).length")
                .await;
            assert!(seen > 1, "nothing is seen at {above}");
        }
        let ids = on_page(page).await;
        let place = all.iter().position(|position| position.id == ids[0]).expect("it is one");
        let expected: Vec<String> = all[place..place + ids.len()].iter().map(|position| position.id.clone()).collect();
        assert_eq!(ids, expected, "in their order, none left out");
    });
}

#[test]
fn a_link_to_a_position_far_down_leads_there() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let all = positions(page).await;
        let far = &all[all.len() * 2 / 3];
        page.open(&format!("?s={}", far.id)).await;
        let id = far.id.clone();
        page.until_so("the position is on the page", async || on_page(page).await.contains(&id)).await;
        assert!(page.text("#panel").await.contains(&far.claim));
        let script = format!("return document.getElementById('s-{}').classList.contains('open')", far.id);
        assert!(page.ask::<bool>(&script).await, "and shown as the open one");
        let permalink = "return document.querySelector('#panel .tools a').getAttribute('href')";
        assert_eq!(page.ask::<String>(permalink).await, format!("?s={}", far.id), "it has no page of its own");
    });
}

#[test]
fn filters_hold_for_list_counts_and_picture() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let all = positions(page).await;
        let of = |stance: &str, actor: &str| {
            let matches =
                |it: &&Position| (stance.is_empty() || it.stance == stance) && (actor.is_empty() || it.actor == actor);
            all.iter().filter(matches).cloned().collect::<Vec<_>>()
        };
        // On, another, and off again: each time all is as if the link had been opened.
        for (key, id, link, expected) in [
            ("stance", "against", "?stance=against", of("against", "")),
            ("actor", "actor-3", "?actor=actor-3&stance=against", of("against", "actor-3")),
            ("stance", "against", "?actor=actor-3", of("", "actor-3")),
            ("actor", "actor-3", "", of("", "")),
        ] {
            page.toggle(key, id).await;
            page.until_link(link).await;
            let words = if link.is_empty() {
                format!("{} positions", all.len())
            } else {
                format!("{} of {} positions", expected.len(), all.len())
            };
            page.until_equal(words, || count(page)).await;
            let near = on_page(page).await;
            let ids: Vec<&String> = expected.iter().map(|position| &position.id).collect();
            assert!(near.iter().zip(&ids).all(|(one, other)| one == *other) && !near.is_empty(), "{link}: {near:?}");
            let sum = "return [...document.querySelectorAll('#table tr:not([hidden]) .mark')].map(it => it.textContent.match(/\\d+$/)?.[0] ?? 1)
                .reduce((sum, count) => sum + Number(count), 0)";
            page.until_equal(expected.len(), || page.ask::<usize>(sum)).await;
            let clicked = page.table().await;
            page.open(link).await;
            page.until_so(&format!("the picture of {link} is as after clicks"), async || page.table().await == clicked)
                .await;
        }
    });
}

#[test]
fn a_crowd_says_its_stances_and_leads_to_its_positions() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let all = positions(page).await;
        let crowd = page.element("#table .crowd").await;
        let name = page.name_of(&crowd).await;
        assert!(name.contains(" positions, ") && name.contains(" for"), "{name}");
        page.click_on(&crowd).await;
        page.until_so("it leads to a view", async || page.link().await.contains("question=")).await;
        let link = page.link().await;
        let question = link.split(['?', '&']).find_map(|pair| pair.strip_prefix("question=")).expect("a question");
        let first = on_page(page).await;
        let found = all.iter().find(|position| position.id == first[0]).expect("it is one");
        assert_eq!(found.question, question);
    });
}
