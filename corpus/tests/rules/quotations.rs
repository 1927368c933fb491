//! Quotations, `verified.json` and the source documents.

use serde_json::json;

use crate::Case;

pub const CASES: &[Case] = &[
    (
        |f| f.set("positions/weir-removed.json", "/2/evidence/0/at", "001:4"),
        r#"positions/weir-removed.json: [2].quotes[0].at: found "001:3", expected a line of the position's evidence: 001:4 (quote-line)"#,
    ),
    (
        |f| {
            f.with_sources();
            f.set("positions/weir-removed.json", "/0/quotes/0/text", "");
        },
        r#"positions/weir-removed.json: [0].quotes[0].text: found "", expected a text (text-empty)"#,
    ),
    (
        |f| {
            f.with_sources();
            let words = "Never! ".repeat(46);
            f.reprint("000_valley-post.txt", "We keep our weir, and we pay for it.", words.trim());
            f.set("positions/weir-removed.json", "/1/quotes/0/text", words.trim());
        },
        "positions/weir-removed.json: [1].quotes[0].text: found 46 words, expected 45 at most (quote-long)",
    ),
    (
        |f| {
            let quote = json!({"text": "We keep our weir, and we pay for it.", "at": "000:4", "by": "tomas-reed"});
            f.add("positions/weir-removed.json", "/1/quotes/-", quote);
        },
        "positions/weir-removed.json: [1].quotes[1].text: found words of 000:4 a second time, expected each once (quote-twice)",
    ),
    (
        |f| f.delete("verified.json"),
        "verified.json: found no such file, expected the hashes of 3 quotations; they are written by: cargo xtask corpus check --sources DIR (verified-missing)",
    ),
    (
        |f| f.shift("verified.json", "/hashes/0", 2),
        r#"verified.json: hashes[2]: found "21433097b8d7e7c26c15570479f74633887ef32cc84aa68fbe9aab74bdf1622a", expected hashes in their order, each once (verified-order)"#,
    ),
    (
        |f| f.add("verified.json", "/hashes/-", "f".repeat(64)),
        r#"verified.json: hashes[3]: found "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", expected the hash of a quotation (verified-stale)"#,
    ),
    (
        |f| f.remove("verified.json", "/hashes/0"),
        "positions/weir-removed.json: [0].quotes[0].text: found words that were not verified at 000:3, expected verified ones; run: cargo xtask corpus check --sources DIR (quote-unverified)",
    ),
    (
        |f| f.set("positions/weir-removed.json", "/1/quotes/0/text", "We keep our weir"),
        "positions/weir-removed.json: [1].quotes[0].text: found words that were not verified at 000:4, expected verified ones; run: cargo xtask corpus check --sources DIR (quote-unverified)",
    ),
    (
        |f| {
            f.with_sources();
            f.set("positions/weir-removed.json", "/1/quotes/0/text", "We keep the weir");
        },
        "positions/weir-removed.json: [1].quotes[0].text: found words that are not in 000:4, expected words of the line, letter for letter (quote-absent)",
    ),
    (
        |f| {
            f.with_sources();
            f.set("positions/weir-removed.json", "/1/quotes/0/text", "would not hear of it");
        },
        "positions/weir-removed.json: [1].quotes[0].text: found words of 000:4 outside quotation marks, expected words inside quotation marks (quote-unmarked)",
    ),
    (
        |f| {
            f.with_sources();
            f.reprint("001_river-gazette.txt", "Nobody at", "“We keep our weir and pay,” Reed said. Nobody at");
            f.add("positions/weir-removed.json", "/1/evidence/-", json!({"at": "001:5", "voice": "direct"}));
            let quote = json!({"text": "We keep our weir and pay", "at": "001:5", "by": "tomas-reed"});
            f.add("positions/weir-removed.json", "/1/quotes/-", quote);
        },
        "positions/weir-removed.json: [1].quotes[1].text: found other words than at 000:4, expected a discrepancy between 000:4 and 001:5 (wording-untold)",
    ),
    (
        |f| {
            f.with_sources();
            f.article("001_river-gazette.txt", |_| Some(b"\xff".to_vec()));
            let hash = "a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89";
            f.set("documents/001.json", "/sha256", hash);
        },
        "documents/001.json: file: found bytes that are no UTF-8, expected the source document (source-unreadable)",
    ),
];

#[test]
fn each_is_told() {
    crate::check(CASES);
}
