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
            let denied = Denied::of(&error, "read the intake in the group commit");
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
    pub(super) fn begin(&self, position: i64, timeout: Duration) -> KafkaResult<()> {
        self.seek(position, timeout)?;
        self.consumer.resume(&self.partition())
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
