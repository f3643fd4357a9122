//! Settings of librdkafka that pass through: whether it takes them is said by `courant check`, and never with a value.

use std::collections::BTreeMap;

use publisher::kafka;

use super::decode::{Shape, Value, Within};
use super::reader::Reader;
use super::values::Secret;
use super::yaml::{Node, quoted};

/// Settings of librdkafka, by their names; none that the service makes itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties(BTreeMap<String, Secret<String>>);

/// Settings that the service makes, most of them because exactly-once delivery rests on them.
const FIXED: [&str; 14] = [
    "acks",
    "auto.offset.reset",
    "bootstrap.servers",
    "enable.auto.commit",
    "enable.auto.offset.store",
    "enable.idempotence",
    "group.id",
    "group.instance.id",
    "isolation.level",
    "message.timeout.ms",
    "metadata.broker.list",
    "partition.assignment.strategy",
    "request.required.acks",
    "transactional.id",
];

impl Properties {
    /// Names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Secret<String>)> {
        self.0.iter()
    }

    /// Why a setting cannot be taken, and what to do.
    fn fault(&self, name: &str, value: &str) -> Option<String> {
        let protocol = self.0.get(kafka::GROUP_PROTOCOL).map(Secret::reveal);
        if name == "bootstrap.servers" || name == "metadata.broker.list" {
            Some("set by the service; write `brokers` instead".to_owned())
        } else if FIXED.contains(&name) {
            Some("set by the service; remove it".to_owned())
        } else if kafka::is_of_classic_groups(name)
            && protocol.is_some_and(|protocol| protocol == "consumer")
        {
            Some("set at the brokers with `group.protocol: consumer`; remove it".to_owned())
        } else {
            let why = kafka::refusal(name, value)?;
            Some(format!(
                "{why}; write one of https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md"
            ))
        }
    }
}

impl Value for Properties {
    fn read(node: &Node, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let properties = Self(BTreeMap::read(node, within, reader)?);
        for (name, value) in properties.iter() {
            if let Some(fault) = properties.fault(name, value.reveal()) {
                let what = format!("{}: {fault}", quoted(name));
                reader.reject(node.get(name).unwrap_or(node), &what);
            }
        }
        Some(properties)
    }

    fn expects() -> String {
        "names and values such as `{ security.protocol: SASL_SSL, sasl.password: \"${PASSWORD}\" }`"
            .to_owned()
    }

    fn shape() -> Shape {
        Shape::Names
    }
}
