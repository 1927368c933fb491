//! The picture and the list say the same.

use summitry_browser_tests::{Page, Setting, in_browser};

#[test]
fn a_mark_leads_to_its_position() {
    in_browser(&Setting::default(), async |page| {
        page.open("?question=crimea").await;
        let mark = page.element(".timeline .mark").await;
        let id = page.attribute(&mark, "href").await.replace("#s-", "");
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
