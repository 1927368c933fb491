//! What `cargo xtask help` says.

pub const TEXT: &str = "\
cargo xtask <command>

  serve [--port N] [--release]    Builds the site, serves it on 127.0.0.1 (port 8080 unless told otherwise),
                                  builds it again on every change. The first time it installs the tools
                                  that are missing into target/tools, which takes some minutes.
  build [--site-url URL]          Builds the site for publication into dist/, for any static host and any
                                  base path, and compares its first load with the budget. URL is where it
                                  will be, for the links in its pages that must be whole ones.
  test                            Everything that must hold, the site in three browsers included.
  test --quick                    What a developer runs between two edits: format, rules, the pure crates,
                                  the corpus. Neither a release build nor a browser.
  test --engine NAME              The browser tests alone, on the site in dist/, in chromium, firefox or webkit.
  tidy                            The rules of the repository, and which crate may depend on what.
  corpus new DIR                  Makes a folder with a small corpus to fill in, and says how to go on.
  corpus check [--sources DIR] [--released]
                                  Checks seeds/ and names every fault with its place. With the folder of the
                                  source documents it also compares every quotation, and writes
                                  seeds/verified.json. With --released the version must be published.
  corpus agreement                Compares the two codings in seeds/agreement/ and writes report.md there.
  corpus release                  Writes the dataset of the corpus's version to seeds/releases/, and its ids and
                                  hash into seeds/ledger.json. What was released never changes.
  corpus elsewhere [DIR]          Writes the corpus that tests invent, with a crowd that speaks on one day, into a
                                  folder, which it empties (target/elsewhere/seeds), and its sources beside it.
  bench                           Measures the engine, alone and beside other libraries (bench/RESULTS.md), and the
                                  page by Lighthouse. Some minutes; needs Node with npm.
  bench seeds DIR N               Writes made-up seeds with N positions into a folder, which it empties, and their
                                  sources beside it. SUMMITRY_SEEDS=DIR builds the site from them.
  help                            This text.

SUMMITRY_SEEDS=DIR before serve, build, and corpus check, agreement or release makes them read that folder in the place
of seeds/. It is absolute, or relative to the root of the work tree.

It needs stable Rust by rustup; Node with npm for a release build; and for the browser tests Chromium, Firefox
and WebKitGTK with their drivers, which `test` installs where it can. In this folder it writes to target/ and
dist/, and in seeds/ what is said above; beyond it, it may add a target or a component to rustup's toolchain.";
