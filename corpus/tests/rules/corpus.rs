//! `corpus.json`, `actors.json` and `questions.json`.

use serde_json::json;

use crate::Case;

pub const CASES: &[Case] = &[
    (|f| f.set("corpus.json", "/title", ""), r#"corpus.json: title: found "", expected a text (text-empty)"#),
    (|f| f.set("actors.json", "/0/role", " "), r#"actors.json: [0].role: found " ", expected a text (text-empty)"#),
    (|f| f.add("actors.json", "/0/note", ""), r#"actors.json: [0].note: found "", expected a text (text-empty)"#),
    (
        |f| f.set("corpus.json", "/subtitle", "Who wants what of the river "),
        r#"corpus.json: subtitle: found "Who wants what of the river ", expected a text without white space around it (text-untrimmed)"#,
    ),
    (
        |f| f.set("corpus.json", "/colophon/0", "An invented corpus,\nfor tests."),
        r#"corpus.json: colophon[0]: found "An invented corpus,\nfor tests.", expected a text of one line, without control characters (text-control)"#,
    ),
    (
        |f| f.set("actors.json", "/0/name", "Ada \u{202e}Holm"),
        r#"actors.json: [0].name: found "Ada \u{202e}Holm", expected a text of one line, without control characters (text-control)"#,
    ),
    (
        |f| f.set("corpus.json", "/version", "1.0"),
        r#"corpus.json: version: found "1.0", expected a semantic version, as 1.0.0 (version)"#,
    ),
    (
        |f| f.set("corpus.json", "/language", "english"),
        r#"corpus.json: language: found "english", expected a BCP 47 tag, as en or pt-BR (language)"#,
    ),
    (
        |f| f.add("actors.json", "/1/lang", "hebrew"),
        r#"actors.json: [1].lang: found "hebrew", expected a BCP 47 tag, as en or pt-BR (language)"#,
    ),
    (
        |f| f.set("corpus.json", "/opening/2", "Every position leads to a line. The line carries it."),
        "corpus.json: opening: found 4 sentences, expected 3 sentences (opening)",
    ),
    (
        |f| f.remove("corpus.json", "/opening/0"),
        "corpus.json: opening: found 2 sentences, expected 3 sentences (opening)",
    ),
    (
        |f| {
            // Whoever refers to a side that is gone is told of too, so nobody may.
            f.set("corpus.json", "/sides", json!([]));
            f.set("actors.json", "", json!([]));
            f.set("corpus.json", "/featured/3/view", json!({"doc": ["000"]}));
            f.delete("positions/");
            f.write("positions/weir-removed.json", "[]");
            f.set("events.json", "/1/participants", json!([]));
            f.set("events.json", "/2/participants", json!([]));
            f.set("verified.json", "/hashes", json!([]));
            f.set("aliases.json", "", json!({}));
            f.add("events.json", "/2/evidence/-", "001:3");
            f.add("events.json", "/2/evidence/-", "001:4");
            f.add("events.json", "/2/evidence/-", "000:5");
        },
        "corpus.json: sides: found an empty list, expected a side at least (no-sides)",
    ),
    (
        |f| f.set("corpus.json", "/phases/1/kind", "between"),
        "corpus.json: phases: found no meeting, expected a phase of the kind meeting at least (no-meeting)",
    ),
    (
        |f| f.remove("corpus.json", "/featured/0"),
        "corpus.json: featured: found 3 featured views, expected 4 to 6 (featured-count)",
    ),
    (
        |f| f.set("corpus.json", "/featured/0/view", json!({})),
        "corpus.json: featured[0].view: found no filter, expected a filter at least (featured-empty)",
    ),
    (
        |f| f.set("actors.json", "/1/short_name", "Holm"),
        r#"actors.json: [1].short_name: found "Holm", as ada-holm is called already, expected a short name of its own (short-name-taken)"#,
    ),
    (
        |f| f.add("actors.json", "/2/members", json!(["ada-holm", "tomas-reed"])),
        "actors.json: [2].members: found 2 members, expected none, as this is no group but of the kind institution (members-of-no-group)",
    ),
    (
        |f| f.add("actors.json", "/2/members_complete", json!(false)),
        "actors.json: [2].members_complete: found false, expected none, as this is no group but of the kind institution (members-of-no-group)",
    ),
    (
        |f| f.remove("actors.json", "/3/members_complete"),
        r#"actors.json: [3]: found no field "members_complete", expected it, as this is a group (members-complete-missing)"#,
    ),
    (
        |f| f.set("actors.json", "/4/members", json!([])),
        "actors.json: [4].members_complete: found true, without members, expected members, or false (members-complete-empty)",
    ),
    (
        |f| f.add("actors.json", "/3/members/-", "millers"),
        "actors.json: [3].members[1]: found the group itself, expected a member that is not above the group (members-cycle)",
    ),
    (
        |f| f.set("questions.json", "/0/question", "The weir should be removed."),
        r#"questions.json: [0].question: found "The weir should be removed.", expected a question mark at the end (question-mark)"#,
    ),
    (
        |f| f.remove("questions.json", "/0/stances/against"),
        r#"questions.json: [0].stances: found no meaning of "against", expected one for each of for and against (stance-meaning)"#,
    ),
    (
        |f| f.set("questions.json", "/0/stances/against", "Keep it. "),
        r#"questions.json: [0].stances.against: found "Keep it. ", expected a text without white space around it (text-untrimmed)"#,
    ),
    (
        |f| f.set("questions.json", "/1/scopes/0/title", ""),
        r#"questions.json: [1].scopes[0].title: found "", expected a text (text-empty)"#,
    ),
];

#[test]
fn each_is_told() {
    crate::check(CASES);
}
