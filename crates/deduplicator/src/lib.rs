//! The deduplicator: one article once, its corrections as versions, its copies as one story.
//!
//! Pure: no I/O, no async, no clock. The committer gives candidates in one total order, in batches; what a [`Batch`] decides is an
//! overlay that is merged into the [`Index`] once its transaction is durable, and dropped if it is not. Index records are stored as
//! keys and bytes, a later record replacing an earlier one of the same key; each says everything about its article, so an index that
//! was restored from them, in any order, decides as the one that lived on.

mod canonical;
mod decide;
mod diff;
mod index;
mod record;
mod text;

pub use canonical::{canonical_url, identity_key};
pub use decide::{Batch, Decision, Identity};
pub use index::{Changes, Index, Stats};
pub use record::RecordError;

use std::time::Duration;

/// What decisions depend on besides the candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How long an article is known after it was last seen. An unknown one that is dated before it is refused.
    pub identity_window: Duration,
    /// How long the text of an article is compared with new ones.
    pub story_window: Duration,
    /// What happens to an article that carries the text of a known one at another address.
    pub copies: Policy,
}

/// What happens to a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// It is published with the story of the first.
    Publish,
    /// It is known, and not published.
    Drop,
}

impl Default for Settings {
    /// 30 days of identity, 7 days of stories, copies published.
    fn default() -> Self {
        Self {
            identity_window: Duration::from_hours(30 * 24),
            story_window: Duration::from_hours(7 * 24),
            copies: Policy::Publish,
        }
    }
}
