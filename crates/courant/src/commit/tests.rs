//! The committing loop over a journal in memory that can fail: what is written, and what is dropped.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use chrono::TimeDelta;
use model::{Article, Candidate, Epoch, FeedId, Provenance, Shard, Timestamp};
use publisher::{IndexRecord, Restored, StateRecord};
use serde_json::Value;

use super::*;

const SHARD: Shard = Shard(0);

fn at(minutes: i64) -> Timestamp {
    Timestamp::from_timestamp(1_767_225_600, 0).unwrap() + TimeDelta::minutes(minutes)
}

/// How a write ends.
enum Outcome {
    Aborted,
    /// Another instance leads now; nothing of the transaction is durable.
    Lost,
    /// The transaction is durable, but nobody says so.
    Unknown,
}

/// A journal in memory.
struct Memory {
    intake: Vec<Result<Intake, String>>,
    /// Records of one read at most.
    batch: usize,
    position: usize,
    committed: usize,
    /// How the next writes end; after them all succeed.
    outcomes: VecDeque<Outcome>,
    index: BTreeMap<String, Vec<u8>>,
    events: Vec<Value>,
    states: Vec<StateRecord>,
    /// Every transaction, aborted ones included: its events' ids.
    tried: Vec<Vec<String>>,
    terms: u32,
    monitor: Arc<Monitor>,
    /// What commit said of itself at each write.
    said: Vec<String>,
}

impl Memory {
    fn new(records: Vec<Intake>, batch: usize) -> Self {
        Self {
            intake: records.into_iter().map(Ok).collect(),
            batch,
            position: 0,
            committed: 0,
            outcomes: VecDeque::new(),
            index: BTreeMap::new(),
            events: Vec::new(),
            states: Vec::new(),
            tried: Vec::new(),
            terms: 0,
            monitor: Arc::default(),
            said: Vec::new(),
        }
    }

    /// Commits everything.
    fn run(&mut self, max_event_bytes: usize) {
        let rules = Rules {
            dedup: deduplicator::Settings::default(),
            max_event_bytes,
            shared: true,
            routes: Vec::new(),
        };
        let monitor = self.monitor.clone();
        run(self, &rules, &monitor, &mut |_, _| {}).unwrap();
    }

    /// The article events: type and version.
    fn versions(&self) -> Vec<String> {
        self.events
            .iter()
            .map(|event| {
                format!(
                    "{} {}",
                    event["type"].as_str().unwrap(),
                    event["version"].as_u64().unwrap_or_default()
                )
            })
            .collect()
    }
}

impl Committer for Memory {
    fn lead(&mut self, restore: &mut dyn FnMut(Restored<'_>)) -> Result<bool, CommitError> {
        self.terms += 1;
        self.position = self.committed;
        for (key, value) in &self.index {
            restore(Restored::Record(&IndexRecord {
                key: key.clone(),
                value: Some(value.clone()),
            }));
        }
        Ok(true)
    }

    fn read(&mut self, _wait: Duration) -> Result<Read, CommitError> {
        if self.position == self.intake.len() {
            return Ok(Read::Closed);
        }
        let end = (self.position + self.batch).min(self.intake.len());
        let records = (self.position..end)
            .map(|position| Received {
                position: i64::try_from(position).unwrap(),
                record: self.intake[position].clone(),
            })
            .collect();
        self.position = end;
        Ok(Read::Records(records))
    }

    fn write(&mut self, effects: &Effects) -> Result<(), CommitError> {
        let ids = effects.events.iter().map(|event| event.id.clone());
        self.tried.push(ids.collect());
        self.said
            .push(self.monitor.health.report().parts["commit"].says.clone());
        let outcome = self.outcomes.pop_front();
        if matches!(outcome, None | Some(Outcome::Unknown)) {
            for record in &effects.index {
                match &record.value {
                    Some(value) => self.index.insert(record.key.clone(), value.clone()),
                    None => self.index.remove(&record.key),
                };
            }
            let events = effects.events.iter();
            self.events
                .extend(events.map(|event| serde_json::from_str::<Value>(&event.value).unwrap()));
            self.states
                .extend(effects.states.iter().map(|(_, state)| state.clone()));
            self.committed = self.position;
        }
        self.position = self.committed;
        match outcome {
            None => Ok(()),
            Some(Outcome::Aborted) => Err(CommitError::Aborted("aborted".into())),
            Some(Outcome::Lost | Outcome::Unknown) => Err(CommitError::Lost("lost".into())),
        }
    }
}

fn claim(owner: &str) -> Intake {
    let body = Body::Claim {
        owner: owner.to_owned(),
    };
    Intake {
        shard: SHARD,
        at: at(0),
        body,
    }
}

/// A candidate that was fetched at this minute.
fn candidate(epoch: i64, minute: i64, path: &str, text: &str) -> Intake {
    let url: url::Url = format!("https://town.test/{path}").parse().unwrap();
    let article = Article::of_text(
        url.clone(),
        format!("Title of {path}"),
        text.to_owned(),
        at(0),
    );
    let candidate = Candidate {
        article,
        provenance: Provenance {
            feed_id: FeedId::new("town"),
            entry_id: path.to_owned(),
            feed_url: url,
            tags: Vec::new(),
        },
        fetch_began_at: at(minute),
        fetched_at: at(minute),
    };
    Intake {
        shard: SHARD,
        at: at(minute),
        body: Body::Candidate {
            epoch: Epoch(epoch),
            candidate: Box::new(candidate),
        },
    }
}

const FIRST: &str = "The council of the town opened the old bridge on Monday, and the mayor walked over it with her dog.";
const SECOND: &str = "The council of the town closed the old bridge on Tuesday, because its railing had come loose in the night.";

#[test]
fn a_displaced_owner_writes_nothing() {
    let records = vec![
        claim("first"),
        candidate(0, 1, "bridge", FIRST),
        claim("second"),
        candidate(0, 2, "bridge", SECOND),
        candidate(2, 3, "harbour", SECOND),
    ];
    for batch in [1, 10] {
        let mut memory = Memory::new(records.clone(), batch);
        memory.run(1 << 20);
        assert_eq!(memory.versions(), ["article.published 1"; 2]);
        // Each owner is told the epoch that its claim opened.
        let echoed: Vec<_> = memory
            .states
            .iter()
            .map(|state| match state {
                StateRecord::Claim { owner, epoch } => (owner.as_str(), epoch.0),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(echoed, [("first", 0), ("second", 2)]);
    }
}

#[test]
fn a_displaced_owner_writes_nothing_to_a_successor_either() {
    let records = vec![
        claim("first"),
        claim("second"),
        candidate(1, 1, "harbour", FIRST),
        candidate(0, 2, "bridge", SECOND),
    ];
    let mut memory = Memory::new(records, 1);
    // The role goes to another instance at the displaced owner's record, and epochs are restored with the index.
    memory.run_first(3);
    let ids = memory.tried.concat();
    memory.run(1 << 20);
    assert_eq!(memory.terms, 2);
    assert_eq!(memory.tried.concat(), ids);
    assert_eq!(memory.versions(), ["article.published 1"]);
}

impl Memory {
    /// Commits the first records only.
    fn run_first(&mut self, count: usize) {
        let rest = self.intake.split_off(count);
        self.run(1 << 20);
        self.intake.extend(rest);
    }
}

#[test]
fn an_aborted_transaction_is_repeated_as_it_was() {
    let records = vec![
        claim("first"),
        candidate(0, 1, "bridge", FIRST),
        candidate(0, 2, "bridge", SECOND),
    ];
    let mut memory = Memory::new(records, 2);
    memory.outcomes = VecDeque::from([Outcome::Aborted, Outcome::Aborted]);
    memory.run(1 << 20);
    assert_eq!(memory.terms, 1);
    assert_eq!(
        memory.versions(),
        ["article.published 1", "article.updated 2"]
    );
    assert_eq!(memory.tried[0], memory.tried[1]);
    assert_eq!(memory.tried[1], memory.tried[2]);
    let aborted = "the transaction was aborted and is repeated: aborted";
    assert_eq!(memory.said, [LEADS, aborted, aborted, LEADS]);
}

#[test]
fn after_a_loss_everything_is_as_it_was_stored() {
    for (outcome, tried) in [(Outcome::Lost, 3), (Outcome::Unknown, 2)] {
        let records = vec![
            claim("first"),
            candidate(0, 1, "bridge", FIRST),
            candidate(0, 2, "bridge", SECOND),
        ];
        let mut memory = Memory::new(records, 2);
        memory.outcomes = VecDeque::from([outcome]);
        memory.run(1 << 20);
        assert_eq!(memory.terms, 2);
        assert_eq!(memory.tried.len(), tried);
        assert_eq!(
            memory.versions(),
            ["article.published 1", "article.updated 2"]
        );
    }
}

#[test]
fn a_text_that_was_fetched_earlier_is_no_version() {
    let records = vec![
        claim("first"),
        candidate(0, 5, "bridge", FIRST),
        candidate(0, 4, "bridge", SECOND),
        candidate(0, 5, "bridge", SECOND),
        candidate(0, 6, "bridge", SECOND),
        candidate(0, 7, "bridge", FIRST),
    ];
    let mut memory = Memory::new(records, 10);
    memory.run(1 << 20);
    assert_eq!(
        memory.versions(),
        [
            "article.published 1",
            "article.updated 2",
            "article.updated 3"
        ]
    );
}

#[test]
fn what_is_no_record_becomes_a_rejection_in_the_same_transaction() {
    let mut memory = Memory::new(vec![claim("first"), candidate(0, 1, "bridge", FIRST)], 10);
    memory.intake.insert(1, Err("expected value".to_owned()));
    memory.run(1 << 20);
    assert_eq!(memory.tried.len(), 1);
    assert_eq!(memory.events.len(), 2);
    assert_eq!(memory.events[0]["reason"], "undecodable_record");
    let detail = memory.events[0]["detail"].as_str().unwrap();
    assert!(detail.contains("position 1"), "{detail}");
}

#[test]
fn an_event_over_the_limit_loses_its_diff_and_then_becomes_a_rejection() {
    let paragraphs = |word: &str| -> String {
        let numbered: Vec<String> = (0..40)
            .map(|number| {
                format!("{word} number {number} says something else than all the others.")
            })
            .collect();
        numbered.join("\n\n")
    };
    let records = vec![
        claim("first"),
        candidate(0, 1, "bridge", &paragraphs("Paragraph")),
        candidate(0, 2, "bridge", &paragraphs("Section")),
    ];
    let sizes = |limit: usize| {
        let mut memory = Memory::new(records.clone(), 10);
        memory.run(limit);
        memory
    };
    let whole = sizes(1 << 20);
    let size = |event: &Value| event.to_string().len();
    assert!(whole.events[1]["diff_omitted"].is_null());
    assert!(
        size(&whole.events[1]) > size(&whole.events[0]) + 2000,
        "the diff is large"
    );

    let omitted = sizes(size(&whole.events[0]) + 1000);
    assert_eq!(omitted.events[1]["diff_omitted"], true);
    assert_eq!(omitted.events[1]["text"], whole.events[1]["text"]);

    let mut rejected = sizes(1000);
    for event in &rejected.events {
        assert_eq!(event["reason"], "event_too_large");
        let detail = event["detail"].as_str().unwrap();
        assert!(detail.contains("the limit is 1000"), "{detail}");
    }
    assert_eq!(rejected.events.len(), 2);

    // What was not published is not known: once it fits, it is the first version.
    let again = candidate(0, 3, "bridge", &paragraphs("Section"));
    rejected.intake.push(Ok(again));
    rejected.run(1 << 20);
    assert_eq!(rejected.versions()[2..], ["article.published 1"]);
}
