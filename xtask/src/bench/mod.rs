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
    let sites = made_up_sites()?;
    println!("\nThe engine and the page beside others, in one Chromium (some minutes):");
    side_by_side(&pair.chromium, &sites)?;
    println!("\nLighthouse, a phone with its defaults; the best score is 100:");
    run::cargo(&[
        "test",
        "--quiet",
        "-p",
        "summitry-browser-tests",
        "--test",
        "lighthouse",
        "--",
        "performance",
        "--ignored",
        "--nocapture",
    ])
    .env("SUMMITRY_DIST", paths::dist())
    .env("SUMMITRY_CHROMEDRIVER", pair.driver)
    .env("SUMMITRY_CHROMIUM", pair.chromium)
    .env("SUMMITRY_LIGHTHOUSE", tools::lighthouse()?)
    .status()
}

/// How many positions made-up corpora have.
const SIZES: [usize; 3] = [200, 10_000, 100_000];

/// The site of made-up corpora, as `N=FOLDER`.
fn made_up_sites() -> Result<Vec<String>> {
    let of_size = |size: usize| {
        println!("\nThe page with {size} made-up positions (minutes for the largest):");
        let (seeds, site) = (
            paths::root().join(format!("target/bench/seeds-{size}")),
            paths::root().join(format!("target/bench/site-{size}")),
        );
        seeds::write(&seeds, size)?;
        site::build_from(&seeds, &site)?;
        Ok(format!("{size}={}", site.display()))
    };
    SIZES.into_iter().map(of_size).collect()
}

/// Runs `bench/`: the engine as the program has it, and other libraries, pinned in `bench/package.json`.
fn side_by_side(chromium: &Path, sites: &[String]) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let folders = tools::ready(Profile::Debug)?;
    run::cargo(&["build", "--quiet", "--release", "--target", TARGET, "-p", "summitry-bench"]).status()?;
    let engine = paths::root().join("target/bench");
    let made = paths::root().join(format!("target/{TARGET}/release/summitry_bench.wasm"));
    let (engine, made) = (engine.to_string_lossy(), made.to_string_lossy());
    run::program("wasm-bindgen", &["--target", "web", "--out-dir", &engine, &made]).path(&folders)?.status()?;
    let quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run::program("npm", &[&["ci", "--prefix", "bench"], &quiet[..]].concat()).status()?;
    let (chromium, dist) = (chromium.to_string_lossy(), paths::dist());
    let dist = dist.to_string_lossy();
    let mut words = vec!["bench/run.mjs", &chromium, &engine, &dist];
    words.extend(sites.iter().map(String::as_str));
    run::program("node", &words).status()
}
