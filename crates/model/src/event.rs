//! What is published: the events, their ids, and where each goes.
//!
//! The JSON Schema under `schemas/` is generated from these types. Within a version of the schema changes are additive only.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::article::{DateNote, Extraction, Image, Kind};
use crate::feed::Drift;
use crate::{ArticleId, ContentHash, FeedId, Provenance, Rejection, StoryId, Timestamp};

/// Version of the schema that every event below is written in; the `v1` of the schema's file names.
pub const SCHEMA_VERSION: u32 = 1;

/// A public topic, named without the configured prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    /// The product: article events, keyed by article id.
    Articles,
    /// Feed events, keyed by feed id.
    Feeds,
    /// What could not be ingested, keyed by feed id.
    Rejected,
}

impl Topic {
    /// Every public topic.
    pub const ALL: [Self; 3] = [Self::Articles, Self::Feeds, Self::Rejected];

    /// The topic's name without the prefix.
    pub fn name(self) -> &'static str {
        match self {
            Self::Articles => "articles",
            Self::Feeds => "feeds",
            Self::Rejected => "rejected",
        }
    }
}

/// An event of any topic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Event {
    /// For [`Topic::Articles`].
    Article(Box<ArticleEvent>),
    /// For [`Topic::Feeds`].
    Feed(Box<FeedEvent>),
    /// For [`Topic::Rejected`].
    Rejected(Box<RejectedEvent>),
}

impl Event {
    /// Where it is published.
    pub fn topic(&self) -> Topic {
        match self {
            Self::Article(_) => Topic::Articles,
            Self::Feed(_) => Topic::Feeds,
            Self::Rejected(_) => Topic::Rejected,
        }
    }

    /// The record's key: what keeps the events of one article, or of one feed, in order.
    pub fn key(&self) -> &str {
        match self {
            Self::Article(event) => event.article_id().as_str(),
            Self::Feed(event) => event.feed_id.as_str(),
            Self::Rejected(event) => event
                .rejection
                .provenance
                .as_ref()
                .map_or("", |provenance| provenance.feed_id.as_str()),
        }
    }

    /// Deterministic id: the same decision has the same id wherever and however often it is taken.
    pub fn id(&self) -> &str {
        match self {
            Self::Article(event) => event.event_id(),
            Self::Feed(event) => &event.event_id,
            Self::Rejected(event) => &event.event_id,
        }
    }

    /// The CloudEvents type, e.g. `article.published`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Article(event) => match **event {
                ArticleEvent::Published(_) => "article.published",
                ArticleEvent::Updated(_) => "article.updated",
                ArticleEvent::Listed(_) => "article.listed",
                ArticleEvent::Withdrawn(_) => "article.withdrawn",
            },
            Self::Feed(event) => event.notice.kind(),
            Self::Rejected(_) => "entry.rejected",
        }
    }

    /// When it was decided.
    pub fn time(&self) -> Timestamp {
        match self {
            Self::Article(event) => match &**event {
                ArticleEvent::Published(article) | ArticleEvent::Updated(article) => article.time,
                ArticleEvent::Listed(listed) => listed.time,
                ArticleEvent::Withdrawn(withdrawn) => withdrawn.time,
            },
            Self::Feed(event) => event.time,
            Self::Rejected(event) => event.time,
        }
    }

    /// The event as it is written: its value once, as JSON on one line.
    pub fn encode(&self) -> Encoded {
        Encoded {
            topic: Cow::Borrowed(self.topic().name()),
            key: self.key().to_owned(),
            id: self.id().to_owned(),
            kind: Cow::Borrowed(self.kind()),
            time: self.time(),
            value: serde_json::to_string(self)
                .expect("events have string keys and no fallible fields"),
        }
    }
}

/// An event as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// The name of the topic where it is published, without the configured prefix.
    pub topic: Cow<'static, str>,
    /// The record's key.
    pub key: String,
    /// Its deterministic id.
    pub id: String,
    /// The CloudEvents type.
    pub kind: Cow<'static, str>,
    /// When it was decided.
    pub time: Timestamp,
    /// Its value: JSON on one line.
    pub value: String,
}

/// An event of the topic `articles`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type")]
#[schemars(title = "Courant article event, version 1")]
pub enum ArticleEvent {
    /// Version 1 of an article.
    #[serde(rename = "article.published")]
    Published(PublishedArticle),
    /// A further version of an article.
    #[serde(rename = "article.updated")]
    Updated(PublishedArticle),
    /// A known article turned up in a further feed.
    #[serde(rename = "article.listed")]
    Listed(ListedArticle),
    /// The publisher took an article back.
    #[serde(rename = "article.withdrawn")]
    Withdrawn(WithdrawnArticle),
}

impl ArticleEvent {
    /// The article.
    pub fn article_id(&self) -> &ArticleId {
        match self {
            Self::Published(article) | Self::Updated(article) => &article.article_id,
            Self::Listed(listed) => &listed.article_id,
            Self::Withdrawn(withdrawn) => &withdrawn.article_id,
        }
    }

    /// The event's id.
    pub fn event_id(&self) -> &str {
        match self {
            Self::Published(article) | Self::Updated(article) => &article.event_id,
            Self::Listed(listed) => &listed.event_id,
            Self::Withdrawn(withdrawn) => &withdrawn.event_id,
        }
    }
}

/// One version of an article, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PublishedArticle {
    /// `{article_id}.{version}`.
    pub event_id: String,
    /// When the version was decided.
    pub time: Timestamp,
    /// Stable id of the article.
    pub article_id: ArticleId,
    /// 1 for the first published state, 2 for its first correction, …
    pub version: u32,
    /// The version that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_version: Option<u32>,
    /// What differs from the previous version; empty for version 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// What kind of change made this version; none for version 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Class>,
    /// The paragraph diff was left out of `changes`, because the event would have been too large or because this topic carries no text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub diff_omitted: bool,
    /// Where the page was found: its URL after redirects.
    pub url: Url,
    /// The article's one URL, without tracking parameters.
    pub canonical_url: Url,
    /// What the page is.
    pub kind: Kind,
    /// The headline.
    pub title: String,
    /// The summary that the page or the feed gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The text: paragraphs separated by one empty line.
    pub text: String,
    /// The text was left out, because this topic is configured to carry none.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub text_omitted: bool,
    /// Authors' names.
    pub authors: Vec<String>,
    /// When the publisher says it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
    /// When the publisher says it was last modified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified_at: Option<Timestamp>,
    /// What had to be assumed about the dates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub date_notes: Vec<DateNote>,
    /// When version 1 was decided.
    pub first_seen_at: Timestamp,
    /// When this version's text had arrived.
    pub fetched_at: Timestamp,
    /// Language as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The site's own name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_name: Option<String>,
    /// The host of the canonical URL.
    pub host: String,
    /// The section of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Keywords and tags that the publisher gives.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// Images, the lead image first.
    #[serde(default)]
    pub images: Vec<Image>,
    /// Embedded posts and players.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub embeds: Vec<Url>,
    /// Number of words.
    pub word_count: u32,
    /// Whether the publisher says that only subscribers may read the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paywalled: Option<bool>,
    /// Hash over what a reader sees.
    pub content_hash: ContentHash,
    /// The story it belongs to: the id of the earliest known article with essentially the same text, its own if it is that.
    pub story_id: StoryId,
    /// Its part in the story.
    pub role: Role,
    /// 0 to 1: how much of the shorter text is shared with the story; 1 for the original.
    pub similarity: f32,
    /// The feed through which this version was found; `article.listed` names the further ones.
    pub feeds: Vec<Provenance>,
    /// How the text was obtained.
    pub extraction: Extraction,
}

/// An article's part in its story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The earliest known.
    Original,
    /// The same text.
    Copy,
    /// The same text, trimmed, extended or otherwise edited.
    Edited,
}

/// What kind of change made a version. Differences in white space, typography, counters and dates of the template make none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A little was replaced: the title, or a few paragraphs by as many others.
    Correction,
    /// The text grew, shrank or was rewritten.
    Update,
}

/// One difference between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// The field of the event that differs.
    pub field: String,
    /// For `text`: the paragraphs that came, with their positions in this version, counted from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<AddedParagraph>,
    /// For `text`: the positions, in the previous version, of the paragraphs that went, counted from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<u32>,
}

/// A paragraph that a version adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AddedParagraph {
    /// Position in this version, counted from 0.
    pub position: u32,
    /// The paragraph.
    pub text: String,
}

/// A known article in a further feed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ListedArticle {
    /// `{article_id}.{version}.listed.{feed_id}`.
    pub event_id: String,
    /// When it was decided.
    pub time: Timestamp,
    /// The article.
    pub article_id: ArticleId,
    /// Its current version.
    pub version: u32,
    /// Its canonical URL.
    pub canonical_url: Url,
    /// Its headline.
    pub title: String,
    /// Its story.
    pub story_id: StoryId,
    /// The further feed.
    pub feed: Provenance,
}

/// An article that its publisher took back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawnArticle {
    /// `{article_id}.{version}.withdrawn`.
    pub event_id: String,
    /// When it was decided.
    pub time: Timestamp,
    /// The article.
    pub article_id: ArticleId,
    /// Its last version.
    pub version: u32,
    /// Its canonical URL.
    pub canonical_url: Url,
}

/// An event of the topic `feeds`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Courant feed event, version 1")]
pub struct FeedEvent {
    /// `{feed_id}.{round}.{type}`.
    pub event_id: String,
    /// When it was observed.
    pub time: Timestamp,
    /// The feed.
    pub feed_id: FeedId,
    /// The feed's URL as configured.
    pub feed_url: Url,
    /// What happened.
    #[serde(flatten)]
    pub notice: FeedNotice,
}

/// What happened to a feed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type")]
pub enum FeedNotice {
    /// The first poll that was answered.
    #[serde(rename = "feed.discovered")]
    Discovered {
        /// The feed's own title.
        title: Option<String>,
        /// Entries listed.
        entries: u32,
        /// Entries that lie before the part of the past that is published, and were marked as seen.
        skipped: u32,
    },
    /// A poll shared no entry with the last one: something may have been missed.
    #[serde(rename = "feed.gap")]
    Gap {
        /// Entries listed, all of them new.
        entries: u32,
    },
    /// Nothing new for much longer than is usual for this feed, although its polls are answered. Said once each time.
    #[serde(rename = "feed.silent")]
    Silent {
        /// The last poll that brought something new.
        since: Timestamp,
        /// After how many seconds without anything new this is said.
        limit: u64,
    },
    /// The pages that this feed lists at one host lately differ from those before: the site may have been redesigned, and its
    /// articles should be looked at. Said once each time.
    #[serde(rename = "feed.drift")]
    Drift {
        /// How.
        #[serde(flatten)]
        drift: Drift,
    },
    /// Permanent redirects on several polls: from now on the feed is polled there.
    #[serde(rename = "feed.moved")]
    Moved {
        /// The new URL.
        to: Url,
    },
    /// The site says that the feed is gone; it is not polled any more.
    #[serde(rename = "feed.retired")]
    Retired {
        /// Since when the site says so.
        since: Timestamp,
    },
}

impl FeedNotice {
    /// The types of all such events.
    pub const KINDS: [&str; 6] = [
        "feed.discovered",
        "feed.gap",
        "feed.silent",
        "feed.drift",
        "feed.moved",
        "feed.retired",
    ];

    /// The CloudEvents type.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Discovered { .. } => "feed.discovered",
            Self::Gap { .. } => "feed.gap",
            Self::Silent { .. } => "feed.silent",
            Self::Drift { .. } => "feed.drift",
            Self::Moved { .. } => "feed.moved",
            Self::Retired { .. } => "feed.retired",
        }
    }
}

/// An event of the topic `rejected`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename = "entry.rejected")]
#[schemars(title = "Courant rejection, version 1")]
pub struct RejectedEvent {
    /// A hash over what was rejected and the time.
    pub event_id: String,
    /// When it was decided.
    pub time: Timestamp,
    /// What, where and why.
    #[serde(flatten)]
    pub rejection: Rejection,
}
