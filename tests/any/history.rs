//! Back and Forward.

use summitry_browser_tests::{Seeds, Setting, in_browser};

#[test]
fn back_and_forward_restore_view_scroll_and_focus() {
    let seeds = Seeds::read();
    let side = seeds.side_of(seeds.speakers()[0]);
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let clicks = [("stance", "for", 420), ("side", side, 760), ("voice", "direct", 230)];
        let mut left = Vec::new();
        for (key, id, scrolled) in clicks {
            page.scroll_to(scrolled).await;
            page.reach(key, id).await;
            let view = page.view().await;
            // Where the reader is when they leave the entry: at the click, with the focus on the box that has it.
            page.note_place_of_next_click().await;
            page.toggle(key, id).await;
            let place = page.place_of_click().await;
            assert!(place.scrolled > 0, "there is room to scroll");
            assert_eq!(place.focused, format!("{key}={id}"));
            page.until_equal(true, async || page.link().await.contains(&format!("{key}={id}"))).await;
            left.push((view, place));
        }
        page.settle().await;
        page.scroll_to(310).await;
        page.until_place_is_noted().await;
        let last = (page.view().await, page.place().await);
        assert_eq!(last.0.ticked.len(), clicks.len());

        for (view, place) in left.iter().rev() {
            page.back().await;
            page.until_link(&view.link).await;
            page.until_equal(place.clone(), || page.place()).await;
            assert_eq!(page.view().await, *view);
        }
        for (view, place) in left.iter().skip(1).chain([&last]) {
            page.forward().await;
            page.until_link(&view.link).await;
            page.until_equal(place.clone(), || page.place()).await;
            assert_eq!(page.view().await, *view);
        }
    });
}

#[test]
fn back_undoes_a_search_and_an_open_position_as_one_step_each() {
    let seeds = Seeds::read();
    let (seed, word) = seeds.worded(|seed| seed.stance == "against");
    let side = seeds.side_of(&seed.actor);
    in_browser(&Setting::default(), async |page| {
        page.open("?stance=against").await;
        let first = page.view().await;
        page.toggle("side", side).await;
        page.until_link(&format!("?side={side}&stance=against")).await;
        let entries = page.history_length().await;
        page.search(word, word).await;
        assert_eq!(page.history_length().await, entries, "typing adds no entry");
        let searched = page.view().await;
        let id = searched.ids.first().expect("something was found").clone();
        page.click_on(&page.element(&format!("article[data-position=\"{id}\"] button")).await).await;
        page.until_link(&format!("?side={side}&stance=against&q={word}&s={id}")).await;
        assert_ne!(page.evidence(&id).await, "");
        page.back().await;
        page.until_link(&searched.link).await;
        page.until_equal(String::new(), || page.evidence(&id)).await;
        assert_eq!(page.view().await, searched);
        page.back().await;
        page.until_link(&first.link).await;
        assert_eq!(page.view().await, first);
    });
}

#[test]
fn back_from_a_line_finds_its_link_in_the_panel() {
    let seeds = Seeds::read();
    let seed = seeds.told();
    let (opened, line) = (format!("?s={}", seed.id), seed.evidence[0].in_link());
    in_browser(&Setting::default(), async |page| {
        page.open(&opened).await;
        // The list has a link to the same line.
        let of_line = format!("a[href$=\"#l-{}\"]", line.replace('.', "-"));
        let links = format!("return document.querySelectorAll('{of_line}').length");
        assert!(page.ask::<usize>(&links).await > 1, "{of_line}");
        page.click_on(&page.element(&format!("#panel {of_line}")).await).await;
        page.until_link(&format!("{opened}&line={line}")).await;
        page.back().await;
        page.until_link(&opened).await;
        page.until("its link has the focus", &format!("return document.activeElement.matches('#panel {of_line}')"))
            .await;
    });
}
