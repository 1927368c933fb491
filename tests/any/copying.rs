//! Copying the link to a view.

use summitry_browser_tests::{Ability, Role, Seeds, Setting, in_browser};

fn link_with_filters() -> String {
    format!("?question={}&stance=for", Seeds::read().asked()[0])
}

#[test]
fn the_link_is_copied_and_the_button_says_so() {
    let link = link_with_filters();
    in_browser(&Setting { needs: &[Ability::Clipboard], ..Setting::default() }, async |page| {
        page.allow_clipboard().await;
        page.open(&link).await;
        assert_eq!(page.copy_button().await, "Copy link");
        let width = "return document.getElementById('copy').getBoundingClientRect().width";
        let before: f64 = page.ask(width).await;
        page.click(Role::Button, "Copy link").await;
        page.until_equal("Link copied".to_owned(), || page.copy_button()).await;
        assert!(page.has(Role::Button, "Link copied").await, "its name says so too");
        assert_eq!(page.clipboard().await, format!("{}{link}", page.server.base()));
        assert_eq!(page.clipboard().await, page.address().await);
        // It is said a moment later than it is shown.
        page.until_equal("Link copied".to_owned(), || page.said()).await;
        let after: f64 = page.ask(width).await;
        assert!((before - after).abs() < 0.01, "the button keeps its width: {before} {after}");
        page.until_equal("Copy link".to_owned(), || page.copy_button()).await;
    });
}

#[test]
fn without_a_clipboard_the_link_is_there_to_be_copied_by_hand() {
    let without = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });";
    in_browser(&Setting { before_load: without, ..Setting::default() }, async |page| {
        for link in [link_with_filters(), "?view=method".to_owned()] {
            page.open(&link).await;
            assert_eq!(page.link_by_hand().await, None);
            page.click(Role::Button, "Copy link").await;
            page.until_equal(Some(format!("{}{link}", page.server.base())), || page.link_by_hand()).await;
            assert_eq!(page.copy_button().await, "Copy link", "nothing was copied, and nothing says so");
            let selected =
                "const it = document.activeElement; return it.value.slice(it.selectionStart, it.selectionEnd)";
            assert_eq!(
                page.ask::<String>(selected).await,
                page.address().await,
                "ready to be copied with the keyboard"
            );
            page.click(Role::Button, "Close").await;
            assert_eq!(page.link_by_hand().await, None);
        }
    });
}

#[test]
fn a_browser_that_refuses_is_the_same_as_none() {
    let refuses = "Clipboard.prototype.writeText = () => Promise.reject(new Error('no'));";
    let link = link_with_filters();
    in_browser(&Setting { before_load: refuses, ..Setting::default() }, async |page| {
        page.open(&link).await;
        page.click(Role::Button, "Copy link").await;
        page.until_equal(Some(page.address().await), || page.link_by_hand()).await;
    });
}
