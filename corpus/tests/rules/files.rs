//! Files and JSON.

use serde_json::json;

use crate::Case;

pub const CASES: &[Case] = &[
    (
        |f| f.delete("method.md"),
        "method.md: found no such file, expected how the corpus was made, for readers, in Markdown (file-missing)",
    ),
    (|f| f.delete("events.json"), "events.json: found no such file, expected a JSON file (file-missing)"),
    (|f| f.delete("positions/"), "positions: found no such folder, expected a folder of JSON files (file-missing)"),
    (
        |f| f.write("actors.json", b"[\"\xff\"]"),
        "actors.json: found bytes that are no UTF-8, expected a JSON file (file-unreadable)",
    ),
    (
        |f| f.write("quesions.json", "[]"),
        r#"quesions.json: found an unknown file, expected one of README.md, actors.json, aliases.json, corpus.json, discrepancies.json, events.json, ledger.json, method.md, questions.json, verified.json; nearest: "questions.json" (file-unknown)"#,
    ),
    (
        |f| f.write("sources/000.txt", ""),
        "sources: found an unknown folder, expected one of documents, positions, agreement, releases (file-unknown)",
    ),
    (
        |f| f.write("documents/000.txt", ""),
        "documents/000.txt: found an unknown file, expected only JSON files in documents/ (file-unknown)",
    ),
    (
        |f| f.replace("events.json", "\"Council night\",", "\"Council night\""),
        "events.json: found broken JSON at line 19, column 5 (expected `,` or `}`), expected JSON (json-broken)",
    ),
    (
        |f| f.write("discrepancies.json", ""),
        "discrepancies.json: found broken JSON at line 1, column 0 (EOF while parsing a value), expected JSON (json-broken)",
    ),
    (
        |f| f.replace("questions.json", "\"Scopes say in which years.\"", "\"Which years.\", \"note\": \"Twice.\""),
        "questions.json: [1].note: found the key a second time, expected each key once (json-key-twice)",
    ),
    (
        |f| f.replace("aliases.json", "{", "{\"holm-weir-1\": \"ada-holm-weir-removed-1\","),
        "aliases.json: holm-weir-1: found the key a second time, expected each key once (json-key-twice)",
    ),
    (
        |f| f.set("actors.json", "/1/spellings", "Tom Reed"),
        r#"actors.json: [1].spellings: found the text "Tom Reed", expected a list (wrong-type)"#,
    ),
    (
        |f| f.set("actors.json", "/4/members_complete", json!(1)),
        "actors.json: [4].members_complete: found the number 1, expected true or false (wrong-type)",
    ),
    (
        |f| f.set("events.json", "/1/participants/0", json!(null)),
        "events.json: [1].participants[0]: found null, expected a text (wrong-type)",
    ),
    (
        |f| f.set("documents/000.json", "/lines/2/digest", json!(["Holm"])),
        "documents/000.json: lines[2].digest: found a list, expected a text (wrong-type)",
    ),
    (
        |f| f.set("documents/000.json", "/lines/2/line", json!(true)),
        "documents/000.json: lines[2].line: found true, expected a number (wrong-type)",
    ),
    (|f| f.write("aliases.json", "[]"), "aliases.json: found a list, expected an object (wrong-type)"),
    (|f| f.write("questions.json", "{}"), "questions.json: found an object, expected a list (wrong-type)"),
    (
        |f| f.add("actors.json", "/0/notes", "Kept salmon as a child."),
        r#"actors.json: [0].notes: found an unknown field, expected one of id, name, short_name, kind, role, side, spellings, lang, members, members_complete, note; nearest: "note" (unknown-field)"#,
    ),
    (
        |f| f.add("positions/board-pays.json", "/0/evidence/0/reportedon", "2031-05-13"),
        r#"positions/board-pays.json: [0].evidence[0].reportedon: found an unknown field, expected one of at, voice, via, reported_on; nearest: "reported_on" (unknown-field)"#,
    ),
    (
        |f| f.remove("positions/board-pays.json", "/0/from"),
        r#"positions/board-pays.json: [0]: found no such field, expected the field "from" (missing-field)"#,
    ),
    (
        |f| f.remove("corpus.json", "/phases/1/kind"),
        r#"corpus.json: phases[1]: found no such field, expected the field "kind" (missing-field)"#,
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/evidence/0/voice", "reportd"),
        r#"positions/board-pays.json: [0].evidence[0].voice: found "reportd", expected one of direct, reported, attributed, outlet; nearest: "reported" (unknown-word)"#,
    ),
    (
        |f| f.set("positions/weir-removed.json", "/0/stance", "agree"),
        r#"positions/weir-removed.json: [0].stance: found "agree", expected one of for, leans-for, open, leans-against, against, none (unknown-word)"#,
    ),
    (
        |f| f.add("questions.json", "/0/stances/leansfor", "Perhaps."),
        r#"questions.json: [0].stances.leansfor: found "leansfor", expected one of for, leans-for, open, leans-against, against, none; nearest: "leans-for" (unknown-word)"#,
    ),
    (
        |f| f.set("corpus.json", "/featured/0/view/stance/1", "leans-of"),
        r#"corpus.json: featured[0].view.stance[1]: found "leans-of", expected one of for, leans-for, open, leans-against, against, none; nearest: "leans-for" (unknown-word)"#,
    ),
    (
        |f| f.set("documents/000.json", "/sections/1/to", json!(70000)),
        "documents/000.json: sections[1].to: found 70000, expected a whole number from 0 to 65535 (number-out-of-range)",
    ),
    (
        |f| f.set("documents/000.json", "/lines/3/line", json!(-4)),
        "documents/000.json: lines[3].line: found -4, expected a whole number from 0 to 65535 (number-out-of-range)",
    ),
];

#[test]
fn each_is_told() {
    crate::check(CASES);
}
