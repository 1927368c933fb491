//! `cargo xtask bench`: how fast the engine is, and what Lighthouse says of the page.

use crate::error::Result;
use crate::{paths, run, site, tools};

pub fn bench() -> Result<()> {
    run::cargo(&["bench", "-p", "summitry-explore"]).status()?;
    site::build(None)?;
    println!("\nLighthouse, a phone with its defaults; the best score is 100:");
    let pair = tools::chromium::ready()?;
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
