//! What the two journals have in common: the traits of their ends, and what flows through them.

use std::future::Future;
use std::time::Duration;

use model::event::Encoded;
use model::intake::Command;
use model::{Epoch, FeedId, FeedState, Intake, Shard, Timestamp};
use serde::{Deserialize, Serialize};

/// The end of the intake at which harvest writes.
pub trait IntakeWriter: Clone + Send + Sync + 'static {
    /// Appends a record behind all that this writer appended before.
    ///
    /// Waits while the journal cannot take more: that is the back-pressure on harvest.
    fn append(&self, record: Intake) -> impl Future<Output = Result<(), AppendError>> + Send;
}

/// Why a record could not be appended.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// The record alone is larger than the journal takes; reject what it carries.
    #[error("the record of {size} bytes is larger than the journal takes ({limit} bytes)")]
    TooLarge {
        /// Bytes of the record.
        size: usize,
        /// Bytes that the journal takes.
        limit: usize,
    },
    /// The journal is closed; nothing more can be written in this process.
    #[error("the journal is closed")]
    Closed,
    /// The journal failed for good.
    #[error("the intake cannot be written")]
    Failed(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// The feeds of this instance.
pub trait Shards: Send {
    /// What happened next to the shards of this instance; `None` when the journal is closed. Cancel-safe.
    fn next(&mut self) -> impl Future<Output = Result<Option<ShardEvent>, ShardsError>> + Send;

    /// Whether the shards are still this instance's by its own clock. If not, nothing is begun until they are again, or revoked.
    fn may_begin(&self, now: Timestamp) -> bool;
}

/// The shards cannot be followed any more: a person has to look at it.
#[derive(Debug, thiserror::Error)]
#[error("the shards cannot be followed")]
pub struct ShardsError(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// What happened to a shard.
#[derive(Debug)]
pub enum ShardEvent {
    /// This instance owns the shard and has restored the state of its feeds.
    Assigned {
        /// The shard.
        shard: Shard,
        /// The epoch to write under.
        epoch: Epoch,
        /// The durable state of every feed of the shard.
        states: Vec<FeedState>,
    },
    /// A round of one of its feeds is durable.
    Committed {
        /// The shard.
        shard: Shard,
        /// The feed's state.
        state: Box<FeedState>,
    },
    /// An operator asks something of the owner. Comes again to every owner until a state of the feed covers its position.
    Commanded {
        /// The shard.
        shard: Shard,
        /// What is asked.
        commanded: Commanded,
    },
    /// Nothing is known any more of a feed that the list does not name.
    Forgotten {
        /// The shard.
        shard: Shard,
        /// The feed.
        feed_id: FeedId,
    },
    /// The shard belongs to another instance.
    Revoked {
        /// The shard.
        shard: Shard,
    },
}

/// The end at which the single writer of everything durable works. Its calls block; it belongs on a thread of its own.
///
/// `lead`, then `read` and `write` in turn; after [`CommitError::Lost`], `lead` again with an empty index.
pub trait Committer: Send {
    /// Blocks until this instance is the only committer, and gives every index record to `restore` until then.
    ///
    /// Returns false when the journal is closed.
    fn lead(&mut self, restore: &mut dyn FnMut(Restored<'_>)) -> Result<bool, CommitError>;

    /// The records that follow the last ones written: as many as are there, at least one unless `wait` passes.
    fn read(&mut self, wait: Duration) -> Result<Read, CommitError>;

    /// Makes everything durable in one transaction that also moves the position behind the records last read.
    fn write(&mut self, effects: &Effects) -> Result<(), CommitError>;
}

/// One step of restoring the index.
#[derive(Clone, Copy, Debug)]
pub enum Restored<'a> {
    /// A stored record; they come in any order between two rests.
    Record(&'a IndexRecord),
    /// What was given so far was written before what follows.
    Rest,
}

/// What a read brought.
#[derive(Debug)]
pub enum Read {
    /// Records in order; empty if none came within the time.
    Records(Vec<Received>),
    /// The journal is closed and everything in it was read.
    Closed,
}

/// A record of the intake as it was received.
#[derive(Debug)]
pub struct Received {
    /// Its position: for a claim, the epoch that it opens.
    pub position: i64,
    /// The record, or why it cannot be decoded.
    pub record: Result<Intake, String>,
}

/// Everything that one transaction makes durable.
#[derive(Debug, Default)]
pub struct Effects {
    /// Events to publish, in order.
    pub events: Vec<Encoded>,
    /// Index records to keep.
    pub index: Vec<IndexRecord>,
    /// Feed states and echoes of claims.
    pub states: Vec<(Shard, StateRecord)>,
}

/// One record of the index; replaces an older one with the same key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexRecord {
    /// Its key.
    pub key: String,
    /// Its value; none takes the record back.
    pub value: Option<Vec<u8>>,
}

/// A record of the topic `state`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StateRecord {
    /// The echo of a claim: the shard is restored when its owner reads this.
    Claim {
        /// As the claim said.
        owner: String,
        /// The shard's epoch from now on.
        epoch: Epoch,
    },
    /// A feed's durable state.
    Feed(Box<FeedState>),
    /// What an operator asks of the feed's owner.
    Command(Commanded),
    /// Takes back everything that is known of a feed.
    Forgotten {
        /// The feed.
        feed_id: FeedId,
    },
}

/// A command on its way to a feed's owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commanded {
    /// The feed.
    pub feed_id: FeedId,
    /// Its position in the intake.
    pub position: i64,
    /// What is asked.
    pub command: Command,
}

/// Why commit cannot go on as it is.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The transaction was aborted, nothing of it is durable, and the journal stands before the records last read: drop what was
    /// decided and read again.
    #[error("the transaction was aborted and is repeated")]
    Aborted(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Another instance commits now, or the outcome of the last transaction is unknown: drop everything and lead again.
    #[error("the commit role was lost")]
    Lost(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A person has to look at it.
    #[error("the journal failed")]
    Fatal(#[source] Box<dyn std::error::Error + Send + Sync>),
}
