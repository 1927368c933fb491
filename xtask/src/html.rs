//! Whether every page is valid HTML, by the Nu checker of the W3C.

use crate::error::{Error, Result};
use crate::tools::nu;
use crate::{paths, run};

/// What its own reader of style sheets says: it knows neither nesting nor newer properties. Sheets are no HTML.
const OF_STYLES: &str = ": error: CSS: ";

/// What it does not know yet of the standards: a word of Content Security Policy Level 3, and a member of import maps in HTML.
const NEWER_THAN_IT: [&str; 2] = [
    "but found \"'wasm-unsafe-eval'\"",
    "must contain a JSON object with no properties other than “imports” and “scopes”",
];

/// How many pages it is given at once: a command line has an end.
const AT_ONCE: usize = 200;

/// Checks every page of the built site.
pub fn check() -> Result<()> {
    let nu::Nu { java, jar } = nu::ready()?;
    let dist = paths::dist();
    let mut pages = paths::files_below(&dist)?;
    pages.retain(|file| file.ends_with(".html"));
    let jar = jar.to_string_lossy();
    let mut faults = Vec::new();
    for some in pages.chunks(AT_ONCE) {
        let options = ["-jar", &jar, "--errors-only", "--exit-zero-always", "--stdout", "--format", "gnu"];
        let files: Vec<String> = some.iter().map(|file| dist.join(file).to_string_lossy().into_owned()).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let said = run::program(&java, &[&options[..], &files].concat()).output()?;
        let is_fault = |line: &&str| {
            let is_excepted = line.contains(OF_STYLES) || NEWER_THAN_IT.iter().any(|known| line.contains(known));
            !line.trim().is_empty() && !is_excepted
        };
        faults.extend(said.lines().filter(is_fault).map(str::to_owned));
    }
    println!("   {} pages, {} errors", pages.len(), faults.len());
    if faults.is_empty() && !pages.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!("not valid:\n{}", faults.join("\n"))))
}
