//! What is loaded when a reader asks for it, and not before: in a folder of its own, under names that change with its content.

use std::fs;
use std::path::Path;

use summitry_explore::export::fingerprint;

use crate::{Fault, write};

/// The folder.
pub const FOLDER: &str = "later/";

/// The script and the program that make files of views, as Trunk names them.
const SCRIPT: &str = "export.js";
const PROGRAM: &str = "export_bg.wasm";

/// Puts what makes files of views into its folder, and tells where its script is.
pub fn move_export(target: &Path) -> Result<String, Fault> {
    let file = |path: &Path| {
        let path = path.to_owned();
        move |error| Fault::File(path, error)
    };
    let (script, program) = (target.join(SCRIPT), target.join(PROGRAM));
    let bytes = fs::read(&program).map_err(file(&program))?;
    let text = fs::read_to_string(&script).map_err(file(&script))?;
    let name = format!("export-{:016x}", fingerprint(&bytes) ^ fingerprint(text.as_bytes()));
    let place = format!("{FOLDER}{name}.js");
    write(&target.join(&place), &text.replace(PROGRAM, &format!("{name}_bg.wasm")))?;
    let moved = target.join(format!("{FOLDER}{name}_bg.wasm"));
    fs::rename(&program, &moved).map_err(file(&moved))?;
    fs::remove_file(&script).map_err(file(&script))?;
    Ok(place)
}
