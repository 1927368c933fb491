//! What stands around a position: its neighbours, a reference to it, and the hits of a search in its words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use summitry_corpus::model::{Corpus, PositionIx};
use summitry_explore::analysis::neighbours;
use summitry_explore::export::cite;
use summitry_explore::query::Index;
use support::synthetic;

#[test]
fn neighbours_are_the_nearest_in_time_on_both_sides() {
    for corpus in [support::real(), synthetic::corpus(300, 4), synthetic::corpus(1, 1)] {
        for ix in (0..corpus.positions.len() as u32).map(PositionIx) {
            let (found, this) = (neighbours(&corpus, ix), corpus.position(ix));
            let is_kin = |other: &PositionIx| {
                let other = corpus.position(*other);
                other.actor == this.actor && other.question == this.question
            };
            let all = || (0..corpus.positions.len() as u32).map(PositionIx);
            assert_eq!(found.kin, all().filter(is_kin).collect::<Vec<_>>());
            assert!(found.kin.contains(&ix));
            let others = all().filter(|other| !is_kin(other));
            let (by_actor, on_question): (Vec<_>, Vec<_>) = (
                others.clone().filter(|other| corpus.position(*other).actor == this.actor).collect(),
                others.filter(|other| corpus.position(*other).question == this.question).collect(),
            );
            for (found, all) in [(found.by_actor, by_actor), (found.on_question, on_question)] {
                assert_eq!(found[0], all.iter().copied().rfind(|other| *other < ix));
                assert_eq!(found[1], all.iter().copied().find(|other| *other > ix));
            }
        }
    }
    assert_eq!(neighbours(&support::real(), PositionIx(u32::MAX)).kin, []);
}

fn position<'a>(corpus: &'a Corpus, id: &str) -> &'a summitry_corpus::model::Position {
    corpus.positions.iter().find(|position| position.id == id).expect("a known position")
}

#[test]
fn a_reference_names_speaker_outlet_file_and_line() {
    let corpus = support::real();
    let crimea = position(&corpus, "trump-crimea-1");
    let cited = cite::position(
        &corpus,
        crimea,
        "No stance",
        "Sunday 17 August 2025",
        "https://example.org/positions/trump-crimea-1/",
    );
    assert!(
        cited.starts_with("Donald Trump on “Ukraine gives up Crimea?” No stance, Sunday 17 August 2025. "),
        "{cited}"
    );
    assert!(cited.contains(", document 001, line 87, written "), "{cited}");
    assert!(cited.ends_with(", version 1.1.0, https://example.org/positions/trump-crimea-1/"), "{cited}");
    let scoped = position(&corpus, "trump-ceasefire-first-3");
    let cited = cite::position(&corpus, scoped, "Against", "", "x");
    assert!(cited.starts_with("Donald Trump on “A ceasefire first?” (Before a final deal): Against. "), "{cited}");
    let merz = position(&corpus, "merz-ceasefire-first-1");
    let cited = cite::position(&corpus, merz, "For", "", "x");
    assert!(cited.contains(&format!("{} “{}” (", merz.claim, merz.quotes[0].text)), "{cited}");
    assert_eq!(cited.matches(", line ").count(), 2, "{cited}");
    assert!(cited.contains(&format!("; {} more lines). In: ", merz.lines().len() - 2)), "{cited}");
    for position in &corpus.positions {
        for quote in &position.quotes {
            let cited = cite::quotation(&corpus, quote, "Monday", "https://example.org/x");
            let begins = format!("“{}” ({}, Monday, in ", quote.text, corpus.actor(quote.by).name);
            assert!(cited.starts_with(&begins), "{cited}");
            assert!(cited.contains(&format!(", line {}", quote.at.line)), "{cited}");
            assert!(cited.ends_with("), https://example.org/x"), "{cited}");
            assert!(
                cite::quotation(&corpus, quote, "", "x").contains(&format!("{}, in ", corpus.actor(quote.by).name))
            );
        }
    }
}

/// The hits of a search in a text, cut out of it.
fn check_hits(index: &Index, search: &str, text: &str, expected: &[&str]) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let hits = index.hits(search, &[text.to_owned()]);
    let mut cut: Vec<String> = Vec::new();
    for (from, to) in &hits[0] {
        cut.push(String::from_utf16(&units[*from as usize..*to as usize]).unwrap());
    }
    cut.sort();
    assert_eq!(cut, expected, "{search:?} in {text:?}");
}

#[test]
fn hits_are_cut_where_words_begin_and_end() {
    let index = &Index::new(support::real());
    check_hits(index, "guarantee", "Guarantees: a guarantee.", &["Guarantees", "guarantee"]);
    check_hits(index, "\"guarantee\"", "Guarantees: a guarantee.", &["guarantee"]);
    check_hits(index, "guar*", "“Guarantees” and guards", &["Guarantees"]);
    // Outside the basic plane a character is two units.
    check_hits(index, "peace", "🕊 peace, 🕊🕊 Peace", &["Peace", "peace"]);
    check_hits(index, "\"peace deal\"", "a peace  deal; peace, a deal", &["peace  deal"]);
    check_hits(index, "-peace land", "land for peace", &["land"]);
    // A name is found under each of its spellings, and a slip for what it is taken for.
    check_hits(index, "zelenskyy", "Zelensky and Zelenskiy", &["Zelenskiy", "Zelensky"]);
    check_hits(index, "guarentee", "a guarantee", &["guarantee"]);
    check_hits(index, "", "peace", &[]);
    check_hits(index, "peace", "", &[]);
}
