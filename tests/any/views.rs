//! Matrix, shifts, comparison, events and sources: each is a link, and the same selection seen another way.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use summitry_browser_tests::{Role, Seed, Seeds, Setting, in_browser};

/// The places of the matrix: where each leads, and its number.
const PLACES: &str = "
    return [...document.querySelectorAll('.grid .cell')]
        .map(it => [[...new URL(it.href).searchParams], Number(it.querySelector('.number').textContent)])";

/// Clicks on places all over the matrix. Tells those whose number is not that of the list. What is clicked is a copy that stays where
/// it is, for the matrix goes with the first click.
const WRONG_PLACES: &str = "
    const wrong = [];
    const all = [...document.querySelectorAll('.grid .cell')];
    const step = Math.ceil(all.length / 16);
    const places = all.filter((_, place) => place % step === first % step).map(it => it.cloneNode(true));
    for (const place of places) {
        const number = Number(place.querySelector('.number').textContent);
        document.body.append(place);
        place.click();
        place.remove();
        const found = document.querySelectorAll('#list article:not([hidden])').length;
        if (found !== number || number === 0) wrong.push(`${place.ariaLabel}: ${found}`);
        // A browser refuses who writes into its history too often.
        await new Promise(done => setTimeout(done, 40));
    }
    await new Promise(done => setTimeout(done, 150));
    const last = [...document.querySelectorAll('#list article')].filter(it => it.getClientRects().length > 0).length;
    if (last !== Number(places.at(-1).querySelector('.number').textContent)) wrong.push(`${last} are seen`);
    return [places.length, wrong]";

/// A place of the matrix as it has to be: its row, its question, its scope and the positions in it.
type Place<'a> = (&'a str, &'a str, Option<&'a str>, BTreeSet<&'a str>);

/// The places that the seeds have for the positions of which something holds.
fn places<'a>(seeds: &'a Seeds, is_by_side: bool, holds: &dyn Fn(&Seed) -> bool) -> Vec<Place<'a>> {
    let mut places: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
    for seed in seeds.positions.iter().filter(|seed| holds(seed)) {
        let row = if is_by_side { seeds.side_of(&seed.actor) } else { &seed.actor };
        places.entry((row, &*seed.question, seed.scope.as_deref())).or_default().insert(&seed.id);
    }
    places.into_iter().map(|((row, question, scope), ids)| (row, question, scope, ids)).collect()
}

/// Each place of the seeds is there once, with its number, and leads to its positions under the filters of the view.
fn assert_are_those(found: &[(Vec<(String, String)>, usize)], expected: &[Place], link: &str) {
    let row = if link.contains("by=side") { "side" } else { "actor" };
    let asked: Vec<(&str, &str)> = link.split('&').filter_map(|part| part.split_once('=')).collect();
    let mut left: Vec<&Place> = expected.iter().collect();
    for (goes_to, number) in found {
        let value = |key: &str| goes_to.iter().find(|(name, _)| name == key).map(|(_, value)| &**value);
        for (key, filter) in &asked {
            assert!([row, "question"].contains(key) || value(key) == Some(filter), "{link}: {goes_to:?} without {key}");
        }
        // No filter tells scopes apart, so that their positions are named.
        let named: Option<BTreeSet<&str>> = value("pick").map(|ids| ids.split('.').collect());
        let is_it = |(its_row, question, scope, ids): &Place| {
            let (has_row, has_question) = (value(row) == Some(its_row), value("question") == Some(question));
            let leads_to_them = if named.is_some() { named.as_ref() == Some(ids) } else { scope.is_none() };
            has_row && has_question && leads_to_them && ids.len() == *number
        };
        let found = left.iter().position(|place| is_it(place)).map(|place| left.remove(place));
        assert!(found.is_some(), "{link}: {number} for {goes_to:?} are not what the seeds say");
    }
    assert!(left.is_empty(), "{link}: the matrix has no place for {left:?}");
}

#[test]
fn the_number_of_every_place_is_that_of_its_list() {
    let seeds = Seeds::read();
    let side = seeds.side_of(seeds.speakers()[0]);
    let is_for = |seed: &Seed| ["for", "leans-for"].contains(&&*seed.stance);
    let (seed, word) = seeds.worded(|_| true);
    let phase = seeds.phase_of(&seed.event);
    let of_actors = |holds: &dyn Fn(&Seed) -> bool| Some(places(&seeds, false, holds));
    let of_sides = |holds: &dyn Fn(&Seed) -> bool| Some(places(&seeds, true, holds));
    let mut filters: Vec<(String, Option<Vec<Place>>)> = vec![
        (String::new(), of_actors(&|_| true)),
        ("&by=side".to_owned(), of_sides(&|_| true)),
        (
            format!("&side={side}&stance=for.leans-for"),
            of_actors(&|seed| seeds.side_of(&seed.actor) == side && is_for(seed)),
        ),
        (format!("&phase={phase}"), of_actors(&|it| seeds.phase_of(&it.event) == phase)),
        // What a search finds is counted elsewhere.
        (format!("&q={word}&phase={phase}"), None),
    ];
    // And some by chance, each around a position, so that something is left.
    let mut chance = 20_250_815_usize;
    for place in 0..4 {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let seed = &seeds.positions[(chance >> 33) % seeds.positions.len()];
        filters.push(match place {
            0 => (format!("&question={}", seed.question), of_actors(&|it| it.question == seed.question)),
            1 => (format!("&by=side&stance={}", seed.stance), of_sides(&|it| it.stance == seed.stance)),
            2 => (format!("&actor={}", seed.actor), of_actors(&|it| it.actor == seed.actor)),
            _ => (
                format!("&question={}&stance={}", seed.question, seed.stance),
                of_actors(&|it| it.question == seed.question && it.stance == seed.stance),
            ),
        });
    }
    in_browser(&Setting::default(), async |page| {
        for (first, (link, expected)) in filters.iter().enumerate() {
            page.open(&format!("?view=matrix{link}")).await;
            let found: Vec<_> = page.ask(PLACES).await;
            if let Some(expected) = expected {
                assert_are_those(&found, expected, link);
            }
            let script = format!("return (async first => {{ {WRONG_PLACES} }})(arguments[0])");
            let (clicked, wrong): (usize, Vec<String>) = page.ask_of(&script, vec![json!(first)]).await;
            assert_eq!(wrong, [""; 0], "{link}");
            let all = found.len();
            assert!(all > 0 && clicked >= all.min(8), "{link}: only {clicked} of {all} were clicked");
        }
    });
}

#[test]
fn tabs_take_the_filters_along_and_back_leads_to_each() {
    in_browser(&Setting::default(), async |page| {
        page.open("?stance=for").await;
        for tab in ["Matrix", "Shifts", "Compare", "Events", "Sources", "Timeline"] {
            page.click(Role::Link, tab).await;
            page.until_so("its tab is the current one", async || page.text(".views [aria-current=page]").await == tab)
                .await;
        }
        assert_eq!(page.link().await, "?stance=for", "filters go along");
        for view in ["sources", "event", "compare", "shifts", "matrix"] {
            page.back().await;
            page.until_link(&format!("?view={view}&stance=for")).await;
        }
    });
}

#[test]
fn the_shifts_are_those_of_the_dataset() {
    in_browser(&Setting::default(), async |page| {
        page.open("?view=shifts").await;
        // The dataset's are compared with the seeds where it is made.
        let script = "return fetch('data/corpus.json').then(it => it.json()).then(corpus => [
            corpus.shifts.map(it => [it.from, it.to].join(' ')).sort(),
            [...document.querySelectorAll('.stage .shift')].map(it =>
                [...it.querySelectorAll('.claim a')].map(link => link.dataset.open).join(' ')).sort()])";
        let (expected, found): (Vec<String>, Vec<String>) = page.ask(script).await;
        assert!(expected.len() >= 3, "{expected:?}");
        assert_eq!(found, expected);
    });
}

#[test]
fn two_to_four_are_put_side_by_side() {
    let seeds = Seeds::read();
    let (one, other) = (seeds.speakers()[0], seeds.speakers()[1]);
    let name = seeds.name_of(one);
    in_browser(&Setting::default(), async |page| {
        page.open("?view=compare").await;
        let choose = "
            const field = document.querySelector('#with');
            field.value = [...field.options].find(it => it.textContent.startsWith(`${arguments[0]} (`)).value;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return true";
        for name in [name, seeds.name_of(other)] {
            let _: bool = page.ask_of(choose, vec![json!(name)]).await;
        }
        page.until_link(&format!("?view=compare&with={one}.{other}")).await;
        let figure = page.text(".figure").await;
        assert_ne!(figure, "");
        page.open(&format!("?view=compare&with={other}.{one}")).await;
        assert_eq!(page.text(".figure").await, figure, "whoever comes first");
        page.click(Role::Button, &format!("Take away {name}")).await;
        page.until_link(&format!("?view=compare&with={other}")).await;
    });
}

#[test]
fn a_reader_checks_the_quotations_against_a_text() {
    let seeds = Seeds::read();
    let quoted = seeds.quoted_documents();
    let [other, document, ..] = *quoted else { panic!("a corpus has two documents with quotations") };
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?view=sources&on={document}")).await;
        let check = "
            const field = document.querySelector('#check-text');
            field.closest('details').open = true;
            field.value = arguments[0];
            const result = document.querySelector('#check-result');
            result.textContent = '';
            document.querySelector('[data-act=check]').click();
            return (async () => {
                for (let waited = 0; waited < 100 && !result.textContent; waited += 1) await new Promise(done => setTimeout(done, 50));
                return result.textContent;
            })()";
        let empty: String = page.ask_of(check, vec![json!("  ")]).await;
        assert!(empty.contains("no text"), "{empty}");
        let binary: String = page.ask_of(check, vec![json!("\u{fffd}\u{0}PNG\u{1}".repeat(40))]).await;
        assert!(binary.contains("no text"), "{binary}");
        let wrong: String = page.ask_of(check, vec![json!("Quite another article. ".repeat(50))]).await;
        assert!(wrong.contains("none of our documents"), "{wrong}");
        // A text made of the quotations of another document.
        let others = "const [document] = arguments;
            return fetch('data/corpus.json').then(it => it.json()).then(it => it.positions.flatMap(
            position => position.quotes).filter(quote => quote.at.startsWith(document + ':')).map(quote => quote.text).join(' and '))";
        let text: String = page.ask_of(others, vec![json!(other)]).await;
        let told: String = page.ask_of(check, vec![json!(text)]).await;
        assert!(told.contains(&format!("looks like {other}")) && told.contains("Letter for letter"), "{told}");
        assert!(!told.contains("Not found"), "{told}");
        assert_eq!(page.link().await, format!("?view=sources&on={document}"));
    });
}

/// Gives the checker a file, and tells what it says once it says something.
const CHECK_FILE: &str = "
    const [name, text, repeat] = arguments;
    const result = document.querySelector('#check-result');
    result.textContent = '';
    const field = document.querySelector('#check-file');
    field.closest('details').open = true;
    const files = new DataTransfer();
    files.items.add(new File(Array(repeat).fill(text), name));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return (async () => {
        for (let waited = 0; waited < 100 && !result.textContent; waited += 1) await new Promise(done => setTimeout(done, 50));
        return result.textContent;
    })()";

#[test]
fn a_reader_checks_the_quotations_against_a_file() {
    let seeds = Seeds::read();
    let document = seeds.quoted_documents()[0];
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?view=sources&on={document}")).await;
        let quotations = "const [document] = arguments;
            return fetch('data/corpus.json').then(it => it.json()).then(it => it.positions.flatMap(
            position => position.quotes).filter(quote => quote.at.startsWith(document + ':')).map(quote => quote.text))";
        let quotations: Vec<String> = page.ask_of(quotations, vec![json!(document)]).await;
        let check = async |name: &str, text: &str, repeat: u32| -> String {
            page.ask_of(CHECK_FILE, vec![json!(name), json!(text), json!(repeat)]).await
        };
        let told = check("article.txt", &quotations.join("\n"), 1).await;
        assert!(told.contains("letter for letter") && !told.contains("Not found"), "{told}");

        // Of a page what can be read counts: not its scripts, and words do not run together between its blocks.
        let escaped = |text: &String| text.replace('&', "&amp;").replace('<', "&lt;");
        let (hidden, seen): (Vec<&String>, Vec<&String>) =
            quotations.iter().partition(|text| text.contains(&*quotations[0]));
        let paragraphs: Vec<String> = seen.into_iter().map(|text| format!("<p>{}</p>", escaped(text))).collect();
        let html = format!(
            "<!doctype html><title>x</title><script>window.hacked = true; /* {} */</script><body>{}<img src=x onerror=\"hacked = 1\">",
            quotations[0],
            paragraphs.concat()
        );
        let told = check("article.html", &html, 1).await;
        assert!(told.contains("letter for letter"), "{told}");
        assert_eq!(told.matches("Not found").count(), hidden.len(), "what only the script has: {told}");
        assert!(!page.ask::<bool>("return 'hacked' in window").await, "nothing of it is run");
        // A browser may say that its policy would not have let it.
        let told = page.take_console().await;
        assert!(
            told.iter().all(|line| line.contains("Content Security Policy") || line.contains("the policy's")),
            "{told:?}"
        );

        let large = check("film.txt", &"x".repeat(1_000_000), 50).await;
        assert!(large.contains("4 MB are read at most"), "{large}");
        let picture = check("photo.txt", "\u{0}\u{1}\u{2}PNG\u{fffd}", 2000).await;
        assert!(picture.contains("no text"), "{picture}");
        let empty = check("empty.txt", "", 1).await;
        assert!(empty.contains("no text"), "{empty}");
    });
}
