//! Running other programs, from the root of the work tree, with errors that name the command line.

use std::env;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output};

use crate::error::{Error, Result};
use crate::paths;

/// A program to run, and how a reader would type it.
pub struct Run {
    command: Command,
    line: String,
}

/// The cargo that runs this program, so that every step uses one toolchain.
pub fn cargo(arguments: &[&str]) -> Run {
    let mut run = Run::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments);
    run.line = format!("cargo {}", arguments.join(" "));
    run
}

pub fn program(name: impl AsRef<OsStr>, arguments: &[&str]) -> Run {
    Run::new(name, arguments)
}

impl Run {
    fn new(name: impl AsRef<OsStr>, arguments: &[&str]) -> Self {
        let name = name.as_ref();
        let mut command = Command::new(name);
        command.args(arguments).current_dir(paths::root());
        // Cargo tells us about our own package. A cargo that we start would take that for news about its
        // packages and build some of them again.
        for (key, _) in env::vars_os() {
            let text = key.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&key);
            }
        }
        let shown = Path::new(name).file_name().unwrap_or(name).to_string_lossy();
        Self { command, line: [&[shown.as_ref()], arguments].concat().join(" ") }
    }

    pub fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(key, value);
        self
    }

    /// Runs it in another folder than the root of the work tree, with what it compiles there too.
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        if folder != paths::root() {
            self.command.env_remove("CARGO_TARGET_DIR");
        }
        self
    }

    pub fn without_env(mut self, key: &str) -> Self {
        self.command.env_remove(key);
        self
    }

    /// Puts folders in front of the search path.
    pub fn path(self, folders: &[PathBuf]) -> Result<Self> {
        let before = env::var_os("PATH").unwrap_or_default();
        let all = folders.iter().cloned().chain(env::split_paths(&before));
        let joined =
            env::join_paths(all).map_err(|e| Error::new(format!("cannot extend the search path for programs: {e}")))?;
        Ok(self.env("PATH", joined))
    }

    /// Lets the program speak for itself, and fails if it does.
    pub fn status(mut self) -> Result<()> {
        let status = self.command.status().map_err(|e| self.cannot_start(&e))?;
        if status.success() {
            return Ok(());
        }
        Err(Error::new(format!("`{}` failed ({status})", self.line)))
    }

    /// What the program prints; its errors are part of the error.
    pub fn output(mut self) -> Result<String> {
        let Output { status, stdout, stderr } = self.command.output().map_err(|e| self.cannot_start(&e))?;
        if status.success() {
            return Ok(String::from_utf8_lossy(&stdout).into_owned());
        }
        let said = String::from_utf8_lossy(&stderr);
        Err(Error::new(format!("`{}` failed ({status}): {}", self.line, said.trim())))
    }

    /// Becomes the program, so that whoever ends us ends it. Comes back only with an error.
    #[cfg(unix)]
    pub fn replace_us(mut self) -> Result<()> {
        let error = std::os::unix::process::CommandExt::exec(&mut self.command);
        Err(self.cannot_start(&error))
    }

    /// Other systems cannot do that; there we wait for it.
    #[cfg(not(unix))]
    pub fn replace_us(self) -> Result<()> {
        self.status()
    }

    /// Starts the program and leaves it to itself.
    pub fn spawn(mut self) -> Result<Child> {
        self.command.spawn().map_err(|e| self.cannot_start(&e))
    }

    fn cannot_start(&self, error: &std::io::Error) -> Error {
        if error.kind() == ErrorKind::NotFound {
            return Error::new(format!("`{}`: there is no such program on the search path", self.line));
        }
        Error::new(format!("`{}` could not be started: {error}", self.line))
    }
}

/// Whether the process that started us is still there. Where a system does not tell, we believe so.
pub fn is_child_of(process: u32) -> bool {
    #[cfg(unix)]
    return std::os::unix::process::parent_id() == process;
    #[cfg(not(unix))]
    return process > 0;
}

/// Where a program is on the search path.
pub fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
