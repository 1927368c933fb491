//! Nothing that was painted moves.

use summitry_browser_tests::{Ability, Seeds, Setting, WATCH_SHIFTS, in_browser};

#[test]
fn the_page_keeps_still_while_it_loads() {
    let views = Seeds::read().views();
    in_browser(
        &Setting { before_load: WATCH_SHIFTS, needs: &[Ability::LayoutShifts], ..Setting::default() },
        async |page| {
            for (width, height) in [(1280, 800), (360, 740)] {
                page.resize(width, height).await;
                for link in &views {
                    page.server.hold_back();
                    page.visit(link).await;
                    page.until_so("the program was asked for", async || page.server.holds_program()).await;
                    page.settle().await;
                    page.server.release();
                    page.ready().await;
                    assert_eq!(page.shifts().await, [], "{link:?} at {width}");
                }
            }
        },
    );
}
