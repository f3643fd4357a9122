//! Dates of every shape that people write, to a moment in UTC.
//!
//! RFC 3339 and W3CDTF with its prefixes, RFC 822/2822/850, asctime, EXIF, compact digits, Unix times, numeric dates in the
//! orders of the world, month names of the languages of CLDR, East Asian date signs, the Thai and the Persian calendar. Not read:
//! dates relative to now, which would need a clock.

mod calendar;
mod names;
mod written;
mod zones;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta};
use model::Timestamp;
use serde::Serialize;
use unicode_normalization::char::is_combining_mark;

use calendar::{century, day_of};
use written::{in_digits, normalized};
use zones::Zone;

/// Longest text that is looked at, in bytes; a date with weekday, zone and comment has less than half of it.
const MAX_BYTES: usize = 160;

/// Numbers that are kept; a date has three.
const MAX_NUMBERS: usize = 8;

/// Largest offset from UTC that exists, in seconds (Line Islands, +14:00).
const MAX_OFFSET: i32 = 14 * 3600;

/// Korea's offset from UTC, in seconds.
const KOREA: i32 = 9 * 3600;

/// A date that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Parsed {
    /// The moment.
    pub at: Timestamp,
    /// Whether the text gives the zone; without it UTC was assumed (Korean times: Korea's).
    pub zone_known: bool,
    /// Whether the text gives the time of day; without it midnight stands for it.
    pub time_known: bool,
    /// Whether the text gives the day; without it the first of the month, or of the year, stands for it.
    pub day_known: bool,
}

/// The order of day and month in a date such as `3/9/2026` or `03-09-2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As most of the world writes.
    DayFirst,
    /// As the United States write.
    MonthFirst,
}

/// What is known of how a text writes dates.
#[derive(Clone, Copy, Debug, Default)]
pub struct Custom<'a> {
    /// The order of day and month wherever `/` or `-` leaves it open.
    pub order: Option<Order>,
    /// The language, as `hr`: some names mean another month in another language.
    pub language: Option<&'a str>,
}

/// Reads a date. None if the text is no date, is one that cannot exist (31 April), or says less than a year.
///
/// Numeric dates are read as year-month-day if they begin with four digits, as day-month-year with `.` and `-`, and with `/` as
/// month/day/year unless that cannot be.
pub fn parse(text: &str) -> Option<Parsed> {
    parse_as(text, Custom::default())
}

/// Reads a date like [`parse`], with what is known of its text.
pub fn parse_as(text: &str, custom: Custom<'_>) -> Option<Parsed> {
    let text = text.trim();
    if text.is_empty() || text.len() > MAX_BYTES {
        return None;
    }
    if let Some(parsed) = unix_time(text) {
        return Some(parsed);
    }
    let (text, korean) = normalized(text);
    let text = in_digits(text);
    let mut reading = Reading {
        custom,
        ..Reading::default()
    };
    reading.read(&text);
    reading.resolve(korean)
}

/// What Romance languages write between a day, a month and a year.
const OF: [&str; 6] = ["de", "del", "di", "da", "d", "do"];

/// Whether a number that is no hour follows: " 12, 2026", " de 2026", but not " 11h05".
fn begins_number(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '.', ',']);
    let of = OF
        .iter()
        .find_map(|of| rest.strip_prefix(of)?.strip_prefix(' '));
    let (number, rest) = run(of.unwrap_or(rest));
    let is_hour = || rest.starts_with([':', 'h']);
    matches!(number.len(), 1 | 2 | 4) && !is_hour()
}

/// Whether the minutes of a time follow: "28.4. 06:55", "9.5. 07.02".
fn begins_minutes(rest: &str) -> bool {
    let minutes = rest.strip_prefix([':', '.']).map(run);
    minutes.is_some_and(|(minutes, _)| minutes.len() == 2)
}

/// Seconds, milliseconds or microseconds since 1970, as digits or as ASP.NET's `/Date(…)/`.
fn unix_time(text: &str) -> Option<Parsed> {
    let text = text
        .strip_prefix("/Date(")
        .and_then(|rest| rest.strip_suffix(")/"))
        .map_or(text, |inner| {
            inner.split(['+', '-']).next().unwrap_or(inner)
        });
    let whole = text.split_once('.').map_or(text, |(whole, fraction)| {
        if fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            whole
        } else {
            text
        }
    });
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value: i64 = whole.parse().ok()?;
    let at = match whole.len() {
        9 | 10 => DateTime::from_timestamp(value, 0)?,
        13 => DateTime::from_timestamp_millis(value)?,
        16 => DateTime::from_timestamp_micros(value)?,
        _ => return None,
    };
    Some(Parsed {
        at,
        zone_known: true,
        time_known: true,
        day_known: true,
    })
}

/// A month that is named.
#[derive(Clone, Copy)]
struct Month {
    number: u32,
    /// How many numbers stand before its name.
    behind: usize,
    /// Whether a day or a year stands directly before or behind it.
    beside: bool,
}

/// What a text says, as far as it was read; the first mention of each part counts.
#[derive(Clone, Default)]
struct Reading<'a> {
    custom: Custom<'a>,
    /// Year, month, day; what a shorter form leaves out is 1.
    date: Option<NaiveDate>,
    /// Set once a date was found that leaves out the day.
    no_day: bool,
    /// Set once a numeric date was found that cannot exist.
    impossible: bool,
    month: Option<Month>,
    /// Whether what was read last is one of the numbers.
    numbered: bool,
    /// Numbers outside of times and numeric dates, with their count of digits.
    numbers: Vec<(u32, usize)>,
    time: Option<(u32, u32, u32, u32)>,
    afternoon: Option<bool>,
    /// Seconds ahead of UTC.
    offset: Option<i32>,
    zone: Option<Zone>,
}

impl Reading<'_> {
    /// Reads from left to right; `text` is [`normalized`].
    fn read(&mut self, text: &str) {
        let mut rest = text;
        // Whether a zone's sign may come: after a time, or after `GMT`.
        let mut zone_may_follow = false;
        while let Some(char) = rest.chars().next() {
            rest = match char {
                '0'..='9' => {
                    let before = self.time.is_some();
                    let numbers = self.numbers.len();
                    let rest = self.digits(rest);
                    self.numbered = self.numbers.len() > numbers;
                    zone_may_follow = self.time.is_some() && (!before || zone_may_follow);
                    rest
                }
                '+' | '-'
                    if zone_may_follow
                        && self.offset.is_none_or(|offset| offset == 0)
                        && !self.begins_day(&rest[1..]) =>
                {
                    let (offset, rest) = offset(rest);
                    self.offset = offset.or(self.offset);
                    rest
                }
                _ if char.is_alphabetic() => {
                    let end = rest
                        .find(|char: char| {
                            !char.is_alphabetic() && char != '.' && !is_combining_mark(char)
                        })
                        .unwrap_or(rest.len());
                    let (word, after) = rest.split_at(end);
                    zone_may_follow = self.word(word, after) || (zone_may_follow && word == "t");
                    self.numbered &= OF.contains(&word);
                    after
                }
                ' ' => &rest[1..],
                _ => &rest[char.len_utf8()..],
            };
        }
    }

    /// A run of digits and what belongs to it; gives back the rest.
    fn digits<'t>(&mut self, text: &'t str) -> &'t str {
        let (run, rest) = run(text);
        let bytes = rest.as_bytes();
        let next = bytes.first().copied().unwrap_or(b' ');
        let followed = |index: usize| bytes.get(index).is_some_and(u8::is_ascii_digit);
        if self.date.is_none() && self.numbers.is_empty() {
            // "By April Holm 21.11.2026": what has all numbers of a date needs no name of a month.
            let mut tried = self.clone();
            if let Some(rest) = tried.numeric(run, next, rest)
                && (self.month.is_none() || (tried.date.is_some() && !tried.no_day))
            {
                *self = Self {
                    month: None,
                    ..tried
                };
                return rest;
            }
        }
        if self.time.is_none() && run.len() <= 2 {
            let spaced = next == b':'
                && rest[1..]
                    .trim_start()
                    .starts_with(|char: char| char.is_ascii_digit());
            let dated = self.date.is_some() || self.month.is_some();
            if let Some(minutes) = rest.trim_start().strip_prefix("h ")
                && minutes.starts_with(|char: char| char.is_ascii_digit())
                && dated
            {
                return self.clock(run, minutes);
            }
            if spaced
                || (next == b'h'
                    && (followed(1) || !bytes.get(1).is_some_and(u8::is_ascii_alphabetic)))
            {
                return self.clock(run, &rest[1..]);
            }
            let dated = self.date.is_some() || self.numbers.iter().any(|(_, digits)| *digits == 4);
            if dated
                && self.month.is_some() == self.date.is_none()
                && next == b'.'
                && followed(1)
                && followed(2)
                && !followed(3)
            {
                return self.clock(run, &rest[1..]);
            }
        }
        if self.numbers.len() < MAX_NUMBERS
            && let Ok(value) = run.parse()
        {
            self.numbers.push((value, run.len()));
        }
        rest
    }

    /// A date in digits: compact, or with separators. None if the run is a number of its own.
    fn numeric<'t>(&mut self, first: &str, sign: u8, rest: &'t str) -> Option<&'t str> {
        let number = |text: &str| text.parse::<u32>().unwrap_or(0);
        let (year, rest_of_date) = match first.len() {
            8 | 12 | 14 => {
                let (year, month, day) = (
                    number(&first[..4]),
                    number(&first[4..6]),
                    number(&first[6..8]),
                );
                if !(1..=12).contains(&month) {
                    return None;
                }
                self.set_date(year, month, day);
                if first.len() > 8 {
                    self.compact_time(&first[8..]);
                }
                return Some(self.after_date(rest));
            }
            4 => (Some(number(first)), rest),
            1 | 2 => (None, rest),
            _ => return None,
        };
        if !matches!(sign, b'-' | b'/' | b'.' | b':') || (sign == b':' && year.is_none()) {
            return None;
        }
        let after_sign = rest_of_date[1..].trim_start();
        if let (Some(year), Some(week)) = (year, after_sign.strip_prefix('w')) {
            let (week, rest) = run(week);
            let (day, rest) = rest.strip_prefix('-').map_or(("1", rest), run);
            self.date = NaiveDate::from_isoywd_opt(
                i32::try_from(year).ok()?,
                number(week),
                chrono::Weekday::try_from(u8::try_from(number(day)).ok()?.checked_sub(1)?).ok()?,
            );
            self.impossible = self.date.is_none();
            return Some(self.after_date(rest));
        }
        let (second, rest) = run(after_sign);
        match (year, second.len()) {
            (Some(year), 3) => {
                self.date = i32::try_from(year)
                    .ok()
                    .and_then(|year| NaiveDate::from_yo_opt(year, number(second)));
                self.impossible = self.date.is_none();
                return Some(self.after_date(rest));
            }
            (_, 1 | 2) => {}
            _ => return None,
        }
        let third = rest.strip_prefix(char::from(sign));
        let spaced = third.is_some_and(|rest| rest.starts_with(' '));
        let third = third
            .map(str::trim_start)
            .filter(|rest| rest.starts_with(|char: char| char.is_ascii_digit()));
        match (year, third) {
            (Some(year), Some(third)) => {
                let (third, rest) = run(third);
                self.set_date(year, number(second), number(third));
                Some(self.after_date(rest))
            }
            (Some(year), None) if sign != b':' => {
                self.set_date(year, number(second), 1);
                self.no_day = true;
                Some(rest.trim_start_matches('-'))
            }
            (None, Some(third)) => {
                let (third, rest) = run(third);
                if !matches!(third.len(), 2 | 4) || (spaced && begins_minutes(rest)) {
                    return None;
                }
                let (first, second, third_value) = (number(first), number(second), number(third));
                let year = century(third_value, third.len());
                let month_first = match self.custom.order {
                    Some(Order::MonthFirst) if sign != b'.' => first <= 12,
                    Some(_) => second > 12,
                    None => (sign == b'/' && first <= 12) || second > 12,
                };
                let (month, day) = if month_first {
                    (first, second)
                } else {
                    (second, first)
                };
                self.set_date(year, month, day);
                Some(self.after_date(rest))
            }
            _ => None,
        }
    }

    fn set_date(&mut self, year: u32, month: u32, day: u32) {
        self.date = day_of(year, month, day);
        self.impossible = self.date.is_none();
    }

    /// The time that follows a numeric date without colons, as ISO 8601's basic format has it: `T1015`, `T10Z`.
    fn after_date<'t>(&mut self, rest: &'t str) -> &'t str {
        if let Some(time) = rest.strip_prefix('t') {
            let (digits, after) = run(time);
            if matches!(digits.len(), 2 | 4 | 6) && !after.starts_with(':') {
                self.compact_time(digits);
                let (_, after) = after.strip_prefix(['.', ',']).map_or(("", after), run);
                return after;
            }
        }
        rest
    }

    fn compact_time(&mut self, digits: &str) {
        let pair = |index: usize| {
            digits
                .get(index..index + 2)
                .and_then(|pair| pair.parse().ok())
                .unwrap_or(0)
        };
        self.time = Some((pair(0), pair(2), pair(4), 0));
    }

    /// A time of day whose hour and sign were read; gives back the rest.
    fn clock<'t>(&mut self, hour: &str, text: &'t str) -> &'t str {
        let number = |text: &str| text.parse::<u32>().unwrap_or(99);
        let (minute, mut rest) = run(text.trim_start());
        let minute = if minute.is_empty() { 0 } else { number(minute) };
        let (mut second, mut nanos) = (0, 0);
        if let Some(seconds) = rest.strip_prefix([':', '.']).map(str::trim_start)
            && seconds.starts_with(|char: char| char.is_ascii_digit())
        {
            let (digits, after) = run(seconds);
            second = number(digits);
            rest = after;
            // Some write milliseconds after a third colon.
            if let Some(fraction) = rest.strip_prefix(['.', ',', ':'])
                && fraction.starts_with(|char: char| char.is_ascii_digit())
            {
                let (digits, after) = run(fraction);
                nanos = format!("{digits:0<9.9}").parse().unwrap_or(0);
                rest = after;
            }
        }
        self.time = Some((number(hour), minute, second, nanos));
        rest
    }

    /// A word; whether a zone's sign may follow it. `rest` is the text after it.
    fn word(&mut self, word: &str, rest: &str) -> bool {
        let bare = word.trim_end_matches('.');
        let letters = bare.replace('.', "");
        if let Some(afternoon) = names::afternoon(&letters) {
            let hour = self.numbers.last().copied();
            let hour = hour.filter(|(_, digits)| self.time.is_none() && *digits <= 2);
            // Korean and Chinese have it before the time; "2026م" is a year.
            if self.time.is_some() || hour.is_some() || matches!(&*letters, "am" | "pm") {
                self.afternoon = Some(afternoon);
            }
            if let Some((hour, _)) = hour {
                self.numbers.pop();
                self.time = Some((hour, 0, 0, 0));
            }
            return true;
        }
        match bare {
            "gmt" | "utc" | "ut" => {
                self.offset.get_or_insert(0);
                return true;
            }
            "st" | "nd" | "rd" | "th" | "t" => return false,
            _ => {}
        }
        if self.time.is_some() && self.offset.is_none() && self.zone.is_none() {
            self.zone = zones::zone(&letters, rest);
            if self.zone.is_some() {
                return false;
            }
        }
        if self.date.is_none()
            && let Some(number) = names::month(bare, self.custom.language)
        {
            // A weekday may look like a month (French and Spanish `mar.`), and so may a name ("Vasseur", Lithuanian `vas.`): the last one
            // wins before there is a time or a year, or the first that has a number beside it.
            let beside = self.numbered || begins_number(rest);
            let year = || self.numbers.iter().any(|(_, digits)| *digits == 4);
            let is_open = |known: Month| match (beside, known.beside) {
                (true, false) => true,
                (false, true) => false,
                _ => self.time.is_none() && !year(),
            };
            if self.month.is_none_or(is_open) {
                self.month = Some(Month {
                    number,
                    behind: self.numbers.len(),
                    beside,
                });
            }
        }
        false
    }

    /// Whether the day and the name of the month of a date follow that has neither yet: "14:11-27 April", but not "10:15 -05 May 12".
    fn begins_day(&self, text: &str) -> bool {
        let (day, rest) = run(text);
        let word = rest.trim_start();
        let end = word.find(|letter: char| !letter.is_alphabetic() && !is_combining_mark(letter));
        let (word, behind) = word.split_at(end.unwrap_or(word.len()));
        let (next, _) = run(behind.trim_start_matches([' ', '.']));
        let is_open = self.date.is_none() && self.month.is_none() && self.offset.is_none();
        is_open
            && (1..=2).contains(&day.len())
            && !matches!(next.len(), 1 | 2)
            && !word.is_empty()
            && names::month(word, self.custom.language).is_some()
    }

    /// The moment that was read.
    fn resolve(mut self, korean: bool) -> Option<Parsed> {
        if self.impossible {
            return None;
        }
        let date = match self.date {
            Some(date) => date,
            None => self.date_of_numbers()?,
        };
        let (mut date, mut nanos, mut carry) = (date, 0, TimeDelta::zero());
        let mut time = NaiveTime::MIN;
        if let Some((hour, minute, second, fraction)) = self.time {
            let hour = match (self.afternoon, hour) {
                (Some(true), 1..=11) => hour + 12,
                (Some(false), 12) => 0,
                _ => hour,
            };
            // Midnight at the end of the day (ISO 8601), and leap seconds.
            if (hour, minute, second) == (24, 0, 0) {
                date = date.checked_add_days(Days::new(1))?;
            } else {
                carry = TimeDelta::seconds(i64::from(second == 60));
                time =
                    NaiveTime::from_hms_opt(hour, minute, if second == 60 { 59 } else { second })?;
            }
            nanos = fraction;
        }
        let local = date.and_time(time);
        let named = self.zone.map(|zone| zone.offset(local));
        let assumed = if korean && self.time.is_some() {
            KOREA
        } else {
            0
        };
        let offset = self.offset.or(named);
        let at = local
            .and_utc()
            .checked_add_signed(carry + TimeDelta::nanoseconds(i64::from(nanos)))?
            .checked_sub_signed(TimeDelta::seconds(i64::from(offset.unwrap_or(assumed))))?;
        calendar::is_sane(chrono::Datelike::year(&at)).then_some(Parsed {
            at,
            zone_known: offset.is_some() && self.time.is_some(),
            time_known: self.time.is_some(),
            day_known: !self.no_day,
        })
    }

    /// The number that may be a day and stands beside the month's name, else the first: "IP/26/123, 12 March 2026". Behind the name if the
    /// year follows: "Issue 3, March 12, 2026".
    fn day_beside_month(&self, year: Option<usize>) -> Option<usize> {
        let behind = self.month?.behind;
        let is_day = |&at: &usize| {
            let number = self.numbers.get(at);
            year != Some(at)
                && number.is_some_and(|(value, digits)| *digits <= 2 && (1..=31).contains(value))
        };
        let before = behind.checked_sub(1).filter(|_| year != Some(behind + 1));
        before
            .into_iter()
            .chain([behind])
            .chain(0..self.numbers.len())
            .find(is_day)
    }

    /// The date in a month's name and numbers, or in numbers alone that begin with the year.
    fn date_of_numbers(&mut self) -> Option<NaiveDate> {
        let numbers = &self.numbers;
        let full_year = numbers
            .iter()
            .position(|&(value, digits)| digits == 4 && value >= 1000);
        let (year, month, day) = match (self.month, full_year) {
            (Some(Month { number: month, .. }), Some(at)) => {
                let day = self.day_beside_month(full_year);
                self.no_day = day.is_none();
                (numbers[at].0, month, day.map_or(1, |day| numbers[day].0))
            }
            (Some(Month { number: month, .. }), None) => {
                let day = self.day_beside_month(None)?;
                let year = numbers
                    .iter()
                    .enumerate()
                    .find(|&(index, &(_, digits))| index != day && (digits == 2 || digits == 3))?;
                (century(year.1.0, year.1.1), month, numbers[day].0)
            }
            (None, Some(0)) => match numbers.as_slice() {
                [(year, _)] => {
                    self.no_day = true;
                    (*year, 1, 1)
                }
                [(year, _), (month, 1 | 2), (day, 1 | 2), ..] => (*year, *month, *day),
                _ => return None,
            },
            _ => return None,
        };
        day_of(year, month, day)
    }
}

/// The digits at the start, and the rest.
fn run(text: &str) -> (&str, &str) {
    let end = text
        .find(|char: char| !char.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at(end)
}

/// An offset from UTC in seconds: a sign, then `hh`, `hmm`, `hhmm` or `hh:mm`; and the rest.
fn offset(text: &str) -> (Option<i32>, &str) {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (digits, mut rest) = run(&text[1..]);
    let number = |text: &str| text.parse::<i32>().unwrap_or(0);
    let (hours, minutes) = match digits.len() {
        1 | 2 => {
            let mut minutes = 0;
            if let Some(after) = rest.strip_prefix(':') {
                let (digits, after) = run(after);
                minutes = number(digits.get(..2).unwrap_or(digits));
                rest = after;
            }
            (number(digits), minutes)
        }
        3 | 4 => {
            let (hours, minutes) = digits.split_at(digits.len() - 2);
            (number(hours), number(minutes))
        }
        _ => return (None, rest),
    };
    let seconds = hours * 3600 + minutes.min(59) * 60;
    ((seconds <= MAX_OFFSET).then_some(sign * seconds), rest)
}

#[cfg(test)]
mod tests;
