//! What the picture prints of a position.

use summitry_browser_tests::{Setting, in_browser};

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
