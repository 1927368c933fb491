//! A span of days.

use summitry_browser_tests::{Role, Seed, Seeds, Setting, in_browser};

/// Whether a position is dated, and its days meet a span.
fn meets(seed: &Seed, from: &str, to: &str) -> bool {
    let is_dated = seed.from.is_some() || seed.to.is_some();
    let begins = seed.from.as_deref().is_none_or(|first| to.is_empty() || first <= to);
    let ends = seed.to.as_deref().is_none_or(|last| from.is_empty() || last >= from);
    is_dated && begins && ends
}

#[test]
fn a_span_filters_and_says_what_has_no_day() {
    let seeds = Seeds::read();
    let undated = seeds.ids(|seed| seed.from.is_none() && seed.to.is_none()).len();
    let told = match undated {
        0 => String::new(),
        1 => "1 position without a day is left out.".to_owned(),
        count => format!("{count} positions without a day are left out."),
    };
    let (from, to) = seeds.span();
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.type_day("from", from).await;
        page.until_link(&format!("?from={from}")).await;
        assert_eq!(page.shown().await, seeds.ids(|seed| meets(seed, from, "")));
        assert_eq!(page.text(".result .left-out").await, told);

        page.type_day("to", to).await;
        page.until_link(&format!("?from={from}&to={to}")).await;
        assert_eq!(page.shown().await, seeds.ids(|seed| meets(seed, from, to)));
        assert_eq!(page.text(".result .left-out").await, told);
        let within = |seed: &Seed| {
            let is_in = |day: &Option<String>| day.as_deref().is_some_and(|day| (from..=to).contains(&day));
            is_in(&seed.from) && is_in(&seed.to)
        };
        let unsure = seeds.ids(|seed| meets(seed, from, to) && !within(seed)).len();
        let text = page.text(".result .unsure").await;
        assert!(unsure > 1 && text.starts_with(&format!("{unsure} of them may be of other days")), "{text}");
        assert_eq!(page.days_fault().await, "");
        let view = page.view().await;
        page.reload().await;
        assert_eq!(page.view().await, view);
        assert_eq!((&*page.day("from").await, &*page.day("to").await), (from, to));
    });
}

#[test]
fn days_in_the_wrong_order_change_nothing_and_are_named() {
    let seeds = Seeds::read();
    let ((from, to), earlier) = (seeds.span(), seeds.days()[0]);
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?from={from}")).await;
        let before = page.view().await;
        page.type_day("to", earlier).await;
        page.until_equal("The last day is before the first: nothing was changed.".to_owned(), || page.days_fault())
            .await;
        assert_eq!(page.view().await, before);
        page.type_day("to", to).await;
        page.until_link(&format!("?from={from}&to={to}")).await;
        assert_eq!(page.days_fault().await, "", "what is right again is no fault");

        page.type_day("to", earlier).await;
        page.until_equal(true, async || !page.days_fault().await.is_empty()).await;
        page.click(Role::Button, "Clear all").await;
        page.until_link("").await;
        assert_eq!(page.days_fault().await, "", "nor is what is gone");
        assert_eq!((page.day("from").await, page.day("to").await), (String::new(), String::new()));
    });
}

#[test]
fn a_day_that_is_typed_over_leaves_no_days_in_between() {
    let seeds = Seeds::read();
    let (earlier, later) = seeds.span();
    let first = format!("?to={later}");
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        page.type_day("to", later).await;
        page.until_link(&first).await;
        page.type_day("to", earlier).await;
        page.until_link(&format!("?to={earlier}")).await;
        // Whether the second day is a step of its own or not, what its digits were on the way is none.
        let mut link = page.link().await;
        while !link.is_empty() {
            page.back().await;
            page.until_so("Back leads somewhere", async || page.link().await != link).await;
            link = page.link().await;
            assert!(["", &first].contains(&&*link), "Back leads to a day that nobody chose: {link}");
        }
    });
}
