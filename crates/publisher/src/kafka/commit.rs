//! The committing end of the Kafka journal.
//!
//! 1. The group `commit` over `intake` says who commits. The one transactional id then fences the predecessor and ends its open
//!    transaction; only an assignment initializes it, so a fenced instance never fences its successor.
//! 2. A barrier is committed to `index`, and the index is read up to it (`read_committed`): everything the predecessor committed.
//! 3. Only then the group's position is fetched, and reading begins there. Until then the member is polled with the partition paused.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use model::event::Encoded;
use rdkafka::client::ClientContext;
use rdkafka::consumer::{BaseConsumer, Consumer as _, ConsumerContext};
use rdkafka::error::{KafkaError, KafkaResult, RDKafkaErrorCode};
use rdkafka::message::{Header, Message as _, OwnedHeaders, ToBytes};
use rdkafka::producer::{BaseProducer, BaseRecord, Producer as _};
use rdkafka::topic_partition_list::TopicPartitionListElem;
use rdkafka::types::RDKafkaRespErr;
use rdkafka::{Offset, TopicPartitionList};

use super::access::Denied;
use super::harvest::{CLAIM_KEY, COMMAND_PREFIX};
use super::topics::{INDEX, INTAKE, STATE};
use super::{REQUEST_TIMEOUT, Settings};
use crate::{CommitError, Committer, Effects, IndexRecord, Read, Received, StateRecord, failpoint};

/// Records of one transaction at most.
const BATCH: usize = 2000;

/// How long a transaction may take to commit before its outcome counts as unknown; the broker's own limit is 60 s.
pub(super) const COMMIT_TIMEOUT: Duration = Duration::from_secs(50);

/// One attempt of giving a transaction up.
const ABORT_ATTEMPT: Duration = Duration::from_secs(1);

/// The key of the barrier in `index`.
const BARRIER_KEY: &str = "\0barrier";

/// The committing end of the Kafka journal.
pub struct KafkaCommitter {
    settings: Settings,
    /// Dead when harvest is over: then the journal is closed.
    writers: Weak<()>,
    /// There while this instance has or seeks the role.
    term: Option<Term>,
}

/// Membership in the group, and the role once it is given.
struct Term {
    consumer: BaseConsumer<Role>,
    /// There from the assignment on.
    producer: Option<BaseProducer>,
    /// Position behind the records last read.
    position: i64,
    /// Position behind the records last written.
    committed: i64,
}

/// Whether the group gave this member the partition; the callbacks run inside the consumer's poll.
#[derive(Default)]
struct Role {
    assigned: Mutex<bool>,
    /// Why it never will.
    denied: Mutex<Option<Denied>>,
}

impl Role {
    fn is_assigned(&self) -> bool {
        *self.assigned.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps an error if it says that this member will never get or read anything.
    fn note(&self, error: &KafkaError) {
        if let Some(denied) = Denied::of(error, "read the intake in the group commit") {
            *self.denied.lock().unwrap_or_else(PoisonError::into_inner) = Some(denied);
        }
    }

    /// Fails once such an error was kept.
    fn check(&self) -> Result<(), CommitError> {
        let denied = self.denied.lock();
        match denied.unwrap_or_else(PoisonError::into_inner).take() {
            Some(denied) => Err(fatal(denied)),
            None => Ok(()),
        }
    }
}

impl ClientContext for Role {}

impl ConsumerContext for Role {
    /// Takes the partition paused: reading begins once the index is restored, at a position that is only fetched then. Until then it
    /// stands at the end, so that nothing is looked up that may not be there yet.
    ///
    /// The group rebalances cooperatively, so this member keeps the partition while others come and go.
    fn rebalance(
        &self,
        consumer: &BaseConsumer<Self>,
        event: RDKafkaRespErr,
        partitions: &mut TopicPartitionList,
    ) {
        let assigned = event == RDKafkaRespErr::RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS;
        let followed = if assigned {
            partitions
                .set_all_offsets(Offset::End)
                .and_then(|()| consumer.incremental_assign(partitions))
                .and_then(|()| consumer.pause(partitions))
        } else {
            consumer.incremental_unassign(partitions)
        };
        if let Err(error) = followed {
            tracing::warn!(%error, "the group commit could not be rebalanced");
        }
        // There is one partition; an assignment without it says that another member has it.
        if partitions.count() > 0 {
            *self.assigned.lock().unwrap_or_else(PoisonError::into_inner) = assigned;
        }
    }
}

impl KafkaCommitter {
    pub(super) fn new(settings: Settings, writers: Weak<()>) -> Self {
        Self {
            settings,
            writers,
            term: None,
        }
    }

    fn term(&mut self) -> Result<&mut Term, CommitError> {
        self.term.as_mut().ok_or_else(|| lost(NotLeading))
    }

    /// Joins the group and waits for the partition; false if the journal is closed before it comes.
    fn seek_role(&mut self) -> Result<bool, CommitError> {
        let group = self.settings.topic("commit");
        // A lost position is an alarm, never a silent jump; the first position of all is set below.
        let config = self
            .settings
            .consumer(&[("group.id", &group), ("auto.offset.reset", "error")]);
        let consumer: BaseConsumer<Role> =
            config.create_with_context(Role::default()).map_err(fatal)?;
        consumer
            .subscribe(&[&self.settings.topic(INTAKE)])
            .map_err(fatal)?;
        let term = Term {
            consumer,
            producer: None,
            position: 0,
            committed: 0,
        };
        while !term.consumer.context().is_assigned() {
            if self.is_closed() {
                return Ok(false);
            }
            term.serve(SERVE_EVERY);
            term.consumer.context().check()?;
        }
        self.term = Some(term);
        Ok(true)
    }

    fn is_closed(&self) -> bool {
        self.writers.strong_count() == 0
    }

    fn restore(&mut self, restore: &mut dyn FnMut(&IndexRecord)) -> Result<(), CommitError> {
        let settings = self.settings.clone();
        let transactional_id = settings.topic("commit");
        let term = self.term()?;

        let config = settings.producer(&[("transactional.id", &transactional_id)]);
        let producer: BaseProducer = config.create().map_err(fatal)?;
        retrying(
            || producer.init_transactions(REQUEST_TIMEOUT),
            || term.serve(Duration::ZERO),
        )
        .map_err(lost)?;
        let nonce = format!("{:?}", Instant::now());
        producer.begin_transaction().map_err(lost)?;
        send(
            &producer,
            &settings.topic(INDEX),
            Some(0),
            BARRIER_KEY,
            Some(nonce.as_bytes()),
            None,
        )
        .map_err(lost)?;
        retrying(
            || producer.commit_transaction(COMMIT_TIMEOUT),
            || term.serve(Duration::ZERO),
        )
        .map_err(lost)?;

        read_index(&settings, nonce.as_bytes(), restore, || {
            term.serve(Duration::ZERO);
            term.consumer.context().check()?;
            if term.consumer.context().is_assigned() {
                Ok(())
            } else {
                Err(lost(NotLeading))
            }
        })?;

        term.committed = term.start(&settings)?;
        term.position = term.committed;
        term.producer = Some(producer);
        Ok(())
    }

    fn transact(&mut self, effects: &Effects) -> Result<(), KafkaError> {
        let settings = self.settings.clone();
        let Some(Term {
            consumer,
            producer: Some(producer),
            position,
            committed,
        }) = self.term.as_mut()
        else {
            return Err(KafkaError::Canceled);
        };
        producer.begin_transaction()?;
        for event in &effects.events {
            let topic = settings.topic(&event.topic);
            send(
                producer,
                &topic,
                None,
                &event.key,
                Some(event.value.as_bytes()),
                Some(headers(event)),
            )?;
        }
        if !effects.events.is_empty() {
            failpoint::hit(failpoint::MID_TRANSACTION);
        }
        let index = settings.topic(INDEX);
        for record in &effects.index {
            send(
                producer,
                &index,
                Some(0),
                &record.key,
                record.value.as_deref(),
                None,
            )?;
        }
        let state = settings.topic(STATE);
        for (shard, record) in &effects.states {
            let value = serde_json::to_vec(record).expect("a state record has string keys");
            send(
                producer,
                &state,
                Some(shard.0.cast_signed()),
                &state_key(record),
                Some(&value),
                None,
            )?;
        }
        let mut offsets = TopicPartitionList::new();
        offsets.add_partition_offset(&settings.topic(INTAKE), 0, Offset::Offset(*position))?;
        let group = consumer.group_metadata().ok_or(KafkaError::Canceled)?;
        retrying(
            || producer.send_offsets_to_transaction(&offsets, &group, REQUEST_TIMEOUT),
            || (),
        )?;
        retrying(|| producer.commit_transaction(COMMIT_TIMEOUT), || ())?;
        *committed = *position;
        Ok(())
    }

    /// What is to be done about a transaction that failed.
    fn failed(&mut self, error: KafkaError) -> CommitError {
        let requires_abort =
            matches!(&error, KafkaError::Transaction(inner) if inner.txn_requires_abort());
        let settings = self.settings.clone();
        let Some(Term {
            consumer,
            producer: Some(producer),
            position,
            committed,
        }) = self.term.as_mut()
        else {
            return lost(error);
        };
        let aborted = requires_abort && consumer.context().is_assigned() && {
            let topic = settings.topic(INTAKE);
            // What was not delivered is only given up once its reports are taken.
            let take_reports = || producer.poll(Duration::from_millis(100));
            retrying(|| producer.abort_transaction(ABORT_ATTEMPT), take_reports)
                .and_then(|()| {
                    consumer.seek(&topic, 0, Offset::Offset(*committed), REQUEST_TIMEOUT)
                })
                .is_ok()
        };
        if aborted {
            *position = *committed;
            CommitError::Aborted(Box::new(error))
        } else {
            self.term = None;
            lost(error)
        }
    }
}

impl Committer for KafkaCommitter {
    fn lead(&mut self, restore: &mut dyn FnMut(&IndexRecord)) -> Result<bool, CommitError> {
        // Whoever lost the role starts over as a new member: nothing of the last term is used again.
        self.term = None;
        if !self.seek_role()? {
            return Ok(false);
        }
        let restored = self.restore(restore);
        if restored.is_err() {
            self.term = None;
        }
        restored.map_err(denied).map(|()| true)
    }

    fn read(&mut self, wait: Duration) -> Result<Read, CommitError> {
        if self.is_closed() {
            // What else is in the intake is durable there, and the next committer's.
            return Ok(Read::Closed);
        }
        let term = self.term()?;
        let mut received = Vec::new();
        while received.len() < BATCH {
            let wait = if received.is_empty() {
                wait
            } else {
                Duration::ZERO
            };
            match term.consumer.poll(wait) {
                None => break,
                Some(Ok(message)) => {
                    term.position = message.offset() + 1;
                    let record = serde_json::from_slice(message.payload().unwrap_or_default());
                    received.push(Received {
                        position: message.offset(),
                        record: record.map_err(|error| error.to_string()),
                    });
                }
                Some(Err(error)) if is_position_lost(&error) => return Err(fatal(error)),
                Some(Err(error)) => {
                    let role = term.consumer.context();
                    role.note(&error);
                    role.check()?;
                    tracing::warn!(%error, "reading the intake; it goes on by itself");
                }
            }
            if !term.consumer.context().is_assigned() {
                break;
            }
        }
        if term.consumer.context().is_assigned() {
            Ok(Read::Records(received))
        } else {
            Err(lost(NotLeading))
        }
    }

    fn write(&mut self, effects: &Effects) -> Result<(), CommitError> {
        self.transact(effects)
            .map_err(|error| denied(self.failed(error)))?;
        failpoint::hit(failpoint::AFTER_COMMIT);
        Ok(())
    }
}

impl Term {
    /// Serves the group while nothing is read yet, so that no message comes.
    fn serve(&self, wait: Duration) {
        if let Some(Err(error)) = self.consumer.poll(wait) {
            self.consumer.context().note(&error);
            tracing::debug!(%error, "waiting for the commit role");
        }
    }

    /// Finds the position, moves there and begins to read.
    fn start(&self, settings: &Settings) -> Result<i64, CommitError> {
        let topic = settings.topic(INTAKE);
        let mut partitions = TopicPartitionList::new();
        partitions.add_partition(&topic, 0);
        let serve = || self.serve(Duration::ZERO);
        let found = retrying(
            || {
                self.consumer
                    .committed_offsets(partitions.clone(), REQUEST_TIMEOUT)
            },
            serve,
        );
        let (low, _) = retrying(
            || self.consumer.fetch_watermarks(&topic, 0, REQUEST_TIMEOUT),
            serve,
        )
        .map_err(lost)?;
        let position = match found
            .map_err(lost)?
            .elements()
            .first()
            .map(TopicPartitionListElem::offset)
        {
            Some(Offset::Offset(position)) if position >= low => position,
            Some(Offset::Offset(position)) => return Err(fatal(PositionLost { position, low })),
            // Nobody has ever committed: the service is new.
            _ => low,
        };
        self.consumer
            .seek(&topic, 0, Offset::Offset(position), REQUEST_TIMEOUT)
            .and_then(|()| self.consumer.resume(&partitions))
            .map_err(lost)?;
        Ok(position)
    }
}

/// Reads `index` from its beginning to the barrier, calling `serve` now and then.
fn read_index(
    settings: &Settings,
    barrier: &[u8],
    restore: &mut dyn FnMut(&IndexRecord),
    mut serve: impl FnMut() -> Result<(), CommitError>,
) -> Result<(), CommitError> {
    let config = settings.consumer(&[
        ("group.id", &settings.topic("restore")),
        ("auto.offset.reset", "earliest"),
    ]);
    let reader: BaseConsumer = config.create().map_err(fatal)?;
    let mut partitions = TopicPartitionList::new();
    partitions
        .add_partition_offset(&settings.topic(INDEX), 0, Offset::Beginning)
        .map_err(fatal)?;
    reader.assign(&partitions).map_err(fatal)?;
    let mut served = Instant::now();
    loop {
        if served.elapsed() > SERVE_EVERY {
            serve()?;
            served = Instant::now();
        }
        match reader.poll(SERVE_EVERY) {
            None => {}
            Some(Err(error)) => {
                if let Some(denied) = Denied::of(&error, "read the index") {
                    return Err(fatal(denied));
                }
                tracing::warn!(%error, "reading the topic index; it goes on by itself");
            }
            Some(Ok(message)) => {
                let key = String::from_utf8_lossy(message.key().unwrap_or_default()).into_owned();
                if key == BARRIER_KEY {
                    if message.payload() == Some(barrier) {
                        return Ok(());
                    }
                    continue;
                }
                restore(&IndexRecord {
                    key,
                    value: message.payload().map(<[u8]>::to_vec),
                });
                failpoint::hit(failpoint::DURING_RESTORE);
            }
        }
    }
}

/// How often the group is served while nothing of the intake may be read.
const SERVE_EVERY: Duration = Duration::from_millis(100);

/// The event's CloudEvents attributes (Kafka binding 1.0, binary content mode).
pub(super) fn headers(event: &Encoded) -> OwnedHeaders {
    let time = event
        .time
        .to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    [
        ("ce_specversion", "1.0"),
        ("ce_id", event.id.as_str()),
        ("ce_type", &event.kind),
        ("ce_source", "/courant"),
        ("ce_time", &time),
        ("content-type", "application/json"),
    ]
    .into_iter()
    .fold(OwnedHeaders::new(), |headers, (key, value)| {
        headers.insert(Header {
            key,
            value: Some(value),
        })
    })
}

/// The key of a record of `state`.
pub(super) fn state_key(record: &StateRecord) -> Cow<'_, str> {
    match record {
        StateRecord::Claim { .. } => Cow::Borrowed(CLAIM_KEY),
        StateRecord::Feed(feed) => Cow::Borrowed(feed.feed_id.as_str()),
        StateRecord::Command(commanded) => {
            Cow::Owned(format!("{COMMAND_PREFIX}{}", commanded.feed_id))
        }
    }
}

/// Hands one record to the producer; a full queue is back-pressure.
pub(super) fn send(
    producer: &BaseProducer,
    topic: &str,
    partition: Option<i32>,
    key: &str,
    value: Option<&[u8]>,
    headers: Option<OwnedHeaders>,
) -> KafkaResult<()> {
    let mut record = BaseRecord::<str, [u8]>::to(topic).key(key);
    record.partition = partition;
    record.payload = value;
    record.headers = headers;
    send_record(producer, record)
}

/// The same with a record that is ready.
pub(super) fn send_record<K: ToBytes + ?Sized>(
    producer: &BaseProducer,
    mut record: BaseRecord<'_, K, [u8]>,
) -> KafkaResult<()> {
    loop {
        match producer.send(record) {
            Ok(()) => return Ok(()),
            Err((KafkaError::MessageProduction(RDKafkaErrorCode::QueueFull), unsent)) => {
                producer.poll(Duration::from_millis(100));
                record = unsent;
            }
            Err((error, _)) => return Err(error),
        }
    }
}

/// Repeats a call as long as its error says that it can be repeated, calling `serve` in between.
pub(super) fn retrying<T>(
    mut call: impl FnMut() -> KafkaResult<T>,
    serve: impl Fn(),
) -> KafkaResult<T> {
    loop {
        serve();
        match call() {
            Err(error) if is_retriable(&error) => {
                tracing::debug!(%error, "the brokers do not answer in time; trying again");
            }
            result => return result,
        }
    }
}

/// The next record was deleted before it was committed.
fn is_position_lost(error: &KafkaError) -> bool {
    use RDKafkaErrorCode::{AutoOffsetReset, OffsetOutOfRange};
    matches!(
        error.rdkafka_error_code(),
        Some(AutoOffsetReset | OffsetOutOfRange)
    )
}

fn is_retriable(error: &KafkaError) -> bool {
    match error {
        KafkaError::Transaction(inner) => inner.is_retriable(),
        KafkaError::OffsetFetch(code) | KafkaError::MetadataFetch(code) => matches!(
            code,
            RDKafkaErrorCode::OperationTimedOut
                | RDKafkaErrorCode::BrokerTransportFailure
                | RDKafkaErrorCode::AllBrokersDown
                | RDKafkaErrorCode::CoordinatorLoadInProgress
                | RDKafkaErrorCode::UnstableOffsetCommit
        ),
        _ => false,
    }
}

#[derive(Debug, thiserror::Error)]
#[error("another instance has the commit role")]
struct NotLeading;

#[derive(Debug, thiserror::Error)]
#[error(
    "commit stood at position {position} of the intake, which now begins at {low}: records were deleted before they were committed"
)]
struct PositionLost {
    position: i64,
    low: i64,
}

/// What was aborted or lost because a right is missing would be so again.
fn denied(error: CommitError) -> CommitError {
    let (CommitError::Aborted(why) | CommitError::Lost(why)) = &error else {
        return error;
    };
    let what = "commit to the public topics, index, state and the position of the group";
    match why.downcast_ref().and_then(|error| Denied::of(error, what)) {
        Some(denied) => fatal(denied),
        None => error,
    }
}

fn lost(error: impl std::error::Error + Send + Sync + 'static) -> CommitError {
    CommitError::Lost(Box::new(error))
}

fn fatal(error: impl std::error::Error + Send + Sync + 'static) -> CommitError {
    CommitError::Fatal(Box::new(error))
}
