//! The picture: who stood where, on what, when.
//!
//! It is a table, lanes by columns, so that a screen reader can walk it; where there is no room for one, the same
//! marks stand below each other as a vertical timeline. Style sheets choose between the two.

use leptos::prelude::*;
use summitry_corpus::model::Corpus;
use summitry_corpus::vocabulary::{PhaseKind, Stance, Vocabulary};
use summitry_explore::layout::{Cell, Column, ColumnKind, Lane, LaneHeading, LaneKey, Mark};
use summitry_explore::link::Lanes;

use super::explorer::{Explorer, Step};
use super::glyph::Glyph;
use super::list::follow;
use super::{browser, words};
use crate::embedded;

#[component]
pub fn Timeline(explorer: Explorer) -> impl IntoView {
    let corpus = explorer.corpus();
    let by = Memo::new(move |_| explorer.state.with(|state| state.by));
    let lanes = Memo::new(move |_| {
        let timeline = embedded::timeline(explorer.index, by.get());
        explorer.answer.with(|answer| timeline.lanes(corpus, &answer.matches))
    });
    let clicked = move |event: leptos::ev::MouseEvent| follow(explorer, &event);
    view! {
        <section class="timeline" aria-label="Timeline" hidden=move || lanes.with(Vec::is_empty)>
            <LaneSwitch explorer />
            <div class="wide" on:click=clicked>
                {move || table(explorer, by.get(), lanes)}
            </div>
            <ol class="upright" on:click=clicked>
                {move || upright(explorer, by.get(), &lanes.read())}
            </ol>
            <Legend />
        </section>
    }
}

/// What the lanes are.
#[component]
fn LaneSwitch(explorer: Explorer) -> impl IntoView {
    let options = Lanes::ALL.map(|lanes| {
        let name = match lanes {
            Lanes::Question => "question",
            Lanes::Actor => "actor",
            Lanes::Side => "side",
        };
        let chosen = move || explorer.state.with(|state| state.by == lanes);
        view! {
            <label>
                <input type="radio" name="by" value=lanes.id() prop:checked=chosen />
                <span>{name}</span>
            </label>
        }
    });
    let chosen = move |event: leptos::ev::Event| {
        let value = browser::input_of(&event).map(|input| input.value()).unwrap_or_default();
        if let Some(lanes) = Lanes::ALL.into_iter().find(|lanes| lanes.id() == value) {
            explorer.change(Step::Push, |state| state.by = lanes);
        }
    };
    view! {
        <fieldset class="lane-switch" on:change=chosen>
            <legend>"Lanes by"</legend>
            {options.collect_view()}
        </fieldset>
    }
}

fn table(explorer: Explorer, by: Lanes, lanes: Memo<Vec<Lane>>) -> impl IntoView {
    let corpus = explorer.corpus();
    let timeline = embedded::timeline(explorer.index, by);
    // The first column takes what it needs, the rest is shared by hundredths of what is left.
    let widths = timeline.widths.iter().map(|width| leptos::html::col().attr("width", format!("{:.2}%", width * 0.82)));
    let heads = timeline.columns.iter().map(|column| {
        let (title, days) = heading(corpus, column);
        view! {
            <th scope="col" class:pillar=column.kind == ColumnKind::Pillar>
                <span class="title">{title}</span>
                <span class="days">{days}</span>
            </th>
        }
    });
    let columns = &timeline.columns;
    view! {
        <table>
            <caption class="unseen">"Positions, a mark each: by what the row says, and by time"</caption>
            <colgroup>
                {leptos::html::col().attr("width", "18%")}
                {widths.collect_view()}
            </colgroup>
            <thead>
                <tr>
                    <td></td>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>
                {move || lanes.read().iter().map(|lane| row(corpus, columns, lane)).collect_view()}
            </tbody>
        </table>
    }
}

fn row(corpus: &'static Corpus, columns: &'static [Column], lane: &Lane) -> impl IntoView + use<> {
    let group = lane.heading.map(|heading| {
        let title = heading_title(corpus, heading);
        let cells = columns.iter().map(|column| view! { <td class:pillar=column.kind == ColumnKind::Pillar></td> });
        view! {
            <tr class="lane-group">
                <th scope="rowgroup">{title}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    let cells = lane.cells.iter().zip(columns).map(|(cell, column)| {
        view! { <td class:pillar=column.kind == ColumnKind::Pillar>{marks(corpus, cell)}</td> }
    });
    view! {
        {group}
        <tr>
            <th scope="row">{name(corpus, lane.key)}</th>
            {cells.collect_view()}
        </tr>
    }
}

fn marks(corpus: &'static Corpus, cell: &Cell) -> impl IntoView + use<> {
    cell.marks.iter().map(|mark| mark_link(corpus, mark)).collect_view()
}

fn mark_link(corpus: &'static Corpus, mark: &Mark) -> impl IntoView + use<> {
    let Mark { stance, hearsay, label, positions } = mark;
    let id = positions.first().map(|ix| corpus.position(*ix).id.as_str()).unwrap_or_default();
    let count = positions.len();
    let label = label.map(|key| short(corpus, key)).unwrap_or_default();
    let number = (count > 1).then(|| view! { <span class="number">{count}</span> });
    let stance_name = words::stance(*stance).to_lowercase();
    let known = if *hearsay { ", said by others only" } else { "" };
    let spoken = match (label, count) {
        ("", _) => format!("{count} × {stance_name}{known}"),
        (_, 1) => format!("{label}, {stance_name}{known}"),
        _ => format!("{label}, {stance_name}, {count} positions{known}"),
    };
    view! {
        <a class="mark" href=format!("#s-{id}") data-open=id aria-label=spoken.clone() title=spoken>
            <Glyph stance=*stance hearsay=*hearsay />
            {label}
            {number}
        </a>
    }
}

/// The vertical form: columns below each other, in each the lanes that have a mark there.
fn upright(explorer: Explorer, by: Lanes, lanes: &[Lane]) -> impl IntoView + use<> {
    let corpus = explorer.corpus();
    let columns = &embedded::timeline(explorer.index, by).columns;
    let stretches = columns.iter().enumerate().filter_map(|(number, column)| {
        let rows: Vec<_> = lanes
            .iter()
            .filter_map(|lane| {
                let cell = lane.cells.get(number).filter(|cell| !cell.marks.is_empty())?;
                Some(view! {
                    <div class="row">
                        <p>{name(corpus, lane.key)}</p>
                        <div>{marks(corpus, cell)}</div>
                    </div>
                })
            })
            .collect();
        let (title, days) = heading(corpus, column);
        (!rows.is_empty()).then(|| {
            view! {
                <li class:pillar=column.kind == ColumnKind::Pillar>
                    <h3>
                        <span class="title">{title}</span>
                        " "
                        <span class="days">{days}</span>
                    </h3>
                    {rows}
                </li>
            }
        })
    });
    stretches.collect_view()
}

#[component]
fn Legend() -> impl IntoView {
    let stances = Stance::ALL.iter().map(|stance| {
        view! {
            <li>
                <Glyph stance=*stance />
                {words::stance(*stance)}
            </li>
        }
    });
    view! {
        <ul class="legend" aria-label="What the marks mean">
            {stances.collect_view()}
            <li>
                <Glyph stance=Stance::For hearsay=true />
                "Dashed: only said by others"
            </li>
        </ul>
    }
}

/// Title and days of a column.
fn heading(corpus: &'static Corpus, column: &Column) -> (String, String) {
    let phase = corpus.phase(column.phase);
    let year = |day: summitry_corpus::day::Day| day.civil().0;
    match (column.kind, column.first, column.last) {
        (ColumnKind::Day, Some(day), _) => {
            let short = day.short();
            let (weekday, date) = short.split_once(' ').unwrap_or((&short, ""));
            (weekday.to_owned(), date.to_owned())
        }
        (ColumnKind::Day, None, _) => (phase.title.clone(), "no day".to_owned()),
        (ColumnKind::Pillar, Some(first), Some(last)) if first == last => (phase.title.clone(), first.short()),
        (ColumnKind::Pillar, Some(first), Some(last)) => {
            (phase.title.clone(), format!("{} to {}", first.short(), last.short()))
        }
        (ColumnKind::Fold, Some(first), _) if phase.kind == PhaseKind::Background => {
            (phase.title.clone(), format!("{}–", year(first)))
        }
        (ColumnKind::Fold, Some(first), Some(last)) if phase.kind == PhaseKind::Between => {
            (phase.title.clone(), format!("{} to {}", first.short(), last.short()))
        }
        (ColumnKind::Fold, ..) if phase.kind == PhaseKind::Ahead => (phase.title.clone(), "planned".to_owned()),
        _ => (phase.title.clone(), String::new()),
    }
}

fn heading_title(corpus: &'static Corpus, heading: LaneHeading) -> &'static str {
    match heading {
        LaneHeading::Group(ix) => corpus.groups.get(ix.index()).map(String::as_str).unwrap_or_default(),
        LaneHeading::Side(ix) => &corpus.side(ix).title,
    }
}

fn name(corpus: &'static Corpus, key: LaneKey) -> &'static str {
    match key {
        LaneKey::Question(ix) => &corpus.question(ix).title,
        LaneKey::Actor(ix) => &corpus.actor(ix).name,
        LaneKey::Side(ix) => &corpus.side(ix).title,
    }
}

fn short(corpus: &'static Corpus, key: LaneKey) -> &'static str {
    match key {
        LaneKey::Actor(ix) => &corpus.actor(ix).short_name,
        key => name(corpus, key),
    }
}
