//! `cargo xtask corpus release`: what is published of a version, once and for all.
//!
//! A static host has what its last publication brought, and nothing of those before. So each version's files stay in
//! `seeds/releases/`, from where every publication takes them along, and the ledger says what they were.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use summitry_corpus::model::Corpus;
use summitry_dataset::{DATASET, files, sha256};

use super::{checked, write_if_changed};
use crate::error::{Error, Result};
use crate::paths;

const RELEASES: &str = "releases";
const LEDGER: &str = "ledger.json";
const METHOD: &str = "method.md";

/// What was published: the ids, and for each version the hash of its dataset.
#[derive(Debug, Default, PartialEq, Eq)]
struct Ledger {
    ids: BTreeSet<String>,
    versions: BTreeMap<String, String>,
}

/// Publishes the version that `corpus.json` names.
pub fn release() -> Result<()> {
    let seeds = paths::seeds();
    let corpus = checked(&seeds, None)?.corpus;
    let mut ledger = Ledger::read(&seeds)?;
    if ledger.versions.contains_key(&corpus.version) {
        check(&seeds, &corpus)?;
        println!("Version {} is published already, as it stands.", corpus.version);
        return Ok(());
    }
    check_told(&seeds, &corpus.version)?;
    let files = dataset(&corpus)?;
    let folder = seeds.join(RELEASES).join(&corpus.version);
    fs::create_dir_all(&folder).map_err(|error| Error::io("make", &folder, &error))?;
    for (name, text) in &files {
        write_if_changed(&folder.join(name), text)?;
    }
    let hash = files.get(DATASET).map(|text| sha256(text.as_bytes())).unwrap_or_default();
    ledger.versions.insert(corpus.version.clone(), hash);
    ledger.ids.extend(ids(&corpus));
    write_if_changed(&seeds.join(LEDGER), &ledger.written())?;
    println!("Version {} is in seeds/{RELEASES}/{}; commit it with seeds/{LEDGER}.", corpus.version, corpus.version);
    Ok(())
}

/// Compares what was published with what the ledger says of it, and the corpus with what was published of its version.
pub fn check(seeds: &Path, corpus: &Corpus) -> Result<()> {
    let ledger = Ledger::read(seeds)?;
    let mut faults = Vec::new();
    for (version, hash) in &ledger.versions {
        let path = seeds.join(RELEASES).join(version).join(DATASET);
        match fs::read(&path) {
            Ok(bytes) if sha256(&bytes) == *hash => {}
            Ok(_) => faults.push(format!("{}: it has changed since it was published", path.display())),
            Err(error) => faults.push(format!("{}: it was published and cannot be read: {error}", path.display())),
        }
    }
    if ledger.versions.contains_key(&corpus.version) {
        for (name, text) in dataset(corpus)? {
            let path = seeds.join(RELEASES).join(&corpus.version).join(name);
            if fs::read_to_string(&path).ok().as_deref() != Some(&text) {
                faults.push(format!(
                    "version {} was published with another {name}: raise `version` in seeds/corpus.json, say in \
                     seeds/{METHOD} what changed, and run `cargo xtask corpus release`",
                    corpus.version
                ));
            }
        }
        let new = ids(corpus).into_iter().filter(|id| !ledger.ids.contains(id));
        faults.extend(new.map(|id| format!("seeds/{LEDGER} lacks {id}, which is published")));
    } else {
        println!("Version {} is not released: it has no place of its own under data/ yet.", corpus.version);
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::new(faults.join("\n"))) }
}

/// A version that says nothing of what changed is not published.
fn check_told(seeds: &Path, version: &str) -> Result<()> {
    let path = seeds.join(METHOD);
    let text = fs::read_to_string(&path).map_err(|error| Error::io("read", &path, &error))?;
    let heading = format!("### {version}");
    if text.lines().any(|line| line.split(',').next().is_some_and(|start| start.trim() == heading)) {
        return Ok(());
    }
    Err(Error::new(format!("seeds/{METHOD} does not say what changed: expected a heading `{heading}, DAY`")))
}

fn dataset(corpus: &Corpus) -> Result<BTreeMap<&'static str, String>> {
    files(corpus).map_err(|error| Error::new(format!("the dataset could not be written as JSON: {error}")))
}

/// Every id that a corpus has.
fn ids(corpus: &Corpus) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    ids.extend(corpus.phases.iter().map(|it| it.id.clone()));
    ids.extend(corpus.sides.iter().map(|it| it.id.clone()));
    ids.extend(corpus.actors.iter().map(|it| it.id.clone()));
    ids.extend(corpus.questions.iter().map(|it| it.id.clone()));
    ids.extend(corpus.questions.iter().flat_map(|it| &it.scopes).map(|it| it.id.clone()));
    ids.extend(corpus.events.iter().map(|it| it.id.clone()));
    ids.extend(corpus.documents.iter().map(|it| it.id.clone()));
    ids.extend(corpus.positions.iter().map(|it| it.id.clone()));
    ids.extend(corpus.discrepancies.iter().map(|it| it.id.clone()));
    ids
}

impl Ledger {
    fn read(seeds: &Path) -> Result<Self> {
        let path = seeds.join(LEDGER);
        if !path.exists() {
            return Ok(Self::default());
        }
        let text = fs::read_to_string(&path).map_err(|error| Error::io("read", &path, &error))?;
        let tree: Value = serde_json::from_str(&text)
            .map_err(|error| Error::new(format!("{} is no JSON: {error}", path.display())))?;
        let texts = |value: &Value| value.as_str().map(str::to_owned);
        let ids = tree["ids"].as_array().into_iter().flatten().filter_map(texts).collect();
        let versions = tree["versions"].as_object().into_iter().flatten();
        Ok(Self { ids, versions: versions.filter_map(|(key, value)| Some((key.clone(), texts(value)?))).collect() })
    }

    fn written(&self) -> String {
        let lines = |values: Vec<String>| match values.len() {
            0 => String::new(),
            _ => format!("\n    {}\n  ", values.join(",\n    ")),
        };
        let ids = lines(self.ids.iter().map(|id| json!(id).to_string()).collect());
        let versions = self.versions.iter().map(|(version, hash)| format!("{}: {}", json!(version), json!(hash)));
        format!("{{\n  \"ids\": [{ids}],\n  \"versions\": {{{}}}\n}}\n", lines(versions.collect()))
    }
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
    fn the_ledger_comes_back_as_it_was_written() -> Tried {
        let folder = Folder::new("ledger")?;
        assert_eq!(Ledger::read(&folder.0)?, Ledger::default(), "nothing was published");
        let ledger = Ledger {
            ids: ["b", "a"].map(str::to_owned).into(),
            versions: [("1.0.0".to_owned(), "f0".to_owned())].into(),
        };
        fs::write(folder.0.join(LEDGER), ledger.written())?;
        assert_eq!(Ledger::read(&folder.0)?, ledger);
        assert_eq!(
            ledger.written(),
            "{\n  \"ids\": [\n    \"a\",\n    \"b\"\n  ],\n  \"versions\": {\n    \"1.0.0\": \"f0\"\n  }\n}\n"
        );
        Ok(())
    }

    #[test]
    fn a_version_must_be_told_of() -> Tried {
        let folder = Folder::new("told")?;
        fs::write(folder.0.join(METHOD), "# Method\n\n### 1.0.0, 2 May 2031\n\nFirst.\n")?;
        assert_eq!(check_told(&folder.0, "1.0.0"), Ok(()));
        assert!(check_told(&folder.0, "1.0").is_err());
        assert!(check_told(&folder.0, "1.1.0").is_err());
        Ok(())
    }

    #[test]
    fn what_was_published_may_not_change() -> Tried {
        let folder = Folder::new("published")?;
        let mut corpus = checked(&paths::seeds(), None)?.corpus;
        let published = folder.0.join(RELEASES).join(&corpus.version);
        fs::create_dir_all(&published)?;
        let files = dataset(&corpus)?;
        for (name, text) in &files {
            fs::write(published.join(name), text)?;
        }
        let hash = sha256(files[DATASET].as_bytes());
        let ledger = Ledger { ids: ids(&corpus), versions: [(corpus.version.clone(), hash)].into() };
        fs::write(folder.0.join(LEDGER), ledger.written())?;
        assert_eq!(check(&folder.0, &corpus), Ok(()));

        corpus.positions[0].claim.push('!');
        let told = check(&folder.0, &corpus).map_err(|error| error.to_string());
        assert!(told.is_err_and(|told| told.contains("raise `version`")));
        corpus.version = "99.0.0".to_owned();
        assert_eq!(check(&folder.0, &corpus), Ok(()), "a new version may say something else");

        fs::write(published.join(DATASET), "{}")?;
        let told = check(&folder.0, &corpus).map_err(|error| error.to_string());
        assert!(told.is_err_and(|told| told.contains("has changed since it was published")));
        fs::remove_dir_all(&published)?;
        let told = check(&folder.0, &corpus).map_err(|error| error.to_string());
        assert!(told.is_err_and(|told| told.contains("cannot be read")));
        Ok(())
    }
}
