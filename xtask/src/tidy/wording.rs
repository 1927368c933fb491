//! Rule: the words of the page stand in `src/ui/words/` alone.
//!
//! A string is for readers by how it looks and where it stands:
//!
//! - a letter between tags, or in the value of an attribute that is shown or spoken;
//! - a letter in what a call writes as text, such as `html.element("h2", &[], "…")`;
//! - a word with a capital at its beginning, or several words with a stop at their end;
//! - a quotation mark or an apostrophe of print.
//!
//! What is compared with (`"Escape" =>`) is for nobody to read, and what is in `json!` is for machines. Errors for who develops
//! begin with a small letter and have no stop, as is the custom in Rust. So a few small words by themselves are not found.

use super::Fault;
use super::rust_source::Literal;
use super::tree::Tree;

pub const WHY: &str = "what the page says to readers stands in src/ui/words/ alone, so that a language can be added \
                       without touching what shows it; components take a constant or call a function from there";

const WORDS: &str = "src/ui/words/";

/// Attributes that are shown or spoken.
const ATTRIBUTES: [&str; 7] =
    ["alt", "aria-description", "aria-label", "aria-roledescription", "label", "placeholder", "title"];

/// Methods and functions whose last argument is a text on the page, or is said.
const WRITERS: [&str; 8] = [".element", ".part", ".text", "copy_text", "link", "say", "set_text", "set_text_within"];

/// What is called the same in every language: the typeface of the pictures.
const NAMES: [&str; 1] = ["Libertinus Serif"];

pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in tree.rust() {
        let is_page = source.path.starts_with("src/ui/") && !source.path.starts_with(WORDS);
        if !is_page && !source.path.starts_with("src/bin/") {
            continue;
        }
        let strings = source.code.strings();
        for (place, string) in strings.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|place| strings.get(place));
            if is_for_readers(string, before) {
                let start: String = string.text.trim().chars().take(40).collect();
                let what = format!("found the words `{start}`, expected them in {WORDS}");
                faults.push(Fault { file: source.path.to_owned(), line: string.line, what });
            }
        }
    }
    faults
}

fn is_for_readers(string: &Literal<'_>, last: Option<&Literal<'_>>) -> bool {
    let text = &*string.text;
    let (before, after) = (string.before.trim_end(), string.after.trim_start());
    let is_compared = ["=>", "|", "if "].iter().any(|next| after.starts_with(next))
        || ["==", "!="].iter().any(|last| before.ends_with(last));
    let (call, is_direct) = call_around(before);
    if is_compared || call.ends_with("json!") || NAMES.contains(&text) {
        return false;
    }
    if is_markup(text) {
        return spoken_in_markup(text).iter().any(|part| has_letter(part));
    }
    let is_last =
        after.starts_with(')') || after.strip_prefix(',').is_some_and(|rest| rest.trim_start().starts_with(')'));
    let is_written = is_direct && is_last && WRITERS.iter().any(|writer| ends_with_word(call, writer));
    // `("title", "…")` in a list of attributes, `title="…"` in `view!`.
    let is_first_of_pair = |last: &Literal<'_>| {
        let next = last.after.trim_start().strip_prefix(',').map_or("", str::trim_start);
        last.before.ends_with('(') && next.starts_with('"') && ATTRIBUTES.contains(&&*last.text)
    };
    let is_pair = last.is_some_and(is_first_of_pair);
    let is_attribute =
        is_pair || ATTRIBUTES.iter().any(|name| ends_with_word(before.strip_suffix('=').unwrap_or(""), name));
    ((is_written || is_attribute) && has_letter(text)) || is_prose(text)
}

/// What a call is called whose arguments a string that follows is among, and whether it stands there by itself, not in a list.
fn call_around(before: &str) -> (&str, bool) {
    let (mut depth, mut is_direct) = (0_usize, true);
    for (place, c) in before.char_indices().rev() {
        match c {
            ')' | ']' | '}' => depth += 1,
            '(' | '[' | '{' if depth > 0 => depth -= 1,
            // `json!({ … })` is the one call in whose blocks a string is still its own.
            '(' if is_direct || before[..place].ends_with("json!") => return (&before[..place], is_direct),
            '(' | '[' | '{' => is_direct = false,
            ';' if depth == 0 => return ("", false),
            _ => {}
        }
    }
    ("", false)
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let is_longer = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    text.strip_suffix(word).is_some_and(|rest| word.starts_with('.') || !rest.ends_with(is_longer))
}

fn is_markup(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!${".contains(c)))
}

/// What is between the tags of a text, and the values of those of its attributes that are shown or spoken.
fn spoken_in_markup(text: &str) -> Vec<&str> {
    let mut spoken = Vec::new();
    let mut is_code = false;
    for (place, piece) in text.split('<').enumerate() {
        // The first piece may be a text, or the end of a tag that began elsewhere.
        let (tag, between) = match piece.split_once('>') {
            Some(parts) => parts,
            None if place == 0 => ("", piece),
            None => (piece, ""),
        };
        if place > 0 {
            is_code = ["style", "script"].iter().any(|code| tag.starts_with(code));
        }
        if !is_code {
            spoken.push(between);
        }
        for name in ATTRIBUTES {
            let attribute = format!(" {name}=\"");
            let values = tag.split(&*attribute).skip(1);
            spoken.extend(values.filter_map(|rest| rest.split('"').next()));
        }
    }
    spoken
}

/// Whether a text has a letter of its own: none of `{value}`, `$` or `&amp;`.
fn has_letter(text: &str) -> bool {
    let mut until = None;
    for c in text.chars() {
        match (until, c) {
            (Some(end), c) if c == end => until = None,
            (Some(_), _) => {}
            (None, '{') => until = Some('}'),
            (None, '&') => until = Some(';'),
            (None, c) if c.is_alphabetic() => return true,
            _ => {}
        }
    }
    false
}

/// Whether a text looks like a sentence, or the name of something.
fn is_prose(text: &str) -> bool {
    if text.contains(['“', '”', '’']) {
        return true;
    }
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let is_small = |text: &str| !text.is_empty() && text.chars().all(char::is_lowercase);
    let begins = match words.as_slice() {
        [first, rest @ ..] => {
            let mut letters = first.chars();
            let is_capital = letters.next().is_some_and(char::is_uppercase);
            let then = letters.as_str();
            is_capital && (is_small(then) || (then.is_empty() && rest.first().is_some_and(|next| is_small(next))))
        }
        [] => false,
    };
    let several = words.iter().filter(|word| is_word(word)).count() > 1;
    let stops =
        || text.trim_end().strip_suffix(['.', '?', '!']).is_some_and(|rest| rest.ends_with(char::is_alphabetic));
    begins || (several && stops())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a line of a component has words for readers.
    fn check(line: &str, is_fault: bool) {
        let found = faults(&Tree::of(&[("src/ui/mark.rs", line)]));
        assert_eq!(!found.is_empty(), is_fault, "{line}: {found:?}");
    }

    #[test]
    fn what_a_reader_sees_or_hears_is_found() {
        for line in [
            r#"html.fill("<p>Some words</p>", &[]);"#,
            r#"html.fill("<p>some</p><b>$</b>", &[]);"#,
            r#"html.fill("</b> some words", &[]);"#,
            r#"html.fill("<b aria-label=\"so $\">$</b>", &[a, b]);"#,
            r#"html.element("h2", &[], "Sources");"#,
            r#"html.element("h2", &[], "sources",);"#,
            r#"html.open("b", &[("title", "so")]);"#,
            r#"view! { <b aria-label="so"></b> }"#,
            r#"let a = if b { "Put back" } else { "" };"#,
            r#"let a = "A shift";"#,
            r#"let a = format!("{count} are left out.");"#,
            r#"let a = [", by others’ word"].concat();"#,
            r#"browser::say("so");"#,
            "let a = \"Two \\\n    lines\";",
        ] {
            check(line, true);
        }
    }

    #[test]
    fn what_is_for_machines_is_not() {
        for line in [
            r#"html.fill("<p class=\"some key\" title=\"$\">$ · {} &amp; ×</p>", &[]);"#,
            r#"html.fill("<style>text{fill:currentColor}</style>", &[]);"#,
            r##"html.part("p", "some key", words::SO).text(" · ").element("a", &[("class", "big")], "#");"##,
            r#"match key { "Escape" => a, "Home" | "End" if b => c }"#,
            r#"if key == "Escape" { a }"#,
            r#"json!({ "@type": "Person", "of": [{ "@type": "Event" }] })"#,
            r#"let a = "M7 2 L13 12.5 Z"; let b = "ArrowLeft"; let c = "GET"; let d = ".mark, .cell";"#,
            r#"browser::set_text("status", ""); let a = element("status"); let b = ["title", "so"];"#,
            r#"return Err(Fault::Frame("the name of the style sheet"));"#,
            "// Some words.\nlet a = b;",
            "#[cfg(test)]\nmod tests { const A: &str = \"Some words\"; }",
        ] {
            check(line, false);
        }
    }

    #[test]
    fn words_have_a_place_of_their_own() {
        let line = "pub const SOURCES: &str = \"Sources\";";
        let tree = [("src/ui/words/en.rs", line), ("src/start.rs", line), ("src/bin/site/main.rs", line)];
        let found: Vec<String> = faults(&Tree::of(&tree)).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["src/bin/site/main.rs:1: found the words `Sources`, expected them in src/ui/words/"]);
    }
}
