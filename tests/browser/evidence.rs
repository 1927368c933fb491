//! From a position to the line that carries it, and to a page of its own.

use summitry_browser_tests::{Role, Seeds, Setting, in_browser};

const ID: &str = "merz-ceasefire-first-1";

#[test]
fn a_position_has_a_page_of_its_own() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        for seed in seeds.positions.iter().filter(|seed| seed.id == ID || seed.id == "trump-crimea-1") {
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
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?s={ID}")).await;
        let evidence = page.evidence(ID).await;
        for line in ["000:16", "002:4", "002:14", "002:25", "003:17", "004:10", "004:11"] {
            assert!(evidence.contains(line), "{line}: {evidence}");
        }
        let expanded = format!("return document.querySelector('#s-{ID} [aria-expanded]').ariaExpanded");
        assert_eq!(page.ask::<String>(&expanded).await, "true");
        page.until_so("the open position is in sight", async || (0.0..400.0).contains(&page.top_of(ID).await)).await;
        page.click(Role::Button, "Close the position").await;
        page.until_link("").await;
        assert_eq!(page.evidence(ID).await, "");

        page.open(&format!("#s-{ID}")).await;
        page.until_so("the position is in sight", async || (0.0..400.0).contains(&page.top_of(ID).await)).await;
        // The bar that stays at the top does not lie on it.
        let covered = format!(
            "
            const edges = document.querySelector('#s-{ID} > :first-child').getBoundingClientRect();
            return document.elementFromPoint(edges.left + 5, edges.top + 5).closest('article')?.id"
        );
        assert_eq!(page.ask::<String>(&covered).await, format!("s-{ID}"));
    });
}

#[test]
fn a_place_that_filters_hide_is_told_and_offered() {
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?stance=against#s-{ID}")).await;
        let notices = page.notices().await;
        assert!(notices.iter().any(|notice| notice.contains("not among those that match")), "{notices:?}");
        assert_eq!(page.link().await, format!("?stance=against&s={ID}"));
    });
}

#[test]
fn a_link_to_a_line_opens_its_panel() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        assert_eq!(page.line_panel().await, "", "no panel is open at first");
        page.open("?line=000.16").await;
        let panel = page.line_panel().await;
        assert!(panel.contains("000:16"), "{panel}");
        page.click(Role::Link, "Friedrich Merz: A ceasefire first? For").await;
        page.until_link(&format!("?s={ID}&line=000.16")).await;
        assert!(page.panel().await.contains("Friedrich Merz"));
        page.click(Role::Button, "Close the source line").await;
        page.until_link(&format!("?s={ID}")).await;
        assert_eq!(page.line_panel().await, "");

        page.open("?pick=trump-crimea-1").await;
        page.click(Role::Link, "001:87").await;
        page.until_link("?pick=trump-crimea-1&line=001.87").await;
        assert!(page.line_panel().await.contains("001:87"));
    });
}
