//! The engine against an oracle that knows nothing of it: random views of the corpus of `seeds/`, each answered by
//! both.
//!
//! The engine is given a link. The oracle is given what the link was made from, reads the JSON of `seeds/` by
//! itself and answers every question by going through all positions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod inflection;
mod oracle;
mod search;
mod view;

#[path = "../support/mod.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use oracle::Oracle;
use summitry_explore::link;
use summitry_explore::query::{Facet, Index, Restriction};
use support::Chance;
use view::{Maker, View};

/// How many random views are compared. Each thread takes a part of them.
const VIEWS: usize = 10_000;
const THREADS: usize = 2;

/// What is known of a view, in words and numbers that both sides can write.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub matches: BTreeSet<String>,
    /// By key and id of the value.
    pub counts: BTreeMap<(String, String), usize>,
    /// By key, or `days`, `q`, `pick`.
    pub lifted: BTreeMap<String, usize>,
    pub undated_left_out: usize,
}

impl Answer {
    /// What the other has differently, a line each, the first few of them.
    fn differences(&self, other: &Self) -> String {
        let mut lines = Vec::new();
        for id in self.matches.symmetric_difference(&other.matches) {
            let who = if self.matches.contains(id) { "the oracle" } else { "the engine" };
            lines.push(format!("only {who} finds {id}"));
        }
        let counts: BTreeSet<_> = self.counts.keys().chain(other.counts.keys()).collect();
        for key in counts {
            let (here, there) = (self.counts.get(key), other.counts.get(key));
            if here != there {
                lines.push(format!("count of {} {}: oracle {here:?}, engine {there:?}", key.0, key.1));
            }
        }
        if self.lifted != other.lifted {
            lines.push(format!("lifted: oracle {:?}, engine {:?}", self.lifted, other.lifted));
        }
        if self.undated_left_out != other.undated_left_out {
            let (here, there) = (self.undated_left_out, other.undated_left_out);
            lines.push(format!("undated and left out: oracle {here}, engine {there}"));
        }
        lines.truncate(12);
        lines.join("\n")
    }
}

/// The engine's answer to a link.
fn engine(index: &Index, link: &str) -> Result<Answer, String> {
    let parsed = link::parse(index, link);
    if !parsed.notices.is_empty() {
        return Err(format!("notices: {:?}", parsed.notices));
    }
    let canonical = link::print(index, &parsed.state);
    if link::parse(index, &canonical).state != parsed.state {
        return Err(format!("is another state when printed: {canonical}"));
    }
    let answer = index.answer(&parsed.state);
    let ids: Vec<String> =
        answer.matches.iter().map(|number| index.corpus.positions[number as usize].id.clone()).collect();
    if answer.total as usize != ids.len() {
        return Err(format!("total is {}, but {} match", answer.total, ids.len()));
    }
    let mut engine = Answer {
        undated_left_out: answer.undated_left_out as usize,
        matches: ids.into_iter().collect(),
        ..Answer::default()
    };
    for facet in Facet::ALL {
        for (value, number) in index.values(facet).iter().zip(0..) {
            let count = answer.count(facet, number) as usize;
            engine.counts.insert((facet.key().to_owned(), value.id.clone()), count);
        }
    }
    for (restriction, count) in &answer.lifted {
        let key = match restriction {
            Restriction::Facet(facet) => facet.key(),
            Restriction::Days => "days",
            Restriction::Text => "q",
            Restriction::Pick => "pick",
        };
        if engine.lifted.insert(key.to_owned(), *count as usize).is_some() {
            return Err(format!("{key} is lifted twice"));
        }
    }
    Ok(engine)
}

/// What is wrong with the engine's answer to a view, if anything is.
fn difference(oracle: &Oracle, index: &Index, view: &View) -> Option<String> {
    let expected = oracle.answer(view);
    match engine(index, &view.link()) {
        Ok(found) if found == expected => None,
        Ok(found) => Some(expected.differences(&found)),
        Err(problem) => Some(problem),
    }
}

/// Takes parts off a view as long as it still fails, and tells what remains.
fn report(oracle: &Oracle, index: &Index, mut view: View, mut found: String) -> String {
    while let Some((smaller, still)) =
        view.smaller().into_iter().find_map(|smaller| difference(oracle, index, &smaller).map(|still| (smaller, still)))
    {
        (view, found) = (smaller, still);
    }
    format!("?{}\n{view:?}\n{found}\n", view.link())
}

#[test]
fn the_engine_says_what_the_oracle_says() {
    let index = Index::new(support::real());
    let oracle = Oracle::read();
    let maker = Maker::new(&oracle);
    let compare = |seed: u64| {
        let mut chance = Chance::new(seed);
        let (mut with_matches, mut failures) = (0, Vec::new());
        for _ in 0..VIEWS / THREADS {
            let view = maker.view(&mut chance);
            with_matches += usize::from(index.answer(&link::parse(&index, &view.link()).state).total > 0);
            if let Some(found) = difference(&oracle, &index, &view) {
                failures.push(report(&oracle, &index, view, found));
                if failures.len() == 3 {
                    break;
                }
            }
        }
        (with_matches, failures)
    };
    let done: Vec<(usize, Vec<String>)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS as u64).map(|seed| scope.spawn(move || compare(seed))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let failures: Vec<String> = done.iter().flat_map(|(_, failures)| failures.clone()).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    let with_matches: usize = done.iter().map(|(with_matches, _)| with_matches).sum();
    assert!(with_matches * 3 > VIEWS, "only {with_matches} of {VIEWS} views match anything, which proves little");
}
