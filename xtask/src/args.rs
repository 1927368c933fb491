//! The command line: words in, a [`Command`] out.
//!
//! ```text
//! command = "serve"  ["--port" N] ["--release"]
//!         | "build"  ["--site-url" URL]
//!         | "test"   ["--quick" | "--engine" NAME]
//!         | "tidy"
//!         | "corpus" "check" ["--sources" DIR] ["--released"]
//!         | "corpus" "agreement"
//!         | "corpus" "release"
//!         | "corpus" "new" DIR
//!         | "corpus" "elsewhere" [DIR]
//!         | "bench"  ["seeds" DIR N]
//!         | "help" | nothing
//!         | "announce" PORT PROCESS        which only `serve` says
//! ```

use std::path::PathBuf;

use crate::corpus::Released;
use crate::error::{Error, Result};
use crate::test::engines::NAMES as ENGINES;

#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Serve {
        port: u16,
        profile: Profile,
    },
    Build {
        site_url: Option<String>,
    },
    Test(Depth),
    /// The browser tests alone, in an engine.
    TestIn(&'static str),
    Tidy,
    CheckCorpus {
        sources: Option<PathBuf>,
        released: Released,
    },
    Agreement,
    Release,
    NewCorpus {
        folder: PathBuf,
    },
    /// The corpus that tests invent, into that folder or where they look for it.
    Elsewhere {
        folder: Option<PathBuf>,
    },
    Bench,
    BenchSeeds {
        folder: PathBuf,
        positions: usize,
    },
    Help,
    /// Waits for the page of the server in that process.
    Announce {
        port: u16,
        server: u32,
    },
}

/// How the site is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    Debug,
    Release,
}

/// How much `test` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What a developer runs between two edits.
    Quick,
    /// Everything, the browser included.
    Full,
}

const DEFAULT_PORT: u16 = 8080;

pub fn parse(words: &[String]) -> Result<Command> {
    let mut words = Words { words, next: 0 };
    match words.take() {
        None | Some("help" | "--help" | "-h") => words.end("help").map(|()| Command::Help),
        Some("serve") => serve(words),
        Some("build") => build(words),
        Some("test") => test(words),
        Some("corpus") => corpus(words),
        Some("tidy") => words.end("tidy").map(|()| Command::Tidy),
        Some("announce") => announce(words),
        Some("bench") => bench(words),
        Some(other) => {
            Err(Error::usage(format!("no command `{other}`: expected serve, build, test, tidy, corpus, bench or help")))
        }
    }
}

fn serve(mut words: Words) -> Result<Command> {
    let mut port = DEFAULT_PORT;
    let mut profile = Profile::Debug;
    while let Some(word) = words.take() {
        match word {
            "--port" => port = parse_port(words.value("--port", "a number from 1 to 65535")?)?,
            "--release" => profile = Profile::Release,
            other => return Err(unknown("serve", other, "--port N or --release")),
        }
    }
    Ok(Command::Serve { port, profile })
}

fn build(mut words: Words) -> Result<Command> {
    let mut site_url = None;
    while let Some(word) = words.take() {
        match word {
            "--site-url" => {
                let url = words.value("--site-url", "the address that the site will have")?;
                site_url = Some(parse_site_url(url)?);
            }
            other => return Err(unknown("build", other, "--site-url URL")),
        }
    }
    Ok(Command::Build { site_url })
}

fn test(mut words: Words) -> Result<Command> {
    let mut depth = Depth::Full;
    while let Some(word) = words.take() {
        match word {
            "--quick" => depth = Depth::Quick,
            "--engine" => {
                let expected = ENGINES.join(", ");
                let engine = words.value("--engine", &expected)?;
                let known = ENGINES.into_iter().find(|known| *known == engine);
                let known =
                    known.ok_or_else(|| Error::usage(format!("`--engine {engine}`: expected one of {expected}")))?;
                return words.end("test").map(|()| Command::TestIn(known));
            }
            other => return Err(unknown("test", other, "--quick or --engine NAME")),
        }
    }
    Ok(Command::Test(depth))
}

fn corpus(mut words: Words) -> Result<Command> {
    match words.take() {
        Some("check") => {}
        Some("agreement") => return words.end("corpus agreement").map(|()| Command::Agreement),
        Some("release") => return words.end("corpus release").map(|()| Command::Release),
        Some("new") => {
            let folder = PathBuf::from(words.value("corpus new", "a folder, which is made")?);
            return words.end("corpus new").map(|()| Command::NewCorpus { folder });
        }
        Some("elsewhere") => {
            let folder = words.take().map(PathBuf::from);
            return words.end("corpus elsewhere").map(|()| Command::Elsewhere { folder });
        }
        Some(other) => return Err(unknown("corpus", other, "new, check, agreement, release or elsewhere")),
        None => {
            let expected = "new, check, agreement, release or elsewhere";
            return Err(Error::usage(format!("`corpus` needs to be told what to do: {expected}")));
        }
    }
    let (mut sources, mut released) = (None, Released::May);
    while let Some(word) = words.take() {
        match word {
            "--sources" => {
                let folder = words.value("--sources", "the folder of the source documents")?;
                sources = Some(PathBuf::from(folder));
            }
            "--released" => released = Released::Must,
            other => return Err(unknown("corpus check", other, "--sources DIR or --released")),
        }
    }
    Ok(Command::CheckCorpus { sources, released })
}

fn bench(mut words: Words) -> Result<Command> {
    match words.take() {
        None => Ok(Command::Bench),
        Some("seeds") => {
            let folder = PathBuf::from(words.value("bench seeds", "a folder, which is emptied, and a number")?);
            let positions = words.value("bench seeds", "a folder and how many positions")?;
            let positions = positions.parse().ok().filter(|positions| *positions > 0);
            let positions =
                positions.ok_or_else(|| Error::usage("`bench seeds`: expected how many positions, from 1"))?;
            words.end("bench seeds").map(|()| Command::BenchSeeds { folder, positions })
        }
        Some(other) => Err(unknown("bench", other, "seeds DIR N")),
    }
}

fn announce(mut words: Words) -> Result<Command> {
    let port = parse_port(words.value("announce", "a port")?)?;
    let server = words.value("announce", "a port and a process")?;
    let server = server.parse().map_err(|_| unknown("announce", server, "the number of a process"))?;
    words.end("announce").map(|()| Command::Announce { port, server })
}

fn parse_port(text: &str) -> Result<u16> {
    match text.parse::<u16>() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Error::usage(format!("`--port {text}`: expected a number from 1 to 65535"))),
    }
}

/// The address goes into pages as it is, so it has to be whole, and free of what HTML would trip over.
fn parse_site_url(text: &str) -> Result<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |rest: &str| !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || "\"'<>?#".contains(c));
    match rest {
        Some(rest) if plain(rest) => Ok(format!("{}/", text.trim_end_matches('/'))),
        _ => Err(Error::usage(format!(
            "`--site-url {text}`: expected an address such as https://example.org/summitry/, without `?` or `#`"
        ))),
    }
}

fn unknown(command: &str, found: &str, expected: &str) -> Error {
    Error::usage(format!("`{command}` does not know `{found}`: expected {expected}"))
}

/// The words of the command line, taken one by one.
struct Words<'a> {
    words: &'a [String],
    next: usize,
}

impl<'a> Words<'a> {
    fn take(&mut self) -> Option<&'a str> {
        let word = self.words.get(self.next)?;
        self.next += 1;
        Some(word)
    }

    fn value(&mut self, option: &str, expected: &str) -> Result<&'a str> {
        self.take().ok_or_else(|| Error::usage(format!("`{option}` needs a value: {expected}")))
    }

    fn end(mut self, command: &str) -> Result<()> {
        match self.take() {
            None => Ok(()),
            Some(word) => Err(unknown(command, word, "nothing after it")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words)
    }

    #[test]
    fn each_command_is_understood() {
        let serve = |port, profile| Ok(Command::Serve { port, profile });
        let build = |url: Option<&str>| Ok(Command::Build { site_url: url.map(str::to_owned) });
        let check = |sources: Option<&str>, released| {
            Ok(Command::CheckCorpus { sources: sources.map(PathBuf::from), released })
        };
        let table = [
            ("", Ok(Command::Help)),
            ("help", Ok(Command::Help)),
            ("serve", serve(8080, Profile::Debug)),
            ("serve --release --port 9000", serve(9000, Profile::Release)),
            ("build", build(None)),
            ("build --site-url https://a.org/b", build(Some("https://a.org/b/"))),
            ("build --site-url https://a.org/b//", build(Some("https://a.org/b/"))),
            ("test", Ok(Command::Test(Depth::Full))),
            ("test --quick", Ok(Command::Test(Depth::Quick))),
            ("test --engine webkit", Ok(Command::TestIn("webkit"))),
            ("corpus check", check(None, Released::May)),
            ("corpus check --released", check(None, Released::Must)),
            ("corpus check --sources ../there", check(Some("../there"), Released::May)),
            ("corpus agreement", Ok(Command::Agreement)),
            ("corpus release", Ok(Command::Release)),
            ("corpus new mine", Ok(Command::NewCorpus { folder: PathBuf::from("mine") })),
            ("corpus elsewhere", Ok(Command::Elsewhere { folder: None })),
            ("corpus elsewhere x", Ok(Command::Elsewhere { folder: Some(PathBuf::from("x")) })),
            ("tidy", Ok(Command::Tidy)),
            ("bench", Ok(Command::Bench)),
            ("bench seeds x 9", Ok(Command::BenchSeeds { folder: PathBuf::from("x"), positions: 9 })),
            ("announce 8080 12", Ok(Command::Announce { port: 8080, server: 12 })),
        ];
        for (line, expected) in table {
            assert_eq!(parsed(line), expected, "{line:?}");
        }
    }

    #[test]
    fn a_wrong_line_says_what_was_expected() {
        let table = [
            ("sevre", "no command `sevre`: expected serve, build, test, tidy, corpus, bench or help"),
            ("serve --prot 1", "`serve` does not know `--prot`: expected --port N or --release"),
            ("serve --port", "`--port` needs a value: a number from 1 to 65535"),
            ("serve --port 0", "`--port 0`: expected a number from 1 to 65535"),
            ("serve --port 70000", "`--port 70000`: expected a number from 1 to 65535"),
            ("test quick", "`test` does not know `quick`: expected --quick or --engine NAME"),
            ("test --engine opera", "`--engine opera`: expected one of chromium, firefox, webkit"),
            ("corpus", "`corpus` needs to be told what to do: new, check, agreement, release or elsewhere"),
            ("corpus chek", "`corpus` does not know `chek`: expected new, check, agreement, release or elsewhere"),
            ("corpus new", "`corpus new` needs a value: a folder, which is made"),
            ("corpus new a b", "`corpus new` does not know `b`: expected nothing after it"),
            ("corpus elsewhere a b", "`corpus elsewhere` does not know `b`: expected nothing after it"),
            ("corpus release 1.0.0", "`corpus release` does not know `1.0.0`: expected nothing after it"),
            ("bench all", "`bench` does not know `all`: expected seeds DIR N"),
            ("bench seeds x 0", "`bench seeds`: expected how many positions, from 1"),
            (
                "build --site-url example.org",
                "`--site-url example.org`: expected an address such as https://example.org/summitry/, without `?` or `#`",
            ),
        ];
        for (line, expected) in table {
            let found = parsed(line).map_err(|error| (error.to_string(), error.exit_code()));
            assert_eq!(found, Err((expected.to_owned(), 2)), "{line:?}");
        }
    }
}
