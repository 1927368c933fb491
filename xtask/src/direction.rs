//! Which crate may depend on which, asked of Cargo itself.
//!
//! The arrows are `bits <- explore`, `corpus <- explore <- dataset` and `explore <- app`. A wrong one would compile, and would cost
//! purity or bytes long before anybody noticed.

use crate::error::{Error, Result};
use crate::run;

/// One package as it is built for one purpose, and what must not be in its tree.
struct Rule {
    /// What `cargo tree` is asked.
    package: &'static [&'static str],
    /// Package names, or their beginnings where they end with `*`; `name/feature` forbids a feature.
    forbidden: &'static [&'static str],
    why: &'static str,
}

const RULES: [Rule; 6] = [
    Rule {
        package: &["-p", "summitry-bits"],
        forbidden: &["summitry-corpus", "summitry-explore", "summitry", "serde*", "web-sys"],
        why: "sets of numbers know nothing of what is counted",
    },
    Rule {
        package: &["-p", "summitry-explore"],
        forbidden: &["leptos*", "web-sys", "js-sys", "wasm-bindgen", "gloo*", "serde_json", "summitry"],
        why: "the engine is pure: no framework, no browser, no JSON",
    },
    Rule {
        package: &["-p", "summitry-corpus", "--features", "read"],
        forbidden: &["summitry-explore", "summitry", "leptos*", "web-sys"],
        why: "what a corpus is does not depend on what is asked of it",
    },
    Rule {
        package: &["-p", "summitry-dataset"],
        forbidden: &["summitry", "leptos*", "web-sys", "summitry-corpus/read"],
        why: "what is published is made from a checked corpus: no page, and no checks",
    },
    Rule {
        package: &["-p", "summitry-corpus", "--no-default-features"],
        forbidden: &["serde*", "sha2"],
        why: "the browser carries the compact corpus, neither JSON nor checks",
    },
    Rule {
        package: &[
            "-p",
            "summitry",
            "--target",
            "wasm32-unknown-unknown",
            "--no-default-features",
            "--features",
            "hydrate",
        ],
        forbidden: &["sha2", "summitry-corpus/read", "summitry-dataset", "flate2"],
        why: "the browser carries the compact corpus, neither JSON nor checks",
    },
];

/// Names every forbidden dependency of every rule.
pub fn check() -> Result<()> {
    let mut faults = Vec::new();
    for Rule { package, forbidden, why } in RULES {
        // What runs in the browser or at the reader's: neither tests, nor build scripts, nor macros.
        let asked =
            [&["tree"], package, &["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}|{f}"]];
        let tree = run::cargo(&asked.concat()).output()?;
        for found in found_in(&tree, forbidden) {
            faults.push(format!(
                "`cargo tree {}` holds {found}, which it must not: {why}. `cargo tree {} --invert {}` says \
                 which dependency brings it",
                package.join(" "),
                package.join(" "),
                found.split('/').next().unwrap_or_default(),
            ));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!("{} forbidden dependencies\n{}", faults.len(), faults.join("\n"))))
}

/// What a tree holds of what it must not. Each line is `name v1.2.3 (path)|feature,feature`; the first is
/// the package itself.
fn found_in(tree: &str, forbidden: &[&str]) -> Vec<String> {
    let mut found: Vec<String> = tree
        .lines()
        .skip(1)
        .flat_map(|line| {
            let (package, features) = line.split_once('|').unwrap_or((line, ""));
            let name = package.split_whitespace().next().unwrap_or_default();
            let features = features.split([',', ' ']).map(move |feature| format!("{name}/{feature}"));
            std::iter::once(name.to_owned()).chain(features)
        })
        .filter(|item| forbidden.iter().any(|pattern| matches(item, pattern)))
        .collect();
    found.sort();
    found.dedup();
    found
}

fn matches(item: &str, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => item.starts_with(start) && !item.contains('/'),
        None => item == pattern,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "\
app v0.1.0 (/here)|read
summitry-corpus v0.1.0 (/here/corpus)|read
leptos_dom v0.8.1|default,ssr
serde v1.0.0|derive,std (*)
";

    #[test]
    fn packages_beginnings_and_features_are_found() {
        let table: [(&[&str], &[&str]); 6] = [
            (&["sha2"], &[]),
            (&["leptos*"], &["leptos_dom"]),
            (&["leptos"], &[]),
            (&["summitry-corpus/read"], &["summitry-corpus/read"]),
            (&["summitry-corpus/write", "app"], &[]),
            (&["serde", "serde/std"], &["serde", "serde/std"]),
        ];
        for (forbidden, expected) in table {
            assert_eq!(found_in(TREE, forbidden), expected, "{forbidden:?}");
        }
    }
}
