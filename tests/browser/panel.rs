//! What is taken along of a position of this corpus.

use summitry_browser_tests::{Ability, Setting, in_browser};

#[test]
fn a_quotation_is_copied_with_who_when_and_where() {
    in_browser(&Setting { needs: &[Ability::Clipboard], ..Setting::default() }, async |page| {
        page.allow_clipboard().await;
        page.open("?s=merz-ceasefire-first-1").await;
        page.click_on(&page.element("#panel [data-act=copy-quotation]").await).await;
        let expected = "Friedrich Merz, Monday 18 August 2025, in ";
        page.until_so("it is copied", async || page.clipboard().await.contains(expected)).await;
    });
}
