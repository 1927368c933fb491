use summitry_browser_tests::{Setting, in_browser};
#[test]
fn debug() {
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| {
        page.open("?stance=against").await;
        let l: Vec<String> = page.ask("return [...document.querySelectorAll('.actions button')].map(it => it.outerHTML + probe.isVisible(it) + it.innerText)").await;
        println!("{l:#?}");
        page.click_on(&page.element("#drawer-switch").await).await;
        page.toggle("stance", "against").await;
        let l: Vec<String> = page.ask("return [...document.querySelectorAll('.actions button')].map(it => it.outerHTML + probe.isVisible(it) + it.innerText)").await;
        println!("{l:#?}");
    });
}
