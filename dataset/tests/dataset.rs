//! The dataset of the corpus in `seeds/`, and of the one that tests invent: what it holds, and that its schema refuses what it should.
// A test that panics has failed, which is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, Schemas};
use serde_json::{Value, json};
use summitry_corpus::model::Corpus;
use summitry_corpus::read;
use summitry_dataset::{DATASET, Dataset, POSITIONS, SCHEMA, canonical, files, schema, sha256};

fn seeds() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds")
}

/// Seeds that have what ours do not, such as names in other languages.
fn elsewhere() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/elsewhere/seeds")
}

fn corpus(seeds: &Path) -> Corpus {
    read::check(seeds, None).unwrap_or_else(|faults| panic!("{faults}")).corpus
}

fn dataset(seeds: &Path) -> Value {
    serde_json::to_value(Dataset::of(&corpus(seeds)).unwrap()).unwrap()
}

fn seed(seeds: &Path, file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(seeds.join(file)).unwrap()).unwrap()
}

/// Checks values against the schema, which is compiled once.
fn is_valid(values: &[Value]) -> Vec<bool> {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("corpus.schema.json", schema()).unwrap();
    let compiled = compiler.compile("corpus.schema.json", &mut schemas).unwrap();
    let refused = |value| schemas.validate(value, compiled).map_err(|error| eprintln!("{error}")).is_err();
    values.iter().map(|value| !refused(value)).collect()
}

/// What is wrong with a dataset, and what makes it so.
type Change = (&'static str, fn(&mut Value));

#[test]
fn the_schema_takes_the_dataset_and_refuses_what_is_none() {
    let whole = dataset(&seeds());
    let changes: [Change; 15] = [
        ("a field is missing", |it| drop(it["positions"][0].as_object_mut().unwrap().remove("claim"))),
        ("a field is unknown", |it| it["positions"][0]["opinion"] = json!("none")),
        ("a stance is outside the scale", |it| it["positions"][0]["stance"] = json!("maybe")),
        ("a voice is unknown", |it| it["positions"][0]["evidence"][0]["voice"] = json!("rumour")),
        ("a silence is unknown", |it| it["positions"][0]["silence"] = json!("shy")),
        ("an id has capitals", |it| it["actors"][0]["id"] = json!("Actor")),
        ("a line has no number", |it| it["positions"][0]["evidence"][0]["at"] = json!("000:")),
        ("a line is the number 0", |it| it["events"][0]["evidence"][0] = json!("000:0")),
        ("a day is in words", |it| it["positions"][0]["to"] = json!("Friday")),
        ("a hash is cut", |it| it["documents"][0]["sha256"] = json!("c11c")),
        ("a weight is unknown", |it| it["discrepancies"][0]["weight"] = json!("heavy")),
        ("a shift has no end", |it| drop(it["shifts"][0].as_object_mut().unwrap().remove("to"))),
        ("a line is negative", |it| it["documents"][0]["lines"][0]["line"] = json!(-1)),
        ("a language is a number", |it| it["actors"][0]["lang"] = json!(1)),
        ("the version is missing", |it| drop(it.as_object_mut().unwrap().remove("version"))),
    ];
    let changed = changes.map(|(_, change)| {
        let mut changed = whole.clone();
        change(&mut changed);
        changed
    });
    assert_eq!(is_valid(&[whole, dataset(&elsewhere())]), [true, true]);
    for ((name, _), is_valid) in changes.iter().zip(is_valid(&changed)) {
        assert!(!is_valid, "{name}");
    }
}

/// Every property of a schema that has no description, by its path.
fn undescribed(schema: &Value, path: &str, found: &mut Vec<String>) {
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        if property["description"].as_str().is_none_or(|text| text.is_empty()) {
            found.push(format!("{path}.{name}"));
        }
    }
    for (name, part) in schema.as_object().into_iter().flatten() {
        undescribed(part, &format!("{path}.{name}"), found);
    }
}

#[test]
fn the_schema_says_what_every_field_and_every_word_is() {
    let schema = schema();
    let mut found = Vec::new();
    undescribed(&schema, "", &mut found);
    assert_eq!(found, [""; 0]);
    let text = schema.to_string();
    for word in ["direct", "attributed", "leans-for", "omitted", "apparent", "cookie-notice"] {
        assert!(text.contains(&format!("\"const\":{word:?},\"description\":\"")), "{word} is explained");
    }
}

/// Records by id.
fn by_id(list: &Value) -> BTreeMap<String, Value> {
    let records = list.as_array().unwrap().iter();
    records.map(|record| (record["id"].as_str().unwrap().to_owned(), record.clone())).collect()
}

#[test]
fn records_are_as_in_seeds() {
    records_are_as_in(&seeds());
    records_are_as_in(&elsewhere());
}

fn records_are_as_in(seeds: &Path) {
    let dataset = dataset(seeds);
    for kind in ["actors", "questions", "events", "discrepancies"] {
        let (published, written) = (by_id(&dataset[kind]), by_id(&seed(seeds, &format!("{kind}.json"))));
        for (id, written) in &written {
            assert_eq!(&published[id], written, "{kind}: {id}");
        }
        assert_eq!(published.len(), written.len(), "{kind}");
    }
    for kind in ["documents", "positions"] {
        let mut written = Vec::new();
        for entry in fs::read_dir(seeds.join(kind)).unwrap() {
            let file = format!("{kind}/{}", entry.unwrap().file_name().to_str().unwrap());
            match seed(seeds, &file) {
                Value::Array(list) => written.extend(list),
                document => written.push(document),
            }
        }
        let (published, written) = (by_id(&dataset[kind]), by_id(&written.into()));
        for (id, written) in &written {
            assert_eq!(&published[id], written, "{kind}: {id}");
        }
        assert_eq!(published.len(), written.len(), "{kind}");
    }
}

#[test]
fn shifts_are_what_the_documents_tell_and_no_more() {
    let dataset = dataset(&seeds());
    let (positions, actors) = (by_id(&dataset["positions"]), by_id(&dataset["actors"]));
    let mut told = BTreeSet::new();
    for shift in dataset["shifts"].as_array().unwrap() {
        let [before, after] = ["from", "to"].map(|end| &positions[shift[end].as_str().unwrap()]);
        for position in [before, after] {
            assert_eq!(position["kind"], "stance", "{shift}");
            assert_ne!(position["stance"], "none", "{shift}");
            for field in ["actor", "question", "scope"] {
                assert_eq!(position.get(field), shift.get(field), "{shift}");
            }
            let is_outlet = actors[position["actor"].as_str().unwrap()]["kind"] == "outlet";
            let own = |piece: &Value| match piece["voice"].as_str().unwrap() {
                "direct" | "reported" => true,
                voice => voice == "outlet" && is_outlet,
            };
            assert!(position["evidence"].as_array().unwrap().iter().any(own), "{shift} rests on hearsay");
        }
        assert!(before["to"].as_str().unwrap() < after["from"].as_str().unwrap(), "{shift}");
        told.insert(format!(
            "{} {}: {} then {}",
            shift["actor"].as_str().unwrap(),
            shift["question"].as_str().unwrap(),
            before["stance"].as_str().unwrap(),
            after["stance"].as_str().unwrap()
        ));
    }
    // The codebook, "Shifts", has a row for each.
    let expected = [
        "trump ceasefire-first: for then leans-against",
        "trump next-move-ukraine: leans-for then for",
        "trump stop-fighting: for then leans-for",
    ];
    assert_eq!(told.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn what_only_one_document_has_is_listed_under_it() {
    let dataset = dataset(&seeds());
    let mut listed = BTreeMap::new();
    for (document, ids) in dataset["single_source"].as_object().unwrap() {
        for id in ids.as_array().unwrap() {
            assert_eq!(listed.insert(id.as_str().unwrap(), document.as_str()), None, "{id} is listed twice");
        }
    }
    for (id, position) in &by_id(&dataset["positions"]) {
        let lines = position["evidence"].as_array().unwrap().iter().map(|piece| piece["at"].as_str().unwrap());
        let documents: BTreeSet<&str> = lines.map(|line| line.split(':').next().unwrap()).collect();
        let expected = if documents.len() == 1 { documents.first().copied() } else { None };
        assert_eq!(listed.get(id.as_str()).copied(), expected, "{id}");
    }
}

#[test]
fn the_hash_is_that_of_the_content() {
    let mut dataset = dataset(&seeds());
    let hash = dataset.as_object_mut().unwrap().remove("content_sha256").unwrap();
    assert_eq!(hash, json!(sha256(canonical(&dataset).as_bytes())));
    let mut other = corpus(&seeds());
    other.positions[0].claim.push('!');
    assert_ne!(serde_json::to_value(Dataset::of(&other).unwrap()).unwrap()["content_sha256"], hash);
}

/// The cells of a table, read by a reader of its own.
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut rest = table.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' if is_quoted && rest.peek() == Some(&'"') => cell.extend(rest.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !is_quoted, "the table ends with a row");
    rows
}

#[test]
fn the_table_says_what_the_dataset_says() {
    table_is_as_in_dataset_of(&seeds());
    table_is_as_in_dataset_of(&elsewhere());
}

fn table_is_as_in_dataset_of(seeds: &Path) {
    let files = files(&corpus(seeds)).unwrap();
    assert_eq!(files.keys().copied().collect::<Vec<_>>(), [DATASET, SCHEMA, POSITIONS]);
    let dataset: Value = serde_json::from_str(&files[DATASET]).unwrap();
    let positions = by_id(&dataset["positions"]);
    let rows = cells(&files[POSITIONS]);
    assert_eq!(rows.len(), positions.len() + 1);
    let records: BTreeMap<&str, BTreeMap<String, Value>> =
        [("actor", "actors"), ("question", "questions"), ("event", "events")]
            .map(|(it, all)| (it, by_id(&dataset[all])))
            .into();
    let column = |name: &str| rows[0].iter().position(|it| it == name).unwrap_or_else(|| panic!("no column {name}"));
    for row in &rows[1..] {
        assert_eq!(row.len(), rows[0].len());
        let position = &positions[&row[column("id")]];
        let text = |record: &Value, field: &str| record[field].as_str().unwrap_or_default().to_owned();
        let of = |kind: &str, field: &str| text(&records[kind][position[kind].as_str().unwrap()], field);
        let list = |list: &str, part: &dyn Fn(&Value) -> String| {
            let parts: Vec<String> = position[list].as_array().unwrap().iter().map(part).collect();
            if parts.iter().all(String::is_empty) { String::new() } else { parts.join(" | ") }
        };
        let voices = list("evidence", &|it| text(it, "voice"));
        let is_own = voices.contains("direct") || voices.contains("reported") || of("actor", "kind") == "outlet";
        let mut documents: Vec<String> = Vec::new();
        for piece in position["evidence"].as_array().unwrap() {
            let document = text(piece, "at").split(':').next().unwrap().to_owned();
            documents.extend((!documents.contains(&document)).then_some(document));
        }
        for (name, cell) in rows[0].iter().zip(row) {
            let expected = match name.as_str() {
                "actor_name" => of("actor", "name"),
                "side" => of("actor", "side"),
                "question_title" => of("question", "title"),
                "event_title" => of("event", "title"),
                "phase" => of("event", "phase"),
                "best_voice" => {
                    let ranks = ["direct", "reported", "attributed", "outlet"];
                    ranks.into_iter().find(|voice| voices.contains(voice)).unwrap().to_owned()
                }
                "hearsay" => (!is_own).to_string(),
                "documents" => documents.join(" | "),
                "single_source" => (documents.len() == 1).to_string(),
                "lines" => list("evidence", &|it| text(it, "at")),
                "voices" => voices.clone(),
                "via" => list("evidence", &|it| {
                    let ids = it["via"].as_array().into_iter().flatten().filter_map(Value::as_str);
                    ids.collect::<Vec<_>>().join(" ")
                }),
                "reported_on" => list("evidence", &|it| text(it, "reported_on")),
                "quotes" => list("quotes", &|it| format!("{} [{}]", text(it, "text"), text(it, "at"))),
                "quote_speakers" => list("quotes", &|it| text(it, "by")),
                field => text(position, field),
            };
            assert_eq!(*cell, expected, "{name} of {}", row[0]);
            // Spreadsheets would take it for a formula.
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{name} of {}: {cell}", row[0]);
        }
    }
}
