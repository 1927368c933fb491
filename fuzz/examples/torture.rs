//! Bad input by the million, on the compiler that builds the site and without a fuzzer: how much, and how long the slowest took.
//!
//! `cargo run --manifest-path fuzz/Cargo.toml --release --no-default-features --example torture -- link 10000000`
//!
//! Of the targets, `link` goes through all that a page needs, on the corpus of `seeds/`; `search`, `compact` and `seeds` check what the
//! fuzz targets check. What does not hold panics, and ends the run.
//!
//! Time is that of the processor, and a slow input is tried again at once, of which the least counts: what else the machine does is
//! no fault of the input.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, fmt, fs};

use cpu_time::ThreadTime;
use summitry_explore::link::{parse, print};
use summitry_explore::query::Index;
use summitry_fuzz::MEMORY;
use summitry_fuzz::support::bad_links::BadLinks;
use summitry_fuzz::support::properties::{self, Drawn};
use summitry_fuzz::support::{self, Chance};

/// How many inputs are tried where nothing is said.
const MANY: usize = 10_000_000;

/// One of so many links is a hundred kilobytes long.
const ONE_TOO_LONG_OF: usize = 10_000;

/// How many searches of slips alone are tried first.
const SLIPS: usize = 1000;

/// The most bytes of an input that is read as changes.
const LONGEST: usize = 40;

/// How many times an input is tried that took longer than others, or too long.
const TIMES: usize = 12;

/// What no input may take.
const SLOW: Duration = Duration::from_millis(10);

fn main() {
    let target = env::args().nth(1).unwrap_or_default();
    let mut numbers = env::args().skip(2).filter_map(|argument| argument.parse().ok());
    let (many, seed) = (numbers.next().unwrap_or(MANY), numbers.next().unwrap_or(1) as u64);
    let mut told = Told::new();
    match target.as_str() {
        "link" => links(many, seed, &mut told),
        "search" => BadLinks::new(&summitry_fuzz::INDEX, seed, usize::MAX)
            .take(many)
            .for_each(|link| told.add(link.as_bytes(), || summitry_fuzz::search(&link))),
        "compact" => random(many, seed, |input| told.add(input, || summitry_fuzz::compact(input))),
        "seeds" => random(many, seed, |input| told.add(input, || summitry_fuzz::seeds(input))),
        _ => println!("expected a target, `link`, `search`, `compact` or `seeds`, how many inputs, and a seed"),
    }
    println!("{told}; panics: 0");
    println!("most memory at any time: {} KB", peak_kb().unwrap_or_default());
    let beginning: String = told.slowest_input.chars().take(120).collect();
    println!("the slowest, of {} bytes: {beginning:?}", told.slowest_input.len());
}

fn links(many: usize, seed: u64, told: &mut Told) {
    let index = Index::new(support::real());
    let drawn = Drawn::new(&index);
    index.prepare_search();
    let mut links = BadLinks::new(&index, seed, ONE_TOO_LONG_OF);
    let mut first = links.longest();
    first.extend((0..SLIPS).map(|_| links.slips()));
    for link in first.into_iter().chain(links.take(many)) {
        told.add(link.as_bytes(), || page(&index, &drawn, &link));
        let parsed = parse(&index, &link);
        properties::is_canonical(&index, &link, &parsed, &print(&index, &parsed.state));
    }
}

/// All that a page asks for a link.
fn page(index: &Index, drawn: &Drawn, link: &str) {
    let state = parse(index, link).state;
    black_box(print(index, &state));
    drawn.draw(index, &state, &index.answer(&state));
}

/// Calls with bytes that mean nothing.
fn random(many: usize, seed: u64, mut call: impl FnMut(&[u8])) {
    let chance = &mut Chance::new(seed);
    for _ in 0..many {
        let length = chance.below(LONGEST);
        let input: Vec<u8> = (0..length).map(|_| chance.below(256) as u8).collect();
        call(&input);
    }
}

/// What is told of the inputs that were tried.
struct Told {
    started: Instant,
    held: usize,
    inputs: usize,
    bytes: usize,
    slowest: Duration,
    slowest_input: String,
    slow: usize,
}

impl Told {
    fn new() -> Self {
        let (started, held) = (Instant::now(), MEMORY.allocated());
        Self { started, held, inputs: 0, bytes: 0, slowest: Duration::ZERO, slowest_input: String::new(), slow: 0 }
    }

    fn add(&mut self, input: &[u8], run: impl Fn()) {
        let mut took = Duration::MAX;
        for _ in 0..TIMES {
            let started = ThreadTime::now();
            run();
            took = took.min(started.elapsed());
            if took <= self.slowest.min(SLOW) {
                break;
            }
        }
        self.inputs += 1;
        self.bytes += input.len();
        self.slow += usize::from(took > SLOW);
        if took > self.slowest {
            (self.slowest, self.slowest_input) = (took, String::from_utf8_lossy(input).into_owned());
        }
        if self.inputs.is_multiple_of(250_000) {
            println!("{self}");
        }
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { started, held, inputs, bytes, slowest, slowest_input: _, slow } = self;
        let (seconds, kept) = (started.elapsed().as_secs(), MEMORY.allocated().saturating_sub(*held));
        write!(f, "{inputs} inputs of {bytes} bytes in {seconds} s, slowest {slowest:?}, {slow} over {SLOW:?}, ")?;
        write!(f, "{kept} bytes held")
    }
}

/// The most memory that the process had, as Linux tells it.
fn peak_kb() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().trim_end_matches(" kB").parse().ok())
}
