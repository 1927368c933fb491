//! The rules of `discrepancies.json` and `aliases.json`.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::fault::{Place, Report, count, show};
use super::ids::{IdKind, check_shape};
use super::nearest::hint;
use super::quoted::fold;
use super::rule::Rule;
use super::text;
use crate::seed;
use crate::vocabulary::Weight;

/// So many words in a row are no chance.
const WORDS_IN_COMMON: usize = 4;

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    for entry in &context.seeds.discrepancies {
        let place = entry.place();
        let seed::Discrepancy { id: _, topic, weight, variants, note } = &entry.seed;
        text::check(topic, &place.field("topic"), report);
        text::check_optional(note.as_ref(), &place.field("note"), report);
        if *weight == Weight::Apparent && note.is_none() {
            let expected = "why they only seem to differ, as the weight is apparent";
            report.add(Rule::ApparentWithoutNote, &place, "no field \"note\"", expected);
        }
        let list = place.field("variants");
        if variants.len() < 2 {
            report.add(Rule::VariantsFew, &list, count(variants.len(), "variant"), "two at least");
        }
        for (index, variant) in variants.iter().enumerate() {
            let place = list.index(index);
            text::check(&variant.says, &place.field("says"), report);
            context.lines.refer_all(&variant.evidence, &context.ids, &place.field("evidence"), report);
            if variant.evidence.is_empty() {
                let expected = "a line that says so";
                report.add(Rule::VariantWithoutEvidence, &place.field("evidence"), "an empty list", expected);
            }
        }
    }
}

/// Tells of quotations of one speaker in one position that share words and differ, where no discrepancy sets their lines
/// against each other.
pub(super) fn check_wording(context: &Context<'_>, report: &mut Report) {
    // What could not be read may be the discrepancy that tells.
    if context.ids.is_open(IdKind::Discrepancy) {
        return;
    }
    for entry in &context.seeds.positions {
        let place = entry.place();
        let list = place.field("quotes");
        for (index, later) in entry.seed.quotes.iter().enumerate() {
            let mut earlier = entry.seed.quotes.iter().take(index);
            let untold = |other: &&seed::Quote| {
                other.by == later.by
                    && other.at != later.at
                    && differ(&other.text, &later.text)
                    && !are_set_apart(context, &other.at, &later.at)
            };
            if let Some(other) = earlier.rfind(untold) {
                let found = format!("other words than at {}", other.at);
                let expected = format!("a discrepancy between {} and {}", other.at, later.at);
                report.add(Rule::WordingUntold, &list.index(index).field("text"), found, expected);
            }
        }
    }
}

/// Whether two quotations are of one utterance and not the same: they have some words in a row in common, and neither is
/// a part of the other.
fn differ(a: &str, b: &str) -> bool {
    let bare = |text: &str| fold(text).trim_matches([' ', ',', '.']).to_owned();
    let (a, b) = (bare(a), bare(b));
    let is_between = |c: char| !c.is_alphanumeric() && c != '\'';
    let words = |text: &str| {
        let words = text.split(is_between).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let (of_a, of_b) = (words(&a), words(&b));
    let in_common = of_a.windows(WORDS_IN_COMMON).any(|run| of_b.windows(WORDS_IN_COMMON).any(|other| run == other));
    in_common && !a.contains(&b) && !b.contains(&a)
}

/// Whether a discrepancy has the two lines in variants of their own.
fn are_set_apart(context: &Context<'_>, a: &str, b: &str) -> bool {
    let has = |variant: &seed::Variant, line: &str| variant.evidence.iter().any(|at| at == line);
    context.seeds.discrepancies.iter().any(|entry| {
        let one = |line: &str, other: &str| {
            entry.seed.variants.iter().any(|variant| has(variant, line) && !has(variant, other))
        };
        one(a, b) && one(b, a)
    })
}

pub(super) fn check_aliases(context: &Context<'_>, report: &mut Report) {
    let aliases = &context.seeds.aliases;
    let file = Place::file("aliases.json");
    for (old, new) in aliases {
        let place = file.field(old);
        check_shape(old, &place, report);
        if context.ids.is_used(old) {
            report.add(Rule::AliasInUse, &place, format_args!("{}, which is in use", show(old)), "an old id");
        }
        match follow(aliases, new) {
            None => report.add(Rule::AliasCycle, &place, show(new), "an id that does not lead back to an old one"),
            Some(last) if !context.ids.is_used(last) && context.ids.is_complete() => {
                let known = context.ids.all().chain(aliases.keys().map(String::as_str));
                report.add(Rule::AliasTarget, &place, show(last), format_args!("an id in use{}", hint(last, known)));
            }
            Some(_) => {}
        }
    }
}

/// The id to which an id leads through old ones: itself where it is not an old one, nothing where they lead round
/// in a circle.
pub(super) fn follow<'a>(aliases: &'a BTreeMap<String, String>, id: &'a str) -> Option<&'a str> {
    let (mut seen, mut id) = (BTreeSet::new(), id);
    while let Some(next) = aliases.get(id) {
        if !seen.insert(id) {
            return None;
        }
        id = next;
    }
    Some(id)
}
