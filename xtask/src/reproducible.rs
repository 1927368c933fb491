//! Whether the site is the same wherever it is built: once more from a clean folder in another place, byte for byte.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use crate::error::{Error, Result};
use crate::{paths, run, site};

/// How many files that differ are named.
const NAMED: usize = 10;

/// Builds the files of this work tree in another place and compares what comes of it with a site that was built here.
pub fn check(built_here: &Path) -> Result<()> {
    // The path is longer than that of any work tree is likely to be, and another one each time.
    let place = Place(env::temp_dir().join(format!("summitry built elsewhere {}", process::id())));
    copy(paths::root(), &place.0)?;
    let elsewhere = place.0.join("dist");
    site::build_in(&place.0, &elsewhere)?;
    let found = differences(built_here, &elsewhere)?;
    if found.is_empty() {
        return Ok(());
    }
    let named: Vec<&str> = found.iter().take(NAMED).map(String::as_str).collect();
    Err(Error::new(format!("{} files differ between two builds, such as {}", found.len(), named.join(", "))))
}

/// A folder that goes with this.
struct Place(PathBuf);

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies what belongs to the work tree: what git knows, and what is new and not ignored.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let listed = run::program("git", &["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).output()?;
    for file in listed.split('\0').filter(|file| !file.is_empty()) {
        let (source, target) = (from.join(file), to.join(file));
        // One that was deleted is still known.
        if !source.is_file() {
            continue;
        }
        let copied = target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::copy(&source, &target));
        copied.map_err(|error| Error::io("copy to", &target, &error))?;
    }
    Ok(())
}

/// The files that only one of two folders has, or that are not the same in both.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let (ours, theirs): (BTreeSet<String>, BTreeSet<String>) =
        (paths::files_below(one)?.into_iter().collect(), paths::files_below(other)?.into_iter().collect());
    let mut found = Vec::new();
    for file in ours.union(&theirs) {
        let read = |folder: &Path| fs::read(folder.join(file)).ok();
        if read(one) != read(other) {
            found.push(file.clone());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_a_file_more_and_a_file_less_are_seen() -> std::result::Result<(), Box<dyn std::error::Error>> {
        let place = Place(env::temp_dir().join(format!("summitry-differences-{}", process::id())));
        let (one, other) = (place.0.join("one"), place.0.join("other"));
        for (folder, file, text) in [
            (&one, "a", "same"),
            (&other, "a", "same"),
            (&one, "b", "x"),
            (&other, "b", "y"),
            (&one, "c/d", ""),
            (&other, "e", ""),
        ] {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, text)?;
        }
        assert_eq!(differences(&one, &other)?, ["b", "c/d", "e"]);
        assert_eq!(differences(&one, &one)?, [""; 0]);
        Ok(())
    }
}
