//! The rules of this repository that no compiler knows, as code that explains its failures.
//!
//! [`Tree`] is the work tree as text. Each rule is a function from it to its faults, so that rules need no
//! files to be tested.

mod actions;
mod colours;
mod contrast;
mod css;
mod lints;
mod names;
mod purity;
mod remote;
mod rust_source;
mod style_files;
mod tree;
mod wording;

use std::fmt;

use crate::error::{Error, Result};
use crate::{direction, paths};
use tree::Tree;

/// One place where a rule is broken.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Relative to the root of the work tree.
    file: String,
    /// Counted from 1.
    line: usize,
    /// What stands there, and what should.
    what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

struct Rule {
    find: fn(&Tree) -> Vec<Fault>,
    /// The rule and its reason, printed once under its faults.
    why: &'static str,
}

const RULES: [Rule; 9] = [
    Rule { find: names::faults, why: names::WHY },
    Rule { find: colours::faults, why: colours::WHY },
    Rule { find: contrast::faults, why: contrast::WHY },
    Rule { find: style_files::faults, why: style_files::WHY },
    Rule { find: remote::faults, why: remote::WHY },
    Rule { find: lints::faults, why: lints::WHY },
    Rule { find: actions::faults, why: actions::WHY },
    Rule { find: purity::faults, why: purity::WHY },
    Rule { find: wording::faults, why: wording::WHY },
];

/// `cargo xtask tidy`.
pub fn tidy() -> Result<()> {
    rules()?;
    direction::check()?;
    println!("The rules hold, and so does the direction of dependencies.");
    Ok(())
}

/// Checks every rule, and names all faults of all rules at once.
pub fn rules() -> Result<()> {
    let tree = Tree::load(paths::root())?;
    let (mut count, mut report) = (0, String::new());
    for Rule { find, why } in RULES {
        let mut faults = find(&tree);
        faults.sort();
        count += faults.len();
        for fault in &faults {
            report += &format!("{fault}\n");
        }
        if !faults.is_empty() {
            report += &format!("    The rule: {why}\n");
        }
    }
    if count == 0 {
        return Ok(());
    }
    let breaches = if count == 1 { "breach" } else { "breaches" };
    Err(Error::new(format!("{count} {breaches} of the rules of the repository\n{report}")))
}
