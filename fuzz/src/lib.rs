//! What the fuzz targets share: the corpora that they ask, and what must hold for every input.
//!
//! What must hold stands beside the tests of the crates that it is about, so that an ordinary `cargo test` asks it too.

// What panics has found something, which is what it is for.
#![allow(clippy::panic)]

#[path = "../../corpus/tests/hostile/changes.rs"]
mod changes;
#[path = "../../corpus/tests/hostile/ford.rs"]
mod ford;
#[path = "../../corpus/tests/hostile/properties.rs"]
mod of_corpora;
#[path = "../../explore/tests/support/mod.rs"]
pub mod support;

use std::alloc::System;
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use cap::Cap;
use summitry_corpus::compact;
use summitry_corpus::model::Corpus;
use summitry_corpus::read;
use summitry_explore::link::ViewState;
use summitry_explore::query::Index;

use changes::Files;
use support::bad_links::BadLinks;
use support::properties::{self as of_views, Drawn};

/// Counts what is allocated, and refuses what is out of proportion: then the process ends, which the fuzzer takes for a fault.
#[global_allocator]
pub static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// How much memory reading may take for each byte that is read, and beside that. A text of no bytes is one byte in the compact form
/// and 24 in memory, and a list that grows has room for twice as many while it is copied to where it is three times as large.
const PER_BYTE: usize = 150;
const BESIDE: usize = 1 << 20;

/// How many lists of facets may be kept at most: they are read in place by an index, and so must live as long as the program.
const MOST_KEPT: usize = 100_000;

/// A small corpus, ready for questions: the smaller it is, the more can be asked. That of `seeds/` is asked by the example
/// `torture`.
pub static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(river()));

static DRAWN: LazyLock<Drawn> = LazyLock::new(|| Drawn::new(&INDEX));

/// The smallest corpus.
static FORD: LazyLock<Files> = LazyLock::new(ford::seeds);
static FORD_SOURCES: LazyLock<Files> = LazyLock::new(ford::sources);

/// The compact form of both; the smaller one more often.
static BASES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let ford = read::check_in(&*FORD, None).map(|checked| checked.corpus).unwrap_or_else(|faults| panic!("{faults}"));
    let ford = compact::write(&ford);
    vec![compact::write(&INDEX.corpus), ford.clone(), ford.clone(), ford]
});

/// The lists of the facets of the small corpus.
static LISTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| vec![INDEX.flat()]);

fn river() -> Corpus {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus/tests/fixture/river");
    read::check(&seeds, None).map(|checked| checked.corpus).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Any text as the query string of a link.
pub fn link(text: &str) {
    let state = of_views::link(&INDEX, text);
    let answer = of_views::answer(&INDEX, &state);
    DRAWN.draw(&INDEX, &state, &answer);
}

/// Any text as a search.
pub fn search(text: &str) {
    of_views::search(&INDEX, text);
}

/// Any bytes as a compact corpus, or as the lists of a corpus's facets.
pub fn compact(input: &[u8]) {
    if let Some((255, input)) = input.split_first() {
        return lists(&of_corpora::changed(input, &LISTS));
    }
    let bytes = of_corpora::changed(input, &BASES);
    let Some(corpus) = within(bytes.len(), || of_corpora::compact(&bytes)) else { return };
    // Whatever is read can be asked.
    let index = Index::new(corpus);
    of_views::answer(&index, &ViewState::default());
    of_views::answer(&index, &of_views::link(&index, "actor=ann&doc=000&voice=direct&from=2031-05-12&q=cross*"));
}

/// Any bytes as the lists of the facets of a corpus.
fn lists(bytes: &[u8]) {
    static KEPT: AtomicUsize = AtomicUsize::new(0);
    if KEPT.fetch_add(1, Ordering::Relaxed) >= MOST_KEPT {
        return;
    }
    let blocks: &'static mut [u64] = vec![0_u64; bytes.len() / 8 + 1].leak();
    let kept: &'static mut [u8] = &mut bytemuck::cast_slice_mut(blocks)[..bytes.len()];
    kept.copy_from_slice(bytes);
    let index = Index::with_flat(INDEX.corpus.clone(), kept);
    // What stands in the lists need not be true, but it is about no more than there is.
    for link in ["", "side=host&doc=000&voice=direct&from=2031-05-12"] {
        let answer = index.answer(&of_views::link(&index, link));
        assert!(answer.total as usize <= index.corpus.positions.len());
    }
}

/// Any files as seeds.
pub fn seeds(input: &[u8]) {
    let (files, with_sources) = of_corpora::changed_files(input, &FORD);
    of_corpora::seeds(&files, with_sources.then_some(&*FORD_SOURCES));
}

/// Does something for which memory is allowed in proportion to what it reads.
fn within<T>(length: usize, read: impl FnOnce() -> T) -> T {
    // Nothing is refused where more is held than may be, as there is nothing to give back.
    let _ = MEMORY.set_limit(MEMORY.allocated() + length * PER_BYTE + BESIDE);
    let done = read();
    let _ = MEMORY.set_limit(usize::MAX);
    done
}

/// What each target starts from.
pub fn starts() -> Vec<(&'static str, Vec<Vec<u8>>)> {
    let links: Vec<String> = BadLinks::new(&INDEX, 3, usize::MAX).filter(|link| link.len() < 300).take(400).collect();
    let searches = links.iter().flat_map(|link| link.split(['&', '='])).filter(|part| part.len() > 3);
    let searches = searches.take(400).map(|part| part.replace("%20", " ").into_bytes()).collect();
    // Of the others the inputs are changes to what has no fault; of each kind one, in several places.
    let changes = |of: &[u8]| -> Vec<Vec<u8>> {
        let kinds = (0..12_u8).flat_map(|kind| (0..40_u8).map(move |place| (kind, place)));
        kinds.map(|(kind, place)| [of, &[kind, place % 11, place, 0, place * 6, 3, b'1', b'2', 0]].concat()).collect()
    };
    vec![
        ("link", links.into_iter().map(String::into_bytes).collect()),
        ("search", searches),
        ("compact", [changes(&[1]), changes(&[4]), changes(&[255, 1])].concat()),
        ("seeds", [changes(&[0]), changes(&[1])].concat()),
    ]
}
