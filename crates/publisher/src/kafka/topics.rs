//! Creates the topics that are missing and says how those that exist differ; alters none.

use std::fmt;
use std::time::{Duration, Instant};

use model::event::Topic;
use rdkafka::admin::{AdminClient, AdminOptions, NewTopic, ResourceSpecifier, TopicReplication};
use rdkafka::client::DefaultClientContext;
use rdkafka::error::KafkaError;
use rdkafka::types::RDKafkaErrorCode;

use super::access::{Denied, first_contact, partitions};
use super::{OpenError, REQUEST_TIMEOUT, Settings};

/// Names of the internal topics, without the prefix.
pub(super) const INTAKE: &str = "intake";
pub(super) const STATE: &str = "state";
pub(super) const INDEX: &str = "index";

/// Retention of the intake: 7 days, the longest outage of commit that loses nothing.
const INTAKE_RETENTION_MS: u64 = 7 * 24 * 60 * 60 * 1000;
/// Retention of index records: the identity window of 30 days and a margin of 5.
const INDEX_RETENTION_MS: u64 = 35 * 24 * 60 * 60 * 1000;
/// Retention of feed events and rejections: 30 days.
const NOTICE_RETENTION_MS: u64 = 30 * 24 * 60 * 60 * 1000;

/// Partitions of each public topic when it is created: consumers of one group that can share it. More can be added at any time,
/// at the price that the events of one article then stand in two partitions.
const PUBLIC_PARTITIONS: i32 = 8;

/// How long the brokers may take to know of a topic that was created.
const VISIBLE: Duration = Duration::from_mins(1);

/// What became of one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicReport {
    /// Its name with the prefix.
    pub topic: String,
    /// It was missing and has been created.
    pub created: bool,
    /// How it differs from what would have been created.
    pub differences: Vec<Difference>,
}

/// One way in which a topic that exists differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It has another number of partitions, and this number is fixed.
    Partitions {
        /// As it exists.
        found: usize,
        /// As needed.
        needed: i32,
    },
    /// A setting has another value.
    Config {
        /// Name of the setting.
        key: &'static str,
        /// As it exists.
        found: String,
        /// As it would have been created.
        wanted: String,
    },
}

impl Difference {
    /// Whether the service cannot work with the topic as it is.
    pub fn is_unfit(&self) -> bool {
        matches!(self, Self::Partitions { .. })
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Partitions { found, needed } => write!(
                f,
                "has {found} partitions and must have {needed}: set `publish.kafka.state_partitions` to what exists, or use another `topic_prefix`"
            ),
            Self::Config { key, found, wanted } => {
                write!(f, "has {key}={found} instead of {wanted}")
            }
        }
    }
}

/// A topic as it is to be.
struct Wanted<'a> {
    name: &'a str,
    partitions: i32,
    /// The service relies on exactly this number.
    partitions_fixed: bool,
    config: Vec<(&'static str, String)>,
}

fn wanted(settings: &Settings) -> Vec<Wanted<'_>> {
    let delete = |retention: i128| {
        vec![
            ("cleanup.policy", "delete".into()),
            ("retention.ms", retention.to_string()),
        ]
    };
    let public = Topic::ALL.map(|topic| Wanted {
        name: topic.name(),
        partitions: PUBLIC_PARTITIONS,
        partitions_fixed: false,
        config: delete(if topic == Topic::Articles {
            -1
        } else {
            NOTICE_RETENTION_MS.into()
        }),
    });
    let routes = settings.routes.iter().map(|route| Wanted {
        name: route,
        partitions: PUBLIC_PARTITIONS,
        partitions_fixed: false,
        config: delete(-1),
    });
    let internal = [
        Wanted {
            name: INTAKE,
            partitions: 1,
            partitions_fixed: true,
            config: delete(INTAKE_RETENTION_MS.into()),
        },
        Wanted {
            name: STATE,
            partitions: settings.state_partitions,
            partitions_fixed: true,
            config: vec![("cleanup.policy", "compact".into())],
        },
        Wanted {
            name: INDEX,
            partitions: 1,
            partitions_fixed: true,
            config: vec![
                ("cleanup.policy", "compact,delete".into()),
                ("retention.ms", INDEX_RETENTION_MS.to_string()),
            ],
        },
    ];
    let mut all: Vec<_> = public.into_iter().chain(routes).chain(internal).collect();
    for topic in &mut all {
        topic
            .config
            .push(("max.message.bytes", settings.max_record_bytes.to_string()));
    }
    all
}

/// Creates the topics that are missing and compares the others. Blocks while it talks to the brokers.
pub fn ensure_topics(settings: &Settings) -> Result<Vec<TopicReport>, OpenError> {
    let metadata = first_contact(settings)?;
    let admin: AdminClient<DefaultClientContext> = settings
        .finish(settings.client(), &[])
        .create()
        .map_err(OpenError::properties)?;
    let unanswered = |source| settings.unanswered(source);
    let options = AdminOptions::new().operation_timeout(Some(REQUEST_TIMEOUT));
    let mut reports = Vec::new();
    for topic in wanted(settings) {
        let name = settings.topic(topic.name);
        let existing = metadata
            .topics()
            .iter()
            .find(|found| found.name() == name && found.error().is_none());
        let report = match existing {
            Some(found) => {
                let mut differences = Vec::new();
                if topic.partitions_fixed
                    && found.partitions().len() != usize::try_from(topic.partitions).unwrap_or(0)
                {
                    differences.push(Difference::Partitions {
                        found: found.partitions().len(),
                        needed: topic.partitions,
                    });
                }
                differences
                    .extend(compare_config(&admin, &options, &name, &topic).map_err(unanswered)?);
                TopicReport {
                    topic: name,
                    created: false,
                    differences,
                }
            }
            None => {
                let created = create(&admin, &options, settings, &name, &topic)?;
                TopicReport {
                    topic: name,
                    created,
                    differences: Vec::new(),
                }
            }
        };
        reports.push(report);
    }
    wait_for(settings, &reports)?;
    Ok(reports)
}

/// Waits until the brokers know of the topics that were created: the controller answers before it has told all of them.
fn wait_for(settings: &Settings, reports: &[TopicReport]) -> Result<(), OpenError> {
    for report in reports.iter().filter(|report| report.created) {
        let began = Instant::now();
        while let Err(error) = partitions(settings, &report.topic) {
            if began.elapsed() > VISIBLE || !matches!(error, OpenError::NoTopic { .. }) {
                return Err(error);
            }
        }
    }
    Ok(())
}

/// Creates the topic; false if another instance did so in the meantime.
fn create(
    admin: &AdminClient<DefaultClientContext>,
    options: &AdminOptions,
    settings: &Settings,
    name: &str,
    topic: &Wanted<'_>,
) -> Result<bool, OpenError> {
    let mut new = NewTopic::new(
        name,
        topic.partitions,
        TopicReplication::Fixed(settings.replication),
    );
    for (key, value) in &topic.config {
        new = new.set(key, value);
    }
    let refused = |why: String| OpenError::Create {
        topic: name.to_owned(),
        why,
    };
    let began = Instant::now();
    let result = loop {
        let results = futures_executor(admin.create_topics([&new], options))
            .map_err(|error| refused(error.to_string()))?;
        match results.into_iter().next() {
            // Brokers that start, or whose sign of life is late, do not count for the moment.
            Some(Err((_, RDKafkaErrorCode::InvalidReplicationFactor)))
                if began.elapsed() < REQUEST_TIMEOUT =>
            {
                std::thread::sleep(Duration::from_millis(200));
            }
            result => break result,
        }
    };
    match result {
        Some(Ok(_)) => Ok(true),
        Some(Err((_, RDKafkaErrorCode::TopicAlreadyExists))) => Ok(false),
        Some(Err((_, code))) => {
            let what = format!("see the topic {name} or create it");
            match Denied::of(&KafkaError::Global(code), what) {
                Some(denied) => Err(denied.into()),
                None => Err(refused(code.to_string())),
            }
        }
        None => Err(refused("the broker gave no answer".into())),
    }
}

fn compare_config(
    admin: &AdminClient<DefaultClientContext>,
    options: &AdminOptions,
    name: &str,
    topic: &Wanted<'_>,
) -> Result<Vec<Difference>, KafkaError> {
    let results =
        futures_executor(admin.describe_configs([&ResourceSpecifier::Topic(name)], options))?;
    let Some(Ok(resource)) = results.into_iter().next() else {
        // Without the right to describe a topic there is nothing to compare; that alone is no reason not to work.
        return Ok(Vec::new());
    };
    Ok(topic
        .config
        .iter()
        .filter_map(|(key, wanted)| {
            let found = resource.get(key)?.value.clone()?;
            (sorted(&found) != sorted(wanted)).then(|| Difference::Config {
                key,
                found,
                wanted: wanted.clone(),
            })
        })
        .collect())
}

/// A list setting without regard to its order.
fn sorted(value: &str) -> Vec<&str> {
    let mut parts: Vec<_> = value.split(',').map(str::trim).collect();
    parts.sort_unstable();
    parts
}

/// Blocks on one of the admin client's futures, which are completed by a thread of librdkafka and need no runtime.
fn futures_executor<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime without drivers")
        .block_on(future)
}
