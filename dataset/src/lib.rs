//! What is published of a corpus beside the page.
//!
//! - [`Dataset`]: the corpus as one JSON file, with what follows from it; [`schema`] is its JSON Schema, made from the
//!   same types.
//! - [`files`]: the files under `data/`, by name.
//! - [`agreement`]: how far two codings of the same documents agree.
//!
//! It runs where the site is built and where the corpus is worked on. The browser has none of it.

pub mod agreement;
mod make;
mod record;
mod words;

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};
use summitry_corpus::model::Corpus;
use summitry_explore::export::csv;

pub use record::Dataset;

/// The dataset.
pub const DATASET: &str = "corpus.json";
/// Its positions as a table.
pub const POSITIONS: &str = "positions.csv";
/// What the dataset looks like.
pub const SCHEMA: &str = "corpus.schema.json";

/// Every file that is published of a corpus, by its name.
///
/// # Errors
///
/// Whatever keeps a dataset from being written as JSON; nothing in a [`Dataset`] does.
pub fn files(corpus: &Corpus) -> serde_json::Result<BTreeMap<&'static str, String>> {
    let dataset = Dataset::of(corpus)?;
    Ok(BTreeMap::from([
        (DATASET, serde_json::to_string_pretty(&dataset)? + "\n"),
        (POSITIONS, csv::table(corpus, &corpus.positions)),
        (SCHEMA, serde_json::to_string_pretty(&schema())? + "\n"),
    ]))
}

/// The JSON Schema (draft 2020-12) of [`Dataset`].
pub fn schema() -> Value {
    schemars::schema_for!(Dataset).to_value()
}

/// What `content_sha256` of a corpus's dataset is: one hash for one content, whatever the form of the file.
///
/// # Errors
///
/// As for [`files`].
pub fn content_hash(corpus: &Corpus) -> serde_json::Result<String> {
    Dataset::of(corpus).map(|dataset| dataset.hash().to_owned())
}

/// SHA-256 in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A JSON value as its one canonical text: without white space, keys sorted.
///
/// This is RFC 8785 (JSON Canonicalization Scheme) for what datasets hold: keys in ASCII, and whole numbers.
pub fn canonical(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            // Sorted here, as another crate may have told serde_json to keep the order in which keys were added.
            let sorted: BTreeMap<&String, &Value> = map.iter().collect();
            let members: Vec<String> = sorted
                .into_iter()
                .map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), canonical(value)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(list) => format!("[{}]", list.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn one_text_for_one_value() {
        let value = json!({"b": [1, {"d": null, "c": "ü\n\u{1}\"/"}], "a": true});
        assert_eq!(canonical(&value), "{\"a\":true,\"b\":[1,{\"c\":\"ü\\n\\u0001\\\"/\",\"d\":null}]}");
    }

    #[test]
    fn the_hash_is_that_of_the_standard() {
        // FIPS 180-4 gives this as the hash of the three letters.
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
