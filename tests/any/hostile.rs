//! Links that somebody spoilt, or made to do harm.

use summitry_browser_tests::{Page, Seeds, Setting, in_browser};

/// What markup in a link would do if it became any.
const MARKUP: [&str; 5] = [
    "%3Cscript%3Ehacked%3D1%3C%2Fscript%3E",
    "%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E",
    "%22%3E%3Csvg%20onload%3Dhacked%3D1%3E",
    "javascript%3Ahacked%3D1",
    "%253Cimg%2520src%253Dx%2520onerror%253Dhacked%253D1%253E",
];

/// Opens a link, and makes sure that the page stands, that nothing of the link ran, and that nothing of it became an element.
async fn assert_harmless(page: &Page, link: &str) {
    page.open(link).await;
    let short: String = link.chars().take(120).collect();
    let found: (bool, usize, usize) = page
        .ask("return ['hacked' in window, document.querySelectorAll('#app script, #app img, #app iframe, #app [onload], #app [onerror], #app a[href^=\"javascript:\"]').length, document.querySelectorAll('article').length]")
        .await;
    assert_eq!((found.0, found.1), (false, 0), "{short}");
    assert!(found.2 > 0, "the positions are still on the page: {short}");
    let length: usize = page.ask("return document.querySelector('.notices, #said-of-link').textContent.length").await;
    assert!(length < 4000, "what is said of it is no book: {length}: {short}");
}

#[test]
fn nothing_of_a_link_becomes_markup_or_runs() {
    let seeds = Seeds::read();
    let keys = [
        "q", "actor", "question", "stance", "s", "line", "on", "view", "from", "with", "pick", "sort", "by", "unknown",
    ];
    in_browser(&Setting::default(), async |page| {
        for (place, key) in keys.into_iter().enumerate() {
            assert_harmless(page, &format!("?{key}={}&stance=for", MARKUP[place % MARKUP.len()])).await;
        }
        let all: String = MARKUP.iter().zip(keys).map(|(markup, key)| format!("&{key}={markup}")).collect();
        assert_harmless(page, &format!("?embed=1{all}#{}", MARKUP[1])).await;
        page.open("?stance=for").await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"));
    });
}

#[test]
fn a_spoilt_link_opens_something_sensible() {
    let seeds = Seeds::read();
    let (actor, question) = (seeds.speakers()[0], seeds.asked()[0]);
    let whole = format!("?actor={actor}&question={question}&stance=for");
    in_browser(&Setting::default(), async |page| {
        page.open(&whole).await;
        let meant = page.shown().await;
        let twice = |text: &str| text.replace('%', "%25");
        let same = [
            // What mail programs, messengers and careless hands make of it.
            whole.replace('&', "&amp;"),
            format!("{whole}&utm_source=mail&utm_campaign=x&fbclid=IwAR0&gclid=1"),
            format!("{whole}&{}", &whole[1..]),
            format!("{whole}?{}", &whole[1..]),
            format!("{whole}%20"),
            format!("{whole}&"),
            whole.to_uppercase().replace("?ACTOR", "?actor"),
        ];
        for link in same {
            assert_harmless(page, &link).await;
            assert_eq!(page.shown().await, meant, "{link}");
        }
        // Cut anywhere, or encoded twice: as much of it as is left applies, and the rest is told of.
        for cut in (2..whole.len()).step_by(7) {
            assert_harmless(page, &whole[..cut]).await;
        }
        assert_harmless(page, &twice(&whole.replace('=', "%3D"))).await;
        for link in
            ["?%", "?%ff%fe=%00", "?=&=&&&", "?stance=%E2%82", "?from=9999999999-99-99&to=-1", "?q=%00%08", "?%FF"]
        {
            assert_harmless(page, link).await;
        }
    });
}

#[test]
fn a_hundred_kilobytes_of_query_are_answered() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        let words = "xylophone%20".repeat(8_000);
        let ids = "nobody.".repeat(14_000);
        for link in [format!("?stance=for&q={words}"), format!("?stance=for&actor={ids}")] {
            assert!(link.len() > 90_000);
            assert_harmless(page, &link).await;
        }
        page.open("?stance=for").await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"));
    });
}
