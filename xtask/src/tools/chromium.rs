//! Chromium and its driver, for the tests in a real browser.

use std::path::{Path, PathBuf};

use super::{named, version};
use crate::error::{Error, Result};
use crate::run;

/// The names under which systems install the browser.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// A browser, and the driver that speaks to this version of it.
pub struct Pair {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

/// Finds the pair; installs it where that is possible without asking the reader.
pub fn ready() -> Result<Pair> {
    if let Some(pair) = find() {
        return Ok(pair);
    }
    install()?;
    find().ok_or_else(|| {
        Error::new(
            "found no Chromium with a driver of the same version: install both from one source, or name them \
             in SUMMITRY_CHROMIUM and SUMMITRY_CHROMEDRIVER",
        )
    })
}

/// What the environment names comes first. A driver refuses a browser of another major version, so that a
/// machine with two browsers gets the one that fits.
fn find() -> Option<Pair> {
    let driver = named("SUMMITRY_CHROMEDRIVER").or_else(|| run::find("chromedriver"))?;
    if let Some(chromium) = named("SUMMITRY_CHROMIUM") {
        return Some(Pair { chromium, driver });
    }
    let wanted = major(&driver)?;
    let chromium =
        BROWSERS.iter().filter_map(|name| run::find(name)).find(|path| major(path).as_ref() == Some(&wanted))?;
    Some(Pair { chromium, driver })
}

fn major(program: &Path) -> Option<String> {
    let printed = run::program(program, &["--version"]).output().ok()?;
    version::printed(&printed).map(|version| version::major(version).to_owned())
}

/// Debian's packages, which are of one version.
fn install() -> Result<()> {
    let by_hand = "the browser tests need Chromium and its driver: on Debian `apt-get install chromium chromium-driver`, \
                   on Ubuntu Chrome with its chromedriver, elsewhere the packages of that name";
    println!("Installing Chromium and its driver with apt-get, once: about 300 MB, one or two minutes.");
    super::apt::install(&["chromium", "chromium-driver"], by_hand)
}
