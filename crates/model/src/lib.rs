//! The vocabulary of the pipeline as types: what flows between the stages, and what is published.
//!
//! No I/O, no async, no clock: time is always an argument. Every other crate depends on this one, and this one on none.

pub mod article;
pub mod entry;
pub mod event;
pub mod feed;
pub mod id;
pub mod intake;

pub use article::{Article, Candidate, Provenance};
pub use entry::Entry;
pub use event::Event;
pub use feed::FeedState;
pub use id::{ArticleId, ContentHash, Epoch, FeedId, Shard, StoryId};
pub use intake::{Intake, Rejection};

/// A moment in UTC, written as RFC 3339.
pub type Timestamp = chrono::DateTime<chrono::Utc>;
