//! Positions in forms that other programs and texts take up.

pub mod cite;
pub mod csv;
pub mod view;
