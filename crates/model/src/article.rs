//! Articles and candidates.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{FeedId, Timestamp};

/// A normalized article: what a reader would call the article, and nothing that stood around it.
///
/// What the parser makes of a page, a plain text or a feed's own content; the deduplicator adds the identity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Article {
    /// Where the page was found: its URL after redirects.
    pub url: Url,
    /// The canonical URL that the page declares, if it is one that can be believed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declared_canonical: Option<Url>,
    /// What the page is.
    #[serde(default)]
    pub kind: Kind,
    /// The headline, without the site's name.
    pub title: String,
    /// The summary that the page or the feed gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The text: paragraphs separated by one empty line. Never empty, never cut.
    pub text: String,
    /// Authors' names: people and agencies, without roles.
    #[serde(default)]
    pub authors: Vec<String>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
    /// When it was last modified, as the publisher says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified_at: Option<Timestamp>,
    /// What had to be assumed about the dates; empty if they stand as they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub date_notes: Vec<DateNote>,
    /// Language as a BCP 47 tag in its customary case, e.g. `en`, `pt-BR` or `zh-Hant`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The site's own name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_name: Option<String>,
    /// The section of the site, e.g. `World`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Keywords and tags that the publisher gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Images that belong to the article, the lead image first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
    /// Embedded posts and players; their text is not part of the article's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub embeds: Vec<Url>,
    /// Number of words; in scripts without spaces each ideograph or kana counts as one.
    pub word_count: u32,
    /// Whether the publisher says that only subscribers may read the whole: by
    /// `isAccessibleForFree`, or by a wall at the end of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paywalled: Option<bool>,
    /// How the text was obtained.
    pub extraction: Extraction,
}

impl Article {
    /// An article of which only a title, a text and a date are known.
    pub fn of_text(url: Url, title: String, text: String, published_at: Timestamp) -> Self {
        let word_count = u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX);
        Self {
            url,
            declared_canonical: None,
            kind: Kind::Article,
            title,
            description: None,
            text,
            authors: Vec::new(),
            published_at: Some(published_at),
            modified_at: None,
            date_notes: Vec::new(),
            language: None,
            site_name: None,
            section: None,
            keywords: Vec::new(),
            images: Vec::new(),
            embeds: Vec::new(),
            word_count,
            paywalled: None,
            extraction: Extraction {
                engine: "none".into(),
                version: 0,
                source: Source::Page,
                confidence: 1.0,
                removed: BTreeMap::new(),
                witnesses: BTreeMap::new(),
            },
        }
    }
}

/// What kind of page an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A text with a beginning and an end.
    #[default]
    Article,
    /// A page that is continued while something happens.
    LiveBlog,
    /// A video with a text of its own.
    Video,
    /// A picture gallery with a text of its own.
    Gallery,
}

/// An image of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Image {
    /// Absolute URL.
    pub url: Url,
    /// Caption or alternative text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Width in pixels, where the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height in pixels, where the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
}

/// What had to be assumed about a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateNote {
    /// The publication date has no time of day; midnight UTC stands for it.
    PublishedDayOnly,
    /// The publication date has no time zone; UTC was assumed.
    PublishedZoneAssumed,
    /// The publication date comes from the feed, the page has none.
    PublishedFromFeed,
    /// The publication date comes from the URL's path, the page has none.
    PublishedFromUrl,
    /// The page has only the date of a change, which stands for that of publication.
    PublishedFromModified,
    /// The publication date lay less than a day in the future and was clamped to the time of the fetch.
    PublishedClamped,
    /// A publication date before 1990, one more than a day in the future or one that cannot exist was dropped.
    PublishedDropped,
}

/// How an article's text was obtained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Extraction {
    /// Name of the engine.
    pub engine: String,
    /// Version of the engine's rules; texts of different versions are never compared as an update.
    pub version: u32,
    /// Where the text comes from.
    pub source: Source,
    /// 0 to 1: how far the witnesses (markup, structured data, feed) agree.
    pub confidence: f32,
    /// Blocks left out, by kind.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub removed: BTreeMap<String, u32>,
    /// Who gave each field, by the field's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub witnesses: BTreeMap<String, Witness>,
}

/// Who gave a field of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Witness {
    /// Structured data (JSON-LD).
    JsonLd,
    /// `meta` and `link` elements, OpenGraph, the `title` element.
    Meta,
    /// Elements of the page that are marked: `h1`, `time`, microdata, `rel=author`, classes.
    Markup,
    /// What a reader sees: lines around the headline, the language of the text.
    Text,
    /// The page's address.
    Url,
    /// The feed.
    Feed,
}

/// Where an article's text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The page's markup.
    Page,
    /// The feed's own text.
    Feed,
    /// The page's structured data (`articleBody`).
    JsonLd,
}

/// An article with its provenance, before it was compared with what is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// What the parser made of it.
    pub article: Article,
    /// Where it was found.
    pub provenance: Provenance,
    /// When the fetch of its text began: orders the versions of one article.
    pub fetch_began_at: Timestamp,
    /// When its text had arrived.
    pub fetched_at: Timestamp,
}

/// The feed and the entry through which an article was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Provenance {
    /// The feed.
    pub feed_id: FeedId,
    /// The entry's id within the feed.
    pub entry_id: String,
    /// The feed's URL as configured.
    pub feed_url: Url,
    /// The feed's configured tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}
