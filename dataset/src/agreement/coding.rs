//! Codings as their files have them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use summitry_corpus::vocabulary::{Stance, Vocabulary};

use super::Unreadable;

/// A position as a coder coded it, as far as codings are compared. Words that no list has count as different from all.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Coded {
    /// The id that it has in the corpus; the second coder gave none.
    pub id: Option<String>,
    pub kind: String,
    pub actor: String,
    pub question: String,
    pub scope: Option<String>,
    pub event: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub precision: String,
    pub stance: String,
    pub silence: Option<String>,
    pub evidence: Vec<Cited>,
}

/// A line that a coder cited for a position.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cited {
    pub at: String,
    pub voice: String,
    #[serde(default)]
    pub via: Vec<String>,
}

impl Cited {
    /// The document of the line.
    fn document(&self) -> &str {
        self.at.split_once(':').map_or("", |(document, _)| document)
    }
}

impl Coded {
    /// The position with the lines of one document only; nothing where it has none there.
    fn within(&self, document: &str) -> Option<Self> {
        let mut evidence = self.evidence.clone();
        evidence.retain(|cited| cited.document() == document);
        (!evidence.is_empty()).then(|| Self { evidence, ..self.clone() })
    }

    /// The rank of its stance on the scale, `for` first; nothing for a stance outside it.
    pub fn rank(&self) -> Option<usize> {
        Stance::from_id(&self.stance).filter(|stance| *stance != Stance::None).map(Vocabulary::index)
    }
}

/// Both codings of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codings {
    /// By document: the positions of the first coding that it carries, and those of the second.
    pub documents: BTreeMap<String, (Vec<Coded>, Vec<Coded>)>,
    pub settled: Vec<Settled>,
}

/// What became of a difference.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    pub document: String,
    /// The position of the first coding, by its id.
    pub first: Option<String>,
    /// The position of the second coding, by its number in its file, counted from 1.
    pub second: Option<usize>,
    pub decision: Decision,
    pub why: String,
}

/// Whose coding was kept.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// The first coding stands.
    First,
    /// The corpus was changed to what the second coder had.
    Second,
    /// The corpus was changed to something of both, or of neither.
    Third,
}

#[derive(Deserialize)]
struct Second {
    document: String,
    positions: Vec<Coded>,
}

impl Codings {
    /// Reads `first.json`, `settled.json` and a file for each of the documents that were coded twice.
    ///
    /// # Errors
    ///
    /// The first file that cannot be read, or is not what it should be.
    pub fn load(folder: &Path) -> Result<Self, Unreadable> {
        let first_file = folder.join("first.json");
        let first: Vec<Coded> = read(&first_file)?;
        if let Some(place) = first.iter().position(|coded| coded.id.is_none()) {
            let why = format!("[{place}] has no id; expected the one that it has in the corpus");
            return Err(Unreadable { file: first_file, why });
        }
        let settled = read(&folder.join("settled.json"))?;
        let entries = fs::read_dir(folder)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(|error| Unreadable { file: folder.to_owned(), why: error.to_string() })?;
        let mut documents = BTreeMap::new();
        for entry in entries {
            let path = entry.path();
            let is_beside = path.file_stem().is_some_and(|stem| stem == "first" || stem == "settled");
            if is_beside || path.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            let Second { document, positions } = read(&path)?;
            if path.file_stem().is_none_or(|stem| *stem != *document) {
                let why = format!("it codes document {document:?}; expected the document that it is named after");
                return Err(Unreadable { file: path, why });
            }
            let of_first = first.iter().filter_map(|coded| coded.within(&document)).collect();
            documents.insert(document, (of_first, positions));
        }
        Ok(Self { documents, settled })
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Unreadable> {
    let fault = |why: String| Unreadable { file: path.to_owned(), why };
    let text = fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| fault(error.to_string()))
}
