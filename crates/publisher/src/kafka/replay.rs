//! Sending stored events to a topic once more, in transactions that also keep how far it came.
//!
//! The place in the source is the position of a group of the replay's own, stored with the events: what was cut short goes on behind the
//! last event that arrived.

use std::time::Duration;

use model::Timestamp;
use model::event::Encoded;
use rdkafka::consumer::{BaseConsumer, Consumer as _};
use rdkafka::error::KafkaError;
use rdkafka::message::Message as _;
use rdkafka::producer::{BaseProducer, BaseRecord, Producer as _};
use rdkafka::{Offset, TopicPartitionList};

use super::access::{Denied, partitions};
use super::commit::{commit, headers, retrying, send_record};
use super::{OpenError, REQUEST_TIMEOUT, Settings};
use crate::failpoint;

/// Events of one transaction at most.
pub const BATCH: usize = 1000;

/// Where to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// Behind the last event that arrived.
    Last,
    /// At the oldest event.
    Beginning,
    /// At the first event since a time.
    Time(Timestamp),
    /// At a place in one partition, without the others.
    Place {
        /// The partition.
        partition: i32,
        /// The place.
        offset: i64,
    },
}

/// Why a replay ended early. What had arrived by then stays, and its place is kept.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// No access.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Kafka failed.
    #[error(
        "Kafka failed; what arrived is kept, and without `--from` the replay goes on behind it"
    )]
    Kafka(#[from] KafkaError),
}

/// A replay of one source to one topic.
pub struct Replay {
    /// Reads the source if that is a topic, and the positions in any case.
    consumer: BaseConsumer,
    producer: BaseProducer,
    to: String,
}

impl Replay {
    /// Opens the replay of a source to a topic (with its prefix) that is there; `source` tells it from the replays of others. Blocks.
    pub fn open(settings: &Settings, source: &str, to: &str) -> Result<Self, ReplayError> {
        partitions(settings, to)?;
        let name = settings.topic(&format!("replay.{source}.{to}"));
        let consumer = settings.consumer(&[
            ("group.id", &name),
            ("auto.offset.reset", "earliest"),
            ("enable.partition.eof", "true"),
        ]);
        let producer = settings.producer(&[("transactional.id", &name)]);
        let producer: BaseProducer = producer.create().map_err(OpenError::properties)?;
        let denied = |error| denied(error, &name);
        // Ends what was cut short, and fences another replay of the same.
        retrying(|| producer.init_transactions(REQUEST_TIMEOUT), &mut || true).map_err(denied)?;
        Ok(Self {
            consumer: consumer.create().map_err(OpenError::properties)?,
            producer,
            to: to.to_owned(),
        })
    }

    /// How far the embedded log was sent: the place to go on at.
    pub fn place(&self) -> Result<Option<i64>, ReplayError> {
        // A log has no topic of its own; its place is kept under the target's first partition.
        Ok(self.positions(&self.to, &[0])?.first().map(|(_, at)| *at))
    }

    /// Sends events of the embedded log; from then on it goes on at `next`.
    pub fn send(&self, events: &[Encoded], next: i64) -> Result<(), ReplayError> {
        self.transact(&self.to, &[(0, next)], || {
            for event in events {
                let record = BaseRecord::to(&self.to)
                    .key(event.key.as_bytes())
                    .payload(event.value.as_bytes())
                    .headers(headers(event));
                send_record(&self.producer, record)?;
            }
            Ok(())
        })
    }

    /// Sends the events of a topic (with its prefix) up to its end, and says after each transaction how many there were.
    /// False if there is no place to go on at.
    pub fn topic(
        &self,
        settings: &Settings,
        topic: &str,
        from: From,
        progress: &mut dyn FnMut(usize),
    ) -> Result<bool, ReplayError> {
        let partitions = partitions(settings, topic)?;
        let mut places = self.begin(topic, &partitions, from)?;
        if places.is_empty() {
            return Ok(false);
        }
        let mut assignment = TopicPartitionList::new();
        for (partition, at) in &places {
            assignment.add_partition_offset(topic, *partition, Offset::Offset(*at))?;
        }
        self.consumer.assign(&assignment)?;
        let mut unread: Vec<i32> = places.iter().map(|(partition, _)| *partition).collect();
        while !unread.is_empty() {
            let mut batch = Vec::new();
            while batch.len() < BATCH && !unread.is_empty() {
                match self.consumer.poll(Duration::from_millis(200)) {
                    Some(Ok(message)) => batch.push(message.detach()),
                    Some(Err(KafkaError::PartitionEOF(partition))) => {
                        unread.retain(|left| *left != partition);
                    }
                    Some(Err(error)) => match Denied::of(&error, format!("read {topic}")) {
                        Some(denied) => return Err(OpenError::from(denied).into()),
                        None => {
                            tracing::warn!(%error, topic, "reading a topic; it goes on by itself");
                        }
                    },
                    None if batch.is_empty() => {}
                    None => break,
                }
            }
            if batch.is_empty() {
                continue;
            }
            for message in &batch {
                if let Some(place) = places.iter_mut().find(|(of, _)| *of == message.partition()) {
                    place.1 = message.offset() + 1;
                }
            }
            self.transact(topic, &places, || {
                for message in &batch {
                    let mut record = BaseRecord::<[u8], [u8]>::to(&self.to);
                    record.key = message.key();
                    record.payload = message.payload();
                    record.headers = message.headers().cloned();
                    send_record(&self.producer, record)?;
                }
                Ok(())
            })?;
            progress(batch.len());
        }
        Ok(true)
    }

    /// The place in each partition that takes part.
    fn begin(
        &self,
        topic: &str,
        partitions: &[i32],
        from: From,
    ) -> Result<Vec<(i32, i64)>, ReplayError> {
        let mut places = match from {
            From::Last => self.positions(topic, partitions)?,
            From::Beginning => partitions.iter().map(|partition| (*partition, 0)).collect(),
            From::Place { partition, offset } => vec![(partition, offset)],
            From::Time(time) => {
                let mut times = TopicPartitionList::new();
                for partition in partitions {
                    let time = Offset::Offset(time.timestamp_millis());
                    times.add_partition_offset(topic, *partition, time)?;
                }
                let found = self.consumer.offsets_for_times(times, REQUEST_TIMEOUT)?;
                // A partition without an event since then is left out for the moment: its end is looked up below.
                found
                    .elements()
                    .iter()
                    .map(|element| match element.offset() {
                        Offset::Offset(at) => (element.partition(), at),
                        _ => (element.partition(), i64::MAX),
                    })
                    .collect()
            }
        };
        for (partition, at) in &mut places {
            let (low, high) = self
                .consumer
                .fetch_watermarks(topic, *partition, REQUEST_TIMEOUT)?;
            *at = (*at).clamp(low, high);
        }
        Ok(places)
    }

    /// The positions of the group, where there are any.
    fn positions(&self, topic: &str, partitions: &[i32]) -> Result<Vec<(i32, i64)>, ReplayError> {
        let mut asked = TopicPartitionList::new();
        for partition in partitions {
            asked.add_partition(topic, *partition);
        }
        let stored = retrying(
            || {
                self.consumer
                    .committed_offsets(asked.clone(), REQUEST_TIMEOUT)
            },
            &mut || true,
        )?;
        Ok(stored
            .elements()
            .iter()
            .filter_map(|element| match element.offset() {
                Offset::Offset(at) => Some((element.partition(), at)),
                _ => None,
            })
            .collect())
    }

    /// One transaction: what `fill` sends, and the places from which it goes on.
    fn transact(
        &self,
        topic: &str,
        places: &[(i32, i64)],
        fill: impl FnOnce() -> Result<(), KafkaError>,
    ) -> Result<(), ReplayError> {
        let transaction = || {
            self.producer.begin_transaction()?;
            fill()?;
            failpoint::hit(failpoint::MID_TRANSACTION);
            let mut offsets = TopicPartitionList::new();
            for (partition, at) in places {
                offsets.add_partition_offset(topic, *partition, Offset::Offset(*at))?;
            }
            let group = self.consumer.group_metadata().ok_or(KafkaError::Canceled)?;
            retrying(
                || {
                    self.producer
                        .send_offsets_to_transaction(&offsets, &group, REQUEST_TIMEOUT)
                },
                &mut || true,
            )?;
            commit(&self.producer, REQUEST_TIMEOUT, &mut || true)
        };
        transaction().map_err(|error| denied(error, &self.to))
    }
}

fn denied(error: KafkaError, what: &str) -> ReplayError {
    match Denied::of(&error, format!("write to {what} in a transaction")) {
        Some(denied) => OpenError::from(denied).into(),
        None => error.into(),
    }
}
