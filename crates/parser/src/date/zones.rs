//! Names of time zones, and when the United States save daylight.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

/// What a zone's name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Minutes ahead of UTC.
    Fixed(i32),
    /// The same in winter, of a zone of the United States that saves daylight: "ET" is EST or EDT.
    American(i32),
}

impl Zone {
    /// The offset from UTC in seconds at a local time.
    pub(super) fn offset(self, local: NaiveDateTime) -> i32 {
        60 * match self {
            Self::Fixed(minutes) => minutes,
            Self::American(minutes) if saves_daylight(local) => minutes + 60,
            Self::American(minutes) => minutes,
        }
    }
}

/// Whether daylight is saved in the United States: from 2 o'clock on the second Sunday of March to that on the first of November
/// (15 U.S.C. 260a as of 2007), before from the first of April to the last of October.
fn saves_daylight(local: NaiveDateTime) -> bool {
    let year = local.year();
    let sunday = |month, nth| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, nth);
    let first = if year < 2007 {
        sunday(4, 1)
    } else {
        sunday(3, 2)
    };
    let last = sunday(11, 1).and_then(|day| match year {
        ..2007 => day.checked_sub_days(chrono::Days::new(7)),
        _ => Some(day),
    });
    let at_two = |day: Option<NaiveDate>| day.and_then(|day| day.and_hms_opt(2, 0, 0));
    at_two(first).is_some_and(|first| first <= local)
        && at_two(last).is_some_and(|last| local < last)
}

/// The zone of a name; `rest` is the text after it. Names that several countries use mean the one with the most feeds. Letters that the
/// military uses say nothing: too many were written with the wrong sign (RFC 5322 section 4.3).
pub(super) fn zone(name: &str, rest: &str) -> Option<Zone> {
    let minutes = match name {
        "z" | "wet" | "zulu" => 0,
        "cet" | "met" | "mez" | "bst" | "west" | "wat" => 60,
        "cest" | "mest" | "mesz" | "eet" | "sast" | "cat" => 120,
        "eest" | "msk" | "мск" | "eat" | "trt" => 180,
        "irst" => 210,
        "gst" | "msd" => 240,
        "pkt" | "uzt" => 300,
        "ist" => 330,
        "npt" => 345,
        "wib" | "ict" => 420,
        "sgt" | "hkt" | "pht" | "myt" | "awst" | "wita" => 480,
        "jst" | "kst" | "wit" => 540,
        "acst" => 570,
        "aest" => 600,
        "acdt" => 630,
        "aedt" => 660,
        "nzst" => 720,
        "nzdt" => 780,
        "brt" | "art" | "adt" => -180,
        "nst" => -210,
        "ndt" => -150,
        "ast" | "edt" | "clt" => -240,
        "est" | "cdt" => -300,
        "cst" | "mdt" => -360,
        "mst" | "pdt" => -420,
        "pst" | "akdt" => -480,
        "akst" => -540,
        "hst" => -600,
        _ => return american(name, rest),
    };
    Some(Zone::Fixed(minutes))
}

/// The zone of "ET", "Eastern Time", "Eastern Daylight Time" and the like.
fn american(name: &str, rest: &str) -> Option<Zone> {
    let winter = match name {
        "et" | "eastern" => -300,
        "ct" | "central" => -360,
        "mt" | "mountain" => -420,
        "pt" | "pacific" => -480,
        _ => return None,
    };
    let next = rest.split_whitespace().next().unwrap_or_default();
    match next.trim_end_matches(|letter: char| !letter.is_alphabetic()) {
        "daylight" => Some(Zone::Fixed(winter + 60)),
        "standard" => Some(Zone::Fixed(winter)),
        "time" => Some(Zone::American(winter)),
        _ => (name.len() == 2).then_some(Zone::American(winter)),
    }
}
