//! What harvest says of its feeds when it is asked.

use model::feed::Failure;
use model::{FeedId, Shard, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use tokio::sync::oneshot;
use url::Url;

use super::Slot;
use crate::monitor::Load;

/// A question to harvest, with where the answer goes.
#[derive(Debug)]
pub enum Ask {
    /// Every feed of this instance, by id.
    Feeds(oneshot::Sender<Vec<FeedView>>),
    /// What waits and what is under way.
    Load(oneshot::Sender<Load>),
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
    /// Why the last poll gave nothing, if it did not.
    pub last_failure: Option<Failure>,
}

/// How a feed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// It was not polled yet.
    New,
    /// The last poll was answered.
    Ok,
    /// The last polls failed.
    Failing,
    /// An operator has paused it.
    Paused,
    /// The site says that it is gone; it is not polled any more.
    Retired,
}

impl FeedView {
    pub(super) fn of(slot: &Slot) -> Self {
        let (feed, state) = (&slot.feed, &slot.state);
        let schedule = &state.schedule;
        let health = if state.paused {
            Health::Paused
        } else if schedule.retired {
            Health::Retired
        } else if schedule.failures > 0.0 {
            Health::Failing
        } else if schedule.succeeded_at.is_some() {
            Health::Ok
        } else {
            Health::New
        };
        let next_at = matches!(health, Health::New | Health::Ok | Health::Failing)
            .then_some(schedule.next_at);
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
            last_failure: state.last_failure.clone(),
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
        Health::Ok => match (slot.feed.interval, schedule.asks.interval) {
            (Some(_), _) => "a fixed interval".to_owned(),
            (None, Some(asked)) if asked >= schedule.interval => {
                format!("the feed asks for {asked} s between polls")
            }
            _ => "adapted to how often the feed changes".to_owned(),
        },
    }
}
