//! What was published against what was printed. Pure.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use serde_json::Value;

use crate::kafka::Record;
use crate::press::Printed;

/// How far the topics are from the truth.
#[derive(Debug, Default)]
pub struct Verdict {
    printed: usize,
    lost: usize,
    duplicated: usize,
    out_of_order: usize,
    stale: usize,
    /// What is counted there, one by one.
    details: Vec<String>,
}

impl Verdict {
    /// Whether every printed version was published once, in its order.
    pub fn is_clean(&self) -> bool {
        self.lost + self.duplicated + self.out_of_order + self.stale == 0
    }

    /// Compares the article events with what was printed.
    pub fn articles(&mut self, events: &[Value], printed: &Printed) {
        self.printed = printed.len();
        let mut latest: HashMap<String, u32> = HashMap::new();
        let mut published = BTreeSet::new();
        for event in events {
            let url = event["url"].as_str().unwrap_or_default().to_owned();
            let version = event["version"].as_u64().unwrap_or_default();
            let version = u32::try_from(version).unwrap_or_default();
            let name = format!("{} {url} version {version}", event["type"]);
            let key = (url.clone(), version);
            let Some(mark) = printed.get(&key) else {
                self.duplicated += 1;
                self.details.push(format!("never printed: {name}"));
                continue;
            };
            if !published.insert(key) {
                self.duplicated += 1;
                self.details.push(format!("a second time: {name}"));
                continue;
            }
            let before = latest.insert(url, version).unwrap_or_default();
            let text = event["text"].as_str().unwrap_or_default();
            if version != before + 1 || !text.contains(mark) {
                self.out_of_order += 1;
                self.details.push(format!("after {before}: {name}"));
            }
        }
        for (url, version) in printed.keys() {
            if !published.contains(&(url.clone(), *version)) {
                self.lost += 1;
                self.details.push(format!("lost: {url} version {version}"));
            }
        }
    }

    /// Events of another topic, none of which may come twice.
    pub fn events(&mut self, events: &[Value]) {
        let mut seen = BTreeSet::new();
        for event in events {
            if !seen.insert(event["event_id"].to_string()) {
                self.duplicated += 1;
                self.details.push(format!("a second time: {event}"));
            }
        }
    }

    /// The records of `state`: what a displaced owner wrote would set a feed back.
    pub fn states(&mut self, records: &[Record]) {
        let mut latest: BTreeMap<(i32, String), u64> = BTreeMap::new();
        for record in records {
            let state = value(record);
            let Some(round) = state["feed"]["round"].as_u64() else {
                continue;
            };
            let feed = record.key.clone().unwrap_or_default();
            let before = latest.insert((record.partition, feed.clone()), round);
            if before.is_some_and(|before| before >= round) {
                self.stale += 1;
                self.details
                    .push(format!("state of {feed}: round {round} after {before:?}"));
            }
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            printed,
            lost,
            duplicated,
            out_of_order,
            stale,
            details,
        } = self;
        write!(
            f,
            "{printed} versions printed: lost {lost}, duplicated {duplicated}, out of order {out_of_order}, stale state {stale}"
        )?;
        details.iter().try_for_each(|line| write!(f, "\n  {line}"))
    }
}

/// The values of a topic's records.
pub fn values(records: &[Record]) -> Vec<Value> {
    records.iter().map(value).collect()
}

fn value(record: &Record) -> Value {
    let value = record.value.as_deref().unwrap_or("null");
    serde_json::from_str(value).expect("the service writes JSON")
}

#[test]
fn every_kind_of_fault_is_counted() {
    let record = |key: &str, value: Value| Record {
        partition: 0,
        offset: 0,
        key: Some(key.to_owned()),
        value: Some(value.to_string()),
        headers: BTreeMap::new(),
    };
    let article = |url: &str, version: u32, text: &str| serde_json::json!({ "type": "article.published", "url": url, "version": version, "text": text });
    let state = |round: u64| record("a", serde_json::json!({ "feed": { "round": round } }));
    let printed: Printed = [("a", 1), ("a", 2), ("b", 1), ("c", 1), ("c", 2)]
        .map(|(url, version)| ((url.to_owned(), version), format!("mark {version}")))
        .into();

    let mut verdict = Verdict::default();
    verdict.articles(
        &[
            article("a", 1, "mark 1"),
            article("a", 2, "mark 1"),
            article("c", 2, "mark 2"),
            article("c", 1, "mark 1"),
            article("c", 1, "mark 1"),
            article("d", 1, "mark 1"),
        ],
        &printed,
    );
    verdict.states(&[state(1), state(2), state(2), state(3), state(1)]);
    assert_eq!(
        verdict.to_string().lines().next(),
        Some("5 versions printed: lost 1, duplicated 2, out of order 3, stale state 2")
    );
    assert!(!verdict.is_clean());

    let mut verdict = Verdict::default();
    verdict.articles(
        &[article("a", 1, "a mark 1")],
        &printed.into_iter().take(1).collect(),
    );
    verdict.states(&[state(1), state(2)]);
    assert!(verdict.is_clean(), "{verdict}");
    let twice = serde_json::json!({ "event_id": "1" });
    verdict.events(&[twice.clone(), twice]);
    assert!(!verdict.is_clean());
}
