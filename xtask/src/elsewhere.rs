//! Another negotiation, for the page to be tested with: what `tests/elsewhere/` has by hand, and a crowd that votes on one
//! day.
//!
//! Nobody writes hundreds of positions by hand. `crowd.json` says who the crowd is, what it votes on and in which words;
//! here is only how the cards fall.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use summitry_corpus::read;
use summitry_corpus::vocabulary::{Stance, Vocabulary};
use summitry_dataset::sha256;

use crate::bench::seeds::chance::Chance;
use crate::error::{Error, Result};
use crate::files::{copy_below, json, remove_folder, save};
use crate::paths;

/// So many of a hundred votes come with a word of their own.
const CALLS: usize = 6;

/// Writes the whole into a folder, which is emptied, its sources beside it, and checks it; always the same.
pub fn write(folder: &Path) -> Result<()> {
    let by_hand = paths::root().join("tests/elsewhere");
    let sources = folder.with_extension("sources");
    for (name, target) in [("seeds", folder), ("sources", &*sources)] {
        remove_folder(target)?;
        copy_below(&by_hand.join(name), target)?;
    }
    let crowd = json(&by_hand.join("crowd.json"))?;
    let mut events = json(&folder.join("events.json"))?;
    let day = element(&events, text(&crowd["event"]))["from"].clone();
    let Votes { by_question, ballots } = vote(&crowd, &json(&folder.join("questions.json"))?, &day);

    let document = document(&crowd, &ballots);
    let lines = (1..).zip(&ballots).map(|(line, _)| json!(at(&crowd, line)));
    let event = events.as_array_mut().into_iter().flatten().find(|event| event["id"] == crowd["event"]);
    if let Some(event) = event {
        extend(&mut event["evidence"], lines);
    }
    save(&folder.join("events.json"), &events.to_string())?;
    save(&folder.join(format!("documents/{}.json", text(&document["id"]))), &document.to_string())?;
    save(&sources.join(text(&document["file"])), &source(&ballots))?;
    append(&folder.join("actors.json"), (1..=count(&crowd["actors"])).map(|number| actor(&crowd, number)))?;
    for (question, positions) in by_question {
        append(&folder.join(format!("positions/{question}.json")), positions.into_iter())?;
    }

    let checked = read::check(folder, Some(&sources))
        .map_err(|faults| Error::new(format!("{} has faults\n{faults}", folder.display())))?;
    save(&folder.join("verified.json"), &checked.verified)?;
    println!(
        "{} positions of {} actors are in {}.",
        checked.corpus.positions.len(),
        checked.corpus.actors.len(),
        paths::shown(folder)
    );
    Ok(())
}

/// A line of the crowd's document: a ballot, who held up which card, and what was called out.
struct Ballot {
    source: String,
    digest: String,
}

struct Votes {
    by_question: BTreeMap<String, Vec<Value>>,
    ballots: Vec<Ballot>,
}

/// Lets the crowd vote. Some questions draw many more votes than others, and who votes on one again does so in its next
/// ballot.
fn vote(crowd: &Value, questions: &Value, day: &Value) -> Votes {
    let chance = &mut Chance::new(count(&crowd["positions"]) as u64);
    let asked: Vec<&str> = crowd["questions"].as_array().into_iter().flatten().map(text).collect();
    let mut numbers: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut cards: BTreeMap<(usize, usize), Vec<(usize, Stance)>> = BTreeMap::new();
    for _ in 0..count(&crowd["positions"]) {
        let (question, actor) = (chance.low(asked.len()), 1 + chance.below(count(&crowd["actors"])));
        let ballot = numbers.entry((question, actor)).or_default();
        *ballot += 1;
        // Each question has a stance that most of its votes are for or near to.
        let stance = Stance::ALL[(question + chance.low(Stance::ALL.len())) % Stance::ALL.len()];
        cards.entry((question, *ballot)).or_default().push((actor, stance));
    }

    let (mut by_question, mut ballots) = (BTreeMap::<String, Vec<Value>>::new(), Vec::new());
    for ((question, number), votes) in cards {
        let question = element(questions, asked[question]);
        let number = number.to_string();
        let words = [("ballot", &*number), ("title", text(&question["title"]))];
        let at = at(crowd, ballots.len() + 1);
        let mut source = fill(&crowd["ballot"]["source"], &words);
        for (actor, stance) in votes {
            let vote = Vote { crowd, question, words, actor: self::actor(crowd, actor), stance };
            let calls = crowd["calls"][stance.id()].as_array().map_or(&[][..], Vec::as_slice);
            let call = (!calls.is_empty() && chance.percent(CALLS)).then(|| text(chance.of(calls)));
            let scope = question["scopes"].as_array().map(|scopes| &chance.of(scopes)["id"]);
            source.push_str(&vote.said(call));
            by_question.entry(text(&question["id"]).to_owned()).or_default().push(vote.position(day, &at, call, scope));
        }
        ballots.push(Ballot { source, digest: fill(&crowd["ballot"]["digest"], &words) });
    }
    Votes { by_question, ballots }
}

/// Who held up which card, on what.
struct Vote<'a> {
    crowd: &'a Value,
    question: &'a Value,
    /// What patterns say of the ballot; its number comes first.
    words: [(&'a str, &'a str); 2],
    actor: Value,
    stance: Stance,
}

impl Vote<'_> {
    /// As the document has it, after what it says already.
    fn said(&self, call: Option<&str>) -> String {
        let card = text(&self.crowd["cards"][self.stance.id()]);
        let call = call.map(|call| format!(" “{call}”")).unwrap_or_default();
        format!(" {}: {card}.{call}", text(&self.actor["name"]))
    }

    fn position(&self, day: &Value, at: &str, call: Option<&str>, scope: Option<&Value>) -> Value {
        let Self { crowd, question, words: [ballot, title], actor, stance } = self;
        let words = [*ballot, *title, ("name", text(&actor["name"]))];
        let mut position = json!({
            "id": format!("{}-{}-{}", text(&actor["id"]), text(&question["id"]), ballot.1), "kind": "stance",
            "actor": actor["id"], "question": question["id"], "event": crowd["event"], "from": day, "to": day,
            "precision": "day", "stance": stance.id(), "claim": fill(&crowd["claims"][stance.id()], &words),
            "quotes": [], "evidence": [{ "at": at, "voice": "reported" }],
        });
        if let Some(scope) = scope {
            position["scope"] = scope.clone();
        }
        if *stance == Stance::None {
            position["silence"] = json!("declined");
        }
        if let Some(call) = call {
            position["quotes"] = json!([{ "text": call, "at": at, "by": actor["id"] }]);
            position["evidence"][0]["voice"] = json!("direct");
        }
        position
    }
}

fn actor(crowd: &Value, number: usize) -> Value {
    let mut actor = crowd["actor"].clone();
    for field in ["name", "short_name"] {
        actor[field] = json!(fill(&actor[field], &[("number", &number.to_string())]));
    }
    actor["id"] = json!(format!("{}-{number}", text(&actor["id"])));
    actor
}

fn source(ballots: &[Ballot]) -> String {
    ballots.iter().map(|ballot| ballot.source.as_str()).collect::<Vec<_>>().join("\n")
}

fn document(crowd: &Value, ballots: &[Ballot]) -> Value {
    let mut document = crowd["document"].clone();
    document["sha256"] = json!(sha256(source(ballots).as_bytes()));
    document["sections"][0]["from"] = json!(1);
    document["sections"][0]["to"] = json!(ballots.len());
    let line = |(line, ballot): (usize, &Ballot)| json!({ "line": line, "kind": "text", "digest": ballot.digest });
    document["lines"] = (1..).zip(ballots).map(line).collect();
    document
}

/// A line of the crowd's document, as seeds name it.
fn at(crowd: &Value, line: usize) -> String {
    format!("{}:{line}", text(&crowd["document"]["id"]))
}

/// Adds elements to the list that a file is.
fn append(path: &Path, elements: impl Iterator<Item = Value>) -> Result<()> {
    let mut list = json(path)?;
    extend(&mut list, elements);
    save(path, &list.to_string())
}

fn extend(list: &mut Value, elements: impl Iterator<Item = Value>) {
    if let Value::Array(list) = list {
        list.extend(elements);
    }
}

/// The element of a list with that id, or null.
fn element<'a>(list: &'a Value, id: &str) -> &'a Value {
    list.as_array().into_iter().flatten().find(|element| element["id"] == id).unwrap_or(&Value::Null)
}

/// The text of a pattern, with the values of its places.
fn fill(pattern: &Value, values: &[(&str, &str)]) -> String {
    let filled = |text: String, (name, value): &(&str, &str)| text.replace(&format!("{{{name}}}"), value);
    values.iter().fold(text(pattern).to_owned(), filled)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn count(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use summitry_corpus::model::Corpus;
    use summitry_corpus::vocabulary::{Kind, PhaseKind, Precision, Silence, Weight};

    use super::*;

    type Tried = std::result::Result<(), Box<dyn std::error::Error>>;

    fn by_hand() -> std::path::PathBuf {
        paths::root().join("tests/elsewhere")
    }

    #[test]
    fn the_whole_keeps_every_rule_and_is_the_same_again() -> Tried {
        let folder = std::env::temp_dir().join(format!("summitry-elsewhere-{}", std::process::id()));
        let said = || -> Result<Vec<String>> {
            paths::files_below(&folder)?.iter().map(|name| crate::files::text(&folder.join(name))).collect()
        };
        write(&folder)?;
        let corpus = read::check(&folder, None)?.corpus;
        let mut days: BTreeMap<_, usize> = BTreeMap::new();
        for position in corpus.positions.iter().filter(|position| position.span.from == position.span.to) {
            *days.entry(position.span.from).or_default() += 1;
        }
        assert!(days.values().any(|count| *count >= 500), "{days:?}");
        assert!(corpus.actors.len() <= 60);
        let before = said()?;
        write(&folder)?;
        assert_eq!(before, said()?);
        fs::remove_dir_all(&folder)?;
        fs::remove_dir_all(folder.with_extension("sources"))?;
        Ok(())
    }

    #[test]
    fn what_is_written_by_hand_is_a_corpus_that_is_hard_on_a_page() -> Tried {
        let checked = read::check(&by_hand().join("seeds"), Some(&by_hand().join("sources")))?;
        let alone = read::check(&by_hand().join("seeds"), None)?;
        assert_eq!(checked.verified, alone.verified);
        let corpus = checked.corpus;
        let Corpus { phases, sides, actors, questions, events, documents, positions, discrepancies, aliases, .. } =
            &corpus;

        assert_eq!(phases.iter().filter(|phase| phase.kind == PhaseKind::Meeting).count(), 3);
        assert_eq!((sides.len(), aliases.len()), (4, 1));
        let langs: BTreeSet<&str> = actors.iter().filter_map(|actor| actor.lang.as_deref()).collect();
        assert_eq!(langs, BTreeSet::from(["ar", "de", "he"]));
        assert!(documents.iter().any(|document| document.lang.is_some()));
        assert!(actors.iter().any(|actor| actor.name.chars().count() >= 60 && !actor.name.contains(' ')));
        assert!(actors.iter().any(|actor| actor.name.chars().count() >= 60 && actor.name.contains(' ')));
        assert!(actors.iter().any(|actor| actor.name.contains("<b>") && actor.name.contains('&')));
        assert!(actors.iter().any(|actor| actor.name.contains('\u{308}')));

        let said: Vec<usize> = positions.iter().map(|position| position.actor.index()).collect();
        assert!((0..actors.len()).any(|actor| !said.contains(&actor)), "an actor without a position");
        assert!((0..questions.len()).any(|it| positions.iter().all(|position| position.question.index() != it)));
        assert!((0..events.len()).any(|it| positions.iter().all(|position| position.event.index() != it)));
        let cites = |doc: usize| positions.iter().flat_map(|it| &it.evidence).any(|piece| piece.at.doc.index() == doc);
        assert_eq!((0..documents.len()).filter(|doc| !cites(*doc)).count(), 2, "one of no words, one of no word");

        for precision in Precision::ALL {
            assert!(positions.iter().any(|position| position.span.precision == *precision), "{precision:?}");
        }
        for silence in Silence::ALL {
            assert!(positions.iter().any(|position| position.silence == Some(*silence)), "{silence:?}");
        }
        for weight in Weight::ALL {
            assert!(discrepancies.iter().any(|discrepancy| discrepancy.weight == *weight), "{weight:?}");
        }
        assert!(positions.iter().any(|position| position.span.from.is_some() && position.span.to.is_none()));
        assert!(positions.iter().any(|position| !position.span.is_dated()));
        assert!(positions.iter().any(|position| position.kind == Kind::Forecast));
        assert!(positions.iter().any(|position| corpus.is_hearsay(position)));
        Ok(())
    }
}
