//! The two codings in `seeds/agreement/`.
// A test that panics has failed, which is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use summitry_dataset::agreement::{Codings, Report};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds/agreement")
}

#[test]
fn the_report_is_what_the_files_give() {
    let report = Report::of(&Codings::load(&folder()).unwrap());
    assert_eq!(report.unsettled, [""; 0], "every difference is settled once");
    assert_eq!(fs::read_to_string(folder().join("report.md")).unwrap(), report.markdown());
}

#[test]
fn the_first_figure_stays() {
    // Computed on the day of the second coding. The files that it comes from never change, so neither does it.
    let report = Report::of(&Codings::load(&folder()).unwrap());
    assert_eq!((report.all.first, report.all.second, report.all.both), (206, 197, 187));
    assert_eq!((report.alpha.units, report.same_stance, report.both_none, report.one_none), (180, 177, 7, 0));
    let alpha = report.alpha.alpha.unwrap();
    assert!((alpha - 0.9925).abs() < 0.0001, "{alpha}");
}

#[test]
fn a_difference_without_a_settlement_is_told() {
    let mut codings = Codings::load(&folder()).unwrap();
    let settled = codings.settled.remove(0);
    let report = Report::of(&codings);
    assert_eq!(report.unsettled.len(), 1, "{:?}", report.unsettled);
    assert!(report.unsettled[0].contains("settled 0 times"));
    codings.settled.extend([settled.clone(), settled.clone()]);
    assert!(Report::of(&codings).unsettled[0].contains("settled 2 times"));
    codings.settled.pop();
    codings.settled.push(summitry_dataset::agreement::Settled { second: Some(999), ..settled });
    assert!(Report::of(&codings).unsettled[0].contains("no difference"));
}

#[test]
fn a_file_that_cannot_be_used_is_named() {
    let missing = Codings::load(Path::new("no/such/folder")).unwrap_err();
    assert!(missing.to_string().starts_with("no/such/folder/first.json: "), "{missing}");
}
