//! A calendar day as a number of days.
//!
//! Days are counted from 1970-01-01 in the proleptic Gregorian calendar. The conversions are the
//! `days_from_civil` and `civil_from_days` algorithms of Howard Hinnant, "chrono-Compatible Low-Level Date
//! Algorithms". Names of months and weekdays come from tables, so that every rendering of a page agrees.

use std::fmt;
use std::str::FromStr;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Monday first, as in ISO 8601.
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The first and the last year that a day may have.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

/// A day of the calendar; by default the first of 1970, from which it is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day with this year, month (1 to 12) and day of the month, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !YEARS.contains(&year) || !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        let shifted_year = if month <= 2 { year - 1 } else { year };
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let shifted_month = (month as i32 + 9) % 12;
        let day_of_year = (153 * shifted_month + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// The day that is so many days after 1970-01-01, if its year can be written with four digits.
    pub fn from_number(days: i32) -> Option<Self> {
        let first = Self::new(*YEARS.start(), 1, 1)?;
        let last = Self::new(*YEARS.end(), 12, 31)?;
        (first.0..=last.0).contains(&days).then_some(Self(days))
    }

    /// How many days after 1970-01-01 it is.
    pub fn number(self) -> i32 {
        self.0
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn civil(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month as u32, day as u32)
    }

    /// The full English name of its weekday.
    pub fn weekday(self) -> &'static str {
        // 1970-01-01 was a Thursday, the fourth day of the week.
        WEEKDAYS[(self.0 + 3).rem_euclid(7) as usize]
    }

    /// The full English name of its month.
    pub fn month(self) -> &'static str {
        MONTHS[(self.civil().1 - 1) as usize]
    }

    /// `Fri 15 Aug`.
    pub fn short(self) -> String {
        let (_, _, day) = self.civil();
        [self.short_weekday(), " ", &day.to_string(), " ", self.short_month()].concat()
    }

    /// `15 Aug 2025`.
    pub fn brief(self) -> String {
        let (year, _, day) = self.civil();
        [&*day.to_string(), " ", self.short_month(), " ", &year.to_string()].concat()
    }

    /// `Friday 15 August 2025`.
    pub fn long(self) -> String {
        let (year, _, day) = self.civil();
        format!("{} {day} {} {year}", self.weekday(), self.month())
    }

    /// `Fri`.
    pub fn short_weekday(self) -> &'static str {
        self.weekday().get(..3).unwrap_or_default()
    }

    /// `Aug`.
    pub fn short_month(self) -> &'static str {
        self.month().get(..3).unwrap_or_default()
    }

    /// `August 2025`.
    pub fn month_and_year(self) -> String {
        format!("{} {}", self.month(), self.civil().0)
    }
}

impl fmt::Display for Day {
    /// ISO 8601: `2025-08-15`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A text that is not a day of the calendar written as `2025-08-15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day of the calendar, as 2025-08-15")
    }
}

impl std::error::Error for NotADay {}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let shape_holds = text.len() == 10
            && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        if !shape_holds {
            return Err(NotADay);
        }
        let number = |range: std::ops::Range<usize>| {
            text.as_bytes()
                .get(range)
                .into_iter()
                .flatten()
                .fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
        };
        Self::new(number(0..4) as i32, number(5..7), number(8..10)).ok_or(NotADay)
    }
}

fn days_in_month(year: i32, month: u32) -> u32 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_leads_back_to_itself() {
        let (mut expected, end) = (Day::new(1800, 1, 1).unwrap().0, Day::new(2200, 1, 1).unwrap().0);
        for year in 1800..2200 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    let it = Day::new(year, month, day).unwrap();
                    assert_eq!(it.0, expected, "{year}-{month}-{day} follows the day before it");
                    assert_eq!(it.civil(), (year, month, day));
                    assert_eq!(it.to_string().parse(), Ok(it));
                    expected += 1;
                }
            }
        }
        assert_eq!(expected, end);
    }

    #[test]
    fn known_days() {
        let day: Day = "2025-08-15".parse().unwrap();
        assert_eq!(day.number(), 20_315);
        assert_eq!(day.short(), "Fri 15 Aug");
        assert_eq!(day.long(), "Friday 15 August 2025");
        assert_eq!(day.month_and_year(), "August 2025");
        assert_eq!(Day::new(1970, 1, 1).unwrap().weekday(), "Thursday");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2025",
            "2025-8-15",
            "2025-02-29",
            "2025-13-01",
            "2025-00-01",
            "2025-01-00",
            "0000-01-01",
            "2025/08/15",
            "２025-08-15",
            "2025-08-15 ",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text:?}");
        }
        assert_eq!(Day::from_number(i32::MAX), None);
        assert_eq!(Day::from_number(i32::MIN), None);
    }
}
