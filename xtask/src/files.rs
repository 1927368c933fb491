//! Files and folders, with errors that name them.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::error::{Error, Result};

/// Writes a file, and the folders above it that are missing.
pub fn save(path: &Path, text: &str) -> Result<()> {
    let saved = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    saved.map_err(|error| Error::io("write", path, &error))
}

/// Removes a folder with all that it holds, if there is one.
pub fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::io("empty", folder, &error)),
        _ => Ok(()),
    }
}
