//! The corpus that the build embedded.

use std::sync::OnceLock;

use summitry_corpus::compact::{self, Unreadable};
use summitry_corpus::model::Corpus;
use summitry_explore::layout::{Detail, Timeline};
use summitry_explore::link::Lanes;
use summitry_explore::query::Index;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// Whether it has too many positions for one page: see `MOST_ON_PAGE` in `build.rs`.
pub const IS_LARGE: bool = include!(concat!(env!("OUT_DIR"), "/is_large.rs"));

/// What begins where blocks of numbers may.
#[repr(C, align(8))]
struct Aligned<T: ?Sized>(T);

/// The lists of the facets of a large corpus: see [`Index::with_flat`]. Of a small one there are none.
static FLAT: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/flat.bin")));

static INDEX: OnceLock<Index> = OnceLock::new();

/// For each kind of lanes one for each [`Detail`].
static TIMELINES: [[OnceLock<Timeline>; 4]; Lanes::ALL.len()] =
    [const { [const { OnceLock::new() }; 4] }; Lanes::ALL.len()];

/// The corpus as it is carried.
///
/// # Errors
///
/// [`Unreadable`] where the embedded bytes are damaged.
pub fn corpus() -> Result<Corpus, Unreadable> {
    compact::read(BYTES)
}

/// The corpus as it is carried, ready for questions.
///
/// # Errors
///
/// [`Unreadable`] where the embedded bytes are damaged.
pub fn index() -> Result<&'static Index, Unreadable> {
    match INDEX.get() {
        Some(index) => Ok(index),
        None => corpus().map(|corpus| INDEX.get_or_init(|| index_of(corpus))),
    }
}

/// The corpus, as it is carried or with what stands on the page, ready for questions.
pub fn index_of(corpus: Corpus) -> Index {
    if IS_LARGE { Index::with_flat(corpus, &FLAT.0) } else { Index::new(corpus) }
}

/// The time axis with lanes of one kind, made on the first call.
pub fn timeline(index: &Index, by: Lanes, detail: Detail) -> &'static Timeline {
    let place = usize::from(detail.opens_folds) + 2 * usize::from(detail.parts_meetings);
    TIMELINES[by as usize][place].get_or_init(|| Timeline::new(&index.corpus, by, detail))
}
