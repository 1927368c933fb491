//! Whether every page is valid HTML, by the Nu checker of the W3C.

use std::fs;
use std::path::Path;

use crate::error::{Error, Result};
use crate::tools::nu;
use crate::{paths, run};

/// What its own reader of style sheets says: it knows neither nesting nor newer properties. Sheets are no HTML.
const OF_STYLES: &str = ": error: CSS: ";

/// How many pages it is given at once: a command line has an end.
const AT_ONCE: usize = 200;

/// Checks every page of the built site.
pub fn check() -> Result<()> {
    let nu::Nu { java, jar } = nu::ready()?;
    let mut pages = Vec::new();
    list(&paths::dist(), &mut pages)?;
    let jar = jar.to_string_lossy();
    let mut faults = Vec::new();
    for some in pages.chunks(AT_ONCE) {
        let options = ["-jar", &jar, "--errors-only", "--exit-zero-always", "--stdout", "--format", "gnu"];
        let files: Vec<&str> = some.iter().map(String::as_str).collect();
        let said = run::program(&java, &[&options[..], &files].concat()).output()?;
        faults.extend(
            said.lines().filter(|line| !line.trim().is_empty() && !line.contains(OF_STYLES)).map(str::to_owned),
        );
    }
    println!("   {} pages, {} errors", pages.len(), faults.len());
    if faults.is_empty() && !pages.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!("not valid:\n{}", faults.join("\n"))))
}

fn list(folder: &Path, pages: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).map_err(|e| Error::io("list", folder, &e))?;
    for entry in entries {
        let path = entry.map_err(|e| Error::io("list", folder, &e))?.path();
        if path.is_dir() {
            list(&path, pages)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            pages.push(path.to_string_lossy().into_owned());
        }
    }
    pages.sort();
    Ok(())
}
