//! The last hour, minute by minute: what the plots of the dashboard show.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use chrono::{DurationRound as _, TimeDelta};
use model::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

use crate::commit::Counts;

/// Minutes that are kept.
const MINUTES: usize = 60;

/// Times of one minute that its medians are taken from.
const TIMES: usize = 1000;

/// The last minutes in which something was decided, the latest last.
#[derive(Debug, Default)]
pub struct History {
    minutes: Mutex<VecDeque<Counted>>,
}

/// What happened within a minute.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Minute {
    /// When it began.
    pub at: Timestamp,
    /// First versions published.
    pub published: u64,
    /// Further versions published.
    pub updated: u64,
    /// Articles that were known already.
    pub duplicates: u64,
    /// What could not become an article.
    pub rejected: u64,
    /// From the arrival of a page to its durable event: the median in seconds.
    pub fetched_to_event: Option<f64>,
    /// From the publisher's date to the durable event: the median in seconds.
    pub published_to_event: Option<f64>,
}

#[derive(Debug, Default)]
struct Counted {
    minute: Minute,
    fetched: Vec<f64>,
    published: Vec<f64>,
}

impl History {
    /// Takes what a durable transaction decided; `now` is when it had become durable.
    pub fn committed(&self, counts: &Counts, now: Timestamp) {
        let mut minutes = self.minutes.lock().unwrap_or_else(PoisonError::into_inner);
        let at = minute(now);
        if minutes.back().is_none_or(|last| last.minute.at < at) {
            minutes.push_back(Counted {
                minute: Minute {
                    at,
                    ..Minute::default()
                },
                ..Counted::default()
            });
        }
        while minutes.len() > MINUTES {
            minutes.pop_front();
        }
        let Some(last) = minutes.back_mut() else {
            return;
        };
        last.minute.published += counts.published;
        last.minute.updated += counts.updated;
        last.minute.duplicates += counts.duplicates;
        last.minute.rejected += counts.rejected;
        for (fetched_at, published_at) in &counts.times {
            if last.fetched.len() < TIMES {
                let since = |then: Timestamp| (now - then).as_seconds_f64().max(0.0);
                last.fetched.push(since(*fetched_at));
                last.published.extend(published_at.map(since));
            }
        }
    }

    /// Every minute of the last hour, the oldest first.
    pub fn minutes(&self, now: Timestamp) -> Vec<Minute> {
        let minutes = self.minutes.lock().unwrap_or_else(PoisonError::into_inner);
        let last = minute(now);
        let times = (0..)
            .take(MINUTES)
            .map(|back| last - TimeDelta::minutes(back));
        let mut shown: Vec<Minute> = times
            .map(
                |at| match minutes.iter().find(|counted| counted.minute.at == at) {
                    Some(counted) => Minute {
                        fetched_to_event: median(&counted.fetched),
                        published_to_event: median(&counted.published),
                        ..counted.minute.clone()
                    },
                    None => Minute {
                        at,
                        ..Minute::default()
                    },
                },
            )
            .collect();
        shown.reverse();
        shown
    }
}

/// The beginning of a time's minute.
fn minute(at: Timestamp) -> Timestamp {
    at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(at)
}

fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_minute_of_the_last_hour_is_there() {
        let history = History::default();
        let at = |seconds: i64| Timestamp::UNIX_EPOCH + TimeDelta::seconds(seconds);
        let counts = |fetched: i64| Counts {
            published: 1,
            times: vec![(at(fetched), None)],
            ..Counts::default()
        };
        for (fetched, now) in [(0, 1), (0, 3), (30, 40), (600, 601)] {
            history.committed(&counts(fetched), at(now));
        }
        let minutes = history.minutes(at(605));
        assert_eq!(minutes.len(), MINUTES);
        let last = &minutes[MINUTES - 1];
        assert_eq!((last.at, last.published), (at(600), 1));
        assert_eq!(minutes[MINUTES - 2].published, 0);
        let first = &minutes[MINUTES - 11];
        assert_eq!((first.at, first.published), (at(0), 3));
        assert_eq!(
            (first.fetched_to_event, first.published_to_event),
            (Some(3.0), None)
        );
        assert!(
            history
                .minutes(at(6000))
                .iter()
                .all(|minute| minute.published == 0)
        );
    }
}
