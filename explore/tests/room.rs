//! Answers that are found in the memory of earlier ones.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use summitry_explore::query::{Answer, Index, Room};
use support::{Chance, states, synthetic};

#[test]
fn an_answer_does_not_depend_on_what_was_asked_before() {
    for (corpus, seed) in [(support::real(), 1), (synthetic::corpus(300, 5), 2), (synthetic::corpus(1, 1), 3)] {
        let index = Index::new(corpus);
        let chance = &mut Chance::new(seed);
        let (mut room, mut answer) = (Room::default(), Answer::default());
        for _ in 0..400 {
            let state = states::any(chance, &index);
            index.answer_in(&mut room, &state, &mut answer);
            assert_eq!(answer, index.answer(&state), "{state:?}");
        }
    }
}
