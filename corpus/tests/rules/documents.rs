//! `documents/<id>.json`, with and without the source documents.

use serde_json::json;

use crate::Case;

pub const CASES: &[Case] = &[
    (
        |f| {
            let text = include_bytes!("../fixture/river/documents/001.json");
            f.delete("documents/001.json");
            f.write("documents/gazette.json", text);
        },
        r#"documents/gazette.json: id: found "001", expected the name of the file without its ending (document-file)"#,
    ),
    (
        |f| f.set("documents/000.json", "/file", "../000_valley-post.txt"),
        r#"documents/000.json: file: found "../000_valley-post.txt", expected a plain file name (source-name)"#,
    ),
    (
        |f| f.set("documents/001.json", "/file", "000_valley-post.txt"),
        r#"documents/001.json: file: found "000_valley-post.txt", which is the file of 000 already, expected a file of its own (source-name)"#,
    ),
    (
        |f| f.set("documents/000.json", "/outlet_known_by", ""),
        r#"documents/000.json: outlet_known_by: found "", expected a text (text-empty)"#,
    ),
    (
        |f| f.add("documents/001.json", "/lang", "ar_EG"),
        r#"documents/001.json: lang: found "ar_EG", expected a BCP 47 tag, as en or pt-BR (language)"#,
    ),
    (
        |f| f.add("verified.json", "/hashes/-", "not-a-hash"),
        r#"verified.json: hashes[3]: found "not-a-hash", expected 64 lower-case hexadecimal digits (hash-shape)"#,
    ),
    (
        |f| f.set("documents/001.json", "/sha256", "ABC"),
        r#"documents/001.json: sha256: found "ABC", expected 64 lower-case hexadecimal digits (hash-shape)"#,
    ),
    (
        |f| f.set("documents/000.json", "/address", "example.org/weir"),
        r#"documents/000.json: address: found "example.org/weir", expected an address that begins with https:// or http:// (address)"#,
    ),
    (
        |f| f.set("documents/000.json", "/lines/4/line", json!(4)),
        "documents/000.json: lines[4].line: found 4, expected 5 (line-number)",
    ),
    (
        |f| f.set("documents/000.json", "/lines/2/digest", ""),
        r#"documents/000.json: lines[2].digest: found "", expected a text (text-empty)"#,
    ),
    (
        |f| f.set("documents/000.json", "/lines/2/digest", "fish ".repeat(21).trim()),
        "documents/000.json: lines[2].digest: found 21 words, expected 20 at most (digest-long)",
    ),
    (
        |f| f.remove("documents/000.json", "/lines/6/uncited"),
        r#"documents/000.json: lines[6]: found no field "uncited", expected the reason why nothing cites the line (uncited-missing)"#,
    ),
    (
        |f| f.remove("documents/000.json", "/lines/1/uncited"),
        r#"documents/000.json: lines[1]: found no field "uncited", expected the reason why nothing cites the line (uncited-missing)"#,
    ),
    (
        |f| f.add("documents/000.json", "/lines/2/uncited", "repeated"),
        "documents/000.json: lines[2].uncited: found repeated, expected no such field, as the line is cited (uncited-cited)",
    ),
    (
        |f| f.set("documents/000.json", "/lines/5/uncited", "scene-setting"),
        "documents/000.json: lines[5].uncited: found scene-setting, expected a reason for a line of the kind player (uncited-kind)",
    ),
    (
        |f| f.set("documents/000.json", "/lines/0/uncited", "caption"),
        "documents/000.json: lines[0].uncited: found caption, expected a reason for a line of the kind heading (uncited-kind)",
    ),
    (
        |f| f.set("documents/000.json", "/sections/1/from", json!(6)),
        "documents/000.json: sections[1].from: found 6, expected 7, the next line (section-cover)",
    ),
    (
        |f| f.set("documents/000.json", "/sections/1/from", json!(8)),
        "documents/000.json: sections[1].from: found 8, expected 7, the next line (section-cover)",
    ),
    (
        |f| f.set("documents/000.json", "/sections/1/to", json!(7)),
        "documents/000.json: sections: found 7 lines, expected 8 lines, as the document has (section-cover)",
    ),
    (
        |f| f.set("documents/001.json", "/sections", json!([])),
        "documents/001.json: sections: found 0 lines, expected 6 lines, as the document has (section-cover)",
    ),
    // The same with the source documents.
    (
        |f| {
            f.with_sources();
            f.article("001_river-gazette.txt", |_| None);
        },
        r#"documents/001.json: file: found no file "001_river-gazette.txt" among the source documents, expected the source document (source-missing)"#,
    ),
    (
        |f| {
            f.with_sources();
            f.set("documents/000.json", "/sha256", "0".repeat(64));
        },
        r#"documents/000.json: sha256: found "0000000000000000000000000000000000000000000000000000000000000000", expected "514d90127217f0925e32562be48977c0ee30dcdf46225de58e655bcc0051249e", the hash of 000_valley-post.txt (source-changed)"#,
    ),
    (
        |f| {
            f.with_sources();
            f.add(
                "documents/001.json",
                "/lines/-",
                json!({"line": 7, "kind": "blank", "digest": "", "uncited": "blank"}),
            );
            f.set("documents/001.json", "/sections/0/to", json!(7));
        },
        "documents/001.json: lines: found 7 lines, expected 6, as 001_river-gazette.txt has (source-lines)",
    ),
    (
        |f| {
            f.with_sources();
            f.set(
                "documents/000.json",
                "/lines/6",
                json!({"line": 7, "kind": "blank", "digest": "", "uncited": "blank"}),
            );
        },
        "documents/000.json: lines[6].kind: found blank, expected another kind, as the line has words (source-blank)",
    ),
    (
        |f| {
            f.with_sources();
            f.set("documents/000.json", "/lines/1/kind", "player");
            f.set("documents/000.json", "/lines/1/uncited", "player");
            f.set("documents/000.json", "/lines/1/digest", "A video player.");
        },
        "documents/000.json: lines[1].kind: found player, expected blank, as the line is (source-blank)",
    ),
];

#[test]
fn each_is_told() {
    crate::check(CASES);
}
