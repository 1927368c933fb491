//! Links as people and mail programs make them.

use summitry_browser_tests::{Seeds, Setting, in_browser};

#[test]
fn a_link_in_any_form_lands_on_the_canonical_one() {
    let seeds = Seeds::read();
    let (side, (from, to)) = (seeds.side_of(seeds.speakers()[0]), seeds.span());
    let (id, stance) = (&seeds.told().id, &seeds.told().stance);
    let (mut questions, mut actors) = (seeds.asked()[..2].to_vec(), seeds.speakers()[..2].to_vec());
    questions.sort_unstable();
    actors.sort_unstable();
    let ([one, other], [first, second]) = ([questions[0], questions[1]], [actors[0], actors[1]]);
    let shouted = other.to_uppercase();
    let table = [
        (
            format!("?stance=FOR&question={shouted}.{one}&stance=against"),
            format!("?question={one}.{other}&stance=against.for"),
        ),
        ("?Q=land&By=Actor".to_owned(), "?by=actor&q=land".to_owned()),
        (format!("?to={to}&from={from}&side={side}"), format!("?side={side}&from={from}&to={to}")),
        ("?sort=-Time&by=question&stance=for".to_owned(), "?stance=for&sort=-time".to_owned()),
        ("?utm_source=letter&stance=for".to_owned(), "?stance=for".to_owned()),
        ("?by=question&sort=time".to_owned(), String::new()),
        (format!("?actor={second},{first}."), format!("?actor={first}.{second}")),
        (format!("?stance=for&amp;side={side}"), format!("?side={side}&stance=for")),
    ];
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        for (given, canonical) in &table {
            let entries = page.history_length().await;
            page.open(given).await;
            assert_eq!(page.link().await, *canonical, "{given}");
            assert_eq!(page.history_length().await, entries + 1, "{given} adds entries of its own");
            let view = page.view().await;
            page.open(canonical).await;
            assert_eq!(page.view().await, view, "{given} is {canonical}");
            assert_eq!(page.notices().await, [""; 0], "{given}");
        }
        page.open(&format!("?s={id}&stance={stance}#s-{id}")).await;
        assert_eq!(page.link().await, format!("?stance={stance}&s={id}"));
        assert_eq!(page.notices().await, [""; 0]);
        assert_eq!(page.hash().await, format!("#s-{id}"), "the place in the list is kept");
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
