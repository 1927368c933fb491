//! The loops. None is generic or inlined elsewhere, so that each is compiled as this crate is.

use crate::{Block, PER_HALF, halves, halves_mut, insert};

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
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    if let (Ok(set), Ok(with)) = (bytemuck::try_cast_slice(set), bytemuck::try_cast_slice(with)) {
        return vectors::count_common(set, with);
    }
    set.iter().zip(with).map(|(block, with)| (block & with).count_ones()).sum()
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod vectors {
    use std::arch::wasm32::*;

    /// A byte counts to 255, and each step adds 8 at most.
    const STEPS: usize = 31;

    pub fn count_common(set: &[v128], with: &[v128]) -> u32 {
        let mut sum = u32x4_splat(0);
        for (set, with) in set.chunks(STEPS).zip(with.chunks(STEPS)) {
            let mut bytes = u8x16_splat(0);
            for (block, with) in set.iter().zip(with) {
                bytes = u8x16_add(bytes, u8x16_popcnt(v128_and(*block, *with)));
            }
            sum = u32x4_add(sum, u32x4_extadd_pairwise_u16x8(u16x8_extadd_pairwise_u8x16(bytes)));
        }
        u32x4_extract_lane::<0>(sum)
            + u32x4_extract_lane::<1>(sum)
            + u32x4_extract_lane::<2>(sum)
            + u32x4_extract_lane::<3>(sum)
    }
}

/// Counts the members of a set by their values: for each member, one more for what the column has at its place. A value without
/// a count is passed over.
#[inline(never)]
pub fn tally(set: &[Block], column: &[u16], counts: &mut [u32]) {
    for (half, values) in halves(set).iter().zip(column.chunks(PER_HALF as usize)) {
        let mut rest = *half;
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
    let per = PER_HALF as usize;
    for ((half, first), last) in halves_mut(set).iter_mut().zip(first.chunks(per)).zip(last.chunks(per)) {
        for ((first, last), place) in first.iter().zip(last).zip(0..) {
            *half |= u64::from((*first <= to) & (*last >= from)) << place;
        }
    }
}
