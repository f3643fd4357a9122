//! What is published already, and what carries the same text: canonical URLs, fingerprints, the index, decisions.
//!
//! Pure: no I/O, no async, no clock. One committer reads candidates in one total order and asks for a [`Decision`] about each;
//! a [`Batch`] holds what a transaction decides until it is durable, and is merged into the [`Index`] only then. The index
//! keeps the very bytes that it gives out as records, so one that was restored decides as the one that lived on.

mod batch;
mod canonical;
mod decision;
mod diff;
mod fingerprint;
mod index;
mod postings;
mod record;
mod seen;
mod stories;
mod text;

pub use batch::{Batch, Writes};
pub use canonical::{UrlRules, canonical_url, target};
pub use decision::{Decision, Identity, Withdrawn};
pub use index::{Changes, Index, Stats};
pub use record::RecordError;

use std::time::Duration;

/// What decisions depend on besides the candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How long an article is known after it was last seen.
    pub identity_window: Duration,
    /// How long a text is compared with new ones.
    pub story_window: Duration,
    /// What becomes of copies.
    pub copies: Policy,
    /// Exceptions to the rules about URLs.
    pub urls: UrlRules,
}

impl Default for Settings {
    fn default() -> Self {
        const DAY: Duration = Duration::from_hours(24);
        Self {
            identity_window: 30 * DAY,
            story_window: 7 * DAY,
            copies: Policy::Publish,
            urls: UrlRules::default(),
        }
    }
}

/// What becomes of an article that carries the text of a known one at another address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// It is published, with the story that it belongs to.
    #[default]
    Publish,
    /// It is dropped.
    Drop,
}
