//! Reading a public topic as any consumer would: `read_committed`, no group.

use std::time::Duration;

use rdkafka::consumer::{BaseConsumer, Consumer as _};
use rdkafka::error::KafkaError;
use rdkafka::metadata::MetadataTopic;
use rdkafka::{Message as _, Offset, TopicPartitionList};

use super::{REQUEST_TIMEOUT, Settings};

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
}

impl Tail {
    /// Opens the topic of this name (without the prefix) at a position.
    pub fn open(settings: &Settings, topic: &str, from: Position) -> Result<Self, KafkaError> {
        let topic = settings.topic(topic);
        let config = settings.consumer(&[
            ("group.id", "courant-tail"),
            ("auto.offset.reset", "earliest"),
        ]);
        let consumer: BaseConsumer = config.create()?;
        let metadata = consumer.fetch_metadata(Some(&topic), REQUEST_TIMEOUT)?;
        let offset = match from {
            Position::Beginning => Offset::Beginning,
            Position::End => Offset::End,
            Position::Last(count) => Offset::OffsetTail(count.into()),
        };
        let mut partitions = TopicPartitionList::new();
        for partition in metadata.topics().iter().flat_map(MetadataTopic::partitions) {
            partitions.add_partition_offset(&topic, partition.id(), offset)?;
        }
        consumer.assign(&partitions)?;
        Ok(Self { consumer })
    }

    /// The value of the next event, none if no event comes within `wait`.
    pub fn next(&self, wait: Duration) -> Result<Option<String>, KafkaError> {
        match self.consumer.poll(wait) {
            None => Ok(None),
            Some(Err(error)) => Err(error),
            Some(Ok(message)) => Ok(Some(
                String::from_utf8_lossy(message.payload().unwrap_or_default()).into_owned(),
            )),
        }
    }
}
