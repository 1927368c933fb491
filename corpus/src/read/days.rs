//! Days: that the calendar has them, their order, and how exactly they are known.

use super::fault::{Place, Report, show};
use super::rule::Rule;
use crate::day::Day;
use crate::model::Span;
use crate::vocabulary::{Precision, Vocabulary};

/// The day, if there is one; tells of a text that is none.
pub(super) fn check(day: Option<&String>, place: &Place<'_>, report: &mut Report) -> Result<Option<Day>, ()> {
    let Some(text) = day else { return Ok(None) };
    text.parse().map(Some).map_err(|_| {
        report.add(Rule::DayInvalid, place, show(text), "a day of the calendar, as 2001-12-31");
    })
}

/// The days of a record with `from`, `to` and `precision`; nothing after a fault.
pub(super) fn check_span(
    from: Option<&String>,
    to: Option<&String>,
    precision: Precision,
    place: &Place<'_>,
    report: &mut Report,
) -> Option<Span> {
    let (from_place, to_place) = (place.field("from"), place.field("to"));
    let (from, to) = (check(from, &from_place, report), check(to, &to_place, report));
    let span = Span { from: from.ok()?, to: to.ok()?, precision };
    if let Some((first, last)) = span.from.zip(span.to).filter(|(first, last)| first > last) {
        report.add(Rule::DaysReversed, &from_place, first, format_args!("a day that is not after {last}"));
        return None;
    }
    check_precision("from", span.from, precision, place, report);
    if let (Precision::Day, Some(day)) = (precision, span.from)
        && span.to != Some(day)
    {
        let found = span.to.map_or_else(|| "null".to_owned(), |to| to.to_string());
        report.add(Rule::PrecisionDay, &to_place, found, format_args!("{day}, as the precision is day"));
    }
    if precision == Precision::Month {
        let is_first = |day: Day| day.civil().2 == 1;
        let is_last = |day: Day| day.number().checked_add(1).and_then(Day::from_number).is_none_or(is_first);
        if let Some(day) = span.from.filter(|day| !is_first(*day)) {
            report.add(Rule::PrecisionMonth, &from_place, day, "the first day of a month, as the precision is month");
        }
        if let Some(day) = span.to.filter(|day| !is_last(*day)) {
            report.add(Rule::PrecisionMonth, &to_place, day, "the last day of a month, as the precision is month");
        }
    }
    Some(span)
}

/// Tells if a precision is given where the field of its day is null, or the other way round. What has a last day
/// only, as what was said at some time until then, has no precision.
pub(super) fn check_precision(
    field: &str,
    day: Option<Day>,
    precision: Precision,
    place: &Place<'_>,
    report: &mut Report,
) {
    let expected = match (day, precision) {
        (Some(_), Precision::Unknown) => format!("day, about or month, as {field:?} is a day"),
        (None, Precision::Day | Precision::About | Precision::Month) => format!("unknown, as {field:?} is null"),
        (Some(_), _) | (None, Precision::Unknown) => return,
    };
    report.add(Rule::PrecisionDisagrees, &place.field("precision"), precision.id(), expected);
}

/// Whether two spans have a day in common. A missing end is open.
pub(super) fn meet(a: &Span, b: &Span) -> bool {
    let begins_in_time = |a: &Span, b: &Span| a.from.zip(b.to).is_none_or(|(first, last)| first <= last);
    begins_in_time(a, b) && begins_in_time(b, a)
}
