//! What a reader is told of a link that was not fully understood.

use std::fmt;

use crate::query::text;
use crate::words;

/// How much of an unknown value is shown, in characters.
const SHOWN: usize = 60;

/// Something in a link that could not be used. The rest of the link applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// There is no such value of this key.
    Unknown { key: &'static str, value: String },
    /// The value is no day of the calendar.
    NotADay { key: &'static str, value: String },
    /// The value cannot be compared with those before it.
    NotBeside { value: String },
}

impl Notice {
    pub(super) fn unknown(key: &'static str, value: &str) -> Self {
        Self::Unknown { key, value: shown(value) }
    }

    pub(super) fn not_a_day(key: &'static str, value: &str) -> Self {
        Self::NotADay { key, value: shown(value) }
    }

    pub(super) fn not_beside(value: &str) -> Self {
        Self::NotBeside { value: shown(value) }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words::notice(self))
    }
}

fn shown(value: &str) -> String {
    let mut shown: String =
        value.chars().map(|c| if c.is_control() || text::turns_text(c) { ' ' } else { c }).take(SHOWN).collect();
    if value.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
