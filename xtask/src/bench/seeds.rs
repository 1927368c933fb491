//! Made-up seeds of any size, for the page to be measured with: sound by every rule of the codebook, with sources of their own, and
//! skewed as in reality: few speak much, and most is said in few days. The words mean nothing.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use summitry_corpus::read;
use summitry_corpus::vocabulary::{Stance, Vocabulary, Voice};

use crate::error::{Error, Result};
use crate::files::{remove_folder, save};

#[allow(dead_code)]
#[path = "../../../explore/tests/support/chance.rs"]
pub mod chance;

use chance::Chance;

/// As many values as a lively negotiation has.
const ACTORS: usize = 60;
const QUESTIONS: usize = 60;

/// The most documents, and the most lines of each. Every line is cited, so that few positions have few.
const DOCUMENTS: usize = 40;
const LINES: usize = 50;

/// The phases with their kinds, their first days and how many events each has.
const PHASES: [(&str, &str, u32, usize); 6] = [
    ("background", "2031-01-02", 1, 6),
    ("meeting", "2031-03-03", 1, 5),
    ("between", "2031-03-04", 4, 6),
    ("meeting", "2031-03-08", 1, 5),
    ("between", "2031-03-09", 3, 5),
    ("ahead", "2031-04-01", 1, 3),
];

/// A line of a source: what it says, and what is quoted in it.
#[derive(Clone, Default)]
struct Line {
    text: String,
    quoted: Vec<String>,
}

/// Writes seeds with so many positions into a folder, which is emptied, and checks them; the same for the same number.
pub fn write(folder: &Path, positions: usize) -> Result<()> {
    let chance = &mut Chance::new(positions as u64);
    let sources = folder.with_extension("sources");
    for folder in [folder, &sources] {
        remove_folder(folder)?;
    }
    let documents = (positions / LINES).clamp(1, DOCUMENTS);
    let mut lines = vec![vec![Line::default(); LINES.min(positions)]; documents];
    for line in lines.iter_mut().flatten() {
        line.text = chance.words(14);
    }
    let events = events(chance, &lines);
    let mut by_question: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let mut numbers: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for number in 0..positions {
        let (actor, question) = (chance.low(ACTORS), chance.low(QUESTIONS));
        let of_both = numbers.entry((actor, question)).or_default();
        *of_both += 1;
        let at = if number < documents * lines[0].len() {
            (number / lines[0].len(), number % lines[0].len())
        } else {
            (chance.low(documents), chance.below(lines[0].len()))
        };
        let id = format!("actor-{actor}-question-{question}-{of_both}");
        let position = position(chance, &id, (actor, question), &events, at, &mut lines);
        by_question.entry(format!("question-{question}")).or_default().push(position);
    }

    let stances = json!({ "for": chance.words(6), "against": chance.words(6) });
    let featured: Vec<Value> = (0..4)
        .map(|number| json!({ "title": format!("Question {number}?"), "view": { "question": [format!("question-{number}")] } }))
        .collect();
    let phases = PHASES.iter().enumerate();
    let about = json!({
        "title": "Made up", "subtitle": "What nobody said", "version": "0.0.0", "language": "en",
        "opening": ["One.", "Two.", "Three."], "colophon": ["None of this was said."], "featured": featured,
        "phases": phases.map(|(number, phase)| json!({ "id": phase_id(number), "title": format!("Phase {number}"), "kind": phase.0 }))
            .collect::<Vec<_>>(),
        "sides": (0..6).map(|side| json!({ "id": format!("side-{side}"), "title": format!("Side {side}") })).collect::<Vec<_>>(),
    });
    let actors: Vec<Value> = (0..ACTORS)
        .map(|number| {
            let name = Chance::word(7000 + number);
            json!({
                "id": format!("actor-{number}"), "name": format!("{} {name}", Chance::word(number)), "short_name": name, "kind": "person",
                "role": chance.words(3), "side": format!("side-{}", number % 6), "spellings": [],
            })
        })
        .collect();
    let questions: Vec<Value> = (0..QUESTIONS)
        .map(|number| {
            json!({
                "id": format!("question-{number}"), "title": chance.words(3), "group": format!("Group {}", number * 4 / QUESTIONS),
                "question": format!("{}?", chance.words(8)), "stances": stances,
            })
        })
        .collect();
    let ids = ["phases", "sides", "actors", "questions", "scopes", "events", "documents", "positions", "discrepancies"];
    let ids: BTreeMap<&str, [&str; 0]> = ids.into_iter().map(|kind| (kind, [])).collect();
    let files = [
        ("corpus.json", about),
        ("actors.json", Value::from(actors)),
        ("questions.json", Value::from(questions)),
        ("events.json", Value::from(events)),
        ("discrepancies.json", json!([])),
        ("aliases.json", json!({})),
        ("ledger.json", json!({ "ids": ids, "versions": {} })),
    ];
    for (name, value) in files {
        save(&folder.join(name), &value.to_string())?;
    }
    save(&folder.join("method.md"), "# Method\n\nMade up.\n")?;
    for (question, positions) in by_question {
        save(&folder.join(format!("positions/{question}.json")), &Value::from(positions).to_string())?;
    }
    for (number, lines) in lines.iter().enumerate() {
        let (document, source) = document(chance, number, lines);
        save(&folder.join(format!("documents/{number:03}.json")), &document.to_string())?;
        save(&sources.join(format!("{number:03}.txt")), &source)?;
    }
    let checked = read::check(folder, Some(&sources))
        .map_err(|faults| Error::new(format!("{} has faults\n{faults}", folder.display())))?;
    save(&folder.join("verified.json"), &checked.verified)
}

fn phase_id(number: usize) -> String {
    format!("phase-{number}")
}

fn events(chance: &mut Chance, lines: &[Vec<Line>]) -> Vec<Value> {
    let mut events = Vec::new();
    for (phase, (_, first, days, count)) in PHASES.iter().enumerate() {
        for number in 0..*count {
            let (month, day) = first.rsplit_once('-').unwrap_or_default();
            let day = day.parse::<u32>().unwrap_or_default() + number as u32 * days / *count as u32;
            let day = format!("{month}-{day:02}");
            let (document, line) = (chance.below(lines.len()), chance.below(lines[0].len()));
            events.push(json!({
                "id": format!("event-{}", events.len()), "title": chance.words(4), "phase": phase_id(phase), "from": day, "to": day,
                "precision": "day", "place": null, "participants": [], "summary": chance.words(20),
                "evidence": [format!("{document:03}:{}", line + 1)],
            }));
        }
    }
    events
}

fn position(
    chance: &mut Chance,
    id: &str,
    (actor, question): (usize, usize),
    events: &[Value],
    (document, line): (usize, usize),
    lines: &mut [Vec<Line>],
) -> Value {
    let event = &events[chance.below(events.len())];
    let stance = Stance::ALL[chance.low(Stance::ALL.len())];
    let voice = Voice::ALL[chance.low(Voice::ALL.len())];
    let at = format!("{document:03}:{}", line + 1);
    let mut position = json!({
        "id": id, "kind": "stance", "actor": format!("actor-{actor}"), "question": format!("question-{question}"), "event": event["id"],
        "from": event["from"], "to": event["to"], "precision": "day", "stance": stance.id(), "claim": format!("{}.", chance.words(14)),
        "quotes": [], "evidence": [{ "at": at, "voice": voice.id() }],
    });
    if stance == Stance::None {
        position["silence"] = json!("declined");
    }
    if voice == Voice::Attributed {
        position["evidence"][0]["via"] = json!([format!("actor-{}", (actor + 1) % ACTORS)]);
    }
    if voice == Voice::Direct {
        let quoted = chance.words(12);
        position["quotes"] = json!([{ "text": quoted, "at": at, "by": format!("actor-{actor}") }]);
        lines[document][line].quoted.push(quoted);
    }
    position
}

/// A document, and the source that it is of.
fn document(chance: &mut Chance, number: usize, lines: &[Line]) -> (Value, String) {
    let said = |line: &Line| {
        let quoted: String = line.quoted.iter().map(|quoted| format!(" \"{quoted}\"")).collect();
        [&*line.text, &quoted].concat()
    };
    let source = lines.iter().map(said).collect::<Vec<_>>().join("\n");
    let hash: String = Sha256::digest(source.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let digests = lines.iter().enumerate();
    let digests: Vec<Value> =
        digests.map(|(line, _)| json!({ "line": line + 1, "kind": "text", "digest": chance.words(10) })).collect();
    let document = json!({
        "id": format!("{number:03}"), "file": format!("{number:03}.txt"), "sha256": hash, "outlet": chance.words(2),
        "outlet_known_by": "Made up.", "headline": null, "author": null, "day": null, "address": null,
        "sections": [{ "from": 1, "to": lines.len(), "title": "All", "written": null, "precision": "unknown", "known_by": "Made up." }],
        "lines": digests,
    });
    (document, source)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn made_up_seeds_keep_every_rule_and_are_the_same_again() -> std::result::Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("summitry-made-up-{}", std::process::id()));
        let read = |name: &str| fs::read_to_string(folder.join(name));
        write(&folder, 300)?;
        // With what was found in the sources, which lie elsewhere, they are sound alone, too.
        let checked = read::check(&folder, None)?;
        assert_eq!(checked.corpus.positions.len(), 300);
        assert!(checked.quotations > 30, "{}", checked.quotations);
        let (before, verified) = (read("documents/000.json")?, read("verified.json")?);
        write(&folder, 300)?;
        assert_eq!((before, verified), (read("documents/000.json")?, read("verified.json")?));
        fs::remove_dir_all(&folder)?;
        fs::remove_dir_all(folder.with_extension("sources"))?;
        Ok(())
    }
}
