//! The parts of the Rust toolchain that rustup does not install by itself.
//!
//! `rust-toolchain.toml` names them, but where rustup's automatic installs are off that installs nothing.

use std::path::Path;

use crate::error::{Error, Result};
use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for the browser, for the toolchain that builds.
pub fn wasm_target() -> Result<()> {
    let folder = run::program("rustc", &["--print", "target-libdir", "--target", TARGET]).output()?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    add(&["target", "add", TARGET])
}

/// What the checks of the code need.
pub fn format_and_clippy() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if run::cargo(&[subcommand, "--version"]).output().is_err() {
            add(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// `RUSTUP_TOOLCHAIN`, which rustup's cargo gave us, makes rustup choose the toolchain that builds.
fn add(arguments: &[&str]) -> Result<()> {
    let line = arguments.join(" ");
    if run::find("rustup").is_none() {
        return Err(Error::new(format!(
            "this Rust lacks what `rustup {line}` installs, and rustup is not on the search path: \
             install Rust with rustup, or add that part in your own way"
        )));
    }
    println!("Adding to the Rust toolchain, once (some seconds): rustup {line}");
    run::program("rustup", arguments).status()
}
