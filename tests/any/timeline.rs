//! The picture and the list say the same.

use summitry_browser_tests::{Page, Seeds, Setting, in_browser};

#[test]
fn a_mark_leads_to_its_position() {
    let seeds = Seeds::read();
    let link = format!("?question={}", seeds.small_question());
    in_browser(&Setting::default(), async |page| {
        page.open(&link).await;
        let mark = page.element(".timeline .mark[data-open]").await;
        let id = page.attribute(&mark, "href").await.replace("#s-", "");
        page.click_on(&mark).await;
        page.until_link(&format!("{link}&s={id}")).await;
        assert_ne!(page.evidence(&id).await, "");
        assert!(mark_is_in_sight(page).await, "what was clicked stays where it was");
    });
}

async fn mark_is_in_sight(page: &Page) -> bool {
    page.ask("const mark = document.querySelector('.timeline .mark.open'); return !!mark && probe.isReached(mark)")
        .await
}
