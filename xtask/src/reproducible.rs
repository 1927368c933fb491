//! Whether the site is the same wherever it is built: once more from a clean folder in another place, byte for byte.
//!
//! The other place has a `target` of its own, which stays, so that only the first run compiles other people's libraries there: for them
//! nothing has changed. Our own code is compiled whenever a file that a site is built from is another than it was; until then what
//! was built there is compared again.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::error::{Error, Result};
use crate::{paths, site};

/// How many files that differ are named.
const NAMED: usize = 10;

/// Builds the files of this work tree in another place and compares what comes of it with a site that was built here.
pub fn check(built_here: &Path) -> Result<()> {
    let place = paths::again();
    let elsewhere = place.join("dist");
    site::build_in(&place, &elsewhere, || {
        clear(&place)?;
        copy(paths::root(), &place)
    })?;
    let found = differences(built_here, &elsewhere)?;
    if found.is_empty() {
        return Ok(());
    }
    let named: Vec<&str> = found.iter().take(NAMED).map(String::as_str).collect();
    Err(Error::new(format!("{} files differ between two builds, such as {}", found.len(), named.join(", "))))
}

/// Removes what is in the other place, but for what was compiled there.
fn clear(place: &Path) -> Result<()> {
    fs::create_dir_all(place).map_err(|error| Error::io("create", place, &error))?;
    let entries = fs::read_dir(place).map_err(|error| Error::io("list", place, &error))?;
    for path in entries.flatten().map(|entry| entry.path()).filter(|path| !path.ends_with("target")) {
        let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.map_err(|error| Error::io("remove", &path, &error))?;
    }
    Ok(())
}

/// Copies what belongs to the work tree.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in paths::of_work_tree(from)? {
        let (source, target) = (from.join(&file), to.join(&file));
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
    use std::env;
    use std::path::PathBuf;
    use std::process;

    use super::*;

    /// A folder that goes with this.
    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Self {
            Self(env::temp_dir().join(format!("summitry-{name}-{}", process::id())))
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_byte_a_file_more_and_a_file_less_are_seen() -> std::result::Result<(), Box<dyn std::error::Error>> {
        let place = Place::new("differences");
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

    #[test]
    fn only_what_was_compiled_stays() -> std::result::Result<(), Box<dyn std::error::Error>> {
        let place = Place::new("cleared");
        for file in ["target/kept", "src/old.rs", "old.toml"] {
            let path = place.0.join(file);
            fs::create_dir_all(path.parent().unwrap_or(&place.0))?;
            fs::write(path, "")?;
        }
        clear(&place.0)?;
        assert_eq!(paths::files_below(&place.0)?, ["target/kept"]);
        Ok(())
    }
}
