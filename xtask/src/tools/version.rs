//! Reading versions: from a lock file, and from what programs print.

/// The version of a package in a `Cargo.lock`, or nothing where it is not there exactly once.
pub fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut entries = lock.split("[[package]]").filter(|entry| entry.lines().any(|line| line.trim() == name));
    let entry = entries.next()?;
    if entries.next().is_some() {
        return None;
    }
    entry.lines().find_map(|line| line.trim().strip_prefix("version = \"")?.strip_suffix('"'))
}

/// The version in what a program prints for `--version`: the first word that begins with a digit.
pub fn printed(output: &str) -> Option<&str> {
    output.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// What stands before the first point.
pub fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = ["wasm-bindgen-macro"]

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.131"

[[package]]
name = "twice"
version = "1.0.0"

[[package]]
name = "twice"
version = "2.0.0"
"#;

    #[test]
    fn a_locked_version_is_that_of_the_package_itself() {
        let table = [
            ("wasm-bindgen", Some("0.2.130")),
            ("wasm-bindgen-macro", Some("0.2.131")),
            ("wasm", None),
            ("twice", None),
        ];
        for (package, expected) in table {
            assert_eq!(locked(LOCK, package), expected, "{package}");
        }
    }

    #[test]
    fn a_printed_version_is_found_behind_the_name() {
        let table = [
            ("trunk 0.21.14\n", Some("0.21.14")),
            ("wasm-bindgen 0.2.130", Some("0.2.130")),
            ("wasm-opt version 132 (version_132)", Some("132")),
            ("Chromium 140.0.7339.80 built on Debian", Some("140.0.7339.80")),
            ("no version here", None),
            ("", None),
        ];
        for (output, expected) in table {
            assert_eq!(printed(output), expected, "{output:?}");
        }
    }

    #[test]
    fn the_major_version_stands_before_the_first_point() {
        assert_eq!(major("132.0.0"), "132");
        assert_eq!(major("132"), "132");
    }
}
