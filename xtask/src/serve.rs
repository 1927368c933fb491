//! `cargo xtask serve`: the site on this machine, built again on every change.

use std::env;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process;
use std::thread;
use std::time::Duration;

use crate::args::Profile;
use crate::error::{Error, Result};
use crate::{paths, run, site, tools};

/// How often we look whether the page is there, and tell the reader that we still wait.
const LOOK: Duration = Duration::from_millis(500);
const LOOKS_BETWEEN_WORDS: u32 = 40;

/// What the site is made of, beside the seeds: all in which a change brings another build.
const WATCHED: [&str; 7] = ["build.rs", "corpus/src", "dataset/src", "explore/src", "index.html", "src", "style"];

pub fn serve(port: u16, profile: Profile) -> Result<()> {
    let address = address(port);
    if let Err(e) = TcpListener::bind(address) {
        return Err(Error::new(format!(
            "cannot serve on {address}: {e}. Another program may have the port; `--port N` chooses a different one"
        )));
    }
    let folders = tools::ready(profile)?;
    println!("Building the site (about 3 minutes the first time, seconds later) …");

    let (served, port) = (paths::served(port), port.to_string());
    let dist = served.to_string_lossy();
    let mut arguments = vec!["serve", "--address", "127.0.0.1", "--port", &port, "--dist", &dist];
    if profile == Profile::Release {
        arguments.push("--release");
    }
    let seeds = paths::seeds();
    let seeds = seeds.to_string_lossy();
    for watched in WATCHED.into_iter().chain([&*seeds]) {
        arguments.extend(["--watch", watched]);
    }
    // We become Trunk, so that whoever ends this process ends the server. What is left to say is said by
    // another process, which ends by itself.
    let us = env::current_exe().map_err(|e| Error::new(format!("cannot find this program: {e}")))?;
    run::program(us, &["announce", &port, &process::id().to_string()]).spawn()?;
    site::trunk(&arguments).path(&folders)?.replace_us()
}

/// Says where the page is as soon as it is there, and until then that we wait; ends with the server. Trunk
/// listens only after its first build, and answers 404 where that failed.
pub fn announce(port: u16, server: u32) {
    let address = address(port);
    for looks in 1u32.. {
        thread::sleep(LOOK);
        if is_there(address) {
            println!("\n    The site is at  http://{address}/   (Ctrl-C ends it)\n");
            return;
        }
        if !run::is_child_of(server) {
            return;
        }
        if looks.is_multiple_of(LOOKS_BETWEEN_WORDS) {
            println!("… not there yet after {} s", (LOOK * looks).as_secs());
        }
    }
}

fn address(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

fn is_there(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect_timeout(&address, LOOK)?;
        stream.set_read_timeout(Some(LOOK))?;
        write!(stream, "GET / HTTP/1.0\r\nHost: {address}\r\n\r\n")?;
        let mut status = [0; 12];
        stream.read_exact(&mut status)?;
        Ok(status.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A server that gives one answer, once.
    fn found(answer: &'static str) -> std::io::Result<bool> {
        let listener = TcpListener::bind(address(0))?;
        let there = listener.local_addr()?;
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept()?;
            stream.write_all(answer.as_bytes())
        });
        let found = is_there(there);
        let _ = server.join();
        Ok(found)
    }

    #[test]
    fn only_an_answer_with_a_page_is_a_page() -> std::io::Result<()> {
        assert!(found("HTTP/1.1 200 OK\r\n\r\n")?);
        assert!(!found("HTTP/1.1 404 Not Found\r\n\r\n")?);
        assert!(!found("HTTP")?);
        Ok(())
    }
}
