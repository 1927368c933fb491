//! Whether a site that stands in a folder is the one that a build would put there: of the same files, under the same variables, and as
//! it was left. Then the build can be spared.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use summitry_dataset::sha256;

use crate::error::Result;
use crate::files::save;
use crate::paths;

/// Variables that a build heeds begin so.
const HEEDED: [&str; 5] = ["SUMMITRY_", "RUST", "CARGO_BUILD_", "CARGO_ENCODED_", "CARGO_PROFILE_"];

/// Files of a work tree whose path begins so take no part in a site: a change of them alone spares the build.
const NO_PART: [&str; 16] = [
    ".ci/",
    ".github/",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "README.md",
    "bench/",
    "corpus/tests/",
    "dataset/tests/",
    "docs/",
    "explore/benches/",
    "explore/tests/",
    "fuzz/",
    "tests/",
    "xtask/src/bench/",
    "xtask/src/test",
    "xtask/src/tidy",
];

/// What a site is built from.
pub struct Stamp {
    file: PathBuf,
    inputs: String,
}

impl Stamp {
    /// What a build of the work tree into a folder would start from now, from which seeds, and with variables of its own. Where git does
    /// not know the tree, nobody can tell.
    pub fn now(dist: &Path, seeds: &Path, own: &[(&str, &str)]) -> Result<Self> {
        let root = paths::root();
        let mut inputs: Vec<String> = own.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let heeded = |name: &str| HEEDED.iter().any(|start| name.starts_with(start));
        let mut variables: Vec<String> = env::vars_os()
            .map(|(name, value)| (name.to_string_lossy().into_owned(), value))
            .filter(|(name, _)| heeded(name))
            .map(|(name, value)| format!("{name}={}", value.display()))
            .collect();
        variables.sort();
        inputs.append(&mut variables);
        let files = paths::of_work_tree(root)?;
        let takes_part = |file: &String| !NO_PART.iter().any(|start| file.starts_with(start));
        inputs.extend(digests(root, files.into_iter().filter(takes_part)));
        inputs.extend(digests(seeds, paths::files_below(seeds)?.into_iter()));
        let file = root.join(format!("target/built/{}", sha256(dist.as_os_str().as_encoded_bytes())));
        Ok(Self { file, inputs: sha256(inputs.join("\n").as_bytes()) })
    }

    /// Whether the folder has what was built from the same.
    pub fn holds_for(&self, dist: &Path) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|noted| Some(noted) == self.with(dist))
    }

    /// Notes that the folder has what was built from this.
    pub fn note(&self, dist: &Path) -> Result<()> {
        self.with(dist).map_or(Ok(()), |text| save(&self.file, &text))
    }

    /// This, and what the folder has.
    fn with(&self, dist: &Path) -> Option<String> {
        let found: Vec<String> = digests(dist, paths::files_below(dist).ok()?.into_iter()).collect();
        Some(format!("{}\n{}\n", self.inputs, sha256(found.join("\n").as_bytes())))
    }
}

/// What files of a folder hold. One that is missing, or cannot be read, is unlike one that can.
fn digests(folder: &Path, files: impl Iterator<Item = String>) -> impl Iterator<Item = String> {
    files.map(|file| {
        let content = fs::read(folder.join(&file)).map(|bytes| sha256(&bytes)).unwrap_or_default();
        format!("{file} {content}")
    })
}

#[cfg(test)]
mod tests {
    use std::process;

    use super::*;

    #[test]
    fn a_site_is_built_again_once_anything_of_it_is_another() -> std::result::Result<(), Box<dyn std::error::Error>> {
        let place = env::temp_dir().join(format!("summitry-stamp-{}", process::id()));
        let (seeds, dist) = (place.join("seeds"), place.join("dist"));
        save(&seeds.join("a"), "seed")?;
        save(&dist.join("index.html"), "page")?;
        let now = |own: &str| Stamp::now(&dist, &seeds, &[("OWN", own)]);
        assert!(!now("")?.holds_for(&dist), "nothing was built yet");
        now("")?.note(&dist)?;
        assert!(now("")?.holds_for(&dist));
        assert!(!now("other")?.holds_for(&dist), "a variable is another");
        for (file, before) in [(seeds.join("a"), "seed"), (dist.join("index.html"), "page")] {
            save(&file, "changed")?;
            assert!(!now("")?.holds_for(&dist), "{} is another", file.display());
            save(&file, before)?;
            assert!(now("")?.holds_for(&dist));
        }
        for file in [seeds.join("b"), dist.join("more/b")] {
            save(&file, "")?;
            assert!(!now("")?.holds_for(&dist), "{} is new", file.display());
            fs::remove_file(&file)?;
            assert!(now("")?.holds_for(&dist));
        }
        fs::remove_dir_all(&dist)?;
        assert!(!now("")?.holds_for(&dist), "the site is gone");
        fs::remove_file(now("")?.file)?;
        fs::remove_dir_all(&place)?;
        Ok(())
    }
}
