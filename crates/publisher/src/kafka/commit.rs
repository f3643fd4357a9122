//! The committing end of the Kafka journal.
//!
//! 1. The group `commit` over `intake` says who commits; the others stand by and follow `index`. The one transactional id then fences
//!    the predecessor and ends its open transaction; only an assignment initializes it, so a fenced instance never fences its successor.
//! 2. A barrier is committed to `index`, and the index is read up to it (`read_committed`): everything the predecessor committed.
//! 3. Only then the group's position is fetched, and reading begins there. Until then the member is polled and reads nothing.

use std::borrow::Cow;
use std::sync::Weak;
use std::time::{Duration, Instant};

use model::event::Encoded;
use rdkafka::consumer::Consumer as _;
use rdkafka::error::{KafkaError, KafkaResult, RDKafkaErrorCode};
use rdkafka::message::{Header, Message as _, OwnedHeaders, ToBytes};
use rdkafka::producer::{BaseProducer, BaseRecord, Producer as _};

use super::access::Denied;
use super::harvest::{CLAIM_KEY, COMMAND_PREFIX};
use super::index::{BARRIER_KEY, IndexReader};
use super::role::Member;
use super::topics::{INDEX, STATE};
use super::{REQUEST_TIMEOUT, Settings};
use crate::{CommitError, Committer, Effects, Read, Received, Restored, StateRecord, failpoint};

/// Records of one transaction at most.
const BATCH: usize = 2000;

/// The committing end of the Kafka journal.
pub struct KafkaCommitter {
    settings: Settings,
    /// Tells this process from every other.
    owner: String,
    /// Dead when harvest is over: then the journal is closed.
    writers: Weak<()>,
    /// There while this instance has the role.
    term: Option<Term>,
}

/// The role.
struct Term {
    member: Member,
    producer: BaseProducer,
    /// Position behind the records last read.
    position: i64,
    /// Position behind the records last written.
    committed: i64,
}

impl KafkaCommitter {
    pub(super) fn new(settings: Settings, owner: &str, writers: Weak<()>) -> Self {
        Self {
            settings,
            owner: owner.to_owned(),
            writers,
            term: None,
        }
    }

    fn term(&mut self) -> Result<&mut Term, CommitError> {
        self.term.as_mut().ok_or_else(|| lost(NotLeading))
    }

    fn is_closed(&self) -> bool {
        self.writers.strong_count() == 0
    }

    /// Joins the group and waits for the partition, while the index is followed; none if the journal is closed before it comes.
    fn stand_by(
        &self,
        index: &mut IndexReader,
        restore: &mut dyn FnMut(Restored<'_>),
    ) -> Result<Option<Member>, CommitError> {
        let mut member = Member::join(&self.settings).map_err(fatal)?;
        loop {
            if self.is_closed() {
                return Ok(None);
            }
            if member.serve() {
                return Ok(Some(member));
            }
            if let Some(denied) = member.denied() {
                return Err(fatal(denied));
            }
            index.follow(SERVE_EVERY, None, restore).map_err(fatal)?;
        }
    }

    /// Fences the predecessor, restores what it committed, and finds the position.
    fn take_over(
        &self,
        mut member: Member,
        index: &mut IndexReader,
        restore: &mut dyn FnMut(Restored<'_>),
    ) -> Result<Term, CommitError> {
        let settings = &self.settings;
        // What is not delivered in time aborts the transaction, which is repeated. An abort waits for it, so that a record that the brokers
        // refused, after which librdkafka has lost count, holds commit up for as long.
        let config = settings.producer(&[
            ("transactional.id", &settings.topic("commit")),
            ("message.timeout.ms", "15000"),
        ]);
        let producer: BaseProducer = config.create().map_err(fatal)?;
        let mut leads = || member.serve() && !self.is_closed();
        if !leads() {
            return Err(lost(NotLeading));
        }
        retrying(|| producer.init_transactions(STEP), &mut leads).map_err(lost)?;
        let now = chrono::Utc::now().timestamp_micros();
        let barrier = format!("{}/{now}", self.owner);
        producer.begin_transaction().map_err(lost)?;
        send(
            &producer,
            &settings.topic(INDEX),
            Some(0),
            BARRIER_KEY,
            Some(barrier.as_bytes()),
            None,
        )
        .map_err(lost)?;
        commit(&producer, STEP, &mut leads).map_err(lost)?;
        while !index
            .follow(SERVE_EVERY, Some(barrier.as_bytes()), restore)
            .map_err(fatal)?
        {
            if !leads() {
                return Err(lost(NotLeading));
            }
        }
        let (found, low) = loop {
            match member.position(STEP) {
                Err(error) if is_retriable(&error) && member.serve() && !self.is_closed() => {}
                found => break found.map_err(lost)?,
            }
        };
        if let Some(position) = found.filter(|position| *position < low) {
            let group = settings.topic("commit");
            return Err(fatal(PositionLost {
                group,
                position,
                low,
            }));
        }
        // Without a position nobody has ever committed: the service is new.
        let position = found.unwrap_or(low);
        member.begin(position).map_err(lost)?;
        Ok(Term {
            member,
            producer,
            position,
            committed: position,
        })
    }

    fn transact(&mut self, effects: &Effects) -> Result<(), KafkaError> {
        let settings = &self.settings;
        let Some(Term {
            member,
            producer,
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
            let partition = Some(shard.0.cast_signed());
            let key = state_key(record);
            if let StateRecord::Forgotten { feed_id } = record {
                let command = format!("{COMMAND_PREFIX}{feed_id}");
                send(producer, &state, partition, &command, None, None)?;
                send(producer, &state, partition, &key, None, None)?;
                continue;
            }
            let value = serde_json::to_vec(record).expect("a state record has string keys");
            send(producer, &state, partition, &key, Some(&value), None)?;
        }
        let offsets = member.at(*position)?;
        let group = member
            .consumer()
            .group_metadata()
            .ok_or(KafkaError::Canceled)?;
        // A service that ends gives up what the brokers do not take; the next one repeats it.
        let mut goes_on = || self.writers.strong_count() > 0;
        retrying(
            || producer.send_offsets_to_transaction(&offsets, &group, REQUEST_TIMEOUT),
            &mut goes_on,
        )?;
        commit(producer, REQUEST_TIMEOUT, &mut goes_on)?;
        *committed = *position;
        Ok(())
    }

    /// What is to be done about a transaction that failed.
    fn failed(&mut self, error: KafkaError) -> CommitError {
        let requires_abort =
            matches!(&error, KafkaError::Transaction(inner) if inner.txn_requires_abort());
        let Some(Term {
            member,
            producer,
            position,
            committed,
        }) = self.term.as_mut()
        else {
            return lost(error);
        };
        // What was not delivered is only given up once its reports are taken.
        let mut goes_on = || {
            producer.poll(Duration::from_millis(100));
            self.writers.strong_count() > 0
        };
        let aborted = requires_abort
            && member.has_role()
            && retrying(|| producer.abort_transaction(STEP), &mut goes_on)
                .and_then(|()| member.seek(*committed, REQUEST_TIMEOUT))
                .is_ok();
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
    fn lead(&mut self, restore: &mut dyn FnMut(Restored<'_>)) -> Result<bool, CommitError> {
        // Whoever lost the role starts over as a new member: nothing of the last term is used again.
        self.term = None;
        let mut index = IndexReader::open(&self.settings).map_err(fatal)?;
        let Some(member) = self.stand_by(&mut index, restore)? else {
            return Ok(false);
        };
        let term = self.take_over(member, &mut index, restore);
        self.term = Some(term.map_err(denied)?);
        Ok(true)
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
            match term.member.consumer().poll(wait) {
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
                    if let Some(denied) = Denied::of(&error, READ_INTAKE) {
                        return Err(fatal(denied));
                    }
                    tracing::warn!(%error, "reading the intake; it goes on by itself");
                }
            }
            if !term.member.has_role() {
                break;
            }
        }
        if term.member.has_role() {
            Ok(Read::Records(received))
        } else {
            Err(lost(NotLeading))
        }
    }

    fn write(&mut self, effects: &Effects) -> Result<(), CommitError> {
        self.transact(effects)
            .map_err(|error| denied(self.failed(error)))?;
        // Most of what is read again is known by then; a feed's state would stand there twice.
        let is_state = |(_, record): &(_, _)| matches!(record, StateRecord::Feed(_));
        if effects.states.iter().any(is_state) {
            failpoint::hit(failpoint::AFTER_COMMIT);
        }
        Ok(())
    }
}

/// What a member does, for whoever has no right to it.
pub(super) const READ_INTAKE: &str = "read the intake in the group commit";

/// How often the group is served while nothing of the intake may be read.
const SERVE_EVERY: Duration = Duration::from_millis(100);

/// How long a request takes at most between two of those times; shorter than any session.
const STEP: Duration = Duration::from_secs(1);

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
        StateRecord::Forgotten { feed_id } => Cow::Borrowed(feed_id.as_str()),
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

/// Commits the open transaction; each of its requests takes so long at most before `goes_on` is asked.
pub(super) fn commit(
    producer: &BaseProducer,
    timeout: Duration,
    goes_on: &mut impl FnMut() -> bool,
) -> KafkaResult<()> {
    // The client flushes in steps of 100 ms, most of what a small transaction would take, and spins through shorter ones.
    let began = Instant::now();
    while producer.in_flight_count() > 0 && began.elapsed() < timeout {
        std::thread::sleep(Duration::from_millis(1));
        producer.poll(Duration::ZERO);
    }
    retrying(|| producer.commit_transaction(timeout), goes_on)
}

/// Repeats a call as long as its error says that it can be repeated and `goes_on`, which is asked before every repetition.
pub(super) fn retrying<T>(
    mut call: impl FnMut() -> KafkaResult<T>,
    goes_on: &mut impl FnMut() -> bool,
) -> KafkaResult<T> {
    loop {
        match call() {
            Err(error) if is_retriable(&error) && goes_on() => {
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
        // A transaction is flushed before it is committed.
        KafkaError::Flush(code)
        | KafkaError::OffsetFetch(code)
        | KafkaError::MetadataFetch(code) => matches!(
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
    "commit stood at position {position} of the intake, which now begins at {low}: records were deleted before they were committed; to go on without them, reset the position of the group {group} to the earliest, as docs/troubleshooting.md shows"
)]
struct PositionLost {
    group: String,
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
