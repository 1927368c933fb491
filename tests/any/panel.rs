//! The panel of the open position, and the selection made by hand.

use summitry_browser_tests::{Ability, Evidence, Role, Seed, Seeds, Setting, in_browser};

#[test]
fn it_has_every_wording_and_every_line() {
    let seeds = Seeds::read();
    let last = seeds.repeated();
    in_browser(&Setting::default(), async |page| {
        for seed in [seeds.told(), last] {
            page.open(&format!("?s={}", seed.id)).await;
            let panel = page.panel().await;
            assert!(panel.contains(&seed.claim), "{panel}");
            for quote in &seed.quotes {
                assert!(panel.contains(&quote.text), "{}: {panel}", quote.text);
            }
            for Evidence { at } in &seed.evidence {
                assert!(panel.contains(at), "{at}: {panel}");
            }
            let of_actor = format!("{} on this question", seeds.actor(&seed.actor).short_name);
            assert!(panel.contains(&of_actor), "{of_actor}: {panel}");
            // What else there is of its actor and its question, where there is something.
            let (own, of_question) = (|it: &Seed| it.actor == seed.actor, |it: &Seed| it.question == seed.question);
            let on_others = !seeds.ids(|it| own(it) && !of_question(it)).is_empty();
            assert_eq!(panel.contains("before and after, on others"), on_others, "{panel}");
            let of_others = !seeds.ids(|it| !own(it) && of_question(it)).is_empty();
            assert_eq!(panel.contains("Others on this question"), of_others, "{panel}");
        }
        // From there to the next one, and back.
        let link = format!("?s={}", last.id);
        page.click_on(&page.element("#panel .around a:not([aria-current=true])").await).await;
        page.until_so("another is open", async || page.link().await != link).await;
        page.back().await;
        page.until_link(&link).await;
    });
}

#[test]
fn a_quotation_and_a_citation_can_be_taken_along() {
    let seeds = Seeds::read();
    let seed = seeds.told();
    let (id, name) = (&seed.id, seeds.name_of(&seed.quotes[0].by));
    in_browser(&Setting { needs: &[Ability::Clipboard], ..Setting::default() }, async |page| {
        page.allow_clipboard().await;
        page.open(&format!("?s={id}")).await;
        page.click_on(&page.element("#panel [data-act=copy-quotation]").await).await;
        page.until_so("it is copied", async || page.clipboard().await.starts_with('“')).await;
        let copied = page.clipboard().await;
        let address = format!("{}positions/{id}/", page.server.base());
        assert!(
            copied.contains(&seed.quotes[0].text)
                && copied.contains(&format!("{name}, "))
                && copied.ends_with(&address),
            "{copied}"
        );
        page.click(Role::Button, "Copy citation").await;
        page.until_so("it is copied", async || page.clipboard().await.contains("version ")).await;
        let copied = page.clipboard().await;
        assert!(copied.contains(seeds.question_title(&seed.question)) && copied.ends_with(&address), "{copied}");
    });
}

#[test]
fn what_is_picked_becomes_a_list_of_its_own() {
    let seeds = Seeds::read();
    let link = format!("?question={}", seeds.small_question());
    in_browser(&Setting::default(), async |page| {
        page.open(&link).await;
        let ids = page.ids().await;
        for id in &ids[..2] {
            page.click_on(&page.element(&format!("#s-{id} .pick")).await).await;
        }
        assert_eq!(page.link().await, link, "the view stays as it is");
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
    let seeds = Seeds::read();
    let link = format!("?question={}", seeds.asked()[0]);
    in_browser(&Setting::default(), async |page| {
        page.open(&link).await;
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
        page.until_link(&link).await;
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
    let seeds = Seeds::read();
    let is_alone = |seed: &&Seed| seeds.ids(|it| it.actor == seed.actor && it.question == seed.question).len() == 1;
    let Seed { actor, question, .. } = seeds.positions.iter().find(is_alone).expect("somebody said something once");
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?actor={actor}&question={question}")).await;
        let mark = "#timeline table .mark[data-open]";
        page.click_on(&page.element(mark).await).await;
        page.until_so("it is open", async || page.link().await.contains("&s=")).await;
        page.until("its lines are there", "return !!document.querySelector('#panel a.line')").await;
        let line = page.attribute(&page.element("#panel a.line").await, "href").await;
        page.hover("#panel a.line").await;
        page.until_so("what the line says is told", async || !page.text(".tip").await.is_empty()).await;
        page.click_on(&page.element("#panel a.line").await).await;
        page.until_so("and a line", async || page.link().await.contains("&line=")).await;
        page.click_on(&page.element("#line-panel .close").await).await;
        let in_panel = format!("return document.activeElement.matches('#panel a.line[href=\"{line}\"]')");
        page.until("in the panel", &in_panel).await;
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
