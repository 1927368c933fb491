//! Which position has which value of which facet, and its days: as flat lists of numbers, which can be written into a file and read
//! from there in place.

use std::borrow::Cow;

use bytemuck::{cast_slice, try_cast_slice};
use summitry_corpus::day::Day;
use summitry_corpus::model::{Corpus, Position, Span};
use summitry_corpus::vocabulary::{Vocabulary, Voice};

use super::facet::{self, Facet, Value};
use super::{bound, pair};
use crate::bits::{Block, Sets, blocks_for};

/// Marks bytes as ours; the last one but three counts changes of the form. As long as a block, so that blocks can follow.
const MAGIC: [u8; 8] = *b"smf\x01\0\0\0\0";

/// Lists of numbers, one for each position or for each value.
pub(super) struct Flat {
    /// For every facet and value the positions that have it: those of a facet in a row, the facets one after the other.
    pub members: Sets,
    /// For every document and voice the positions with a piece of evidence that has both.
    pub doc_and_voice: Sets,
    /// One set: the positions without a day.
    pub undated: Sets,
    /// The first and the last day of every position. An open end reaches beyond every day. What has no day ends before it begins, and
    /// so meets nothing.
    pub first: Cow<'static, [i32]>,
    pub last: Cow<'static, [i32]>,
    /// For every facet of which a position has one value, that value of every position; not where they are too many for it.
    pub columns: [Cow<'static, [u16]>; Facet::COUNT],
}

/// How many sets there are of each kind.
struct Counts {
    members: usize,
    doc_and_voice: usize,
}

impl Counts {
    fn of(corpus: &Corpus, values: &[Vec<Value>; Facet::COUNT]) -> Self {
        let members = values.iter().map(Vec::len).sum();
        Self { members, doc_and_voice: corpus.documents.len() * Voice::ALL.len() }
    }
}

impl Flat {
    /// That of a corpus, by going through all of it.
    pub fn of(corpus: &Corpus, values: &[Vec<Value>; Facet::COUNT]) -> Self {
        let (bound, counts) = (bound(corpus), Counts::of(corpus, values));
        let (mut members, mut undated) = (Sets::new(counts.members, bound), Sets::new(1, bound));
        let mut doc_and_voice = Sets::new(counts.doc_and_voice, bound);
        let mut columns = [const { Vec::<u16>::new() }; Facet::COUNT];
        let (mut first, mut last) = (Vec::new(), Vec::new());
        // Once through all positions, for they are what takes up memory.
        for (position, number) in corpus.positions.iter().zip(0_u32..) {
            let mut from = 0;
            for (facet, column) in Facet::ALL.into_iter().zip(&mut columns) {
                let count = values[facet as usize].len();
                facet::of_position(facet, corpus, position, |value| match u16::try_from(value) {
                    Ok(value) if facet.has_column(count) => column.push(value),
                    _ => members.insert(from + value as usize, number),
                });
                from += count;
            }
            for evidence in &position.evidence {
                doc_and_voice.insert(pair(evidence.at.doc.0, evidence.voice.index() as u32), number);
            }
            let (from, to) = days(position).unwrap_or_else(|| {
                undated.insert(0, number);
                (i32::MAX, i32::MIN)
            });
            first.push(from);
            last.push(to);
        }
        let mut from = 0;
        for (column, values) in columns.iter().zip(values) {
            members.insert_column(from, column);
            from += values.len();
        }
        let (first, last) = (Cow::Owned(first), Cow::Owned(last));
        Self { members, doc_and_voice, undated, first, last, columns: columns.map(Cow::Owned) }
    }

    /// As bytes: a mark, the sets, the days, the columns, in the byte order of this machine, which must be that of the one that reads
    /// them. All WebAssembly is little-endian.
    pub fn write(&self) -> Vec<u8> {
        let Self { members, doc_and_voice, undated, first, last, columns } = self;
        let mut bytes = MAGIC.to_vec();
        for sets in [members, doc_and_voice, undated] {
            bytes.extend_from_slice(cast_slice(sets.blocks()));
        }
        for days in [first, last] {
            bytes.extend_from_slice(cast_slice(days));
        }
        for column in columns {
            bytes.extend_from_slice(cast_slice(column));
        }
        bytes
    }

    /// That of a corpus from what [`Flat::write`] wrote of it, in place; none where the bytes are not that, or do not begin where a block
    /// may.
    pub fn read(corpus: &Corpus, values: &[Vec<Value>; Facet::COUNT], bytes: &'static [u8]) -> Option<Self> {
        let (bound, counts) = (bound(corpus), Counts::of(corpus, values));
        let mut rest = bytes.strip_prefix(&MAGIC)?;
        let mut take = |length: usize| {
            let (taken, left) = rest.split_at_checked(length)?;
            rest = left;
            Some(taken)
        };
        let mut sets = |count: usize| {
            let length = count * blocks_for(bound) * size_of::<Block>();
            Sets::of(count, bound, try_cast_slice(take(length)?).ok()?)
        };
        let (members, doc_and_voice, undated) = (sets(counts.members)?, sets(counts.doc_and_voice)?, sets(1)?);
        let mut days = || try_cast_slice::<u8, i32>(take(bound as usize * size_of::<i32>())?).ok();
        let (first, last) = (Cow::Borrowed(days()?), Cow::Borrowed(days()?));
        let mut columns = [const { Cow::Borrowed(&[] as &[u16]) }; Facet::COUNT];
        for (facet, values) in Facet::ALL.into_iter().zip(values) {
            if facet.has_column(values.len()) {
                let column = try_cast_slice(take(bound as usize * size_of::<u16>())?).ok()?;
                columns[facet as usize] = Cow::Borrowed(column);
            }
        }
        rest.is_empty().then_some(Self { members, doc_and_voice, undated, first, last, columns })
    }
}

/// The first and the last day of a position, if it has one.
fn days(position: &Position) -> Option<(i32, i32)> {
    let Span { from, to, .. } = position.span;
    position.span.is_dated().then(|| (from.map_or(i32::MIN, Day::number), to.map_or(i32::MAX, Day::number)))
}
