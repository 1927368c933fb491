//! The smallest corpus that has no fault: so small that it can be checked ten million times.

use super::changes::Files;

const SEEDS: [(&str, &str); 11] = [
    ("method.md", "Made up.\n"),
    (
        "corpus.json",
        r#"{"title": "The ford", "subtitle": "Who crosses", "version": "1.0.0", "language": "en", "opening": ["One. Two. Three."], "colophon": [], "phases": [{"id": "noon", "title": "Noon", "kind": "meeting"}], "sides": [{"id": "left", "title": "Left"}], "featured": [{"title": "A", "view": {"phase": ["noon"]}}, {"title": "B", "view": {"side": ["left"], "doc": ["000"]}}, {"title": "C", "view": {"stance": ["for"]}}, {"title": "D", "view": {"voice": ["direct"]}}]}"#,
    ),
    (
        "actors.json",
        r#"[{"id": "ann", "name": "Ann", "short_name": "Ann", "kind": "person", "role": "Ferrier", "side": "left", "spellings": ["Anne"]}]"#,
    ),
    (
        "questions.json",
        r#"[{"id": "cross", "title": "Cross", "group": "Ways", "question": "Cross here?", "stances": {"for": "Yes.", "against": "No."}, "scopes": [{"id": "today", "title": "Today"}, {"id": "later", "title": "Later"}]}]"#,
    ),
    (
        "events.json",
        r#"[{"id": "bank", "title": "At the bank", "phase": "noon", "from": "2031-05-12", "to": null, "precision": "about", "place": null, "participants": ["ann"], "summary": "She looks.", "evidence": ["000:1"]}]"#,
    ),
    (
        "documents/000.json",
        r#"{"id": "000", "file": "000.txt", "sha256": "e596cca39bff9969bcfff96664b370b7cb23189c747f0b16acc7ba8313a7f9b4", "outlet": "Bell", "outlet_known_by": "its name", "headline": null, "author": null, "day": null, "address": null, "sections": [{"from": 1, "to": 1, "title": "All", "written": null, "precision": "unknown", "known_by": "nothing"}], "lines": [{"line": 1, "kind": "text", "digest": "She will cross."}]}"#,
    ),
    (
        "positions/cross.json",
        r#"[{"id": "ann-cross-1", "kind": "stance", "actor": "ann", "question": "cross", "event": "bank", "scope": "today", "from": "2031-05-12", "to": "2031-05-12", "precision": "day", "stance": "for", "claim": "Ann crosses.", "quotes": [{"text": "I cross here", "at": "000:1", "by": "ann"}], "evidence": [{"at": "000:1", "voice": "direct"}]}, {"id": "ann-cross-2", "kind": "stance", "actor": "ann", "question": "cross", "event": "bank", "scope": "later", "from": null, "to": null, "precision": "unknown", "stance": "none", "silence": "declined", "claim": "Ann says no more.", "quotes": [], "evidence": [{"at": "000:1", "voice": "reported"}]}]"#,
    ),
    (
        "discrepancies.json",
        r#"[{"id": "hour", "topic": "The hour", "weight": "detail", "variants": [{"says": "Noon.", "evidence": ["000:1"]}, {"says": "One.", "evidence": ["000:1"]}]}]"#,
    ),
    ("aliases.json", r#"{"anne-cross-1": "ann-cross-1"}"#),
    (
        "ledger.json",
        r#"{"ids": {"phases": ["noon"], "sides": [], "actors": [], "questions": [], "scopes": ["cross/today"], "events": [], "documents": [], "positions": ["anne-cross-1"], "discrepancies": []}, "versions": {}}"#,
    ),
    ("verified.json", r#"{"hashes": ["e3bfaa6f0ca624e4c09193dc6266a13c05d338de4b56a9337770ffc4310035e2"]}"#),
];

/// Its seeds.
pub fn seeds() -> Files {
    SEEDS.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect()
}

/// Its source documents.
pub fn sources() -> Files {
    [("000.txt".to_owned(), "“I cross here,” said Ann.".into())].into()
}
