//! The Kafka journal: Kafka is the only infrastructure and does the distributed work.
//!
//! | end | how |
//! |---|---|
//! | harvest writes | an idempotent producer to the one partition of `intake` |
//! | harvest owns | consumer group `harvest` over the partitions of `state`, each restored by reading it to the echo of a claim |
//! | commit | consumer group `commit` over `intake`; events, index, state and position in one transaction |
//!
//! Membership, ownership and fencing are Kafka's: groups assign, transactions fence.

mod access;
mod commit;
mod harvest;
mod index;
mod lease;
mod replay;
mod role;
mod settle;
mod tail;
mod topics;

use std::collections::BTreeMap;
use std::time::Duration;

use rdkafka::ClientConfig;
use rdkafka::error::KafkaError;
use rdkafka::types::RDKafkaConfRes;

pub use access::Denied;
pub use commit::KafkaCommitter;
pub use harvest::{KafkaShards, KafkaWriter};
pub use replay::{BATCH, From, Replay, ReplayError};
pub use settle::{SettleError, Settling, is_empty, unoccupied};
pub use tail::{Position, Tail, TailError};
pub use topics::{Difference, TopicReport, ensure_topics};

use crate::Journal;

/// How to reach the brokers, and how the topics are laid out. Not `Debug`: the properties hold secrets.
#[derive(Clone)]
pub struct Settings {
    /// `host:port` of brokers to start from.
    pub brokers: Vec<String>,
    /// Prefix of every topic, group and transactional id.
    pub prefix: String,
    /// Any librdkafka setting; wins over what is set here.
    pub properties: BTreeMap<String, String>,
    /// Partitions of `state`: fixed when the topic is created.
    pub state_partitions: i32,
    /// Replicas of each topic when it is created; -1 for the broker's default.
    pub replication: i32,
    /// Largest record, in bytes, of every topic.
    pub max_record_bytes: usize,
    /// Further public topics, without the prefix, that events are routed to.
    pub routes: Vec<String>,
}

/// How long one request to the brokers may take before it is tried again or reported.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);

/// The property that chooses how groups are formed: `classic`, the default, or `consumer` (KIP-848).
pub const GROUP_PROTOCOL: &str = "group.protocol";

/// What members of a `classic` group decide themselves; with `consumer` the brokers do, and librdkafka refuses these.
const CLASSIC_GROUPS: [(&str, &str); 3] = [
    // A failed committer is replaced within this and the time of a restore.
    ("session.timeout.ms", "6000"),
    ("heartbeat.interval.ms", "1500"),
    // Whoever keeps a partition goes on while others come and go.
    ("partition.assignment.strategy", "cooperative-sticky"),
];

/// Whether a property belongs to `classic` groups alone.
pub fn is_of_classic_groups(name: &str) -> bool {
    name == "group.protocol.type" || CLASSIC_GROUPS.iter().any(|(key, _)| *key == name)
}

/// Why librdkafka does not take a property, if it does not; never with the value, which may be a secret.
pub fn refusal(name: &str, value: &str) -> Option<&'static str> {
    let mut config = ClientConfig::new();
    config.set(name, value);
    match config.create_native_config() {
        Ok(_) => None,
        Err(KafkaError::ClientConfig(RDKafkaConfRes::RD_KAFKA_CONF_UNKNOWN, ..)) => {
            Some("no setting of librdkafka")
        }
        Err(_) => Some("a value that librdkafka does not take for it"),
    }
}

/// Why the journal cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The settings are not ones that librdkafka takes.
    #[error("librdkafka refuses a setting; see `publish.kafka.properties`: {0}")]
    Properties(String),
    /// No broker answers, or none lets this client in.
    #[error("no access to Kafka at {brokers}: {why}; {advice}")]
    NoAccess {
        /// As configured.
        brokers: String,
        /// What was said last.
        why: String,
        /// What can be done.
        advice: &'static str,
    },
    /// The brokers did not answer a request.
    #[error("Kafka at {brokers} did not answer")]
    NoAnswer {
        /// As configured.
        brokers: String,
        /// Why.
        source: KafkaError,
    },
    /// The topic is not there.
    #[error(
        "there is no topic {topic}, or this user may not see it; `courant topics` creates those of the service"
    )]
    NoTopic {
        /// The topic.
        topic: String,
    },
    /// The brokers refuse it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// A topic cannot be created.
    #[error("the topic {topic} cannot be created: {why}")]
    Create {
        /// The topic.
        topic: String,
        /// The broker's reason.
        why: String,
    },
    /// A topic exists in a form that the service cannot work with.
    #[error("the topic {topic} {difference}; nothing was changed")]
    Unfit {
        /// The topic.
        topic: String,
        /// How it differs.
        difference: Difference,
    },
}

impl OpenError {
    /// The settings were refused; without their values, which may be secrets.
    fn properties(error: KafkaError) -> Self {
        Self::Properties(match error {
            KafkaError::ClientConfig(_, _, name, value) => match refusal(&name, &value) {
                Some(why) => format!("`{name}` is {why}"),
                None => format!("`{name}`"),
            },
            other => other.to_string(),
        })
    }
}

/// Opens the journal: creates the topics that are missing, verifies the others, and starts the ends.
///
/// `owner` tells this process from every other. Blocks while it talks to the brokers.
pub fn open(
    settings: &Settings,
    owner: &str,
) -> Result<Journal<KafkaWriter, KafkaShards, KafkaCommitter>, OpenError> {
    verify_topics(settings)?;
    let writer = KafkaWriter::new(settings).map_err(OpenError::properties)?;
    let shards =
        KafkaShards::new(settings, writer.clone(), owner).map_err(OpenError::properties)?;
    let committer = KafkaCommitter::new(settings.clone(), owner, writer.alive());
    Ok(Journal {
        writer,
        shards,
        committer,
    })
}

/// Creates the topics that are missing and makes sure that the others are such as the service can work with. Blocks.
pub fn verify_topics(settings: &Settings) -> Result<(), OpenError> {
    for report in ensure_topics(settings)? {
        if let Some(difference) = report
            .differences
            .iter()
            .find(|difference| difference.is_unfit())
        {
            return Err(OpenError::Unfit {
                topic: report.topic,
                difference: difference.clone(),
            });
        }
        for difference in &report.differences {
            tracing::warn!(topic = %report.topic, %difference, "the topic differs from the settings; nothing was changed");
        }
    }
    Ok(())
}

impl Settings {
    /// The topic of this name, with the prefix.
    pub fn topic(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn unanswered(&self, source: KafkaError) -> OpenError {
        OpenError::NoAnswer {
            brokers: self.brokers.join(","),
            source,
        }
    }

    fn client(&self) -> ClientConfig {
        let mut config = ClientConfig::new();
        config
            .set("bootstrap.servers", self.brokers.join(","))
            .set("client.id", "courant");
        config
    }

    /// A consumer's settings; `own` wins over the defaults, the user's properties win over both.
    fn consumer(&self, own: &[(&str, &str)]) -> ClientConfig {
        let mut config = self.client();
        config
            .set("enable.auto.commit", "false")
            .set("isolation.level", "read_committed")
            .set("fetch.message.max.bytes", self.max_record_bytes.to_string());
        let protocol = self.properties.get(GROUP_PROTOCOL).map(String::as_str);
        if protocol != Some("consumer") {
            for (key, value) in CLASSIC_GROUPS {
                config.set(key, value);
            }
        }
        self.finish(config, own)
    }

    /// A producer's settings.
    fn producer(&self, own: &[(&str, &str)]) -> ClientConfig {
        let mut config = self.client();
        config
            .set("enable.idempotence", "true")
            .set("acks", "all")
            .set("compression.type", "zstd")
            .set("linger.ms", "5")
            .set("message.max.bytes", self.max_record_bytes.to_string());
        self.finish(config, own)
    }

    fn finish(&self, mut config: ClientConfig, own: &[(&str, &str)]) -> ClientConfig {
        for (key, value) in own {
            config.set(*key, *value);
        }
        for (key, value) in &self.properties {
            config.set(key, value);
        }
        config
    }
}
