//! Adopts the page in a browser.

fn main() {
    summitry::start::start();
}
