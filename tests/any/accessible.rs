//! The page for everyone: rules of accessibility, sizes, zoom, what is spoken.

// What checks the page has nobody to hand an error to.
#![allow(clippy::expect_used)]

use std::fs;
use std::sync::OnceLock;

use serde_json::json;
use summitry_browser_tests::{Ability, Engine, Key, Page, Seeds, Setting, in_browser};

/// Rules of axe-core, as a function of a script that picks them.
const EACH: &str = "() => true";
const OF_COLOURS: &str = "rule => rule.tags.includes('cat.color')";

/// What of the page breaks some of the rules of axe-core: WCAG 2.2 A and AA, and what its authors hold to be good practice.
async fn violations(page: &Page, which: &str) -> Vec<String> {
    static AXE: OnceLock<String> = OnceLock::new();
    let axe = AXE.get_or_init(|| {
        let path = std::env::var_os("SUMMITRY_AXE").expect("SUMMITRY_AXE names the script of axe-core");
        fs::read_to_string(path).expect("the script of axe-core")
    });
    let run = "
        // What is not displayed breaks no rule, but is gone through by each of them, which is most of the time that they take. Where
        // something named it, its absence would be a violation.
        const absent = [];
        // Nor is a record, a row or a choice gone through of which each piece, at its place in it, was there twice before, with other
        // words.
        const told = ['class', 'dir', 'lang', 'role', 'type'];
        const own = it => it.nodeType === 3 ? 'words' :
            it.localName + [...it.attributes].map(({ name, value }) => told.includes(name) ? ` ${name}=${value}` : ` ${name}`).join('');
        const isSomething = it => it.nodeType === 1 || it.nodeType === 3 && it.data.trim();
        // A piece knows the pieces that were seen within it.
        const unseen = () => ({ within: new Map(), times: 0 });
        const all = unseen();
        const pieces = (it, parent = all, found = new Set()) => {
            const name = own(it);
            if (!parent.within.has(name)) parent.within.set(name, unseen());
            const piece = parent.within.get(name);
            found.add(piece);
            it.childNodes.forEach(child => isSomething(child) && pieces(child, piece, found));
            return found;
        };
        const isKnown = it => {
            const its = [...pieces(it)];
            if (its.every(piece => piece.times >= 2)) return true;
            its.forEach(piece => piece.times += 1);
            return false;
        };
        const takeOut = parent => [...parent.children].forEach(it => {
            const isOut = getComputedStyle(it).display === 'none' || ['article', 'label', 'li', 'tr'].includes(it.localName) && isKnown(it);
            if (!isOut) return takeOut(it);
            const stay = document.createComment('');
            it.replaceWith(stay);
            absent.push([stay, it]);
        });
        takeOut(document.querySelector('#app') ?? document.body);
        // What is far from sight is laid out for this, or nothing of it is seen by the rules.
        const near = new CSSStyleSheet();
        near.replaceSync('* { content-visibility: visible !important }');
        document.adoptedStyleSheets = [near];
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const rules = axe.getRules(tags).filter(which).map(rule => rule.ruleId);
        return axe.run(document, { runOnly: rules, resultTypes: ['violations'], elementRef: false }).then(({ violations, passes }) => {
            if (!passes.some(it => it.id === 'color-contrast')) return ['the contrast of nothing was found to be enough'];
            if (rules.length > 10 && passes.length < 10) return [`only ${passes.length} rules applied`];
            return violations.map(it => `${it.id}: ${it.help}: ${it.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`);
        }).finally(() => {
            document.adoptedStyleSheets = [];
            absent.forEach(([stay, it]) => stay.replaceWith(it));
        })";
    let axe = if page.ask("return 'axe' in window").await { "" } else { axe };
    page.ask(&format!("{axe}\nconst which = {which};\n{run}")).await
}

/// Themes differ in colours alone: `style/tokens.css` says them all.
async fn assert_no_violation(page: &Page, what: &str) {
    assert_eq!(violations(page, EACH).await, [""; 0], "{what:?}");
    if page.engine.can(&[Ability::Media]) {
        page.system_is("dark").await;
        assert!(page.is_dark().await, "{what:?}");
        assert_eq!(violations(page, OF_COLOURS).await, [""; 0], "{what:?} in the dark");
        page.system_is("light").await;
    }
}

/// All of them in one engine. The rules are about the structure of the page, which is the same in each, and take others minutes.
fn few(links: &[String]) -> &[String] {
    if Engine::of_this_run() == Engine::Chromium { links } else { &links[..1] }
}

async fn assert_no_page_breaks_a_rule(page: &Page, seeds: &Seeds) {
    for link in few(&seeds.pages()) {
        page.visit(link).await;
        assert_no_violation(page, link).await;
    }
}

/// Views are opened in a wide window, and in a narrow one gone to from each other.
#[test]
fn no_view_breaks_a_rule_in_either_theme() {
    let seeds = Seeds::read();
    in_browser(&Setting::default(), async |page| {
        for link in few(&seeds.views()) {
            page.open(link).await;
            assert_no_violation(page, link).await;
        }
        assert_no_page_breaks_a_rule(page, &seeds).await;
    });
}

#[test]
fn in_a_narrow_window_no_view_breaks_a_rule_in_either_theme() {
    let seeds = Seeds::read();
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| {
        page.at_each(few(&seeds.views()), async |link| assert_no_violation(page, link).await).await;
        assert_no_page_breaks_a_rule(page, &seeds).await;
    });
}

#[test]
fn no_state_breaks_a_rule_in_either_theme() {
    in_browser(&Setting::default(), async |page| {
        // Filters drawn over the page, menus and folds open, a notice, a field to copy from.
        page.open("").await;
        let take = "document.querySelector('#take').open = arguments[0]; return true";
        let _: bool = page.ask_of(take, vec![json!(true)]).await;
        assert_no_violation(page, "a menu is open").await;
        let _: bool = page.ask_of(take, vec![json!(false)]).await;
        let open_all = "document.querySelectorAll('details:not(#take)').forEach(it => it.open = true); return true";
        let _: bool = page.ask(open_all).await;
        assert_no_violation(page, "all that folds is open").await;
        let _: bool = page.ask("document.querySelector('#compact').click(); return true").await;
        assert_no_violation(page, "dense").await;
        // As high as the filters, for what sticks to an edge covers a part of them elsewhere.
        page.resize(360, 3600).await;
        page.open("?stance=for").await;
        let _: bool = page.ask("document.querySelector('#drawer-switch').click(); return true").await;
        page.settle().await;
        assert_no_violation(page, "the filters are open").await;
        page.resize(320, 256).await;
        page.open("?stance=for").await;
        assert_no_violation(page, "at 400 % of 1280 by 1024").await;
        page.open("?embed=1").await;
        assert_no_violation(page, "in another page").await;
    });
}

#[test]
fn headings_and_landmarks_make_an_outline() {
    let views = Seeds::read().views();
    let script = "
        const seen = selector => [...document.querySelectorAll(selector)].filter(probe.isVisible);
        const isOfPage = it => !it.parentElement.closest('article, aside, main, nav, section');
        const levels = seen('h1, h2, h3, h4, h5, h6').map(it => Number(it.localName[1]));
        const jumps = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1).length;
        const mains = seen('main, [role=main]').length, banners = seen('header').filter(isOfPage).length, foots = seen('footer').filter(isOfPage).length;
        const unnamed = seen('nav, aside, section[aria-label], form, [role=search]').filter(it => it.localName !== 'form' && it.getAttribute('role') !== 'search' && !it.ariaLabel).length;
        return [levels[0], levels.filter(level => level === 1).length, jumps, mains, banners, foots, unnamed]";
    in_browser(&Setting::default(), async |page| {
        page.at_each(&views, async |link| {
            let found: [usize; 7] = page.ask(script).await;
            assert_eq!(
                found,
                [1, 1, 0, 1, 1, 1, 0],
                "{link:?}: first level, firsts, jumps, mains, banners, foots, unnamed"
            );
        })
        .await;
    });
}

/// Targets of a pointer that are smaller than 24 CSS pixels and have another nearer than that (WCAG 2.2, 2.5.8). Links within a
/// sentence are excepted there.
const SMALL: &str = "
    const all = [...document.querySelectorAll('a[href], button, input, select, summary, label, textarea')]
        .filter(probe.isVisible).filter(it => getComputedStyle(it).visibility === 'visible' && !it.closest('.unseen, .skip'))
        // A box is hit by its label, a drawn radio button too.
        .filter(it => !(it.localName === 'input' && it.labels?.length && ['checkbox', 'radio'].includes(it.type)))
        .filter(it => !(it.localName === 'label' && !it.control));
    const isInline = it => getComputedStyle(it).display === 'inline' &&
        [...it.parentElement.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 1);
    const box = it => it.getBoundingClientRect();
    const targets = all.filter(it => box(it).width > 0 && !isInline(it)).map(it => [it, box(it)]);
    const middle = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
    const isSmall = ({ width, height }) => width < 23.9 || height < 23.9;
    // A circle of 24 around the middle of a small one meets no other target, nor the circle of another small one.
    const meets = (mine, [, other]) => {
        const [x, y] = middle(mine);
        if (isSmall(other)) { const [x2, y2] = middle(other); return Math.hypot(x - x2, y - y2) < 23.9; }
        const dx = Math.max(other.left - x, 0, x - other.right), dy = Math.max(other.top - y, 0, y - other.bottom);
        return Math.hypot(dx, dy) < 11.9;
    };
    return targets.filter(([it, mine]) => isSmall(mine) && targets.some(other => other[0] !== it && !it.contains(other[0]) && !other[0].contains(it) && meets(mine, other)))
        .map(([it, mine]) => `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 30)} ${Math.round(mine.width)} by ${Math.round(mine.height)}`)";

#[test]
fn targets_have_room_for_a_finger() {
    let views = Seeds::read().views();
    for (width, height) in [(1280, 800), (360, 740)] {
        in_browser(&Setting { size: (width, height), ..Setting::default() }, async |page| {
            for link in &views {
                page.open(link).await;
                let small: Vec<String> = page.ask(SMALL).await;
                assert!(
                    small.is_empty(),
                    "{link:?} at {width}: {} too small: {:#?}",
                    small.len(),
                    &small[..small.len().min(12)]
                );
            }
        });
    }
}

#[test]
fn one_message_a_change_is_spoken_and_is_short() {
    let listen = "
        window.spoken = [];
        document.addEventListener('DOMContentLoaded', () => {
            const region = document.querySelector('[role=status]');
            new MutationObserver(() => region.textContent && spoken.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
        });";
    in_browser(&Setting { before_load: listen, ..Setting::default() }, async |page| {
        page.open("?stance=for").await;
        let spoken = async || page.ask::<Vec<String>>("return spoken.splice(0)").await;
        let changes = [
            "document.querySelector('input[name=stance][value=against]').click()",
            "document.querySelector('input[name=side]').click()",
            "const it = document.querySelector('#search'); it.value = 'peaxe xylophonist unheard-of-quantities extraordinarily-long-word'; it.dispatchEvent(new Event('input', { bubbles: true }))",
            "document.querySelector('.clear').click()",
        ];
        for change in changes {
            page.ask::<()>(change).await;
            page.until("it is spoken within a second", "return spoken.length > 0").await;
            // Longer than another one would need.
            page.rest(700).await;
            let said = spoken().await;
            assert_eq!(said.len(), 1, "{change}: {said:?}");
            assert!(said[0].chars().count() <= 100, "{change}: {said:?}");
        }
    });
}

#[test]
fn the_page_grows_without_loss() {
    let views = Seeds::read().views();
    in_browser(&Setting::default(), async |page| {
        // Text at 200 %, by the reader's own size of letters, and with the spaces of WCAG 1.4.12.
        let larger = "document.documentElement.style.fontSize = '200%'; return true";
        let spaced = "
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
            document.adoptedStyleSheets = [sheet];
            return true";
        let cut = "return [...document.querySelectorAll('body *')].filter(probe.isVisible).filter(it => !it.closest('.unseen, .skip, svg, .timeline table, .grid'))
            .filter(it => [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
            .filter(it => getComputedStyle(it).overflowX === 'hidden' && it.scrollWidth > it.clientWidth + 1 || getComputedStyle(it).overflowY === 'hidden' && it.scrollHeight > it.clientHeight + 2)
            .map(it => `${it.localName}.${it.className} ${it.textContent.slice(0, 40)}`)";
        for change in [larger, spaced] {
            page.at_each(&views, async |link| {
                let _: bool = page.ask(change).await;
                page.settle().await;
                // A table of many columns may be wider (1.4.10 excepts it).
                let is_table = link.contains("view=matrix");
                assert!(is_table || page.overflow().await <= 0, "{link:?}: {:?}", page.overflowing().await);
                assert_eq!(page.ask::<Vec<String>>(cut).await, [""; 0], "{link:?}: cut off");
            })
            .await;
        }
    });
}

#[test]
fn at_four_hundred_percent_one_scrolls_down_alone() {
    let views = Seeds::read().views();
    // 1280 by 1024 at 400 %.
    in_browser(&Setting { size: (320, 256), ..Setting::default() }, async |page| {
        page.at_each(&views, async |link| {
            assert!(page.overflow().await <= 0, "{link:?}: {:?}", page.overflowing().await);
            // What sticks to an edge leaves most of the window to what is read.
            let covered = "return [...document.querySelectorAll('body *')].filter(probe.isVisible)
                .filter(it => ['sticky', 'fixed'].includes(getComputedStyle(it).position) && !it.closest('table'))
                .map(it => it.getBoundingClientRect()).filter(it => it.width > 160 && it.bottom > 0 && it.top < innerHeight)
                .reduce((sum, it) => sum + it.height, 0) / innerHeight";
            let covered: f64 = page.ask(covered).await;
            assert!(covered <= 0.6, "{link:?}: {covered} of the window is covered");
        })
        .await;
    });
}

#[test]
fn with_forced_colours_stances_keep_their_shapes() {
    in_browser(&Setting { needs: &[Ability::Media], ..Setting::default() }, async |page| {
        page.colours_are_forced().await;
        page.open(&format!("?s={}", Seeds::read().told().id)).await;
        assert!(page.ask::<bool>("return matchMedia('(forced-colors: active)').matches").await);
        // Signs are drawn with the system's colour of text, and what is current or chosen is marked by more than a ground.
        let unseen = "return [...document.querySelectorAll('.glyph')].filter(probe.isVisible)
            .filter(it => probe.contrast(it) < 3).length";
        assert_eq!(page.ask::<usize>(unseen).await, 0);
        let current = "const it = document.querySelector('.views [aria-current=page]'), other = document.querySelector('.views [aria-current=false]');
            const look = it => { const style = getComputedStyle(it); return [style.borderBottomColor, style.borderBottomStyle, style.borderBottomWidth, style.textDecorationLine, style.fontWeight, style.color].join() };
            return look(it) !== look(other)";
        assert!(page.ask::<bool>(current).await);
    });
}

#[test]
fn who_asks_for_less_motion_gets_none() {
    in_browser(&Setting { needs: &[Ability::Media], ..Setting::default() }, async |page| {
        page.motion_is_reduced().await;
        page.open("?stance=for").await;
        assert!(page.ask::<bool>("return matchMedia('(prefers-reduced-motion: reduce)').matches").await);
        page.ask::<()>("document.querySelector('.timeline table .mark[data-open]').click()").await;
        let moving = "return document.getAnimations().length + (getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? 1 : 0)";
        page.settle().await;
        assert_eq!(page.ask::<usize>(moving).await, 0);
    });
}

#[test]
fn whoever_comes_by_keyboard_can_skip() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let skips = "return [...document.querySelectorAll('.skip')].map(it => [it.textContent, it.hash])";
        let skips: Vec<(String, String)> = page.ask(skips).await;
        assert_eq!(skips.len(), 3, "{skips:?}");
        for (text, hash) in skips {
            page.open("").await;
            let script = "const it = [...document.querySelectorAll('.skip')].find(it => it.hash === arguments[0] && it.textContent === arguments[1]); it.focus(); return probe.isVisible(it)";
            assert!(
                page.ask_of::<bool>(script, vec![json!(hash), json!(text)]).await,
                "{text} can be seen once it has the focus"
            );
            page.press(Key::Enter).await;
            page.until("the focus is there", &format!("return !!document.activeElement.closest('{hash}')")).await;
            assert_eq!(page.link().await, "");
        }
    });
}
