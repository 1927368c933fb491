//! The corpus that the build embedded.

use std::sync::OnceLock;

use summitry_corpus::compact::{self, Unreadable};
use summitry_explore::layout::Timeline;
use summitry_explore::link::Lanes;
use summitry_explore::query::Index;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

static INDEX: OnceLock<Result<Index, Unreadable>> = OnceLock::new();

static TIMELINES: [OnceLock<Timeline>; Lanes::ALL.len()] = [const { OnceLock::new() }; Lanes::ALL.len()];

/// The corpus, made ready for questions on the first call.
///
/// # Errors
///
/// [`Unreadable`] where the embedded bytes are damaged.
pub fn index() -> Result<&'static Index, &'static Unreadable> {
    INDEX.get_or_init(|| compact::read(BYTES).map(Index::new)).as_ref()
}

/// The time axis with lanes of one kind, made on the first call.
pub fn timeline(index: &Index, by: Lanes) -> &'static Timeline {
    TIMELINES[by as usize].get_or_init(|| Timeline::new(&index.corpus, by))
}
