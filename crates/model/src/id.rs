//! Newtype ids, so that one cannot be passed for another.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id with this exact text.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id! {
    /// A feed's configured id, or a stable hash of its configured URL.
    FeedId
}
text_id! {
    /// An article's id: a stable hash of its canonical URL, the same on every instance and after every restart.
    ArticleId
}
text_id! {
    /// A story's id: the id of the earliest known article that carries its text.
    StoryId
}
text_id! {
    /// A hash over what a reader sees of an article; equal hashes mean nothing to publish.
    ContentHash
}

impl FeedId {
    /// The id of a feed that the configuration gives none: a hash of the URL as configured.
    pub fn of_url(url: &url::Url) -> Self {
        Self(stable_hash(&[url.as_str()]))
    }
}

/// The first 128 bits of the SHA-256 over the parts, each preceded by its length, as 32 lower-case hexadecimal digits.
///
/// Stable for ever: ids and content hashes are made of it.
pub fn stable_hash(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let digest = hasher.finalize();
    let head = u128::from_be_bytes(digest[..16].try_into().expect("a digest of 32 bytes"));
    format!("{head:032x}")
}

/// One partition of the `state` topic: the feeds whose domain hashes to it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Shard(pub u32);

impl Shard {
    /// The shard of a registrable domain (or, for an address, of the host) among `shards`, which is at least 1.
    pub fn of_domain(domain: &str, shards: u32) -> Self {
        let digest = Sha256::digest(domain.as_bytes());
        let head = u64::from_le_bytes(digest[..8].try_into().expect("a digest of 32 bytes"));
        Self(u32::try_from(head % u64::from(shards.max(1))).expect("a remainder of a u32"))
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The position in the intake at which a shard's owner claimed it. Records of an older epoch than the shard's are dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Epoch(pub i64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_keeps_the_borders_of_its_parts() {
        assert_ne!(stable_hash(&["ab", "c"]), stable_hash(&["a", "bc"]));
        assert_eq!(stable_hash(&["https://example.org/"]).len(), 32);
    }

    #[test]
    fn feed_ids_and_shards_never_change() {
        // Stored state is keyed by these; a change would orphan every feed.
        let url = "https://example.org/rss.xml".parse().unwrap();
        assert_eq!(
            FeedId::of_url(&url).as_str(),
            "60c01b5f1b359fbd6f2a31c3c49a5d99"
        );
        assert_eq!(Shard::of_domain("example.org", 32), Shard(31));
    }
}
