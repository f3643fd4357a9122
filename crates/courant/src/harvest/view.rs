//! What harvest says of its feeds when it is asked.

use model::feed::{Failure, Polled, Schedule};
use model::{FeedId, FeedState, Shard, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;
use url::Url;

use super::{Slot, habits};
use crate::monitor::Load;

/// A question to harvest, with where the answer goes.
#[derive(Debug)]
pub enum Ask {
    /// One feed, if it belongs to this instance.
    Feed(FeedId, oneshot::Sender<Option<FeedView>>),
    /// Some of this instance's feeds.
    Feeds(Wanted, oneshot::Sender<Found>),
    /// What waits and what is under way.
    Load(oneshot::Sender<Load>),
}

/// Which feeds are asked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Only those of this health.
    pub health: Option<Health>,
    /// Only those whose id, URL or tags hold this text.
    pub text: String,
    /// So many of the first ones are left out.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// What was found: those in trouble first, then by id.
#[derive(Debug)]
pub struct Found {
    /// The feeds within the limit.
    pub feeds: Vec<FeedView>,
    /// How many there are in all.
    pub count: usize,
}

impl Wanted {
    pub(super) fn of<'a>(&self, slots: impl Iterator<Item = &'a Slot>) -> Found {
        let mut found: Vec<(Health, &Slot)> = slots
            .map(|slot| (Health::of(&slot.state), slot))
            .filter(|(health, slot)| {
                self.health.is_none_or(|wanted| wanted == *health) && self.is_in(slot)
            })
            .collect();
        found.sort_unstable_by_key(|(health, slot)| (*health, &slot.feed.id));
        let count = found.len();
        let shown = found.into_iter().skip(self.offset).take(self.limit);
        Found {
            feeds: shown.map(|(_, slot)| FeedView::of(slot)).collect(),
            count,
        }
    }

    fn is_in(&self, slot: &Slot) -> bool {
        let feed = &slot.feed;
        feed.id.as_str().contains(&self.text)
            || feed.url.as_str().contains(&self.text)
            || feed.tags.iter().any(|tag| tag.contains(&self.text))
    }
}

/// A feed as its owner sees it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FeedView {
    /// The feed.
    pub feed_id: FeedId,
    /// Its URL as configured.
    pub url: Url,
    /// Its configured tags.
    pub tags: Vec<String>,
    /// The shard that it belongs to.
    pub shard: Shard,
    /// How it is.
    pub health: Health,
    /// When it is polled next; none if it is not.
    pub next_at: Option<Timestamp>,
    /// Why then.
    pub why: String,
    /// Seconds between two polls, before jitter.
    pub interval: u64,
    /// Failures in a row, each weighted by how far the site is to blame.
    pub failures: f32,
    /// The last poll that was answered.
    pub succeeded_at: Option<Timestamp>,
    /// Entries that are remembered as dealt with.
    pub seen: usize,
    /// Pages that wait to be fetched, for the first time or again.
    pub pending: usize,
    /// The last polls, the latest first.
    pub polls: Vec<Polled>,
    /// Why the last poll gave nothing, if it did not.
    pub last_failure: Option<Failure>,
    /// What is unusual about the feed, if anything is.
    pub alarm: Option<String>,
}

/// How a feed is, the worst first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// The last polls failed.
    Failing,
    /// Its polls are answered, and it brings nothing new for much longer than is usual.
    Silent,
    /// Its pages at some host differ from those before: the site may have been redesigned.
    Drifted,
    /// The site says that it is gone; it is not polled any more.
    Retired,
    /// An operator has paused it.
    Paused,
    /// It was not polled yet.
    New,
    /// The last poll was answered.
    Ok,
}

impl Health {
    /// Every one.
    pub const ALL: [Self; 7] = [
        Self::Failing,
        Self::Silent,
        Self::Drifted,
        Self::Retired,
        Self::Paused,
        Self::New,
        Self::Ok,
    ];

    /// As JSON and metrics have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Ok => "ok",
            Self::Failing => "failing",
            Self::Silent => "silent",
            Self::Drifted => "drifted",
            Self::Paused => "paused",
            Self::Retired => "retired",
        }
    }

    pub(super) fn of(state: &FeedState) -> Self {
        let schedule = &state.schedule;
        if state.paused {
            Self::Paused
        } else if schedule.retired {
            Self::Retired
        } else if schedule.failures > 0.0 {
            Self::Failing
        } else if schedule.succeeded_at.is_none() {
            Self::New
        } else if state.habits.silent {
            Self::Silent
        } else if habits::drifts(&state.habits).next().is_some() {
            Self::Drifted
        } else {
            Self::Ok
        }
    }
}

impl FeedView {
    pub(super) fn of(slot: &Slot) -> Self {
        let (feed, state) = (&slot.feed, &slot.state);
        let schedule = &state.schedule;
        let health = Health::of(state);
        let next_at =
            (!matches!(health, Health::Paused | Health::Retired)).then_some(schedule.next_at);
        Self {
            feed_id: feed.id.clone(),
            url: feed.url.clone(),
            tags: feed.tags.clone(),
            shard: slot.shard,
            health,
            next_at,
            why: why(slot, health),
            interval: feed
                .interval
                .map_or(schedule.interval, |fixed| fixed.as_secs()),
            failures: schedule.failures,
            succeeded_at: schedule.succeeded_at,
            seen: state.seen.len(),
            pending: state.pending.len(),
            polls: state.polls.clone(),
            last_failure: state.last_failure.clone(),
            alarm: habits::alarm(&state.habits),
        }
    }
}

/// Why a feed is polled when it is.
fn why(slot: &Slot, health: Health) -> String {
    let schedule = &slot.state.schedule;
    if slot.busy {
        return "a round is under way".to_owned();
    }
    match health {
        Health::Paused => "paused until it is resumed".to_owned(),
        Health::Retired => match schedule.gone_since {
            Some(since) => format!("the site says since {since} that it is gone (410)"),
            None => "the site says that it is gone (410)".to_owned(),
        },
        Health::New => "the first polls of a list are spread".to_owned(),
        Health::Failing => "waits longer with every failure, up to a day, later a week".to_owned(),
        Health::Ok | Health::Silent | Health::Drifted => match slot.feed.interval {
            Some(_) => "a fixed interval".to_owned(),
            None => pace(schedule),
        },
    }
}

/// What the pause of a feed without an interval of its own comes from.
fn pace(schedule: &Schedule) -> String {
    let asked = schedule.asks.interval.unwrap_or_default();
    let longest = i64::try_from(schedule.interval.max(asked)).unwrap_or(i64::MAX);
    let wait = schedule
        .succeeded_at
        .map_or(0, |at| (schedule.next_at - at).num_seconds());
    // A tenth more is how polls are spread.
    if wait > longest.saturating_add(longest / 10 + 1) {
        "the site asks for a longer pause (`max-age`, `Retry-After`, skipped hours)".to_owned()
    } else if asked > 0 && asked >= schedule.interval {
        format!("the feed asks for {asked} s between polls")
    } else {
        "adapted to how often the feed changes".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use chrono::TimeDelta;
    use fetcher::schedule;

    #[test]
    fn a_pause_is_explained_by_what_made_it() {
        let now = Timestamp::UNIX_EPOCH;
        let first = schedule::first(&FeedId::new("town"), now, Duration::from_mins(2));
        for (asked, waits, said) in [
            (None, 132, "adapted to how often the feed changes"),
            (Some(60), 120, "adapted to how often the feed changes"),
            (Some(5400), 5900, "the feed asks for 5400 s between polls"),
            (Some(5400), 7200, "the site asks for a longer pause"),
            (None, 7200, "the site asks for a longer pause"),
        ] {
            let mut schedule = first.clone();
            schedule.succeeded_at = Some(now);
            schedule.asks.interval = asked;
            schedule.next_at = now + TimeDelta::seconds(waits);
            let why = pace(&schedule);
            assert!(why.starts_with(said), "{asked:?}, {waits}: {why}");
        }
    }
}
