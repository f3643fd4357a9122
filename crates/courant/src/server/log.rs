//! Where events are read: the embedded log, or the latest ones of Kafka's topics.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use model::event::Topic;
use publisher::embedded::{self, Hit, StoredEvent};
use publisher::kafka::{self, Position, Tail};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::service;
use crate::settings::{Journal, Settings};

/// Events of Kafka's topics that are kept, of all together.
const RECENT: usize = 5000;

/// Events that are read back from each partition at the start.
const READ_BACK: u32 = 100;

/// How long a reader of a topic waits before it looks whether it is to end.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// The events that can be asked for. Its calls block.
#[derive(Clone)]
pub(super) enum EventLog {
    /// The log of this data directory: everything.
    Embedded(PathBuf),
    /// The latest events of the topics.
    Recent(Arc<Mutex<Recent>>),
}

/// The latest events, numbered as they came to this instance.
pub(super) struct Recent {
    events: VecDeque<StoredEvent>,
    /// Begins with the microseconds since 1970, so that a client that knows a number of an earlier start misses nothing.
    last: i64,
}

impl EventLog {
    /// `news` changes when there are new events of Kafka's topics.
    pub(super) fn open(
        settings: &Settings,
        news: &watch::Sender<()>,
        stop: &CancellationToken,
    ) -> anyhow::Result<Self> {
        let publish = &settings.publish;
        if publish.to == Journal::Embedded {
            return Ok(Self::Embedded(publish.embedded.path.clone()));
        }
        let recent = Arc::new(Mutex::new(Recent {
            events: VecDeque::new(),
            last: chrono::Utc::now().timestamp_micros(),
        }));
        for topic in Topic::ALL {
            let settings = service::kafka_settings(&publish.kafka);
            let (recent, news, stop) = (recent.clone(), news.clone(), stop.clone());
            std::thread::Builder::new()
                .name(format!("read {}", topic.name()))
                .spawn(move || follow(&settings, topic, &recent, &news, &stop))?;
        }
        Ok(Self::Recent(recent))
    }

    /// Whether everything ever published can be asked for.
    pub(super) fn is_complete(&self) -> bool {
        matches!(self, Self::Embedded(_))
    }

    pub(super) fn after(
        &self,
        topic: Option<Topic>,
        seq: i64,
        limit: u32,
    ) -> anyhow::Result<Vec<StoredEvent>> {
        match self {
            Self::Embedded(path) => Ok(embedded::events_after(path, topic, seq, limit)?),
            Self::Recent(recent) => Ok(filtered(recent, limit, |event| {
                event.seq > seq && topic.is_none_or(|topic| event.topic == topic.name())
            })),
        }
    }

    /// The newest `count` events, oldest first.
    pub(super) fn newest(
        &self,
        topic: Option<Topic>,
        count: u32,
    ) -> anyhow::Result<Vec<StoredEvent>> {
        match self {
            Self::Embedded(path) => Ok(embedded::last_events(path, topic, count)?),
            Self::Recent(recent) => {
                let mut events = filtered(recent, u32::MAX, |event| {
                    topic.is_none_or(|topic| event.topic == topic.name())
                });
                Ok(events.split_off(events.len().saturating_sub(count as usize)))
            }
        }
    }

    pub(super) fn last(&self) -> anyhow::Result<i64> {
        match self {
            Self::Embedded(path) => Ok(embedded::last_event(path)?),
            Self::Recent(recent) => Ok(lock(recent).last),
        }
    }

    pub(super) fn article(&self, id: &str) -> anyhow::Result<Vec<StoredEvent>> {
        match self {
            Self::Embedded(path) => Ok(embedded::article(path, id)?),
            Self::Recent(recent) => Ok(having(recent, "article_id", id)),
        }
    }

    pub(super) fn story(&self, id: &str, limit: u32) -> anyhow::Result<Vec<StoredEvent>> {
        match self {
            Self::Embedded(path) => Ok(embedded::story(path, id, limit)?),
            Self::Recent(recent) => Ok(having(recent, "story_id", id)),
        }
    }

    /// None where there is no index of words.
    pub(super) fn search(&self, words: &str, limit: u32) -> anyhow::Result<Option<Vec<Hit>>> {
        match self {
            Self::Embedded(path) => Ok(Some(embedded::search(path, words, limit)?)),
            Self::Recent(_) => Ok(None),
        }
    }
}

/// Article events with this value of a field.
fn having(recent: &Mutex<Recent>, field: &str, value: &str) -> Vec<StoredEvent> {
    filtered(recent, u32::MAX, |event| {
        event.topic == Topic::Articles.name()
            && serde_json::from_str::<serde_json::Value>(&event.value)
                .is_ok_and(|event| event[field] == value)
    })
}

fn filtered(
    recent: &Mutex<Recent>,
    limit: u32,
    test: impl Fn(&StoredEvent) -> bool,
) -> Vec<StoredEvent> {
    let recent = lock(recent);
    let found = recent.events.iter().filter(|event| test(event));
    found.take(limit as usize).cloned().collect()
}

/// Keeps the latest events of a topic until `stop`.
fn follow(
    settings: &kafka::Settings,
    topic: Topic,
    recent: &Mutex<Recent>,
    news: &watch::Sender<()>,
    stop: &CancellationToken,
) {
    let mut tail = match Tail::open(settings, topic.name(), Position::Last(READ_BACK)) {
        Ok(tail) => tail,
        Err(error) => {
            tracing::warn!(topic = topic.name(), %error, "the latest events cannot be read; HTTP serves none of this topic");
            return;
        }
    };
    while !stop.is_cancelled() {
        match tail.next(LOOK_EVERY) {
            Ok(None) => {}
            Ok(Some(value)) => {
                let mut recent = lock(recent);
                recent.last += 1;
                let event = StoredEvent {
                    seq: recent.last,
                    topic: topic.name().to_owned(),
                    value,
                };
                recent.events.push_back(event);
                if recent.events.len() > RECENT {
                    recent.events.pop_front();
                }
                drop(recent);
                news.send_replace(());
            }
            Err(error) => {
                tracing::debug!(topic = topic.name(), %error, "reading the latest events; it goes on by itself");
                std::thread::sleep(LOOK_EVERY);
            }
        }
    }
}

fn lock(recent: &Mutex<Recent>) -> MutexGuard<'_, Recent> {
    recent.lock().unwrap_or_else(PoisonError::into_inner)
}
