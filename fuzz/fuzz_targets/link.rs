//! Any bytes as the query string of a link, once they are text.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| summitry_fuzz::link(&String::from_utf8_lossy(bytes)));
