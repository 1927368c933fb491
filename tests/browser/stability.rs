//! Nothing that was painted moves.

use summitry_browser_tests::{Program, Setting, WATCH_SHIFTS, in_browser};

fn assert_still(size: (u32, u32), link: &str) {
    in_browser(
        &Setting { size, program: Program::HeldBack, before_load: WATCH_SHIFTS, ..Setting::default() },
        async |page| {
            page.visit(link).await;
            page.until_so("the program was asked for", async || page.server.holds_program()).await;
            page.settle().await;
            page.server.release();
            page.ready().await;
            assert_eq!(page.shifts().await, [], "{link:?} at {size:?}");
        },
    );
}

#[test]
fn a_wide_page_keeps_still_while_it_loads() {
    assert_still((1280, 800), "");
}

#[test]
fn a_wide_filtered_page_keeps_still_while_it_loads() {
    assert_still((1280, 800), "?side=europe&stance=against");
}

#[test]
fn a_narrow_page_keeps_still_while_it_loads() {
    assert_still((360, 740), "");
}

#[test]
fn a_narrow_filtered_page_keeps_still_while_it_loads() {
    assert_still((360, 740), "?side=europe&stance=against");
}
