//! The tests in real browsers: the same suite in each engine.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use crate::error::{Error, Result};
use crate::{paths, run, tools};

/// The engines, as a reader names them.
pub const NAMES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// What each engine's run is made of.
const SUITE: [&str; 2] = ["--test", "browser"];

/// What is no engine's matter but the first one's: the files of the pages, and Lighthouse, which knows Chromium alone.
const ONCE: [&str; 5] = ["--lib", "--test", "pages", "--test", "lighthouse"];

/// Runs the suite in an engine on a built site, and tells which tests its driver made impossible.
pub fn suite(engine: &str, dist: &Path) -> Result<()> {
    let once = if engine == NAMES[0] { &ONCE[..] } else { &[] };
    run_in(engine, &[once, &SUITE].concat(), dist, &paths::seeds())
}

/// Runs some of the tests in an engine on a site that was built from seeds. The tests find what they need by these variables, so that they can also
/// be run by hand.
pub fn run_in(engine: &str, targets: &[&str], dist: &Path, seeds: &Path) -> Result<()> {
    let left_out = paths::root().join(format!("target/left-out-in-{engine}"));
    let _ = fs::remove_file(&left_out);
    let mut variables: Vec<(&str, OsString)> = vec![
        ("SUMMITRY_ENGINE", engine.into()),
        ("SUMMITRY_DIST", dist.into()),
        (paths::SEEDS, seeds.into()),
        ("SUMMITRY_LEFT_OUT", left_out.clone().into()),
        ("SUMMITRY_AXE", tools::axe()?.into()),
    ];
    // Ends with this function.
    let mut display = None;
    match engine {
        "chromium" => {
            let pair = tools::chromium::ready()?;
            variables.push(("SUMMITRY_CHROMEDRIVER", pair.driver.into()));
            variables.push(("SUMMITRY_CHROMIUM", pair.chromium.into()));
            variables.push(("SUMMITRY_LIGHTHOUSE", tools::lighthouse()?.into()));
        }
        "firefox" => {
            let pair = tools::firefox::ready()?;
            variables.push(("SUMMITRY_GECKODRIVER", pair.driver.into()));
            variables.push(("SUMMITRY_FIREFOX", pair.firefox.into()));
        }
        "webkit" => {
            let set = tools::webkit::ready()?;
            variables.push(("SUMMITRY_WEBKITDRIVER", set.driver.into()));
            variables.push(("SUMMITRY_MINIBROWSER", set.minibrowser.into()));
            variables.push(("DISPLAY", set.display.name.clone().into()));
            display = Some(set.display);
        }
        other => return Err(Error::usage(format!("no engine `{other}`: expected {}", NAMES.join(", ")))),
    }
    let tests = run::cargo(&[&["test", "-p", "summitry-browser-tests"], targets].concat());
    let outcome = variables.into_iter().fold(tests, |tests, (name, value)| tests.env(name, value)).status();
    drop(display);
    if let Ok(text) = fs::read_to_string(&left_out) {
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        println!("   Left out in {engine}, because of its driver:");
        lines.iter().for_each(|line| println!("     {line}"));
    }
    outcome
}
