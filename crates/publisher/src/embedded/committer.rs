//! The committing end of the embedded journal: one SQLite transaction a batch, then the lines, then what harvest learns of it.

use std::fs::File;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use model::{Epoch, Intake, Shard};
use tokio::sync::mpsc;

use super::SHARD;
use super::lines::Lines;
use super::store::{self, Store};
use crate::{
    CommitError, Committer, Effects, Read, Received, Restored, ShardEvent, StateRecord, failpoint,
};

/// Records of one transaction at most.
const BATCH: usize = 512;

/// How often the inbox is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);

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
    /// The last record taken from the inbox, and when it was last looked at.
    inbox: i64,
    looked_at: Option<Instant>,
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
            inbox: 0,
            looked_at: None,
        }
    }

    fn unwritable(&self, source: impl std::error::Error + Send + Sync + 'static) -> CommitError {
        fatal(Unwritable {
            path: self.path.clone(),
            source: Box::new(source),
        })
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
            match record {
                StateRecord::Feed(state) => store::put_feed(&transaction, state)?,
                StateRecord::Command(commanded) => store::put_command(&transaction, commanded)?,
                StateRecord::Forgotten { feed_id } => store::forget(&transaction, feed_id)?,
                StateRecord::Claim { .. } => {}
            }
        }
        store::empty_inbox(&transaction, self.inbox)?;
        store::set_position(&transaction, self.position)?;
        if let Some(written) = written {
            store::set_written(&transaction, written)?;
        }
        transaction.commit()
    }

    /// Tells harvest what is durable now.
    fn announce(&mut self, effects: &Effects) -> Result<(), CommitError> {
        for (shard, record) in &effects.states {
            let shard = *shard;
            match record {
                StateRecord::Feed(state) => self.tell(ShardEvent::Committed {
                    shard,
                    state: state.clone(),
                }),
                StateRecord::Command(commanded) => self.tell(ShardEvent::Commanded {
                    shard,
                    commanded: commanded.clone(),
                }),
                StateRecord::Forgotten { feed_id } => self.tell(ShardEvent::Forgotten {
                    shard,
                    feed_id: feed_id.clone(),
                }),
                StateRecord::Claim { epoch, .. } => self.assign(shard, *epoch)?,
            }
        }
        Ok(())
    }

    /// Gives harvest a shard with the durable states of its feeds, and the commands that they do not cover.
    fn assign(&self, shard: Shard, epoch: Epoch) -> Result<(), CommitError> {
        let mut states = Vec::new();
        for (feed_id, text) in self.store.feeds().map_err(fatal)? {
            match serde_json::from_str(&text) {
                Ok(state) => states.push(state),
                Err(error) => tracing::error!(feed = %feed_id, %error,
                    "the feed's state cannot be read; the feed starts as a new one"),
            }
        }
        self.tell(ShardEvent::Assigned {
            shard,
            epoch,
            states,
        });
        for text in self.store.commands().map_err(fatal)? {
            match serde_json::from_str(&text) {
                Ok(commanded) => self.tell(ShardEvent::Commanded { shard, commanded }),
                Err(error) => tracing::error!(%error, "a command cannot be read; give it again"),
            }
        }
        Ok(())
    }

    /// Nobody listens any more while the service drains: then there is nobody to tell.
    fn tell(&self, event: ShardEvent) {
        let _ = self.shard_events.blocking_send(event);
    }

    /// Takes what other processes left for the intake.
    fn inbox(&mut self, received: &mut Vec<Received>) -> Result<(), CommitError> {
        if self.looked_at.is_some_and(|at| at.elapsed() < LOOK_EVERY) {
            return Ok(());
        }
        self.looked_at = Some(Instant::now());
        for (seq, record) in self.store.inbox(self.inbox).map_err(fatal)? {
            self.inbox = seq;
            received.push(Received {
                position: self.position,
                record: serde_json::from_str(&record).map_err(|error| error.to_string()),
            });
            self.position += 1;
        }
        Ok(())
    }
}

impl Committer for EmbeddedCommitter {
    fn lead(&mut self, restore: &mut dyn FnMut(Restored<'_>)) -> Result<bool, CommitError> {
        self.position = self.store.position().map_err(fatal)?;
        self.store
            .index(&mut |record| {
                restore(Restored::Record(record));
                failpoint::hit(failpoint::DURING_RESTORE);
            })
            .map_err(fatal)?;
        self.lines = Some(Lines::open(&self.path, &self.store).map_err(fatal)?);
        Ok(true)
    }

    fn read(&mut self, wait: Duration) -> Result<Read, CommitError> {
        let next = tokio::time::timeout(wait, self.records.recv());
        let first = match tokio::runtime::Handle::current().block_on(next) {
            Ok(Some(record)) => Some(record),
            Ok(None) => return Ok(Read::Closed),
            Err(_) => None,
        };
        let mut received = Vec::new();
        self.inbox(&mut received)?;
        let mut next = first;
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
        self.transact(effects)
            .map_err(|error| self.unwritable(error))?;
        failpoint::hit(failpoint::AFTER_COMMIT);
        if let Some(lines) = &mut self.lines {
            let followed = lines.follow(&self.store);
            followed.map_err(|error| self.unwritable(error))?;
        }
        self.announce(effects)
    }
}

#[derive(Debug, thiserror::Error)]
#[error(
    "beside {path} nothing can be written; if the disk is full, make room and start again: nothing is lost"
)]
struct Unwritable {
    path: PathBuf,
    source: Box<dyn std::error::Error + Send + Sync>,
}

fn fatal(error: impl std::error::Error + Send + Sync + 'static) -> CommitError {
    CommitError::Fatal(Box::new(error))
}
