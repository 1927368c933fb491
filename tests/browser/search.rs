//! Searching by typing.

use std::collections::BTreeSet;

use summitry_browser_tests::{Seeds, Setting, in_browser};

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
        assert_eq!(page.count().await, crate::count_of(page.ids().await.len(), &seeds));
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
        assert!(with.is_disjoint(&without));

        page.search("ceasefi*", "ceasefi*").await;
        assert!(page.shown().await.is_superset(&all));
    });
}

#[test]
fn typing_is_one_step_and_the_text_stays_the_readers() {
    in_browser(&Setting::default(), async |page| {
        page.open("?stance=for").await;
        let entries = page.history_length().await;
        page.type_keys("/").await;
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
