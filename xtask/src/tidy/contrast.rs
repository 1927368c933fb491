//! Rule: what is written can be read, what is drawn can be seen, and stances can be told apart, in both themes and by all eyes.

mod colour;

use super::Fault;
use super::css::{self, Kind};
use super::tree::Tree;
use colour::{Eyes, Light};

pub const WHY: &str = "WCAG 2.2 asks for a contrast of 4.5 for text (1.4.3) and of 3 for marks and edges (1.4.11); and who lacks a \
                       kind of cones must still tell the stances apart by colour, although shape and word say it too";

const TOKENS: &str = "style/tokens.css";

/// What text and marks stand on.
const GROUNDS: [&str; 3] = ["paper", "pillar", "raised"];
/// What is read, stances among them: they are also written in their colours.
const READ: [&str; 6] = ["ink", "soft", "accent", "for", "against", "neutral"];
/// What is only seen.
const SEEN: [&str; 1] = ["rule-strong"];
/// What ink stands on in places.
const UNDER_INK: [&str; 2] = ["hit", "rule"];
const STANCES: [&str; 3] = ["for", "neutral", "against"];

const LEAST_FOR_TEXT: f64 = 4.5;
const LEAST_FOR_MARKS: f64 = 3.0;
/// Between two stances, for any eyes, as CIEDE2000 counts it: well above what is seen at a glance.
const LEAST_APART: f64 = 15.0;

/// A block of tokens: where it begins, and its colours.
struct Theme {
    line: usize,
    colours: Vec<(String, Light)>,
}

impl Theme {
    fn colour(&self, token: &str) -> Option<Light> {
        self.colours.iter().find(|(name, _)| name == token).map(|(_, colour)| *colour)
    }
}

pub fn faults(tree: &Tree) -> Vec<Fault> {
    let Some(sheet) = tree.text(TOKENS) else { return Vec::new() };
    let themes = themes(sheet);
    let fault = |line: usize, what: String| Fault { file: TOKENS.to_owned(), line, what };
    let mut faults = Vec::new();
    for theme in &themes {
        faults.extend(of_theme(theme).into_iter().map(|what| fault(theme.line, what)));
    }
    // One for the reader's choice, one for the system's.
    match &themes[..] {
        [_, chosen, by_system] if chosen.colours != by_system.colours => {
            faults.push(fault(by_system.line, "the dark colours by choice differ from those by the system".to_owned()));
        }
        [_, _, _] => {}
        other => {
            faults.push(fault(1, format!("{} themes; expected light, dark by the system, dark by choice", other.len())))
        }
    }
    faults
}

/// The blocks of the sheet that have colours.
fn themes(sheet: &str) -> Vec<Theme> {
    let mut themes: Vec<Theme> = Vec::new();
    for piece in css::pieces(sheet) {
        match piece.kind {
            Kind::Head => themes.push(Theme { line: piece.line, colours: Vec::new() }),
            Kind::Declaration => {
                let token = piece.text.strip_prefix("--").and_then(|text| text.split_once(':'));
                let Some((theme, (name, value))) = themes.last_mut().zip(token) else { continue };
                theme.colours.extend(Light::of(value.trim()).map(|colour| (name.to_owned(), colour)));
            }
        }
    }
    themes.retain(|theme| !theme.colours.is_empty());
    themes
}

fn of_theme(theme: &Theme) -> Vec<String> {
    let mut found = Vec::new();
    let on = |tokens: &[&'static str], grounds: &[&'static str]| -> Vec<(&'static str, &'static str)> {
        tokens.iter().flat_map(|token| grounds.iter().map(move |ground| (*token, *ground))).collect()
    };
    let text = [on(&READ, &GROUNDS), on(&["ink"], &UNDER_INK)].concat();
    for (pairs, least) in [(text, LEAST_FOR_TEXT), (on(&SEEN, &GROUNDS), LEAST_FOR_MARKS)] {
        for (token, ground) in pairs {
            match theme.colour(token).zip(theme.colour(ground)).map(|(a, b)| a.contrast(b)) {
                Some(ratio) if ratio >= least => {}
                Some(ratio) => {
                    found.push(format!("`--{token}` on `--{ground}` has a contrast of {ratio:.2}; expected {least}"))
                }
                None => found.push(format!("`--{token}` or `--{ground}` is missing, or no colour like `#1b1a17`")),
            }
        }
    }
    for (place, one) in STANCES.iter().enumerate() {
        for other in &STANCES[place + 1..] {
            let Some((a, b)) = theme.colour(one).zip(theme.colour(other)) else { continue };
            for eyes in Eyes::ALL {
                let apart = a.seen_by(eyes).difference(b.seen_by(eyes));
                if apart < LEAST_APART {
                    let name = eyes.name();
                    found.push(format!(
                        "`--{one}` and `--{other}` are {apart:.1} apart with {name}; expected {LEAST_APART}"
                    ));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIGHT: &str = "--paper: #fbfaf7; --pillar: #f1ede2; --raised: #ffffff; --ink: #1b1a17; --soft: #5d5a52; --rule: #dcd8cc; \
        --rule-strong: #8b867a; --hit: #f5e08a; --accent: #0b5c8a; --for: #0b5c8a; --against: #a8480a; --neutral: #6a665c;";

    fn found(light: &str, by_system: &str, by_choice: &str) -> Vec<String> {
        let sheet = format!(
            ":root {{ {light} }}\n@media screen {{ :root {{ {by_system} }} }}\n@media screen {{ :root {{ {by_choice} }} }}"
        );
        faults(&Tree::of(&[(TOKENS, &sheet)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn colours_that_can_be_read_and_told_apart_are_no_fault() {
        assert_eq!(found(LIGHT, LIGHT, LIGHT), [""; 0]);
    }

    #[test]
    fn what_is_too_faint_or_too_alike_is_named_with_its_figure() {
        let table = [
            ("--soft: #5d5a52", "--soft: #8d8a82", "`--soft` on `--paper` has a contrast of 3.30; expected 4.5"),
            (
                "--rule-strong: #8b867a",
                "--rule-strong: #bbb6aa",
                "`--rule-strong` on `--paper` has a contrast of 1.94; expected 3",
            ),
            ("--hit: #f5e08a", "--hit: #554d10", "`--ink` on `--hit` has a contrast of "),
            ("--hit: #f5e08a", "", "`--ink` or `--hit` is missing, or no colour like `#1b1a17`"),
        ];
        for (old, new, expected) in table {
            let found = found(&LIGHT.replace(old, new), LIGHT, LIGHT);
            assert!(found.iter().any(|fault| fault.contains(expected)), "{expected}: {found:#?}");
        }
        // Red and green of one lightness: full eyes have no trouble.
        let alike =
            LIGHT.replace("--for: #0b5c8a", "--for: #4b6a00").replace("--against: #a8480a", "--against: #b02a20");
        let found = found(&alike, LIGHT, LIGHT);
        assert!(found.iter().any(|fault| fault.contains("apart with deuteranopia; expected 15")), "{found:#?}");
        assert!(!found.iter().any(|fault| fault.contains("full colour vision")), "{found:#?}");
    }

    #[test]
    fn both_ways_into_the_dark_lead_to_one() {
        let other = LIGHT.replace("#f5e08a", "#f5e08b");
        assert_eq!(
            found(LIGHT, LIGHT, &other),
            ["style/tokens.css:3: the dark colours by choice differ from those by the system"]
        );
        assert_eq!(faults(&Tree::of(&[(TOKENS, &format!(":root {{ {LIGHT} }}"))])).len(), 1, "a theme is missing");
    }
}
