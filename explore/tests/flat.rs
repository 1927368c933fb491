//! An index that reads its lists in place answers as one that was made from the corpus.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use summitry_corpus::model::Corpus;
use summitry_explore::link::ViewState;
use summitry_explore::query::Index;
use support::{Chance, states, synthetic};

/// Bytes that live as long as the program and begin where a block may; or one byte further on.
fn kept(bytes: &[u8], further: usize) -> &'static [u8] {
    let blocks: &'static mut [u64] = vec![0_u64; bytes.len() / 8 + 2].leak();
    let all: &'static mut [u8] = bytemuck::cast_slice_mut(blocks);
    all[further..further + bytes.len()].copy_from_slice(bytes);
    &all[further..further + bytes.len()]
}

fn answers_the_same(chance: &mut Chance, one: &Index, other: &Index) {
    for _ in 0..60 {
        let state = states::any(chance, one);
        assert_eq!(one.answer(&state), other.answer(&state));
    }
}

fn corpora() -> Vec<Corpus> {
    let sizes = [1, 63, 64, 65, 200, 1000];
    let mut corpora: Vec<Corpus> = sizes.into_iter().map(|size| synthetic::corpus(size, size as u64)).collect();
    corpora.push(support::real());
    corpora
}

#[test]
fn lists_read_in_place_answer_as_lists_made() {
    let chance = &mut Chance::new(5);
    for corpus in corpora() {
        let made = Index::new(corpus.clone());
        let bytes = made.flat();
        let read = Index::with_flat(corpus, kept(&bytes, 0));
        assert_eq!(read.flat(), bytes, "and are written the same");
        answers_the_same(chance, &made, &read);
    }
}

#[test]
fn an_empty_corpus_has_lists_too() {
    let bytes = Index::new(synthetic::corpus(0, 0)).flat();
    let read = Index::with_flat(synthetic::corpus(0, 0), kept(&bytes, 0));
    assert_eq!((read.answer(&ViewState::default()).total, read.flat()), (0, bytes));
}

#[test]
fn what_is_read_is_what_stands_there() {
    let corpus = synthetic::corpus(200, 7);
    let mut bytes = Index::new(corpus.clone()).flat();
    let total = |index: &Index| index.answer(&ViewState::default()).counts[0][0];
    let before = total(&Index::with_flat(corpus.clone(), kept(&bytes, 0)));
    // The first position has the first phase, or has it not.
    bytes[8] ^= 1;
    let after = total(&Index::with_flat(corpus, kept(&bytes, 0)));
    assert_eq!(before.abs_diff(after), 1, "the lists are not made anew");
}

#[test]
fn spoilt_lists_are_made_anew() {
    let chance = &mut Chance::new(6);
    let corpus = synthetic::corpus(200, 8);
    let made = Index::new(corpus.clone());
    let bytes = made.flat();
    let mut spoilt: Vec<&'static [u8]> = vec![&[], kept(&bytes, 1)];
    for length in [1, 8, 9, 100, bytes.len() / 2, bytes.len() - 2, bytes.len() - 1] {
        spoilt.push(kept(&bytes[..length], 0));
    }
    spoilt.push(kept(&[&bytes[..], &[0, 0]].concat(), 0));
    let mut other = bytes.clone();
    other[3] = 9;
    spoilt.push(kept(&other, 0));
    // A member beyond the last position: two hundred fill three blocks and eight bits.
    let mut beyond = bytes.clone();
    beyond[8 + 3 * 8 + 1] = 1;
    spoilt.push(kept(&beyond, 0));
    for bytes in spoilt {
        answers_the_same(chance, &made, &Index::with_flat(corpus.clone(), bytes));
    }
}
