//! The rules of `actors.json`.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::about::check_language;
use super::fault::{Place, Report, count, show};
use super::ids::{IdKind, refuse_repeats};
use super::rule::Rule;
use super::text;
use crate::seed;
use crate::vocabulary::{ActorKind, Vocabulary};

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let mut short_names = BTreeMap::new();
    for entry in &context.seeds.actors {
        let (actor, place) = (&entry.seed, entry.place());
        check_actor(actor, context, &place, report);
        if let Some(other) = short_names.insert(actor.short_name.as_str(), actor.id.as_str()) {
            let found = format!("{}, as {other} is called already", show(&actor.short_name));
            report.add(Rule::ShortNameTaken, &place.field("short_name"), found, "a short name of its own");
        }
    }
    check_cycles(context, report);
}

fn check_actor(actor: &seed::Actor, context: &Context<'_>, place: &Place<'_>, report: &mut Report) {
    let seed::Actor { id: _, name, short_name, kind, role, side, lang, members, members_complete, spellings, note } =
        actor;
    text::check(name, &place.field("name"), report);
    text::check(short_name, &place.field("short_name"), report);
    text::check(role, &place.field("role"), report);
    context.ids.refer(IdKind::Side, side, &place.field("side"), report);
    if let Some(tag) = lang {
        check_language(tag, &place.field("lang"), report);
    }
    text::check_all(spellings, &place.field("spellings"), report);
    refuse_repeats(spellings, &place.field("spellings"), report);
    text::check_optional(note.as_ref(), &place.field("note"), report);

    context.ids.refer_all(IdKind::Actor, members, &place.field("members"), report);
    let (members_place, complete_place) = (place.field("members"), place.field("members_complete"));
    match (kind, members_complete) {
        (ActorKind::Group, None) => {
            report.add(Rule::MembersCompleteMissing, place, "no field \"members_complete\"", "it, as this is a group");
        }
        (ActorKind::Group, Some(true)) if members.is_empty() => {
            report.add(Rule::MembersCompleteEmpty, &complete_place, "true, without members", "members, or false");
        }
        (ActorKind::Group, Some(_)) => {}
        (other, complete) => {
            let expected = format!("none, as this is no group but of the kind {}", other.id());
            if !members.is_empty() {
                report.add(Rule::MembersOfNoGroup, &members_place, count(members.len(), "member"), &expected);
            }
            if let Some(complete) = complete {
                report.add(Rule::MembersOfNoGroup, &complete_place, complete, &expected);
            }
        }
    }
}

/// Tells of each group that is among its own members, directly or through other groups.
fn check_cycles(context: &Context<'_>, report: &mut Report) {
    let actors = &context.seeds.actors;
    let members: BTreeMap<&str, &[String]> =
        actors.iter().map(|entry| (entry.seed.id.as_str(), entry.seed.members.as_slice())).collect();
    for entry in actors {
        for (index, member) in entry.seed.members.iter().enumerate() {
            if reaches(&members, member, &entry.seed.id) {
                let found = format!("{}, whose members include {}", show(member), show(&entry.seed.id));
                let found = if *member == entry.seed.id { "the group itself".to_owned() } else { found };
                let place = entry.place();
                let place = place.field("members");
                report.add(Rule::MembersCycle, &place.index(index), found, "a member that is not above the group");
            }
        }
    }
}

fn reaches<'a>(members: &BTreeMap<&'a str, &'a [String]>, from: &'a str, to: &str) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        if seen.insert(id) {
            open.extend(members.get(id).copied().unwrap_or_default().iter().map(String::as_str));
        }
    }
    false
}
