//! Installing one tool so that it is either there and works, or not there at all.
//!
//! It is made in a folder of its own, tried, and only then given its name. A run that is interrupted leaves
//! that folder behind; the next one begins it again, and what cargo had compiled by then is not lost.

use std::fs;
use std::path::Path;
use std::time::Instant;

use super::{Origin, Tool};
use crate::error::{Error, Result};
use crate::files::remove_folder;
use crate::{paths, run};

/// The caller holds the lock on `target/tools`.
pub fn install(tool: &Tool) -> Result<()> {
    let unfinished = paths::tools().join(format!(".unfinished-{}", tool.name));
    remove_folder(&unfinished)?;
    fs::create_dir_all(&unfinished).map_err(|e| Error::io("create", &unfinished, &e))?;

    let started = Instant::now();
    match &tool.from {
        Origin::Crate { package, more, takes } => {
            announce(tool, &format!("it is compiled, which takes {takes} on two cores"));
            compile(tool, package, more, &unfinished)?;
        }
        Origin::Npm => {
            announce(tool, "it comes from npm, which takes some seconds");
            download(tool, &unfinished)?;
        }
    }
    if !tool.is_right(&tool.executable_in(&unfinished)) {
        return Err(Error::new(format!(
            "{} {} was installed, but `{} --version` does not run or does not print {}",
            tool.name, tool.version, tool.executable, tool.prints
        )));
    }
    // A folder of that name is one that did not work, or we would not be here.
    let home = tool.home();
    remove_folder(&home)?;
    fs::rename(&unfinished, &home).map_err(|e| Error::io("name the finished folder", &home, &e))?;
    println!("Installed {} {} in {} s.", tool.name, tool.version, started.elapsed().as_secs());
    Ok(())
}

fn announce(tool: &Tool, how: &str) {
    println!("Installing {} {} into target/tools, once: {how}.", tool.name, tool.version);
}

/// Cargo says on every line what it compiles, so that the wait is not silent.
fn compile(tool: &Tool, package: &str, more: &[&str], root: &Path) -> Result<()> {
    let (root, build) = (root.to_string_lossy(), paths::tools().join(format!(".build-{}", tool.name)));
    let target = build.to_string_lossy();
    let fixed = ["install", package, "--version", &tool.version, "--root", &root, "--target-dir", &target];
    // The tools run for seconds and are compiled for minutes: what makes programs fast is left out.
    run::cargo(&[&fixed, more].concat())
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .status()?;
    remove_folder(&build)
}

fn download(tool: &Tool, root: &Path) -> Result<()> {
    from_npm(tool.name, &tool.version, root)
}

/// Puts a package of npm, in a version, into a folder.
pub fn from_npm(name: &str, version: &str, root: &Path) -> Result<()> {
    if run::find("npm").is_none() {
        return Err(Error::new(format!(
            "{name} comes from npm, which is not on the search path: install Node with npm and try again"
        )));
    }
    let package = format!("{name}@{version}");
    let root = root.to_string_lossy();
    // No script of a package is run; none is needed.
    let quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
    run::program("npm", &[&["install", "--prefix", root.as_ref()], &quiet[..], &[package.as_str()]].concat()).status()
}
