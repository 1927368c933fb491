//! Rule: colours stand in `style/tokens.css` alone.

use super::Fault;
use super::css::{self, Kind};
use super::tree::Tree;

pub const WHY: &str = "colours stand in style/tokens.css alone, where both themes and the contrast of each pair are \
                       seen together; elsewhere use var(--…), in SVG a class";

const TOKENS: &str = "style/tokens.css";

/// Functions that make a colour from numbers. `color-mix()` is none of them: it mixes tokens.
const FUNCTIONS: [&str; 10] = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];

/// The names of CSS for colours, as a reader might type them. The system's own, as `Canvas`, are not among them:
/// they follow the reader's choice, which is the opposite of a fixed colour.
const NAMES: &str = "aqua aquamarine azure beige bisque black blue blueviolet brown burlywood cadetblue chartreuse \
    chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgray darkgreen darkgrey darkkhaki \
    darkmagenta darkorange darkred darksalmon darkseagreen darkslateblue darkslategray darkturquoise darkviolet \
    deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite \
    gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lawngreen \
    lemonchiffon lightblue lightcoral lightcyan lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen \
    lightskyblue lightyellow lime limegreen linen magenta maroon mediumblue mediumorchid mediumpurple midnightblue \
    mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegreen \
    papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon \
    sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan \
    teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen";

pub fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.below("style/", "css").filter(|(path, _)| *path != TOKENS) {
        for piece in css::pieces(text).iter().filter(|piece| piece.kind == Kind::Declaration) {
            let value = piece.text.split_once(':').map_or("", |(_, value)| value);
            faults.extend(colour_in(value).map(|colour| fault(path, piece.line, &colour)));
        }
    }
    for source in tree.rust().iter().filter(|source| source.path.starts_with("src/")) {
        for (line, text) in (1..).zip(source.code.text.lines()) {
            faults.extend(colour_literal(text).map(|colour| fault(source.path, line, &colour)));
        }
    }
    faults
}

fn fault(path: &str, line: usize, colour: &str) -> Fault {
    Fault { file: path.to_owned(), line, what: format!("the colour `{colour}`; expected a token of {TOKENS}") }
}

/// The first colour in a value of CSS that is not a token. Strings, addresses and `--names` hold none.
fn colour_in(value: &str) -> Option<String> {
    let value = without_quoted(value).to_ascii_lowercase();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '#');
    let mut rest = value.as_str();
    while let Some(start) = rest.find(is_part) {
        let word_and_rest = &rest[start..];
        let end = word_and_rest.find(|c| !is_part(c)).unwrap_or(word_and_rest.len());
        let (word, after) = word_and_rest.split_at(end);
        let called = after.starts_with('(') && FUNCTIONS.contains(&word);
        if called || is_hex(word) || NAMES.split_whitespace().any(|name| name == word) {
            return Some(word.to_owned());
        }
        rest = if word == "url" { after.split_once(')').map_or("", |(_, after)| after) } else { after };
    }
    None
}

fn without_quoted(value: &str) -> String {
    value.split(['"', '\'']).step_by(2).collect::<Vec<_>>().join(" ")
}

/// A string of Rust that is a colour as a whole.
fn colour_literal(line: &str) -> Option<String> {
    let mut strings = line.split('"').skip(1).step_by(2);
    strings
        .find(|text| is_hex(text) || text.split_once('(').is_some_and(|(name, _)| FUNCTIONS.contains(&name)))
        .map(str::to_owned)
}

fn is_hex(word: &str) -> bool {
    word.strip_prefix('#')
        .is_some_and(|digits| matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_holds_a_colour_or_only_tokens() {
        let table = [
            (" #fff", Some("#fff")),
            (" 1px solid #12345678", Some("#12345678")),
            (" rgb(0 0 0 / 50%)", Some("rgb")),
            (" 0 0 1px Black", Some("black")),
            (" var(--red)", None),
            (" color-mix(in oklab, var(--ink) 20%, transparent)", None),
            (" color-mix(in oklab, red 20%, transparent)", Some("red")),
            (" CanvasText", None),
            (" currentcolor", None),
            (" url(red.svg#abc)", None),
            (" \"red\" counter(red-things)", None),
            (" #12", None),
        ];
        for (value, expected) in table {
            assert_eq!(colour_in(value).as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn tokens_selectors_and_links_are_no_faults() {
        let tree = Tree::of(&[
            ("style/tokens.css", ":root { --ink: #111; }"),
            ("style/mark.css", "#add { color: var(--ink); }\n.red { fill: #a0b; }"),
            (
                "src/ui/mark.rs",
                "let a = \"#add\";\nlet b = \"#s-one\";\n#[cfg(test)]\nmod tests { const A: &str = \"#fff\"; }",
            ),
            ("explore/src/lib.rs", "const A: &str = \"#fff\";"),
        ]);
        let expected = [fault("style/mark.css", 2, "#a0b"), fault("src/ui/mark.rs", 1, "#add")];
        assert_eq!(faults(&tree), expected);
    }
}
