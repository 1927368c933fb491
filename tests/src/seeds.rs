//! The corpus as its files say it, to compare the page with.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A position, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Seed {
    pub id: String,
    pub actor: String,
    pub question: String,
    pub stance: String,
    pub kind: String,
    pub claim: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub precision: String,
    pub quotes: Vec<Quote>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Quote {
    pub text: String,
}

/// An actor, as far as tests need it.
#[derive(Clone, Debug, Deserialize)]
pub struct Actor {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub side: String,
    pub spellings: Vec<String>,
}

/// What is read of `seeds/`.
pub struct Seeds {
    pub positions: Vec<Seed>,
    pub actors: Vec<Actor>,
    /// How many events there are.
    pub events: usize,
    /// The titles of the featured views.
    pub featured: Vec<String>,
    pub title: String,
}

impl Seeds {
    pub fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds");
        let mut files: Vec<PathBuf> = fs::read_dir(folder.join("positions"))
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .map(|entry| entry.expect("a file of positions").path())
            .collect();
        files.sort();
        let positions = files.iter().flat_map(|file| json::<Vec<Seed>>(file)).collect();
        let corpus: Value = json(&folder.join("corpus.json"));
        let title_of = |value: &Value| value["title"].as_str().unwrap_or_default().to_owned();
        Self {
            positions,
            actors: json(&folder.join("actors.json")),
            events: json::<Vec<Value>>(&folder.join("events.json")).len(),
            featured: corpus["featured"].as_array().into_iter().flatten().map(title_of).collect(),
            title: title_of(&corpus),
        }
    }

    /// The ids of the positions of which something holds, sorted.
    pub fn ids(&self, holds: impl Fn(&Seed) -> bool) -> BTreeSet<String> {
        self.positions.iter().filter(|seed| holds(seed)).map(|seed| seed.id.clone()).collect()
    }

    pub fn side_of(&self, actor: &str) -> &str {
        self.actors.iter().find(|known| known.id == actor).map_or("", |known| &known.side)
    }
}

fn json<T: DeserializeOwned>(file: &Path) -> T {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
