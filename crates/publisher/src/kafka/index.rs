//! Following the topic `index` from its beginning: what the committing instance knows, and what the others stand by with.

use std::time::{Duration, Instant};

use rdkafka::consumer::{BaseConsumer, Consumer as _};
use rdkafka::error::KafkaResult;
use rdkafka::message::Message as _;
use rdkafka::{Offset, TopicPartitionList};

use super::Settings;
use super::access::Denied;
use super::topics::INDEX;
use crate::{IndexRecord, Restored, failpoint};

/// The key of the barrier in `index`.
pub(super) const BARRIER_KEY: &str = "\0barrier";

/// Records between two rests; with so many left, taking over takes a moment only.
const REST_EVERY: usize = 20_000;

/// A reader of the topic.
pub(super) struct IndexReader {
    consumer: BaseConsumer,
    since_rest: usize,
}

impl IndexReader {
    /// Opens the topic at its beginning.
    pub(super) fn open(settings: &Settings) -> KafkaResult<Self> {
        let config = settings.consumer(&[
            ("group.id", &settings.topic("restore")),
            ("auto.offset.reset", "earliest"),
        ]);
        let consumer: BaseConsumer = config.create()?;
        let mut partitions = TopicPartitionList::new();
        partitions.add_partition_offset(&settings.topic(INDEX), 0, Offset::Beginning)?;
        consumer.assign(&partitions)?;
        Ok(Self {
            consumer,
            since_rest: 0,
        })
    }

    /// Gives what comes within `wait` to `restore`; ends early, and true, at the barrier with this value.
    pub(super) fn follow(
        &mut self,
        wait: Duration,
        barrier: Option<&[u8]>,
        restore: &mut dyn FnMut(Restored<'_>),
    ) -> Result<bool, Denied> {
        let began = Instant::now();
        while let Some(left) = wait.checked_sub(began.elapsed()) {
            match self.consumer.poll(left) {
                None => {}
                Some(Err(error)) => {
                    if let Some(denied) = Denied::of(&error, "read the index") {
                        return Err(denied);
                    }
                    tracing::warn!(%error, "reading the topic index; it goes on by itself");
                }
                Some(Ok(message)) => {
                    let key =
                        String::from_utf8_lossy(message.key().unwrap_or_default()).into_owned();
                    if key == BARRIER_KEY {
                        if barrier.is_some() && message.payload() == barrier {
                            return Ok(true);
                        }
                        continue;
                    }
                    let value = message.payload().map(<[u8]>::to_vec);
                    restore(Restored::Record(&IndexRecord { key, value }));
                    failpoint::hit(failpoint::DURING_RESTORE);
                    self.since_rest += 1;
                    if self.since_rest == REST_EVERY {
                        self.since_rest = 0;
                        restore(Restored::Rest);
                    }
                }
            }
        }
        Ok(false)
    }
}
