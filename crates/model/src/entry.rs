//! One item of a feed document.

use serde::{Deserialize, Serialize};
use url::Url;

use crate::Timestamp;
use crate::article::Image;
use crate::id::stable_hash;

/// One item of a feed document, normalized over RSS, Atom and JSON Feed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The id that the feed gives, else one made of the link or the content; the same on every poll.
    pub id: String,
    /// Title as plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The article page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Timestamp>,
    /// Authors' names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Summary, as HTML or text, as the feed gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Full content, as HTML or text, as the feed gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Categories and tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Attached files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enclosures: Vec<Enclosure>,
    /// Images.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
    /// Language as a BCP 47 tag, where the entry has one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The article page behind `url`, where `url` is the address of a redirecting counter and the feed says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_url: Option<Url>,
    /// The page or anchor with the comments on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<Url>,
    /// The feed that the entry was taken over from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Origin>,
}

/// The feed that an entry was taken over from (RSS `source`, Atom `source`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The feed's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The feed or its site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

/// A file attached to an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosure {
    /// Absolute URL.
    pub url: Url,
    /// Media type.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// Length in bytes, as the feed says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u64>,
}

impl Entry {
    /// Identifies the entry within its feed.
    pub fn key(&self) -> u64 {
        head(&stable_hash(&[&self.id]))
    }

    /// Changes when the feed announces a change of the entry: another title, link, text or time of update.
    ///
    /// `published` is left out: feeds that stamp every entry with the time of the poll would change with every poll.
    pub fn revision(&self) -> u64 {
        head(&stable_hash(&[
            self.title.as_deref().unwrap_or_default(),
            self.url.as_ref().map(Url::as_str).unwrap_or_default(),
            &self.updated.map(|at| at.to_rfc3339()).unwrap_or_default(),
            self.summary.as_deref().unwrap_or_default(),
            self.content.as_deref().unwrap_or_default(),
        ]))
    }

    /// The time that orders entries: published, else updated.
    pub fn dated(&self) -> Option<Timestamp> {
        self.published.or(self.updated)
    }
}

/// The first 64 bits of a hash written in hexadecimal digits.
fn head(hash: &str) -> u64 {
    u64::from_str_radix(&hash[..16], 16).expect("a stable hash has 32 hexadecimal digits")
}
