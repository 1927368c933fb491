//! What the picture has of this corpus.

use summitry_browser_tests::{Role, Setting, in_browser};

#[test]
fn what_is_folded_opens_by_a_click() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        assert!(!page.text(".timeline thead").await.contains("2022"));
        page.click(Role::Button, "Before 2014–").await;
        page.until_so("the years are there", async || page.text(".timeline thead").await.contains("2022")).await;
        assert_eq!(page.marked().await, page.ids().await.len());
        assert_eq!(page.link().await, "", "it is no other view");
        page.click(Role::Button, "Before").await;
        page.until_so("and folded", async || !page.text(".timeline thead").await.contains("2022")).await;
    });
}

#[test]
fn an_event_has_who_met_and_what_was_said() {
    in_browser(&Setting::default(), async |page| {
        page.visit("events/hot-mic/").await;
        let text = page.text("main").await;
        assert!(text.contains("Emmanuel Macron") && text.contains("Positions by question"), "{text}");
    });
}
