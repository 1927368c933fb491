//! Windows of all widths.

use summitry_browser_tests::{Page, Role, Seeds, Setting, in_browser};

const WIDTHS: [u32; 7] = [320, 360, 640, 768, 1024, 1280, 1600];

#[test]
fn nothing_scrolls_sideways() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.at_each(&seeds.views(), async |link| assert_fits(page, link).await).await;
        for link in seeds.pages() {
            page.visit(&link).await;
            assert_fits(page, &link).await;
        }
    });
}

async fn assert_fits(page: &Page, link: &str) {
    for width in WIDTHS {
        page.resize(width, 800).await;
        page.settle().await;
        let overflow = page.overflow().await;
        assert!(overflow <= 0, "{link:?} at {width}: {overflow} px too wide: {:?}", page.overflowing().await);
    }
}

#[test]
fn in_a_narrow_window_the_filters_are_behind_a_button() {
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| {
        page.open("").await;
        assert_eq!(page.text("#filters").await, "", "no room for the filters");
        page.click(Role::Button, "Filters").await;
        let before = page.ids().await.len();
        page.toggle("stance", "against").await;
        page.until_link("?stance=against").await;
        assert!(page.ids().await.len() < before);
        assert_eq!(page.overflow().await, 0);
        page.click(Role::Button, "Filters (1)").await;
        assert_eq!(page.text("#filters").await, "");
    });
}
