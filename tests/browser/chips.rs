//! The filters in force, and what the page says aloud.

use summitry_browser_tests::{Role, Seeds, Setting, in_browser};

use crate::count_of;

#[test]
fn chips_name_the_filters_and_take_them_off() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.open("?side=europe&question=territory&stance=against.for&from=2025-08-15&to=2025-08-18&q=land").await;
        let expected = [
            "Remove filter Side: Europe and NATO",
            "Remove filter Question: Ukraine gives up land?",
            "Remove filter Stance: For",
            "Remove filter Stance: Against",
            "Remove filter Days: Fri 15 Aug to Mon 18 Aug",
            "Remove filter Search: land",
        ];
        assert_eq!(page.chips().await, expected);

        page.click(Role::Button, "Remove filter Stance: For").await;
        page.until_link("?side=europe&question=territory&stance=against&from=2025-08-15&to=2025-08-18&q=land").await;
        page.click(Role::Button, "Remove filter Search: land").await;
        page.until_link("?side=europe&question=territory&stance=against&from=2025-08-15&to=2025-08-18").await;
        assert_eq!(page.searched().await, "");
        page.click(Role::Button, "Remove filter Days: Fri 15 Aug to Mon 18 Aug").await;
        page.until_link("?side=europe&question=territory&stance=against").await;
        assert_eq!((page.day("from").await, page.day("to").await), (String::new(), String::new()));
        assert_eq!(page.chips().await.len(), 3);

        page.click(Role::Button, "Clear all").await;
        page.until_link("").await;
        assert_eq!(page.chips().await, [""; 0]);
        assert!(!page.has(Role::Button, "Clear all").await);
        assert_eq!(page.shown().await, seeds.ids(|_| true));
    });
}

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
        page.until_equal(count_of(shown, &seeds), || page.said()).await;
        let spoken: Vec<String> = page.ask("return spoken").await;
        assert_eq!(spoken.first(), Some(&count_of(shown, &seeds)), "silent on load: {spoken:?}");
        assert_eq!(page.ask::<u32>("return document.querySelectorAll('[role=status]').length").await, 1);
        assert_eq!(page.count().await, count_of(shown, &seeds), "the visible count is another element");
    });
}
