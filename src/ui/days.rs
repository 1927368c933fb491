//! A span of days, by two date fields.

use summitry_corpus::day::Day;

use super::browser;
use super::explorer::{Explorer, Step, View};
use super::markup::Markup;
use super::words::filters;

/// A date field calls each digit of a year a change; years before this are taken for unfinished ones.
const FIRST_YEAR: i32 = 1000;

pub fn html() -> String {
    let mut html = Markup::new();
    html.open("fieldset", &[("class", "facet days")]).element("legend", &[], filters::DAYS);
    for (name, title) in [("from", filters::FROM), ("to", filters::TO)] {
        html.open("label", &[]).element("span", &[], title);
        html.open("input", &[("type", "date"), ("name", name), ("id", name)]).close("label");
    }
    html.element("p", &[("class", "fault"), ("role", "alert"), ("id", "days-fault")], "").close("fieldset");
    html.finish()
}

/// A day was chosen, or taken back.
pub fn changed(explorer: Explorer, name: &str, value: &str) {
    let day: Option<Day> = value.parse().ok();
    let is_unfinished = day.map_or(!value.is_empty(), |day| day.civil().0 < FIRST_YEAR);
    if is_unfinished {
        return;
    }
    // The other field may hold a day that was refused before because of this one.
    let other = |name: &str| browser::field_value(name).parse().ok();
    let (from, to) = if name == "from" { (day, other("to")) } else { (other("from"), day) };
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        browser::set_text("days-fault", filters::DAYS_REVERSED);
        return;
    }
    browser::set_text("days-fault", "");
    // The arrow keys of a date field change it day by day: only the first is a step of its own.
    let step = if explorer.state().has_days() { Step::Replace } else { Step::Push };
    explorer.change(step, |state| state.set_days(from, to));
}

/// Shows the days of the view.
pub fn sync(view: &View) {
    browser::set_text("days-fault", "");
    let (from, to) = (view.state.from, view.state.to);
    for (name, day) in [("from", from), ("to", to)] {
        browser::set_field(name, &day.map(|day| day.to_string()).unwrap_or_default());
    }
}
