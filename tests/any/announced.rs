//! What the page says aloud.

use summitry_browser_tests::{Seeds, Setting, in_browser};

#[test]
fn the_live_region_is_silent_on_load_and_speaks_once_a_change_settles() {
    let seeds = Seeds::read();
    // Notes everything that the page says aloud.
    let listen = "
        window.spoken = [];
        document.addEventListener('DOMContentLoaded', () => {
            const region = document.querySelector('[role=status]');
            const note = () => region.textContent && spoken.push(region.textContent);
            note();
            new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
        });";
    in_browser(&Setting { before_load: listen, ..Setting::default() }, async |page| {
        page.open("?stance=for").await;
        let own = seeds.ids(|seed| seed.stance == "for").len();
        // At once: what is spoken is what a change settles at.
        let toggle = "for (const value of ['against', 'open'])
            document.querySelector(`input[name=stance][value=${value}]`).click()";
        page.ask::<()>(toggle).await;
        page.until_link("?stance=against.for.open").await;
        let shown = page.ids().await.len();
        assert!(shown > own);
        page.until_equal(seeds.count_of(shown), || page.said()).await;
        let spoken: Vec<String> = page.ask("return spoken").await;
        assert_eq!(spoken.first(), Some(&seeds.count_of(shown)), "silent on load: {spoken:?}");
        assert_eq!(page.ask::<u32>("return document.querySelectorAll('[role=status]').length").await, 1);
        assert_eq!(page.count().await, seeds.count_of(shown), "the visible count is another element");
    });
}
