//! How the picture is read: larger and smaller, opened, pointed at, printed.

use summitry_browser_tests::{Ability, Event, Key, Page, Role, Seeds, Setting, in_browser};

/// Everything that overlaps in the picture, or stands beyond its cell.
const COLLISIONS: &str = "
    const found = [];
    const within = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
    const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
    for (const cell of document.querySelectorAll('.timeline td')) {
        const edges = cell.getBoundingClientRect();
        const own = [...cell.querySelectorAll('.mark')];
        const marks = own.map(mark => [mark.textContent, mark.getBoundingClientRect()]);
        const longest = mark => Math.max(...mark.textContent.split(' ').map(word => word.length));
        const isCut = mark => mark.scrollWidth > mark.clientWidth + 1 && longest(mark) < 9;
        for (const mark of own) if (isCut(mark)) found.push(`${mark.textContent} is cut`);
        marks.forEach(([text, mark], place) => {
            if (!within(mark, edges)) found.push(`${text} leaves its cell`);
            for (const [other, box] of marks.slice(place + 1)) if (!apart(mark, box)) found.push(`${text} on ${other}`);
        });
    }
    for (const row of document.querySelectorAll('.timeline thead tr')) {
        const texts = [...row.querySelectorAll('.title, .days, .events a, .events summary')].filter(probe.isVisible);
        const boxes = texts.map(it => {
            const range = document.createRange();
            range.selectNodeContents(it);
            return [it.textContent, range.getBoundingClientRect()];
        });
        boxes.forEach(([text, box], place) => {
            for (const [other, its] of boxes.slice(place + 1)) if (!apart(box, its)) found.push(`${text} on ${other}`);
        });
    }
    return found";

#[test]
fn no_label_stands_on_another_at_any_width_and_size() {
    let seeds = Seeds::read();
    let side = format!("?side={}", seeds.side_of(seeds.speakers()[0]));
    for (width, height) in [(700, 900), (960, 800), (1280, 800), (1600, 900)] {
        in_browser(&Setting { size: (width, height), ..Setting::default() }, async |page| {
            for link in ["", "?by=actor", "?by=side", &side] {
                page.open(link).await;
                let listed = page.ids().await.len();
                for size in 0..3 {
                    let found: Vec<String> = page.ask(COLLISIONS).await;
                    assert_eq!(found, [""; 0], "{link:?} at {width} px, {size} times larger");
                    assert_eq!(page.marked().await, listed, "each position is in a mark");
                    page.click(Role::Button, "Larger").await;
                }
            }
        });
    }
}

async fn width(page: &Page) -> f64 {
    page.ask("return document.querySelector('.timeline table').getBoundingClientRect().width").await
}

async fn heads(page: &Page) -> usize {
    page.ask("return document.querySelectorAll('.timeline .events > td').length").await
}

#[test]
fn it_grows_by_buttons_keys_and_wheel_and_parts_the_meetings() {
    let seeds = Seeds::read();
    let meetings = seeds.meetings();
    let of_meetings: Vec<&Event> = meetings.iter().flat_map(|(_, events)| events.clone()).collect();
    let parted = of_meetings.len() - meetings.len();
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let (first, columns) = (width(page).await, heads(page).await);
        let least = "return document.querySelector('#zoom-out').ariaDisabled";
        assert_eq!(page.ask::<String>(least).await, "true", "it is as small as it gets");
        let _: bool = page.ask("document.querySelector('#timeline').focus(); return true").await;
        page.type_keys("+").await;
        page.until_so("it is larger", async || width(page).await > first * 1.3).await;
        if page.engine.can(&[Ability::HeldKeys]) {
            page.wheel_with_ctrl(-120).await;
        } else {
            page.type_keys("+").await;
        }
        page.until_equal(columns + parted, || heads(page)).await;
        let text = page.text(".timeline thead").await;
        assert!(of_meetings.iter().all(|event| text.contains(&event.title)), "every event is named: {text}");
        let names = "return document.querySelector('.timeline tbody th[scope=row]').getBoundingClientRect().left";
        let before: f64 = page.ask(names).await;
        let _: bool = page.ask("document.querySelector('#wide').scrollLeft = 500; return true").await;
        assert_eq!(page.ask::<f64>(names).await, before, "the names of the lanes stay");
        page.type_keys("--").await;
        page.until_so("it is as it was", async || (width(page).await - first).abs() < 1.0).await;
        // A wheel without Ctrl is the page's.
        let scrolled = "return scrollY > 0";
        page.wheel(200).await;
        page.until("the page scrolls", scrolled).await;
        assert!((width(page).await - first).abs() < 1.0);
    });
}

#[test]
fn it_grows_by_two_fingers_and_a_double_click() {
    const EMPTY: &str = ".timeline .lane-group td.pillar";
    in_browser(&Setting { needs: &[Ability::Touch], ..Setting::default() }, async |page| {
        page.open("").await;
        let first = width(page).await;
        page.click_twice(EMPTY).await;
        page.until_so("a double click makes it larger", async || width(page).await > first * 1.3).await;
        let second = width(page).await;
        page.pinch(EMPTY, 60.0, 100.0).await;
        page.until_so("fingers that part make it larger", async || width(page).await > second * 1.2).await;
        page.pinch(EMPTY, 100.0, 60.0).await;
        page.until_so("and smaller when they close", async || (width(page).await - second).abs() < 1.0).await;
    });
}

#[test]
fn a_mark_says_what_it_stands_for() {
    let seeds = Seeds::read();
    let seed = seeds.positions.iter().find(|seed| seed.question == seeds.small_question()).expect("it has positions");
    let link = format!("?question={}&actor={}", seed.question, seed.actor);
    in_browser(&Setting::default(), async |page| {
        page.open(&link).await;
        assert_eq!(page.text(".tip").await, "");
        let mark = ".timeline .mark[data-open]";
        page.hover(mark).await;
        let id: String = page.ask(&format!("return document.querySelector('{mark}').dataset.open")).await;
        let claim = page.text(&format!("#s-{id} .claim")).await;
        page.until_so("the claim is told", async || page.text(".tip").await.contains(&claim)).await;
        page.press(Key::Escape).await;
        page.until_so("and put away", async || page.text(".tip").await.is_empty()).await;
    });
}

#[test]
fn the_open_position_is_joined_to_its_kin() {
    let seeds = Seeds::read();
    let seed = seeds.repeated();
    let name = &seeds.actor(&seed.actor).short_name;
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?s={}", seed.id)).await;
        let kin = "return [...document.querySelectorAll('.timeline table .mark.kin')].map(it => it.textContent)";
        page.until("marks are pointed out", "return document.querySelectorAll('.timeline table .mark.kin').length > 2")
            .await;
        assert!(page.ask::<Vec<String>>(kin).await.iter().any(|text| text.contains(name)));
        let line = "return document.querySelector('#kin').getTotalLength() > 300";
        page.until("a line joins them", line).await;
        page.press(Key::Escape).await;
        page.until_link("").await;
        page.until("the line is gone", "return !document.querySelector('#kin').getAttribute('d')").await;
        assert_eq!(page.ask::<Vec<String>>(kin).await, [""; 0]);
    });
}

/// The ids of positions in what a mark opens, which is one of them or a link.
fn ids_of(mark: &str) -> impl Iterator<Item = &str> {
    mark.split(['=', '.', '&', '?'])
}

#[test]
fn on_a_phone_the_same_marks_are_pointed_out() {
    let seeds = Seeds::read();
    let seed = seeds.repeated();
    let kin = seeds.ids(|other| other.actor == seed.actor && other.question == seed.question);
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| {
        page.open(&format!("?s={}", seed.id)).await;
        let open = "return [...document.querySelectorAll('.upright .mark.open')].map(it => it.dataset.open ?? it.dataset.view)";
        page.until_so("it is pointed out", async || {
            let marks: Vec<String> = page.ask(open).await;
            marks.len() == 1 && ids_of(&marks[0]).any(|id| id == seed.id)
        })
        .await;
        let marked =
            "return [...document.querySelectorAll('.upright .mark.kin')].map(it => it.dataset.open ?? it.dataset.view)";
        let marked: Vec<String> = page.ask(marked).await;
        assert!(!marked.is_empty() && marked.iter().all(|mark| ids_of(mark).any(|id| kin.contains(id))), "{marked:?}");
    });
}

#[test]
fn zoomed_to_the_end_the_focus_stays() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        for _ in 0..4 {
            page.click(Role::Button, "Larger").await;
        }
        assert_eq!(page.ask::<String>("return document.activeElement.id").await, "zoom-in");
        // On another page, and with the focus elsewhere, the keys are not ours.
        let before = width(page).await;
        page.search_field().await.click().await.expect("a field that can be clicked");
        page.press(Key::Tab).await;
        page.type_keys("-").await;
        page.settle().await;
        assert_eq!(width(page).await, before);
    });
}

#[test]
fn every_event_has_a_page_one_click_away() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let script = "
            const links = [...document.querySelectorAll('.timeline table .events a')].map(it => it.href);
            return Promise.all(links.map(link => fetch(link).then(answer => answer.status)))";
        let answers: Vec<u16> = page.ask(script).await;
        let events = Seeds::read().events.len();
        assert_eq!(answers, vec![200; events], "all events are there, once");
    });
}

#[test]
fn on_paper_the_picture_fits_a_page() {
    let seeds = Seeds::read();
    let link = format!("?s={}", seeds.told().id);
    // A4 less a centimetre on each side.
    in_browser(&Setting { needs: &[Ability::Media], ..Setting::default() }, async |page| {
        page.open(&link).await;
        let _: bool = page.ask("document.querySelector('.shell').style.width = '718px'; return true").await;
        page.on_paper(true).await;
        // The picture follows the width of its frame.
        page.settle().await;
        let (width, height): (f64, f64) = page
            .ask("const it = document.querySelector('#timeline').getBoundingClientRect(); return [it.width, it.height]")
            .await;
        assert!(height > 400.0, "it is there: {height}");
        assert!(width <= 718.0 && height <= 1046.0, "{width} by {height}");
        let line = "return getComputedStyle(document.querySelector('.kin-line')).display";
        assert_eq!(page.ask::<String>(line).await, "none", "the line belongs to the screen");
        let colours = "return [...document.querySelectorAll('.timeline .glyph')].filter(probe.isVisible)
            .map(it => getComputedStyle(it).color)";
        let mut colours: Vec<String> = page.ask(colours).await;
        colours.dedup();
        assert_eq!(colours.len(), 1, "one ink");
    });
}

#[test]
fn after_any_clicks_the_picture_is_that_of_its_link() {
    let seeds = Seeds::read();
    let (actor, question) = (seeds.speakers()[0], seeds.asked()[0]);
    let seed = seeds.positions.iter().find(|seed| seed.actor == actor).expect("who speaks has positions");
    let phase = seeds.phase_of(&seed.event);
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        // Lanes that come and go, a name that loses its room, days, other lanes, and all taken back.
        let clicks = [
            ("stance", "for", "?stance=for".to_owned()),
            ("actor", actor, format!("?actor={actor}&stance=for")),
            ("stance", "for", format!("?actor={actor}")),
            ("phase", phase, format!("?phase={phase}&actor={actor}")),
            ("actor", actor, format!("?phase={phase}")),
            ("question", question, format!("?phase={phase}&question={question}")),
            ("phase", phase, format!("?question={question}")),
            ("question", question, String::new()),
        ];
        let mut clicked = Vec::new();
        for (key, id, link) in clicks {
            page.toggle(key, id).await;
            page.until_link(&link).await;
            page.settle().await;
            clicked.push((link, page.table().await));
        }
        for (link, table) in clicked {
            page.open(&link).await;
            page.until_so(&format!("the picture of {link} is as after clicks"), async || page.table().await == table)
                .await;
        }
    });
}
