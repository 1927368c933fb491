//! How fast the engine is, at four sizes of a made-up corpus; and, at the end, how much faster than going through
//! all positions, which says more than a time where machines differ.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod naive;

#[path = "../../tests/support/mod.rs"]
mod support;

use std::hint::black_box;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use divan::Bencher;
use naive::Naive;
use summitry_explore::bits::Bits;
use summitry_explore::layout::{Detail, Timeline};
use summitry_explore::link::{Lanes, ViewState, parse, print};
use summitry_explore::query::{Index, text};
use support::{Chance, states, synthetic};

const SIZES: [usize; 4] = [200, 10_000, 100_000, 1_000_000];

/// What is asked, as links.
const VIEWS: [(&str, &str); 7] = [
    ("nothing", ""),
    ("three facets", "side=side-0.side-1&question=question-1.question-2.question-3&stance=for.against"),
    ("document and voice", "doc=000.001&voice=direct.reported"),
    ("days", "from=2024-10-04&to=2024-10-08"),
    ("word", "q=bace"),
    ("phrase", "q=%22ba+ce%22"),
    ("beginning", "q=b*+-ce*"),
];

fn index(size: usize) -> &'static Index {
    static INDEXES: [OnceLock<Index>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    let place = SIZES.iter().position(|other| *other == size).unwrap();
    INDEXES[place].get_or_init(|| Index::new(synthetic::corpus(size, 1)))
}

fn state(index: &Index, link: &str) -> ViewState {
    let parsed = parse(index, link);
    assert_eq!(parsed.notices, []);
    parsed.state
}

fn main() {
    divan::main();
    // As a test, every bench runs once; a ratio would say nothing.
    let only_some = std::env::args().skip(1).any(|argument| argument != "--bench");
    if !only_some {
        print_ratios();
    }
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn make_index(bencher: Bencher<'_, '_>, size: usize) {
    let corpus = &index(size).corpus;
    bencher.with_inputs(|| corpus.clone()).bench_values(Index::new);
}

fn answer(bencher: Bencher<'_, '_>, size: usize, view: &str) {
    let index = index(size);
    let (_, link) = VIEWS.iter().find(|(name, _)| *name == view).unwrap();
    let state = state(index, link);
    bencher.bench(|| index.answer(black_box(&state)));
}

macro_rules! answers {
    ($($name:ident = $view:literal),+) => {
        mod answers {
            $(#[divan::bench(args = super::SIZES)]
            fn $name(bencher: divan::Bencher<'_, '_>, size: usize) {
                super::answer(bencher, size, $view);
            })+
        }
    };
}

answers! {
    nothing = "nothing",
    three_facets = "three facets",
    document_and_voice = "document and voice",
    days = "days",
    word = "word",
    phrase = "phrase",
    beginning = "beginning"
}

#[divan::bench(args = SIZES)]
fn read_and_print_a_link(bencher: Bencher<'_, '_>, size: usize) {
    let index = index(size);
    let mut chance = Chance::new(1);
    let link = (0..50).map(|_| print(index, &states::any(&mut chance, index))).max_by_key(String::len).unwrap();
    bencher.bench(|| print(index, &parse(index, black_box(&link)).state));
}

/// 64 KB of ids that do not exist.
#[divan::bench(args = SIZES)]
fn read_a_hostile_link(bencher: Bencher<'_, '_>, size: usize) {
    let index = index(size);
    let ids: String = (0..4500).map(|number| format!("position-x{number}.")).collect();
    let link = format!("pick={}&actor={}", &ids[..32_000], &ids[..32_000]);
    bencher.bench(|| parse(index, black_box(&link)));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn search_a_hostile_phrase(bencher: Bencher<'_, '_>, size: usize) {
    let index = index(size);
    let mut state = ViewState::default();
    state.q = text::tidy(&format!("\"{}\"*", "ba ".repeat(66)));
    bencher.bench(|| index.answer(black_box(&state)));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn search_hostile_beginnings(bencher: Bencher<'_, '_>, size: usize) {
    let index = index(size);
    let mut state = ViewState::default();
    state.q = text::tidy(&"-b* ".repeat(50));
    bencher.bench(|| index.answer(black_box(&state)));
}

#[divan::bench(args = SIZES, consts = [0, 1, 2])]
fn picture<const BY: usize>(bencher: Bencher<'_, '_>, size: usize) {
    let index = index(size);
    let timeline = Timeline::new(&index.corpus, Lanes::ALL[BY], Detail::default());
    let everything = Bits::all(size as u32);
    bencher.bench(|| timeline.picture(&index.corpus, black_box(&everything), 800));
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn make_timeline(bencher: Bencher<'_, '_>, size: usize) {
    let index = index(size);
    bencher.bench(|| Timeline::new(&index.corpus, Lanes::Question, Detail::default()));
}

/// The median of a few runs.
fn time<T>(mut run: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..9)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn print_ratios() {
    println!("\nHow many times faster than going through all positions (which finds the same):");
    print!("{:>20}", "positions");
    VIEWS.iter().for_each(|(name, _)| print!("{name:>20}"));
    println!();
    for size in SIZES {
        let index = index(size);
        let naive = Naive::new(&index.corpus);
        print!("{size:>20}");
        for (_, link) in VIEWS {
            let state = state(index, link);
            let (answer, counted) = (index.answer(&state), naive.answer(&state));
            assert_eq!((answer.total, &answer.counts), (counted.total, &counted.counts), "{link}");
            let engine = time(|| index.answer(&state));
            let scan = time(|| naive.answer(&state));
            print!("{:>20.1}", scan.as_secs_f64() / engine.as_secs_f64());
        }
        println!();
    }
}
