//! The rules of `corpus.json`.

use super::Context;
use super::fault::{Place, Report, count, show};
use super::ids::{IdKind, refuse_repeats};
use super::rule::Rule;
use super::text;
use crate::seed;
use crate::vocabulary::{PhaseKind, Vocabulary};

/// How many sentences tell a first-time reader what this is.
const OPENING: usize = 3;
const FEATURED: std::ops::RangeInclusive<usize> = 4..=6;

pub(super) fn check(context: &Context<'_>, report: &mut Report) {
    let Some(about) = &context.seeds.about else { return };
    let file = Place::file("corpus.json");
    let seed::About { title, subtitle, version, language, opening, colophon, phases, sides, featured } = about;
    text::check(title, &file.field("title"), report);
    text::check(subtitle, &file.field("subtitle"), report);
    text::check_all(opening, &file.field("opening"), report);
    text::check_all(colophon, &file.field("colophon"), report);
    if !is_semantic_version(version) {
        report.add(Rule::Version, &file.field("version"), show(version), "a semantic version, as 1.0.0");
    }
    check_language(language, &file.field("language"), report);
    let sentences: usize = opening.iter().map(|paragraph| text::sentences(paragraph)).sum();
    if sentences != OPENING {
        let found = count(sentences, "sentence");
        report.add(Rule::Opening, &file.field("opening"), found, count(OPENING, "sentence"));
    }
    for (index, phase) in phases.iter().enumerate() {
        text::check(&phase.title, &file.field("phases").index(index).field("title"), report);
    }
    if !phases.iter().any(|phase| phase.kind == PhaseKind::Meeting) {
        report.add(Rule::NoMeeting, &file.field("phases"), "no meeting", "a phase of the kind meeting at least");
    }
    for (index, side) in sides.iter().enumerate() {
        text::check(&side.title, &file.field("sides").index(index).field("title"), report);
    }
    if sides.is_empty() {
        report.add(Rule::NoSides, &file.field("sides"), "an empty list", "a side at least");
    }
    if !FEATURED.contains(&featured.len()) {
        let expected = format!("{} to {}", FEATURED.start(), FEATURED.end());
        report.add(Rule::FeaturedCount, &file.field("featured"), count(featured.len(), "featured view"), expected);
    }
    for (index, view) in featured.iter().enumerate() {
        check_featured(view, context, &file.field("featured").index(index), report);
    }
}

fn check_featured(featured: &seed::Featured, context: &Context<'_>, place: &Place<'_>, report: &mut Report) {
    text::check(&featured.title, &place.field("title"), report);
    let view = place.field("view");
    let seed::FeaturedView { phase, side, actor, question, stance, doc, voice } = &featured.view;
    let references = [
        (IdKind::Phase, "phase", phase),
        (IdKind::Side, "side", side),
        (IdKind::Actor, "actor", actor),
        (IdKind::Question, "question", question),
        (IdKind::Document, "doc", doc),
    ];
    for (kind, field, list) in references {
        context.ids.refer_all(kind, list, &view.field(field), report);
    }
    refuse_repeats(&spell(stance), &view.field("stance"), report);
    refuse_repeats(&spell(voice), &view.field("voice"), report);
    if references.iter().all(|(_, _, list)| list.is_empty()) && stance.is_empty() && voice.is_empty() {
        report.add(Rule::FeaturedEmpty, &view, "no filter", "a filter at least");
    }
}

fn spell<V: Vocabulary>(words: &[V]) -> Vec<String> {
    words.iter().map(|word| word.id().to_owned()).collect()
}

/// Whether a text is a version by Semantic Versioning 2.0.0: three numbers, then what is before a release after a
/// hyphen and what is about the build after a plus sign, both optional.
pub(super) fn is_semantic_version(text: &str) -> bool {
    let (text, build) = text.split_once('+').map_or((text, None), |(text, build)| (text, Some(build)));
    let (core, before) = text.split_once('-').map_or((text, None), |(core, before)| (core, Some(before)));
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let is_number = |part: &str| !part.is_empty() && is_digits(part) && (part == "0" || !part.starts_with('0'));
    let is_name = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    core.split('.').count() == 3
        && core.split('.').all(is_number)
        && before.is_none_or(|it| it.split('.').all(|part| is_name(part) && (!is_digits(part) || is_number(part))))
        && build.is_none_or(|it| it.split('.').all(is_name))
}

/// Tells if a text is no language tag.
pub(super) fn check_language(tag: &str, place: &Place<'_>, report: &mut Report) {
    if !is_language_tag(tag) {
        report.add(Rule::Language, place, show(tag), "a BCP 47 tag, as en or pt-BR");
    }
}

/// Whether a text is a language tag of the usual parts, in the usual case: language, script, region (RFC 5646).
fn is_language_tag(text: &str) -> bool {
    let is_language = |part: &str| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_lowercase());
    let is_script = |part: &str| {
        part.len() == 4
            && part.bytes().enumerate().all(|(i, b)| b.is_ascii_alphabetic() && b.is_ascii_uppercase() == (i == 0))
    };
    let is_region = |part: &str| {
        part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase())
            || part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit())
    };
    let mut parts = text.split('-').peekable();
    parts.next().is_some_and(is_language) && {
        parts.next_if(|part| is_script(part));
        parts.next_if(|part| is_region(part));
        parts.next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        for text in ["0.1.0", "1.0.0", "10.20.30-rc.1+build.05", "1.0.0-0a", "1.0.0+a-b"] {
            assert!(is_semantic_version(text), "{text}");
        }
        for text in ["", "1", "1.0", "1.0.0.0", "v1.0.0", "01.0.0", "1.0.0-", "1.0.0-01", "1.0.0+", "1.0.0 ", "1..0"] {
            assert!(!is_semantic_version(text), "{text}");
        }
    }

    #[test]
    fn language_tags() {
        for text in ["en", "en-GB", "zh-Hant-TW", "es-419", "yue"] {
            assert!(is_language_tag(text), "{text}");
        }
        for text in ["", "EN", "english", "en_GB", "en-gb", "en-", "en-GB-GB", "zh-hant"] {
            assert!(!is_language_tag(text), "{text}");
        }
    }
}
