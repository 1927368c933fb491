//! `positions/<question>.json` and `discrepancies.json`.

use serde_json::json;

use crate::Case;

pub const CASES: &[Case] = &[
    (
        |f| f.write("positions/weir-remove.json", "[]"),
        r#"positions/weir-remove.json: found "weir-remove", expected a file named after a question; nearest: "weir-removed" (positions-file)"#,
    ),
    (
        |f| f.write("positions/fish.json", "[]"),
        r#"positions/fish.json: found "fish", expected a file named after a question (positions-file)"#,
    ),
    (
        |f| {
            f.set("positions/board-pays.json", "/0/question", "weir-removed");
            f.set("positions/board-pays.json", "/0/id", "river-board-weir-removed-1");
        },
        r#"positions/board-pays.json: [0].question: found "weir-removed", expected "board-pays", the question of the file (position-file)"#,
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/id", "river-board-board-pays-0"),
        r#"positions/board-pays.json: [0].id: found "river-board-board-pays-0", expected river-board-board-pays- and a number from 1 (position-id)"#,
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/id", "board-pays-river-board-1"),
        r#"positions/board-pays.json: [0].id: found "board-pays-river-board-1", expected river-board-board-pays- and a number from 1 (position-id)"#,
    ),
    (
        |f| f.remove("positions/pumping-limit.json", "/0/scope"),
        r#"positions/pumping-limit.json: [0]: found no field "scope", expected one of drought-years, every-year, as the question has scopes (scope-missing)"#,
    ),
    (
        |f| f.add("positions/board-pays.json", "/0/scope", "every-year"),
        r#"positions/board-pays.json: [0].scope: found "every-year", expected no such field, as the question has no scopes (scope-undeclared)"#,
    ),
    (
        |f| f.remove("positions/board-pays.json", "/0/silence"),
        r#"positions/board-pays.json: [0]: found no field "silence", expected one of declined, omitted, raised, as the stance is none (silence-missing)"#,
    ),
    (
        |f| f.add("positions/weir-removed.json", "/0/silence", "raised"),
        "positions/weir-removed.json: [0].silence: found raised, expected no such field, as the stance is for (silence-unexpected)",
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/kind", "forecast"),
        "positions/board-pays.json: [0].stance: found none, expected a stance, as this is a forecast (forecast-stance)",
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/claim", "The board does not say who pays"),
        r#"positions/board-pays.json: [0].claim: found "The board does not say who pays", expected a full stop at the end (claim-full-stop)"#,
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/claim", "The board is silent. It does not pay."),
        "positions/board-pays.json: [0].claim: found 2 sentences, expected one (claim-sentences)",
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/claim", format!("{}pays.", "nobody ".repeat(40))),
        "positions/board-pays.json: [0].claim: found 41 words, expected 40 at most (claim-long)",
    ),
    (
        |f| f.add("positions/board-pays.json", "/0/note", "It was \u{7}asked."),
        r#"positions/board-pays.json: [0].note: found "It was \u{7}asked.", expected a text of one line, without control characters (text-control)"#,
    ),
    (
        |f| {
            f.set("positions/board-pays.json", "/0/evidence", json!([]));
            f.add("events.json", "/2/evidence/-", "001:5");
        },
        "positions/board-pays.json: [0].evidence: found an empty list, expected a line that carries the position (evidence-missing)",
    ),
    (
        |f| f.add("positions/board-pays.json", "/0/evidence/-", json!({"at": "001:5", "voice": "reported"})),
        r#"positions/board-pays.json: [0].evidence[1]: found "001:5" in the voice reported a second time, expected each once (evidence-twice)"#,
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/silence", "omitted"),
        "positions/board-pays.json: [0].evidence[0].voice: found reported, expected outlet, as a source remarks that it went unsaid (omitted-voice)",
    ),
    (
        |f| f.add("positions/weir-removed.json", "/1/evidence/-", json!({"at": "000:3", "voice": "outlet"})),
        r#"positions/weir-removed.json: [1].evidence[2].at: found "000:3", expected a line after 000:4, as evidence stands in the order of lines (evidence-order)"#,
    ),
    (
        |f| f.set("positions/weir-removed.json", "/3/evidence/0/voice", "reported"),
        "positions/weir-removed.json: [3].evidence[0].voice: found reported, expected outlet, as river-gazette is an outlet (outlet-voice)",
    ),
    (
        |f| f.set("positions/weir-removed.json", "/2/evidence/0/reported_on", "2031-05-11"),
        "positions/weir-removed.json: [2].evidence[0].reported_on: found 2031-05-11, expected 2031-05-12 or later, as the position begins then (reported-early)",
    ),
    (
        |f| f.set("positions/weir-removed.json", "/2/quotes/0/by", "ada-holm"),
        r#"positions/weir-removed.json: [2].quotes[0].by: found "ada-holm", expected tomas-reed, or who says it of them at 001:3 (quote-speaker)"#,
    ),
    (
        |f| f.set("positions/pumping-limit.json", "/0/evidence/0/via", json!([])),
        r#"positions/pumping-limit.json: [0].evidence[0]: found nobody in "via", expected who says it, as the voice is attributed (via-missing)"#,
    ),
    (
        |f| f.add("positions/board-pays.json", "/0/evidence/0/via", json!(["millers"])),
        "positions/board-pays.json: [0].evidence[0].via: found millers, expected nobody, as the voice is reported (via-unexpected)",
    ),
    (
        |f| f.add("positions/pumping-limit.json", "/0/evidence/0/via/-", "ada-holm"),
        "positions/pumping-limit.json: [0].evidence[0].via[1]: found the actor itself, expected somebody else (via-self)",
    ),
    (
        |f| f.set("positions/weir-removed.json", "/0/quotes/0/by", "tomas-reed"),
        "positions/weir-removed.json: [0].evidence[0].at: found no quotation at 000:3, expected one by ada-holm, as the voice is direct (direct-without-quote)",
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/evidence/0/voice", "direct"),
        "positions/board-pays.json: [0].evidence[0].at: found no quotation at 001:5, expected one by river-board, as the voice is direct (direct-without-quote)",
    ),
    (
        |f| f.remove("discrepancies.json", "/0/variants/1"),
        "discrepancies.json: [0].variants: found 1 variant, expected two at least (variants-few)",
    ),
    (
        |f| f.set("discrepancies.json", "/0/variants/1/evidence", json!([])),
        "discrepancies.json: [0].variants[1].evidence: found an empty list, expected a line that says so (variant-without-evidence)",
    ),
    (
        |f| f.set("discrepancies.json", "/0/weight", "apparent"),
        r#"discrepancies.json: [0]: found no field "note", expected why they only seem to differ, as the weight is apparent (apparent-without-note)"#,
    ),
    (
        |f| f.set("discrepancies.json", "/0/variants/1/says", "\tHe names a condition."),
        r#"discrepancies.json: [0].variants[1].says: found "\tHe names a condition.", expected a text without white space around it (text-untrimmed)"#,
    ),
];

#[test]
fn each_is_told() {
    crate::check(CASES);
}
