//! Years of two digits and of other calendars, to days of the Gregorian one.

use chrono::NaiveDate;

/// Years that a date of our time has in the Thai solar calendar, which counts from 543 BC.
const THAI: std::ops::Range<u32> = 2443..2643;

/// Those that it has in the Persian calendar, the solar Hijri.
const PERSIAN: std::ops::Range<u32> = 1300..1500;

/// A day of the Gregorian or, by its year, of the Thai solar or the Persian calendar.
pub(super) fn day_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    if PERSIAN.contains(&year) {
        return persian(year, month, day);
    }
    let year = if THAI.contains(&year) {
        year - 543
    } else {
        year
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Whether this is the year of a date that can be written and read again: RFC 3339 has years of four digits, and so has everything
/// downstream; those of other calendars are read as theirs.
pub(super) fn is_sane(year: i32) -> bool {
    let other =
        u32::try_from(year).is_ok_and(|year| THAI.contains(&year) || PERSIAN.contains(&year));
    (0..=9999).contains(&year) && !other
}

/// The day before the first of the Persian calendar, counted from the first of our era.
const BEFORE_PERSIAN: u32 = 226_894;

/// A day of the Persian calendar: six months of 31 days, five of 30, and one of 29 or in leap years 30. Of these there are eight in 33
/// years, as ICU's `PersianCalendar` has it, which is right for every year in [`PERSIAN`].
fn persian(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let is_leap = (25 * year + 11) % 33 < 8;
    let length = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => 29 + u32::from(is_leap),
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    let years = 365 * (year - 1) + (8 * year + 21) / 33;
    let months = 30 * (month - 1) + (month - 1).min(6);
    let days = BEFORE_PERSIAN + years + months + day;
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(days).ok()?)
}

/// The year for a number of two or three digits (RFC 5322 section 4.3).
pub(super) fn century(year: u32, digits: usize) -> u32 {
    match (digits, year) {
        (0..=2, 0..50) => 2000 + year,
        (0..=3, _) => 1900 + year,
        _ => year,
    }
}
