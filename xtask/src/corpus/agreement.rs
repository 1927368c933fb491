//! `cargo xtask corpus agreement`: how far the two codings agree.

use std::fs;
use std::path::Path;

use summitry_dataset::agreement::{Codings, Report};

use super::write_if_changed;
use crate::error::{Error, Result};
use crate::paths;

const FOLDER: &str = "agreement";
const REPORT: &str = "report.md";

/// Computes the figures, writes the report, and tells of differences that nobody settled.
pub fn write() -> Result<()> {
    let folder = paths::seeds().join(FOLDER);
    let report = read(&folder)?;
    println!("{}", report.summary());
    write_if_changed(&folder.join(REPORT), &report.markdown())?;
    all_settled(&report)
}

/// A corpus that was coded once has nothing to compare. Where there are two codings, every difference is settled and the
/// report is what its files give.
pub fn check(seeds: &Path) -> Result<()> {
    let folder = seeds.join(FOLDER);
    if !folder.is_dir() {
        return Ok(());
    }
    let report = read(&folder)?;
    all_settled(&report)?;
    let path = folder.join(REPORT);
    let found = fs::read_to_string(&path).map_err(|error| Error::io("read", &path, &error))?;
    if found != report.markdown() {
        let again = "run `cargo xtask corpus agreement`";
        return Err(Error::new(format!("{} is not what the files beside it give: {again}", path.display())));
    }
    Ok(())
}

fn read(folder: &Path) -> Result<Report> {
    let codings = Codings::load(folder).map_err(|error| Error::new(error.to_string()))?;
    Ok(Report::of(&codings))
}

fn all_settled(report: &Report) -> Result<()> {
    if report.unsettled.is_empty() {
        return Ok(());
    }
    let list = report.unsettled.join("\n");
    Err(Error::new(format!("{} differences are not settled\n{list}", report.unsettled.len())))
}
