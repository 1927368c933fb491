//! Where things are in the work tree. Every command runs from its root, wherever it was started.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::run;

/// The root of the work tree: the folder that holds this crate's.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// What `cargo xtask build` writes, and what the browser tests read.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The site as it is with an address ([`crate::site::build`]), built by the tests only, so that `dist` stays without one.
pub fn addressed() -> PathBuf {
    root().join("target/addressed")
}

/// The site of a corpus that is too large for one page, and its seeds, for the tests.
pub fn large() -> PathBuf {
    root().join("target/large")
}

/// What `cargo xtask serve` serves. It is not `dist`, and each port has its own, so that a running server, a
/// second one and a build for publication do not overwrite each other.
pub fn served(port: u16) -> PathBuf {
    root().join(format!("target/serve/{port}"))
}

/// Where the pinned tools are installed. Nothing outside `target/` is changed.
pub fn tools() -> PathBuf {
    root().join("target/tools")
}

/// Another place to build the same site in, farther down than most work trees are.
pub fn again() -> PathBuf {
    root().join("target/again/a work tree of another name, in another place")
}

/// Another negotiation, invented for tests: its seeds and its site.
pub fn elsewhere() -> PathBuf {
    root().join("target/elsewhere")
}

/// The variable that names other seeds than ours, as `build.rs` reads it: absolute, or relative to the root.
pub const SEEDS: &str = "SUMMITRY_SEEDS";

/// The seeds that a command is about.
pub fn seeds() -> PathBuf {
    let named = env::var_os(SEEDS).filter(|folder| !folder.is_empty());
    named.map_or_else(our_seeds, |folder| root().join(folder))
}

/// The seeds that the project ships.
pub fn our_seeds() -> PathBuf {
    root().join("seeds")
}

/// A path as a reader at the root would type it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Every file that belongs to a work tree, as a path relative to its root: what git knows, and what is new and not ignored.
pub fn of_work_tree(root: &Path) -> Result<Vec<String>> {
    let list = run::program("git", &["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed = list.within(root).output()?;
    // One that was deleted is still known.
    let files = listed.split('\0').filter(|file| !file.is_empty() && root.join(file).is_file());
    Ok(files.map(str::to_owned).collect())
}

/// Every file below a folder, as a path relative to it, sorted.
pub fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    list(folder, "", &mut files)?;
    Ok(files)
}

fn list(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).map_err(|e| Error::io("list", folder, &e))?;
    let mut paths = entries.collect::<std::io::Result<Vec<_>>>().map_err(|e| Error::io("list", folder, &e))?;
    paths.sort_by_key(fs::DirEntry::file_name);
    for entry in paths {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}
