//! Settling on Kafka with what another journal held: all of it in one transaction, or nothing.

use std::time::{Duration, Instant};

use model::{Intake, Shard};
use rdkafka::consumer::{BaseConsumer, Consumer as _};
use rdkafka::error::KafkaError;
use rdkafka::producer::{BaseProducer, Producer as _};
use rdkafka::{Offset, TopicPartitionList};

use super::access::{Denied, partitions};
use super::commit::{commit, retrying, send, state_key};
use super::topics::{INDEX, INTAKE, STATE};
use super::{OpenError, REQUEST_TIMEOUT, Settings};
use crate::{IndexRecord, StateRecord};

/// The longest that the brokers leave the transaction open, in milliseconds: their own limit by default.
const TRANSACTION_TIMEOUT_MS: &str = "900000";

/// How long the brokers may stay silent while a topic is read.
const SILENCE: Duration = Duration::from_secs(30);

/// Why nothing was taken over.
#[derive(Debug, thiserror::Error)]
pub enum SettleError {
    /// A service has worked there.
    #[error(
        "the topic {topic} holds records already, and two pasts cannot be joined; nothing was changed. Use another `publish.kafka.topic_prefix`, or delete the topics"
    )]
    Occupied {
        /// The topic.
        topic: String,
    },
    /// No access.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Kafka failed on the way.
    #[error("Kafka failed; nothing was changed")]
    Kafka(#[from] KafkaError),
}

/// The transaction in which a service settles.
pub struct Settling<'a> {
    settings: &'a Settings,
    producer: BaseProducer,
}

impl<'a> Settling<'a> {
    /// Begins; refused where a service has worked. Blocks.
    pub fn begin(settings: &'a Settings) -> Result<Self, SettleError> {
        unoccupied(settings)?;
        // The committer's own id: a service that starts meanwhile fences this transaction, and nothing of it is ever seen.
        let config = settings.producer(&[
            ("transactional.id", &settings.topic("commit")),
            ("transaction.timeout.ms", TRANSACTION_TIMEOUT_MS),
        ]);
        let producer: BaseProducer = config.create().map_err(OpenError::properties)?;
        retrying(|| producer.init_transactions(REQUEST_TIMEOUT), &mut || true).map_err(refused)?;
        // Whoever held the id before has written by now.
        unoccupied(settings)?;
        producer.begin_transaction()?;
        Ok(Self { settings, producer })
    }

    /// Takes an index record over.
    pub fn index(&self, record: &IndexRecord) -> Result<(), SettleError> {
        let value = record.value.as_deref();
        self.send(INDEX, 0, &record.key, value)
    }

    /// Takes a record of a shard over.
    pub fn state(&self, shard: Shard, record: &StateRecord) -> Result<(), SettleError> {
        let value = serde_json::to_vec(record).expect("a state record has string keys");
        self.send(
            STATE,
            shard.0.cast_signed(),
            &state_key(record),
            Some(&value),
        )
    }

    /// Takes over what commit has still to read.
    pub fn intake(&self, record: &Intake) -> Result<(), SettleError> {
        let value = serde_json::to_vec(record).expect("a record has string keys");
        self.send(INTAKE, 0, &record.shard.to_string(), Some(&value))
    }

    /// Makes all of it durable.
    pub fn finish(self) -> Result<(), SettleError> {
        commit(&self.producer, REQUEST_TIMEOUT, &mut || true).map_err(refused)
    }

    fn send(
        &self,
        topic: &str,
        partition: i32,
        key: &str,
        value: Option<&[u8]>,
    ) -> Result<(), SettleError> {
        let topic = self.settings.topic(topic);
        send(&self.producer, &topic, Some(partition), key, value, None).map_err(refused)
    }
}

/// Refuses where a service has worked. Blocks.
pub fn unoccupied(settings: &Settings) -> Result<(), SettleError> {
    for name in [INTAKE, STATE, INDEX] {
        let topic = settings.topic(name);
        if !is_empty(settings, &topic)? {
            return Err(SettleError::Occupied { topic });
        }
    }
    Ok(())
}

/// Whether a topic (with its prefix) holds no committed record. Blocks.
pub fn is_empty(settings: &Settings, topic: &str) -> Result<bool, SettleError> {
    let partitions = partitions(settings, topic)?;
    let config = settings.consumer(&[
        ("group.id", &settings.topic("restore")),
        ("auto.offset.reset", "earliest"),
        ("enable.partition.eof", "true"),
    ]);
    let reader: BaseConsumer = config.create().map_err(OpenError::properties)?;
    let mut assignment = TopicPartitionList::new();
    for partition in &partitions {
        assignment.add_partition_offset(topic, *partition, Offset::Beginning)?;
    }
    reader.assign(&assignment)?;
    let mut unread = partitions;
    let mut heard = Instant::now();
    while !unread.is_empty() {
        match reader.poll(Duration::from_millis(100)) {
            Some(Ok(_)) => return Ok(false),
            Some(Err(KafkaError::PartitionEOF(partition))) => {
                unread.retain(|left| *left != partition);
                heard = Instant::now();
            }
            Some(Err(error)) if heard.elapsed() > SILENCE => return Err(refused(error)),
            Some(Err(error)) => match Denied::of(&error, format!("read {topic}")) {
                Some(denied) => return Err(OpenError::from(denied).into()),
                None => tracing::debug!(%error, topic, "reading a topic; it goes on by itself"),
            },
            None if heard.elapsed() > SILENCE => return Err(KafkaError::NoMessageReceived.into()),
            None => {}
        }
    }
    Ok(true)
}

fn refused(error: KafkaError) -> SettleError {
    match Denied::of(&error, "write to intake, state and index in a transaction") {
        Some(denied) => OpenError::from(denied).into(),
        None => error.into(),
    }
}
