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
    /// The last polls, the latest first; at most [`POLLS_KEPT`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub polls: Vec<Polled>,
    /// Why the last poll gave nothing; none after one that was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_failure: Option<Failure>,
    /// What is usual for the feed.
    #[serde(default, skip_serializing_if = "Habits::is_unknown")]
    pub habits: Habits,
    /// Since when the feed list does not name the feed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unlisted_since: Option<Timestamp>,
    /// Position in the intake of the last command that this state covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commands_through: Option<i64>,
}

/// Polls of a feed that are remembered.
pub const POLLS_KEPT: usize = 5;

/// A poll of the past.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Polled {
    /// When.
    pub at: Timestamp,
    /// What it came to.
    pub outcome: PollOutcome,
    /// Entries that it brought for the first time.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub new: u32,
}

/// What a poll came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PollOutcome {
    /// A document.
    Changed,
    /// The same as before.
    Unchanged,
    /// Nothing that can be read.
    Failed,
    /// The site, or its rate, asks for a later poll.
    Deferred,
    /// The feed does not exist any more.
    Gone,
}

impl PollOutcome {
    /// Every outcome.
    pub const ALL: [Self; 5] = [
        Self::Changed,
        Self::Unchanged,
        Self::Failed,
        Self::Deferred,
        Self::Gone,
    ];

    /// As JSON and metrics have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Failed => "failed",
            Self::Deferred => "deferred",
            Self::Gone => "gone",
        }
    }
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

/// What is usual for a feed, learned from its own past; silence and drift are told against it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Habits {
    /// The first poll that was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// The last poll that brought something new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_new_at: Option<Timestamp>,
    /// Polls since then that brought something new.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub arrivals: u32,
    /// Longest time between two of them, in seconds; it fades.
    #[serde(default)]
    pub longest_pause: f64,
    /// The feed is silent for longer than is usual, and that was said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub silent: bool,
    /// What is usual for its pages, by the host at which it lists them, the one read last first; bounded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<HostHabits>,
}

impl Habits {
    fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

/// What is usual for the pages of one host.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HostHabits {
    /// The host, as the feed's entries name it.
    pub host: String,
    /// When a page of it was last read for the first time.
    pub read_at: Timestamp,
    /// What is usual for them, in the order of [`Measure::ALL`].
    #[serde(default)]
    pub usual: [Usual; 4],
    /// How they lately differ from those before, if that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drift: Option<Drift>,
}

/// One measure of pages: exponentially weighted, over many pages and over the last few.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Usual {
    /// Pages measured so far.
    #[serde(default)]
    pub pages: u32,
    /// Mean over many pages.
    pub mean: f32,
    /// Variance over many pages.
    pub variance: f32,
    /// Mean over the last few pages.
    pub recent: f32,
}

/// What is measured of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Characters of the article's text.
    Length,
    /// Share of the page's text that was left out as menus, recommendations and lists of links.
    Links,
    /// Share of pages whose date only the feed or the URL tells.
    Undated,
    /// Share of pages on which no article was found.
    Rejected,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 4] = [Self::Length, Self::Links, Self::Undated, Self::Rejected];
}

/// How the pages of one host changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Drift {
    /// The host, as the feed's entries name it.
    pub host: String,
    /// What differs most.
    pub measure: Measure,
    /// What is usual.
    pub usual: Measures,
    /// What it is lately.
    pub lately: Measures,
}

/// Every measure of a host's pages.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Measures {
    /// Characters of the article's text.
    pub length: f32,
    /// Share of the page's text that was left out as menus, recommendations and lists of links, from 0 to 1.
    pub links: f32,
    /// Share of pages whose date only the feed or the URL tells, from 0 to 1.
    pub undated: f32,
    /// Share of pages on which no article was found, from 0 to 1.
    pub rejected: f32,
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
