//! From a JSON tree to the records of [`crate::seed`], telling every fault on the way and not only the first.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::fault::{Place, Report, show};
use super::nearest::hint;
use super::rule::Rule;
use crate::seed;
use crate::vocabulary::{Stance, Vocabulary};

/// A thing that can be read from a JSON value. Nothing comes back where a fault was told.
pub(super) trait Decode: Sized {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self>;
}

macro_rules! records {
    ($($name:ident { $($required:ident),* ; $($optional:ident),* })+) => {$(
        impl Decode for seed::$name {
            fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
                const FIELDS: &[&str] = &[$(stringify!($required),)* $(stringify!($optional),)*];
                let object = object(value, place, report)?;
                only_known(object, FIELDS, place, report);
                $(let $required = required(object, stringify!($required), place, report);)*
                $(let $optional = optional(object, stringify!($optional), place, report);)*
                Some(Self { $($required: $required?,)* $($optional: $optional?,)* })
            }
        }
    )+};
}

// The fields before the semicolon must be there, those after it may be left out.
records! {
    About { title, subtitle, version, language, opening, colophon, phases, sides, featured; }
    Phase { id, title, kind; }
    Side { id, title; }
    Featured { title, view; }
    FeaturedView { ; phase, side, actor, question, stance, doc, voice }
    Actor { id, name, short_name, kind, role, side, spellings; lang, members, members_complete, note }
    Question { id, title, group, question, stances; assessment, scopes, note }
    Scope { id, title; }
    Event { id, title, phase, from, to, precision, place, participants, summary, evidence; }
    Document {
        id, file, sha256, outlet, outlet_known_by, headline, author, day, address, sections, lines; lang, note
    }
    Section { from, to, title, written, precision, known_by; }
    Line { line, kind, digest; uncited }
    Position {
        id, kind, actor, question, event, from, to, precision, stance, claim, quotes, evidence; scope, silence, note
    }
    Quote { text, at, by; }
    Evidence { at, voice; via, reported_on }
    Discrepancy { id, topic, weight, variants; note }
    Variant { says, evidence; }
    Ledger { ids, versions; }
    PublishedIds { phases, sides, actors, questions, scopes, events, documents, positions, discrepancies; }
    Verified { hashes; }
}

impl Decode for String {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.clone()),
            other => wrong_type(other, "a text", place, report),
        }
    }
}

impl Decode for bool {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
        match value {
            Value::Bool(it) => Some(*it),
            other => wrong_type(other, "true or false", place, report),
        }
    }
}

impl Decode for u16 {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
        let Value::Number(number) = value else {
            return wrong_type(value, "a number", place, report);
        };
        let it = number.as_u64().and_then(|number| Self::try_from(number).ok());
        if it.is_none() {
            report.add(Rule::NumberOutOfRange, place, number, "a whole number from 0 to 65535");
        }
        it
    }
}

impl<V: Vocabulary> Decode for V {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
        let text = String::decode(value, place, report)?;
        word(&text, place, report)
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::decode(value, place, report).map(Some),
        }
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
        let Value::Array(elements) = value else {
            return wrong_type(value, "a list", place, report);
        };
        let decoded: Vec<Option<T>> = elements
            .iter()
            .enumerate()
            .map(|(index, element)| T::decode(element, &place.index(index), report))
            .collect();
        decoded.into_iter().collect()
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
        let decoded: Vec<Option<(String, T)>> = object(value, place, report)?
            .iter()
            .map(|(key, value)| Some((key.clone(), T::decode(value, &place.field(key), report)?)))
            .collect();
        decoded.into_iter().collect()
    }
}

impl Decode for BTreeMap<Stance, String> {
    fn decode(value: &Value, place: &Place<'_>, report: &mut Report) -> Option<Self> {
        let decoded: Vec<Option<(Stance, String)>> = object(value, place, report)?
            .iter()
            .map(|(key, value)| {
                let place = place.field(key);
                let text = String::decode(value, &place, report);
                Some((word(key, &place, report)?, text?))
            })
            .collect();
        decoded.into_iter().collect()
    }
}

fn word<V: Vocabulary>(text: &str, place: &Place<'_>, report: &mut Report) -> Option<V> {
    let word = V::from_id(text);
    if word.is_none() {
        let words = || V::ALL.iter().map(|word| word.id());
        let expected = format!("one of {}{}", words().collect::<Vec<_>>().join(", "), hint(text, words()));
        report.add(Rule::UnknownWord, place, show(text), expected);
    }
    word
}

/// The entries of an object.
pub(super) fn object<'a>(value: &'a Value, place: &Place<'_>, report: &mut Report) -> Option<&'a Map<String, Value>> {
    match value {
        Value::Object(map) => Some(map),
        other => wrong_type(other, "an object", place, report),
    }
}

pub(super) fn wrong_type<T>(value: &Value, expected: &str, place: &Place<'_>, report: &mut Report) -> Option<T> {
    let found = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(it) => it.to_string(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the text {}", show(text)),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    report.add(Rule::WrongType, place, found, expected);
    None
}

fn only_known(object: &Map<String, Value>, fields: &[&str], place: &Place<'_>, report: &mut Report) {
    for key in object.keys().filter(|key| !fields.contains(&key.as_str())) {
        let expected = format!("one of {}{}", fields.join(", "), hint(key, fields.iter().copied()));
        report.add(Rule::UnknownField, &place.field(key), "an unknown field", expected);
    }
}

fn required<T: Decode>(object: &Map<String, Value>, name: &str, place: &Place<'_>, report: &mut Report) -> Option<T> {
    let Some(value) = object.get(name) else {
        report.add(Rule::MissingField, place, "no such field", format_args!("the field {name:?}"));
        return None;
    };
    T::decode(value, &place.field(name), report)
}

fn optional<T: Decode + Default>(
    object: &Map<String, Value>,
    name: &str,
    place: &Place<'_>,
    report: &mut Report,
) -> Option<T> {
    match object.get(name) {
        Some(value) => T::decode(value, &place.field(name), report),
        None => Some(T::default()),
    }
}
