//! Everything that a developer or CI does to this project, as one program: `cargo xtask <command>`.
//!
//! The core is in [`tidy`], [`budget`] and [`tools::version`]: text in, findings out, tested. The rest starts
//! other programs and says what it is doing. In the work tree it writes to `target/` and `dist/`, and in `seeds/` what
//! the `corpus` commands say.

mod args;
mod bench;
mod budget;
mod corpus;
mod direction;
mod elsewhere;
mod error;
mod files;
mod help;
mod html;
mod lock;
mod paths;
mod reproducible;
mod run;
mod serve;
mod site;
mod stamp;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

use args::Command;
use error::Result;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match args::parse(&words).and_then(obey) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            if error.exit_code() == 2 {
                eprintln!("`cargo xtask help` says what each command does.");
            }
            ExitCode::from(error.exit_code())
        }
    }
}

/// `test` has said all that there is to say when it fails, and its last line is its count.
fn obey(command: Command) -> Result<ExitCode> {
    match command {
        Command::Serve { port, profile } => serve::serve(port, profile)?,
        Command::Build { site_url } => site::build_within_budget(site_url.as_deref())?,
        Command::Test(depth) => return Ok(test::test(depth)),
        Command::TestIn(engine) => test::engines::suite(engine, &paths::dist())?,
        Command::Tidy => tidy::tidy()?,
        Command::CheckCorpus { sources, released } => corpus::check(sources.as_deref(), released)?,
        Command::Agreement => corpus::agreement::write()?,
        Command::Release => corpus::release::release()?,
        Command::NewCorpus { folder } => corpus::new::write(&folder)?,
        Command::Elsewhere { folder } => {
            elsewhere::write(&folder.unwrap_or_else(|| paths::elsewhere().join("seeds")))?;
        }
        Command::Bench => bench::bench()?,
        Command::BenchSeeds { folder, positions } => bench::seeds::write(&folder, positions)?,
        Command::Announce { port, server } => serve::announce(port, server),
        Command::Help => println!("{}", help::TEXT),
    }
    Ok(ExitCode::SUCCESS)
}
