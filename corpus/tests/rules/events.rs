//! `events.json`, and days wherever they stand.

use serde_json::json;

use crate::Case;

pub const CASES: &[Case] = &[
    (
        |f| f.shift("events.json", "/1", 2),
        "events.json: [2]: found 2031-05-05, expected a day from 2031-05-12 on, as of customs-house before it (event-order)",
    ),
    (
        |f| f.set("events.json", "/0/evidence", json!([])),
        "events.json: [0].evidence: found an empty list, expected a line that tells of the event (event-without-evidence)",
    ),
    (|f| f.set("events.json", "/1/place", ""), r#"events.json: [1].place: found "", expected a text (text-empty)"#),
    (
        |f| f.set("events.json", "/1/from", "2031-5-5"),
        r#"events.json: [1].from: found "2031-5-5", expected a day of the calendar, as 2001-12-31 (day-invalid)"#,
    ),
    (
        |f| f.set("positions/weir-removed.json", "/2/evidence/0/reported_on", "2031-02-29"),
        r#"positions/weir-removed.json: [2].evidence[0].reported_on: found "2031-02-29", expected a day of the calendar, as 2001-12-31 (day-invalid)"#,
    ),
    (
        |f| f.set("documents/000.json", "/day", "6 May"),
        r#"documents/000.json: day: found "6 May", expected a day of the calendar, as 2001-12-31 (day-invalid)"#,
    ),
    (
        |f| f.set("documents/000.json", "/sections/0/written", "2031-05-32"),
        r#"documents/000.json: sections[0].written: found "2031-05-32", expected a day of the calendar, as 2001-12-31 (day-invalid)"#,
    ),
    (
        |f| f.set("events.json", "/1/to", "2031-05-04"),
        "events.json: [1].from: found 2031-05-05, expected a day that is not after 2031-05-04 (days-reversed)",
    ),
    (
        |f| f.set("events.json", "/1/precision", "unknown"),
        r#"events.json: [1].precision: found unknown, expected day, about or month, as "from" is a day (precision-disagrees)"#,
    ),
    (
        |f| f.set("events.json", "/0/precision", "about"),
        r#"events.json: [0].precision: found about, expected unknown, as "from" is null (precision-disagrees)"#,
    ),
    (
        |f| f.set("documents/000.json", "/sections/1/precision", "day"),
        r#"documents/000.json: sections[1].precision: found day, expected unknown, as "written" is null (precision-disagrees)"#,
    ),
    (
        |f| f.set("positions/board-pays.json", "/0/to", "2031-05-13"),
        "positions/board-pays.json: [0].to: found 2031-05-13, expected 2031-05-12, as the precision is day (precision-day)",
    ),
    (
        |f| f.set("events.json", "/1/to", json!(null)),
        "events.json: [1].to: found null, expected 2031-05-05, as the precision is day (precision-day)",
    ),
    (
        |f| f.set("positions/pumping-limit.json", "/1/from", "2031-05-02"),
        "positions/pumping-limit.json: [1].from: found 2031-05-02, expected the first day of a month, as the precision is month (precision-month)",
    ),
    (
        |f| f.set("positions/pumping-limit.json", "/1/to", "2031-05-30"),
        "positions/pumping-limit.json: [1].to: found 2031-05-30, expected the last day of a month, as the precision is month (precision-month)",
    ),
    (
        |f| {
            f.set("positions/board-pays.json", "/0/from", "2031-05-13");
            f.set("positions/board-pays.json", "/0/to", "2031-05-14");
            f.set("positions/board-pays.json", "/0/precision", "about");
        },
        "positions/board-pays.json: [0]: found 2031-05-13 to 2031-05-14, expected days that meet those of customs-house, 2031-05-12 (position-outside-event)",
    ),
    (
        |f| {
            f.set("positions/board-pays.json", "/0/from", json!(null));
            f.set("positions/board-pays.json", "/0/to", "2031-05-11");
            f.set("positions/board-pays.json", "/0/precision", "unknown");
        },
        "positions/board-pays.json: [0]: found 2031-05-11 and earlier, expected days that meet those of customs-house, 2031-05-12 (position-outside-event)",
    ),
];

#[test]
fn each_is_told() {
    crate::check(CASES);
}
