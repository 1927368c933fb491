//! The loops. None is generic or inlined elsewhere, so that each is compiled as this crate is.

use crate::{Block, PER_BLOCK, insert};

#[inline(never)]
pub fn intersect(set: &mut [Block], with: &[Block]) {
    for (block, with) in set.iter_mut().zip(with) {
        *block &= with;
    }
}

#[inline(never)]
pub fn unite(set: &mut [Block], with: &[Block]) {
    for (block, with) in set.iter_mut().zip(with) {
        *block |= with;
    }
}

#[inline(never)]
pub fn subtract(set: &mut [Block], with: &[Block]) {
    for (block, with) in set.iter_mut().zip(with) {
        *block &= !with;
    }
}

#[inline(never)]
pub fn insert_all(set: &mut [Block], bound: u32, members: &[u32]) {
    members.iter().filter(|member| **member < bound).for_each(|member| insert(set, *member));
}

/// How many members a set has.
#[inline(never)]
pub fn count(set: &[Block]) -> u32 {
    count_common(set, set)
}

/// How many members two sets have in common.
#[inline(never)]
pub fn count_common(set: &[Block], with: &[Block]) -> u32 {
    // Four at a time: the step of the loop costs as much as a block.
    let (fours, rest) = set.as_chunks::<4>();
    let (with_fours, with_rest) = with.as_chunks::<4>();
    let mut sum = 0;
    for ([a, b, c, d], [e, f, g, h]) in fours.iter().zip(with_fours) {
        sum += (a & e).count_ones() + (b & f).count_ones() + (c & g).count_ones() + (d & h).count_ones();
    }
    sum + rest.iter().zip(with_rest).map(|(block, with)| (block & with).count_ones()).sum::<u32>()
}

/// Counts the members of a set by their values: for each member, one more for what the column has at its place. A value without
/// a count is passed over.
#[inline(never)]
pub fn tally(set: &[Block], column: &[u16], counts: &mut [u32]) {
    for (block, values) in set.iter().zip(column.chunks(PER_BLOCK as usize)) {
        let mut rest = *block;
        while rest != 0 {
            let place = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            if let Some(count) = values.get(place).and_then(|value| counts.get_mut(usize::from(*value))) {
                *count += 1;
            }
        }
    }
}

/// Adds to a set the numbers whose days meet those from `from` to `to`: that begin no later than `to` and end no earlier than
/// `from`.
#[inline(never)]
pub fn meeting(set: &mut [Block], first: &[i32], last: &[i32], from: i32, to: i32) {
    let per = PER_BLOCK as usize;
    for ((block, first), last) in set.iter_mut().zip(first.chunks(per)).zip(last.chunks(per)) {
        for ((first, last), place) in first.iter().zip(last).zip(0..) {
            *block |= Block::from((*first <= to) & (*last >= from)) << place;
        }
    }
}

/// Adds every number to the set that a column has for it; the sets stand one after the other, each so many blocks wide.
pub fn spread(sets: &mut [Block], width: usize, column: &[u16]) {
    for (place, values) in column.chunks(PER_BLOCK as usize).enumerate() {
        for (member, value) in values.iter().enumerate() {
            if let Some(block) = sets.get_mut(usize::from(*value) * width + place) {
                *block |= 1 << member;
            }
        }
    }
}
