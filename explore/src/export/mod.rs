//! Positions in forms that other programs and texts take up.

pub mod cite;
pub mod csv;
pub mod view;

/// FNV-1a, 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>): a name for a content, for what needs no secrecy.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
