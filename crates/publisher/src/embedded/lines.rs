//! `articles.ndjson`: the article events of the log, one a line, each exactly once and never torn.
//!
//! The database records how far the file was written and synchronized. What stands behind that after a crash is cut off and
//! written again from the log, byte for byte the same.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::store::{Store, Written};
use crate::failpoint;

/// The open file, and how far it is written.
#[derive(Debug)]
pub(super) struct Lines {
    file: File,
    written: Written,
}

impl Lines {
    /// Opens the file, cuts off what is not recorded, and brings it up to the end of the log.
    pub(super) fn open(path: &Path, store: &Store) -> Result<Self, LinesError> {
        let fail = |source| LinesError::File {
            path: path.to_owned(),
            source,
        };
        let mut written = store.written()?;
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(path)
            .map_err(fail)?;
        let length = file.metadata().map_err(fail)?.len();
        if length == 0 {
            // A new file, or one that was moved away to be archived: it goes on behind what the old one held.
            written.bytes = 0;
        } else if length < written.bytes {
            tracing::warn!(file = %path.display(), length, recorded = written.bytes,
                "the file is shorter than it was; it is written again from the event log");
            written = Written::default();
        }
        file.set_len(written.bytes).map_err(fail)?;
        file.seek(SeekFrom::End(0)).map_err(fail)?;
        let mut lines = Self { file, written };
        lines.follow(store)?;
        Ok(lines)
    }

    /// How far the file is written and synchronized.
    pub(super) fn written(&self) -> Written {
        self.written
    }

    /// Appends what the log holds behind the file's end.
    pub(super) fn follow(&mut self, store: &Store) -> Result<(), LinesError> {
        let mut buffer = Vec::new();
        let mut last = self.written.seq;
        store.articles_after(self.written.seq, &mut |seq, value| {
            buffer.extend_from_slice(value.as_bytes());
            buffer.push(b'\n');
            last = seq;
            if buffer.len() >= WRITE_AT {
                self.append(&buffer, seq)?;
                buffer.clear();
            }
            Ok(())
        })??;
        if !buffer.is_empty() {
            self.append(&buffer, last)?;
        }
        Ok(())
    }

    fn append(&mut self, buffer: &[u8], last: i64) -> io::Result<()> {
        let (head, tail) = buffer.split_at(buffer.len() / 2);
        self.file.write_all(head)?;
        failpoint::hit(failpoint::TORN_LINE);
        self.file.write_all(tail)?;
        self.file.sync_data()?;
        self.written = Written {
            seq: last,
            bytes: self.written.bytes + buffer.len() as u64,
        };
        Ok(())
    }
}

/// Bytes collected before they are written, so that a long log is copied in bounded memory.
const WRITE_AT: usize = 4 * 1024 * 1024;

/// Why the file cannot follow the log.
#[derive(Debug, thiserror::Error)]
pub(super) enum LinesError {
    #[error("{path} cannot be opened")]
    File { path: PathBuf, source: io::Error },
    #[error("articles.ndjson cannot be written")]
    Write(#[from] io::Error),
    #[error("the event log cannot be read")]
    Log(#[from] rusqlite::Error),
}
