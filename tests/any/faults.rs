//! When something breaks: the content stays, and the page says what happened and how to go on.

use summitry_browser_tests::{Page, Program, Seeds, Setting, in_browser};

/// What the page says in place of filters; all positions are there to be read, and the console has nothing but that.
async fn told(page: &Page, seeds: &Seeds) -> String {
    page.until("it gives up", "return 'failed' in document.documentElement.dataset").await;
    assert_eq!(page.shown().await, seeds.ids(|_| true));
    let notices = page.notices().await;
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(notices[0].contains("Nothing is filtered: all positions follow below"), "{notices:?}");
    let console = page.take_console().await;
    let is_of_it = |line: &String| ["wasm", "WebAssembly", "fetch", "Load failed"].iter().any(|it| line.contains(it));
    assert!(console.iter().all(is_of_it), "{console:#?}");
    notices[0].clone()
}

#[test]
fn a_program_that_does_not_arrive_whole_is_told_of() {
    let seeds = Seeds::read();
    for program in [Program::Missing, Program::Cut, Program::Changed] {
        in_browser(&Setting { program, ..Setting::default() }, async |page| {
            page.visit("?stance=for").await;
            let told = told(page, &seeds).await;
            assert!(told.contains("did not arrive") && told.contains("Reload the page"), "{program:?}: {told}");
        });
    }
}

#[test]
fn a_damaged_corpus_is_told_of() {
    let seeds = Seeds::read();
    in_browser(&Setting { program: Program::Damaged, ..Setting::default() }, async |page| {
        page.visit("?stance=for").await;
        let told = told(page, &seeds).await;
        assert!(told.contains("damaged") && told.contains("Reload the page"), "{told}");
    });
}

#[test]
fn a_browser_that_may_not_run_the_program_is_told_of() {
    let seeds = Seeds::read();
    let without = "delete window.WebAssembly;";
    let refuses = "
        const refuse = () => Promise.reject(new WebAssembly.CompileError('no WebAssembly here'));
        WebAssembly.instantiateStreaming = WebAssembly.instantiate = WebAssembly.compile = refuse;";
    for before_load in [without, refuses] {
        in_browser(&Setting { before_load, ..Setting::default() }, async |page| {
            page.visit("?stance=for").await;
            let told = told(page, &seeds).await;
            assert!(told.contains("has no WebAssembly") && told.contains("Another browser"), "{told}");
        });
    }
}

#[test]
fn a_host_that_does_not_know_its_type_does_no_harm() {
    let seeds = Seeds::read();
    in_browser(&Setting { program: Program::OfNoType, ..Setting::default() }, async |page| {
        page.open("?stance=for").await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"));
        assert_eq!(page.notices().await, [""; 0]);
        let console = page.take_console().await;
        assert!(console.iter().all(|line| line.contains("application/wasm")), "{console:?}");
    });
}

#[test]
fn a_program_that_panics_leaves_what_it_shows_and_says_so() {
    let seeds = Seeds::read();
    // The program finds its memory full of nonsense, and traps at the next thing that it does.
    let keep = "
        for (const name of ['instantiate', 'instantiateStreaming']) {
            const real = WebAssembly[name];
            WebAssembly[name] = async (...given) => {
                const made = await real.apply(WebAssembly, given);
                window.memory = (made.instance ?? made).exports.memory;
                return made;
            };
        }";
    in_browser(&Setting { before_load: keep, ..Setting::default() }, async |page| {
        page.open("?stance=for").await;
        page.ask::<()>("new Uint8Array(memory.buffer).fill(0xff)").await;
        page.ask::<()>("document.querySelector('input[name=stance][value=against]').click()").await;
        page.until("it is said", "return 'broken' in document.documentElement.dataset").await;
        let notices = page.notices().await;
        assert!(notices.len() == 1 && notices[0].contains("reload it"), "{notices:?}");
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"), "what was shown is still there");
        page.take_console().await;
        page.reload().await;
        assert_eq!(page.notices().await, [""; 0]);
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"), "and reloading is the way on");
    });
}

#[test]
fn where_nothing_more_can_be_stored_all_works() {
    let seeds = Seeds::read();
    let full = "
        const full = () => { throw new DOMException('', 'QuotaExceededError'); };
        Object.defineProperty(window, 'localStorage', { get: () => ({ getItem: () => null, setItem: full, removeItem: full }) });
        Cache.prototype.put = Cache.prototype.addAll = () => Promise.reject(new DOMException('', 'QuotaExceededError'));";
    in_browser(&Setting { before_load: full, may_be_kept: true, ..Setting::default() }, async |page| {
        page.open("?stance=for").await;
        assert_eq!(page.shown().await, seeds.ids(|seed| seed.stance == "for"));
        page.click_on(&page.element(".theme").await).await;
        page.until("the theme changes for now", "return !!document.documentElement.dataset.theme").await;
    });
}

#[test]
fn only_the_theme_is_stored_and_no_cookie() {
    in_browser(&Setting::default(), async |page| {
        page.open("?stance=for").await;
        page.click_on(&page.element(".theme").await).await;
        page.toggle("stance", "against").await;
        page.search("xylophone", "xylophone").await;
        let kept = "return [Object.keys(localStorage), Object.keys(sessionStorage).filter(key => key !== 'listener'), [document.cookie]]";
        let [local, session, cookie]: [Vec<String>; 3] = page.ask(kept).await;
        assert_eq!((local, session, cookie), (vec!["summitry.theme".to_owned()], vec![], vec![String::new()]));
        let databases = "return indexedDB.databases ? indexedDB.databases().then(all => all.length) : 0";
        assert_eq!(page.ask::<usize>(databases).await, 0);
    });
}

#[test]
fn a_wrong_clock_changes_nothing() {
    let clocks = [
        "",
        "const RealDate = Date; Date = class extends RealDate { constructor(...given) { given.length ? super(...given) : super(0); } static now() { return 0; } };",
        "const RealDate = Date; Date = class extends RealDate { constructor(...given) { given.length ? super(...given) : super(8e15); } static now() { return 8e15; } };",
    ];
    let seeds = Seeds::read();
    let (question, stance) = (seeds.asked()[0], "against");
    let views = std::cell::RefCell::new(Vec::new());
    for before_load in clocks {
        in_browser(&Setting { before_load, ..Setting::default() }, async |page| {
            page.open(&format!("?from=2001-01-01&question={question}")).await;
            let view = page.view().await;
            assert!(!view.ids.is_empty());
            page.toggle("stance", stance).await;
            page.until_link(&format!("?question={question}&stance={stance}&from=2001-01-01")).await;
            let then = (view, page.view().await, page.table().await);
            views.borrow_mut().push(then);
        });
    }
    let views = views.into_inner();
    assert!(views.iter().all(|view| *view == views[0]));
}
