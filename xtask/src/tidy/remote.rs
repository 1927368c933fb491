//! Rule: the page loads nothing from another host.

use super::Fault;
use super::css;
use super::tree::Tree;

pub const WHY: &str = "the page loads nothing from another host: it works offline and from any base path, and tells \
                       nobody who reads it; put a copy into the project";

/// Elements that name an address without loading it.
const LINKS: [&str; 2] = ["a", "meta"];
/// The same of `<link>`, by its `rel`.
const RELATIONS: [&str; 4] = ["canonical", "alternate", "author", "license"];
/// An address that is a name: no browser fetches it.
const NAMESPACE: &str = "http://www.w3.org/";

pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.below("style/", "css") {
        for piece in css::pieces(text) {
            faults.extend(address_in(&piece.text).map(|address| fault(path, piece.line, &address)));
        }
    }
    if let Some(text) = tree.text("index.html") {
        faults.extend(in_page(text).into_iter().map(|(line, address)| fault("index.html", line, &address)));
    }
    faults
}

fn fault(path: &str, line: usize, address: &str) -> Fault {
    Fault { file: path.to_owned(), line, what: format!("`{address}` is on another host; expected a file of this site") }
}

/// Addresses in a page that a browser would load, each with its line.
fn in_page(page: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut line = 1;
    // A piece is a tag without its `<`, and the text behind it: a script's text belongs to its tag.
    for piece in page.split('<') {
        if !only_names(piece) {
            found.extend(address_in(piece).map(|address| (line + newlines_before(piece, &address), address)));
        }
        line += piece.matches('\n').count();
    }
    found
}

fn only_names(piece: &str) -> bool {
    let tag = piece.split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or_default();
    let by_relation = || RELATIONS.iter().any(|rel| piece.contains(&format!("rel=\"{rel}\"")));
    piece.starts_with("!--") || LINKS.contains(&tag) || (tag == "link" && by_relation())
}

fn newlines_before(piece: &str, address: &str) -> usize {
    piece.split(address).next().map_or(0, |before| before.matches('\n').count())
}

/// The first address of another host in a text.
fn address_in(text: &str) -> Option<String> {
    let is_end = |c: char| c.is_whitespace() || "\"'()<>;,".contains(c);
    let mut words = text.split(is_end).map(|word| word.rsplit_once('=').map_or(word, |(_, value)| value));
    words.find(|word| is_remote(word)).map(str::to_owned)
}

fn is_remote(word: &str) -> bool {
    // `//host/…` has the page's scheme; a comment of a script is followed by a space.
    let without_scheme = word.strip_prefix("//").is_some_and(|host| host.contains('.') && host.contains('/'));
    let with_scheme = word.starts_with("http://") || word.starts_with("https://");
    (with_scheme || without_scheme) && !word.starts_with(NAMESPACE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_would_load_is_found() {
        let page = "<!doctype html>\n<!-- see https://a.org -->\n<link rel=\"canonical\" href=\"https://a.org/\">\n\
                    <a href=\"https://a.org/\">there</a>\n<link rel=\"stylesheet\" href=\"https://a.org/a.css\">\n\
                    <script>\n  // a comment\n  load('//a.org/b.js');\n</script>\n\
                    <svg xmlns=\"http://www.w3.org/2000/svg\"></svg>";
        let expected = [(5, "https://a.org/a.css"), (8, "//a.org/b.js")];
        assert_eq!(in_page(page), expected.map(|(line, address)| (line, address.to_owned())));
    }

    #[test]
    fn a_style_sheet_may_say_where_it_comes_from_but_not_load() {
        let sheet = "/* https://a.org */\n@import 'https://a.org/a.css';\nb { background: url(./b.svg) }\nc { src: url(//a.org/c.woff2) }";
        let found = faults(&Tree::of(&[("style/base.css", sheet)]));
        let expected =
            [fault("style/base.css", 2, "https://a.org/a.css"), fault("style/base.css", 4, "//a.org/c.woff2")];
        assert_eq!(found, expected);
    }
}
