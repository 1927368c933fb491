//! Which position of one coding is which of the other, and in what they differ.

use std::collections::BTreeSet;

use super::coding::{Cited, Coded};

/// Positions of two codings of one document, matched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    /// In the order of the first coding.
    pub pairs: Vec<Pair>,
    /// What only the first coding has, by its place there.
    pub only_first: Vec<usize>,
    /// What only the second coding has, by its place there.
    pub only_second: Vec<usize>,
}

/// A position that both codings have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its place in the first coding.
    pub first: usize,
    /// Its place in the second coding.
    pub second: usize,
    /// In what they differ; empty where they agree.
    pub fields: Vec<Field>,
}

/// What of a position two coders can code differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Kind,
    Stance,
    Silence,
    Scope,
    Event,
    /// First day, last day and precision.
    Days,
    /// Which lines are cited.
    Lines,
    /// How the lines that both cite carry it, and through whom.
    Voices,
}

impl Field {
    pub const ALL: [Self; 8] =
        [Self::Kind, Self::Stance, Self::Silence, Self::Scope, Self::Event, Self::Days, Self::Lines, Self::Voices];

    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Stance => "stance",
            Self::Silence => "silence",
            Self::Scope => "scope",
            Self::Event => "event",
            Self::Days => "days",
            Self::Lines => "lines",
            Self::Voices => "voices",
        }
    }
}

/// A place where two codings of a document differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub document: String,
    /// The id of the position of the first coding, if it has one.
    pub first: Option<String>,
    /// The number of the position of the second coding, counted from 1, if it has one.
    pub second: Option<usize>,
    /// In what the two differ; empty where only one coding has the position.
    pub fields: Vec<Field>,
}

/// Matches the positions of two codings of one document, each once.
///
/// Candidates share the actor, the question and a line. The best are taken first: those of the same scope and kind, then
/// those with the larger share of lines in common (Jaccard index), then those at the same event; of equals the one that
/// stands first.
pub fn pair(first: &[Coded], second: &[Coded]) -> Pairing {
    let mut candidates = Vec::new();
    for (i, a) in first.iter().enumerate() {
        for (j, b) in second.iter().enumerate() {
            let (common, all) = overlap(a, b);
            if a.actor == b.actor && a.question == b.question && common > 0 {
                let unlike = usize::from(a.scope != b.scope) + usize::from(a.kind != b.kind);
                // The share of lines that are not in common, in millionths: whole numbers have an order.
                let apart = (all - common) * 1_000_000 / all;
                candidates.push((unlike, apart, a.event != b.event, i, j));
            }
        }
    }
    candidates.sort_unstable();
    let (mut taken_first, mut taken_second) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (.., i, j) in candidates {
        if !taken_first.contains(&i) && !taken_second.contains(&j) {
            taken_first.insert(i);
            taken_second.insert(j);
            pairs.push(Pair { first: i, second: j, fields: differing(&first[i], &second[j]) });
        }
    }
    pairs.sort_by_key(|pair| pair.first);
    let rest = |count, taken: &BTreeSet<usize>| (0..count).filter(|place| !taken.contains(place)).collect();
    Pairing { pairs, only_first: rest(first.len(), &taken_first), only_second: rest(second.len(), &taken_second) }
}

fn lines(coded: &Coded) -> BTreeSet<&str> {
    coded.evidence.iter().map(|cited| cited.at.as_str()).collect()
}

/// How many lines two positions have in common, and how many they have in all.
fn overlap(a: &Coded, b: &Coded) -> (usize, usize) {
    let (a, b) = (lines(a), lines(b));
    (a.intersection(&b).count(), a.union(&b).count())
}

fn differing(a: &Coded, b: &Coded) -> Vec<Field> {
    let differs = |field: &Field| match field {
        Field::Kind => a.kind != b.kind,
        Field::Stance => a.stance != b.stance,
        Field::Silence => a.silence != b.silence,
        Field::Scope => a.scope != b.scope,
        Field::Event => a.event != b.event,
        Field::Days => (&a.from, &a.to, &a.precision) != (&b.from, &b.to, &b.precision),
        Field::Lines => lines(a) != lines(b),
        Field::Voices => lines(a).intersection(&lines(b)).any(|line| voices(a, line) != voices(b, line)),
    };
    Field::ALL.into_iter().filter(differs).collect()
}

/// How a line carries a position.
fn voices<'a>(coded: &'a Coded, line: &str) -> BTreeSet<&'a Cited> {
    coded.evidence.iter().filter(|cited| cited.at == line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `actor question stance lines`, and what may follow: `scope=` and `event=`.
    fn coded(text: &str) -> Coded {
        let words: Vec<&str> = text.split_whitespace().collect();
        let named = |name: &str| words.iter().find_map(|word| word.strip_prefix(name)).map(str::to_owned);
        let cite = |line: &str| Cited { at: format!("000:{line}"), voice: "direct".to_owned(), via: Vec::new() };
        Coded {
            id: None,
            kind: "stance".to_owned(),
            actor: words[0].to_owned(),
            question: words[1].to_owned(),
            scope: named("scope="),
            event: named("event=").unwrap_or_default(),
            from: None,
            to: None,
            precision: "unknown".to_owned(),
            stance: words[2].to_owned(),
            silence: None,
            evidence: words[3].split(',').map(cite).collect(),
        }
    }

    fn check(first: &[&str], second: &[&str], expected: &[(usize, usize)]) -> Pairing {
        let coding = |texts: &[&str]| texts.iter().map(|text| coded(text)).collect::<Vec<_>>();
        let pairing = pair(&coding(first), &coding(second));
        let found: Vec<(usize, usize)> = pairing.pairs.iter().map(|pair| (pair.first, pair.second)).collect();
        assert_eq!(found, expected, "{first:?} and {second:?}");
        pairing
    }

    #[test]
    fn actor_question_and_a_line_make_a_pair() {
        check(&["ada weir for 1"], &["ada weir against 1,2"], &[(0, 0)]);
        check(&["ada weir for 1"], &["ada weir for 2"], &[]);
        check(&["ada weir for 1"], &["tom weir for 1"], &[]);
        check(&["ada weir for 1"], &["ada fish for 1"], &[]);
    }

    #[test]
    fn each_is_matched_once_and_the_best_first() {
        check(&["a q for 1,2", "a q for 2,3"], &["a q for 2,3"], &[(1, 0)]);
        check(
            &["a q for 1 scope=x", "a q for 1 scope=y"],
            &["a q for 1 scope=y", "a q for 1 scope=x"],
            &[(0, 1), (1, 0)],
        );
        check(&["a q for 1 event=x", "a q for 1 event=y"], &["a q for 1 event=y"], &[(1, 0)]);
        let pairing = check(&["a q for 1", "a q for 1"], &["a q for 1"], &[(0, 0)]);
        assert_eq!((pairing.only_first, pairing.only_second), (vec![1], vec![]));
        let pairing = check(&[], &["a q for 1"], &[]);
        assert_eq!((pairing.only_first, pairing.only_second), (vec![], vec![0]));
    }

    #[test]
    fn what_differs_is_named() {
        let fields = |a: &str, b: &str| differing(&coded(a), &coded(b));
        assert_eq!(fields("a q for 1", "a q for 1"), []);
        assert_eq!(fields("a q for 1", "a q open 1,2"), [Field::Stance, Field::Lines]);
        assert_eq!(fields("a q for 1 scope=x event=x", "a q for 1 event=y"), [Field::Scope, Field::Event]);
        let mut reported = coded("a q for 1");
        reported.evidence[0].voice = "reported".to_owned();
        assert_eq!(differing(&reported, &coded("a q for 1")), [Field::Voices]);
        assert_eq!(differing(&reported, &coded("a q for 1,2")), [Field::Lines, Field::Voices]);
    }
}
