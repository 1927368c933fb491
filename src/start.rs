//! What happens once the program is there.

use std::hint;

use summitry_corpus::model::Corpus;

use crate::ui::{self, Explorer, browser};
use crate::{embedded, on_page};

/// More than a program needs for the shipped corpus, in bytes. A browser takes of the machine only what was written to.
const ROOM: usize = 4 << 20;

/// Lets the memory grow once, before the program reads its corpus: the allocator asks for 64 KiB at a time, and every time
/// the glue has to look at the memory anew.
pub fn make_room() {
    // Other parts grow texts too, so this code is there already.
    let mut room = String::new();
    room.reserve(ROOM);
    hint::black_box(&room);
}

/// Takes over the rendered page, in steps: between two of them the browser can answer the reader. Where that cannot be, the
/// page says so and stays as it was rendered.
pub fn start() {
    browser::after(0, || {
        make_room();
        match embedded::corpus() {
            Ok(corpus) if embedded::IS_LARGE => adopt(corpus),
            Ok(corpus) => take_over(corpus, 0),
            Err(_) => browser::give_up(),
        }
    });
}

fn take_over(mut corpus: Corpus, done: usize) {
    browser::after(0, move || match on_page::take_over(&mut corpus, &ui::RENDERED, done) {
        Some(done) => take_over(corpus, done),
        None => adopt(corpus),
    });
}

fn adopt(corpus: Corpus) {
    browser::after(0, || {
        // It lives as long as the page.
        let explorer = Explorer::new(Box::leak(Box::new(embedded::index_of(corpus))));
        browser::after(0, move || ui::adopt(explorer));
    });
}
