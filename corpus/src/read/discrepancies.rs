//! The rules of `discrepancies.json` and `aliases.json`.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::fault::{Place, Report, count, show};
use super::ids::check_shape;
use super::nearest::hint;
use super::rule::Rule;
use super::text;
use crate::seed;
use crate::vocabulary::Weight;

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
