//! Searching by typing.

use std::collections::BTreeSet;

use summitry_browser_tests::{Key, Role, Seeds, Setting, in_browser};

#[test]
fn every_spelling_of_a_name_finds_the_same_positions() {
    let seeds = Seeds::read();
    let is_one_word = |name: &&String| name.chars().all(char::is_alphabetic);
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        for id in ["zelensky", "ushakov", "ulyanov", "gottemoeller"] {
            let actor = seeds.actors.iter().find(|actor| actor.id == id).expect("an actor of the corpus");
            let own = seeds.ids(|seed| seed.actor == id);
            let mut found: Option<BTreeSet<String>> = None;
            for name in actor.spellings.iter().chain([&actor.short_name]).filter(is_one_word) {
                page.search(name, name).await;
                let shown = page.shown().await;
                assert!(own.is_subset(&shown), "{name} misses {:?}", own.difference(&shown));
                assert_eq!(*found.get_or_insert(shown.clone()), shown, "{name}");
            }
            assert!(found.is_some(), "{id} has no spelling of one word");
        }
    });
}

#[test]
fn phrases_exclusions_and_prefixes() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.search("\"remember how it started\"", "\"remember how it started\"").await;
        assert_eq!(
            page.shown().await,
            seeds.ids(|seed| seed.quotes.iter().any(|it| it.text.starts_with("Remember how it")))
        );
        assert_eq!(page.count().await, seeds.count_of(page.ids().await.len()));
        page.search("\"started it how remember\"", "\"started it how remember\"").await;
        assert_eq!(page.ids().await, [""; 0], "a phrase is its words in their order");

        page.search("ceasefire", "ceasefire").await;
        let all = page.shown().await;
        page.search("ceasefire putin", "ceasefire putin").await;
        let with = page.shown().await;
        page.search("ceasefire -putin", "ceasefire -putin").await;
        let without = page.shown().await;
        assert!(!with.is_empty() && !without.is_empty());
        assert_eq!(&with | &without, all);
        // In both is only what has the word in a digest alone, which leaves nothing out.
        page.search("ceasefire putin", "ceasefire putin").await;
        for id in with.intersection(&without) {
            page.bring_into_sight(&format!("#s-{id}")).await;
            assert!(page.text(&format!("#s-{id} .found")).await.contains("Putin"), "{id}");
        }

        page.search("ceasefi*", "ceasefi*").await;
        assert!(page.shown().await.is_superset(&all));
    });
}

#[test]
fn typing_is_one_step_and_the_text_stays_the_readers() {
    in_browser(&Setting::default(), async |page| {
        page.open("?stance=for").await;
        let entries = page.history_length().await;
        // A character alone is no command: whoever dictates would say it by chance.
        page.type_keys("/").await;
        page.settle().await;
        assert!(page.ask::<bool>("return document.activeElement === document.body").await);
        page.press_char_with(Key::Control, '/').await;
        page.until("the search field has the focus", "return document.activeElement.type === 'search'").await;
        assert_eq!(page.searched().await, "", "the key is a command, not a text");

        page.type_keys("putin ").await;
        page.until_searched("putin").await;
        assert_eq!(page.searched().await, "putin ", "the space is not taken away");
        page.type_keys("zele").await;
        page.until_searched("putin zele*").await;
        assert_eq!(page.searched().await, "putin zele", "the star is not put in");
        let view = page.view().await;
        assert_eq!(view.link, "?stance=for&q=putin%20zele%2A");
        assert_ne!(view.ids, [""; 0]);
        assert_eq!(page.history_length().await, entries, "typing adds no entry");
        page.reload().await;
        assert_eq!(page.ids().await, view.ids, "the link finds what typing found");
    });
}

#[test]
fn one_slip_is_forgiven_and_the_page_says_so() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.search("zelensky", "zelensky").await;
        let meant = page.shown().await;
        assert!(!page.text("#results").await.contains("Searched for"));
        page.search("zelenksy", "zelenksy").await;
        assert_eq!(page.shown().await, meant);
        let told = "Nothing has “zelenksy”. Searched for “zelensky”.";
        assert_eq!(page.text("#results .aside").await, told);
        let script = "return document.getElementById('status').textContent.endsWith(arguments[0])";
        page.until_so("it is spoken, though the count is the same", async || {
            page.ask_of(script, vec![told.into()]).await
        })
        .await;
    });
}

#[test]
fn a_position_that_only_a_digest_finds_says_so() {
    const FOUND: &str = "return [...document.querySelectorAll('#list .found')].map(it => it.closest('article').id)";
    in_browser(&Setting::default(), async |page| {
        page.open("?q=land%20swaps").await;
        let (ids, explained): (Vec<String>, Vec<String>) = (page.ids().await, page.ask(FOUND).await);
        assert!(!ids.is_empty());
        assert_eq!(explained, ids.iter().map(|id| format!("s-{id}")).collect::<Vec<_>>());
        let first = format!("#{} .found", explained[0]);
        let told = page.text(&first).await;
        assert!(told.starts_with("Found in the digest of 0") && told.to_lowercase().contains("swap"), "{told}");
        // The line opens from there.
        page.click_on(&page.element(&format!("{first} .line")).await).await;
        page.until_so("the line is in the link", async || page.link().await.contains("line=")).await;

        // Another order keeps it, another search takes it away.
        page.open("?q=land%20swaps&sort=actor").await;
        let mut again: Vec<String> = page.ask(FOUND).await;
        let mut before = explained.clone();
        again.sort();
        before.sort();
        assert_eq!(again, before);
        page.search("guarantees in writing", "guarantees in writing").await;
        page.search("von der leyen children", "von der leyen children").await;
        let there: Vec<String> = page.ask(FOUND).await;
        assert!(there.iter().all(|id| !explained.contains(id)), "{there:?}");
    });
}

#[test]
fn hits_are_marked_and_nothing_else_is() {
    const HITS: &str = "return [...(CSS.highlights.get('hit') ?? [])].map(range => range.toString())";
    in_browser(&Setting::default(), async |page| {
        page.open("?q=guarantee%20putin").await;
        page.until("hits are marked", "return CSS.highlights.get('hit')?.size > 0").await;
        let mut hits: Vec<String> = page.ask(HITS).await;
        hits.iter_mut().for_each(|hit| *hit = hit.to_lowercase());
        hits.sort();
        hits.dedup();
        assert_eq!(hits, ["guarantee", "guarantees", "putin"], "in every inflection");
        page.open("?q=%22europe%27s%20own%22").await;
        page.until("a phrase is one hit", "return CSS.highlights.get('hit')?.size > 0").await;
        let hits: Vec<String> = page.ask(HITS).await;
        assert!(hits.iter().all(|hit| hit.to_lowercase().replace('’', "'") == "europe's own"), "{hits:?}");
        page.click(Role::Button, "Clear all").await;
        page.until("none is left", "return CSS.highlights.get('hit').size === 0").await;
    });
}

#[test]
fn hits_far_from_sight_are_marked_when_one_goes_there() {
    in_browser(&Setting::default(), async |page| {
        page.open("?q=zelensky").await;
        page.bring_into_sight("#list article:not([hidden])").await;
        page.until("hits are marked", "return CSS.highlights.get('hit')?.size > 0").await;
        // An engine may look for the places of those in every frame. What went out of sight a moment ago follows.
        let far = "return [...CSS.highlights.get('hit')].map(range => range.startContainer.parentElement)
            .every(it => it.checkVisibility({ contentVisibilityAuto: true }))";
        page.until("none is far from sight", far).await;
        let last = "const last = probe.articles().at(-1);
            probe.goTo(last);
            return [...CSS.highlights.get('hit')].some(range => last.contains(range.startContainer))";
        assert!(!page.ask::<bool>(last).await, "the last is far from sight");
        page.until("its hits are marked too", last).await;
    });
}
