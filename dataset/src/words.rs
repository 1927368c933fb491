//! The words that records are made of: vocabularies, ids, days and lines, each with its schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use summitry_corpus::day::Day;
use summitry_corpus::vocabulary::Vocabulary;

/// A word of a closed list.
#[derive(Clone, Copy, Debug)]
pub struct Word<V>(pub V);

impl<V: Vocabulary> Serialize for Word<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id())
    }
}

impl<V: Vocabulary> JsonSchema for Word<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        std::any::type_name::<V>().into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let word = |word: &V| json!({ "const": word.id(), "description": word.meaning() });
        let words: Vec<Value> = V::ALL.iter().map(word).collect();
        json_schema!({ "type": "string", "oneOf": words })
    }
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $pattern:literal)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(String);

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    )+};
}

texts! {
    /// Lower-case letters, digits and, between them, hyphens.
    Id: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"
    /// A document and one of its lines, counted from 1.
    At: "^[a-z0-9-]+:[1-9][0-9]*$"
    /// A day of the calendar.
    Date: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    /// SHA-256 in hexadecimal digits.
    Hash: "^[0-9a-f]{64}$"
}

impl From<&str> for Id {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl From<String> for At {
    fn from(line: String) -> Self {
        Self(line)
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        Self(day.to_string())
    }
}

impl Hash {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Hash {
    fn from(hash: String) -> Self {
        Self(hash)
    }
}
