//! Links as people and mail programs make them.

use summitry_browser_tests::{Seeds, Setting, in_browser};

#[test]
fn a_link_in_any_form_lands_on_the_canonical_one() {
    let table = [
        ("?stance=FOR&question=Territory.CRIMEA&stance=against", "?question=crimea.territory&stance=against.for"),
        ("?Q=land&By=Actor", "?by=actor&q=land"),
        ("?to=2025-08-18&from=2025-08-15&side=russia", "?side=russia&from=2025-08-15&to=2025-08-18"),
        ("?sort=-Time&by=question&stance=for", "?stance=for&sort=-time"),
        ("?utm_source=letter&stance=for", "?stance=for"),
        ("?by=question&sort=time", ""),
        ("?actor=putin,trump.", "?actor=putin.trump"),
        ("?stance=for&amp;side=russia", "?side=russia&stance=for"),
    ];
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        for (given, canonical) in table {
            let entries = page.history_length().await;
            page.open(given).await;
            assert_eq!(page.link().await, canonical, "{given}");
            assert_eq!(page.history_length().await, entries + 1, "{given} adds entries of its own");
            let view = page.view().await;
            page.open(canonical).await;
            assert_eq!(page.view().await, view, "{given} is {canonical}");
            assert_eq!(page.notices().await, [""; 0], "{given}");
        }
        page.open("?s=trump-crimea-1&stance=none#s-trump-crimea-1").await;
        assert_eq!(page.link().await, "?stance=none&s=trump-crimea-1");
        assert_eq!(page.hash().await, "#s-trump-crimea-1", "the place in the list is kept");
    });
}

#[test]
fn what_a_link_has_wrong_is_named_and_the_rest_applies() {
    let seeds = Seeds::read();
    let table = [
        ("?actor=nobody&stance=for", "There is no actor “nobody” here."),
        (
            "?from=2025-02-30&stance=for",
            "“2025-02-30” (“from”) is not a day of the calendar; days are written like 2025-08-15.",
        ),
        ("?stance=for&s=no-such-position", "There is no position “no-such-position” here."),
        ("?stance=for&line=000.999", "There is no source line “000.999” here."),
        ("?stance=for&doc=%3Cimg%20src%3Dx%3E", "There is no document “img src=x” here."),
    ];
    in_browser(&Setting::default(), async |page| {
        for (given, told) in table {
            page.open(given).await;
            let notices = page.notices().await;
            assert_eq!(notices.len(), 1, "{given}: {notices:?}");
            assert!(notices.iter().all(|notice| notice.contains(told)), "{given}: {notices:?}");
            assert!(notices.iter().all(|notice| notice.contains("The rest of the link applies.")), "{notices:?}");
            assert_eq!(page.link().await, "?stance=for", "{given}");
            assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"), "{given}");
        }
        page.toggle("stance", "for").await;
        page.until_link("").await;
        assert_eq!(page.notices().await, [""; 0], "a notice goes with the link that it is about");
    });
}
