//! Any bytes as the compact corpus, or as changes to one; and as the lists of its facets.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| summitry_fuzz::compact(bytes));
