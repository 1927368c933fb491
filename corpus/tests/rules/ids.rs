//! Ids and references.

use serde_json::json;

use crate::Case;

/// A ledger with ids of one kind.
fn ledger(kind: &str, ids: &str, versions: &str) -> String {
    let kinds =
        ["phases", "sides", "actors", "questions", "scopes", "events", "documents", "positions", "discrepancies"];
    let lists = kinds.map(|it| format!("\"{it}\": [{}]", if it == kind { ids } else { "" }));
    format!("{{\"ids\": {{{}}}, \"versions\": {{{versions}}}}}", lists.join(", "))
}

pub const CASES: &[Case] = &[
    (
        |f| f.write("ledger.json", ledger("positions", r#""ada-holm-weir-removed-1", "holm-weir", "holm-weir-1""#, "")),
        r#"ledger.json: ids.positions[1]: found "holm-weir", which is gone, expected the id of such a thing, or an old one in aliases.json that leads to it, as it was published (id-vanished)"#,
    ),
    (
        |f| f.write("ledger.json", ledger("events", r#""ada-holm""#, "")),
        r#"ledger.json: ids.events[0]: found "ada-holm", which is gone, expected the id of such a thing, or an old one in aliases.json that leads to it, as it was published (id-vanished)"#,
    ),
    (
        |f| f.write("ledger.json", ledger("scopes", r#""pumping-limit/every-year", "weir-removed/every-year""#, "")),
        r#"ledger.json: ids.scopes[1]: found "weir-removed/every-year", which is gone, expected the id of such a thing, or an old one in aliases.json that leads to it, as it was published (id-vanished)"#,
    ),
    (
        |f| f.write("ledger.json", ledger("actors", r#""tomas-reed", "ada-holm""#, "")),
        r#"ledger.json: ids.actors[1]: found "ada-holm", expected ids in their order, each once (ledger-order)"#,
    ),
    (
        |f| f.write("ledger.json", ledger("actors", "", r#""1.0.0": {"corpus.json": "3f"}"#)),
        r#"ledger.json: versions["1.0.0"]["corpus.json"]: found "3f", expected 64 lower-case hexadecimal digits (hash-shape)"#,
    ),
    (
        |f| f.write("ledger.json", ledger("actors", "", r#""../1.0": {}"#)),
        r#"ledger.json: versions["../1.0"]: found "../1.0", expected a semantic version, as 1.0.0 (version)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/0/id", "Tone_of_Reed"),
        r#"discrepancies.json: [0].id: found "Tone_of_Reed", expected an id of lower-case letters, digits and, between them, hyphens (id-shape)"#,
    ),
    (
        |f| f.add("aliases.json", "/ada holm", "ada-holm"),
        r#"aliases.json: ["ada holm"]: found "ada holm", expected an id of lower-case letters, digits and, between them, hyphens (id-shape)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/1/id", "tone-of-reed"),
        r#"discrepancies.json: [1].id: found "tone-of-reed", which a discrepancy has already, expected an id of its own (id-taken)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/0/id", "ada-holm"),
        r#"discrepancies.json: [0].id: found "ada-holm", which an actor has already, expected an id of its own (id-taken)"#,
    ),
    (
        |f| f.add("questions.json", "/1/scopes/-", json!({"id": "talks", "title": "At the talks"})),
        r#"questions.json: [1].scopes[2].id: found "talks", which a phase has already, expected an id of its own (id-taken)"#,
    ),
    (
        |f| f.add("questions.json", "/1/scopes/-", json!({"id": "every-year", "title": "Always"})),
        r#"questions.json: [1].scopes[2].id: found "every-year", which a scope has already, expected an id of its own (id-taken)"#,
    ),
    (
        |f| f.set("corpus.json", "/featured/1/view/phase/0", "talk"),
        r#"corpus.json: featured[1].view.phase[0]: found "talk", expected the id of a phase; nearest: "talks" (unknown-phase)"#,
    ),
    (
        |f| f.set("events.json", "/0/phase", "later"),
        r#"events.json: [0].phase: found "later", expected the id of a phase (unknown-phase)"#,
    ),
    (
        |f| f.set("actors.json", "/0/side", "upsteram"),
        r#"actors.json: [0].side: found "upsteram", expected the id of a side; nearest: "upstream" (unknown-side)"#,
    ),
    (
        |f| f.set("events.json", "/2/participants/2", "riverboard"),
        r#"events.json: [2].participants[2]: found "riverboard", expected the id of an actor; nearest: "river-board" (unknown-actor)"#,
    ),
    (
        |f| f.set("events.json", "/1/participants/0", "council-night"),
        r#"events.json: [1].participants[0]: found "council-night", the id of an event, expected the id of an actor (unknown-actor)"#,
    ),
    (
        |f| f.set("positions/weir-removed.json", "/2/evidence/0/via/0", "milers"),
        r#"positions/weir-removed.json: [2].evidence[0].via[0]: found "milers", expected the id of an actor; nearest: "millers" (unknown-actor)"#,
    ),
    (
        |f| f.set("positions/weir-removed.json", "/0/quotes/0/by", "ada-home"),
        r#"positions/weir-removed.json: [0].quotes[0].by: found "ada-home", expected the id of an actor; nearest: "ada-holm" (unknown-actor)"#,
    ),
    (
        |f| f.set("corpus.json", "/featured/0/view/question/0", "weir-remove"),
        r#"corpus.json: featured[0].view.question[0]: found "weir-remove", expected the id of a question; nearest: "weir-removed" (unknown-question)"#,
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/question", "board-pay"),
        r#"positions/board-pays.json: [0].question: found "board-pay", expected the id of a question; nearest: "board-pays" (unknown-question)"#,
    ),
    (
        |f| f.set("positions/pumping-limit.json", "/1/scope", "every-yaer"),
        r#"positions/pumping-limit.json: [1].scope: found "every-yaer", expected one of drought-years, every-year; nearest: "every-year" (unknown-scope)"#,
    ),
    (
        |f| f.set("positions/weir-removed.json", "/0/event", "council"),
        r#"positions/weir-removed.json: [0].event: found "council", expected the id of an event (unknown-event)"#,
    ),
    (
        |f| f.set("corpus.json", "/featured/3/view/doc/1", "002"),
        r#"corpus.json: featured[3].view.doc[1]: found "002", expected the id of a document: 000, 001 (unknown-document)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/1/variants/0/evidence/0", "01:5"),
        r#"discrepancies.json: [1].variants[0].evidence[0]: found "01", expected the id of a document: 000, 001 (unknown-document)"#,
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/evidence/0/at", "001.5"),
        r#"positions/board-pays.json: [0].evidence[0].at: found "001.5", expected a document's id, a colon and a line's number, as 000:1 (line-shape)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/1/variants/0/evidence/0", "001:05"),
        r#"discrepancies.json: [1].variants[0].evidence[0]: found "001:05", expected a document's id, a colon and a line's number, as 000:1 (line-shape)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/1/variants/0/evidence/0", "001:7"),
        r#"discrepancies.json: [1].variants[0].evidence[0]: found "001:7", expected a line of document "001", which has 6 lines (unknown-line)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/1/variants/0/evidence/0", "000:6"),
        r#"discrepancies.json: [1].variants[0].evidence[0]: found "000:6", a line of the kind player, expected a line with words of the article (line-carries-nothing)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/1/variants/0/evidence/0", "000:2"),
        r#"discrepancies.json: [1].variants[0].evidence[0]: found "000:2", a line of the kind blank, expected a line with words of the article (line-carries-nothing)"#,
    ),
    (
        |f| f.add("events.json", "/2/participants/-", "ada-holm"),
        r#"events.json: [2].participants[3]: found "ada-holm" a second time, expected each once (list-repeat)"#,
    ),
    (
        |f| f.add("corpus.json", "/featured/0/view/stance/-", "for"),
        r#"corpus.json: featured[0].view.stance[2]: found "for" a second time, expected each once (list-repeat)"#,
    ),
    (
        |f| f.add("actors.json", "/0/spellings/-", "Mayor Holm"),
        r#"actors.json: [0].spellings[1]: found "Mayor Holm" a second time, expected each once (list-repeat)"#,
    ),
    (
        |f| f.add("discrepancies.json", "/0/variants/0/evidence/-", "000:4"),
        r#"discrepancies.json: [0].variants[0].evidence[1]: found "000:4" a second time, expected each once (list-repeat)"#,
    ),
    (
        |f| f.add("aliases.json", "/millers", "river-board"),
        r#"aliases.json: millers: found "millers", which is in use, expected an old id (alias-in-use)"#,
    ),
    (
        |f| f.add("aliases.json", "/miller", "milers"),
        r#"aliases.json: miller: found "milers", expected an id in use; nearest: "millers" (alias-target)"#,
    ),
    (
        |f| f.add("aliases.json", "/reed", "tomas"),
        r#"aliases.json: reed: found "tomas", expected an id in use; nearest: "towns" (alias-target)"#,
    ),
    (
        |f| f.add("aliases.json", "/reed-1", "reed-1"),
        r#"aliases.json: reed-1: found "reed-1", expected an id that does not lead back to an old one (alias-cycle)"#,
    ),
];

#[test]
fn each_is_told() {
    crate::check(CASES);
}
