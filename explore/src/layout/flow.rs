//! What stands beside each other in a row, and what goes into the next one.

/// Where something of some width stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The row, counted from 0.
    pub row: u32,
    /// How far from the left edge, in CSS pixels.
    pub left: u32,
    /// In CSS pixels; what is wider than a row takes all of it, in several lines.
    pub width: u32,
    /// How many rows it takes.
    pub rows: u32,
}

/// Places things of these widths one after the other into rows of a width, as a browser breaks lines: what no longer
/// fits begins the next row. Nothing is placed on another, and nothing beyond a row's end.
pub fn flow(row_width: u32, widths: impl IntoIterator<Item = u32>) -> impl Iterator<Item = Spot> {
    let (mut row, mut left, mut tall) = (0, 0, 0);
    widths.into_iter().map(move |asked| {
        let width = asked.min(row_width);
        if left > 0 && left + width > row_width {
            (row, left, tall) = (row + tall, 0, 0);
        }
        let rows = asked.div_ceil(row_width.max(1)).max(1);
        let spot = Spot { row, left, width, rows };
        left += width;
        tall = tall.max(rows);
        spot
    })
}

/// How many rows that takes.
pub fn rows(row_width: u32, widths: impl IntoIterator<Item = u32>) -> u32 {
    flow(row_width, widths).map(|spot| spot.row + spot.rows).max().unwrap_or(0)
}

/// The `d` of an SVG path through some points, from left to right in curves that leave and reach each of them level. One
/// point alone has none.
pub fn path(points: &[(i32, i32)]) -> String {
    let mut path = String::new();
    for pair in points.windows(2) {
        let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
        let middle = (x + to_x) / 2;
        // Written one by one: a format of many numbers is much code for a browser to load.
        for (mark, a, b) in [("M", x, y), (" C", middle, y), (" ", middle, to_y), (" ", to_x, to_y)] {
            path.push_str(&[mark, &a.to_string(), " ", &b.to_string()].concat());
        }
    }
    path
}
