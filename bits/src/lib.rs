//! Sets of small numbers as bits, a block for sixty-four of them.
//!
//! All that goes through whole sets is here, in functions of its own, for this crate is compiled for speed where the rest of
//! the program is compiled for size (see `Cargo.toml` of the workspace). The vectors of WebAssembly were tried: what takes the
//! time is to read the blocks, and with vectors it took a tenth more.

mod loops;
mod sets;

pub use loops::{count, tally};
pub use sets::Sets;

/// A set of numbers below sixty-four.
pub type Block = u64;

/// How many numbers a block stands for.
const PER_BLOCK: u32 = Block::BITS;

/// How many blocks a set of numbers below a bound has.
pub fn blocks_for(bound: u32) -> usize {
    bound.div_ceil(PER_BLOCK) as usize
}

/// Adds a number, if there is room for it.
fn insert(set: &mut [Block], member: u32) {
    if let Some(block) = set.get_mut((member / PER_BLOCK) as usize) {
        *block |= 1 << (member % PER_BLOCK);
    }
}

/// A set of numbers below a fixed bound. Two sets that meet in an operation have the same bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    blocks: Vec<Block>,
    bound: u32,
}

impl AsRef<[Block]> for Bits {
    fn as_ref(&self) -> &[Block] {
        &self.blocks
    }
}

impl Bits {
    /// The empty set of numbers below `bound`.
    pub fn none(bound: u32) -> Self {
        Self { blocks: vec![0; blocks_for(bound)], bound }
    }

    /// The set of all numbers below `bound`.
    pub fn all(bound: u32) -> Self {
        let mut set = Self::default();
        set.become_all(bound);
        set
    }

    /// The set of these numbers; those that are not below `bound` are left out.
    pub fn of(bound: u32, members: impl IntoIterator<Item = u32>) -> Self {
        let mut set = Self::none(bound);
        for member in members {
            set.insert(member);
        }
        set
    }

    /// Becomes what [`Bits::none`] makes, in the memory that it has.
    pub fn become_none(&mut self, bound: u32) {
        self.bound = bound;
        self.blocks.clear();
        self.blocks.resize(blocks_for(bound), 0);
    }

    /// Becomes what [`Bits::all`] makes, in the memory that it has.
    pub fn become_all(&mut self, bound: u32) {
        self.bound = bound;
        self.blocks.clear();
        self.blocks.resize(blocks_for(bound), Block::MAX);
        let used_in_last = bound % PER_BLOCK;
        if let Some(last) = self.blocks.last_mut()
            && used_in_last > 0
        {
            *last = (1 << used_in_last) - 1;
        }
    }

    /// Becomes another set, in the memory that it has.
    pub fn become_like(&mut self, other: &Self) {
        self.blocks.clone_from(&other.blocks);
        self.bound = other.bound;
    }

    pub fn insert(&mut self, member: u32) {
        if member < self.bound {
            insert(&mut self.blocks, member);
        }
    }

    /// Adds what is below the bound of some numbers.
    pub fn insert_all(&mut self, members: &[u32]) {
        loops::insert_all(&mut self.blocks, self.bound, members);
    }

    pub fn contains(&self, member: u32) -> bool {
        self.blocks.get((member / PER_BLOCK) as usize).is_some_and(|block| block >> (member % PER_BLOCK) & 1 == 1)
    }

    /// How many members it has.
    pub fn count(&self) -> u32 {
        loops::count(&self.blocks)
    }

    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| *block == 0)
    }

    /// Keeps what is in both.
    pub fn intersect(&mut self, other: impl AsRef<[Block]>) {
        loops::intersect(&mut self.blocks, other.as_ref());
    }

    /// Adds what is in the other.
    pub fn unite(&mut self, other: impl AsRef<[Block]>) {
        loops::unite(&mut self.blocks, other.as_ref());
    }

    /// Takes out what is in the other.
    pub fn subtract(&mut self, other: impl AsRef<[Block]>) {
        loops::subtract(&mut self.blocks, other.as_ref());
    }

    /// How many members both have, without making the set of them.
    pub fn count_common(&self, other: impl AsRef<[Block]>) -> u32 {
        loops::count_common(&self.blocks, other.as_ref())
    }

    /// Adds the numbers whose days meet those from `from` to `to`: that begin no later than `to` and end no earlier than `from`.
    pub fn insert_meeting(&mut self, first: &[i32], last: &[i32], from: i32, to: i32) {
        loops::meeting(&mut self.blocks, first, last, from, to);
    }

    /// The members, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.blocks.iter().zip(0_u32..).flat_map(|(block, place)| {
            let mut rest = *block;
            std::iter::from_fn(move || {
                let lowest = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(place * PER_BLOCK + lowest)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behaves_as_a_set_does_at_the_borders_of_blocks() {
        for bound in [0, 1, 63, 64, 65, 127, 128, 129, 192, 193, 200, 5000, 128 * 70 + 3] {
            let all = Bits::all(bound);
            assert_eq!(all.count(), bound);
            assert_eq!(all.iter().collect::<Vec<_>>(), (0..bound).collect::<Vec<_>>());
            let even = Bits::of(bound, (0..bound + 200).filter(|n| n % 2 == 0));
            assert_eq!(even.count(), bound.div_ceil(2), "what is beyond the bound stays out");
            assert_eq!(even.count_common(&all), even.count());
            let mut odd = all.clone();
            odd.subtract(&even);
            assert!(odd.iter().all(|n| n % 2 == 1 && !even.contains(n)));
            assert_eq!(odd.count_common(&even), 0);
            let mut both = odd.clone();
            both.unite(&even);
            assert_eq!(both, all);
            both.intersect(&odd);
            assert_eq!(both, odd);
            assert!(!all.contains(bound));
            both.become_all(bound);
            assert_eq!(both, all);
            both.become_like(&even);
            assert_eq!(both, even);
            both.become_none(bound);
            assert!(both.is_empty() && both == Bits::none(bound));
        }
    }

    #[test]
    fn many_sets_in_a_row_are_each_a_set() {
        let mut sets = Sets::new(3, 300);
        for member in 0..300 {
            sets.insert((member % 3) as usize, member);
        }
        sets.insert(3, 5);
        sets.insert(0, 300);
        for set in 0..3 {
            let members = Bits::of(300, (0..300).filter(|member| *member as usize % 3 == set));
            assert_eq!(sets.get(set), members.as_ref());
            assert_eq!(count(sets.get(set)), 100);
        }
        assert_eq!(sets.get(3), []);
    }

    #[test]
    fn a_tally_counts_the_values_of_the_members() {
        let column: Vec<u16> = (0..1000).map(|number| number % 7).collect();
        let set = Bits::of(1000, (0..1000).filter(|number| number % 3 == 0));
        let mut counts = [0; 6];
        tally(set.as_ref(), &column, &mut counts);
        for (value, count) in (0..).zip(counts) {
            assert_eq!(count, set.iter().filter(|member| member % 7 == value).count() as u32, "{value}");
        }
    }

    #[test]
    fn days_that_meet_are_found_at_both_ends() {
        let first: Vec<i32> = (0..300).collect();
        let last: Vec<i32> = (0..300).map(|number| number + 2).collect();
        let mut set = Bits::none(300);
        set.insert_meeting(&first, &last, 130, 140);
        assert_eq!(set, Bits::of(300, 128..=140));
    }
}
