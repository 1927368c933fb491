//! Packages of Debian and its kin, as root or where sudo does not ask for a password.

use crate::error::{Error, Result};
use crate::run;

/// Installs packages. `by_hand` is what a reader is told who has to do it themselves.
pub fn install(packages: &[&str], by_hand: &str) -> Result<()> {
    let prefix: &[&str] = if run::find("apt-get").is_none() {
        return Err(Error::new(by_hand));
    } else if is_root() {
        &[]
    } else if run::program("sudo", &["-n", "true"]).output().is_ok() {
        &["sudo", "-n"]
    } else {
        return Err(Error::new(format!("{by_hand} (this run may not: it is neither root nor allowed to use sudo)")));
    };
    // A list that cannot be had may be one that is not needed.
    let _ = apt(prefix, &["update", "-q"]);
    let words = [&["install", "-y", "-q", "--no-install-recommends"], packages].concat();
    apt(prefix, &words).map_err(|error| Error::new(format!("{error}; {by_hand}")))
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result<()> {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    match words.split_first() {
        Some((first, rest)) => run::program(first, rest).status(),
        None => Ok(()),
    }
}

fn is_root() -> bool {
    run::program("id", &["-u"]).output().is_ok_and(|printed| printed.trim() == "0")
}
