//! A span of days, chosen on the axis.

use summitry_browser_tests::{Ability, Event, Key, Page, Role, Seeds, Setting, in_browser};

/// The head of a meeting's column: its name, and its days.
#[derive(Debug)]
struct Head {
    name: String,
    first: String,
    last: String,
}

impl Head {
    /// A link to the days from this to another.
    fn to(&self, other: &Self) -> String {
        format!("?from={}&to={}", self.first, other.last)
    }
}

/// The heads of columns that a click chooses, from the first to the last.
async fn heads(page: &Page, selector: &str) -> Vec<Head> {
    let script = "return [...document.querySelectorAll(`.timeline thead ${arguments[0]}[data-days]`)]
        .map(it => [it.ariaLabel, ...it.dataset.days.split('.')])";
    let found: Vec<[String; 3]> = page.ask_of(script, vec![selector.into()]).await;
    found.into_iter().map(|[name, first, last]| Head { name, first, last }).collect()
}

/// The first and the last day of some events.
fn days_of<'a>(events: &[&'a Event]) -> Option<(&'a str, &'a str)> {
    let first = events.iter().filter_map(|event| event.from.as_deref()).min();
    let last = events.iter().filter_map(|event| event.to.as_deref()).max();
    first.zip(last)
}

/// Those of the meetings, with the days that the seeds give them.
async fn pillars(page: &Page) -> Vec<Head> {
    let (found, seeds) = (heads(page, ".pillar ").await, Seeds::read());
    let meetings = seeds.meetings();
    assert!(meetings.len() > 1 && found.len() == meetings.len(), "{} heads", found.len());
    for (Head { name, first, last }, (phase, events)) in found.iter().zip(meetings) {
        assert!(name.starts_with(&phase.title), "{name}");
        assert_eq!(Some((&**first, &**last)), days_of(&events), "{name}");
    }
    found
}

#[test]
fn a_click_on_a_pillar_chooses_its_days_and_another_takes_them_back() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let pillar = &pillars(page).await[0];
        page.click(Role::Button, &pillar.name).await;
        page.until_link(&pillar.to(pillar)).await;
        let chips = page.chips().await;
        assert!(chips.len() == 1 && chips[0].starts_with("Remove filter Day"), "{chips:?}");
        assert_eq!(page.days().await, [&*pillar.first, &*pillar.last], "the fields say the same");
        assert_eq!(page.chosen_heads().await, [&*pillar.name]);
        page.click(Role::Button, &pillar.name).await;
        page.until_link("").await;
        assert_eq!(page.chosen_heads().await, [""; 0]);
    });
}

#[test]
fn arrows_go_from_day_to_day_and_shift_extends() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        let first = &pillars(page).await[0];
        let mut all = heads(page, "").await;
        all.sort_by(|one, other| one.first.cmp(&other.first));
        assert!(all.len() > 3 && all[0].name == first.name, "{all:?}");
        page.click(Role::Button, &first.name).await;
        page.until_link(&first.to(first)).await;
        page.press(Key::Right).await;
        page.until_link(&all[1].to(&all[1])).await;
        page.press(Key::Left).await;
        page.until_link(&first.to(first)).await;
        for head in &all[1..4] {
            page.press_with(Key::Shift, Key::Right).await;
            page.until_link(&first.to(head)).await;
        }
        page.press_with(Key::Shift, Key::Left).await;
        page.until_link(&first.to(&all[2])).await;
        page.press(Key::Escape).await;
        page.until_link("").await;
        let stays = "return document.activeElement.matches('.timeline thead [data-days]')";
        assert!(page.ask::<bool>(stays).await, "the focus stays on the axis");
    });
}

#[test]
fn escape_in_a_field_is_the_fields() {
    let seeds = Seeds::read();
    let (_, day) = seeds.span();
    let days = format!("?from={day}&to={day}");
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?q=peace&from={day}&to={day}")).await;
        page.search_field().await.click().await.expect("a field that can be clicked");
        page.press(Key::Escape).await;
        page.until_link(&days).await;
        page.settle().await;
        assert_eq!(page.link().await, days, "the days stay");
    });
}

async fn drag(page: &Page, from: &str, to: &str, is_touch: bool) {
    let (from, to) = (page.middle_of_head(from).await, page.middle_of_head(to).await);
    if is_touch {
        page.touch_across(from, to).await;
    } else {
        page.draw_across(from, to).await;
    }
}

#[test]
fn drawn_over_the_axis_it_grows_with_the_pointer_and_is_one_step_back() {
    for (is_touch, needs) in [(false, &[][..]), (true, &[Ability::Touch])] {
        in_browser(&Setting { needs, ..Setting::default() }, async |page| {
            page.open("").await;
            let heads = pillars(page).await;
            let (first, second) = (&heads[0], &heads[1]);
            let both = first.to(second);
            drag(page, &first.name, &second.name, is_touch).await;
            page.until_link(&both).await;
            page.settle().await;
            assert_eq!(page.link().await, both, "what follows the pointer's release is no click");
            page.back().await;
            page.until_link("").await;
            drag(page, &second.name, &first.name, is_touch).await;
            page.until_link(&both).await;
        });
    }
}

#[test]
fn a_narrow_timeline_chooses_days_too() {
    in_browser(&Setting { size: (360, 740), ..Setting::default() }, async |page| {
        page.open("").await;
        let button = page.element(".upright .pillar .only").await;
        page.click_on(&button).await;
        let seeds = Seeds::read();
        let (_, events) = &seeds.meetings()[0];
        let (first, last) = days_of(events).expect("a meeting has days");
        page.until_link(&format!("?from={first}&to={last}")).await;
    });
}
