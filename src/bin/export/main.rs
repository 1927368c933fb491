//! Makes files of views, and compares a text with our quotations. The page loads it when a reader asks for one of these.

use std::sync::OnceLock;

use summitry::ui::checker;
use summitry::ui::export::Export;
use summitry_corpus::compact;
use summitry_explore::link::{Subject, parse};
use summitry_explore::query::Index;
use wasm_bindgen::prelude::*;

/// The corpus with all that it says: there is no page to read it from.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/whole.bin"));

static INDEX: OnceLock<Option<Index>> = OnceLock::new();

fn main() {
    summitry::start::make_room();
}

fn index() -> Option<&'static Index> {
    INDEX.get_or_init(|| compact::read(BYTES).ok().map(Index::new)).as_ref()
}

/// The view of a query string in a format, by the end of its file's name; none where that is not known. `base` is the address of
/// the explorer, `sha256` the hash of the corpus's dataset, `palette` the colours of a drawing.
#[wasm_bindgen]
pub fn take_out(format: &str, query: &str, base: &str, sha256: &str, palette: &str) -> Option<String> {
    Export::new(index()?, query, base, sha256).write(format, palette)
}

/// How a text compares with our quotations: HTML. `query` is that of the page, which may be about one document.
#[wasm_bindgen]
pub fn check(text: &str, query: &str) -> Option<String> {
    let index = index()?;
    let asked = match parse(index, query).state.on() {
        Some(Subject::Document(document)) => Some(document),
        _ => None,
    };
    Some(checker::report(&index.corpus, text, asked))
}

/// Less than half as large as the allocator of the standard library, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
