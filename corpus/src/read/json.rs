//! JSON as a tree, read strictly: a key that stands twice in an object is a fault, not a silent loss.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::fault::{Place, Report};
use super::rule::Rule;

/// The value that a file holds, or nothing if it is no JSON.
pub(super) fn parse(text: &str, place: &Place<'_>, report: &mut Report) -> Option<Value> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let read = Node { place, report: &mut *report }.deserialize(&mut deserializer);
    match read.and_then(|value| deserializer.end().map(|()| value)) {
        Ok(value) => Some(value),
        Err(error) => {
            let (line, column, text) = (error.line(), error.column(), error.to_string());
            let reason = text.split(" at line ").next().unwrap_or_default();
            let found = format!("broken JSON at line {line}, column {column} ({reason})");
            report.add(Rule::JsonBroken, place, found, "JSON");
            None
        }
    }
}

/// A value of the tree that is still to be read.
struct Node<'a> {
    place: &'a Place<'a>,
    report: &'a mut Report,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let place = self.place.index(list.len());
            match elements.next_element_seed(Node { place: &place, report: &mut *self.report })? {
                Some(element) => list.push(element),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = {
                let place = self.place.field(&key);
                if map.contains_key(&key) {
                    self.report.add(Rule::JsonKeyTwice, &place, "the key a second time", "each key once");
                }
                entries.next_value_seed(Node { place: &place, report: &mut *self.report })?
            };
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}
