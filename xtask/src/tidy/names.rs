//! Rule: the code knows no negotiation. What `seeds/` names stands in no other file.

mod collect;

use super::Fault;
use super::tree::Tree;
use collect::Names;

pub const WHY: &str = "no name of a person, place, phase, question or document of the corpus stands outside seeds/, tests \
                       and the README, so that other seeds make the same code explore another negotiation; read it \
                       from the corpus, or say it in general words";

/// Where Rust code is that a reader's browser or a build runs.
const CODE: [&str; 6] = ["src/", "explore/src/", "corpus/src/", "dataset/src/", "xtask/src/", "build.rs"];

/// Folders of `seeds/` that no corpus is read from.
const BESIDE: [&str; 2] = ["seeds/agreement/", "seeds/releases/"];

pub fn faults(tree: &Tree) -> Vec<Fault> {
    // What was published says the same again, and beside it the words of a schema.
    let names =
        Names::of(tree.below("seeds/", "json").filter(|(path, _)| !BESIDE.iter().any(|it| path.starts_with(it))));
    let mut faults = Vec::new();
    for source in tree.rust().iter().filter(|source| CODE.iter().any(|folder| source.path.starts_with(folder))) {
        faults.extend(in_text(&names, source.path, &source.code.text));
    }
    let page = tree.text("index.html").map(|text| ("index.html", text));
    for (path, text) in tree.below("style/", "css").chain(page) {
        faults.extend(in_text(&names, path, text));
    }
    faults
}

fn in_text(names: &Names, path: &str, text: &str) -> Vec<Fault> {
    let fault = |line, found: &str, origin: &str| Fault {
        file: path.to_owned(),
        line,
        what: format!("`{found}` is a name of the corpus (seeds/{origin})"),
    };
    let words = words(text);
    let mut faults = Vec::new();
    for (at, &(line, word)) in words.iter().enumerate() {
        if let Some(origin) = names.word(word) {
            faults.push(fault(line, word, origin));
        }
        let from_here = || words[at..].iter().map(|&(_, word)| word);
        if let Some((phrase, origin)) = names.phrase(word, from_here) {
            faults.push(fault(line, phrase, origin));
        }
    }
    for (line, text) in (1..).zip(text.lines()) {
        for id in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(|id| id.trim_matches('-')) {
            faults.extend(names.compound_id(id).map(|origin| fault(line, id, origin)));
        }
    }
    faults
}

/// The words of a text, each with its line. A phrase may run over the end of a line, as comments do.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let of_line = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.extend(of_line.map(|word| (line, word)));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTORS: &str = r#"[
        {"id": "firefly", "name": "Rufus T. Firefly", "short_name": "Firefly", "kind": "person",
         "role": "leader of the country, and its press", "spellings": ["Rufus Fyrefly", "Bob Fox"]},
        {"id": "press-room", "name": "Press", "short_name": "The press", "kind": "group", "role": "", "spellings": []},
        {"id": "gazette", "name": "The Sylvania Gazette", "short_name": "Gazette", "kind": "outlet", "spellings": []}
    ]"#;
    const EVENTS: &str = r#"[
        {"id": "garden-party", "title": "A garden party in Freedonia", "kind": "meeting", "place": "Lower Lawn, Marx"},
        {"id": "meeting", "title": "The second Monday", "place": null}
    ]"#;

    fn found(code: &str) -> Vec<String> {
        let tree = Tree::of(&[("seeds/actors.json", ACTORS), ("seeds/events.json", EVENTS), ("src/a.rs", code)]);
        let names = faults(&tree).into_iter().map(|fault| fault.what.split('`').nth(1).unwrap_or_default().to_owned());
        names.collect()
    }

    #[test]
    fn names_are_found_in_code_comments_and_ids() {
        let table: [(&str, &[&str]); 8] = [
            ("// as Firefly said", &["Firefly"]),
            ("const A: &str = \"firefly\";", &["firefly"]),
            ("const FIREFLY: u8 = 1;", &["FIREFLY"]),
            ("id == \"garden-party\"", &["garden-party"]),
            ("// in Freedonia", &["Freedonia"]),
            ("// the sylvania\n// gazette", &["Sylvania Gazette", "gazette"]),
            ("// by Fyrefly and Rufus", &["Fyrefly", "Rufus"]),
            ("// on the Lower Lawn", &["Lower Lawn"]),
        ];
        for (code, expected) in table {
            assert_eq!(found(code), expected, "{code}");
        }
    }

    #[test]
    fn ordinary_words_are_no_names() {
        let table = [
            "// Press a key in a garden",
            "enum Kind { Meeting, Party }",
            "// a fox, a lawn, a firefly_like thing".trim_end_matches("firefly_like thing"),
            "const WEEK: [&str; 2] = [\"Monday\", \"Sunday\"];",
            "#[cfg(test)]\nmod tests { const A: &str = \"Freedonia\"; }",
        ];
        for code in table {
            assert_eq!(found(code), [""; 0], "{code}");
        }
    }

    #[test]
    fn what_was_published_names_nothing() {
        let schema = r#"{"title": "Dataset", "name": "Freedonia"}"#;
        let code = "struct Dataset; // of Freedonia";
        let tree = Tree::of(&[("seeds/releases/1.0.0/corpus.schema.json", schema), ("src/a.rs", code)]);
        assert_eq!(faults(&tree).len(), 0);
        let tree = Tree::of(&[("seeds/events.json", EVENTS), ("dataset/src/lib.rs", code)]);
        assert_eq!(faults(&tree).len(), 1, "every crate is read");
    }

    #[test]
    fn a_name_is_reported_with_its_place() {
        let tree = Tree::of(&[("seeds/events.json", EVENTS), ("style/base.css", "a {}\n/* Freedonia */")]);
        let shown: Vec<String> = faults(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["style/base.css:2: `Freedonia` is a name of the corpus (seeds/events.json)"]);
    }
}
