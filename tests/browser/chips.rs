//! The filters in force.

use summitry_browser_tests::{Role, Seeds, Setting, in_browser};

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
