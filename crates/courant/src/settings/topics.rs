//! Names of Kafka's topics.

use super::decode::{Fault, Scalar};
use super::reader::Reader;
use super::yaml::Node;

/// The beginning of the names of the topics.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TopicPrefix(String);

/// The name of a topic behind the prefix; none of those that the service has anyway.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RouteTopic(String);

/// The topics that the service has anyway.
const TAKEN: [&str; 6] = ["articles", "feeds", "index", "intake", "rejected", "state"];

impl TopicPrefix {
    /// The prefix, with its dot.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl RouteTopic {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for TopicPrefix {
    fn parse(text: &str) -> Result<Self, Fault> {
        // Kafka permits 249 characters for a whole name (org.apache.kafka.common.internals.Topic).
        name(text, 180).map(Self)
    }

    fn expects() -> String {
        "letters, digits, `.`, `_` and `-`, such as `courant.`".to_owned()
    }
}

impl Scalar for RouteTopic {
    fn parse(text: &str) -> Result<Self, Fault> {
        if text.is_empty() {
            return Err("empty".into());
        }
        if TAKEN.contains(&text) {
            return Err(Fault::new(
                "a topic of the service itself",
                "write another name, such as `sport`",
            ));
        }
        // With the longest prefix 240 of the 249 characters that Kafka permits.
        name(text, 60).map(Self)
    }

    fn expects() -> String {
        "letters, digits, `.`, `_` and `-`, such as `articles.sport`".to_owned()
    }
}

fn name(text: &str, longest: usize) -> Result<String, Fault> {
    if text.len() > longest {
        return Err(format!("longer than {longest} characters").into());
    }
    match text
        .chars()
        .find(|c| !c.is_ascii_alphanumeric() && !"._-".contains(*c))
    {
        Some(wrong) => Err(format!("a topic's name has no {wrong:?}").into()),
        None => Ok(text.to_owned()),
    }
}

/// Reports routes that share a topic: it would get some events twice. Works on the tree, so that one broken route does not hide the others.
pub(super) fn unique_routes(root: &Node, reader: &mut Reader<'_>) {
    let routes = ["publish", "kafka", "routes"]
        .iter()
        .try_fold(root, |node, key| node.get(key));
    let mut seen: Vec<&str> = Vec::new();
    for node in routes
        .map(Node::items)
        .unwrap_or_default()
        .iter()
        .filter_map(|route| route.get("topic"))
    {
        let Some(topic) = node.text() else { continue };
        if seen.contains(&topic) {
            reader.report(
                node.mark,
                format!("the topic {topic} already has a route; put its tags and languages there, or write another topic"),
            );
        }
        seen.push(topic);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_kafka_takes() {
        assert!(TopicPrefix::parse("").is_ok());
        assert!(TopicPrefix::parse(&"a".repeat(180)).is_ok());
        assert!(TopicPrefix::parse(&"a".repeat(181)).is_err());
        assert!(RouteTopic::parse(&"a".repeat(60)).is_ok());
        for wrong in ["", "articles", "a b", &"a".repeat(61)] {
            assert!(RouteTopic::parse(wrong).is_err(), "{wrong}");
        }
    }
}
