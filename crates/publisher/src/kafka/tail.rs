//! Reading a public topic as any consumer would: `read_committed`, no group.

use std::time::Duration;

use rdkafka::consumer::{BaseConsumer, Consumer as _};
use rdkafka::error::KafkaError;
use rdkafka::{Message as _, Offset, TopicPartitionList};

use super::access::{Denied, partitions};
use super::{OpenError, Settings};

/// Where to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// At the oldest event that the topic still holds.
    Beginning,
    /// Behind the newest event.
    End,
    /// This many events before the end of each partition.
    Last(u32),
}

/// A reader of one topic.
pub struct Tail {
    consumer: BaseConsumer,
    topic: String,
    /// Partitions of which the end was not reached yet.
    unread: Vec<i32>,
}

/// Why the next event cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TailError {
    /// The brokers refuse it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Anything else; mostly it goes on by itself.
    #[error(transparent)]
    Kafka(#[from] KafkaError),
}

impl Tail {
    /// Opens the topic of this name (without the prefix) at a position.
    pub fn open(settings: &Settings, topic: &str, from: Position) -> Result<Self, OpenError> {
        let topic = settings.topic(topic);
        let offset = match from {
            Position::Beginning => Offset::Beginning,
            Position::End => Offset::End,
            Position::Last(count) => Offset::OffsetTail(count.into()),
        };
        let mut assignment = TopicPartitionList::new();
        let unread = partitions(settings, &topic)?;
        for partition in &unread {
            assignment
                .add_partition_offset(&topic, *partition, offset)
                .map_err(|source| settings.unanswered(source))?;
        }
        let config = settings.consumer(&[
            ("group.id", &settings.topic("tail")),
            ("auto.offset.reset", "earliest"),
            ("enable.partition.eof", "true"),
        ]);
        let consumer: BaseConsumer = config.create().map_err(OpenError::properties)?;
        consumer
            .assign(&assignment)
            .map_err(|source| settings.unanswered(source))?;
        Ok(Self {
            consumer,
            topic,
            unread,
        })
    }

    /// Whether the end of every partition was reached, as it was then.
    pub fn is_read(&self) -> bool {
        self.unread.is_empty()
    }

    /// The value of the next event, none if no event comes within `wait` or a partition ends.
    pub fn next(&mut self, wait: Duration) -> Result<Option<String>, TailError> {
        match self.consumer.poll(wait) {
            None => Ok(None),
            Some(Err(KafkaError::PartitionEOF(partition))) => {
                self.unread.retain(|left| *left != partition);
                Ok(None)
            }
            Some(Err(error)) => match Denied::of(&error, format!("read {}", self.topic)) {
                Some(denied) => Err(denied.into()),
                None => Err(error.into()),
            },
            Some(Ok(message)) => Ok(Some(
                String::from_utf8_lossy(message.payload().unwrap_or_default()).into_owned(),
            )),
        }
    }
}
