//! The committing end of the embedded journal: one SQLite transaction a batch, then the lines, then what harvest learns of it.

use std::fs::File;
use std::path::PathBuf;
use std::time::Duration;

use model::Intake;
use tokio::sync::mpsc;

use super::SHARD;
use super::lines::Lines;
use super::store::{self, Store};
use crate::{
    CommitError, Committer, Effects, IndexRecord, Read, Received, ShardEvent, StateRecord,
    failpoint,
};

/// Records of one transaction at most.
const BATCH: usize = 512;

/// The committing end of the embedded journal.
#[derive(Debug)]
pub struct EmbeddedCommitter {
    /// Held while this lives: the directory is ours.
    _lock: File,
    path: PathBuf,
    store: Store,
    /// Open once this leads.
    lines: Option<Lines>,
    records: mpsc::Receiver<Intake>,
    shard_events: mpsc::Sender<ShardEvent>,
    /// Position behind the records last read.
    position: i64,
}

impl EmbeddedCommitter {
    pub(super) fn new(
        lock: File,
        path: PathBuf,
        store: Store,
        records: mpsc::Receiver<Intake>,
        shard_events: mpsc::Sender<ShardEvent>,
    ) -> Self {
        Self {
            _lock: lock,
            path,
            store,
            lines: None,
            records,
            shard_events,
            position: 0,
        }
    }

    fn transact(&mut self, effects: &Effects) -> rusqlite::Result<()> {
        let written = self.lines.as_ref().map(Lines::written);
        let transaction = self.store.begin()?;
        for event in &effects.events {
            store::put_event(&transaction, event)?;
        }
        if !effects.events.is_empty() {
            failpoint::hit(failpoint::MID_TRANSACTION);
        }
        for record in &effects.index {
            store::put_index(&transaction, record)?;
        }
        for (_, record) in &effects.states {
            if let StateRecord::Feed(state) = record {
                store::put_feed(&transaction, state)?;
            }
        }
        store::set_position(&transaction, self.position)?;
        if let Some(written) = written {
            store::set_written(&transaction, written)?;
        }
        transaction.commit()
    }

    /// Tells harvest what is durable now.
    fn announce(&mut self, effects: &Effects) -> Result<(), CommitError> {
        for (shard, record) in &effects.states {
            let event = match record {
                StateRecord::Feed(state) => ShardEvent::Committed {
                    shard: *shard,
                    state: state.clone(),
                },
                StateRecord::Claim { epoch, .. } => {
                    let mut states = Vec::new();
                    for (feed_id, text) in self.store.feeds().map_err(fatal)? {
                        match serde_json::from_str(&text) {
                            Ok(state) => states.push(state),
                            Err(error) => tracing::error!(feed = %feed_id, %error,
                                "the feed's state cannot be read; the feed starts as a new one"),
                        }
                    }
                    ShardEvent::Assigned {
                        shard: *shard,
                        epoch: *epoch,
                        states,
                    }
                }
            };
            // Nobody listens any more while the service drains: then there is nobody to tell.
            let _ = self.shard_events.blocking_send(event);
        }
        Ok(())
    }
}

impl Committer for EmbeddedCommitter {
    fn lead(&mut self, restore: &mut dyn FnMut(&IndexRecord)) -> Result<bool, CommitError> {
        self.position = self.store.position().map_err(fatal)?;
        self.store
            .index(&mut |record| {
                restore(record);
                failpoint::hit(failpoint::DURING_RESTORE);
            })
            .map_err(fatal)?;
        self.lines = Some(Lines::open(&self.path, &self.store).map_err(fatal)?);
        Ok(true)
    }

    fn read(&mut self, wait: Duration) -> Result<Read, CommitError> {
        let next = tokio::time::timeout(wait, self.records.recv());
        let first = match tokio::runtime::Handle::current().block_on(next) {
            Ok(Some(record)) => record,
            Ok(None) => return Ok(Read::Closed),
            Err(_) => return Ok(Read::Records(Vec::new())),
        };
        let mut received = Vec::new();
        let mut next = Some(first);
        while let Some(record) = next {
            received.push(Received {
                position: self.position,
                record: Ok(record),
            });
            self.position += 1;
            next = if received.len() < BATCH {
                self.records.try_recv().ok()
            } else {
                None
            };
        }
        Ok(Read::Records(received))
    }

    fn write(&mut self, effects: &Effects) -> Result<(), CommitError> {
        debug_assert!(effects.states.iter().all(|(shard, _)| *shard == SHARD));
        self.transact(effects).map_err(fatal)?;
        failpoint::hit(failpoint::AFTER_COMMIT);
        if let Some(lines) = &mut self.lines {
            lines.follow(&self.store).map_err(fatal)?;
        }
        self.announce(effects)
    }
}

fn fatal(error: impl std::error::Error + Send + Sync + 'static) -> CommitError {
    CommitError::Fatal(Box::new(error))
}
