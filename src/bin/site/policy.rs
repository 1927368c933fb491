//! What a page may load and run: a Content Security Policy (Level 3) of its own for each, made when nothing of it changes any
//! more. A static host sends no headers of ours, so it stands in the page, before all that it rules.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::Fault;
use crate::frame::replace_once;

/// What a policy comes after: nothing that it could rule.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// A text or a program as policies, `integrity` and import maps name it (Subresource Integrity).
pub fn hash(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// A page that stands alone, or one that may load what lies beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loads {
    /// Files of its own origin: scripts, styles, pictures, the program.
    Own,
    /// Nothing; all is in it.
    Nothing,
}

/// The page with its policy. Its scripts and styles are what they are now: a letter more, and no browser runs them.
pub fn protect(page: &str, loads: Loads) -> Result<String, Fault> {
    let scripts = hashes(page, "script", |tag| !tag.contains("src=") && !is_data(tag));
    let styles = hashes(page, "style", |_| true);
    // What runs a program says so by a script of it; a page without one needs no leave to compile.
    let compiles = page.contains("data-wasm=") || page.contains("__wbg_init");
    let own = if loads == Loads::Own { "'self'" } else { "" };
    let list = |words: &[&str]| -> String {
        let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
        if words.is_empty() { "'none'".to_owned() } else { words.join(" ") }
    };
    let leave = if compiles { "'wasm-unsafe-eval'" } else { "" };
    let mut policy = format!(
        "default-src 'none'; script-src {}; style-src {}; img-src {}",
        list(&[own, &scripts, leave]),
        list(&[own, &styles]),
        // The icon of a page, and a picture of a view on its way into a file, are addresses that hold what they name.
        list(&[own, "data:"]),
    );
    // Pages that the explorer takes something from name the folder that their addresses start from, and are read under its policy.
    policy.push_str(match loads {
        Loads::Own => "; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'",
        Loads::Nothing => "; base-uri 'none'",
    });
    policy.push_str("; form-action 'none'");
    let head = format!(
        "{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"referrer\" content=\"no-referrer\">"
    );
    replace_once(page, CHARSET, &head)
}

/// Scripts that browsers do not run.
fn is_data(tag: &str) -> bool {
    ["application/ld+json", "application/octet-stream"].iter().any(|kind| tag.contains(kind))
}

/// The hashes of what stands in elements of a name, as a policy lists them.
fn hashes(page: &str, name: &str, counts: impl Fn(&str) -> bool) -> String {
    let (begin, end) = (format!("<{name}"), format!("</{name}>"));
    let mut hashes: Vec<String> = Vec::new();
    for part in page.split(&begin).skip(1) {
        let Some((tag, rest)) = part.split_once('>') else { continue };
        let hash = format!("'{}'", hash(rest.split(&end).next().unwrap_or_default().as_bytes()));
        if counts(tag) && !hashes.contains(&hash) {
            hashes.push(hash);
        }
    }
    hashes.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(page: &str, loads: Loads) -> String {
        let page = protect(&format!("{CHARSET}{page}"), loads).ok().unwrap_or_default();
        let policy = page.split_once("Security-Policy\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
        policy.map(|(policy, _)| policy.to_owned()).unwrap_or_default()
    }

    #[test]
    fn what_stands_in_a_page_runs_by_its_hash_alone() {
        // As `printf 'go()' | openssl dgst -sha256 -binary | base64` prints it.
        let found = policy("<script>go()</script><script type=\"application/ld+json\">{}</script>", Loads::Own);
        let expected = "default-src 'none'; script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='; style-src 'self'; img-src 'self' data:; \
                        connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'";
        assert_eq!(found, expected);
        assert_eq!(hash(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn a_page_that_has_all_loads_nothing() {
        let found = policy("<style>a{}</style><script>__wbg_init()</script>", Loads::Nothing);
        let expected = format!(
            "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; base-uri 'none'; \
             form-action 'none'",
            hash(b"__wbg_init()"),
            hash(b"a{}")
        );
        assert_eq!(found, expected);
        assert!(policy("", Loads::Nothing).contains("script-src 'none'; style-src 'none'"));
    }

    #[test]
    fn a_page_without_a_place_for_it_is_a_fault() {
        assert!(protect("<p>", Loads::Own).is_err());
    }
}
