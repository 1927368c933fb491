//! Krippendorff's alpha for ordinal values.
//!
//! After K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), and *Content Analysis: An Introduction to
//! Its Methodology*, 4th ed. (2019), chapter 12:
//!
//! ```text
//! alpha = 1 - D_o / D_e
//! D_o   = sum over c, k of  o_ck * d(c, k)              / n
//! D_e   = sum over c, k of  n_c * n_k * d(c, k)         / (n * (n - 1))
//! d(c, k) = ( sum of n_g for g from c to k  -  (n_c + n_k) / 2 )^2
//! ```
//!
//! `o_ck` counts how often c and k are paired within a unit, each pair of values once in each direction and weighted by
//! one over the unit's values less one; `n_c` is how often c is paired at all, and `n` how many values are.

/// How far coders agree beyond what chance would bring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alpha {
    /// 1 is full agreement, 0 what chance brings. `None` where all values are one, so that there is nothing to compare.
    pub alpha: Option<f64>,
    /// Units that two coders or more gave a value.
    pub units: usize,
    /// D_o, in squared ranks.
    pub observed: f64,
    /// D_e, in squared ranks.
    pub expected: f64,
}

/// Alpha of units, each with the values that coders gave it, as ranks below `ranks`. A unit with less than two values is
/// left out.
pub fn ordinal(units: &[Vec<usize>], ranks: usize) -> Alpha {
    let mut paired = vec![vec![0.0; ranks]; ranks];
    let mut counted = 0;
    for values in units.iter().filter(|values| values.len() > 1) {
        counted += 1;
        for (i, c) in values.iter().enumerate() {
            for (_, k) in values.iter().enumerate().filter(|(j, _)| *j != i) {
                paired[*c][*k] += 1.0 / (values.len() - 1) as f64;
            }
        }
    }
    let margin: Vec<f64> = paired.iter().map(|row| row.iter().sum()).collect();
    let all: f64 = margin.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for c in 0..ranks {
        for k in 0..ranks {
            let distance = distance(&margin, c, k);
            observed += paired[c][k] * distance;
            expected += margin[c] * margin[k] * distance;
        }
    }
    if all > 1.0 {
        observed /= all;
        expected /= all * (all - 1.0);
    }
    let alpha = (expected > 0.0).then(|| 1.0 - observed / expected);
    Alpha { alpha, units: counted, observed, expected }
}

fn distance(margin: &[f64], c: usize, k: usize) -> f64 {
    let (low, high) = (c.min(k), c.max(k));
    let between: f64 = margin[low..=high].iter().sum();
    (between - f64::midpoint(margin[low], margin[high])).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: Option<f64>, expected: f64) {
        assert!(found.is_some_and(|found| (found - expected).abs() < 0.0005), "{found:?} is not {expected}");
    }

    #[test]
    fn the_example_of_the_paper() {
        // Four observers, twelve units, some values missing; the paper gives 0.815 for ordinal data.
        let observers = ["123321412...", "1233224125.3", ".33323422 51.", "123324412 51."];
        let observers = observers.map(|row| row.replace(' ', ""));
        let units: Vec<Vec<usize>> = (0..12)
            .map(|unit| {
                let value = |row: &String| row.chars().nth(unit)?.to_digit(10).map(|digit| digit as usize - 1);
                observers.iter().filter_map(value).collect()
            })
            .collect();
        let found = ordinal(&units, 5);
        close(found.alpha, 0.815);
        assert_eq!(found.units, 11, "the last unit has one value only");
    }

    #[test]
    fn the_ends_of_the_scale() {
        close(ordinal(&[vec![0, 0], vec![1, 1], vec![4, 4]], 5).alpha, 1.0);
        let opposed = ordinal(&[vec![0, 4], vec![4, 0], vec![0, 4], vec![4, 0]], 5).alpha;
        assert!(opposed.is_some_and(|alpha| alpha < 0.0), "{opposed:?}");
        assert_eq!(ordinal(&[vec![2, 2], vec![2, 2]], 5).alpha, None, "nothing varies");
        assert_eq!(ordinal(&[], 5).alpha, None);
    }

    #[test]
    fn a_small_difference_weighs_less_than_a_large_one() {
        let rest = [vec![0, 0], vec![1, 1], vec![2, 2], vec![3, 3], vec![4, 4]];
        let with = |unit: Vec<usize>| ordinal(&[&rest[..], &[unit]].concat(), 5).alpha;
        assert!(with(vec![0, 1]) > with(vec![0, 4]));
    }
}
