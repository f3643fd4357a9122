//! Harvest's ends of the Kafka journal: the producer to the intake, and the shards of this instance.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use model::intake::Body;
use model::{Epoch, FeedId, FeedState, Intake, Shard, Timestamp};
use rdkafka::client::ClientContext;
use rdkafka::consumer::{BaseConsumer, Consumer as _, ConsumerContext, Rebalance, StreamConsumer};
use rdkafka::error::{KafkaError, KafkaResult, RDKafkaErrorCode};
use rdkafka::message::{BorrowedMessage, Message as _};
use rdkafka::producer::{FutureProducer, FutureRecord};
use rdkafka::util::Timeout;
use tokio::task::JoinSet;

use super::Settings;
use super::access::Denied;
use super::lease::Lease;
use super::topics::{INTAKE, STATE};
use crate::{AppendError, Commanded, IntakeWriter, ShardEvent, Shards, ShardsError, StateRecord};

/// The key of a claim's echo in its partition of `state`; no feed id contains a NUL.
pub(super) const CLAIM_KEY: &str = "\0claim";

/// The key of a feed's last command in its partition of `state` begins so.
pub(super) const COMMAND_PREFIX: &str = "\0command/";

/// The producer to the intake.
#[derive(Clone)]
pub struct KafkaWriter {
    producer: FutureProducer,
    topic: Arc<str>,
    limit: usize,
    /// Lives as long as anything can be written.
    alive: Arc<()>,
}

impl KafkaWriter {
    /// Dead when the last clone of this writer is gone.
    pub(super) fn alive(&self) -> Weak<()> {
        Arc::downgrade(&self.alive)
    }

    /// Opens a producer to the intake.
    pub fn new(settings: &Settings) -> KafkaResult<Self> {
        // By default librdkafka gives a message up after five minutes; an outage must only delay (0: never).
        // What one round writes is acknowledged before it goes on, so the queue holds little; its bound is for the largest articles.
        let config = settings.producer(&[
            ("message.timeout.ms", "0"),
            ("queue.buffering.max.kbytes", "131072"),
        ]);
        Ok(Self {
            producer: config.create()?,
            topic: settings.topic(INTAKE).into(),
            limit: settings.max_record_bytes,
            alive: Arc::new(()),
        })
    }
}

impl IntakeWriter for KafkaWriter {
    async fn append(&self, record: Intake) -> Result<(), AppendError> {
        let value = serde_json::to_vec(&record).expect("a record has string keys");
        let key = record.shard.to_string();
        let message = FutureRecord::to(&self.topic)
            .key(&key)
            .payload(&value)
            .partition(0);
        // A full queue is back-pressure: wait for room, however long.
        match self.producer.send(message, Timeout::Never).await {
            Ok(_) => Ok(()),
            Err((KafkaError::MessageProduction(RDKafkaErrorCode::MessageSizeTooLarge), _)) => {
                Err(AppendError::TooLarge {
                    size: value.len(),
                    limit: self.limit,
                })
            }
            Err((error, _)) => {
                let denied = Denied::of(&error, format!("write to {}", self.topic));
                Err(AppendError::Failed(match denied {
                    Some(denied) => Box::new(denied),
                    None => Box::new(error),
                }))
            }
        }
    }
}

/// The shards of this instance: the partitions of `state` that the group `harvest` gives it.
pub struct KafkaShards {
    consumer: StreamConsumer<Rebalances>,
    writer: KafkaWriter,
    owner: String,
    group: String,
    topic: String,
    /// Claims on their way to the intake.
    claims: JoinSet<Result<(), AppendError>>,
    restoring: HashMap<Shard, Restoring>,
    ready: VecDeque<ShardEvent>,
    lease: Lease,
}

/// A shard that was assigned and is read up to the echo of our claim.
struct Restoring {
    owner: String,
    states: HashMap<String, FeedState>,
    commands: Vec<Commanded>,
}

/// What the group did, in order.
#[derive(Debug)]
enum Moved {
    Assigned(Shard),
    Revoked(Shard),
}

/// Collects what the group did; the callbacks run inside the consumer's poll.
#[derive(Default)]
struct Rebalances {
    moves: Mutex<VecDeque<Moved>>,
}

impl ClientContext for Rebalances {}

impl ConsumerContext for Rebalances {
    fn post_rebalance(&self, _: &BaseConsumer<Self>, rebalance: &Rebalance<'_>) {
        let (partitions, what): (_, fn(Shard) -> Moved) = match rebalance {
            Rebalance::Assign(partitions) => (partitions, Moved::Assigned),
            Rebalance::Revoke(partitions) => (partitions, Moved::Revoked),
            Rebalance::Error(error) => {
                tracing::warn!(%error, "the group harvest could not be rebalanced");
                return;
            }
        };
        let mut moves = self.moves.lock().unwrap_or_else(PoisonError::into_inner);
        moves.extend(
            partitions
                .elements()
                .iter()
                .map(|element| what(shard(element.partition()))),
        );
    }
}

impl KafkaShards {
    pub(super) fn new(settings: &Settings, writer: KafkaWriter, owner: &str) -> KafkaResult<Self> {
        let group = settings.topic("harvest");
        // Nothing is ever committed in this group: every owner reads its partitions from the beginning.
        let config = settings.consumer(&[("group.id", &group), ("auto.offset.reset", "earliest")]);
        let consumer: StreamConsumer<Rebalances> =
            config.create_with_context(Rebalances::default())?;
        let topic = settings.topic(STATE);
        consumer.subscribe(&[&topic])?;
        Ok(Self {
            consumer,
            writer,
            owner: owner.to_owned(),
            group,
            topic,
            claims: JoinSet::new(),
            restoring: HashMap::new(),
            ready: VecDeque::new(),
            lease: Lease::of(&config),
        })
    }

    /// Follows what the group did since the last call.
    fn follow_moves(&mut self) {
        let moves = {
            let mut moves = self
                .consumer
                .context()
                .moves
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *moves)
        };
        for moved in moves {
            match moved {
                Moved::Assigned(shard) => self.claim(shard),
                Moved::Revoked(shard) => {
                    self.restoring.remove(&shard);
                    self.ready.push_back(ShardEvent::Revoked { shard });
                }
            }
        }
    }

    /// Starts to restore a shard: its claim goes to the intake, its partition is read meanwhile.
    fn claim(&mut self, shard: Shard) {
        let at = chrono::Utc::now();
        let owner = format!("{}/{shard}/{}", self.owner, at.timestamp_micros());
        self.restoring.insert(
            shard,
            Restoring {
                owner: owner.clone(),
                states: HashMap::new(),
                commands: Vec::new(),
            },
        );
        let writer = self.writer.clone();
        self.claims.spawn(async move {
            let claim = Intake {
                shard,
                at,
                body: Body::Claim { owner },
            };
            writer.append(claim).await
        });
    }

    /// Takes one record of `state` in.
    fn take(&mut self, partition: i32, key: &str, payload: Option<&[u8]>) {
        let shard = shard(partition);
        let record = match payload
            .map(serde_json::from_slice::<StateRecord>)
            .transpose()
        {
            Ok(record) => record,
            Err(error) => {
                tracing::error!(%shard, key, %error, "a state record cannot be read; the feed starts as a new one");
                None
            }
        };
        match (self.restoring.get_mut(&shard), record) {
            (Some(restoring), Some(StateRecord::Feed(state))) => {
                restoring.states.insert(key.to_owned(), *state);
            }
            (Some(restoring), Some(StateRecord::Claim { owner, epoch }))
                if owner == restoring.owner =>
            {
                self.restored(shard, epoch);
            }
            (Some(restoring), Some(StateRecord::Command(commanded))) => {
                restoring.commands.push(commanded);
            }
            (None, Some(StateRecord::Command(commanded))) => {
                self.ready
                    .push_back(ShardEvent::Commanded { shard, commanded });
            }
            (Some(restoring), None) => {
                restoring.states.remove(key);
            }
            (None, None) if !key.starts_with(COMMAND_PREFIX) => {
                let feed_id = FeedId::new(key);
                self.ready
                    .push_back(ShardEvent::Forgotten { shard, feed_id });
            }
            (None, Some(StateRecord::Feed(state))) => {
                self.ready.push_back(ShardEvent::Committed { shard, state });
            }
            // Claims of others say nothing to us: the group tells who owns, the epoch who may write. What is forgotten has no value.
            (_, Some(StateRecord::Claim { .. } | StateRecord::Forgotten { .. })) | (None, None) => {
            }
        }
    }

    fn restored(&mut self, shard: Shard, epoch: Epoch) {
        if let Some(restoring) = self.restoring.remove(&shard) {
            let states = restoring.states.into_values().collect();
            self.ready.push_back(ShardEvent::Assigned {
                shard,
                epoch,
                states,
            });
            let commands = restoring.commands.into_iter();
            self.ready
                .extend(commands.map(|commanded| ShardEvent::Commanded { shard, commanded }));
        }
    }
}

impl Shards for KafkaShards {
    async fn next(&mut self) -> Result<Option<ShardEvent>, ShardsError> {
        loop {
            self.lease.serve(chrono::Utc::now());
            self.follow_moves();
            if let Some(event) = self.ready.pop_front() {
                return Ok(Some(event));
            }
            while let Some(claimed) = self.claims.try_join_next() {
                claimed
                    .map_err(|error| ShardsError(Box::new(error)))?
                    .map_err(|error| ShardsError(Box::new(error)))?;
            }
            // Wakes for moves as well: the consumer serves its callbacks while it is polled for messages.
            let received = tokio::time::timeout(POLL, self.consumer.recv()).await;
            let Ok(received) = received else { continue };
            let taken = received.map(|message| owned(&message));
            self.follow_moves();
            match taken {
                Ok((partition, key, payload)) => self.take(partition, &key, payload.as_deref()),
                Err(error) => {
                    let what = format!("read {} in the group {}", self.topic, self.group);
                    if let Some(denied) = Denied::of(&error, what) {
                        return Err(ShardsError(Box::new(denied)));
                    }
                    tracing::warn!(%error, "reading the topic state; it goes on by itself");
                }
            }
        }
    }

    fn may_begin(&self, now: Timestamp) -> bool {
        self.lease.holds(now)
    }
}

/// How long a change of the group may go unnoticed while no message comes.
const POLL: std::time::Duration = std::time::Duration::from_millis(100);

fn owned(message: &BorrowedMessage<'_>) -> (i32, String, Option<Vec<u8>>) {
    let key = String::from_utf8_lossy(message.key().unwrap_or_default()).into_owned();
    (
        message.partition(),
        key,
        message.payload().map(<[u8]>::to_vec),
    )
}

fn shard(partition: i32) -> Shard {
    Shard(partition.unsigned_abs())
}
