//! What harvest found, in order: the records of the intake.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::event::FeedNotice;
use crate::{Candidate, Epoch, FeedId, FeedState, Shard, Timestamp};

/// One record of the intake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Intake {
    /// The shard whose owner wrote it, or whose owner a command is for.
    pub shard: Shard,
    /// When it was written: the clock of every decision about it.
    pub at: Timestamp,
    /// What it says.
    #[serde(flatten)]
    pub body: Body,
}

/// What a record of the intake says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "snake_case")]
pub enum Body {
    /// A new owner of the shard. Its own position becomes the shard's epoch.
    Claim {
        /// Tells this claim from every other.
        owner: String,
    },
    /// An article that was found.
    Candidate {
        /// The writer's epoch.
        epoch: Epoch,
        /// The article with its provenance.
        candidate: Box<Candidate>,
    },
    /// The page of an article that was found before is gone.
    Gone {
        /// The writer's epoch.
        epoch: Epoch,
        /// The page.
        url: Url,
    },
    /// The end of a round: everything before it is covered by this state.
    Poll {
        /// The writer's epoch.
        epoch: Epoch,
        /// The feed's next state.
        state: Box<FeedState>,
        /// What happened to the feed itself.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        notices: Vec<FeedNotice>,
        /// What the round gave up: published with the state that covers it, so a repeated round rejects nothing twice.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        rejections: Vec<Rejection>,
    },
    /// The list has not named a feed for so long that nothing is kept of it.
    Forget {
        /// The writer's epoch.
        epoch: Epoch,
        /// The feed.
        feed_id: FeedId,
    },
    /// What an operator asks of a feed's owner; it reaches the owner behind its position in the intake.
    Command {
        /// The feed.
        feed_id: FeedId,
        /// What is asked.
        command: Command,
    },
}

impl Body {
    /// The writer's epoch; none for a claim, whose position becomes one, and for a command, which comes from no owner.
    pub fn epoch(&self) -> Option<Epoch> {
        match self {
            Self::Claim { .. } | Self::Command { .. } => None,
            Self::Candidate { epoch, .. }
            | Self::Gone { epoch, .. }
            | Self::Poll { epoch, .. }
            | Self::Forget { epoch, .. } => Some(*epoch),
        }
    }
}

/// What an operator asks of a feed's owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Poll now, whatever the schedule says.
    Poll,
    /// Poll no more and fetch no page until this is taken back.
    Pause(bool),
    /// Deal with these entries once more.
    Retry(Vec<RetryEntry>),
}

impl std::fmt::Display for Command {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Poll => formatter.write_str("poll"),
            Self::Pause(true) => formatter.write_str("pause"),
            Self::Pause(false) => formatter.write_str("resume"),
            Self::Retry(entries) => write!(formatter, "retry of {}", entries.len()),
        }
    }
}

/// An entry to be dealt with once more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetryEntry {
    /// Its id in the feed.
    pub entry_id: String,
    /// Its page, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

/// What could not become an article, with the reason and the stage; never the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rejection {
    /// Where in the pipeline.
    pub stage: Stage,
    /// A short, stable word for the reason, e.g. `http_404`, `not_html`, `consent_page`, `outside_window`.
    pub reason: String,
    /// What happened, and what can be done about it, for a person.
    pub detail: String,
    /// The page or the feed document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The feed and the entry, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<crate::Provenance>,
    /// Failed attempts before this was given up.
    #[serde(default)]
    pub attempts: u32,
}

/// A stage of the pipeline.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Reading the feed document.
    Feed,
    /// Resolving an entry to a page.
    Entry,
    /// Fetching the feed document or the page.
    Fetch,
    /// Making an article of the page.
    Parse,
    /// Comparing it with what is known.
    Decide,
    /// Writing the event.
    Publish,
}

impl Stage {
    /// The stage as events write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Feed => "feed",
            Self::Entry => "entry",
            Self::Fetch => "fetch",
            Self::Parse => "parse",
            Self::Decide => "decide",
            Self::Publish => "publish",
        }
    }
}
