//! What is stored of a known article: everything that later decisions depend on, in one record.

use model::article::Source;
use model::{ArticleId, StoryId, Timestamp};
use serde::{Deserialize, Serialize};
use url::Url;

/// First byte of a record: the layout of the rest.
const LAYOUT: u8 = 1;

/// Feeds of an article that are remembered; a further one is published as listed, again if it comes back.
pub(crate) const MAX_FEEDS: usize = 64;

/// One known article. 24 bytes and 8 a paragraph more than its URL and ids: about 250 bytes for a text of 12 paragraphs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Known {
    /// The current version.
    pub(crate) version: u32,
    /// Version of the extraction that produced the hashes.
    pub(crate) engine: u32,
    /// Whether the text is the page's, or only the feed's.
    pub(crate) source: Source,
    /// Hash of the title.
    pub(crate) title: u64,
    /// Hashes of the paragraphs.
    pub(crate) paragraphs: Vec<u64>,
    /// Hashes of the ids of the feeds that list it.
    pub(crate) feeds: Vec<u64>,
    /// Its canonical URL.
    pub(crate) url: Url,
    /// Its story.
    pub(crate) story: StoryId,
    /// When version 1 was decided.
    #[serde(with = "chrono::serde::ts_microseconds")]
    pub(crate) first_seen_at: Timestamp,
    /// When it was last seen; a day passes before a further sighting is written.
    #[serde(with = "chrono::serde::ts_microseconds")]
    pub(crate) seen_at: Timestamp,
    /// When the fetch of the current version began.
    #[serde(with = "chrono::serde::ts_microseconds")]
    pub(crate) began_at: Timestamp,
    /// The publisher took it back.
    pub(crate) withdrawn: bool,
}

/// Why a stored record cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// It was written by another version of the program.
    #[error("the record has layout {found}, this program knows {LAYOUT}")]
    Layout {
        /// As stored.
        found: u8,
    },
    /// It is damaged.
    #[error("the record is damaged")]
    Damaged(#[from] postcard::Error),
    /// It is empty.
    #[error("the record is empty")]
    Empty,
}

impl Known {
    pub(crate) fn encode(&self) -> Vec<u8> {
        postcard::to_extend(self, vec![LAYOUT]).expect("a record of known length fields")
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, RecordError> {
        match bytes.split_first() {
            Some((&LAYOUT, rest)) => Ok(postcard::from_bytes(rest)?),
            Some((&found, _)) => Err(RecordError::Layout { found }),
            None => Err(RecordError::Empty),
        }
    }

    /// Hash of the whole text, which copies share.
    pub(crate) fn text_key(&self) -> u64 {
        text_key(&self.paragraphs)
    }
}

/// Hash of a whole text: of its paragraphs' hashes, in order.
pub(crate) fn text_key(paragraphs: &[u64]) -> u64 {
    paragraphs.iter().fold(0, |key: u64, hash| {
        key.rotate_left(5).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ hash
    })
}

/// The key under which an article's record is stored.
pub(crate) fn article_id(key: &str) -> ArticleId {
    ArticleId::new(key)
}
