//! The work tree as text: the files that rules look at, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::rust_source::{self, Code};
use crate::error::{Error, Result};

/// Files and folders that are read. One that is not there is empty: other checks miss it.
const READ: [&str; 18] = [
    "Cargo.toml",
    "bits/Cargo.toml",
    "bits/src",
    "build.rs",
    "corpus/Cargo.toml",
    "corpus/src",
    "dataset/Cargo.toml",
    "dataset/src",
    "explore/Cargo.toml",
    "explore/src",
    "fuzz/Cargo.toml",
    "index.html",
    "seeds",
    "src",
    "style",
    "tests/Cargo.toml",
    "xtask",
    ".github/workflows",
];
const EXTENSIONS: [&str; 7] = ["css", "html", "js", "json", "rs", "toml", "yml"];

/// Text by path; paths are relative to the root, with `/`.
#[derive(Default)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

/// A file, with what is only for tests blanked out where it is Rust.
pub struct Source<'a> {
    pub path: &'a str,
    pub code: Code,
}

impl Tree {
    pub fn load(root: &Path) -> Result<Self> {
        let mut tree = Self::default();
        for path in READ {
            tree.read(root, path)?;
        }
        Ok(tree)
    }

    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())).collect();
        Self { files }
    }

    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The files below a folder (which ends with `/`) of one extension.
    pub fn below<'a>(&'a self, folder: &str, extension: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let end = format!(".{extension}");
        let below = move |path: &str, folder: &str| path.starts_with(folder) && path.ends_with(&end);
        let folder = folder.to_owned();
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .filter(move |(path, _)| below(path, &folder))
    }

    /// All Rust code that is not for tests alone.
    pub fn rust(&self) -> Vec<Source<'_>> {
        let mut sources = Vec::new();
        let mut only_for_tests = Vec::new();
        for (path, text) in self.below("", "rs") {
            let code = rust_source::without_tests(text);
            only_for_tests.extend(code.test_modules.iter().flat_map(|module| homes(path, module)));
            sources.push(Source { path, code });
        }
        sources.retain(|source| !only_for_tests.iter().any(|home| source.path.starts_with(home.as_str())));
        sources
    }

    fn read(&mut self, root: &Path, path: &str) -> Result<()> {
        let full = root.join(path);
        if full.is_dir() {
            let entries = fs::read_dir(&full).map_err(|e| Error::io("list", &full, &e))?;
            for entry in entries {
                let entry = entry.map_err(|e| Error::io("list", &full, &e))?;
                self.read(root, &format!("{path}/{}", entry.file_name().to_string_lossy()))?;
            }
        } else if full.is_file() && EXTENSIONS.iter().any(|extension| path.ends_with(&format!(".{extension}"))) {
            let text = fs::read_to_string(&full).map_err(|e| Error::io("read", &full, &e))?;
            self.files.insert(path.to_owned(), text);
        }
        Ok(())
    }
}

/// Where the module `name`, declared in the file at `path`, can be: a file or a folder, beside the file or
/// in the folder that is named as it.
fn homes(path: &str, name: &str) -> [String; 2] {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.trim_end_matches(".rs");
    let below = match stem {
        "mod" | "lib" | "main" => folder.to_owned(),
        _ => format!("{folder}/{stem}"),
    };
    [format!("{below}/{name}.rs"), format!("{below}/{name}/")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_for_tests_are_left_out_wherever_they_are() {
        let tree = Tree::of(&[
            ("corpus/src/lib.rs", "mod day;\n#[cfg(test)]\nmod samples;\n"),
            ("corpus/src/samples.rs", "one"),
            ("corpus/src/day.rs", "#[cfg(test)] mod tests;"),
            ("corpus/src/day/tests.rs", "two"),
            ("corpus/src/tests.rs", "not one of them"),
        ]);
        let paths: Vec<&str> = tree.rust().iter().map(|source| source.path).collect();
        assert_eq!(paths, ["corpus/src/day.rs", "corpus/src/lib.rs", "corpus/src/tests.rs"]);
    }
}
