//! Adopts the page in a browser.

fn main() {
    summitry::start::start();
}

/// Less than half as large as the allocator of the standard library, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
