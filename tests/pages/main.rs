//! The built pages as files: what they link to, what they say to machines, and that each thing of the corpus has one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use scraper::{Html, Selector};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

/// Where the pages stand for these tests: a folder deep, as on a project's site.
const BASE: &str = "https://example.org/some/base/";

fn dist() -> PathBuf {
    let built = std::env::var_os("SUMMITRY_DIST").map(PathBuf::from);
    built.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist"))
}

/// A page, by its address.
struct Page {
    address: Url,
    html: Html,
}

impl Page {
    fn all(&self, selector: &str) -> Vec<scraper::ElementRef<'_>> {
        self.html.select(&Selector::parse(selector).expect("a selector")).collect()
    }

    fn text(&self, selector: &str) -> String {
        self.all(selector).iter().flat_map(|element| element.text()).collect()
    }

    /// What relative addresses on it are relative to.
    fn base(&self) -> Url {
        let base = self.all("base[href]").first().and_then(|base| base.attr("href"));
        base.map_or_else(|| self.address.clone(), |base| self.address.join(base).expect("a base"))
    }

    fn ids(&self) -> Vec<&str> {
        self.all("[id]").iter().filter_map(|element| element.attr("id")).collect()
    }
}

/// Every page of the site, by the place of its folder: `` is the explorer.
fn pages() -> BTreeMap<String, Page> {
    fn below(folder: &Path, place: &str, pages: &mut BTreeMap<String, Page>) {
        for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                below(&path, &format!("{place}{name}/"), pages);
            } else if name == "index.html" {
                let address = Url::parse(BASE).and_then(|base| base.join(place)).expect("an address");
                let html = Html::parse_document(&fs::read_to_string(&path).expect("a page"));
                pages.insert(place.to_owned(), Page { address, html });
            }
        }
    }
    let mut pages = BTreeMap::new();
    below(&dist(), "", &mut pages);
    pages
}

#[test]
fn every_internal_link_leads_somewhere() {
    let pages = pages();
    assert!(pages.len() > 300, "{} pages", pages.len());
    let (mut lost, mut checked) = (BTreeSet::new(), 0);
    for (place, page) in &pages {
        for element in page.all("a[href], link[href], script[src], img[src], use[href]") {
            let Some(link) = element.attr("href").or_else(|| element.attr("src")) else { continue };
            // A part of a drawing is of the same page, whatever the base.
            let from = if element.value().name() == "use" { page.address.clone() } else { page.base() };
            let Ok(target) = from.join(link) else {
                lost.insert(format!("{place}: {link} is no address"));
                continue;
            };
            let Some(inside) = target.as_str().strip_prefix(BASE) else {
                let is_known = target.scheme() == "data" || target.scheme() == "https";
                assert!(
                    is_known && !target.as_str().starts_with("https://example.org"),
                    "{place}: {link} leaves the site"
                );
                continue;
            };
            checked += 1;
            let path = inside.split(['?', '#']).next().unwrap_or_default();
            let Some(there) = pages.get(path) else {
                if path.ends_with('/') || !dist().join(path).is_file() {
                    lost.insert(format!("{place}: {link}"));
                }
                continue;
            };
            if let Some(fragment) = target.fragment()
                && !there.ids().contains(&fragment)
            {
                lost.insert(format!("{place}: {link} has no such place"));
            }
        }
    }
    assert!(lost.is_empty(), "{} of {checked} links lead nowhere: {lost:#?}", lost.len());
    assert!(checked > 10_000, "{checked} links");
}

/// The directives of a page's policy.
fn policy(page: &Page) -> BTreeMap<String, Vec<String>> {
    let policies = page.all("meta[http-equiv=Content-Security-Policy]");
    assert_eq!(policies.len(), 1, "{}: one policy", page.address);
    let text = policies[0].attr("content").unwrap_or_default();
    let words =
        text.split(';').map(|directive| directive.split_whitespace().map(str::to_owned).collect::<Vec<String>>());
    words.filter_map(|words| Some((words.first()?.clone(), words[1..].to_vec()))).collect()
}

fn hash(text: &str) -> String {
    format!("'{}'", hash_of(text.as_bytes()))
}

#[test]
fn each_page_has_a_policy_that_lets_run_what_is_in_it_and_nothing_else() {
    let mut pages = pages();
    for file in ["404.html", "summitry.html"] {
        let html = Html::parse_document(&fs::read_to_string(dist().join(file)).expect("a page"));
        pages.insert(file.to_owned(), Page { address: Url::parse(BASE).expect("an address"), html });
    }
    for (place, page) in &pages {
        let policy = policy(page);
        assert_eq!(policy["default-src"], ["'none'"], "{place}");
        let stands_alone = place.ends_with(".html");
        let is_explorer = place.is_empty() || place == "summitry.html";
        // Everything that a policy can be unsafe by, and nothing of another host.
        let all: BTreeSet<&str> =
            policy.values().flatten().map(String::as_str).filter(|word| !word.starts_with("'sha256-")).collect();
        let allowed: &[&str] = match (stands_alone, is_explorer) {
            (true, false) => &["'none'", "data:"],
            (true, true) => &["'none'", "data:", "'wasm-unsafe-eval'"],
            (false, false) => &["'none'", "'self'", "data:"],
            (false, true) => &["'none'", "'self'", "data:", "'wasm-unsafe-eval'"],
        };
        assert_eq!(all, allowed.iter().copied().collect(), "{place}");
        assert!(policy["img-src"].contains(&"data:".to_owned()), "{place}: the one place for data");
        assert_eq!(policy.iter().filter(|(_, words)| words.contains(&"data:".to_owned())).count(), 1, "{place}");

        // What is inline is listed, and nothing else is.
        let is_data = |script: &scraper::ElementRef<'_>| {
            matches!(script.attr("type"), Some("application/ld+json" | "application/octet-stream"))
        };
        let scripts: BTreeSet<String> = page
            .all("script:not([src])")
            .iter()
            .filter(|it| !is_data(it))
            .map(|it| hash(&it.text().collect::<String>()))
            .collect();
        let styles: BTreeSet<String> =
            page.all("style").iter().map(|it| hash(&it.text().collect::<String>())).collect();
        for (directive, inline) in [("script-src", scripts), ("style-src", styles)] {
            let listed: BTreeSet<String> =
                policy[directive].iter().filter(|word| word.starts_with("'sha256-")).cloned().collect();
            assert_eq!(listed, inline, "{place}: {directive}");
        }
        let handlers = page.html.tree.values().filter_map(|node| node.as_element()).filter(|element| {
            element.attrs().any(|(name, value)| {
                name.starts_with("on")
                    || name == "style"
                    || value.trim_start().to_ascii_lowercase().starts_with("javascript:")
            })
        });
        assert_eq!(handlers.count(), 0, "{place}: handlers or styles in attributes");
        assert_eq!(page.all("meta[name=referrer][content=no-referrer]").len(), 1, "{place}");

        // The policy comes before all that it rules.
        let first = page.all("head > *")[..2].iter().map(|it| it.value().name()).collect::<Vec<_>>();
        assert_eq!(first, ["meta", "meta"], "{place}");
    }
    let body = pages[""].all("body")[0];
    let program = fs::read(dist().join(body.attr("data-wasm").expect("a program"))).expect("a program");
    assert_eq!(body.attr("data-wasm-hash"), Some(hash_of(&program).as_str()));
    let map: Value = serde_json::from_str(&pages[""].text("script[type=importmap]")).expect("a map");
    for name in ["data-glue", "data-exporter"] {
        let place = format!("./{}", body.attr(name).expect("a script").trim_start_matches("./"));
        let script = fs::read(dist().join(&place)).expect("a script");
        assert_eq!(map["integrity"][&place], json!(hash_of(&script)), "{name}");
    }
}

fn hash_of(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(bytes)))
}

#[test]
fn each_thing_has_a_page_that_names_it() {
    let pages = pages();
    let dataset: Value =
        serde_json::from_str(&fs::read_to_string(dist().join("data/corpus.json")).expect("the dataset")).expect("JSON");
    let kinds = [
        ("positions", "claim"),
        ("events", "title"),
        ("actors", "name"),
        ("questions", "title"),
        ("documents", "outlet"),
        ("discrepancies", "topic"),
    ];
    for (kind, name) in kinds {
        let things = dataset[kind].as_array().unwrap_or_else(|| panic!("no {kind}"));
        assert!(things.len() > 4, "{kind}");
        for thing in things {
            let place = format!("{kind}/{}/", thing["id"].as_str().expect("an id"));
            let page = pages.get(&place).unwrap_or_else(|| panic!("no page {place}"));
            let name = thing[name].as_str().expect("a name");
            assert!(page.text("main").contains(name), "{place} does not say {name}");
            // What is a thing of its own leads to the lists of all things, and to the explorer.
            assert!(page.all(".live a[href^=\"../../?\"]").len() == 1, "{place}: no way into the explorer");
        }
    }
    for view in ["matrix/", "shifts/", "compare/", "events/", "documents/", "method/", "actors/", "questions/"] {
        assert!(pages.contains_key(view), "no page {view}");
    }
    // Each position is on the page of its actor, its question, its event, and of every document that it rests on.
    for position in dataset["positions"].as_array().expect("positions") {
        let text = |key: &str| position[key].as_str().expect("an id").to_owned();
        let link = format!("a[href=\"../../positions/{}/\"]", text("id"));
        let mut places = vec![
            format!("actors/{}/", text("actor")),
            format!("questions/{}/", text("question")),
            format!("events/{}/", text("event")),
        ];
        for evidence in position["evidence"].as_array().expect("evidence") {
            let at = evidence["at"].as_str().expect("a line");
            places.push(format!("documents/{}/", at.split(':').next().unwrap_or_default()));
        }
        for place in places {
            assert!(!pages[&place].all(&link).is_empty(), "{} is not on {place}", text("id"));
        }
    }
}

#[test]
fn each_page_is_sound() {
    for (place, page) in &pages() {
        assert_eq!(page.all("title").len(), 1, "{place}");
        assert_eq!(page.all("h1").len(), 1, "{place}: one heading of the first rank");
        assert_eq!(page.all("main").len(), 1, "{place}");
        assert!(page.all("meta[name=description][content]").len() == 1, "{place}");
        assert!(page.all("html[lang=en]").len() == 1, "{place}");
        let mut seen = BTreeSet::new();
        let twice: Vec<&str> = page.ids().into_iter().filter(|id| !seen.insert(*id)).collect();
        assert!(twice.is_empty(), "{place} has twice: {twice:?}");
        let is_explorer = place.is_empty();
        assert_eq!(!page.all("script[data-start]").is_empty(), is_explorer, "{place}");
        for data in page.all("script[type=\"application/ld+json\"]") {
            let text: String = data.text().collect();
            let value: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{place}: {error}"));
            assert_eq!(value["@context"], "https://schema.org", "{place}");
            assert!(value["@type"].is_string(), "{place}");
        }
        // An order of headings without gaps is an outline.
        let mut rank = 0;
        for heading in page.all("h1, h2, h3, h4, h5, h6") {
            let its = heading.value().name()[1..].parse::<u32>().expect("a rank");
            assert!(its <= rank + 1, "{place}: h{its} after h{rank}");
            rank = its;
        }
    }
}

#[test]
fn what_a_position_is_for_machines_is_what_it_is_for_readers() {
    let mut checked = 0;
    for (place, page) in pages().iter().filter(|(place, _)| place.starts_with("positions/") && *place != "positions/") {
        let data = page.text("script[type=\"application/ld+json\"]");
        let value: Value = serde_json::from_str(&data).unwrap_or_else(|error| panic!("{place}: {error}"));
        assert_eq!(value["@type"], "Claim");
        let text = page.text("main");
        assert!(text.contains(value["text"].as_str().expect("a text")), "{place}");
        assert!(text.contains(value["author"]["name"].as_str().expect("a name")), "{place}");
        for quotation in value["hasPart"].as_array().into_iter().flatten() {
            assert_eq!(quotation["@type"], "Quotation");
            assert!(text.contains(quotation["text"].as_str().expect("a text")), "{place}");
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked} quotations");
}

#[test]
fn what_must_be_absolute_is_so_where_the_address_is_known_and_else_left_out() {
    let address = std::env::var("SUMMITRY_SITE_URL").ok();
    let mut canonical = BTreeSet::new();
    let pages = pages();
    for (place, page) in &pages {
        let absolute = ["meta[property=\"og:url\"]", "meta[property=\"og:image\"]", "meta[name=\"twitter:image\"]"];
        if address.is_none() {
            let found = absolute.iter().chain(&["link[rel=canonical]"]).any(|what| !page.all(what).is_empty());
            assert!(!found, "{place} says where it is");
            continue;
        }
        let link = page.all("link[rel=canonical]").first().and_then(|link| link.attr("href")).unwrap_or_default();
        let [url, picture, twitter] = absolute.map(|what| {
            let found = page.all(what);
            assert_eq!(found.len(), 1, "{place}: {what}");
            found[0].attr("content").unwrap_or_default().to_owned()
        });
        assert_eq!((url.as_str(), twitter), (link, picture.clone()), "{place}");
        // A thing that was renamed is known by the page of its new name.
        let inside = link.strip_prefix(BASE).unwrap_or_else(|| panic!("{place}: {link}"));
        assert!(pages.contains_key(inside), "{place}: {link}");
        canonical.insert(link.to_owned());
        let file = picture.strip_prefix(BASE).map(|picture| dist().join(picture));
        let bytes = file.and_then(|file| fs::read(file).ok()).unwrap_or_else(|| panic!("{place}: no {picture}"));
        assert!(bytes.starts_with(b"\x89PNG"), "{place}: {picture}");
        let size = ["og:image:width", "og:image:height"].map(|what| {
            let found = page.all(&format!("meta[property=\"{what}\"]"));
            found[0].attr("content").and_then(|value| value.parse::<u32>().ok()).expect("a size")
        });
        // Width and height stand in the first chunk of a PNG.
        let of = |from: usize| u32::from_be_bytes(bytes[from..from + 4].try_into().expect("four bytes"));
        assert_eq!(size, [of(16), of(20)], "{place}: {picture}");
    }
    let map = fs::read_to_string(dist().join("sitemap.xml"));
    assert_eq!(map.is_ok(), address.is_some(), "a sitemap");
    if let (Ok(map), Some(address)) = (map, address) {
        assert_eq!(address, BASE, "these tests know one address");
        let entries = map.split("<loc>").skip(1).filter_map(|rest| rest.split_once("</loc>"));
        assert_eq!(entries.map(|(entry, _)| entry.to_owned()).collect::<BTreeSet<_>>(), canonical, "the sitemap");
        let robots = fs::read_to_string(dist().join("robots.txt")).expect("robots.txt");
        assert!(robots.contains(&format!("Sitemap: {BASE}sitemap.xml")), "{robots}");
        let lost = fs::read_to_string(dist().join("404.html")).expect("404.html");
        assert!(lost.contains(&format!("href=\"{BASE}\"")), "an address that leads nowhere leads home: {lost}");
    }
}
