//! Links: what is printed reads as what it was, whatever is read prints as something stable, and old links go on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;

use summitry_corpus::model::{Alias, Corpus};
use summitry_explore::link::{ViewState, parse, print};
use summitry_explore::query::{Facet, Index};
use support::bad_links::BadLinks;
use support::properties::{self, Drawn};
use support::{Chance, states, synthetic};

/// How many states, and how many texts, each test tries.
const TRIES: usize = 10_000;

fn indexes() -> [Index; 2] {
    [Index::new(support::real()), Index::new(synthetic::corpus(300, 1))]
}

#[test]
fn what_is_printed_reads_as_what_it_was() {
    let chance = &mut Chance::new(1);
    for index in indexes() {
        for _ in 0..TRIES {
            let state = states::any(chance, &index);
            let link = print(&index, &state);
            assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%&=".contains(&b)), "{link}");
            let parsed = parse(&index, &link);
            assert_eq!(parsed.state, state, "{link}");
            assert_eq!(parsed.notices, [], "{link}");
            // The order of the keys does not matter, nor the question mark.
            let mut pairs: Vec<&str> = link.split('&').collect();
            chance.shuffle(&mut pairs);
            let shuffled = format!("?{}", pairs.join("&"));
            assert_eq!(parse(&index, &shuffled).state, state, "{shuffled}");
        }
    }
}

#[test]
fn two_states_never_have_one_link() {
    let chance = &mut Chance::new(2);
    let index = Index::new(support::real());
    let states: Vec<ViewState> = (0..TRIES).map(|_| states::any(chance, &index)).collect();
    let links: BTreeSet<String> = states.iter().map(|state| print(&index, state)).collect();
    let different: BTreeSet<String> = states.iter().map(|state| format!("{state:?}")).collect();
    assert_eq!(links.len(), different.len());
}

#[test]
fn whatever_order_is_clicked_the_link_is_the_same() {
    let chance = &mut Chance::new(3);
    let index = Index::new(support::real());
    for _ in 0..1000 {
        let mut clicks: Vec<(Facet, u32)> = Vec::new();
        for _ in 0..chance.below(12) {
            let facet = *chance.of(&Facet::ALL);
            clicks.push((facet, chance.below(index.values(facet).len()) as u32));
        }
        clicks.sort_unstable();
        clicks.dedup();
        let link = |clicks: &[(Facet, u32)]| {
            let mut state = ViewState::default();
            clicks.iter().for_each(|(facet, value)| state.toggle(*facet, *value));
            print(&index, &state)
        };
        let first = link(&clicks);
        chance.shuffle(&mut clicks);
        assert_eq!(link(&clicks), first);
        let twice = [clicks.clone(), clicks].concat();
        assert_eq!(link(&twice), "", "a second click takes the first back");
    }
}

/// Of the ten million that `fuzz/` tries.
#[test]
fn any_text_is_a_link_to_a_page() {
    for index in indexes() {
        let drawn = Drawn::new(&index);
        for link in BadLinks::new(&index, 4, 5000).take(TRIES) {
            let state = properties::link(&index, &link);
            drawn.draw(&index, &state, &properties::answer(&index, &state));
        }
    }
}

#[test]
fn a_very_long_text_is_a_link_too() {
    let index = Index::new(support::real());
    let many = 20_000;
    for text in [
        "&".repeat(many),
        "=".repeat(many),
        "actor=".repeat(many),
        format!("actor={}", "trump.".repeat(many)),
        format!("actor={}", "nobody.".repeat(many)),
        format!("actor={}", "x".repeat(many)),
        format!("pick={}", (0..many).map(|n| format!("nobody-{n}.")).collect::<String>()),
        // Once all that stood before was copied for each of these, and a notice made for each id.
        "with=x&".repeat(many),
        format!("s={}", "1.".repeat(many * 2)),
        "s=trump-territory-1&".repeat(many),
        format!("q={}", "%22".repeat(many)),
        format!("q={}", "a+".repeat(many)),
        format!("q=%22{}", "a*+".repeat(many)),
        format!("line=001.{}", "9".repeat(many)),
        format!("from={}", "2025-08-15".repeat(many)),
        "%".repeat(many),
        "amp;".repeat(many) + "actor=trump",
        format!("{}=x", "%61".repeat(many)),
    ] {
        properties::link(&index, &text);
    }
}

#[test]
fn old_links_go_on() {
    let index = Index::new(support::real());
    let table = include_str!("links.txt");
    let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).collect();
    let entries: Vec<&[&str]> = lines.split(|line| line.is_empty()).filter(|entry| !entry.is_empty()).collect();
    assert!(entries.len() > 50);
    let mut wrong = String::new();
    for entry in entries {
        let (old, expected) = (entry[0], entry[1]);
        let told_then = entry.get(2).copied().unwrap_or_default();
        let parsed = parse(&index, old);
        let link = print(&index, &parsed.state);
        let link = if link.is_empty() { "=" } else { &link };
        let told: Vec<String> = parsed.notices.iter().map(ToString::to_string).collect();
        let told = told.join(" | ");
        if (link, told.as_str()) != (expected, told_then) {
            wrong += &format!("\n{old}\n{link}\n{told}\n");
        }
    }
    assert!(wrong.is_empty(), "these have changed; they are now:\n{wrong}");
}

fn with_aliases(aliases: &[(&str, &str)]) -> Index {
    let mut aliases: Vec<Alias> =
        aliases.iter().map(|(old, new)| Alias { old: (*old).to_owned(), new: (*new).to_owned() }).collect();
    aliases.sort_by(|a, b| a.old.cmp(&b.old));
    Index::new(Corpus { aliases, ..synthetic::corpus(30, 1) })
}

fn check_alias(index: &Index, old: &str, expected: &str, told: &str) {
    let parsed = parse(index, old);
    assert_eq!(print(index, &parsed.state), expected, "{old}");
    let notices: Vec<String> = parsed.notices.iter().map(ToString::to_string).collect();
    assert_eq!(notices.join(" | "), told, "{old}");
    properties::link(index, old);
}

#[test]
fn ids_of_an_older_corpus_lead_to_what_they_are_called_now() {
    let index = with_aliases(&[
        ("old-actor", "actor-1"),
        ("older-actor", "old-actor"),
        ("oldest-actor", "older-actor"),
        ("old-question", "question-2"),
        ("old-phase", "phase-0"),
        ("old-side", "side-0"),
        ("old-position", "position-3"),
        ("older-position", "old-position"),
        ("old-document", "002"),
        ("merged-1", "actor-2"),
        ("merged-2", "actor-2"),
        ("round-1", "round-2"),
        ("round-2", "round-1"),
        ("itself", "itself"),
        ("into-round", "round-1"),
        ("gone", "nowhere"),
    ]);
    check_alias(&index, "actor=OLD-actor", "actor=actor-1", "");
    check_alias(&index, "actor=oldest-actor.older-actor.actor-0", "actor=actor-0.actor-1", "");
    check_alias(&index, "actor=merged-1.merged-2", "actor=actor-2", "");
    check_alias(
        &index,
        "question=old-question&phase=old-phase&side=old-side",
        "phase=phase-0&side=side-0&question=question-2",
        "",
    );
    check_alias(&index, "pick=older-position.position-3&s=older-position", "pick=position-3&s=position-3", "");
    check_alias(&index, "doc=old-document&line=old-document.7", "doc=002&line=002.7", "");
    check_alias(&index, "view=sources&on=old-document", "view=sources&on=002", "");
    check_alias(&index, "with=oldest-actor.actor-0&view=compare", "view=compare&with=actor-1.actor-0", "");
    // The name is that of the link, which the reader has before them.
    let unknown = "There is no actor “into-round” here. | There is no actor “round-1” here. | There is no actor \
                   “itself” here. | There is no actor “gone” here.";
    check_alias(&index, "actor=into-round.round-1.itself.gone.actor-3", "actor=actor-3", unknown);
    check_alias(&index, "actor=old-question", "", "There is no actor “old-question” here.");
}
