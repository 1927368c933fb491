//! The Nu HTML checker, for the pages as they were built.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::{lock, paths, run};

/// The release of the npm package that carries it.
const VERSION: &str = "24.10.17";

/// Java, and the checker that it runs.
pub struct Nu {
    pub java: PathBuf,
    pub jar: PathBuf,
}

/// Finds both; installs them where that is possible without asking the reader.
pub fn ready() -> Result<Nu> {
    if run::find("java").is_none() {
        println!("Installing Java with apt-get, once: about 200 MB, for the HTML checker.");
        let by_hand = "the HTML checker needs Java: on Debian and Ubuntu `apt-get install default-jre-headless`";
        super::apt::install(&["default-jre-headless"], by_hand)?;
    }
    let java = run::find("java").ok_or_else(|| Error::new("found no Java for the HTML checker"))?;
    let home = paths::tools().join(format!("vnu-jar-{VERSION}"));
    let jar = home.join("node_modules/vnu-jar/build/dist/vnu.jar");
    if !jar.is_file() {
        let _lock = lock::wait(&paths::tools().join("lock"), "installing tools")?;
        super::install::from_npm("vnu-jar", VERSION, &home)?;
    }
    let printed = run::program(&java, &["-jar", &jar.to_string_lossy(), "--version"]).output()?;
    if printed.contains(VERSION) {
        return Ok(Nu { java, jar });
    }
    Err(Error::new(format!("{} does not run, or is not {VERSION}: it printed {printed:?}", jar.display())))
}
