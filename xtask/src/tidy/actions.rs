//! Rule: a workflow runs only code that cannot change under us.

use super::Fault;
use super::tree::Tree;

pub const WHY: &str = "an action is pinned by the full hash of its commit, with its version behind it as a comment: a tag \
                       can be moved to other code, a commit cannot";

pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.below(".github/workflows/", "yml") {
        for (line, text) in (1..).zip(text.lines()) {
            let text = text.trim().trim_start_matches("- ");
            let Some(action) = text.strip_prefix("uses:").map(str::trim) else { continue };
            if !is_pinned(action) {
                let what = format!("`{action}` is not pinned; expected owner/name@<40 hexadecimal digits> # v1.2.3");
                faults.push(Fault { file: path.to_owned(), line, what });
            }
        }
    }
    faults
}

/// `owner/name@hash # v1.2.3`. An action of this repository (`./…`) is at our own commit.
fn is_pinned(action: &str) -> bool {
    let pinned = || {
        let (name_and_hash, version) = action.split_once(" # v")?;
        let (_, hash) = name_and_hash.split_once('@')?;
        let is_hash = hash.len() == 40 && hash.chars().all(|c| c.is_ascii_hexdigit());
        Some(is_hash && version.starts_with(|c: char| c.is_ascii_digit()))
    };
    action.starts_with("./") || pinned().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_full_hash_with_its_version_is_a_pin() {
        let hash = "0123456789abcdef0123456789abcdef01234567";
        let table = [
            (format!("a/b@{hash} # v6.0.2"), true),
            (format!("a/b/c@{hash} # v1"), true),
            ("./.github/own".to_owned(), true),
            (format!("a/b@{hash}"), false),
            (format!("a/b@{} # v6", &hash[1..]), false),
            ("a/b@v6 # v6".to_owned(), false),
            ("a/b".to_owned(), false),
        ];
        for (action, expected) in table {
            assert_eq!(is_pinned(&action), expected, "{action}");
        }
    }
}
