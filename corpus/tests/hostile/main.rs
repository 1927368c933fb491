//! Any bytes as a corpus and any files as seeds: some of the ten million of each that `fuzz/` tries.
#![cfg(feature = "read")]
// A test that panics has failed, which is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod changes;
mod ford;
mod properties;

use summitry_corpus::compact;
use summitry_corpus::read::{Folder, check_in};

/// Bytes that look random and are the same in every run: SplitMix64, by Sebastiano Vigna.
fn inputs(seed: u64) -> impl Iterator<Item = Vec<u8>> {
    let mut state = seed;
    let mut number = move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    };
    std::iter::repeat_with(move || {
        let length = number() as usize % 24;
        (0..length).map(|_| number() as u8).collect()
    })
}

#[test]
fn the_smallest_corpus_has_no_fault() {
    let sources = ford::sources();
    let checked = check_in(&ford::seeds(), Some(&sources as &dyn Folder)).unwrap_or_else(|faults| panic!("{faults}"));
    let verified = String::from_utf8_lossy(&ford::seeds()["verified.json"]).into_owned();
    let without_spaces = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(without_spaces(&checked.verified), without_spaces(&verified));
    check_in(&ford::seeds(), None).unwrap_or_else(|faults| panic!("{faults}"));
}

#[test]
fn any_bytes_are_read_or_refused() {
    let seeds = check_in(&ford::seeds(), None).unwrap_or_else(|faults| panic!("{faults}"));
    let bases = [compact::write(&seeds.corpus)];
    let read =
        inputs(1).take(100_000).filter(|input| properties::compact(&properties::changed(input, &bases)).is_some());
    let read = read.count();
    assert!((10_000..90_000).contains(&read), "{read} read, the others refused");
}

#[test]
fn any_files_are_read_or_refused() {
    let (seeds, sources) = (ford::seeds(), ford::sources());
    let read = inputs(2).take(10_000).filter(|input| {
        let (files, with_sources) = properties::changed_files(input, &seeds);
        properties::seeds(&files, with_sources.then_some(&sources)).is_some()
    });
    let read = read.count();
    assert!((100..9_900).contains(&read), "{read} read, the others refused");
}

/// The faults that are told of the smallest corpus with another text for one of its files.
fn told(file: &str, text: String) -> Vec<String> {
    let mut files = ford::seeds();
    files.insert(file.to_owned(), text.into_bytes());
    match check_in(&files, None) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

/// Two ids of a hundred thousand letters that differ in one: to say how near they are took ten thousand million steps.
#[test]
fn a_very_long_id_has_no_nearest_one() {
    let long = "a".repeat(100_000);
    let about = String::from_utf8_lossy(&ford::seeds()["corpus.json"])
        .replace(r#""id": "noon""#, &format!(r#""id": "{long}""#));
    let told = told("corpus.json", about.replace(r#"["noon"]"#, &format!(r#"["{long}b"]"#)));
    assert!(told.iter().any(|fault| fault.ends_with("expected the id of a phase (unknown-phase)")), "{told:.300?}");
}

/// Each fault below a key of fifty thousand letters had all of them, twice: a file of a hundred kilobytes took eight hundred megabytes.
#[test]
fn a_very_long_key_is_cut_where_faults_name_it() {
    let (long, twice) = ("a".repeat(50_000), r#""a": 1, "#.repeat(8_000));
    let told = told("aliases.json", format!(r#"{{"{long}": {{{twice}"b": 2}}}}"#));
    assert!(told.len() >= 2);
    assert!(told.iter().all(|fault| fault.chars().count() < 500), "{told:.300?}");
}
