//! The rules of `questions.json`.

use super::Context;
use super::fault::{Report, show};
use super::rule::Rule;
use super::text;
use crate::seed;
use crate::vocabulary::{Stance, Vocabulary};

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    for entry in &context.seeds.questions {
        let place = entry.place();
        let seed::Question { id: _, title, group, question, stances, assessment: _, scopes, note } = &entry.seed;
        text::check(title, &place.field("title"), report);
        text::check(group, &place.field("group"), report);
        text::check(question, &place.field("question"), report);
        text::check_optional(note.as_ref(), &place.field("note"), report);
        if !question.trim().is_empty() && !question.trim_end().ends_with('?') {
            let expected = "a question mark at the end";
            report.add(Rule::QuestionMark, &place.field("question"), show(question), expected);
        }
        for (stance, meaning) in stances {
            text::check(meaning, &place.field("stances").field(stance.id()), report);
        }
        for stance in [Stance::For, Stance::Against] {
            if !stances.contains_key(&stance) {
                let found = format!("no meaning of {:?}", stance.id());
                report.add(Rule::StanceMeaning, &place.field("stances"), found, "one for each of for and against");
            }
        }
        for (index, scope) in scopes.iter().enumerate() {
            text::check(&scope.title, &place.field("scopes").index(index).field("title"), report);
        }
    }
}
