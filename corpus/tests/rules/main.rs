//! The rules of `seeds/`, each broken once in a small invented corpus.
//!
//! A case is a change to the corpus of `tests/fixture` and the one line that must come of it: file, place, what was
//! found, what was expected, the nearest valid word, and the rule. Messages are what a person who edits seeds works
//! with, so they are compared to the letter.
#![cfg(feature = "read")]
// A test that panics has failed, which is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

mod corpus;
mod documents;
mod events;
mod files;
mod ids;
mod positions;
mod quotations;

mod mutations;
mod together;

use std::collections::BTreeSet;

use fixture::Fixture;

/// A change, and the one fault that must come of it.
type Case = (fn(&mut Fixture), &'static str);

/// Makes each change to a fresh corpus and compares what is told with the one fault that is expected.
fn check(cases: &[Case]) {
    for (change, expected) in cases {
        assert_eq!(told(change), format!("{expected}\n1 fault in 1 file"));
    }
}

/// What is told of the corpus after a change.
fn told(change: impl FnOnce(&mut Fixture)) -> String {
    let mut fixture = Fixture::new();
    change(&mut fixture);
    let told = match fixture.check() {
        Ok(_) => "no faults".to_owned(),
        Err(faults) => faults.to_string(),
    };
    let in_memory = fixture.check_in_memory().map_or_else(|faults| faults.to_string(), |_| "no faults".to_owned());
    assert_eq!(in_memory, told, "files in memory are as files on a disk");
    told
}

#[test]
fn every_rule_is_broken_by_a_case() {
    let cases = [corpus::CASES, documents::CASES, events::CASES, files::CASES, ids::CASES, positions::CASES];
    let all = cases.iter().chain(&[quotations::CASES]).flat_map(|cases| cases.iter());
    let broken: BTreeSet<&str> = all.filter_map(|(_, told)| told.rsplit_once('(')?.1.strip_suffix(')')).collect();
    // Nothing in seeds can break the last rule: it is there so that a fault of the checks is told, not a panic.
    let expected: BTreeSet<&str> = summitry_corpus::read::rules().map(|(name, _)| name).collect();
    let without: Vec<&str> = expected.difference(&broken).copied().collect();
    assert_eq!(without, ["unresolved"], "rules without a case");
    assert_eq!(broken.difference(&expected).next(), None, "cases of no rule");
    assert!(expected.len() >= 40, "{} rules", expected.len());
}

#[test]
fn the_corpus_as_it_stands_has_no_fault() {
    assert_eq!(told(|_| {}), "no faults");
    assert_eq!(told(|f| f.with_sources()), "no faults");
}
