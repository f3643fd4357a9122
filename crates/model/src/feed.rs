//! What is known of a feed: its durable state, which advances only behind what it covers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{Entry, FeedId, Timestamp};

/// The durable state of one feed: the key of the `state` topic is its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeedState {
    /// The feed.
    pub feed_id: FeedId,
    /// The configured URL that this state belongs to; under another URL the feed is new.
    pub url: Url,
    /// Number of rounds committed so far. A round's state carries its number, by which its owner knows it as durable.
    pub round: u64,
    /// What makes the next GET conditional.
    #[serde(default)]
    pub validators: Validators,
    /// When to poll next, and why.
    pub schedule: Schedule,
    /// Entries listed lately, the latest listed first; bounded.
    #[serde(default)]
    pub seen: Vec<Seen>,
    /// Pages still to be fetched, in the order in which the feed lists their entries, the oldest first.
    #[serde(default)]
    pub pending: Vec<PendingPage>,
    /// An operator wants neither polls nor pages for now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub paused: bool,
    /// Why the last poll gave nothing; none after one that was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_failure: Option<Failure>,
    /// Since when the feed list does not name the feed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unlisted_since: Option<Timestamp>,
    /// Position in the intake of the last command that this state covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commands_through: Option<i64>,
}

/// Why a poll gave nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Failure {
    /// When.
    pub at: Timestamp,
    /// Where in the pipeline.
    pub stage: crate::intake::Stage,
    /// A short, stable word, as in a [`Rejection`](crate::Rejection).
    pub reason: String,
    /// What happened and what can be done, for a person.
    pub detail: String,
}

/// What makes a GET conditional (RFC 9110 section 13), and what tells a change where the validators lie.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validators {
    /// `ETag` of the last document read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// `Last-Modified` of the last document read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
    /// Hash of the last document read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_hash: Option<String>,
    /// Answers "not modified" in a row since the document was last read in full.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unread: u32,
    /// Polls for which the validators are still not believed, since they stayed the same while the document changed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub distrust: u32,
}

impl Validators {
    /// Whether nothing is known that could make a GET conditional.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// When a feed is polled next, and what that was computed from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Schedule {
    /// Not before this time.
    pub next_at: Timestamp,
    /// Current interval between polls, in seconds, before jitter.
    pub interval: u64,
    /// Failures in a row, weighted by how far the site is to blame; 0 after a success.
    #[serde(default)]
    pub failures: f32,
    /// The last poll that was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub succeeded_at: Option<Timestamp>,
    /// Since when the site says that the feed is gone (410).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone_since: Option<Timestamp>,
    /// Where permanent redirects led on the last polls, and on how many in a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Moved>,
    /// What the last document read asks of those who poll it.
    #[serde(default)]
    pub asks: Asks,
    /// No further polls: the feed is gone for good.
    #[serde(default)]
    pub retired: bool,
}

/// What a feed document asks of those who poll it (`ttl`, `skipHours`, `skipDays` of RSS 2.0, `sy:*` of the syndication module).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asks {
    /// Seconds between polls, at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<u64>,
    /// Hours of the day in UTC without polls: bit 0 is the hour from midnight to one.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub skip_hours: u32,
    /// Days of the week in UTC without polls: bit 0 is Monday.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub skip_days: u32,
}

/// A permanent redirect that was observed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The end of the chain.
    pub to: Url,
    /// Polls in a row on which the whole chain was permanent and ended there.
    pub polls: u32,
}

/// An entry that was listed and dealt with, as two hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u64, u64)", into = "(u64, u64)")]
pub struct Seen {
    /// [`Entry::key`].
    pub key: u64,
    /// [`Entry::revision`].
    pub revision: u64,
}

impl From<(u64, u64)> for Seen {
    fn from((key, revision): (u64, u64)) -> Self {
        Self { key, revision }
    }
}

impl From<Seen> for (u64, u64) {
    fn from(seen: Seen) -> Self {
        (seen.key, seen.revision)
    }
}

/// A page still to be fetched, for the first time or again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PendingPage {
    /// The entry that named it, without its content.
    pub entry: Entry,
    /// The page.
    pub url: Url,
    /// Failed attempts so far.
    #[serde(default)]
    pub attempts: u32,
    /// Not before this time.
    pub due_at: Timestamp,
    /// How often its article was found before: 0 for a page that was not read yet.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub visits: u32,
    /// What makes a further visit conditional.
    #[serde(default, skip_serializing_if = "Validators::is_empty")]
    pub validators: Validators,
}
