//! Chromium and its driver, for the tests in a real browser.

use std::env;
use std::path::{Path, PathBuf};

use super::version;
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

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn major(program: &Path) -> Option<String> {
    let printed = run::program(program, &["--version"]).output().ok()?;
    version::printed(&printed).map(|version| version::major(version).to_owned())
}

/// Debian's packages, which are of one version. As root, or where sudo does not ask for a password.
fn install() -> Result<()> {
    let by_hand = "the browser tests need Chromium and its driver: on Debian `apt-get install chromium chromium-driver`, \
                   on Ubuntu Chrome with its chromedriver, elsewhere the packages of that name";
    let prefix: &[&str] = if run::find("apt-get").is_none() {
        return Err(Error::new(by_hand));
    } else if is_root() {
        &[]
    } else if run::program("sudo", &["-n", "true"]).output().is_ok() {
        &["sudo", "-n"]
    } else {
        return Err(Error::new(format!("{by_hand} (this run may not: it is neither root nor allowed to use sudo)")));
    };
    println!("Installing Chromium and its driver with apt-get, once: about 300 MB, one or two minutes.");
    // A list that cannot be had may be one that is not needed.
    let _ = apt(prefix, &["update", "-q"]);
    apt(prefix, &["install", "-y", "-q", "--no-install-recommends", "chromium", "chromium-driver"])
        .map_err(|error| Error::new(format!("{error}; {by_hand}")))
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result<()> {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    match words.split_first() {
        Some((first, rest)) => run::program(first, rest).status(),
        None => Ok(()),
    }
}

fn is_root() -> bool {
    run::program("id", &["-u"]).output().is_ok_and(|id| id.trim() == "0")
}
