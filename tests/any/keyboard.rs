//! The page by keyboard alone.

use summitry_browser_tests::{Ability, Key, Page, Seeds, Setting, Stop, in_browser};

/// Presses Tab once and tells where that leads.
async fn tab(page: &Page) -> Option<Stop> {
    page.press(Key::Tab).await;
    page.stop().await
}

#[test]
fn tab_goes_from_the_skip_link_to_the_facets_in_the_order_of_the_page() {
    let seeds = Seeds::read();
    in_browser(&Setting { needs: &[Ability::Focus], ..Setting::default() }, async |page| {
        page.open("").await;
        page.to_the_top().await;
        let mut texts = Vec::new();
        loop {
            let stop = tab(page).await.expect("something more to come to");
            assert!(stop.is_outlined && stop.is_in_sight, "cannot be seen: {stop:?}");
            let is_box = stop.field.starts_with("phase=");
            texts.push(stop.text);
            if is_box {
                break;
            }
        }
        let mut expected = vec!["Skip to the positions".to_owned()];
        expected.extend(["Timeline", "Matrix", "Shifts", "Compare", "Events", "Sources", "Method"].map(str::to_owned));
        expected.extend(seeds.featured.iter().cloned());
        expected.push("Search names, words and quotations".to_owned());
        assert_eq!(texts[..expected.len()], expected);
        let rest = &texts[expected.len()..texts.len() - 1];
        assert!(rest.iter().any(|text| text == "Copy link"), "{rest:?}");
        assert!(rest.iter().any(|text| text == "Switch between light and dark"), "{rest:?}");
    });
}

#[test]
fn every_stop_can_be_seen() {
    let seeds = Seeds::read();
    let told = seeds.told();
    in_browser(&Setting { needs: &[Ability::Focus], ..Setting::default() }, async |page| {
        page.open(&format!("?pick={}", told.id)).await;
        let stops = page.walk().await;
        let unseen: Vec<&Stop> = stops.iter().filter(|stop| !stop.is_outlined || !stop.is_in_sight).collect();
        assert!(unseen.is_empty(), "{} of {} cannot be seen: {unseen:#?}", unseen.len(), stops.len());
        assert!(stops.len() > 40, "{}", stops.len());
        for text in ["Evidence", "Clear all", &told.evidence[0].at, "question"] {
            assert!(stops.iter().any(|stop| stop.text.starts_with(text)), "Tab never comes to {text:?}");
        }
    });
}

#[test]
fn the_bar_at_the_top_covers_no_stop_on_the_way_back() {
    let seeds = Seeds::read();
    let told = seeds.told();
    in_browser(&Setting { size: (1280, 600), needs: &[Ability::Focus], ..Setting::default() }, async |page| {
        page.open(&format!("?actor={}", told.actor)).await;
        let last = "[...document.querySelectorAll('.permalink')].filter(probe.isVisible).at(-1).focus(); return true";
        let _: bool = page.ask(last).await;
        let mut stops: Vec<Stop> = Vec::new();
        while stops.last().is_none_or(|stop| !stop.field.starts_with("sort=")) {
            page.press_with(Key::Shift, Key::Tab).await;
            stops.push(page.stop().await.expect("something before the list"));
        }
        let covered: Vec<&Stop> = stops.iter().filter(|stop| !stop.is_in_sight).collect();
        assert!(covered.is_empty(), "{} of {} cannot be seen: {covered:#?}", covered.len(), stops.len());
    });
}

#[test]
fn space_ticks_a_box_and_enter_takes_a_filter_off() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.to_the_top().await;
        while tab(page).await.is_some_and(|stop| stop.field != "stance=against") {}
        page.press(Key::Space).await;
        page.until_link("?stance=against").await;
        assert_eq!(page.stop().await.map(|stop| stop.field).as_deref(), Some("stance=against"), "the focus stays");

        while tab(page).await.is_some_and(|stop| !stop.text.contains("Stance: Against")) {}
        assert_eq!(page.chips().await, ["Remove filter Stance: Against"]);
        page.press(Key::Enter).await;
        page.until_link("").await;
        assert_eq!(page.chips().await, [""; 0]);
        // What had the focus is gone; the next Tab goes on from there, not from the top of the page.
        let next = tab(page).await.expect("something more to come to");
        assert_eq!(next.text, "Skip the picture", "after the chips");
    });
}

#[test]
fn escape_closes_the_source_line_and_gives_the_focus_back() {
    let seeds = Seeds::read();
    let told = seeds.told();
    let (evidence, picked) = (&told.evidence[0], format!("?pick={}", told.id));
    let at = &evidence.at;
    in_browser(&Setting::default(), async |page| {
        page.open(&picked).await;
        page.to_the_top().await;
        while tab(page).await.is_some_and(|stop| stop.text != *at) {}
        page.press(Key::Enter).await;
        page.until_link(&format!("{picked}&line={}", evidence.in_link())).await;
        assert!(page.line_panel().await.contains(at));
        let inside = tab(page).await.expect("the panel can be walked");
        assert_eq!(inside.text, "Close the source line", "the focus went into the panel");
        page.press(Key::Escape).await;
        page.until_link(&picked).await;
        assert_eq!(page.line_panel().await, "");
        assert_eq!(page.stop().await.map(|stop| stop.text).as_deref(), Some(&**at), "the focus comes back");
    });
}
