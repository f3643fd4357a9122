//! The SQLite file: feed states, index records, the event log, the position.

use std::borrow::Cow;
use std::path::Path;

use model::event::{Encoded, Topic};
use model::{FeedId, FeedState, Intake, Timestamp};
use rusqlite::types::Type;
use rusqlite::{Connection, OpenFlags, Row, Transaction, params};
use schemars::JsonSchema;
use serde::Serialize;

use super::OpenError;
use crate::{Commanded, IndexRecord};

/// Version of the tables below, kept in `user_version`.
const SCHEMA: i64 = 1;

const TABLES: &str = "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE feeds (feed_id TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE known (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE events (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        topic TEXT NOT NULL,
        id TEXT NOT NULL,
        type TEXT NOT NULL,
        key TEXT NOT NULL,
        time TEXT NOT NULL,
        value TEXT NOT NULL
    );
    CREATE TABLE commands (position INTEGER PRIMARY KEY, feed_id TEXT NOT NULL, value TEXT NOT NULL);
    CREATE TABLE inbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL);
    CREATE VIEW articles AS
        SELECT seq, key AS article_id, value ->> 'version' AS version, type, time, value ->> 'title' AS title,
               value ->> 'canonical_url' AS url, value ->> 'text' AS text, value
        FROM events WHERE topic = 'articles';
    CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'articles', content_rowid = 'seq',
        tokenize = 'unicode61 remove_diacritics 2');
";

/// Made at every opening where they are missing: a file may be older than one of them.
const INDEXES: &str = "
    CREATE INDEX IF NOT EXISTS events_by_key ON events (key);
    CREATE INDEX IF NOT EXISTS events_by_topic ON events (topic);
    CREATE INDEX IF NOT EXISTS events_by_story ON events (value ->> 'story_id') WHERE topic = 'articles';
";

/// The database of one data directory.
#[derive(Debug)]
pub(super) struct Store {
    connection: Connection,
}

/// How far `articles.ndjson` is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// Sequence of the last event in the file.
    pub(super) seq: i64,
    /// Length of the file in bytes.
    pub(super) bytes: u64,
}

impl Store {
    pub(super) fn open(path: &Path) -> Result<Self, OpenError> {
        let unusable = |source| OpenError::Database {
            path: path.to_owned(),
            source,
        };
        let connection = Connection::open(path).map_err(unusable)?;
        let found = Self::prepare(&connection).map_err(unusable)?;
        if found != SCHEMA {
            return Err(OpenError::Schema {
                path: path.to_owned(),
                found,
                known: SCHEMA,
            });
        }
        Ok(Self { connection })
    }

    /// Sets the connection up, creates what the file lacks, and gives its schema.
    fn prepare(connection: &Connection) -> rusqlite::Result<i64> {
        connection.pragma_update(None, "journal_mode", "wal")?;
        // FULL: a transaction that was reported as committed survives a power cut (https://sqlite.org/pragma.html#pragma_synchronous).
        connection.pragma_update(None, "synchronous", "full")?;
        let found = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        match found {
            0 => connection.execute_batch(&format!(
                "BEGIN; {TABLES} {INDEXES} PRAGMA user_version = {SCHEMA}; COMMIT;"
            ))?,
            SCHEMA => connection.execute_batch(INDEXES)?,
            // Tables that are not known are left alone.
            other => return Ok(other),
        }
        Ok(SCHEMA)
    }

    pub(super) fn begin(&mut self) -> rusqlite::Result<Transaction<'_>> {
        self.connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
    }

    /// Position behind the last record committed.
    pub(super) fn position(&self) -> rusqlite::Result<i64> {
        meta(&self.connection, "position")
    }

    pub(super) fn written(&self) -> rusqlite::Result<Written> {
        Ok(Written {
            seq: meta(&self.connection, "written_seq")?,
            bytes: meta(&self.connection, "written_bytes")?.unsigned_abs(),
        })
    }

    pub(super) fn feeds(&self) -> rusqlite::Result<Vec<(String, String)>> {
        self.connection
            .prepare("SELECT feed_id, state FROM feeds")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect()
    }

    /// Commands that no state covers yet, in order.
    pub(super) fn commands(&self) -> rusqlite::Result<Vec<String>> {
        self.connection
            .prepare("SELECT value FROM commands ORDER BY position")?
            .query_map([], |row| row.get(0))?
            .collect()
    }

    /// Records that other processes left, after `seq`, in order.
    pub(super) fn inbox(&self, seq: i64) -> rusqlite::Result<Vec<(i64, String)>> {
        self.connection
            .prepare_cached("SELECT seq, record FROM inbox WHERE seq > ?1 ORDER BY seq")?
            .query_map([seq], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect()
    }

    pub(super) fn index(&self, each: &mut dyn FnMut(&IndexRecord)) -> rusqlite::Result<()> {
        let mut statement = self.connection.prepare("SELECT key, value FROM known")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(&IndexRecord {
                key: row.get(0)?,
                value: Some(row.get(1)?),
            });
        }
        Ok(())
    }

    /// The article events after `seq`, oldest first.
    pub(super) fn articles_after(
        &self,
        seq: i64,
        each: &mut dyn FnMut(i64, &str) -> std::io::Result<()>,
    ) -> rusqlite::Result<std::io::Result<()>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT seq, value FROM events WHERE topic = ?1 AND seq > ?2 ORDER BY seq",
        )?;
        let mut rows = statement.query(params![Topic::Articles.name(), seq])?;
        while let Some(row) = rows.next()? {
            if let Err(error) = each(row.get(0)?, row.get_ref(1)?.as_str()?) {
                return Ok(Err(error));
            }
        }
        Ok(Ok(()))
    }
}

fn meta(connection: &Connection, key: &str) -> rusqlite::Result<i64> {
    use rusqlite::OptionalExtension as _;
    let value = connection
        .query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| {
            row.get(0)
        })
        .optional()?;
    Ok(value.unwrap_or(0))
}

fn set_meta(transaction: &Transaction<'_>, key: &str, value: i64) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("INSERT OR REPLACE INTO meta VALUES (?1, ?2)")?
        .execute(params![key, value])?;
    Ok(())
}

pub(super) fn set_position(transaction: &Transaction<'_>, position: i64) -> rusqlite::Result<()> {
    set_meta(transaction, "position", position)
}

pub(super) fn set_written(transaction: &Transaction<'_>, written: Written) -> rusqlite::Result<()> {
    set_meta(transaction, "written_seq", written.seq)?;
    set_meta(transaction, "written_bytes", written.bytes.cast_signed())
}

pub(super) fn put_feed(transaction: &Transaction<'_>, state: &FeedState) -> rusqlite::Result<()> {
    let text = serde_json::to_string(state).expect("a feed's state has string keys");
    transaction
        .prepare_cached("INSERT OR REPLACE INTO feeds VALUES (?1, ?2)")?
        .execute(params![state.feed_id.as_str(), text])?;
    if let Some(through) = state.commands_through {
        transaction
            .prepare_cached("DELETE FROM commands WHERE feed_id = ?1 AND position <= ?2")?
            .execute(params![state.feed_id.as_str(), through])?;
    }
    Ok(())
}

pub(super) fn forget(transaction: &Transaction<'_>, feed_id: &FeedId) -> rusqlite::Result<()> {
    for statement in [
        "DELETE FROM feeds WHERE feed_id = ?1",
        "DELETE FROM commands WHERE feed_id = ?1",
    ] {
        transaction
            .prepare_cached(statement)?
            .execute([feed_id.as_str()])?;
    }
    Ok(())
}

pub(super) fn put_command(
    transaction: &Transaction<'_>,
    commanded: &Commanded,
) -> rusqlite::Result<()> {
    let value = serde_json::to_string(commanded).expect("a command has string keys");
    transaction
        .prepare_cached("INSERT OR REPLACE INTO commands VALUES (?1, ?2, ?3)")?
        .execute(params![
            commanded.position,
            commanded.feed_id.as_str(),
            value
        ])?;
    Ok(())
}

/// Takes the inbox's records up to `seq` out.
pub(super) fn empty_inbox(transaction: &Transaction<'_>, seq: i64) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("DELETE FROM inbox WHERE seq <= ?1")?
        .execute([seq])?;
    Ok(())
}

pub(super) fn put_index(
    transaction: &Transaction<'_>,
    record: &IndexRecord,
) -> rusqlite::Result<()> {
    match &record.value {
        Some(value) => transaction
            .prepare_cached("INSERT OR REPLACE INTO known VALUES (?1, ?2)")?
            .execute(params![record.key, value])?,
        None => transaction
            .prepare_cached("DELETE FROM known WHERE key = ?1")?
            .execute([&record.key])?,
    };
    Ok(())
}

pub(super) fn put_event(transaction: &Transaction<'_>, event: &Encoded) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("INSERT INTO events (topic, id, type, key, time, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![
            event.topic,
            event.id,
            &*event.kind,
            event.key,
            written(event.time),
            event.value
        ])?;
    if event.topic == Topic::Articles.name() {
        transaction
            .prepare_cached(
                "INSERT INTO search (rowid, title, text)
                 SELECT seq, title, text FROM articles WHERE seq = last_insert_rowid() AND text IS NOT NULL",
            )?
            .execute([])?;
    }
    Ok(())
}

/// A time as the log holds it: the order of the texts is the order of the times.
fn written(time: Timestamp) -> String {
    time.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
    })
}

/// An event of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEvent {
    /// Its place in the log, from 1.
    pub seq: i64,
    /// Its topic, without a prefix.
    pub topic: String,
    /// Its value: JSON on one line.
    pub value: String,
}

impl StoredEvent {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            topic: row.get(1)?,
            value: row.get(2)?,
        })
    }
}

/// Events of a topic (without one, of all) after `seq`, oldest first, at most `limit`. This and what follows reads beside a running service.
pub fn events_after(
    directory: &Path,
    topic: Option<Topic>,
    seq: i64,
    limit: u32,
) -> Result<Vec<StoredEvent>, OpenError> {
    read(directory, |connection| {
        connection
            .prepare(
                "SELECT seq, topic, value FROM events WHERE seq > ?1 AND (?2 IS NULL OR topic = ?2)
                 ORDER BY seq LIMIT ?3",
            )?
            .query_map(params![seq, topic.map(Topic::name), limit], StoredEvent::of)?
            .collect()
    })
}

/// The newest events of a topic (without one, of all), oldest first, at most `count`.
pub fn last_events(
    directory: &Path,
    topic: Option<Topic>,
    count: u32,
) -> Result<Vec<StoredEvent>, OpenError> {
    // Told apart here, because a condition for both could not use the index of topics.
    let of_topic = match topic {
        Some(_) => "topic = ?1",
        None => "?1 IS NULL",
    };
    let mut events: Vec<StoredEvent> = read(directory, |connection| {
        connection
            .prepare(&format!(
                "SELECT seq, topic, value FROM events WHERE {of_topic} ORDER BY seq DESC LIMIT ?2"
            ))?
            .query_map(params![topic.map(Topic::name), count], StoredEvent::of)?
            .collect()
    })?;
    events.reverse();
    Ok(events)
}

/// Events of a topic from `seq` on as they were written, each with its place in the log, oldest first, at most `limit`.
pub fn log_from(
    directory: &Path,
    topic: Topic,
    seq: i64,
    limit: u32,
) -> Result<Vec<(i64, Encoded)>, OpenError> {
    read(directory, |connection| {
        connection
            .prepare("SELECT seq, id, type, key, time, value FROM events WHERE seq >= ?1 AND topic = ?2 ORDER BY seq LIMIT ?3")?
            .query_map(params![seq, topic.name(), limit], |row| {
                let event = Encoded {
                    topic: Cow::Borrowed(topic.name()),
                    id: row.get(1)?,
                    kind: Cow::Owned(row.get(2)?),
                    key: row.get(3)?,
                    time: time(row, 4)?,
                    value: row.get(5)?,
                };
                Ok((row.get(0)?, event))
            })?
            .collect()
    })
}

/// The place of the first event since a time; behind the newest one if there is none.
pub fn first_since(directory: &Path, time: Timestamp) -> Result<i64, OpenError> {
    read(directory, |connection| {
        connection.query_row(
            "SELECT coalesce((SELECT min(seq) FROM events WHERE time >= ?1), (SELECT max(seq) + 1 FROM events), 1)",
            [written(time)],
            |row| row.get(0),
        )
    })
}

/// The events of an article, oldest first.
pub fn article(directory: &Path, id: &str) -> Result<Vec<StoredEvent>, OpenError> {
    read(directory, |connection| {
        connection
            // By itself SQLite takes the index of the topic, which holds every article.
            .prepare(
                "SELECT seq, topic, value FROM events INDEXED BY events_by_key
                 WHERE key = ?1 AND topic = 'articles' ORDER BY seq",
            )?
            .query_map([id], StoredEvent::of)?
            .collect()
    })
}

/// The events of a story's articles, oldest first, at most `limit`.
pub fn story(directory: &Path, id: &str, limit: u32) -> Result<Vec<StoredEvent>, OpenError> {
    read(directory, |connection| {
        connection
            .prepare(
                "SELECT seq, topic, value FROM events WHERE value ->> 'story_id' = ?1 AND topic = 'articles'
                 ORDER BY seq LIMIT ?2",
            )?
            .query_map(params![id, limit], StoredEvent::of)?
            .collect()
    })
}

/// A version of an article in which words were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Hit {
    /// The event's place in the log.
    pub seq: i64,
    /// The article.
    pub article_id: String,
    /// Which version of it.
    pub version: u32,
    /// Its headline.
    pub title: String,
    /// Its canonical URL.
    pub url: String,
    /// When the version was published.
    pub time: String,
    /// Where the words stand, each between `[` and `]`.
    pub snippet: String,
}

/// Matches that are ranked, the newest: a word that stands in every article would otherwise cost a look into each of them.
const RANKED: u32 = 1000;

/// The versions that hold all of these words, the best first, at most `limit`; where very many do, the best of the newest ones.
pub fn search(directory: &Path, words: &str, limit: u32) -> Result<Vec<Hit>, OpenError> {
    // Each word as a string of FTS5's query language (https://sqlite.org/fts5.html#full_text_query_syntax), so that none is an operator.
    let query: Vec<String> = words
        .split_whitespace()
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    if query.is_empty() {
        return Ok(Vec::new());
    }
    read(directory, |connection| {
        connection
            .prepare(
                "SELECT a.seq, a.article_id, a.version, a.title, a.url, a.time, snippet(search, -1, '[', ']', '…', 24)
                 FROM search JOIN articles a ON a.seq = search.rowid
                 WHERE search MATCH ?1 AND search.rowid >= (
                     SELECT min(rowid) FROM (SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?3)
                 )
                 ORDER BY rank LIMIT ?2",
            )?
            .query_map(params![query.join(" "), limit, RANKED], |row| {
                Ok(Hit {
                    seq: row.get(0)?,
                    article_id: row.get(1)?,
                    version: row.get(2)?,
                    title: row.get(3)?,
                    url: row.get(4)?,
                    time: row.get(5)?,
                    snippet: row.get(6)?,
                })
            })?
            .collect()
    })
}

/// Sequence of the newest event of a data directory; 0 if there is none.
pub fn last_event(directory: &Path) -> Result<i64, OpenError> {
    read(directory, |connection| {
        connection.query_row("SELECT coalesce(max(seq), 0) FROM events", [], |row| {
            row.get(0)
        })
    })
}

/// Leaves records for the intake of a data directory, whether a service works in it now or later.
pub fn submit(directory: &Path, records: &[Intake]) -> Result<(), OpenError> {
    let path = directory.join(super::DATABASE);
    let mut store = Store::open(&path)?;
    let submitted = store.begin().and_then(|transaction| {
        for record in records {
            let record = serde_json::to_string(record).expect("a record has string keys");
            transaction.execute("INSERT INTO inbox (record) VALUES (?1)", [record])?;
        }
        transaction.commit()
    });
    submitted.map_err(|source| OpenError::Database { path, source })
}

/// Reads the database beside a running service.
fn read<T>(
    directory: &Path,
    query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
) -> Result<T, OpenError> {
    let path = directory.join(super::DATABASE);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(&path, flags);
    connection
        .and_then(|connection| query(&connection))
        .map_err(|source| OpenError::Database { path, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indexes(store: &Store) -> Vec<String> {
        store
            .connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL ORDER BY name")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }

    #[test]
    fn an_older_file_gets_the_indexes_it_lacks() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("courant.db");
        let store = Store::open(&path).unwrap();
        let all = indexes(&store);
        assert!(all.contains(&"events_by_story".to_owned()), "{all:?}");
        store
            .connection
            .execute_batch("DROP INDEX events_by_story; DROP INDEX events_by_topic")
            .unwrap();
        drop(store);
        assert_eq!(indexes(&Store::open(&path).unwrap()), all);
    }

    #[test]
    fn the_best_of_the_newest_matches_come_first() {
        let directory = tempfile::tempdir().unwrap();
        let mut store = Store::open(&directory.path().join(super::super::DATABASE)).unwrap();
        let transaction = store.begin().unwrap();
        for seq in 1..=i64::from(RANKED) + 1 {
            // The two oldest are the best.
            let title = if seq <= 2 { "Harbour, harbour" } else { "Gale" };
            let value = serde_json::json!({
                "version": 1, "title": title, "canonical_url": "https://a.test/", "text": "The harbour is closed.",
            });
            let event = Encoded {
                topic: Topic::Articles.name().into(),
                key: seq.to_string(),
                id: seq.to_string(),
                kind: "article.published".into(),
                time: Timestamp::UNIX_EPOCH,
                value: value.to_string(),
            };
            put_event(&transaction, &event).unwrap();
        }
        transaction.commit().unwrap();
        let found = search(directory.path(), "harbour", 2).unwrap();
        assert_eq!(found[0].seq, 2);
        assert_ne!(found[1].seq, 1, "it is too old to be ranked");
        let none = search(directory.path(), "harbour zebra", 2).unwrap();
        assert_eq!(none, []);
    }
}
