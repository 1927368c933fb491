//! A span of days, chosen on the axis.

use summitry_browser_tests::{Ability, Key, Page, Role, Setting, in_browser};

const ALASKA: &str = "?from=2025-08-15&to=2025-08-15";
const BOTH: &str = "?from=2025-08-15&to=2025-08-18";

#[test]
fn a_click_on_a_pillar_chooses_its_days_and_another_takes_them_back() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.click(Role::Button, "Alaska Fri 15 Aug").await;
        page.until_link(ALASKA).await;
        assert_eq!(page.chips().await, ["Remove filter Day: Fri 15 Aug"]);
        assert_eq!(page.days().await, ["2025-08-15", "2025-08-15"], "the fields say the same");
        assert_eq!(page.chosen_heads().await, ["Alaska Fri 15 Aug"]);
        page.click(Role::Button, "Alaska Fri 15 Aug").await;
        page.until_link("").await;
        assert_eq!(page.chosen_heads().await, [""; 0]);
    });
}

#[test]
fn arrows_go_from_day_to_day_and_shift_extends() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.click(Role::Button, "Alaska Fri 15 Aug").await;
        page.press(Key::Right).await;
        page.until_link("?from=2025-08-16&to=2025-08-16").await;
        page.press(Key::Left).await;
        page.until_link(ALASKA).await;
        for _ in 0..4 {
            page.press_with(Key::Shift, Key::Right).await;
        }
        page.until_link(BOTH).await;
        page.press_with(Key::Shift, Key::Left).await;
        page.until_so("it ends with the day before", async || page.link().await != BOTH).await;
        page.press(Key::Escape).await;
        page.until_link("").await;
        assert!(page.stop().await.is_some_and(|stop| stop.text.contains("Aug")), "the focus stays on the axis");
    });
}

#[test]
fn escape_in_a_field_is_the_fields() {
    in_browser(&Setting::default(), async |page| {
        page.open("?q=peace&from=2025-08-18&to=2025-08-18").await;
        page.search_field().await.click().await.expect("a field that can be clicked");
        page.press(Key::Escape).await;
        page.until_link("?from=2025-08-18&to=2025-08-18").await;
        page.settle().await;
        assert_eq!(page.link().await, "?from=2025-08-18&to=2025-08-18", "the days stay");
    });
}

async fn drag(page: &Page, from: &str, to: &str, is_touch: bool) {
    let (from, to) = (page.middle_of_head(from).await, page.middle_of_head(to).await);
    if is_touch {
        page.touch_across(from, to).await;
    } else {
        page.draw_across(from, to).await;
    }
}

#[test]
fn drawn_over_the_axis_it_grows_with_the_pointer_and_is_one_step_back() {
    for (is_touch, needs) in [(false, &[][..]), (true, &[Ability::Touch])] {
        in_browser(&Setting { needs, ..Setting::default() }, async |page| {
            page.open("").await;
            drag(page, "Alaska", "White House", is_touch).await;
            page.until_link(BOTH).await;
            page.settle().await;
            assert_eq!(page.link().await, BOTH, "what follows the pointer's release is no click");
            page.back().await;
            page.until_link("").await;
            drag(page, "White House", "Alaska", is_touch).await;
            page.until_link(BOTH).await;
        });
    }
}

#[test]
fn a_narrow_timeline_chooses_days_too() {
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| {
        page.open("").await;
        let button = page.element(".upright .pillar .only").await;
        page.click_on(&button).await;
        page.until_link(ALASKA).await;
    });
}
