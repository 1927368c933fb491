//! A folder of files: on a disk, or in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

/// A folder of files. Paths in it have `/` between their parts; the empty one is the folder itself.
pub trait Folder {
    /// What a file holds.
    ///
    /// # Errors
    ///
    /// That there is no such file, or what keeps it from being read.
    fn bytes(&self, file: &str) -> io::Result<Vec<u8>>;

    /// What a folder holds: names, and whether each is a folder; in no order.
    ///
    /// # Errors
    ///
    /// That there is no such folder, or what keeps it from being read.
    fn entries(&self, folder: &str) -> io::Result<Vec<(String, bool)>>;

    /// Whether there is a file or a folder of that name.
    fn has(&self, path: &str) -> bool;
}

impl Folder for &Path {
    fn bytes(&self, file: &str) -> io::Result<Vec<u8>> {
        fs::read(self.join(file))
    }

    fn entries(&self, folder: &str) -> io::Result<Vec<(String, bool)>> {
        let entries = fs::read_dir(self.join(folder))?;
        let entries = entries.map(|entry| {
            let entry = entry?;
            Ok((entry.file_name().to_string_lossy().into_owned(), entry.path().is_dir()))
        });
        entries.collect()
    }

    fn has(&self, path: &str) -> bool {
        self.join(path).exists()
    }
}

/// Files by their paths. A folder is there as long as there is a file in it.
impl Folder for BTreeMap<String, Vec<u8>> {
    fn bytes(&self, file: &str) -> io::Result<Vec<u8>> {
        self.get(file).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn entries(&self, folder: &str) -> io::Result<Vec<(String, bool)>> {
        let below = |path: &str| match folder {
            "" => Some(path.to_owned()),
            folder => path.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned),
        };
        let entries = self.keys().filter_map(|path| below(path)).map(|path| match path.split_once('/') {
            Some((folder, _)) => (folder.to_owned(), true),
            None => (path, false),
        });
        let entries: BTreeSet<(String, bool)> = entries.collect();
        if entries.is_empty() && !folder.is_empty() {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(entries.into_iter().collect())
    }

    fn has(&self, path: &str) -> bool {
        self.contains_key(path) || !path.is_empty() && self.entries(path).is_ok()
    }
}
