//! Light and dark.

use summitry_browser_tests::{Ability, Page, Role, Seeds, Setting, in_browser};

const SWITCH: &str = "Switch between light and dark";

/// What is there to be read, and not only to be seen at second sight.
const READ: &str = "h1, h2, h3, h4, p, legend, summary, a, button, blockquote *, cite, caption, th, .name, .who, .what, \
                    .scope, .stance, .claim, .note, .voice, .days, .number, .featured a, .legend li, .foot *, .count";

async fn assert_readable(page: &Page, theme: &str) {
    let faint = page.too_faint(READ, 4.5).await;
    assert!(faint.is_empty(), "{theme}: too faint to read: {faint:#?}");
}

#[test]
fn the_theme_follows_the_system_until_the_reader_chooses() {
    in_browser(&Setting { needs: &[Ability::Media], ..Setting::default() }, async |page| {
        page.system_is("light").await;
        page.open("").await;
        assert!(!page.is_dark().await);
        page.system_is("dark").await;
        assert!(page.is_dark().await, "the page follows the system at once");
        page.reload().await;
        assert!(page.is_dark().await);
        page.click(Role::Button, SWITCH).await;
        assert!(!page.is_dark().await, "the reader chose light");
        page.reload().await;
        assert!(!page.is_dark().await, "and the page remembers");
        page.click(Role::Button, SWITCH).await;
        page.reload().await;
        assert!(page.is_dark().await);
        page.system_is("light").await;
        assert!(!page.is_dark().await, "who chose what the system says follows it again");
        page.click(Role::Button, SWITCH).await;
        page.reload().await;
        assert!(page.is_dark().await, "the reader chose dark");
    });
}

#[test]
fn text_stands_out_in_both_themes() {
    let seeds = Seeds::read();
    let told = seeds.told();
    in_browser(&Setting { needs: &[Ability::Media], ..Setting::default() }, async |page| {
        for theme in ["light", "dark"] {
            page.system_is(theme).await;
            page.open(&format!("?line={}&s={}", told.evidence[0].in_link(), told.id)).await;
            assert_eq!(page.is_dark().await, theme == "dark");
            assert_readable(page, theme).await;
            page.open("?actor=nobody&stance=open&q=xylophone").await;
            assert_readable(page, theme).await;
        }
    });
}
