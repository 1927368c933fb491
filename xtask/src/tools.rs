//! The tools that build the site: found where they are, installed where they are not.
//!
//! Each is pinned. One that is on the search path already, in the right version, is used. Any other goes
//! into `target/tools/<name>-<version>`, which leaves the reader's machine as it was.

mod apt;
pub mod chromium;
pub mod firefox;
mod install;
pub mod nu;
pub mod rust;
mod version;
pub mod webkit;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::args::Profile;
use crate::error::{Error, Result};
use crate::{lock, paths, run};

/// The newest Trunk that builds with the stable Rust this project is made with.
const TRUNK: &str = "0.21.14";
/// The release of the npm package that carries the `wasm-opt` which Trunk.toml names.
const BINARYEN: &str = "132.0.0";
/// Version 13 asks for a newer Node than most systems have.
const LIGHTHOUSE: &str = "12.8.2";
/// Licences, sources and duplicates of what is built in.
const CARGO_DENY: &str = "0.20.2";
/// The rules of accessibility.
const AXE: &str = "4.14.1";

struct Tool {
    /// As its folder and its package are called.
    name: &'static str,
    version: String,
    executable: &'static str,
    /// What the executable prints for its version.
    prints: String,
    /// Where the executable is, in the folder that it is installed to.
    bin: &'static str,
    from: Origin,
}

enum Origin {
    /// `cargo install`, with more arguments, and how long that takes on two cores.
    Crate {
        package: &'static str,
        more: &'static [&'static str],
        takes: &'static str,
    },
    Npm,
}

/// Sees to it that everything a build needs is there. Returns the folders to put on the search path.
pub fn ready(profile: Profile) -> Result<Vec<PathBuf>> {
    rust::wasm_target()?;
    let mut wanted = vec![trunk(), wasm_bindgen()?];
    // Trunk runs wasm-opt in release builds only. A server for development then needs no Node.
    if profile == Profile::Release {
        wanted.push(wasm_opt());
    }
    let mut folders = Vec::new();
    for tool in wanted {
        folders.extend(tool.ready()?);
    }
    Ok(folders)
}

fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        executable: "trunk",
        prints: TRUNK.to_owned(),
        bin: "bin",
        from: Origin::Crate { package: "trunk", more: &["--locked"], takes: "about 5 minutes" },
    }
}

/// The tool and the library must be of one version, so that of the lock file decides.
fn wasm_bindgen() -> Result<Tool> {
    let path = paths::root().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|e| Error::io("read", &path, &e))?;
    let version = version::locked(&text, "wasm-bindgen")
        .ok_or_else(|| Error::new(format!("{} has no entry `wasm-bindgen`", path.display())))?;
    Ok(Tool {
        name: "wasm-bindgen",
        version: version.to_owned(),
        executable: "wasm-bindgen",
        prints: version.to_owned(),
        bin: "bin",
        // Without `--locked`: the lock file that it was published with names a crate that was withdrawn.
        from: Origin::Crate { package: "wasm-bindgen-cli", more: &[], takes: "about 4 minutes" },
    })
}

/// Lighthouse, for the quality of the page as others measure it. Returns its executable.
pub fn lighthouse() -> Result<PathBuf> {
    Tool {
        name: "lighthouse",
        version: LIGHTHOUSE.to_owned(),
        executable: "lighthouse",
        prints: LIGHTHOUSE.to_owned(),
        bin: "node_modules/.bin",
        from: Origin::Npm,
    }
    .path()
}

/// What checks what is built in, by `deny.toml`. Returns its executable.
pub fn cargo_deny() -> Result<PathBuf> {
    Tool {
        name: "cargo-deny",
        version: CARGO_DENY.to_owned(),
        executable: "cargo-deny",
        prints: CARGO_DENY.to_owned(),
        bin: "bin",
        from: Origin::Crate { package: "cargo-deny", more: &["--locked"], takes: "about 6 minutes" },
    }
    .path()
}

/// The script of axe-core, which tells what of a page is not accessible.
pub fn axe() -> Result<PathBuf> {
    let home = paths::tools().join(format!("axe-core-{AXE}"));
    let script = home.join("node_modules/axe-core/axe.min.js");
    if !script.is_file() {
        let _lock = lock::wait(&paths::tools().join("lock"), "installing tools")?;
        install::from_npm("axe-core", AXE, &home)?;
    }
    if script.is_file() { Ok(script) } else { Err(Error::new(format!("{} is not there", script.display()))) }
}

/// What the environment names.
fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn wasm_opt() -> Tool {
    Tool {
        name: "binaryen",
        version: BINARYEN.to_owned(),
        executable: "wasm-opt",
        prints: version::major(BINARYEN).to_owned(),
        bin: "node_modules/.bin",
        from: Origin::Npm,
    }
}

impl Tool {
    /// The folder to search, or nothing where the search path has the tool already.
    fn ready(&self) -> Result<Option<PathBuf>> {
        if run::find(self.executable).is_some_and(|path| self.is_right(&path)) {
            return Ok(None);
        }
        let bin = self.home().join(self.bin);
        if self.is_right(&self.executable_in(&self.home())) {
            return Ok(Some(bin));
        }
        let _lock = lock::wait(&paths::tools().join("lock"), "installing tools")?;
        // Whoever held the lock may have installed it meanwhile.
        if !self.is_right(&self.executable_in(&self.home())) {
            install::install(self)?;
        }
        Ok(Some(bin))
    }

    /// Where its executable is, once it is there.
    fn path(&self) -> Result<PathBuf> {
        match self.ready()? {
            Some(_) => Ok(self.executable_in(&self.home())),
            None => run::find(self.executable).ok_or_else(|| Error::new(format!("found no {}", self.executable))),
        }
    }

    fn home(&self) -> PathBuf {
        paths::tools().join(format!("{}-{}", self.name, self.version))
    }

    fn executable_in(&self, home: &Path) -> PathBuf {
        home.join(self.bin).join(format!("{}{}", self.executable, env::consts::EXE_SUFFIX))
    }

    /// Whether the program at `path` runs, and is of the version that is wanted.
    fn is_right(&self, path: &Path) -> bool {
        path.is_file()
            && run::program(path, &["--version"])
                .output()
                .is_ok_and(|printed| version::printed(&printed) == Some(self.prints.as_str()))
    }
}
