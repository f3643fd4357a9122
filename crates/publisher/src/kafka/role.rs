//! Membership in the group `commit`, of which one member at a time has the role: the one partition of the intake.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rdkafka::client::ClientContext;
use rdkafka::consumer::{BaseConsumer, Consumer as _, ConsumerContext};
use rdkafka::error::KafkaResult;
use rdkafka::topic_partition_list::TopicPartitionListElem;
use rdkafka::types::RDKafkaRespErr;
use rdkafka::{Offset, TopicPartitionList};

use super::Settings;
use super::access::Denied;
use super::commit::READ_INTAKE;
use super::lease::Lease;
use super::topics::INTAKE;

/// A member of the group.
pub(super) struct Member {
    consumer: BaseConsumer<Role>,
    intake: String,
    lease: Lease,
}

/// Whether the group gave this member the partition; the callbacks run inside the consumer's poll.
#[derive(Default)]
pub(super) struct Role {
    assigned: Mutex<bool>,
    /// Why it never will.
    denied: Mutex<Option<Denied>>,
}

impl ClientContext for Role {}

impl ConsumerContext for Role {
    /// Takes the partition without reading it: that begins with [`Member::begin`], at a position that is only fetched once the index is
    /// restored. To assign it now and seek later would not do: an answer about the offset it stood at that comes behind the seek makes
    /// librdkafka look that one up again, and read from there.
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
            consumer.incremental_assign(&TopicPartitionList::new())
        } else {
            consumer
                .assignment()
                .and_then(|read| consumer.incremental_unassign(&read))
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

impl Member {
    /// Joins the group.
    pub(super) fn join(settings: &Settings) -> KafkaResult<Self> {
        let group = settings.topic("commit");
        // A lost position is an alarm, never a silent jump; the first position of all is set by `begin`.
        let config = settings.consumer(&[("group.id", &group), ("auto.offset.reset", "error")]);
        let consumer: BaseConsumer<Role> = config.create_with_context(Role::default())?;
        let intake = settings.topic(INTAKE);
        consumer.subscribe(&[&intake])?;
        Ok(Self {
            consumer,
            intake,
            lease: Lease::of(&config),
        })
    }

    /// Serves the group while nothing may be read yet; whether this member has the role, by its own clock too.
    pub(super) fn serve(&mut self) -> bool {
        let now = chrono::Utc::now();
        self.lease.serve(now);
        if let Some(Err(error)) = self.consumer.poll(Duration::ZERO) {
            let denied = Denied::of(&error, READ_INTAKE);
            if denied.is_some() {
                let kept = &self.consumer.context().denied;
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = denied;
            }
            tracing::debug!(%error, "waiting for the commit role");
        }
        self.has_role() && self.lease.holds(now)
    }

    /// Why this member will never get or read anything, once it was told so.
    pub(super) fn denied(&self) -> Option<Denied> {
        let denied = &self.consumer.context().denied;
        denied.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Whether this member has the role, as far as it was told.
    pub(super) fn has_role(&self) -> bool {
        let assigned = &self.consumer.context().assigned;
        *assigned.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The group's position, none if there never was one, and the position of the oldest record.
    pub(super) fn position(&self, timeout: Duration) -> KafkaResult<(Option<i64>, i64)> {
        let found = self
            .consumer
            .committed_offsets(self.partition(), timeout)?
            .elements()
            .first()
            .map(TopicPartitionListElem::offset);
        let (low, _) = self.consumer.fetch_watermarks(&self.intake, 0, timeout)?;
        let position = match found {
            Some(Offset::Offset(position)) => Some(position),
            _ => None,
        };
        Ok((position, low))
    }

    /// Begins to read at a position.
    pub(super) fn begin(&self, position: i64) -> KafkaResult<()> {
        self.consumer.incremental_assign(&self.at(position)?)
    }

    /// Goes on at another position.
    pub(super) fn seek(&self, position: i64, timeout: Duration) -> KafkaResult<()> {
        self.consumer
            .seek(&self.intake, 0, Offset::Offset(position), timeout)
    }

    /// What it reads with.
    pub(super) fn consumer(&self) -> &BaseConsumer<Role> {
        &self.consumer
    }

    /// The partition at a position, as a transaction takes it.
    pub(super) fn at(&self, position: i64) -> KafkaResult<TopicPartitionList> {
        let mut partitions = TopicPartitionList::new();
        partitions.add_partition_offset(&self.intake, 0, Offset::Offset(position))?;
        Ok(partitions)
    }

    fn partition(&self) -> TopicPartitionList {
        let mut partitions = TopicPartitionList::new();
        partitions.add_partition(&self.intake, 0);
        partitions
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;
    use std::time::Instant;

    use rdkafka::message::Message as _;
    use rdkafka::mocking::MockCluster;
    use rdkafka::producer::{BaseProducer, BaseRecord, DefaultProducerContext, Producer as _};
    use rdkafka::types::RDKafkaApiKey;

    use super::*;
    use crate::kafka::KafkaCommitter;
    use crate::{CommitError, Committer as _};

    const DEADLINE: Duration = Duration::from_secs(30);

    type Brokers = MockCluster<'static, DefaultProducerContext>;

    fn brokers() -> (Brokers, Settings) {
        let brokers = MockCluster::new(1).expect("it listens on loopback");
        brokers
            .create_topic("intake", 1, 1)
            .expect("it takes a topic");
        let settings = Settings {
            brokers: vec![brokers.bootstrap_servers()],
            prefix: String::new(),
            properties: BTreeMap::new(),
            state_partitions: 1,
            replication: 1,
            max_record_bytes: 1_000_000,
            routes: Vec::new(),
        };
        (brokers, settings)
    }

    /// Looks every 10 ms until there is something.
    fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let began = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(began.elapsed() < DEADLINE, "no {what}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// With brokers that answer late, so that whatever is asked when the partition is assigned is still under way when reading begins.
    #[test]
    fn reading_begins_at_the_position_as_soon_as_the_role_is_there() {
        let (brokers, settings) = brokers();
        let producer: BaseProducer = settings
            .producer(&[])
            .create()
            .expect("the settings are right");
        producer
            .send(BaseRecord::<str, str>::to("intake").payload("a claim"))
            .expect("the queue has room");
        producer.flush(DEADLINE).expect("the brokers take it");
        brokers
            .broker_round_trip_time(1, Duration::from_millis(200))
            .expect("there is such a broker");
        // What was asked before is then answered between two attempts to read.
        brokers.request_errors(
            RDKafkaApiKey::Fetch,
            &[RDKafkaRespErr::RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT; 2],
        );

        let mut member = Member::join(&settings).expect("the settings are right");
        wait_for("role", || member.serve().then_some(()));
        member.begin(0).expect("the role is there");
        let first = wait_for("record", || {
            let received = member.consumer().poll(Duration::ZERO)?;
            received.ok().map(|message| message.offset())
        });
        assert_eq!(first, 0);
    }

    /// What the reader stands before was deleted, and reading on would skip what nobody committed.
    #[test]
    fn a_position_that_is_lost_while_reading_ends_it() {
        let (brokers, settings) = brokers();
        for topic in ["index", "state"] {
            brokers.create_topic(topic, 1, 1).expect("it takes a topic");
        }
        let alive = Arc::new(());
        let mut committer = KafkaCommitter::new(settings, "owner", Arc::downgrade(&alive));
        assert!(committer.lead(&mut |_| {}).expect("nobody else leads"));
        brokers.request_errors(
            RDKafkaApiKey::Fetch,
            &[RDKafkaRespErr::RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE],
        );
        let why = wait_for("end", || committer.read(Duration::from_millis(100)).err());
        assert!(matches!(why, CommitError::Fatal(_)), "{why}");
    }

    #[test]
    fn a_session_that_the_brokers_refuse_is_said_to_be_the_settings() {
        let (brokers, settings) = brokers();
        brokers.request_errors(
            RDKafkaApiKey::JoinGroup,
            &[RDKafkaRespErr::RD_KAFKA_RESP_ERR_INVALID_SESSION_TIMEOUT],
        );
        let mut member = Member::join(&settings).expect("the settings are right");
        let why = wait_for("refusal", || {
            member.serve();
            member.denied()
        });
        assert!(why.to_string().contains("`session.timeout.ms`"), "{why}");
    }
}
