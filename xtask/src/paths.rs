//! Where things are in the work tree. Every command runs from its root, wherever it was started.

use std::path::{Path, PathBuf};

/// The root of the work tree: the folder that holds this crate's.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// What `cargo xtask build` writes, and what the browser tests read.
pub fn dist() -> PathBuf {
    root().join("dist")
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

pub fn seeds() -> PathBuf {
    root().join("seeds")
}
