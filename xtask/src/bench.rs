//! `cargo xtask bench`: how fast the engine is.

use crate::error::Result;
use crate::run;

pub fn bench() -> Result<()> {
    run::cargo(&["bench", "-p", "summitry-explore"]).status()
}
