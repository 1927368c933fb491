//! What becomes of seeds without a fault: references are places, and lists have their final order.
#![cfg(feature = "read")]
// A test that panics has failed, which is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use summitry_corpus::model::{Alias, DocIx, LineRef, Position};
use summitry_corpus::read::{self, Checked};
use summitry_corpus::vocabulary::Voice;

fn fixture(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture").join(folder)
}

fn river() -> Checked {
    read::check(&fixture("river"), None).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn everything_is_counted() {
    let Checked { corpus, verified: _, ledger: _, quotations, lines, cited_lines } = river();
    assert_eq!((corpus.positions.len(), quotations, lines, cited_lines), (7, 3, 14, 8));
}

#[test]
fn the_source_documents_give_the_list_of_verified_quotations() {
    let checked =
        read::check(&fixture("river"), Some(&fixture("articles"))).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(checked.verified, std::fs::read_to_string(fixture("river/verified.json")).unwrap());
    assert_eq!(checked.verified, river().verified, "without them, it is what it was");
    assert_eq!(checked.corpus, river().corpus);
}

#[test]
fn questions_stand_in_the_order_of_their_groups() {
    let corpus = river().corpus;
    assert_eq!(corpus.groups, ["The weir", "Water"]);
    let ids: Vec<&str> = corpus.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["weir-removed", "board-pays", "pumping-limit"]);
}

#[test]
fn events_stand_in_the_order_of_time() {
    let corpus = river().corpus;
    let ids: Vec<&str> = corpus.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, ["council-night", "customs-house", "next-round"]);
}

#[test]
fn positions_stand_in_the_order_of_the_list() {
    let corpus = river().corpus;
    let ids: Vec<&str> = corpus.positions.iter().map(|position| position.id.as_str()).collect();
    let expected = [
        "tomas-reed-pumping-limit-1",
        "ada-holm-weir-removed-1",
        "tomas-reed-weir-removed-1",
        "tomas-reed-weir-removed-2",
        "river-board-board-pays-1",
        "ada-holm-pumping-limit-1",
        "river-gazette-weir-removed-1",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn references_lead_to_what_they_name() {
    let corpus = river().corpus;
    let find = |id: &str| -> &Position { corpus.positions.iter().find(|position| position.id == id).unwrap() };
    let hearsay = find("ada-holm-pumping-limit-1");
    assert_eq!(corpus.actor(hearsay.actor).id, "ada-holm");
    assert_eq!(corpus.question(hearsay.question).id, "pumping-limit");
    assert_eq!(corpus.event(hearsay.event).id, "customs-house");
    assert_eq!(corpus.scope(hearsay).map(|scope| scope.id.as_str()), Some("drought-years"));
    assert_eq!(hearsay.best_voice(), Some(Voice::Attributed));
    assert!(corpus.is_hearsay(hearsay));
    assert_eq!(hearsay.evidence[0].at, LineRef { doc: DocIx(1), line: 4 });
    assert_eq!(corpus.actor(hearsay.evidence[0].via[0]).id, "millers");
    assert_eq!(corpus.scope(find("tomas-reed-pumping-limit-1")).map(|scope| scope.id.as_str()), Some("every-year"));
    assert_eq!(corpus.scope(find("ada-holm-weir-removed-1")), None);
    assert_eq!(
        corpus.section(LineRef { doc: DocIx(0), line: 7 }).map(|section| section.title.as_str()),
        Some("Background")
    );
    assert_eq!(corpus.line(LineRef { doc: DocIx(0), line: 0 }), None);
    assert_eq!(corpus.line(LineRef { doc: DocIx(0), line: 9 }), None);
    assert_eq!(corpus.line(LineRef { doc: DocIx(2), line: 1 }), None);
}

#[test]
fn old_ids_lead_to_the_last_new_one() {
    let alias = |old: &str| Alias { old: old.to_owned(), new: "ada-holm-weir-removed-1".to_owned() };
    assert_eq!(river().corpus.aliases, [alias("ada-holm-weir-1"), alias("holm-weir-1")]);
}
