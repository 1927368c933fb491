//! `cargo xtask corpus release`: what is published of a version, once and for all.
//!
//! A static host has what its last publication brought, and nothing of those before. So each version's files stay in
//! `seeds/releases/`, from where every publication takes them along, and the ledger has their hashes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde_json::Value;
use summitry_corpus::model::Corpus;
use summitry_corpus::seed::Ledger;
use summitry_dataset::{DATASET, content_hash, files, sha256};

use super::{checked, write_if_changed};
use crate::error::{Error, Result};
use crate::paths;

const RELEASES: &str = "releases";
const LEDGER: &str = "ledger.json";
const METHOD: &str = "method.md";

/// Whether the version of the corpus has to be published already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Released {
    Must,
    May,
}

/// Publishes the version that `corpus.json` names.
pub fn release() -> Result<()> {
    let seeds = paths::seeds();
    let checked = checked(&seeds, None)?;
    let (corpus, mut ledger) = (checked.corpus, checked.ledger);
    check(&seeds, &corpus, &ledger, Released::May)?;
    if ledger.versions.contains_key(&corpus.version) {
        println!("Version {} is published already, as it stands.", corpus.version);
        return Ok(());
    }
    check_told(&seeds, &corpus.version)?;
    let folder = seeds.join(RELEASES).join(&corpus.version);
    fs::create_dir_all(&folder).map_err(|error| Error::io("make", &folder, &error))?;
    let mut hashes = BTreeMap::new();
    for (name, text) in files(&corpus).map_err(|error| not_json(&error))? {
        write_if_changed(&folder.join(name), &text)?;
        hashes.insert(name.to_owned(), sha256(text.as_bytes()));
    }
    ledger.versions.insert(corpus.version.clone(), hashes);
    ledger.publish(&corpus);
    write_if_changed(&seeds.join(LEDGER), &ledger.written())?;
    let seeds = paths::shown(&seeds);
    println!("Version {} is in {seeds}/{RELEASES}/{0}; commit it with {seeds}/{LEDGER}.", corpus.version);
    Ok(())
}

/// Compares what was published with what the ledger says of it, and the corpus with what was published of its version.
pub fn check(seeds: &Path, corpus: &Corpus, ledger: &Ledger, released: Released) -> Result<()> {
    let (releases, shown) = (seeds.join(RELEASES), paths::shown(seeds));
    let mut faults = Vec::new();
    let known: BTreeSet<&str> = ledger.versions.keys().map(String::as_str).collect();
    for name in names(&releases)?.iter().filter(|name| !known.contains(name.as_str())) {
        faults.push(format!(
            "{shown}/{RELEASES}/{name}: it is no version of {shown}/{LEDGER}; only what was released lies here"
        ));
    }
    for (version, files) in &ledger.versions {
        let folder = releases.join(version);
        for name in names(&folder)?.iter().filter(|name| !files.contains_key(*name)) {
            faults.push(format!("{shown}/{RELEASES}/{version}/{name}: it was not released with that version"));
        }
        for (name, hash) in files {
            let place = format!("{shown}/{RELEASES}/{version}/{name}");
            match fs::read(folder.join(name)) {
                Ok(bytes) if sha256(&bytes) == *hash => {}
                Ok(_) => faults.push(format!("{place}: it has changed since it was published; take it back from git")),
                Err(error) => faults.push(format!("{place}: it was published and cannot be read: {error}")),
            }
        }
    }
    if !ledger.versions.contains_key(&corpus.version) {
        if released == Released::Must {
            faults.push(format!("version {} is not released: run `cargo xtask corpus release`", corpus.version));
        } else {
            println!("Version {} is not released: it has no place of its own under data/ yet.", corpus.version);
        }
    } else if faults.is_empty() {
        // The form of the files is the code's matter, and of the next version; what they say is the corpus's.
        let path = releases.join(&corpus.version).join(DATASET);
        let text = fs::read_to_string(&path).map_err(|error| Error::io("read", &path, &error))?;
        let published: Value = serde_json::from_str(&text)
            .map_err(|error| Error::new(format!("{} is no JSON: {error}", path.display())))?;
        let content = content_hash(corpus).map_err(|error| not_json(&error))?;
        if published["content_sha256"] != content.as_str() {
            faults.push(format!(
                "version {} was published and says something else: raise `version` in {shown}/corpus.json, say \
                 in {shown}/{METHOD} what changed, and run `cargo xtask corpus release`",
                corpus.version
            ));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::new(faults.join("\n"))) }
}

/// What a folder holds, sorted; nothing where there is no such folder.
fn names(folder: &Path) -> Result<BTreeSet<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
        entries => entries.map_err(|error| Error::io("list", folder, &error))?,
    };
    let name = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.map_err(|error| Error::io("list", folder, &error))?;
        Ok(entry.file_name().to_string_lossy().into_owned())
    };
    entries.map(name).collect()
}

/// A version that says nothing of what changed is not published.
fn check_told(seeds: &Path, version: &str) -> Result<()> {
    let path = seeds.join(METHOD);
    let text = fs::read_to_string(&path).map_err(|error| Error::io("read", &path, &error))?;
    let start = format!("### {version}, ");
    if text.lines().any(|line| line.strip_prefix(&start).is_some_and(|day| !day.trim().is_empty())) {
        return Ok(());
    }
    let method = paths::shown(&path);
    Err(Error::new(format!("{method} does not say what changed: expected a heading `{start}DAY`")))
}

fn not_json(error: &serde_json::Error) -> Error {
    Error::new(format!("the dataset could not be written as JSON: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Tried = std::result::Result<(), Box<dyn std::error::Error>>;

    /// A folder of its own, gone at the end.
    struct Folder(std::path::PathBuf);

    impl Folder {
        fn new(name: &str) -> std::io::Result<Self> {
            let path = std::env::temp_dir().join(format!("summitry-{name}-{}", std::process::id()));
            fs::create_dir_all(&path)?;
            Ok(Self(path))
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            // A folder that stays behind does no harm.
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_version_must_be_told_of() -> Tried {
        let folder = Folder::new("told")?;
        fs::write(folder.0.join(METHOD), "# Method\n\n### 1.0.0, 2 May 2031\n\nFirst.\n\n### 0.9.0\n")?;
        assert_eq!(check_told(&folder.0, "1.0.0"), Ok(()));
        for version in ["1.0", "1.1.0", "0.9.0"] {
            assert!(check_told(&folder.0, version).is_err(), "{version}");
        }
        Ok(())
    }

    #[test]
    fn what_was_published_may_not_change() -> Tried {
        let folder = Folder::new("published")?;
        let mut corpus = checked(&paths::our_seeds(), None)?.corpus;
        let published = folder.0.join(RELEASES).join(&corpus.version);
        let mut ledger = Ledger::default();
        assert_eq!(check(&folder.0, &corpus, &ledger, Released::May), Ok(()));
        let told = |corpus: &Corpus, ledger: &Ledger, released| {
            check(&folder.0, corpus, ledger, released).map_err(|error| error.to_string()).err().unwrap_or_default()
        };
        assert!(told(&corpus, &ledger, Released::Must).contains("is not released"));

        fs::create_dir_all(&published)?;
        assert!(told(&corpus, &ledger, Released::May).contains("it is no version of"));
        let mut hashes = BTreeMap::new();
        for (name, text) in files(&corpus)? {
            fs::write(published.join(name), &text)?;
            hashes.insert(name.to_owned(), sha256(text.as_bytes()));
        }
        ledger.versions.insert(corpus.version.clone(), hashes);
        assert_eq!(check(&folder.0, &corpus, &ledger, Released::Must), Ok(()));

        corpus.positions[0].claim.push('!');
        assert!(told(&corpus, &ledger, Released::May).contains("raise `version`"));
        corpus.version = "99.0.0".to_owned();
        assert_eq!(told(&corpus, &ledger, Released::May), "", "a new version may say something else");

        fs::write(published.join("notes.txt"), "")?;
        assert!(told(&corpus, &ledger, Released::May).contains("it was not released with that version"));
        fs::remove_file(published.join("notes.txt"))?;
        for name in files(&corpus)?.keys() {
            let text = fs::read(published.join(name))?;
            fs::write(published.join(name), "{}")?;
            assert!(told(&corpus, &ledger, Released::May).contains("has changed since it was published"), "{name}");
            fs::remove_file(published.join(name))?;
            assert!(told(&corpus, &ledger, Released::May).contains("cannot be read"), "{name}");
            fs::write(published.join(name), text)?;
        }
        assert_eq!(told(&corpus, &ledger, Released::May), "");
        Ok(())
    }
}
