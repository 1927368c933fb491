//! Files and folders, with errors that name them.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde_json::Value;

use crate::error::{Error, Result};
use crate::paths;

/// Writes a file, and the folders above it that are missing.
pub fn save(path: &Path, text: &str) -> Result<()> {
    let saved = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    saved.map_err(|error| Error::io("write", path, &error))
}

/// Removes a folder with all that it holds, if there is one.
pub fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::io("remove", folder, &error)),
        _ => Ok(()),
    }
}

/// Copies all files below a folder to the same places below another.
pub fn copy_below(from: &Path, to: &Path) -> Result<()> {
    for name in paths::files_below(from)? {
        save(&to.join(&name), &text(&from.join(&name))?)?;
    }
    Ok(())
}

/// What a file says.
pub fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| Error::io("read", path, &error))
}

/// The value that a JSON file is.
pub fn json(path: &Path) -> Result<Value> {
    serde_json::from_str(&text(path)?).map_err(|error| Error::new(format!("{} is no JSON: {error}", path.display())))
}
