//! From documents to what they say: feed documents to entries, pages and plain text to articles.
//!
//! Pure: no I/O, no clock, no state. Bad input is data: it comes back as defects, and as an error only if nothing can be read.

pub mod charset;
pub mod date;
pub mod feed;
pub mod page;

pub use feed::{FeedError, FeedHints, ParsedFeed, feed};
