//! With nothing left.

use summitry_browser_tests::{Page, Role, Seeds, Setting, in_browser};

const NOTHING: &str = "No position matches all of these filters.";

/// What the page offers, with how many positions each offer promises.
async fn offers(page: &Page) -> Vec<(String, usize)> {
    let script = "return [...document.querySelectorAll('.empty li button')].map(it => it.innerText)";
    let names: Vec<String> = page.ask(script).await;
    let promised = |name: &str| name.rsplit(": ").next()?.split(' ').next()?.parse().ok();
    names.into_iter().filter_map(|name| promised(&name).map(|count| (name, count))).collect()
}

#[test]
fn every_way_out_brings_back_as_many_as_it_promises() {
    let seeds = Seeds::read();
    let link = seeds.link_to_nothing();
    let link = &*link;
    in_browser(&Setting::default(), async |page| {
        page.open(link).await;
        assert_eq!(page.ids().await, [""; 0]);
        assert_eq!(page.count().await, seeds.count_of(0));
        assert!(page.text(".empty").await.contains(NOTHING));
        let offers = offers(page).await;
        assert_eq!(offers.len(), 3, "a way out by each filter: {offers:?}");
        for (name, promised) in offers {
            page.open(link).await;
            page.click(Role::Button, &name).await;
            page.until_equal(promised, async || page.ids().await.len()).await;
            assert!(promised > 0, "{name}");
            assert_eq!(page.text(".empty").await, "");
            let view = page.view().await;
            page.reload().await;
            assert_eq!(page.view().await, view, "{name}");
        }
    });
}

#[test]
fn a_search_without_result_offers_to_drop_it() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        page.open("?stance=against").await;
        let against = page.ids().await.len();
        page.search("xylophone", "xylophone").await;
        assert!(page.text(".empty").await.contains(NOTHING));
        page.click(Role::Button, &format!("Without “Search”: {against} positions")).await;
        page.until_link("?stance=against").await;
        assert_eq!(page.ids().await.len(), against);
        assert_eq!(page.searched().await, "", "the field is emptied with it");

        let (actor, question) = (seeds.speakers()[0], seeds.asked()[0]);
        page.open(&format!("?stance=against&q=xylophone&actor={actor}&question={question}")).await;
        page.click(Role::Button, "Clear all").await;
        page.until_link("").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
    });
}
