//! `cargo xtask bench`: how fast the engine is, alone and beside others, and what Lighthouse says of the page.

pub mod seeds;

use std::path::Path;

use crate::args::Profile;
use crate::error::Result;
use crate::{paths, run, site, tools};

pub fn bench() -> Result<()> {
    run::cargo(&["bench", "-p", "summitry-explore"]).status()?;
    let pair = tools::chromium::ready()?;
    site::build(&paths::dist(), None)?;
    println!("\nThe engine and the page beside others, in one Chromium (some minutes):");
    side_by_side(&pair.chromium)?;
    println!("\nLighthouse, a phone with its defaults; the best score is 100:");
    run::cargo(&[
        "test",
        "--quiet",
        "-p",
        "summitry-browser-tests",
        "--test",
        "browser",
        "--",
        "lighthouse::performance",
        "--ignored",
        "--nocapture",
    ])
    .env("SUMMITRY_DIST", paths::dist())
    .env("SUMMITRY_CHROMEDRIVER", pair.driver)
    .env("SUMMITRY_CHROMIUM", pair.chromium)
    .env("SUMMITRY_LIGHTHOUSE", tools::lighthouse()?)
    .status()
}

/// Runs `bench/`: the engine as the program has it, and other libraries, pinned in `bench/package.json`.
fn side_by_side(chromium: &Path) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let folders = tools::ready(Profile::Debug)?;
    run::cargo(&["build", "--quiet", "--release", "--target", TARGET, "-p", "summitry-bench"]).status()?;
    let engine = paths::root().join("target/bench");
    let made = paths::root().join(format!("target/{TARGET}/release/summitry_bench.wasm"));
    let (engine, made) = (engine.to_string_lossy(), made.to_string_lossy());
    run::program("wasm-bindgen", &["--target", "web", "--out-dir", &engine, &made]).path(&folders)?.status()?;
    let quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run::program("npm", &[&["ci", "--prefix", "bench"], &quiet[..]].concat()).status()?;
    run::program("node", &["bench/run.mjs", &chromium.to_string_lossy(), &engine, &paths::dist().to_string_lossy()])
        .status()
}
