//! What can be decided about a candidate.

use model::event::{Change, Role};
use model::{ArticleId, ContentHash, StoryId, Timestamp};
use url::Url;

/// What was decided about a candidate.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// An unknown article: publish version 1.
    New(Identity),
    /// A known article whose title or text changed: publish the next version.
    Update {
        /// The identity with the new version.
        identity: Identity,
        /// The version that it replaces.
        previous_version: u32,
        /// What differs: `title`, `description`, `authors`, `text`; `withdrawn` if it had been withdrawn.
        changes: Vec<Change>,
        /// What kind of change it is.
        class: Class,
    },
    /// A known article in a feed that did not list it before, with nothing changed.
    Listed {
        /// The article.
        article_id: ArticleId,
        /// Its current version.
        version: u32,
        /// Its canonical URL.
        canonical_url: Url,
        /// Its story.
        story_id: StoryId,
    },
    /// Known, and nothing that a reader would notice changed.
    Duplicate {
        /// The article.
        article_id: ArticleId,
        /// Its current version.
        version: u32,
    },
    /// Fetched no later than the current version, and different: an earlier state of the page.
    Stale {
        /// The article.
        article_id: ArticleId,
        /// Its current version.
        version: u32,
    },
    /// Another version of the extraction reads the page differently; what is known was replaced, nothing is to publish.
    Rebased {
        /// The article.
        article_id: ArticleId,
        /// Its current version.
        version: u32,
    },
    /// Unknown, and dated before the identity window: it may have been published and forgotten.
    OutsideWindow {
        /// When it says it was published.
        published_at: Timestamp,
    },
    /// A copy of a known text, and copies are dropped.
    CopyDropped {
        /// The copy.
        article_id: ArticleId,
        /// The story that it belongs to.
        story_id: StoryId,
    },
}

/// An article among the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// A stable hash of the canonical URL, without what its variants differ in (scheme, `www.`, mobile host, last slash).
    pub article_id: ArticleId,
    /// 1 for the first published state.
    pub version: u32,
    /// The article's one URL.
    pub canonical_url: Url,
    /// Hash over the folded words of title and text.
    pub content_hash: ContentHash,
    /// The earliest known article with essentially the same text.
    pub story_id: StoryId,
    /// Its part in the story.
    pub role: Role,
    /// 0 to 1: how much of the shorter text is shared with the story; 1 for the original.
    pub similarity: f32,
    /// When version 1 was decided.
    pub first_seen_at: Timestamp,
}

/// What kind of change made a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A little was replaced: the title, or a few paragraphs by as many others.
    Correction,
    /// The text grew, shrank or was rewritten.
    Update,
}

/// An article that its publisher took back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// The article.
    pub article_id: ArticleId,
    /// Its last version.
    pub version: u32,
    /// Its canonical URL.
    pub canonical_url: Url,
}
