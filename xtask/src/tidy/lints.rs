//! Rule: no crate escapes the lints of the workspace.

use super::Fault;
use super::tree::Tree;

pub const WHY: &str = "a panic in the browser is a defect, and `unsafe` is nowhere needed: the workspace's lints say \
                       so, every crate inherits them, and only tests may lift them";

/// What Clippy has to be told, in the workspace and in a crate that does not inherit from it.
const CLIPPY: [&str; 3] = ["unwrap_used = \"warn\"", "expect_used = \"warn\"", "panic = \"warn\""];
/// `deny` is for a crate in which a macro lifts the lint for the code that it makes.
const RUST: [&str; 2] = ["unsafe_code = \"forbid\"", "unsafe_code = \"deny\""];
const NAMES: [&str; 4] = ["clippy::unwrap_used", "clippy::expect_used", "clippy::panic", "unsafe_code"];
/// The crate that is nothing but tests.
const TESTS: &str = "tests/Cargo.toml";

pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !tree.text("Cargo.toml").is_some_and(|root| says(root, "workspace.lints")) {
        faults.push(fault("Cargo.toml", 1, "[workspace.lints] does not forbid unsafe code and warn of panics"));
    }
    for (path, text) in tree.below("", "toml").filter(|(path, _)| path.ends_with("Cargo.toml") && *path != TESTS) {
        let inherits = section(text, "lints").any(|line| line == "workspace = true");
        if text.contains("[package]") && !inherits && !says(text, "lints") {
            faults.push(fault(
                path,
                1,
                "neither inherits the lints (`[lints]` with `workspace = true`) nor repeats them",
            ));
        }
    }
    for source in tree.rust() {
        for (line, text) in (1..).zip(source.code.bare.lines()) {
            let only_in_tests = text.contains("cfg_attr(test,");
            if !only_in_tests && NAMES.iter().any(|name| text.contains(name)) {
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

/// Whether a manifest says all that there is to say, in the tables `<table>.rust` and `<table>.clippy`.
fn says(manifest: &str, table: &str) -> bool {
    let rust = section(manifest, &format!("{table}.rust")).any(|line| RUST.contains(&line));
    let clippy: Vec<&str> = section(manifest, &format!("{table}.clippy")).collect();
    rust && CLIPPY.iter().all(|lint| clippy.contains(lint))
}

/// The lines of a table of a manifest.
fn section<'a>(manifest: &'a str, table: &str) -> impl Iterator<Item = &'a str> {
    let head = format!("[{table}]");
    let from_head = manifest.lines().map(str::trim).skip_while(move |line| *line != head);
    from_head.skip(1).take_while(|line| !line.starts_with('['))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINTS: &str = "[lints.rust]\nunsafe_code = \"deny\"\n[lints.clippy]\n\
                         unwrap_used = \"warn\"\nexpect_used = \"warn\"\npanic = \"warn\"\n";

    fn root() -> String {
        LINTS.replace("[lints", "[workspace.lints")
    }

    fn found(files: &[(&str, &str)]) -> Vec<(String, usize)> {
        faults(&Tree::of(files)).into_iter().map(|fault| (fault.file, fault.line)).collect()
    }

    #[test]
    fn a_crate_inherits_the_lints_or_repeats_all_of_them() {
        let repeated = format!("[package]\n{LINTS}");
        let found = found(&[
            ("Cargo.toml", &root()),
            ("corpus/Cargo.toml", "[package]\n[lints]\nworkspace = true\n"),
            ("explore/Cargo.toml", "[package]\n[lints]\n[dependencies]\nworkspace = true\n"),
            ("tests/Cargo.toml", "[package]\n"),
            ("one/Cargo.toml", &repeated),
            ("two/Cargo.toml", &repeated.replace("panic = \"warn\"", "panic = \"allow\"")),
        ]);
        assert_eq!(found, [("explore/Cargo.toml".to_owned(), 1), ("two/Cargo.toml".to_owned(), 1)]);
    }

    #[test]
    fn the_workspace_says_them() {
        assert_eq!(found(&[("Cargo.toml", &root())]), []);
        assert_eq!(found(&[("Cargo.toml", &root().replace("expect_used", "used"))]), [("Cargo.toml".to_owned(), 1)]);
    }

    #[test]
    fn only_tests_lift_them() {
        let code = "// clippy::panic\n#![cfg_attr(test, allow(clippy::panic))]\n#[allow(clippy::panic)]\nfn a() {}\n\
                    #[cfg(test)]\n#[allow(clippy::panic)]\nmod tests {}\n#[expect(unsafe_code)]\nfn b() {}";
        let expected = [("src/lib.rs".to_owned(), 3), ("src/lib.rs".to_owned(), 8)];
        assert_eq!(found(&[("Cargo.toml", &root()), ("src/lib.rs", code)]), expected);
    }
}
