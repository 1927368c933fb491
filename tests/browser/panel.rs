//! The panel of the open position, and the selection made by hand.

use summitry_browser_tests::{Ability, Role, Seeds, Setting, in_browser};

const ID: &str = "merz-ceasefire-first-1";

#[test]
fn it_has_every_wording_and_every_line() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        for id in [ID, "trump-ceasefire-first-3"] {
            page.open(&format!("?s={id}")).await;
            let (panel, seed) = (page.panel().await, seeds.positions.iter().find(|seed| seed.id == id).unwrap());
            assert!(panel.contains(&seed.claim), "{panel}");
            for quote in &seed.quotes {
                assert!(panel.contains(&quote.text), "{}: {panel}", quote.text);
            }
            for title in ["on this question", "before and after, on others", "Others on this question"] {
                assert!(panel.contains(title), "{title}: {panel}");
            }
        }
        // From there to the next one, and back.
        page.click_on(&page.element("#panel .around a:not([aria-current=true])").await).await;
        page.until_so("another is open", async || page.link().await != "?s=trump-ceasefire-first-3").await;
        page.back().await;
        page.until_link("?s=trump-ceasefire-first-3").await;
    });
}

#[test]
fn a_quotation_and_a_citation_can_be_taken_along() {
    in_browser(&Setting { needs: &[Ability::Clipboard], ..Setting::default() }, async |page| {
        page.allow_clipboard().await;
        page.open(&format!("?s={ID}")).await;
        page.click_on(&page.element("#panel [data-act=copy-quotation]").await).await;
        page.until_so("it is copied", async || page.clipboard().await.starts_with('“')).await;
        let copied = page.clipboard().await;
        let address = format!("{}positions/{ID}/", page.server.base());
        assert!(
            copied.contains("Friedrich Merz, Monday 18 August 2025, in ") && copied.ends_with(&address),
            "{copied}"
        );
        page.click(Role::Button, "Copy citation").await;
        page.until_so("it is copied", async || page.clipboard().await.contains("version ")).await;
        let copied = page.clipboard().await;
        assert!(copied.contains("A ceasefire first?") && copied.ends_with(&address), "{copied}");
    });
}

#[test]
fn what_is_picked_becomes_a_list_of_its_own() {
    in_browser(&Setting::default(), async |page| {
        page.open("?question=crimea").await;
        let ids = page.ids().await;
        for id in &ids[..2] {
            page.click_on(&page.element(&format!("#s-{id} .pick")).await).await;
        }
        assert_eq!(page.link().await, "?question=crimea", "the view stays as it is");
        page.until_so("they are counted", async || page.text(".basket").await.contains("2 positions picked")).await;
        page.click(Role::Button, "Show just these").await;
        let mut picked = ids[..2].to_vec();
        picked.sort();
        page.until_so("they alone are there", async || {
            let mut shown = page.ids().await;
            shown.sort();
            shown == picked
        })
        .await;
        assert_eq!(page.text(".basket").await, "");
        // Put back, one is gone from the view and its link.
        page.click_on(&page.element(&format!("#s-{} .pick", ids[0])).await).await;
        page.until_link(&format!("?pick={}", ids[1])).await;
    });
}

#[test]
fn what_was_picked_before_outlives_another_selection() {
    in_browser(&Setting::default(), async |page| {
        page.open("?question=ceasefire-first").await;
        let id = page.ids().await[0].clone();
        page.click_on(&page.element(&format!("#s-{id} .pick")).await).await;
        page.until_so("it is counted", async || page.text(".basket").await.contains("1 position picked")).await;
        // A gathered mark leads to a selection of its own.
        page.click_on(&page.element("#timeline table .mark[data-view]").await).await;
        page.until_so("another selection", async || page.link().await.contains("pick=")).await;
        let first = page.ids().await[0].clone();
        page.click_on(&page.element(&format!("#s-{first} .pick")).await).await;
        page.back().await;
        page.back().await;
        page.until_link("?question=ceasefire-first").await;
        page.until_so("it is there", async || page.text(".basket").await.contains("1 position picked")).await;
    });
}

#[test]
fn a_forecast_is_cited_as_one() {
    let seeds = Seeds::read();
    let forecast = seeds.positions.iter().find(|seed| seed.kind == "forecast").expect("a forecast").id.clone();
    in_browser(&Setting { needs: &[Ability::Clipboard], ..Setting::default() }, async |page| {
        page.allow_clipboard().await;
        page.open(&format!("?s={forecast}")).await;
        page.click(Role::Button, "Copy citation").await;
        page.until_so("it is copied", async || page.clipboard().await.contains("Forecast: ")).await;
    });
}

#[test]
fn closed_one_after_the_other_each_gives_the_focus_back() {
    in_browser(&Setting::default(), async |page| {
        page.open("?actor=merz").await;
        let mark = "#timeline table .mark[data-open]";
        page.click_on(&page.element(mark).await).await;
        page.until_so("it is open", async || page.link().await.contains("&s=")).await;
        page.click_on(&page.element("#panel a.line").await).await;
        page.until_so("and a line", async || page.link().await.contains("&line=")).await;
        page.click_on(&page.element("#line-panel .close").await).await;
        page.until("in the panel", "return document.activeElement.matches('#panel a.line')").await;
        page.click_on(&page.element("#panel .close").await).await;
        page.until("on the mark", &format!("return document.activeElement.matches('{mark}')")).await;
        assert_eq!(page.text(".tip").await, "", "and nothing pops up");
    });
}

#[test]
fn the_list_can_be_dense() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let height = "return document.querySelector('#list').offsetHeight";
        let before: f64 = page.ask(height).await;
        page.click_on(&page.element("#compact").await).await;
        assert!(page.ask::<f64>(height).await < before / 2.0);
        assert_eq!(page.ids().await.len(), Seeds::read().positions.len(), "all are there");
    });
}
