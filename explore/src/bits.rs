//! Sets of small numbers as bits, one word for sixty-four of them.

/// A set of numbers below a fixed bound. Two sets that meet in an operation have the same bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    bound: u32,
}

impl Bits {
    /// The empty set of numbers below `bound`.
    pub fn none(bound: u32) -> Self {
        Self { words: vec![0; bound.div_ceil(64) as usize], bound }
    }

    /// The set of all numbers below `bound`.
    pub fn all(bound: u32) -> Self {
        let mut words = vec![u64::MAX; bound.div_ceil(64) as usize];
        let used_in_last = bound % 64;
        if let Some(last) = words.last_mut()
            && used_in_last > 0
        {
            *last = (1 << used_in_last) - 1;
        }
        Self { words, bound }
    }

    /// The set of these numbers; those that are not below `bound` are left out.
    pub fn of(bound: u32, members: impl IntoIterator<Item = u32>) -> Self {
        let mut set = Self::none(bound);
        for member in members {
            set.insert(member);
        }
        set
    }

    pub fn insert(&mut self, member: u32) {
        if member < self.bound
            && let Some(word) = self.words.get_mut((member / 64) as usize)
        {
            *word |= 1 << (member % 64);
        }
    }

    pub fn contains(&self, member: u32) -> bool {
        self.words.get((member / 64) as usize).is_some_and(|word| word >> (member % 64) & 1 == 1)
    }

    /// How many members it has.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Keeps what is in both.
    pub fn intersect(&mut self, other: &Self) {
        for (word, with) in self.words.iter_mut().zip(&other.words) {
            *word &= with;
        }
    }

    /// Adds what is in the other.
    pub fn unite(&mut self, other: &Self) {
        for (word, with) in self.words.iter_mut().zip(&other.words) {
            *word |= with;
        }
    }

    /// Takes out what is in the other.
    pub fn subtract(&mut self, other: &Self) {
        for (word, with) in self.words.iter_mut().zip(&other.words) {
            *word &= !with;
        }
    }

    /// How many members both have, without making the set of them.
    pub fn count_common(&self, other: &Self) -> u32 {
        self.words.iter().zip(&other.words).map(|(word, with)| (word & with).count_ones()).sum()
    }

    /// The members, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().zip(0_u32..).flat_map(|(word, place)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let lowest = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(place * 64 + lowest)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behaves_as_a_set_does_at_word_borders() {
        for bound in [0, 1, 63, 64, 65, 128, 200] {
            let all = Bits::all(bound);
            assert_eq!(all.count(), bound);
            assert_eq!(all.iter().collect::<Vec<_>>(), (0..bound).collect::<Vec<_>>());
            let even = Bits::of(bound, (0..bound + 100).filter(|n| n % 2 == 0));
            assert_eq!(even.count(), bound.div_ceil(2), "what is beyond the bound stays out");
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
        }
    }
}
