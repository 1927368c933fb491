//! `cargo xtask corpus check`: every rule of the codebook, what was published, how the codings agree, and, with the source
//! documents, every quotation.

pub mod agreement;
pub mod new;
pub mod release;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use summitry_corpus::read::{self, Checked};

pub use release::Released;

use crate::error::{Error, Result};
use crate::paths;

/// With `sources` and no fault, `verified.json` is written where it is not yet what it should be.
pub fn check(sources: Option<&Path>, released: Released) -> Result<()> {
    if let Some(folder) = sources.filter(|folder| !folder.is_dir()) {
        return Err(Error::new(format!("`--sources {}`: there is no such folder", folder.display())));
    }
    let seeds = paths::seeds();
    let checked = checked(&seeds, sources)?;
    println!("{}", counts(&checked));
    release::check(&seeds, &checked.corpus, &checked.ledger, released)?;
    agreement::check(&seeds)?;
    if sources.is_some() {
        let is_new = write_if_changed(&seeds.join("verified.json"), &checked.verified)?;
        let state = if is_new { "is written" } else { "is up to date" };
        println!("Every quotation stands in its source; {}/verified.json {state}.", paths::shown(&seeds));
    }
    Ok(())
}

/// All faults are one error: it is told in full, places first, count last.
fn checked(seeds: &Path, sources: Option<&Path>) -> Result<Checked> {
    read::check(seeds, sources).map_err(|faults| Error::new(format!("{}/ has faults\n{faults}", paths::shown(seeds))))
}

fn counts(Checked { corpus, verified: _, ledger: _, quotations, lines, cited_lines }: &Checked) -> String {
    format!(
        "{} positions of {} actors on {} questions, {quotations} quotations; {cited_lines} of the {lines} lines of \
         {} documents are cited. No fault.",
        corpus.positions.len(),
        corpus.actors.len(),
        corpus.questions.len(),
        corpus.documents.len(),
    )
}

/// Says whether it wrote. A file that is as it should be keeps its time, so that nothing is built again.
fn write_if_changed(path: &Path, text: &str) -> Result<bool> {
    match fs::read_to_string(path) {
        Ok(found) if found == text => return Ok(false),
        Err(e) if e.kind() != ErrorKind::NotFound => return Err(Error::io("read", path, &e)),
        _ => {}
    }
    fs::write(path, text).map_err(|e| Error::io("write", path, &e))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_only_if_it_changes() -> std::result::Result<(), Box<dyn std::error::Error>> {
        let path = std::env::temp_dir().join(format!("summitry-verified-{}", std::process::id()));
        assert!(write_if_changed(&path, "one")?);
        assert!(!write_if_changed(&path, "one")?);
        assert!(write_if_changed(&path, "two")?);
        assert_eq!(fs::read_to_string(&path)?, "two");
        fs::remove_file(&path)?;
        Ok(())
    }
}
