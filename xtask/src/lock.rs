//! One at a time: a lock that lives exactly as long as the process that holds it.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use crate::error::{Error, Result};

/// Held until dropped. The system lets go of it when the process ends, however it ends, so that a run
/// that was interrupted never blocks the next.
pub struct Lock {
    _file: File,
}

/// Waits until no other run holds the lock at `path`; `what` tells the reader what is waited for.
pub fn wait(path: &Path, what: &str) -> Result<Lock> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| Error::io("create", folder, &e))?;
    }
    let file = File::options().create(true).append(true).open(path).map_err(|e| Error::io("open", path, &e))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("Waiting for another run that is {what} …");
            file.lock().map_err(|e| Error::io("lock", path, &e))?;
        }
        Err(TryLockError::Error(e)) => return Err(Error::io("lock", path, &e)),
    }
    Ok(Lock { _file: file })
}
