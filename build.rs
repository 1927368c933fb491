//! Checks the corpus and writes its compact form, which the app embeds; with it, of a large one, the lists of its facets.
//!
//! A corpus with a fault does not build: all faults are printed at once. `SUMMITRY_SEEDS` names another folder
//! than `seeds/`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use summitry_explore::query::Index;

#[path = "src/left_out.rs"]
mod left_out;

/// The most positions that a page holds. One of more lists what is near what the reader sees, carries all that its program writes
/// there, and has no page for each thing.
const MOST_ON_PAGE: usize = 2000;

fn main() -> ExitCode {
    println!("cargo:rerun-if-env-changed=SUMMITRY_SEEDS");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    // A workflow sets the variable to nothing where its repository has none.
    let named = env::var_os("SUMMITRY_SEEDS").filter(|folder| !folder.is_empty());
    let seeds = root.join(named.unwrap_or_else(|| "seeds".into()));
    println!("cargo:rerun-if-changed={}", seeds.display());
    println!("cargo:rustc-env=SUMMITRY_SEEDS_DIR={}", seeds.display());
    let mut checked = match summitry_corpus::read::check(&seeds, None) {
        Ok(checked) => checked,
        Err(faults) => {
            eprintln!("{faults}");
            return ExitCode::FAILURE;
        }
    };
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let whole = summitry_corpus::compact::write(&checked.corpus);
    let is_large = checked.corpus.positions.len() > MOST_ON_PAGE;
    // The program that renders pages and writes the dataset has everything.
    if env::var_os("CARGO_FEATURE_SSR").is_none() && !is_large {
        left_out::leave_out(&mut checked.corpus);
    }
    let carried = summitry_corpus::compact::write(&checked.corpus);
    // What is small is sooner made anew than loaded.
    let flat = if is_large { Index::new(checked.corpus).flat() } else { Vec::new() };
    let is_large = is_large.to_string().into_bytes();
    for (name, bytes) in [("corpus.bin", carried), ("whole.bin", whole), ("flat.bin", flat), ("is_large.rs", is_large)]
    {
        let target = folder.join(name);
        if let Err(error) = fs::write(&target, bytes) {
            eprintln!("cannot write {}: {error}", target.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
