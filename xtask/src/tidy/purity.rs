//! Rule: what a crate or a folder is for decides what it may touch.

use super::Fault;
use super::tree::Tree;

pub const WHY: &str = "what touches the browser stands in one folder, so that the rest can be rendered and tested \
                       without one; and the pure crates answer the same question the same way everywhere";

/// The one folder that may touch the browser.
const BROWSER: &str = "src/ui/browser/";
const OF_THE_BROWSER: [&str; 6] =
    ["web_sys::", "js_sys::", "gloo::", "window()", "document()", "request_animation_frame"];

/// A crate without input, output, clock or chance.
const PURE: &str = "explore/src/";
const IMPURE: [&str; 8] =
    ["std::fs", "std::env", "std::io", "std::net", "std::time", "std::thread", "std::process", "println!"];

pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in tree.rust() {
        let banned: &[&str] = match source.path {
            path if path.starts_with("src/") && !path.starts_with(BROWSER) => &OF_THE_BROWSER,
            path if path.starts_with(PURE) => &IMPURE,
            _ => continue,
        };
        for (line, text) in (1..).zip(source.code.bare.lines()) {
            for name in banned.iter().filter(|name| text.contains(**name)) {
                let where_to =
                    if source.path.starts_with(PURE) { "nothing of the kind in this crate" } else { BROWSER };
                let what = format!("found `{name}`, expected {where_to}");
                faults.push(Fault { file: source.path.to_owned(), line, what });
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_place() {
        let tree = Tree::of(&[
            ("src/ui/app.rs", "// window()\nlet a = \"web_sys::\";\nlet b = web_sys::window();"),
            ("src/ui/browser/page.rs", "use web_sys::Element;"),
            ("src/bin/site.rs", "use std::fs;"),
            ("explore/src/lib.rs", "use std::time::Instant;\n#[cfg(test)]\nmod tests { use std::fs; }"),
        ]);
        let found: Vec<String> = faults(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "explore/src/lib.rs:1: found `std::time`, expected nothing of the kind in this crate",
                "src/ui/app.rs:3: found `web_sys::`, expected src/ui/browser/",
                "src/ui/app.rs:3: found `window()`, expected src/ui/browser/",
            ]
        );
    }
}
