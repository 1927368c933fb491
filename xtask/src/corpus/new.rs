//! `cargo xtask corpus new`: a small corpus that keeps every rule, for its owner to fill in.

use std::env;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use summitry_corpus::read;
use summitry_dataset::sha256;

use crate::error::{Error, Result};
use crate::files::save;
use crate::paths;

/// Stands in the document where the hash of its source belongs.
const HASH: &str = "HASH";

const SOURCE: &str = include_str!("new/source.txt");

/// What is made, by its place in the folder.
const FILES: [(&str, &str); 11] = [
    ("README.md", include_str!("new/README.md")),
    ("seeds/actors.json", include_str!("new/actors.json")),
    ("seeds/aliases.json", "{}\n"),
    ("seeds/corpus.json", include_str!("new/corpus.json")),
    ("seeds/discrepancies.json", "[]\n"),
    ("seeds/documents/000.json", include_str!("new/document.json")),
    ("seeds/events.json", include_str!("new/events.json")),
    ("seeds/method.md", include_str!("new/method.md")),
    ("seeds/positions/first-question.json", include_str!("new/positions.json")),
    ("seeds/questions.json", include_str!("new/questions.json")),
    ("sources/000_placeholder.txt", SOURCE),
];

/// Makes the folder, checks what is in it, and says how to go on.
pub fn write(folder: &Path) -> Result<()> {
    let folder = &env::current_dir().unwrap_or_default().join(folder);
    refuse_what_is_there(folder)?;
    let hash = sha256(SOURCE.as_bytes());
    for (name, text) in FILES {
        save(&folder.join(name), &text.replace(HASH, &hash))?;
    }
    let (seeds, sources) = (folder.join("seeds"), folder.join("sources"));
    let checked = read::check(&seeds, Some(&sources))
        .map_err(|faults| Error::new(format!("{} has faults\n{faults}", seeds.display())))?;
    save(&seeds.join("verified.json"), &checked.verified)?;
    println!("{}", how_to_go_on(folder));
    Ok(())
}

/// Nobody's work is overwritten.
fn refuse_what_is_there(folder: &Path) -> Result<()> {
    match fs::read_dir(folder).map(Iterator::count) {
        Ok(0) => Ok(()),
        Ok(_) => Err(Error::new(format!("{} is not empty: name a folder that is not there yet", paths::shown(folder)))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Error::io("make", folder, &error)),
    }
}

fn how_to_go_on(folder: &Path) -> String {
    let here = paths::shown(folder);
    let with = format!("{}={here}/seeds cargo xtask", paths::SEEDS);
    format!(
        "A corpus of one document and one position is in {here}. It has no fault. From the root of this work tree:\n\n  \
         {with} corpus check --sources {here}/sources\n  {with} serve\n  {with} build\n\n\
         {here}/README.md says what to fill in where."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::release::{self, Released};

    #[test]
    fn a_new_corpus_keeps_every_rule_and_overwrites_nothing() -> std::result::Result<(), Box<dyn std::error::Error>> {
        let folder = env::temp_dir().join(format!("summitry-new-{}", std::process::id()));
        // A folder that is there and empty will do.
        fs::create_dir_all(&folder)?;
        write(&folder)?;
        let seeds = folder.join("seeds");
        for sources in [None, Some(folder.join("sources"))] {
            let checked = read::check(&seeds, sources.as_deref())?;
            assert_eq!((checked.corpus.actors.len(), checked.corpus.positions.len(), checked.quotations), (2, 1, 1));
            assert_eq!(checked.verified, fs::read_to_string(seeds.join("verified.json"))?);
            // It was never released, and need not be.
            let released = |it| release::check(&seeds, &checked.corpus, &checked.ledger, it);
            assert_eq!(released(Released::May), Ok(()));
            assert!(released(Released::Must).is_err());
        }
        fs::write(seeds.join("method.md"), "mine")?;
        let again = write(&folder).map_err(|error| error.to_string());
        assert_eq!(again, Err(format!("{} is not empty: name a folder that is not there yet", folder.display())));
        assert_eq!(fs::read_to_string(seeds.join("method.md"))?, "mine");
        fs::remove_dir_all(&folder)?;
        Ok(())
    }

    #[test]
    fn it_is_said_how_to_go_on() {
        let said = how_to_go_on(&paths::root().join("mine"));
        assert!(said.contains("SUMMITRY_SEEDS=mine/seeds cargo xtask corpus check --sources mine/sources\n"), "{said}");
    }
}
