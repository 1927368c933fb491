//! Any bytes as the words of a search, once they are text.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| summitry_fuzz::search(&String::from_utf8_lossy(bytes)));
