//! The list of steps: what has to hold, in the order of what fails fastest.

use super::{Step, engines};
use crate::args::Depth;
use crate::error::Result;
use crate::{bench, corpus, direction, elsewhere, html, paths, reproducible, run, site, tidy, tools};

const TOOLCHAIN: &str = "toolchain";
const SITE: &str = "release site";
const ADDRESSED: &str = "release site with its address";
const ELSEWHERE: &str = "release site of another negotiation";
const LARGE: &str = "release site of a large corpus";
/// More than fit on one page.
const MANY: usize = 2500;
/// Where a site that knows its address says it is, for the tests of its pages.
const ADDRESS: &str = "https://example.org/some/base/";

pub fn all(depth: Depth) -> Vec<Step> {
    match depth {
        Depth::Quick => quick(),
        Depth::Full => {
            let mut steps = quick();
            steps.extend(the_rest());
            steps
        }
    }
}

/// Everything that takes seconds once the crates' libraries are compiled.
fn quick() -> Vec<Step> {
    vec![
        step(TOOLCHAIN, "rustup show", tools::rust::format_and_clippy),
        cargo("format", "cargo fmt --all --check"),
        step("rules of the repository", "cargo xtask tidy", tidy::rules),
        step("direction of dependencies", "cargo xtask tidy", direction::check),
        step("corpus", "cargo xtask corpus check", || corpus::check(None, corpus::Released::May)),
        lint(
            "clippy: the pure crates",
            "cargo clippy -p summitry-bits -p summitry-corpus -p summitry-explore -p summitry-dataset -p xtask \
             -p summitry-bench --all-targets -- -D warnings",
        ),
        cargo("tests: corpus", "cargo test --quiet -p summitry-corpus --features read"),
        cargo("tests: explore", "cargo test --quiet -p summitry-bits -p summitry-explore"),
        cargo("tests: dataset", "cargo test --quiet -p summitry-dataset"),
        cargo("tests: xtask", "cargo test --quiet -p xtask"),
    ]
}

fn the_rest() -> Vec<Step> {
    vec![
        lint(
            "clippy: corpus as the browser carries it",
            "cargo clippy -p summitry-corpus --no-default-features -- -D warnings",
        ),
        lint(
            "clippy: the app that renders pages",
            "cargo clippy -p summitry --no-default-features --features ssr --all-targets -- -D warnings",
        ),
        step("licences and sources of what is built in", "cargo xtask test", licences),
        step("wasm target", "rustup target add wasm32-unknown-unknown", tools::rust::wasm_target),
        Step {
            needs: Some("wasm target"),
            ..lint(
                "clippy: the app in the browser",
                "cargo clippy -p summitry --target wasm32-unknown-unknown --no-default-features \
                 --features hydrate --lib --bin summitry -- -D warnings",
            )
        },
        lint("clippy: browser tests", "cargo clippy -p summitry-browser-tests --all-targets -- -D warnings"),
        cargo("tests: the app", "cargo test --quiet -p summitry --no-default-features --features ssr"),
        Step { needs: Some("wasm target"), ..step(SITE, "cargo xtask build", || site::build(&paths::dist(), None)) },
        Step { needs: Some(SITE), ..step("budget of the first load", "cargo xtask build", site::within_budget) },
        Step { needs: Some(SITE), ..step("HTML by the Nu checker", "cargo xtask test", html::check) },
        suite("tests in Chromium", "cargo xtask test --engine chromium", "chromium"),
        suite("tests in Firefox", "cargo xtask test --engine firefox", "firefox"),
        suite("tests in WebKit", "cargo xtask test --engine webkit", "webkit"),
        Step {
            needs: Some(SITE),
            ..step(ADDRESSED, "cargo xtask test", || site::build(&paths::addressed(), Some(ADDRESS)))
        },
        Step { needs: Some(ADDRESSED), ..step("its pages", "cargo xtask test", pages_with_their_address) },
        Step {
            needs: Some(SITE),
            ..step("the same site from another place", "cargo xtask test", || reproducible::check(&paths::dist()))
        },
        Step { needs: Some(SITE), ..step(ELSEWHERE, "cargo xtask test", elsewhere_site) },
        Step { needs: Some(ELSEWHERE), ..step("it in Chromium", "cargo xtask test", elsewhere_in_chromium) },
        Step { needs: Some(SITE), ..step(LARGE, "cargo xtask test", large_site) },
        Step { needs: Some(LARGE), ..step("that one in Chromium", "cargo xtask test", large_in_chromium) },
    ]
}

fn suite(name: &'static str, again: &'static str, engine: &'static str) -> Step {
    Step { needs: Some(SITE), ..step(name, again, || engines::suite(engine, &paths::dist())) }
}

/// What it says of advisories needs a database of the network: the workflow asks for it.
fn licences() -> Result<()> {
    run::program(tools::cargo_deny()?, &["--offline", "check", "licenses", "bans", "sources"]).status()
}

fn elsewhere_site() -> Result<()> {
    let (seeds, site) = (paths::elsewhere().join("seeds"), paths::elsewhere().join("site"));
    elsewhere::write(&seeds)?;
    site::build_from(&seeds, &site)
}

fn elsewhere_in_chromium() -> Result<()> {
    engines::run_in(
        "chromium",
        &["--test", "elsewhere"],
        &paths::elsewhere().join("site"),
        &paths::elsewhere().join("seeds"),
    )
}

fn large_site() -> Result<()> {
    let (seeds, site) = (paths::large().join("seeds"), paths::large().join("site"));
    bench::seeds::write(&seeds, MANY)?;
    site::build_from(&seeds, &site)
}

fn large_in_chromium() -> Result<()> {
    engines::run_in("chromium", &["--test", "large"], &paths::large().join("site"), &paths::large().join("seeds"))
}

fn pages_with_their_address() -> Result<()> {
    run::cargo(&["test", "-p", "summitry-browser-tests", "--test", "pages"])
        .env("SUMMITRY_DIST", paths::addressed())
        .env(site::SITE_URL, ADDRESS)
        .status()
}

fn step(name: &'static str, again: &'static str, work: impl FnOnce() -> Result<()> + 'static) -> Step {
    Step { name, again, needs: None, work: Box::new(work) }
}

/// A step that is one cargo command. What runs is what the summary tells the reader to run.
fn cargo(name: &'static str, line: &'static str) -> Step {
    step(name, line, || {
        let words: Vec<&str> = line.split_whitespace().skip(1).collect();
        run::cargo(&words).status()
    })
}

fn lint(name: &'static str, line: &'static str) -> Step {
    Step { needs: Some(TOOLCHAIN), ..cargo(name, line) }
}
