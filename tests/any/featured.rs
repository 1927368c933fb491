//! The questions with which a first-time reader may begin.

use summitry_browser_tests::{Role, Seeds, Setting, in_browser};

#[test]
fn every_featured_question_opens_a_view_with_an_answer() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        assert!(!seeds.featured.is_empty());
        for title in &seeds.featured {
            page.scroll_to(0).await;
            let before = page.link().await;
            let link = page.find(Role::Link, title).await;
            let href = page.attribute(&link, "href").await;
            page.click_on(&link).await;
            page.until_link(&href).await;
            assert_ne!(page.link().await, before, "{title}");
            let view = page.view().await;
            assert!(!view.ids.is_empty() && view.ids.len() < seeds.positions.len(), "{title}: {}", view.count);
            assert!(!view.chips.is_empty(), "{title}");
            let in_sight = "return document.querySelector('#chips').getBoundingClientRect().top < innerHeight";
            page.until("what was asked for is in sight", in_sight).await;
            page.reload().await;
            assert_eq!(page.view().await, view, "{title}");
        }
    });
}
