//! From a position to the line that carries it, and to a page of its own.

use summitry_browser_tests::{Evidence, Role, Seeds, Setting, in_browser};

#[test]
fn a_position_has_a_page_of_its_own() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        for seed in [seeds.told(), seeds.repeated()] {
            page.visit(&format!("positions/{}/", seed.id)).await;
            let place = format!("/positions/{}/", seed.id);
            let answered = page.server.answered();
            assert!(answered.iter().any(|it| it.path.ends_with(&place) && it.status == 200), "{answered:?}");
            let text = page.text("main").await;
            assert!(text.contains(&seed.claim), "{text}");
            for quote in &seed.quotes {
                assert!(text.contains(&quote.text), "{text}");
            }
            assert!(page.evidence(&seed.id).await.contains(':'), "each line with its number");
            let styled = "return getComputedStyle(document.querySelector('.claim')).maxWidth !== 'none'";
            page.until("the style sheets are found from there", styled).await;

            page.click(Role::Link, "Open it among all positions").await;
            page.ready().await;
            assert_eq!(page.link().await, format!("?s={}", seed.id));
            assert_ne!(page.evidence(&seed.id).await, "");
            page.visit(&format!("positions/{}/", seed.id)).await;
            page.click(Role::Link, &seeds.title).await;
            page.ready().await;
            assert_eq!(page.address().await, page.server.base());
        }
    });
}

#[test]
fn a_link_to_a_position_opens_its_evidence_and_its_place() {
    let seeds = Seeds::read();
    let (seed, id) = (seeds.told(), &seeds.told().id);
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?s={id}")).await;
        let evidence = page.evidence(id).await;
        for Evidence { at } in &seed.evidence {
            assert!(evidence.contains(at), "{at}: {evidence}");
        }
        let expanded = format!("return document.querySelector('#s-{id} [aria-expanded]').ariaExpanded");
        assert_eq!(page.ask::<String>(&expanded).await, "true");
        page.until_so("the open position is in sight", async || (0.0..400.0).contains(&page.top_of(id).await)).await;
        page.click(Role::Button, "Close the position").await;
        page.until_link("").await;
        assert_eq!(page.evidence(id).await, "");

        page.open(&format!("#s-{id}")).await;
        page.until_so("the position is in sight", async || (0.0..400.0).contains(&page.top_of(id).await)).await;
        // The bar that stays at the top does not lie on it.
        let covered = format!(
            "
            const edges = document.querySelector('#s-{id} > :first-child').getBoundingClientRect();
            return document.elementFromPoint(edges.left + 5, edges.top + 5).closest('article')?.id"
        );
        assert_eq!(page.ask::<String>(&covered).await, format!("s-{id}"));
    });
}

#[test]
fn a_place_that_filters_hide_is_told_and_offered() {
    let seeds = Seeds::read();
    let seed = seeds.positions.iter().find(|seed| seed.stance != "against").expect("a corpus has more than one stance");
    let id = &seed.id;
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?stance=against#s-{id}")).await;
        let notices = page.notices().await;
        assert!(notices.iter().any(|notice| notice.contains("not among those that match")), "{notices:?}");
        assert_eq!(page.link().await, format!("?stance=against&s={id}"));
    });
}
