//! A data directory at rest: no service works in it, and everything durable can be taken out.

use std::fs::File;
use std::path::Path;

use model::intake::{Body, Command};
use model::{FeedId, FeedState, Intake};
use serde::de::DeserializeOwned;

use super::store::Store;
use super::{DATABASE, OpenError, lock};
use crate::{Commanded, IndexRecord};

/// A data directory at rest, locked against a service while this lives.
#[derive(Debug)]
pub struct AtRest {
    _lock: File,
    store: Store,
}

impl AtRest {
    /// Opens a data directory that a service has worked in.
    pub fn open(directory: &Path) -> Result<Self, OpenError> {
        let database = directory.join(DATABASE);
        if !database.is_file() {
            return Err(OpenError::Nothing {
                path: directory.to_owned(),
            });
        }
        Ok(Self {
            _lock: lock(directory)?,
            store: Store::open(&database)?,
        })
    }

    /// Gives every index record.
    pub fn index(&self, each: &mut dyn FnMut(&IndexRecord)) -> rusqlite::Result<()> {
        self.store.index(each)
    }

    /// The state of every feed.
    pub fn feeds(&self) -> rusqlite::Result<Vec<FeedState>> {
        let stored = self.store.feeds()?;
        let stored = stored.iter().map(|(_, text)| text);
        Ok(readable(
            stored,
            "a feed's state cannot be read; the feed starts as a new one",
        )
        .collect())
    }

    /// What operators asked for and was not carried out yet, in order.
    pub fn commands(&self) -> rusqlite::Result<Vec<(FeedId, Command)>> {
        const LOST: &str = "a command cannot be read; give it again";
        let taken = self.store.commands()?;
        let taken = readable(&taken, LOST)
            .map(|commanded: Commanded| (commanded.feed_id, commanded.command));
        let left = self.store.inbox(0)?;
        let left =
            readable(left.iter().map(|(_, text)| text), LOST).filter_map(|record: Intake| {
                match record.body {
                    Body::Command { feed_id, command } => Some((feed_id, command)),
                    _ => None,
                }
            });
        Ok(taken.chain(left).collect())
    }
}

/// What of the stored texts can be read; `lost` says what becomes of the others.
fn readable<'a, T: DeserializeOwned>(
    stored: impl IntoIterator<Item = &'a String>,
    lost: &str,
) -> impl Iterator<Item = T> {
    stored.into_iter().filter_map(move |text| {
        serde_json::from_str(text)
            .inspect_err(|error| tracing::error!(%error, "{lost}"))
            .ok()
    })
}
