//! What a search finds, by table; `oracle` compares at random.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use summitry_corpus::model::{ActorIx, Corpus, DocIx, EventIx, LineRef, QuestionIx};
use summitry_explore::bits::Bits;
use summitry_explore::query::{Answer, Index, text};
use support::bad_links::BadLinks;
use support::{properties, synthetic};

fn answer(index: &Index, search: &str) -> Answer {
    let mut state = summitry_explore::link::ViewState::default();
    state.q = text::tidy(search);
    index.answer(&state)
}

/// The ids of what a search finds.
fn found(index: &Index, search: &str) -> BTreeSet<String> {
    answer(index, search).matches.iter().map(|number| index.corpus.positions[number as usize].id.clone()).collect()
}

/// The words of a search in which a slip is forgiven, each with those that are taken for it.
fn forgiven(index: &Index, search: &str) -> Vec<String> {
    let slips = answer(index, search).forgiven;
    slips.iter().map(|slip| format!("{}: {}", slip.typed, slip.taken.join(" "))).collect()
}

/// A corpus whose positions have these claims, and nothing else that these searches could find but the actor's name
/// and the note of the first.
fn with_claims(claims: &[&str]) -> Index {
    let mut corpus: Corpus = synthetic::corpus(claims.len(), 1);
    for line in corpus.documents.iter_mut().flat_map(|document| &mut document.lines) {
        line.digest.clear();
    }
    let actor = &mut corpus.actors[0];
    actor.name = "Anna Müller".to_owned();
    actor.short_name = "Müller".to_owned();
    actor.spellings = ["Mueller", "Myuller", "Frau Müller"].map(str::to_owned).to_vec();
    for (position, (claim, number)) in corpus.positions.iter_mut().zip(claims.iter().zip(0..)) {
        position.id = format!("p{number}");
        position.actor = ActorIx(1);
        position.question = QuestionIx(0);
        position.event = EventIx(0);
        position.scope = None;
        position.claim = (*claim).to_owned();
        position.quotes.clear();
        position.note = None;
        position.evidence.iter_mut().for_each(|evidence| evidence.via.clear());
    }
    Index::new(corpus)
}

fn check(index: &Index, search: &str, expected: &[&str]) {
    let expected: BTreeSet<String> = expected.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(found(index, search), expected, "{search:?}");
}

#[test]
fn words_phrases_beginnings_and_what_to_leave_out() {
    let index = with_claims(&[
        "Wants security guarantees, in writing.",
        "Wants guarantees of security.",
        "Rejects a cease-fire; wants a Treaty",
        "Says “never again” to Article 5.",
    ]);
    check(&index, "", &["p0", "p1", "p2", "p3"]);
    check(&index, "- \"\" * ,", &["p0", "p1", "p2", "p3"]);
    check(&index, "wants", &["p0", "p1", "p2"]);
    check(&index, "want", &["p0", "p1", "p2"]);
    check(&index, "\"want\"", &[]);
    check(&index, "WANTS Security", &["p0", "p1"]);
    check(&index, "wants -security", &["p2"]);
    check(&index, "-wants", &["p3"]);
    check(&index, "-wants -never", &[]);
    check(&index, "\"security guarantees\"", &["p0"]);
    check(&index, "“security guarantees”", &["p0"]);
    check(&index, "\"security guarantees", &["p0"]);
    check(&index, "wants -\"security guarantees\"", &["p1", "p2"]);
    check(&index, "\"guarantees in writing\"", &["p0"]);
    check(&index, "guar*", &["p0", "p1"]);
    check(&index, "GUAR*.", &["p0", "p1"]);
    check(&index, "-guar*", &["p2", "p3"]);
    check(&index, "\"security guar\"*", &["p0"]);
    check(&index, "\"security guar*\"", &["p0"]);
    check(&index, "\"sec* guarantees\"", &[]);
    check(&index, "cease-fire", &["p2"]);
    check(&index, "fire-cease", &[]);
    check(&index, "fire cease", &["p2"]);
    check(&index, "cease fire -cease-fire", &[]);
    check(&index, "ceasefire", &[]);
    check(&index, "again’ “never", &["p3"]);
    check(&index, "5", &["p3"]);
    check(&index, "xyzzy", &[]);
    check(&index, "-xyzzy", &["p0", "p1", "p2", "p3"]);
    check(&index, "wants xyzzy", &[]);
}

#[test]
fn a_word_is_found_in_all_its_inflections() {
    let index = with_claims(&["Promises a guarantee", "Guarantees promised", "A promising start", "The promise", "No"]);
    for word in ["promise", "promises", "promised", "promising", "PROMISE"] {
        check(&index, word, &["p0", "p1", "p2", "p3"]);
        check(&index, &format!("-{word}"), &["p4"]);
    }
    // As it stands: in quotation marks, and as a beginning.
    check(&index, "\"promise\"", &["p3"]);
    check(&index, "\"promises a guarantees\"", &[]);
    check(&index, "promise*", &["p0", "p1", "p3"]);
    check(&index, "promises*", &["p0"]);
    // Words that are bound together without quotation marks.
    check(&index, "guarantee-promise", &["p1"]);
}

#[test]
fn words_bound_by_a_hyphen_are_also_one_word() {
    let index = with_claims(&["Wants a ceasefire", "Wants to cease, fire or not", "Cease fires", "Rearmament"]);
    check(&index, "cease-fire", &["p0", "p1", "p2"]);
    check(&index, "cease-fires", &["p0", "p1", "p2"]);
    check(&index, "-cease-fire", &["p3"]);
    check(&index, "re-arm*", &["p3"]);
    check(&index, "re-armament", &["p3"]);
    check(&index, "\"cease-fire\"", &["p1"]);
    // Nothing to forgive where they are one word.
    let index = with_claims(&["Wants a ceasefire", "A crease", "Fire"]);
    check_slips(&index, "cease-fire", "", &["p0"]);
    check_slips(&index, "cease fire", "cease: crease", &[]);
    check(&index, "ceasefire", &["p0"]);
}

/// A search, the typed words in which a slip is forgiven with those that are taken for them, and what is found.
fn check_slips(index: &Index, search: &str, forgiven: &str, expected: &[&str]) {
    assert_eq!(self::forgiven(index, search).join(", "), forgiven, "{search:?}");
    check(index, search, expected);
}

#[test]
fn one_slip_in_a_long_word_is_forgiven_where_nothing_is_exact() {
    let index = with_claims(&["A border treaty", "Guarantees by treaty", "Thanks Mueller", "Treats of 2025", "Gains"]);
    // A letter more, less or other, or two in each other's place; and then all inflections.
    check_slips(&index, "boarder", "boarder: border", &["p0"]);
    check_slips(&index, "boder", "boder: border", &["p0"]);
    check_slips(&index, "bofder", "bofder: border", &["p0"]);
    check_slips(&index, "brorder", "brorder: border", &["p0"]);
    check_slips(&index, "bodrer", "bodrer: border", &["p0"]);
    check_slips(&index, "guarentees", "guarentees: guarantees", &["p1"]);
    // A name, in any of its spellings.
    check_slips(&index, "myullr", "myullr: myuller", &["p2"]);
    // Several words may be meant.
    check_slips(&index, "treaty", "", &["p0", "p1"]);
    check_slips(&index, "treats", "", &["p3"]);
    check_slips(&index, "treatz", "treatz: treats treaty", &["p0", "p1", "p3"]);
    // Two slips, a short word, a number, a phrase, a beginning and what to leave out.
    check_slips(&index, "bvrdfr", "", &[]);
    check_slips(&index, "gain", "", &["p4"]);
    check_slips(&index, "gian", "", &[]);
    check_slips(&index, "20255", "", &[]);
    check_slips(&index, "\"boarder treaty\"", "", &[]);
    check_slips(&index, "boarde*", "", &[]);
    check_slips(&index, "treaty -boarder", "", &["p0", "p1"]);
    // Each word for itself, and each once.
    check_slips(&index, "boarder treatz Boarder", "boarder: border, treatz: treats treaty", &["p0"]);
}

#[test]
fn a_phrase_stays_within_a_field() {
    let mut corpus = with_claims(&["First ends here", "First ends"]).corpus;
    // The field after the claim.
    corpus.events[0].title = "There a second begins".to_owned();
    let index = Index::new(corpus);
    check(&index, "here there", &["p0"]);
    check(&index, "\"here there\"", &[]);
    check(&index, "\"ends here\"", &["p0"]);
    check(&index, "\"there a\"", &["p0", "p1"]);
    check(&index, "\"here ther*\"", &[]);
    check(&index, "\"ends there\"", &[]);
}

#[test]
fn a_name_is_found_under_each_of_its_spellings() {
    // None of these is by the actor who is named in them.
    let index =
        with_claims(&["Thanks Müller.", "Thanks Mueller!", "Thanks Frau Myuller", "Thanks Muller", "Thanks Mull"]);
    let all = ["p0", "p1", "p2", "p3"];
    for spelling in ["Müller", "muller", "Mueller", "MYULLER", "Mu\u{308}ller"] {
        check(&index, spelling, &all);
        check(&index, &format!("\"thanks {spelling}\""), &["p0", "p1", "p3"]);
        check(&index, &format!("thanks -{spelling}"), &["p4"]);
    }
    check(&index, "mye*", &[]);
    check(&index, "myu*", &all);
    check(&index, "mull*", &["p0", "p1", "p2", "p3", "p4"]);
    // Spellings of more than one word are words like others.
    check(&index, "\"frau müller\"", &["p2"]);
    check(&index, "anna", &[]);
}

#[test]
fn every_letter_with_an_accent_is_found_without_it() {
    for (letters, plain) in [
        ("ÀÁÂÃÄÅàáâãäåĀāĂăĄą", "a"),
        ("ÇçĆćĈĉĊċČč", "c"),
        ("ĎďĐđÐð", "d"),
        ("ÈÉÊËèéêëĒēĔĕĖėĘęĚě", "e"),
        ("ĜĝĞğĠġĢģ", "g"),
        ("ĤĥĦħ", "h"),
        ("ÌÍÎÏìíîïĨĩĪīĬĭĮįİı", "i"),
        ("Ĵĵ", "j"),
        ("Ķķ", "k"),
        ("ĹĺĻļĽľĿŀŁł", "l"),
        ("ÑñŃńŅņŇň", "n"),
        ("ÒÓÔÕÖØòóôõöøŌōŎŏŐő", "o"),
        ("ŔŕŖŗŘř", "r"),
        ("ŚśŜŝŞşŠš", "s"),
        ("ŢţŤťŦŧ", "t"),
        ("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų", "u"),
        ("Ŵŵ", "w"),
        ("ÝýÿŶŷŸ", "y"),
        ("ŹźŻżŽž", "z"),
        ("Ææ", "ae"),
        ("Œœ", "oe"),
        ("ß", "ss"),
    ] {
        for letter in letters.chars() {
            assert_eq!(text::words_of(&letter.to_string()), [plain], "{letter}");
        }
    }
    // Case does not matter in the alphabets of the corpus and of its neighbours.
    for capital in ('A'..='Z').chain('À'..='Ž').chain('Α'..='Ω').chain('Ѐ'..='Я').filter(|c| c.is_uppercase()) {
        let small: String = capital.to_lowercase().collect();
        assert_eq!(text::words_of(&capital.to_string()), text::words_of(&small), "{capital}");
    }
    // Other scripts stay as they are.
    assert_eq!(text::words_of("Зеленський 北京"), ["зеленський", "北京"]);
}

#[test]
fn the_real_corpus_is_found_under_any_spelling() {
    let index = Index::new(support::real());
    let zelensky = found(&index, "zelensky");
    assert!(zelensky.len() > 20);
    for spelling in ["Zelenskyy", "zelenskiy", "ZELENSKYJ", "Selenskyj", "Zelénsky"] {
        assert_eq!(found(&index, spelling), zelensky, "{spelling}");
    }
    assert_eq!(found(&index, "Göttemoeller"), found(&index, "GOTTEMOELLER"));
    assert_eq!(found(&index, "kiev"), found(&index, "kyiv"));
    // In an actor's field the words stand as the corpus spells them, and are found so.
    assert_eq!(found(&index, "\"volodymyr zelenskiy\""), found(&index, "\"volodymyr zelensky\""));
    // What is left out is only what names him itself.
    let total = index.corpus.positions.len();
    let only_there = index.only_in_digests("zelensky", &Bits::all(total as u32));
    assert!(!only_there.is_empty());
    assert_eq!(found(&index, "-zelensky").len() + zelensky.len(), total + only_there.len());
}

#[test]
fn an_unfinished_word_is_taken_for_a_beginning() {
    let index = with_claims(&["Wants security guarantees", "Secure", "Müllers", "guarantee", "Tries trying", "Treats"]);
    for (typed, expected) in [
        ("", ""),
        ("  ", ""),
        ("gu", "gu*"),
        ("guarantee", "guarantee"),
        ("guarantees", "guarantees"),
        ("guaranteesx", "guaranteesx"),
        // A star that would lose an inflection is not set, and one that loses none is.
        ("secures", "secures"),
        ("try", "try"),
        ("tri", "tri"),
        ("treat", "treat*"),
        ("GUAR", "GUAR*"),
        ("wants gu", "wants gu*"),
        ("wants -gu", "wants -gu*"),
        ("gu wants", "gu wants"),
        ("gu*", "gu*"),
        ("gu-", "gu-"),
        ("secur", "secur*"),
        // The last of several words that must follow each other, and the inside of a phrase, are left alone.
        ("security-gu", "security-gu"),
        ("\"security gu", "\"security gu"),
        ("“security gu", "“security gu"),
        ("\"wants\" gu", "\"wants\" gu*"),
        // A name is a word even where the corpus does not have this spelling.
        ("myuller", "myuller"),
        ("müll", "müll*"),
        ("  wants   gu  ", "wants gu*"),
    ] {
        assert_eq!(index.search_as_typed(typed), expected, "{typed:?}");
    }
}

#[test]
fn what_is_typed_can_be_linked_to() {
    let index = with_claims(&["Wants security guarantees"]);
    for length in 195..205 {
        let typed = format!("{}gu", "wants ".repeat(50))[..].chars().rev().take(length).collect::<String>();
        let typed: String = typed.chars().rev().collect();
        let search = index.search_as_typed(&typed);
        assert_eq!(text::tidy(&search), search, "{length}");
        assert_eq!(index.search_as_typed(&search), search, "{length}");
    }
}

#[test]
fn digests_are_searched_and_named_where_only_they_have_a_word() {
    let mut corpus = with_claims(&["Wants a treaty", "Wants peace", "Rejects both"]).corpus;
    corpus.documents[0].lines.truncate(1);
    for (number, digest) in [(0_usize, "He offers a swap of land"), (1, "Land swaps, again"), (2, "Peace")] {
        let mut line = corpus.documents[0].lines[0].clone();
        line.digest = digest.to_owned();
        corpus.documents[0].lines.push(line);
        corpus.positions[number].evidence.truncate(1);
        corpus.positions[number].evidence[0].at = LineRef { doc: DocIx(0), line: number as u32 + 2 };
    }
    let index = Index::new(corpus);
    let named = |search: &str, id: &str| -> Vec<u32> {
        let position = index.position(id).unwrap();
        let of_all = index.only_in_digests(search, &Bits::all(3)).into_iter();
        of_all.filter(|(ix, _)| *ix == position).flat_map(|(_, places)| places).collect()
    };
    check(&index, "swap", &["p0", "p1"]);
    check(&index, "\"land swaps\"", &["p1"]);
    check(&index, "wants swap", &["p0", "p1"]);
    check(&index, "peace", &["p1", "p2"]);
    assert_eq!(named("wants swap", "p0"), [0]);
    assert_eq!(named("wants", "p0"), [0; 0]);
    assert_eq!(named("peace", "p1"), [0; 0], "its claim has it");
    assert_eq!(named("peace", "p2"), [0]);
    assert_eq!(named("-swap", "p2"), [0; 0]);
    // A digest excludes nothing.
    check(&index, "-peace", &["p0", "p2"]);
    // Nothing is forgiven where a digest has the word.
    assert_eq!(forgiven(&index, "offers again"), [""; 0]);
}

#[test]
fn the_table_of_queries_holds() {
    let index = Index::new(support::real());
    let table = include_str!("queries.txt").lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>();
    let mut tried = 0;
    for entry in table.split(|line| line.is_empty()).filter(|entry| !entry.is_empty()) {
        let (query, rules) = (entry[0], &entry[1..]);
        assert!(!rules.is_empty(), "{query}: nothing is said of it");
        let found = found(&index, query);
        let ids = |sign: &str| -> BTreeSet<String> {
            let named = rules.iter().filter_map(|rule| rule.strip_prefix(sign));
            named.flat_map(str::split_whitespace).map(str::to_owned).collect()
        };
        let (wanted, unwanted) = (ids("+"), ids("-"));
        for id in wanted.union(&unwanted) {
            assert!(index.position(id).is_some(), "{query}: no position {id}");
        }
        assert_eq!(wanted.difference(&found).collect::<Vec<_>>(), [""; 0], "{query} must find these");
        assert_eq!(unwanted.intersection(&found).collect::<Vec<_>>(), [""; 0], "{query} must not find these");
        if rules.contains(&"=") {
            assert_eq!(found, wanted, "{query} must find these and no others");
        }
        let slips: Vec<String> = rules.iter().filter_map(|rule| rule.strip_prefix("~ ")).map(str::to_owned).collect();
        assert_eq!(forgiven(&index, query), slips, "{query}: what is forgiven");
        tried += 1;
    }
    assert!(tried > 20, "{tried} queries");
}

/// Of the ten million that `fuzz/` tries.
#[test]
fn any_text_is_a_search() {
    let index = Index::new(support::real());
    for text in BadLinks::new(&index, 2, 1000).take(1500) {
        properties::search(&index, &text);
    }
}
