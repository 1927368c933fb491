//! Any bytes as changes to the files of seeds without a fault.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| summitry_fuzz::seeds(bytes));
