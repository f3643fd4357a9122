//! When a feed is polled next: a pure function of what is known and what happened, so that a table of cases tests it.
//!
//! Nothing here reads a clock or rolls a die. Every wait is spread: a fleet of feeds never falls into step, neither at the start,
//! nor on the hour, nor after an outage.

use std::time::Duration;

use chrono::{Datelike, TimeDelta, Timelike};
use model::feed::{Asks, Moved, Schedule};
use model::id::stable_hash;
use model::{FeedId, Timestamp};
use url::Url;

/// Interval of a feed of which nothing is known yet.
pub const DEFAULT_INTERVAL: Duration = Duration::from_mins(30);
/// Shortest adaptive interval.
pub const MIN_INTERVAL: Duration = Duration::from_mins(2);
/// Longest adaptive interval, and the longest wait after failures that are not yet [`LASTING`].
pub const MAX_INTERVAL: Duration = DAY;
/// The longest interval that a site's own word (`max-age`, `Expires`, `ttl`, `sy:*`) is granted: what asks for more is a mistake.
pub const MAX_ASKED: Duration = DAY;
/// The wait once failures are [`LASTING`]: never silently dead.
pub const LASTING_WAIT: Duration = Duration::from_hours(7 * 24);
/// Weighted failures in a row from which on they are lasting: a month and more of waits of up to a day.
pub const LASTING: f32 = 30.0;
/// Polls in a row on which a permanent redirect must end at the same URL before that URL is polled instead.
pub const MOVED_POLLS: u32 = 3;

const DAY: Duration = Duration::from_hours(24);
/// Keeps arithmetic on stored intervals within the calendar.
const YEAR: Duration = Duration::from_hours(365 * 24);

/// How a poll ended, as far as the schedule cares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The document was read, and is another one than last time.
    Changed {
        /// Entries that were not known.
        new: usize,
        /// Entries listed; of a document with only the new ones (226), all that are known to be listed.
        listed: usize,
        /// What came with it.
        answer: Answer,
    },
    /// The same document as last time: by status (304) or by hash.
    Unchanged {
        /// What came with it.
        answer: Answer,
    },
    /// No document.
    Failed {
        /// How far the site is to blame.
        weight: Weight,
        /// Not before this has passed, as the site asks.
        retry_after: Option<Duration>,
    },
    /// The site was not asked at all, because it wants a pause or too many requests wait for it: no failure of this feed.
    Deferred {
        /// Not before this has passed.
        retry_after: Option<Duration>,
    },
    /// 410.
    Gone,
}

/// What an answer says besides its document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// How long it stays fresh.
    pub freshness: Option<Duration>,
    /// Where a chain of permanent redirects ended.
    pub moved_to: Option<Url>,
    /// What the document asks of those who poll it; `None` keeps what the last one asked.
    pub asks: Option<Asks>,
}

/// How far a failure is the site's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The site says no, or what it gives is no feed: 1.
    Hard,
    /// It may be a passing trouble of the site or of the way to it: 0.5.
    Soft,
    /// The name was not resolved, which is often a trouble of our own: 0.25.
    Dns,
}

impl Weight {
    fn value(self) -> f32 {
        match self {
            Self::Hard => 1.0,
            Self::Soft => 0.5,
            Self::Dns => 0.25,
        }
    }
}

/// What the operator decides for a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// A fixed interval: no adaptation and no word of the site's changes it, except `Retry-After`, skipped hours and days, and failures.
    pub interval: Option<Duration>,
    /// Shortest and longest adaptive interval.
    pub bounds: (Duration, Duration),
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            interval: None,
            bounds: (MIN_INTERVAL, MAX_INTERVAL),
        }
    }
}

/// The schedule of a feed that was never polled: within the first `interval`, at a point that depends on the feed alone, so that
/// the first polls of many feeds are spread evenly and a restart changes nothing.
pub fn first(feed: &FeedId, now: Timestamp, interval: Duration) -> Schedule {
    let hash = stable_hash(&["first poll", feed.as_str()]);
    let head = u32::from_str_radix(&hash[..8], 16).unwrap_or_default();
    Schedule {
        next_at: later(now, interval.mul_f64(f64::from(head) / f64::from(u32::MAX))),
        interval: interval.as_secs(),
        failures: 0.0,
        succeeded_at: None,
        gone_since: None,
        moved: None,
        asks: Asks::default(),
        retired: false,
    }
}

/// The schedule after a poll that ended at `now`. `jitter` is a random number from 0 up to 1.
pub fn after(
    last: &Schedule,
    outcome: &Outcome,
    rules: &Rules,
    now: Timestamp,
    jitter: f64,
) -> Schedule {
    let jitter = jitter.clamp(0.0, 1.0);
    let mut next = last.clone();
    let wait = match outcome {
        Outcome::Changed {
            new,
            listed,
            answer,
        } => {
            next.interval = adapted(last, factor(last, *new, *listed), rules);
            answered(&mut next, answer, rules, now, jitter)
        }
        Outcome::Unchanged { answer } => {
            next.interval = adapted(last, UNCHANGED, rules);
            answered(&mut next, answer, rules, now, jitter)
        }
        Outcome::Failed {
            weight,
            retry_after,
        } => {
            next.failures += weight.value();
            if *weight == Weight::Hard {
                // Where it had moved to may be what fails: ask at the old place again.
                next.moved = None;
            }
            let wait = backed_off(next.failures, base(&next, rules), rules, jitter);
            wait.max(at_least(retry_after.unwrap_or_default().min(DAY), jitter))
        }
        Outcome::Deferred { retry_after } => {
            let wait = retry_after
                .unwrap_or(rules.bounds.0)
                .clamp(Duration::from_secs(1), DAY);
            // Everything that waited for the same site must not come back at the same moment.
            at_least(wait, jitter) + base(&next, rules).mul_f64(0.1 * jitter)
        }
        Outcome::Gone => {
            next.moved = None;
            let since = *next.gone_since.get_or_insert(now);
            next.retired = now - since >= TimeDelta::days(1);
            at_least(DAY, jitter)
        }
    };
    next.next_at = unskipped(&next.asks, later(now, wait), jitter);
    next
}

/// Whether entries may have been missed: a later poll lists none that was known.
pub fn gap(last: &Schedule, outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Changed { new, listed, .. } if *listed > 0 && new >= listed)
        && last.succeeded_at.is_some()
}

/// The URL to poll in place of the configured one, once a permanent redirect was seen on [`MOVED_POLLS`] polls.
pub fn moved_to(schedule: &Schedule) -> Option<&Url> {
    schedule
        .moved
        .as_ref()
        .filter(|moved| moved.polls >= MOVED_POLLS)
        .map(|moved| &moved.to)
}

/// Factor for a document that did not change.
const UNCHANGED: f64 = 1.5;

/// How the interval changes with the share of entries that were new.
fn factor(last: &Schedule, new: usize, listed: usize) -> f64 {
    if last.succeeded_at.is_none() {
        // On the first poll everything is new, which says nothing.
        1.0
    } else if listed == 0 {
        UNCHANGED
    } else if new.saturating_mul(3) >= listed {
        0.5
    } else {
        1.25
    }
}

/// The next interval, in seconds.
fn adapted(last: &Schedule, factor: f64, rules: &Rules) -> u64 {
    let (shortest, longest) = rules.bounds;
    let interval = rules.interval.unwrap_or_else(|| {
        let grown = Duration::from_secs(last.interval.min(longest.as_secs())).mul_f64(factor);
        grown.min(longest).max(shortest)
    });
    interval.as_secs()
}

/// The interval in force.
fn base(schedule: &Schedule, rules: &Rules) -> Duration {
    let adaptive = || Duration::from_secs(schedule.interval).max(rules.bounds.0);
    let interval = rules.interval.unwrap_or_else(adaptive);
    interval.clamp(Duration::from_secs(1), YEAR)
}

/// Notes a success, and gives the wait.
fn answered(
    next: &mut Schedule,
    answer: &Answer,
    rules: &Rules,
    now: Timestamp,
    jitter: f64,
) -> Duration {
    next.failures = 0.0;
    next.succeeded_at = Some(now);
    next.gone_since = None;
    next.retired = false;
    next.asks = answer.asks.unwrap_or(next.asks);
    next.moved = match (&answer.moved_to, next.moved.take()) {
        (Some(to), Some(moved)) if moved.to == *to => Some(Moved {
            polls: moved.polls.saturating_add(1),
            ..moved
        }),
        (Some(to), _) => Some(Moved {
            to: to.clone(),
            polls: 1,
        }),
        // It was polled at its new place, where nothing redirects any more.
        (None, Some(moved)) if moved.polls >= MOVED_POLLS => Some(moved),
        (None, _) => None,
    };
    let wait = base(next, rules).mul_f64(0.9 + 0.2 * jitter);
    if rules.interval.is_some() {
        return wait;
    }
    let asked = next
        .asks
        .interval
        .map(Duration::from_secs)
        .into_iter()
        .chain(answer.freshness)
        .max()
        .unwrap_or_default();
    wait.max(at_least(asked.min(MAX_ASKED), jitter))
}

/// The wait after failures: exponential with full jitter up to a day, but never shorter than the shortest interval; once they are
/// lasting, a week.
fn backed_off(failures: f32, base: Duration, rules: &Rules, jitter: f64) -> Duration {
    if failures >= LASTING {
        return LASTING_WAIT.mul_f64(0.9 + 0.2 * jitter);
    }
    let ceiling = base.as_secs_f64() * f64::from(failures).exp2();
    let ceiling = Duration::try_from_secs_f64(ceiling)
        .unwrap_or(MAX_INTERVAL)
        .min(MAX_INTERVAL);
    let shortest = rules.bounds.0.min(base);
    shortest + ceiling.saturating_sub(shortest).mul_f64(jitter)
}

/// A wait that must not be cut short, spread upwards.
fn at_least(wait: Duration, jitter: f64) -> Duration {
    wait.mul_f64(1.0 + 0.1 * jitter)
}

/// The first moment from `at` on that is in no skipped hour or day; where everything is skipped, nothing is.
fn unskipped(asks: &Asks, at: Timestamp, jitter: f64) -> Timestamp {
    const ALL_HOURS: u32 = (1 << 24) - 1;
    const ALL_DAYS: u32 = (1 << 7) - 1;
    if asks.skip_hours & ALL_HOURS == ALL_HOURS || asks.skip_days & ALL_DAYS == ALL_DAYS {
        return at;
    }
    let skipped = |at: Timestamp| {
        asks.skip_hours & 1 << at.hour() != 0
            || asks.skip_days & 1 << at.weekday().num_days_from_monday() != 0
    };
    if !skipped(at) {
        return at;
    }
    let start = at
        - TimeDelta::seconds(i64::from(at.minute() * 60 + at.second()))
        - TimeDelta::nanoseconds(i64::from(at.nanosecond()));
    (1..=7 * 24)
        .map(|hours| start + TimeDelta::hours(hours))
        .find(|&hour| !skipped(hour))
        // Not on the hour, where all who skip hours meet.
        .map_or(at, |hour| {
            later(hour, Duration::from_hours(1).mul_f64(jitter * 0.99))
        })
}

/// A moment later; the far end of the calendar is no panic.
fn later(now: Timestamp, wait: Duration) -> Timestamp {
    TimeDelta::from_std(wait)
        .ok()
        .and_then(|wait| now.checked_add_signed(wait))
        .unwrap_or(Timestamp::MAX_UTC)
}

#[cfg(test)]
mod tests;
