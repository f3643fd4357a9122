//! The Kafka journal: Kafka is the only infrastructure and does the distributed work.
//!
//! | end | how |
//! |---|---|
//! | harvest writes | an idempotent producer to the one partition of `intake` |
//! | harvest owns | consumer group `harvest` over the partitions of `state`, each restored by reading it to the echo of a claim |
//! | commit | consumer group `commit` over `intake`; events, index, state and position in one transaction |
//!
//! Membership, ownership and fencing are Kafka's: groups assign, transactions fence.

mod commit;
mod harvest;
mod index;
mod lease;
mod role;
mod tail;
mod topics;

use std::collections::BTreeMap;
use std::time::Duration;

use rdkafka::ClientConfig;
use rdkafka::error::KafkaError;

pub use commit::KafkaCommitter;
pub use harvest::{KafkaShards, KafkaWriter};
pub use tail::{Position, Tail};
pub use topics::{Difference, TopicReport, ensure_topics};

use crate::Journal;

/// How to reach the brokers, and how the topics are laid out.
#[derive(Clone, Debug)]
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

/// Why the journal cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The settings are not ones that librdkafka takes.
    #[error("librdkafka refuses a setting; see `publish.kafka.properties`")]
    Properties(#[source] KafkaError),
    /// No broker answers.
    #[error(
        "no Kafka broker answers at {brokers}; check `publish.kafka.brokers` and that Kafka runs"
    )]
    Unreachable {
        /// As configured.
        brokers: String,
        /// Why.
        source: KafkaError,
    },
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

/// Opens the journal: creates the topics that are missing, verifies the others, and starts the ends.
///
/// `owner` tells this process from every other. Blocks while it talks to the brokers.
pub fn open(
    settings: &Settings,
    owner: &str,
) -> Result<Journal<KafkaWriter, KafkaShards, KafkaCommitter>, OpenError> {
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
    let writer = KafkaWriter::new(settings).map_err(OpenError::Properties)?;
    let shards =
        KafkaShards::new(settings, writer.clone(), owner).map_err(OpenError::Properties)?;
    let committer = KafkaCommitter::new(settings.clone(), owner, writer.alive());
    Ok(Journal {
        writer,
        shards,
        committer,
    })
}

impl Settings {
    /// The topic of this name, with the prefix.
    pub fn topic(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
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
            // A failed committer is replaced within this and the time of a restore.
            .set("session.timeout.ms", "6000")
            .set("heartbeat.interval.ms", "1500")
            .set("fetch.message.max.bytes", self.max_record_bytes.to_string());
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
