//! The site where there is no network, and after a new version was published.

// What makes the new version has nobody to hand an error to.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;

use scraper::{Html, Selector};
use summitry_browser_tests::{Ability, Page, Seeds, Setting, in_browser};

fn kept() -> Setting {
    Setting { may_be_kept: true, ..Setting::default() }
}

/// Waits until all that the explorer needs is kept, and answers in place of the server.
async fn until_kept(page: &Page) {
    page.until("the site is kept", "return !!navigator.serviceWorker.controller").await;
}

/// The headings of a page of the site, from its file.
fn headings(file: &Path) -> Vec<String> {
    let html = Html::parse_document(&fs::read_to_string(file).expect("a page of the site"));
    let all = Selector::parse("main h2, main h3").expect("a selector");
    let headings: Vec<String> = html.select(&all).map(|it| it.text().collect::<String>().trim().to_owned()).collect();
    assert!(!headings.is_empty(), "{} has no heading", file.display());
    headings
}

#[test]
fn after_one_visit_it_works_without_a_network() {
    let seeds = Seeds::read();
    let seen = seeds.told();
    let unseen = &seeds.positions.iter().find(|seed| seed.id != seen.id).expect("another position").id;
    in_browser(&kept(), async |page| {
        page.open("").await;
        until_kept(page).await;
        page.visit(&format!("positions/{}/", seen.id)).await;
        page.server.go_away(true);
        page.open("").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true));
        // A link that nobody opened before.
        page.open("?stance=open").await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "open"));
        page.open("?view=method").await;
        let headings = headings(&page.server.dist().join("method/index.html"));
        let has_all = |text: String| headings.iter().all(|heading| text.contains(heading));
        page.until_so("what comes from another page is there", async || has_all(page.text("#method").await)).await;
        // A page that was seen is itself; one that was not is opened in the explorer.
        page.visit(&format!("positions/{}/", seen.id)).await;
        assert!(page.text("main").await.contains(&seen.claim));
        assert_eq!(page.link().await, "");
        page.visit(&format!("positions/{unseen}/")).await;
        page.ready().await;
        assert_eq!(page.link().await, format!("?s={unseen}"));
        page.server.go_away(false);
    });
}

/// The site once more, as if a new version had been built: another title, other names of what changes with the content.
fn new_version(old: &Path, new: &Path) {
    for entry in fs::read_dir(old).expect("the site") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            new_version(&path, &new.join(name));
            continue;
        }
        fs::create_dir_all(new).expect("a folder");
        let is_text = [".html", ".js", ".json"].iter().any(|end| name.ends_with(end));
        if !is_text {
            fs::copy(&path, new.join(name.replace("summitry-", "summitry-new-"))).expect("a copy");
            continue;
        }
        let text = fs::read_to_string(&path).expect("a text");
        let text = text
            .replace("summitry-", "summitry-new-")
            .replace("VERSION = \"", "VERSION = \"new")
            .replace("</h1>", " (new)</h1>")
            // Its scripts are no longer those that were built, so it goes without a policy.
            .replace("http-equiv=\"Content-Security-Policy\"", "name=\"no-policy\"")
            .replace("type=\"importmap\"", "type=\"text/plain\"");
        fs::write(new.join(name.replace("summitry-", "summitry-new-")), text).expect("a copy");
    }
}

#[test]
fn a_new_version_is_told_of_and_shown_when_the_reader_wants_it() {
    let new = std::env::temp_dir().join(format!("summitry-new-{}", std::process::id()));
    in_browser(&Setting { needs: &[Ability::Tabs], ..kept() }, async |page| {
        page.open("").await;
        until_kept(page).await;
        assert_eq!(page.notices().await, [""; 0]);
        let old = page.text("h1").await;
        new_version(&page.server.dist(), &new);
        page.server.publish(&new);
        let (first, second) = page.in_another_tab("?stance=for").await;
        until_kept(page).await;
        page.switch_to(&first).await;
        page.reload().await;
        // What was kept is of one piece, so this is the old version, whole.
        assert_eq!(page.text("h1").await, old);
        page.until_so("it is said", async || page.notices().await.iter().any(|it| it.contains("newer version"))).await;
        page.click_on(&page.element("[data-reload]").await).await;
        page.until_so("the new one is shown", async || page.text("h1").await.ends_with("(new)")).await;
        page.ready().await;
        assert_eq!(page.notices().await, [""; 0]);
        page.open("?stance=for").await;
        assert!(page.text("h1").await.ends_with("(new)") && !page.ids().await.is_empty());
        // Another tab does not stay behind, and keeps its view.
        page.switch_to(&second).await;
        page.until_so("the other tab shows it too", async || page.text("h1").await.ends_with("(new)")).await;
        page.ready().await;
        assert_eq!(page.link().await, "?stance=for");
    });
    // A browser may ask for what is new until it ends. Where the driver cannot do the test, there is nothing.
    let _ = fs::remove_dir_all(&new);
}
