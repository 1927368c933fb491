//! Firefox and its driver, for the tests in a real browser.

use std::path::PathBuf;

use super::{Origin, Tool, named};
use crate::error::{Error, Result};
use crate::run;

/// The names under which systems install the browser.
const BROWSERS: [&str; 2] = ["firefox-esr", "firefox"];

const DRIVER: &str = "0.37.1";

/// A browser and its driver, which speaks to many versions of it.
pub struct Pair {
    pub firefox: PathBuf,
    pub driver: PathBuf,
}

/// Finds the pair; installs it where that is possible without asking the reader.
pub fn ready() -> Result<Pair> {
    let find = || named("SUMMITRY_FIREFOX").or_else(|| BROWSERS.iter().find_map(|name| run::find(name)));
    if find().is_none() {
        println!("Installing Firefox with apt-get, once: about 100 MB, one minute.");
        let by_hand = "the browser tests need Firefox: on Debian `apt-get install firefox-esr`, elsewhere the package firefox, \
                       or name it in SUMMITRY_FIREFOX";
        super::apt::install(&["firefox-esr"], by_hand)?;
    }
    let firefox = find().ok_or_else(|| Error::new("found no Firefox; SUMMITRY_FIREFOX names one"))?;
    let driver = named("SUMMITRY_GECKODRIVER").or_else(|| run::find("geckodriver")).map_or_else(installed, Ok)?;
    Ok(Pair { firefox, driver })
}

fn installed() -> Result<PathBuf> {
    Tool {
        name: "geckodriver",
        version: DRIVER.to_owned(),
        executable: "geckodriver",
        prints: DRIVER.to_owned(),
        bin: "bin",
        from: Origin::Crate { package: "geckodriver", more: &["--locked"], takes: "about 3 minutes" },
    }
    .path()
}
