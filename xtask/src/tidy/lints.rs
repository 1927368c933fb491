//! Rule: no crate escapes the lints of the workspace.

use super::Fault;
use super::tree::Tree;

pub const WHY: &str = "a panic in the browser is a defect, and `unsafe` is nowhere needed: the workspace's lints say \
                       so, every crate inherits them, and only tests may lift them";

/// What the root has to say. Clippy then finds the code that breaks it.
const LINTS: [&str; 4] =
    ["unsafe_code = \"forbid\"", "unwrap_used = \"warn\"", "expect_used = \"warn\"", "panic = \"warn\""];
const NAMES: [&str; 3] = ["clippy::unwrap_used", "clippy::expect_used", "clippy::panic"];
/// The crate that is nothing but tests.
const TESTS: &str = "tests/Cargo.toml";

pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let root = tree.text("Cargo.toml").unwrap_or_default();
    let missing = LINTS.iter().filter(|lint| !root.contains(*lint));
    faults.extend(missing.map(|lint| fault("Cargo.toml", 1, &format!("`{lint}` is not in [workspace.lints]"))));
    for (path, text) in tree.below("", "toml").filter(|(path, _)| path.ends_with("Cargo.toml") && *path != TESTS) {
        if text.contains("[package]") && !inherits(text) {
            faults.push(fault(path, 1, "no `[lints]` with `workspace = true`"));
        }
    }
    for source in tree.rust() {
        for (line, text) in (1..).zip(source.code.bare.lines()) {
            if NAMES.iter().any(|name| text.contains(name)) {
                faults.push(fault(
                    source.path,
                    line,
                    "lifts a lint of the workspace; expected the error to be handled",
                ));
            }
        }
    }
    faults
}

fn fault(path: &str, line: usize, what: &str) -> Fault {
    Fault { file: path.to_owned(), line, what: what.to_owned() }
}

fn inherits(manifest: &str) -> bool {
    let mut lines = manifest.lines().map(str::trim).skip_while(|line| *line != "[lints]").skip(1);
    lines.by_ref().take_while(|line| !line.starts_with('[')).any(|line| line == "workspace = true")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "[workspace.lints.rust]\nunsafe_code = \"forbid\"\n[workspace.lints.clippy]\n\
                        unwrap_used = \"warn\"\nexpect_used = \"warn\"\npanic = \"warn\"\n";

    #[test]
    fn a_crate_that_does_not_inherit_and_a_lifted_lint_are_found() {
        let tree = Tree::of(&[
            ("Cargo.toml", ROOT),
            ("corpus/Cargo.toml", "[package]\n[lints]\nworkspace = true\n"),
            ("explore/Cargo.toml", "[package]\n[lints]\n[dependencies]\nworkspace = true\n"),
            ("tests/Cargo.toml", "[package]\n"),
            (
                "src/lib.rs",
                "// clippy::panic\n#[allow(clippy::panic)]\nfn a() {}\n#[cfg(test)]\n#[allow(clippy::panic)]\nmod tests {}",
            ),
        ]);
        let found: Vec<(String, usize)> = faults(&tree).into_iter().map(|fault| (fault.file, fault.line)).collect();
        assert_eq!(found, [("explore/Cargo.toml".to_owned(), 1), ("src/lib.rs".to_owned(), 2)]);
    }

    #[test]
    fn the_root_names_each_lint() {
        let tree = Tree::of(&[("Cargo.toml", &ROOT.replace("panic = \"warn\"\n", ""))]);
        assert_eq!(faults(&tree), [fault("Cargo.toml", 1, "`panic = \"warn\"` is not in [workspace.lints]")]);
    }
}
