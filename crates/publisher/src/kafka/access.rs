//! What stands between this client and the brokers: no connection, a login that is refused, a right that is missing.
//!
//! librdkafka tries all of it again for ever. What no repetition mends is told here from the rest, and said with what to do.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use rdkafka::client::ClientContext;
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use rdkafka::metadata::{Metadata, MetadataPartition};
use rdkafka::producer::{BaseProducer, DeliveryResult, Producer as _, ProducerContext};

use super::{OpenError, REQUEST_TIMEOUT, Settings};

/// One attempt of the first request.
const ATTEMPT: Duration = Duration::from_secs(1);

/// What the brokers refuse this client. Asking again changes nothing.
#[derive(Debug, thiserror::Error)]
pub enum Denied {
    /// A right that this user does not have.
    #[error(
        "the brokers do not let this user {what} ({code}); docs/security.md lists the rights that the service needs"
    )]
    Right {
        /// What it would do.
        what: String,
        /// What the brokers said.
        code: RDKafkaErrorCode,
    },
    /// A session that is shorter or longer than they allow.
    #[error(
        "the brokers do not let this client {what} ({code}); set `session.timeout.ms` in `publish.kafka.properties` to what lies between their `group.min.session.timeout.ms` and `group.max.session.timeout.ms`"
    )]
    Session {
        /// What it would do.
        what: String,
        /// What the brokers said.
        code: RDKafkaErrorCode,
    },
}

impl Denied {
    /// Whether an error says that a right is missing or a setting is refused, for what was being done.
    pub(super) fn of(error: &KafkaError, what: impl Into<String>) -> Option<Self> {
        use RDKafkaErrorCode::{
            ClusterAuthorizationFailed, GroupAuthorizationFailed, InvalidSessionTimeout,
            TopicAuthorizationFailed, TransactionalIdAuthorizationFailed,
        };
        let what = what.into();
        match error.rdkafka_error_code()? {
            code @ (ClusterAuthorizationFailed
            | GroupAuthorizationFailed
            | TopicAuthorizationFailed
            | TransactionalIdAuthorizationFailed) => Some(Self::Right { what, code }),
            code @ InvalidSessionTimeout => Some(Self::Session { what, code }),
            _ => None,
        }
    }
}

/// Keeps what the brokers, or the way to them, had against this client last.
#[derive(Default)]
struct Complaints {
    last: Mutex<Option<(RDKafkaErrorCode, String)>>,
}

impl Complaints {
    fn last(&self) -> Option<(RDKafkaErrorCode, String)> {
        self.last
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl ClientContext for Complaints {
    fn error(&self, error: KafkaError, reason: &str) {
        if let Some(code) = error.rdkafka_error_code()
            && code != RDKafkaErrorCode::AllBrokersDown
        {
            // Without how long it took: librdkafka says so at the end.
            let reason = reason.split(" (after ").next().unwrap_or(reason);
            *self.last.lock().unwrap_or_else(PoisonError::into_inner) =
                Some((code, reason.to_owned()));
        }
    }
}

impl ProducerContext for Complaints {
    type DeliveryOpaque = ();

    fn delivery(&self, _: &DeliveryResult<'_>, (): Self::DeliveryOpaque) {}
}

/// What topics there are, or why the brokers cannot be asked. Blocks.
pub(super) fn first_contact(settings: &Settings) -> Result<Metadata, OpenError> {
    let client: BaseProducer<Complaints> = settings
        .finish(settings.client(), &[])
        .create_with_context(Complaints::default())
        .map_err(OpenError::properties)?;
    let began = Instant::now();
    loop {
        let error = match client.client().fetch_metadata(None, ATTEMPT) {
            Ok(metadata) => return Ok(metadata),
            Err(error) => error,
        };
        // Serves the callbacks.
        client.poll(Duration::from_millis(100));
        let complaint = client.context().last();
        let advice = match &complaint {
            Some((RDKafkaErrorCode::Authentication, _)) => {
                "check `sasl.username`, `sasl.password` and `sasl.mechanism` in `publish.kafka.properties`"
            }
            // A broker that wants to see another certificate says so behind the handshake.
            Some((code, reason))
                if *code == RDKafkaErrorCode::SSL || reason.contains("SSL routines") =>
            {
                "check in `publish.kafka.properties` that `ssl.ca.location` names the authority of the brokers' certificates, and, where the brokers want to see one, `ssl.certificate.location` and `ssl.key.location` yours"
            }
            _ if began.elapsed() < REQUEST_TIMEOUT => continue,
            _ => {
                "check `publish.kafka.brokers`, that Kafka runs, and, if it asks for TLS or a login, `security.protocol` in `publish.kafka.properties`"
            }
        };
        return Err(OpenError::NoAccess {
            brokers: settings.brokers.join(","),
            advice,
            why: complaint.map_or_else(|| error.to_string(), |(_, reason)| reason),
        });
    }
}

/// The partitions of a topic (with its prefix) that is there.
pub(super) fn partitions(settings: &Settings, topic: &str) -> Result<Vec<i32>, OpenError> {
    let metadata = first_contact(settings)?;
    let found = metadata
        .topics()
        .iter()
        .find(|found| found.name() == topic && found.error().is_none())
        .ok_or_else(|| OpenError::NoTopic {
            topic: topic.to_owned(),
        })?;
    Ok(found
        .partitions()
        .iter()
        .map(MetadataPartition::id)
        .collect())
}
