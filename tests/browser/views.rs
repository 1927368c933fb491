//! What the views say of this corpus.

use summitry_browser_tests::{Key, Page, Setting, in_browser};

#[test]
fn each_view_is_a_link() {
    in_browser(&Setting::default(), async |page| {
        let views = [
            ("?view=matrix&side=europe", "Emmanuel Macron"),
            ("?view=shifts", "Said again, unchanged"),
            ("?view=compare&with=trump.zelensky", "agreement"),
            ("?view=compare&with=alaska.white-house", "unchanged"),
            ("?view=event&on=white-house-day", "How it ran"),
            ("?view=event", "Ushakov on the next talks"),
            ("?view=sources&on=001&line=001.87", "Four texts run together"),
            ("?view=sources", "Who provides the guarantees"),
        ];
        for (link, text) in views {
            page.open(link).await;
            page.until_so(text, async || page.text("#results").await.contains(text)).await;
            assert_eq!(page.link().await, link, "loading adds nothing");
        }
    });
}

async fn focused(page: &Page) -> String {
    page.ask("return document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()").await
}

#[test]
fn arrows_walk_the_matrix() {
    in_browser(&Setting::default(), async |page| {
        page.open("?view=matrix&actor=trump.zelensky&question=territory.crimea").await;
        let _: bool = page.ask("document.querySelector('.grid .cell').focus(); return true").await;
        assert!(focused(page).await.starts_with("Donald Trump, Ukraine gives up land?"));
        page.press(Key::Right).await;
        assert!(focused(page).await.starts_with("Donald Trump, Ukraine gives up Crimea?"));
        page.press(Key::Down).await;
        assert_eq!(focused(page).await, "", "an empty place can be stood on");
        page.press(Key::Home).await;
        assert_eq!(focused(page).await, "Volodymyr Zelensky");
        page.press(Key::Up).await;
        page.press(Key::Up).await;
        page.press(Key::Up).await;
        page.press(Key::End).await;
        assert!(focused(page).await.starts_with("Ukraine gives up Crimea?"));
        page.press(Key::Down).await;
        page.press(Key::Enter).await;
        page.until_link("?actor=trump&question=crimea").await;
    });
}
