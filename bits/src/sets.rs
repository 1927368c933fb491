//! Many sets in a row.

use std::borrow::Cow;

use crate::{Block, PER_BLOCK, blocks_for, insert, loops};

/// Sets of numbers below one bound, numbered, one after the other in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sets {
    blocks: Cow<'static, [Block]>,
    /// How many blocks each has.
    width: usize,
    bound: u32,
}

impl Sets {
    /// So many sets, each empty.
    pub fn new(count: usize, bound: u32) -> Self {
        let width = blocks_for(bound);
        Self { blocks: Cow::Owned(vec![0; count * width]), width, bound }
    }

    /// So many sets from the blocks of all of them, as [`Sets::blocks`] tells them; none where these are too few or too many, or
    /// one has a member that is not below the bound.
    pub fn of(count: usize, bound: u32, blocks: &'static [Block]) -> Option<Self> {
        let width = blocks_for(bound);
        let beyond = if bound.is_multiple_of(PER_BLOCK) { 0 } else { Block::MAX << (bound % PER_BLOCK) };
        let is_below = |set: &[Block]| set.last().is_none_or(|last| last & beyond == 0);
        let are_these = blocks.len() == count * width && blocks.chunks(width.max(1)).all(is_below);
        are_these.then_some(Self { blocks: Cow::Borrowed(blocks), width, bound })
    }

    /// The blocks of all sets, one set after the other.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The blocks of a set; none where there is no such set.
    pub fn get(&self, set: usize) -> &[Block] {
        let from = set.saturating_mul(self.width);
        self.blocks.get(from..from.saturating_add(self.width)).unwrap_or_default()
    }

    /// Adds a number to a set; what is not below the bound stays out.
    pub fn insert(&mut self, set: usize, member: u32) {
        let from = set.saturating_mul(self.width);
        if member < self.bound
            && let Some(blocks) = self.blocks.to_mut().get_mut(from..)
        {
            insert(blocks, member);
        }
    }

    /// Adds every number below the length of a column to the set that the column has for it, counted from a first one.
    pub fn insert_column(&mut self, first: usize, column: &[u16]) {
        let from = first.saturating_mul(self.width);
        let column = column.get(..self.bound as usize).unwrap_or(column);
        loops::spread(self.blocks.to_mut().get_mut(from..).unwrap_or_default(), self.width, column);
    }

    /// How many blocks each set has.
    pub fn width(&self) -> usize {
        self.width
    }
}
