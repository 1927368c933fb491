//! A meeting's days, as this corpus has them.

use summitry_browser_tests::{Role, Setting, in_browser};

#[test]
fn a_click_on_a_pillar_chooses_its_day() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.click(Role::Button, "Alaska Fri 15 Aug").await;
        page.until_link("?from=2025-08-15&to=2025-08-15").await;
        assert_eq!(page.chips().await, ["Remove filter Day: Fri 15 Aug"]);
    });
}
