//! The picture and the list say the same.

use summitry_browser_tests::{Page, Setting, in_browser};

const LINKS: [&str; 4] = ["", "?stance=for", "?actor=putin.trump&q=guarantees", "?side=europe&voice=attributed"];

async fn assert_same(page: &Page, form: &str) {
    for link in LINKS {
        page.open(link).await;
        for lanes in ["actor", "side", "question"] {
            page.lanes_by(lanes).await;
            page.until_equal(lanes != "question", async || page.link().await.contains(&format!("by={lanes}"))).await;
            page.settle().await;
            let (marked, listed) = (page.marked().await, page.ids().await.len());
            assert_eq!(marked, listed, "{link:?}, lanes by {lanes}");
            assert!(listed > 0, "{link:?}");
            for (promised, inside) in page.folds().await {
                assert_eq!(promised.split(' ').next(), Some(&*inside.to_string()), "{link:?}, lanes by {lanes}");
            }
            assert_eq!(page.form_of_timeline().await, [form], "{link:?}, lanes by {lanes}");
        }
        assert_eq!(page.link().await, link, "the first kind of lanes is left out of the link");
    }
}

#[test]
fn a_wide_timeline_says_the_same_as_the_list() {
    in_browser(&Setting::default(), async |page| assert_same(page, "table").await);
}

#[test]
fn a_narrow_timeline_says_the_same_as_the_list() {
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| assert_same(page, "ol").await);
}

#[test]
fn a_mark_leads_to_its_position() {
    in_browser(&Setting::default(), async |page| {
        page.open("?question=crimea").await;
        let mark = page.element(".timeline .mark").await;
        let id = mark.attr("href").await.expect("an attribute").expect("a link").replace("#s-", "");
        page.click_on(&mark).await;
        page.until_link(&format!("?question=crimea&s={id}")).await;
        assert_ne!(page.evidence(&id).await, "");
        assert!(mark_is_in_sight(page).await, "what was clicked stays where it was");
    });
}

async fn mark_is_in_sight(page: &Page) -> bool {
    page.ask("const mark = document.querySelector('.timeline .mark.open'); return !!mark && probe.isReached(mark)")
        .await
}

#[test]
fn a_mark_prints_its_scope_where_its_actor_also_stands_on_another() {
    const SCOPES: &str = "return [...document.querySelectorAll('.timeline .mark')]
        .filter(mark => mark.textContent.includes(arguments[0]))
        .map(mark => mark.querySelector('.scope')?.textContent ?? '')";
    in_browser(&Setting::default(), async |page| {
        page.open("?question=ceasefire-first").await;
        let mut scopes: Vec<String> = page.ask_of(SCOPES, vec!["Trump".into()]).await;
        assert!(scopes.iter().all(|scope| !scope.is_empty()), "{scopes:?}");
        scopes.sort();
        scopes.dedup();
        assert_eq!(scopes, ["Before a final deal", "Before talks go on"]);
        let others: Vec<String> = page.ask_of(SCOPES, vec!["Merz".into()]).await;
        assert_eq!(others, [""]);
    });
}
