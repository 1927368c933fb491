//! Many faults at once, faults that must not bring others after them, and files that hold anything at all.

use serde_json::{Value, json};

use crate::fixture::{Fixture, Random};
use crate::told;

#[test]
fn all_faults_are_told_in_the_order_of_files_and_places() {
    let expected = r#"corpus.json: featured[1].view.phase[0]: found "talk", expected the id of a phase; nearest: "talks" (unknown-phase)
actors.json: [0].side: found "upsteram", expected the id of a side; nearest: "upstream" (unknown-side)
actors.json: [3].name: found "", expected a text (text-empty)
questions.json: found broken JSON at line 1, column 1 (EOF while parsing a list), expected JSON (json-broken)
documents/000.json: lines[2].kind: found "txt", expected one of text, heading, caption, player, cookie-notice, link-block, blank; nearest: "text" (unknown-word)
documents/000.json: lines[3].digest: found the number 7, expected a text (wrong-type)
positions/pumping-limit.json: [1].actor: found "tomas-red", expected the id of an actor; nearest: "tomas-reed" (unknown-actor)
positions/weir-removed.json: [0]: found no such field, expected the field "claim" (missing-field)
positions/weir-removed.json: [0].stance: found "fro", expected one of for, leans-for, open, leans-against, against, none; nearest: "for" (unknown-word)
positions/weir-removed.json: [2].evidence[0].at: found "001:30", expected a line of document "001", which has 6 lines (unknown-line)
positions/weir-removed.json: [2].quotes[0].at: found "001:3", expected a line of the position's evidence: 001:30 (quote-line)
11 faults in 6 files"#;
    let faults = told(|f| {
        f.set("positions/weir-removed.json", "/0/stance", "fro");
        f.remove("positions/weir-removed.json", "/0/claim");
        f.set("positions/weir-removed.json", "/2/evidence/0/at", "001:30");
        f.set("positions/pumping-limit.json", "/1/actor", "tomas-red");
        f.set("documents/000.json", "/lines/2/kind", "txt");
        f.set("documents/000.json", "/lines/3/digest", 7);
        f.write("questions.json", "[");
        f.set("actors.json", "/3/name", "");
        f.set("actors.json", "/0/side", "upsteram");
        f.set("corpus.json", "/featured/1/view/phase/0", "talk");
    });
    assert_eq!(faults, expected);
}

#[test]
fn elements_are_ordered_by_number() {
    let faults = told(|f| {
        for _ in 0..9 {
            f.add("actors.json", "/0/spellings/-", "");
        }
        f.add("actors.json", "/0/spellings/-", " Ada");
    });
    let places: Vec<&str> = faults.lines().filter(|line| !line.contains("list-repeat")).collect();
    assert!(places[8].contains("spellings[9]"), "{faults}");
    assert!(places[9].contains("spellings[10]"), "{faults}");
    assert_eq!(places.last(), Some(&"18 faults in 1 file"));
}

#[test]
fn circles_of_old_ids_are_told_at_each() {
    let faults = told(|f| f.set("aliases.json", "/holm-weir-1", "ada-holm-weir-1"));
    assert_eq!(
        faults,
        r#"aliases.json: ada-holm-weir-1: found "holm-weir-1", expected an id that does not lead back to an old one (alias-cycle)
aliases.json: holm-weir-1: found "ada-holm-weir-1", expected an id that does not lead back to an old one (alias-cycle)
2 faults in 1 file"#
    );
}

#[test]
fn groups_that_contain_each_other_are_told_at_each() {
    let faults = told(|f| {
        f.add("actors.json", "/3/members/-", "towns");
        f.add("actors.json", "/4/members/-", "millers");
    });
    assert_eq!(
        faults,
        r#"actors.json: [3].members[1]: found "towns", whose members include "millers", expected a member that is not above the group (members-cycle)
actors.json: [4].members[2]: found "millers", whose members include "towns", expected a member that is not above the group (members-cycle)
2 faults in 1 file"#
    );
}

#[test]
fn a_folder_that_is_not_there_is_one_fault() {
    let faults = summitry_corpus::read::check("no/such/folder".as_ref(), None).unwrap_err();
    let expected = "found no folder no/such/folder, expected the folder of a corpus";
    assert_eq!(faults.to_string(), format!(".: {expected} (file-missing)\n1 fault in 1 file"));
    let fault = faults.iter().next().unwrap();
    assert_eq!((fault.file(), fault.path(), fault.rule(), fault.message()), (".", "", "file-missing", expected));
}

#[test]
fn a_broken_file_is_one_fault() {
    for file in Fixture::new().json_files() {
        let faults = told(|f| f.write(&file, "["));
        assert!(faults.starts_with(&format!("{file}: found broken JSON")), "{faults}");
        assert!(faults.ends_with("\n1 fault in 1 file"), "{faults}");
    }
}

#[test]
fn a_broken_value_is_told_where_it_is_and_brings_nothing_after_it() {
    for file in Fixture::new().json_files() {
        for pointer in Fixture::new().pointers(&file) {
            // No field takes half a number.
            let mut fixture = Fixture::new();
            fixture.set(&file, &pointer, 0.5);
            let faults = fixture.check().unwrap_err();
            let mut faults = faults.iter().filter(|fault| {
                // A line whose only reference cannot be read does look uncited.
                fault.rule() != "uncited-missing" || fault.file() == file
            });
            let fault = faults.next().unwrap();
            assert_eq!((fault.file(), slashed(fault.path())), (file.as_str(), pointer), "{fault}");
            assert!(["wrong-type", "number-out-of-range"].contains(&fault.rule()), "{fault}");
            assert_eq!(faults.next(), None, "after {fault}");
        }
    }
}

/// A place as a JSON pointer.
fn slashed(path: &str) -> String {
    let parts = path.split(['.', '[', ']']).filter(|part| !part.is_empty());
    parts.map(|part| format!("/{part}")).collect()
}

#[test]
fn values_in_wrong_places_never_panic() {
    let mut random = Random::new(1);
    let files = Fixture::new().json_files();
    let strange =
        [json!(""), json!(":"), json!("000:"), json!("0-0"), json!([]), json!({}), json!(-1), json!(u64::MAX)];
    for round in 0..300 {
        let mut fixture = Fixture::new();
        if round % 2 == 0 {
            fixture.with_sources();
        }
        for _ in 0..=random.below(4) {
            let (from, to) = (random.pick(&files), random.pick(&files));
            let (source, target) = (random.pick(&fixture.pointers(&from)), random.pick(&fixture.pointers(&to)));
            let value = if random.below(3) == 0 { random.pick(&strange) } else { fixture.get(&from, &source) };
            fixture.set(&to, &target, value);
        }
        sound_or_told(&fixture);
    }
}

#[test]
fn bytes_in_wrong_places_never_panic() {
    let mut random = Random::new(2);
    let files = Fixture::new().json_files();
    for _ in 0..200 {
        let mut fixture = Fixture::new();
        let file = random.pick(&files);
        let mut bytes = fixture.bytes(&file);
        for _ in 0..=random.below(3) {
            let place = random.below(bytes.len());
            match random.below(3) {
                0 => bytes[place] = random.below(256) as u8,
                1 => drop(bytes.remove(place)),
                _ => bytes.truncate(place + 1),
            }
        }
        fixture.write(&file, bytes);
        sound_or_told(&fixture);
    }
    let deep = "[".repeat(100_000);
    let mut fixture = Fixture::new();
    fixture.write("actors.json", deep);
    sound_or_told(&fixture);
}

fn sound_or_told(fixture: &Fixture) {
    match fixture.check() {
        Ok(checked) => assert!(checked.corpus.is_sound()),
        Err(faults) => {
            assert!(faults.iter().count() > 0);
            assert!(faults.iter().all(|fault| fault.rule() != "unresolved"), "{faults}");
        }
    }
}

#[test]
fn a_value_may_be_any_json_anywhere() {
    let mut fixture = Fixture::new();
    for file in fixture.json_files() {
        for value in [Value::Null, json!(true), json!(1e300), json!("x"), json!([[]]), json!([{}]), json!({"": {}})] {
            fixture.set(&file, "", value);
            sound_or_told(&fixture);
        }
    }
}
