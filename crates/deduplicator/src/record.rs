//! What is persisted of an article and of its text, as bytes.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Why an index record cannot be taken in. The record's article counts as unknown; everything else is unaffected.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The key is none of the deduplicator's.
    #[error("the key `{0}` is no article id; delete the record")]
    Key(String),
    /// Another version of the program wrote it.
    #[error(
        "written in format {found}, this program reads {FORMAT}; run the version that wrote it, or delete the record"
    )]
    Format {
        /// The format found.
        found: u8,
    },
    /// The bytes are damaged.
    #[error("the bytes are damaged; delete the record, its article then counts as unknown")]
    Bytes(#[source] postcard::Error),
}

/// Version of the encoding: the first byte of every value.
const FORMAT: u8 = 1;

/// What is known of one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ArticleRecord {
    pub(crate) canonical_url: String,
    /// Hashes of further URLs under which it was found; bounded.
    pub(crate) aliases: Vec<u64>,
    pub(crate) version: u32,
    /// Counts the rewrites of this record: of two, the one with more is the later.
    pub(crate) revision: u32,
    pub(crate) content: u128,
    pub(crate) title: u32,
    pub(crate) description: u32,
    pub(crate) authors: u32,
    /// One hash a paragraph; bounded.
    pub(crate) paragraphs: Vec<u32>,
    /// Hash of the name and version of the extraction engine.
    pub(crate) engine: u32,
    /// The text is the feed's own.
    pub(crate) from_feed: bool,
    /// Times are microseconds since 1970.
    pub(crate) fetch_began_at: i64,
    pub(crate) first_seen_at: i64,
    pub(crate) seen_at: i64,
    /// Hashes of the feeds that list it; bounded.
    pub(crate) feeds: Vec<u64>,
    pub(crate) story: u128,
    pub(crate) role: StoredRole,
    pub(crate) similarity: f32,
    /// The number of the contribution to its story.
    pub(crate) contribution: Option<u64>,
    pub(crate) withdrawn: bool,
    /// A copy that was not published.
    pub(crate) dropped: bool,
}

/// [`model::event::Role`] in an encoding of its own, which never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum StoredRole {
    Original,
    Copy,
    Edited,
}

/// What one version of an article added to its story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Contribution {
    /// Its number, by which contributions are ordered; larger for a later one.
    pub(crate) sequence: u64,
    pub(crate) article: u128,
    pub(crate) story: u128,
    /// Microseconds since 1970.
    pub(crate) at: i64,
    /// How many shingles the whole text has.
    pub(crate) size: u32,
    /// Names and numbers of title and whole text.
    pub(crate) facts: Vec<u32>,
    /// The shingles that its story lacked. Empty for a version that took the earlier one's back and adds nothing.
    pub(crate) added: Vec<u32>,
}

pub(crate) fn encode<T: Serialize>(record: &T) -> Vec<u8> {
    postcard::to_extend(record, vec![FORMAT]).expect("writing to memory")
}

pub(crate) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, RecordError> {
    match bytes.split_first() {
        Some((&FORMAT, rest)) => postcard::from_bytes(rest).map_err(RecordError::Bytes),
        Some((&found, _)) => Err(RecordError::Format { found }),
        None => Err(RecordError::Bytes(
            postcard::Error::DeserializeUnexpectedEnd,
        )),
    }
}

/// The key of an article's record: its id.
pub(crate) fn article_key(article: u128) -> String {
    format!("{article:032x}")
}

/// The key of an article's contribution to its story.
pub(crate) fn contribution_key(article: u128) -> String {
    format!("{article:032x}{CONTRIBUTION}")
}

/// End of the keys of contributions.
const CONTRIBUTION: &str = ".story";

/// What a key belongs to: the article, and whether it is that of its contribution.
pub(crate) fn read_key(key: &str) -> Result<(u128, bool), RecordError> {
    let (id, contribution) = key
        .strip_suffix(CONTRIBUTION)
        .map_or((key, false), |id| (id, true));
    if id.len() != 32
        || id
            .bytes()
            .any(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    {
        return Err(RecordError::Key(key.to_owned()));
    }
    let article = u128::from_str_radix(id, 16).map_err(|_| RecordError::Key(key.to_owned()))?;
    Ok((article, contribution))
}
