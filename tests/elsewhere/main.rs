//! Another negotiation, invented to be hard on the page: what every corpus must hold, and what this one is there for. Its
//! `README.md` says where it is hard.

#[path = "../any/mod.rs"]
mod any;

use serde_json::json;
use summitry_browser_tests::{Page, Seeds, Setting, in_browser};

#[test]
fn markup_in_names_is_text() {
    in_browser(&Setting::default(), async |page| {
        for link in [
            "",
            "?view=matrix",
            "?view=event",
            "?view=sources&on=000",
            "?s=odell-skerry-names-1",
            "?view=compare&with=net-makers.odell",
        ] {
            page.open(link).await;
            let found: usize = page
                .ask("return document.querySelectorAll('#app b:not([class]) b, #app img, #app script').length")
                .await;
            assert_eq!(found, 0, "{link}");
        }
        page.visit("actors/net-makers/").await;
        assert!(page.text("h1").await.contains("Bråten & Sons <b>Northern Net</b> Company"));
        page.open("?actor=net-makers").await;
        let names = page.options("actor").await;
        assert_eq!(names["net-makers"].name, "Bråten & Sons <b>Northern Net</b> Company");
    });
}

/// Whether the letters of an element run from right to left in it, and whether they would mix with their neighbours.
const DIRECTIONS: &str = "
    return [...document.querySelectorAll('.who')].filter(probe.isVisible)
        .filter(it => /^[^A-Za-z]*[\\u0590-\\u07ff]/.test(it.textContent.trim()))
        .map(it => [it.textContent.trim(), getComputedStyle(it).unicodeBidi, it.closest('[lang]').lang])";

#[test]
fn names_from_right_to_left_stand_apart_and_say_their_language() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        for actor in
            seeds.actors.iter().filter(|actor| ["ar", "he"].contains(&actor.lang.as_deref().unwrap_or_default()))
        {
            page.open(&format!("?actor={}", actor.id)).await;
            let found: Vec<[String; 3]> = page.ask(DIRECTIONS).await;
            let own: Vec<&[String; 3]> = found
                .iter()
                .filter(|[text, _, _]| text.contains(&actor.short_name) || text.contains(&actor.name))
                .collect();
            assert!(!own.is_empty(), "{}: {found:?}", actor.id);
            for [text, bidi, lang] in own {
                assert!(["isolate", "plaintext", "isolate-override"].contains(&&**bidi), "{text}: {bidi}");
                assert_eq!(Some(&**lang), actor.lang.as_deref(), "{text}");
            }
        }
    });
}

#[test]
fn a_crowd_in_one_day_is_a_mark_that_leads_to_it() {
    let seeds = Seeds::read();
    let most = seeds.asked()[0];
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        assert_eq!(page.marked().await, seeds.positions.len(), "each position is in a mark");
        let crowds: Vec<usize> = page.ask("return [...document.querySelectorAll('.timeline table .crowd')].filter(probe.isVisible).map(it => Number(it.textContent))").await;
        assert!(crowds.iter().any(|count| *count >= 200), "{crowds:?}");
        page.open(&format!("?question={most}")).await;
        page.click_on(&page.element(".timeline table .crowd").await).await;
        page.until_so("those of that meeting alone", async || page.link().await.contains("phase=hall")).await;
        assert!(page.ids().await.len() >= 200);
    });
}

#[test]
fn three_meetings_are_three_pillars() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let pillars = "return [...document.querySelectorAll('.timeline thead .pillar .title')].filter(probe.isVisible).map(it => it.textContent)";
        let pillars: Vec<String> = page.ask(pillars).await;
        for title in ["The harbour", "The great hall", "The ferry"] {
            assert!(pillars.iter().any(|it| it == title), "{title}: {pillars:?}");
        }
    });
}

/// A page that says that there is nothing, and stands.
async fn assert_nothing_there(page: &Page, place: &str, name: &str) {
    page.visit(place).await;
    let text = page.text("main").await;
    assert!(text.contains(name), "{place}: {text}");
    assert!(page.overflow().await <= 0, "{place}");
}

#[test]
fn what_has_nothing_has_a_page_that_stands() {
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| {
        assert_nothing_there(page, "actors/light-wardens/", "").await;
        assert_nothing_there(page, "questions/old-charts/", "").await;
        assert_nothing_there(page, "events/harbour-night/", "").await;
        assert_nothing_there(page, "documents/004/", "004").await;
        assert_nothing_there(page, "documents/005/", "005").await;
        assert_nothing_there(page, "actors/standing-delegation/", "Lesser Skerries").await;
        assert_nothing_there(page, "actors/quota-deputy/", "Fischfang").await;
        // A filter by who has no position is told of, and the rest applies.
        page.open("?actor=light-wardens").await;
        assert_eq!(page.ids().await, [""; 0]);
    });
}

#[test]
fn an_old_id_leads_to_the_new_one() {
    in_browser(&Setting::default(), async |page| {
        page.open("?s=zumurrudi-tolls-1").await;
        page.until_link("?s=zumurrudi-toll-shared-1").await;
        page.visit("positions/zumurrudi-tolls-1/").await;
        let canonical: Option<String> = page
            .ask_of("return document.querySelector(arguments[0])?.textContent ?? null", vec![json!("main .claim")])
            .await;
        assert!(canonical.is_some_and(|claim| !claim.is_empty()));
    });
}
