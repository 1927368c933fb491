//! Just enough of Rust's grammar to tell code from comments, strings and tests.
//!
//! ```text
//! test item = "#[cfg(" … test … ")]"  other attributes  ( … "{" … "}" | … ";" )
//! ```

/// A Rust file without its tests. Every line keeps its number.
pub struct Code {
    /// As written, tests blanked.
    pub text: String,
    /// The same, with comments and the insides of strings blanked too.
    pub bare: String,
    /// Modules for tests that are files of their own.
    pub test_modules: Vec<String>,
}

/// A string of a file.
pub struct Literal<'a> {
    /// Counted from 1.
    pub line: usize,
    /// What it stands for; of what is escaped only what matters to a reader is told apart.
    pub text: String,
    /// The code before it, bare, and what follows it, as written.
    pub before: &'a str,
    pub after: &'a str,
}

impl Code {
    /// Its strings, in their order.
    pub fn strings(&self) -> Vec<Literal<'_>> {
        let source = self.text.as_bytes();
        let (mut strings, mut at) = (Vec::new(), 0);
        while at < source.len() {
            let end = word_end(source, at);
            if end > at && (source[at] == b'"' || source[at] == b'r') {
                let word = self.text.get(at..end).unwrap_or_default();
                let inside = word.split_once('"').map_or("", |(_, rest)| rest.trim_end_matches('#'));
                let inside = inside.strip_suffix('"').unwrap_or(inside);
                strings.push(Literal {
                    line: 1 + source[..at].iter().filter(|byte| **byte == b'\n').count(),
                    text: if source[at] == b'r' { inside.to_owned() } else { unescaped(inside) },
                    before: self.bare.get(..at).unwrap_or_default(),
                    after: self.text.get(end..).unwrap_or_default(),
                });
            }
            at = end.max(at + 1);
        }
        strings
    }
}

/// A text as it is meant: what is no quotation mark and no backslash is a space.
fn unescaped(text: &str) -> String {
    let mut meant = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            (_, Some(escaped @ ('"' | '\\' | '\''))) => meant.push(escaped),
            (_, Some('u')) => {
                letters.by_ref().find(|letter| *letter == '}');
                meant.push(' ');
            }
            (_, Some(_)) => meant.push(' '),
            (letter, None) => meant.push(letter),
        }
    }
    meant
}

const OUTER: &[u8] = b"#[cfg(";
const INNER: &[u8] = b"#![cfg(";

pub fn without_tests(source: &str) -> Code {
    let mut bare = blank_words(source.as_bytes());
    let mut text = source.as_bytes().to_vec();
    let mut test_modules = Vec::new();
    if let Some(start) = find(&bare, INNER, 0)
        && is_for_tests(condition(&bare, start + INNER.len()))
    {
        blank(&mut text);
        blank(&mut bare);
    }
    let mut from = 0;
    while let Some(start) = find(&bare, OUTER, from) {
        let condition = condition(&bare, start + OUTER.len());
        let after = start + OUTER.len() + condition.len();
        from = after;
        if is_for_tests(condition) {
            let stop = item_end(&bare, after);
            test_modules.extend(module_of(&bare[after..stop]));
            blank(&mut text[start..stop]);
            blank(&mut bare[start..stop]);
        }
    }
    let [text, bare] = [text, bare].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Code { text, bare, test_modules }
}

/// What stands between `cfg(` and `)]`.
fn condition(bare: &[u8], from: usize) -> &[u8] {
    &bare[from..find(bare, b")]", from).unwrap_or(bare.len())]
}

fn is_for_tests(condition: &[u8]) -> bool {
    let condition = String::from_utf8_lossy(condition);
    let mut words = condition.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.clone().any(|word| word == "test") && !words.any(|word| word == "not")
}

/// Where the item that begins at `from` ends: after its `;`, or after the brace that closes its first one.
fn item_end(bare: &[u8], from: usize) -> usize {
    let mut depth = 0usize;
    for (at, byte) in bare.iter().enumerate().skip(from) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth <= 1 => return at + 1,
            b'}' => depth -= 1,
            b';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    bare.len()
}

/// The name in `mod name;`.
fn module_of(item: &[u8]) -> Option<String> {
    let item = String::from_utf8_lossy(item);
    let words: Vec<&str> = item.strip_suffix(';')?.split_whitespace().collect();
    match words.as_slice() {
        [.., "mod", name] => Some((*name).to_owned()),
        _ => None,
    }
}

/// The source with comments and the insides of strings and characters blanked.
fn blank_words(source: &[u8]) -> Vec<u8> {
    let mut bare = source.to_vec();
    let mut at = 0;
    while at < source.len() {
        let end = word_end(source, at);
        blank(&mut bare[at..end]);
        at = end.max(at + 1);
    }
    bare
}

/// The end of the comment, string or character that begins at `at`; `at` itself where none does.
fn word_end(source: &[u8], at: usize) -> usize {
    let rest = &source[at..];
    let to = |pattern: &[u8], from: usize| find(source, pattern, from).map_or(source.len(), |i| i + pattern.len());
    match rest {
        [b'/', b'/', ..] => find(source, b"\n", at).unwrap_or(source.len()),
        [b'/', b'*', ..] => comment_end(source, at),
        [b'"', ..] => string_end(source, at),
        [b'r', ..] if !ends_a_name(&source[..at]) => match hashes(&rest[1..]) {
            Some(count) => to(&[b"\"".to_vec(), vec![b'#'; count]].concat(), at + count + 2),
            None => at,
        },
        // `'\n'` and `'x'` are characters, `'a` is a lifetime.
        [b'\'', b'\\', _, ..] => to(b"'", at + 3),
        [b'\'', ..] => match std::str::from_utf8(&rest[1..rest.len().min(6)]) {
            Ok(text) => character_end(text, at),
            Err(e) => character_end(std::str::from_utf8(&rest[1..=e.valid_up_to()]).unwrap_or_default(), at),
        },
        _ => at,
    }
}

/// The end of `'x'`, where what follows the first `'` is `text`.
fn character_end(text: &str, at: usize) -> usize {
    let mut characters = text.chars();
    match (characters.next(), characters.next()) {
        (Some(inside), Some('\'')) => at + 2 + inside.len_utf8(),
        _ => at,
    }
}

fn string_end(source: &[u8], at: usize) -> usize {
    let mut i = at + 1;
    while let Some(byte) = source.get(i) {
        match byte {
            b'"' => return i + 1,
            b'\\' => i += 2,
            _ => i += 1,
        }
    }
    source.len()
}

/// Comments nest.
fn comment_end(source: &[u8], at: usize) -> usize {
    let (mut depth, mut i) = (0usize, at);
    while i < source.len() {
        if source[i..].starts_with(b"/*") {
            (depth, i) = (depth + 1, i + 2);
        } else if source[i..].starts_with(b"*/") {
            (depth, i) = (depth - 1, i + 2);
            if depth == 0 {
                return i;
            }
        } else {
            i += 1;
        }
    }
    source.len()
}

/// How many `#` open a raw string, where one is opened.
fn hashes(rest: &[u8]) -> Option<usize> {
    let count = rest.iter().take_while(|&&byte| byte == b'#').count();
    (rest.get(count) == Some(&b'"')).then_some(count)
}

/// Whether an `r` that follows is the last letter of a name. `b` and `c` before it are prefixes of strings.
fn ends_a_name(before: &[u8]) -> bool {
    let before = match before {
        [start @ .., b'b' | b'c'] => start,
        _ => before,
    };
    before.last().is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
}

fn find(bytes: &[u8], pattern: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(pattern.len()).position(|window| window == pattern).map(|at| from + at)
}

fn blank(bytes: &mut [u8]) {
    for byte in bytes.iter_mut().filter(|byte| **byte != b'\n') {
        *byte = b' ';
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares what is left, spaces apart.
    fn check(source: &str, text: &str, bare: &str) {
        let code = without_tests(source);
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(squeezed(&code.text), text, "{source}");
        assert_eq!(squeezed(&code.bare), bare, "{source}");
        assert_eq!(code.text.lines().count(), source.lines().count(), "{source}");
    }

    #[test]
    fn tests_are_blanked_and_the_rest_stays() {
        check(
            "fn a() {}\n#[cfg(test)]\nmod tests {\n fn b() { \"}\" }\n}\nfn c() {}",
            "fn a() {} fn c() {}",
            "fn a() {} fn c() {}",
        );
        check("#[cfg(test)]\n#[allow(x)]\nuse a;\nfn c() {}", "fn c() {}", "fn c() {}");
        check("#[cfg(all(test, unix))] fn a() {}", "", "");
        check("#[cfg(not(test))] fn a() {}", "#[cfg(not(test))] fn a() {}", "#[cfg(not(test))] fn a() {}");
        check("#![cfg(test)]\nfn a() {}", "", "");
    }

    #[test]
    fn comments_and_strings_are_no_code() {
        check("a // b\nc", "a // b c", "a c");
        check("a /* b /* c */ d */ e", "a /* b /* c */ d */ e", "a e");
        check(r##"a "b \" c" d r#"e " f"# g"##, r##"a "b \" c" d r#"e " f"# g"##, "a d g");
        check("br\"a\" cr\"b\" for x", "br\"a\" cr\"b\" for x", "b c for x");
        check("'{' 'a '\\'' '\\u{7d}' 'é' b", "'{' 'a '\\'' '\\u{7d}' 'é' b", "'a b");
        check("\"#[cfg(test)]\" fn a() {}", "\"#[cfg(test)]\" fn a() {}", "fn a() {}");
    }

    #[test]
    fn strings_have_their_place_and_what_they_mean() {
        let code = without_tests("a(\"b \\\"c\\\" \\u{7d}\\\n d\"); // \"e\"\nf(r#\"g\"h\"#, '\"')");
        let strings = code.strings();
        let found: Vec<(usize, &str)> = strings.iter().map(|string| (string.line, &*string.text)).collect();
        assert_eq!(found, [(1, "b \"c\"    d"), (3, "g\"h")]);
        assert!(strings[1].before.ends_with("f(") && strings[1].after.starts_with(", "));
    }

    #[test]
    fn a_module_in_a_file_of_its_own_is_named() {
        assert_eq!(without_tests("#[cfg(test)]\npub(crate) mod samples;").test_modules, ["samples"]);
        assert!(without_tests("mod samples;").test_modules.is_empty());
    }
}
