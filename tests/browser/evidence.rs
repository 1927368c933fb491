//! From a link to the line that it names.

use summitry_browser_tests::{Role, Setting, in_browser};

const ID: &str = "merz-ceasefire-first-1";

#[test]
fn a_link_to_a_line_opens_its_panel() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        assert_eq!(page.line_panel().await, "", "no panel is open at first");
        page.open("?line=000.16").await;
        let panel = page.line_panel().await;
        assert!(panel.contains("000:16"), "{panel}");
        page.click(Role::Link, "Friedrich Merz: A ceasefire first? For").await;
        page.until_link(&format!("?s={ID}&line=000.16")).await;
        assert!(page.panel().await.contains("Friedrich Merz"));
        page.click(Role::Button, "Close the source line").await;
        page.until_link(&format!("?s={ID}")).await;
        assert_eq!(page.line_panel().await, "");

        page.open("?pick=trump-crimea-1").await;
        page.click(Role::Link, "001:87").await;
        page.until_link("?pick=trump-crimea-1&line=001.87").await;
        assert!(page.line_panel().await.contains("001:87"));
    });
}
