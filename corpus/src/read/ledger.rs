//! `ledger.json`: what was published, and that none of it is lost.

use super::Context;
use super::documents::check_hash;
use super::fault::{Place, Report, show};
use super::files::LEDGER;
use super::rule::Rule;
use crate::seed;

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let Some(seed::Ledger { ids, versions }) = &context.seeds.ledger else { return };
    let file = Place::file(LEDGER);
    let list = file.field("ids");
    for (index, pair) in ids.windows(2).enumerate() {
        if let [a, b] = pair
            && a >= b
        {
            report.add(Rule::LedgerOrder, &list.index(index + 1), show(b), "ids in their order, each once");
        }
    }
    for (index, id) in ids.iter().enumerate() {
        // Where something could not be read, the id may stand there.
        if !context.ids.is_used(id) && !context.seeds.aliases.contains_key(id) && context.ids.is_complete() {
            let expected = "an id in use, or an old one in aliases.json, as it was published";
            report.add(Rule::IdVanished, &list.index(index), format_args!("{}, which is gone", show(id)), expected);
        }
    }
    let places = file.field("versions");
    for (version, hash) in versions {
        check_hash(hash, &places.field(version), report);
    }
}
