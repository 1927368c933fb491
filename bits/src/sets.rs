//! Many sets in a row.

use crate::{Block, blocks_for, insert, loops};

/// Sets of numbers below one bound, numbered, one after the other in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sets {
    blocks: Vec<Block>,
    /// How many blocks each has.
    width: usize,
    bound: u32,
}

impl Sets {
    /// So many sets, each empty.
    pub fn new(count: usize, bound: u32) -> Self {
        let width = blocks_for(bound);
        Self { blocks: vec![0; count * width], width, bound }
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
            && let Some(blocks) = self.blocks.get_mut(from..)
        {
            insert(blocks, member);
        }
    }

    /// Adds every number below the length of a column to the set that the column has for it, counted from a first one.
    pub fn insert_column(&mut self, first: usize, column: &[u16]) {
        let from = first.saturating_mul(self.width);
        let column = column.get(..self.bound as usize).unwrap_or(column);
        loops::spread(self.blocks.get_mut(from..).unwrap_or_default(), self.width, column);
    }

    /// How many blocks each set has.
    pub fn width(&self) -> usize {
        self.width
    }
}
