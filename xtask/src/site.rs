//! `cargo xtask build`: the site for publication, in `dist/`, and what a first visit of it costs.

use std::path::Path;

use crate::args::Profile;
use crate::error::{Error, Result};
use crate::lock;
use crate::run::{self, Run};
use crate::stamp::Stamp;
use crate::{budget, paths, tools};

/// The variable that tells the renderer of the pages (Trunk's hook) where the site will be.
pub const SITE_URL: &str = "SUMMITRY_SITE_URL";

/// `cargo xtask build`.
pub fn build_within_budget(site_url: Option<&str>) -> Result<()> {
    build(&paths::dist(), site_url)?;
    within_budget()
}

/// Builds the site for publication into a folder; with the address that it will have, where that is known.
pub fn build(dist: &Path, site_url: Option<&str>) -> Result<()> {
    let own: Vec<_> = site_url.map(|url| (SITE_URL, url)).into_iter().collect();
    build_unless_there(dist, &paths::seeds(), &own)
}

/// The same from other seeds than ours.
pub fn build_from(seeds: &Path, dist: &Path) -> Result<()> {
    build_unless_there(dist, seeds, &[(paths::SEEDS, &*seeds.to_string_lossy())])
}

/// The same as [`build`], in another folder than this work tree, which `copy` makes a copy of it.
pub fn build_in(root: &Path, dist: &Path, copy: impl FnOnce() -> Result<()>) -> Result<()> {
    unless_there(dist, &paths::seeds(), &[], || {
        copy()?;
        build_with(root, dist, &[])
    })
}

fn build_unless_there(dist: &Path, seeds: &Path, own: &[(&str, &str)]) -> Result<()> {
    unless_there(dist, seeds, own, || build_with(paths::root(), dist, own))
}

/// Where the folder has the same site already, it stays.
fn unless_there(dist: &Path, seeds: &Path, own: &[(&str, &str)], build: impl FnOnce() -> Result<()>) -> Result<()> {
    let _lock = lock::wait(&paths::root().join("target/site.lock"), "building the site")?;
    // What was unpacked from an archive has no stamp, and is always built.
    let stamp = Stamp::now(dist, seeds, own).ok();
    if stamp.as_ref().is_some_and(|stamp| stamp.holds_for(dist)) {
        println!("The site in {} is of these files already.", paths::shown(dist));
        return Ok(());
    }
    build()?;
    stamp.map_or(Ok(()), |stamp| stamp.note(dist))
}

fn build_with(root: &Path, dist: &Path, own: &[(&str, &str)]) -> Result<()> {
    let folders = tools::ready(Profile::Release)?;
    println!("Building the site for publication (about 3 minutes the first time, on two cores) …");
    let trunk = trunk(&["build", "--release", "--dist", &dist.to_string_lossy()]).path(&folders)?.within(root);
    own.iter().fold(trunk, |trunk, (name, value)| trunk.env(name, value)).status()
}

/// Compares the site that was built with the budget.
pub fn within_budget() -> Result<()> {
    let sizes = budget::measure(&paths::dist())?;
    println!("\n{}", budget::table(&sizes));
    if budget::is_kept(&sizes) {
        return Ok(());
    }
    if paths::seeds() != paths::our_seeds() {
        println!("The budget is for the corpus in seeds/. This one may be larger.");
        return Ok(());
    }
    Err(Error::new("the first load is over its budget: see the lines marked OVER above"))
}

/// Trunk, kept from asking the network whether there is a newer one, and from a setting that it misreads:
/// it takes `NO_COLOR=1`, which many terminals set, for a wrong argument. A trace of its own calls helps nobody
/// who reads why the site did not build.
pub fn trunk(arguments: &[&str]) -> Run {
    run::program("trunk", arguments)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("RUST_LIB_BACKTRACE", "0")
        .without_env("NO_COLOR")
}
