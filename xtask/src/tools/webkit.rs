//! WebKit as GTK has it, its driver, and a display that nobody sees, for the tests in a real browser.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::named;
use crate::error::{Error, Result};
use crate::run;

/// A browser, its driver, and where it draws.
pub struct Set {
    pub minibrowser: PathBuf,
    pub driver: PathBuf,
    pub display: Display,
}

/// Finds all; installs it where that is possible without asking the reader.
pub fn ready() -> Result<Set> {
    if find().is_none() || run::find("Xvfb").is_none() {
        println!("Installing WebKitGTK, its driver and Xvfb with apt-get, once: about 300 MB, one or two minutes.");
        let by_hand = "the browser tests need WebKitGTK with its driver and Xvfb: on Debian and Ubuntu \
                       `apt-get install webkit2gtk-driver xvfb`";
        super::apt::install(&["webkit2gtk-driver", "xvfb"], by_hand)?;
    }
    let missing =
        "found no WebKitWebDriver with its MiniBrowser; SUMMITRY_WEBKITDRIVER and SUMMITRY_MINIBROWSER name them";
    let (driver, minibrowser) = find().ok_or_else(|| Error::new(missing))?;
    Ok(Set { minibrowser, driver, display: Display::start()? })
}

fn find() -> Option<(PathBuf, PathBuf)> {
    let driver = named("SUMMITRY_WEBKITDRIVER").or_else(|| run::find("WebKitWebDriver"))?;
    Some((driver, named("SUMMITRY_MINIBROWSER").or_else(minibrowser)?))
}

/// It is on no search path, but in a folder of its library's version, which systems put in different places.
fn minibrowser() -> Option<PathBuf> {
    let folders = |parent: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(parent).into_iter().flatten().map_while(|entry| entry.ok());
        entries.map(|entry| entry.path()).collect()
    };
    let mut parents = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")];
    parents.extend(
        folders(Path::new("/usr/lib")).into_iter().filter(|path| path.to_string_lossy().contains("-linux-gnu")),
    );
    let mut found: Vec<PathBuf> = parents
        .iter()
        .flat_map(|parent| folders(parent))
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found.pop()
}

/// A display in memory. It ends when this is dropped.
pub struct Display {
    process: Child,
    /// As `DISPLAY` has it.
    pub name: String,
}

impl Display {
    fn start() -> Result<Self> {
        let failed = |error: std::io::Error| Error::new(format!("`Xvfb` could not be started: {error}"));
        let mut process = Command::new("Xvfb")
            // It takes a number that is free, and says which.
            .args(["-displayfd", "1", "-screen", "0", "2600x1700x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let mut number = String::new();
        if let Some(printed) = process.stdout.take() {
            BufReader::new(printed).read_line(&mut number).map_err(failed)?;
        }
        let display = Self { process, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            return Err(Error::new("`Xvfb` ended before it had a display"));
        }
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
