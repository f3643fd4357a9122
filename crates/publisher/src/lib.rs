//! The two journals: what harvest found goes in, in order; what commit decided is kept and published, in one transaction.
//!
//! A journal has two ends. Harvest appends records through an [`IntakeWriter`] and learns through [`Shards`] which feeds are its
//! own and what of their state is durable. Commit, the single writer of everything durable, works through a [`Committer`].
//! The journals decide nothing about articles: index records are opaque bytes here.

pub mod embedded;
pub mod failpoint;
mod journal;
pub mod kafka;

pub use journal::{
    AppendError, Commanded, CommitError, Committer, Effects, IndexRecord, IntakeWriter, Read,
    Received, Restored, ShardEvent, Shards, ShardsError, StateRecord,
};

/// Ends of one journal, as [`embedded::open`] and [`kafka::open`] give them.
pub struct Journal<W, S, C> {
    /// For harvest: where records go.
    pub writer: W,
    /// For harvest: which feeds are its own.
    pub shards: S,
    /// For commit.
    pub committer: C,
}
