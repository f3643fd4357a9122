//! The embedded journal: one process, one locked directory with one SQLite file and `articles.ndjson`.
//!
//! The intake is a bounded channel, so what was not committed is gone with the process; that is sound because a feed's state
//! advances only with the transaction that covers it.

mod committer;
mod lines;
mod rest;
mod store;

use std::fs::File;
use std::path::{Path, PathBuf};

use model::intake::Body;
use model::{Intake, Shard, Timestamp};
use tokio::sync::mpsc;

use crate::{AppendError, IntakeWriter, Journal, ShardEvent, Shards, ShardsError};

pub use committer::EmbeddedCommitter;
pub use rest::AtRest;
pub use store::{
    Hit, StoredEvent, article, events_after, first_since, last_event, last_events, log_from,
    search, story, submit,
};

/// Records that wait for commit at most; with texts of 3 kB about 3 MB.
const INTAKE_CAPACITY: usize = 1024;

/// Committed rounds that harvest has not looked at yet, at most.
const SHARD_EVENTS_CAPACITY: usize = 1024;

/// The embedded journal is one shard: all feeds are in this process.
pub const SHARD: Shard = Shard(0);

/// Name of the database within the data directory.
pub const DATABASE: &str = "courant.db";

/// Name of the file of article events within the data directory.
pub const LINES: &str = "articles.ndjson";

/// Why the data directory cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The directory cannot be created or opened.
    #[error(
        "the data directory {path} cannot be used; it has to be a directory that the user of the service may write to"
    )]
    Directory {
        /// The directory.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// No service has ever worked in the directory.
    #[error(
        "the data directory {path} holds no `courant.db`; name the one of the service in `publish.embedded.path`"
    )]
    Nothing {
        /// The directory.
        path: PathBuf,
    },
    /// Another process works in the directory.
    #[error(
        "the data directory {path} is in use by another process; stop that one, or give this one another `publish.embedded.path`"
    )]
    Locked {
        /// The directory.
        path: PathBuf,
    },
    /// The database cannot be opened.
    #[error("the database {path} cannot be opened; if it is damaged, restore a backup of it")]
    Database {
        /// The file.
        path: PathBuf,
        /// Why.
        source: rusqlite::Error,
    },
    /// The database belongs to another version of the program.
    #[error(
        "the database {path} has schema {found}, this program knows {known}; use a program of the matching version"
    )]
    Schema {
        /// The file.
        path: PathBuf,
        /// As stored.
        found: i64,
        /// As known.
        known: i64,
    },
}

/// Opens the journal in a directory, which is created where it is missing and locked while the committer lives.
///
/// `owner` tells this process from every other, `now` is the time of its claim.
pub fn open(
    directory: &Path,
    owner: &str,
    now: Timestamp,
) -> Result<Journal<EmbeddedWriter, EmbeddedShards, EmbeddedCommitter>, OpenError> {
    let unusable = |source| OpenError::Directory {
        path: directory.to_owned(),
        source,
    };
    std::fs::create_dir_all(directory).map_err(unusable)?;
    let lock = lock(directory)?;
    let store = store::Store::open(&directory.join(DATABASE))?;

    let (intake, records) = mpsc::channel(INTAKE_CAPACITY);
    let (shard_events, events) = mpsc::channel(SHARD_EVENTS_CAPACITY);
    let claim = Intake {
        shard: SHARD,
        at: now,
        body: Body::Claim {
            owner: owner.to_owned(),
        },
    };
    intake.try_send(claim).expect("a new channel has room");
    Ok(Journal {
        writer: EmbeddedWriter { intake },
        shards: EmbeddedShards { events },
        committer: EmbeddedCommitter::new(
            lock,
            directory.join(LINES),
            store,
            records,
            shard_events,
        ),
    })
}

/// Keeps every other process out of a directory for as long as the file lives.
fn lock(directory: &Path) -> Result<File, OpenError> {
    let unusable = |source| OpenError::Directory {
        path: directory.to_owned(),
        source,
    };
    let lock = File::create(directory.join("lock")).map_err(unusable)?;
    lock.try_lock().map_err(|error| match error {
        std::fs::TryLockError::WouldBlock => OpenError::Locked {
            path: directory.to_owned(),
        },
        std::fs::TryLockError::Error(source) => unusable(source),
    })?;
    Ok(lock)
}

/// The writing end of the in-process intake.
#[derive(Clone, Debug)]
pub struct EmbeddedWriter {
    intake: mpsc::Sender<Intake>,
}

impl IntakeWriter for EmbeddedWriter {
    async fn append(&self, record: Intake) -> Result<(), AppendError> {
        self.intake
            .send(record)
            .await
            .map_err(|_| AppendError::Closed)
    }
}

/// The one shard of this process.
#[derive(Debug)]
pub struct EmbeddedShards {
    events: mpsc::Receiver<ShardEvent>,
}

impl Shards for EmbeddedShards {
    async fn next(&mut self) -> Result<Option<ShardEvent>, ShardsError> {
        Ok(self.events.recv().await)
    }

    /// The directory is locked: nobody else can own what is in it.
    fn may_begin(&self, _now: Timestamp) -> bool {
        true
    }
}
