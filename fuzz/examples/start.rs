//! Writes what the fuzzer starts from: `corpus/<target>/` in this folder, made anew from the corpora of the project.

use std::path::Path;
use std::{fs, io};

use summitry_fuzz::starts;

fn main() -> io::Result<()> {
    for (target, inputs) in starts() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
        fs::create_dir_all(&folder)?;
        for (number, input) in inputs.iter().enumerate() {
            fs::write(folder.join(format!("start-{number}")), input)?;
        }
        println!("{}: {} inputs", folder.display(), inputs.len());
    }
    Ok(())
}
