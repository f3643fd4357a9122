//! The commit role and the shards change hands: who was away can write nothing, and nothing that was committed is missed.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::time::Duration;

use chrono::Utc;
use end_to_end::dice::Dice;
use end_to_end::kafka::{Kafka, administer, follow};
use end_to_end::press::Paper;
use end_to_end::process::Process;
use end_to_end::service::{Journal, Service};
use end_to_end::verdict::Verdict;
use end_to_end::wait;
use model::intake::Body;
use model::{Intake, Shard};
use publisher::kafka::{self, KafkaCommitter, Settings};
use publisher::{
    CommitError, Committer as _, Effects, IndexRecord, IntakeWriter as _, Read, Restored,
};
use rustix::process::Signal;

const DEADLINE: Duration = Duration::from_mins(2);

/// Papers with an article each, in three of the four shards, and a service that polls them as often as it may.
fn service(kafka: &Kafka, numbers: std::ops::Range<u8>) -> (Vec<Paper>, Service<'_>) {
    let mut papers: Vec<Paper> = numbers.map(Paper::open).collect();
    let service = Service::new(Journal::Kafka(kafka), &[]);
    // Nobody but who is stopped is to lose its session, on a busy machine either.
    let settings = fs::read_to_string(service.home().join("courant.yaml"));
    let settings = settings.expect("the service is configured");
    let longer = settings.replace(
        "session.timeout.ms: \"2000\"",
        "session.timeout.ms: \"6000\"",
    );
    assert_ne!(longer, settings);
    service.write("courant.yaml", &longer);
    let mut list = String::from("feeds:\n");
    for (paper, number) in papers.iter_mut().zip(1..) {
        paper.publish();
        writeln!(
            list,
            "  - {{ url: {:?}, id: paper{number}, interval: 10s }}",
            paper.feed()
        )
        .expect("a string takes everything");
    }
    service.write("feeds.yaml", &list);
    (papers, service)
}

fn assert_clean(kafka: &Kafka, service: &Service<'_>, papers: &[Paper]) {
    let mut verdict = Verdict::default();
    let printed = papers.iter().flat_map(Paper::printed).collect();
    verdict.articles(&service.articles(), &printed);
    verdict.events(&service.topic("feeds"));
    verdict.states(&kafka.consume(&service.topic_name("state")));
    assert!(verdict.is_clean(), "{verdict}");
}

fn stop(mut process: Process) {
    process.signal(Signal::TERM);
    let status = process.exit(DEADLINE);
    assert!(status.success(), "{status}: {}", process.stderr());
}

#[test]
fn who_was_away_in_a_transaction_writes_nothing_and_fences_nobody() {
    let kafka = Kafka::shared();
    let (mut papers, service) = service(kafka, 20..24);
    let mut first = service.start_instance("first", Some("mid_transaction:stop"));
    // It stops with the events of its transaction written.
    first.wait_until_stopped(DEADLINE);
    let mut second = service.start_instance("second", None);
    second.wait_for("commit begins", DEADLINE);
    let articles = follow(
        &kafka.brokers(),
        &service.topic_name("articles"),
        service.home(),
    );
    let published = || articles.stdout().lines().count();
    wait::until("the second publishes", DEADLINE, || {
        published() == papers.len()
    });

    first.signal(Signal::CONT);
    first.wait_for("the commit role was lost", DEADLINE);
    // What either polls now, the second commits.
    for paper in &mut papers {
        paper.correct(0);
    }
    wait::until("the corrections are published", DEADLINE, || {
        published() == 2 * papers.len()
    });
    // The first was, or it was away for so long that its own messages had timed out.
    assert!(!second.stderr().contains("fenced by a newer instance"));
    stop(first);
    stop(second);
    assert_clean(kafka, &service, &papers);
}

#[test]
fn an_owner_that_was_away_writes_nothing() {
    let kafka = Kafka::shared();
    let (papers, service) = service(kafka, 31..35);
    // It stops before a round's state is written, and its shards go to the second.
    let mut first = service.start_instance("first", Some("before_poll_record:stop"));
    first.wait_until_stopped(DEADLINE);
    let second = service.start_instance("second", None);
    let state = follow(
        &kafka.brokers(),
        &service.topic_name("state"),
        service.home(),
    );
    wait::until("the second has polled every feed", DEADLINE, || {
        let written = state.stdout();
        (1..=papers.len()).all(|number| written.contains(&format!("\"key\":\"paper{number}\"")))
    });

    first.signal(Signal::CONT);
    // The second has the role, unless the machine was so busy that it lost it.
    wait::until("the state of the first is dropped", DEADLINE, || {
        [&first, &second].iter().any(|instance| {
            let said = instance.stderr();
            said.contains("a record of a displaced owner was dropped")
        })
    });
    stop(first);
    stop(second);
    assert_clean(kafka, &service, &papers);
}

/// The journal of a service, without the service.
fn journal(kafka: &Kafka, prefix: &str) -> Settings {
    Settings {
        brokers: vec![kafka.brokers()],
        prefix: prefix.to_owned(),
        properties: [
            ("session.timeout.ms", "6000"),
            ("heartbeat.interval.ms", "1000"),
        ]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .into(),
        state_partitions: 1,
        replication: 1,
        max_record_bytes: 1 << 20,
        routes: Vec::new(),
    }
}

/// Leads, whatever happens on the way; the keys that were restored.
fn lead(committer: &mut KafkaCommitter, pause: Duration) -> BTreeSet<String> {
    loop {
        let mut restored = BTreeSet::new();
        let leads = committer.lead(&mut |step| {
            if let Restored::Record(record) = step {
                restored.insert(record.key.clone());
                std::thread::sleep(pause);
            }
        });
        match leads {
            Ok(leads) => {
                assert!(leads, "the journal is open");
                return restored;
            }
            // A busy machine can cost a member its session.
            Err(CommitError::Lost(_)) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// Writes, whatever happens on the way.
fn write(committer: &mut KafkaCommitter, effects: &Effects) {
    loop {
        match committer.write(effects) {
            Ok(()) => return,
            Err(CommitError::Aborted(_)) => {}
            Err(CommitError::Lost(_)) => {
                lead(committer, Duration::ZERO);
            }
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// Bytes that cannot be compressed.
fn noise() -> Vec<u8> {
    let mut dice = Dice::new(1);
    let byte = |_| u8::try_from(dice.below(256)).expect("a byte");
    (0..20_000).map(byte).collect()
}

fn index(numbers: std::ops::Range<u32>) -> Effects {
    let index = numbers.map(|number| IndexRecord {
        key: format!("article {number}"),
        value: Some(b"known".to_vec()),
    });
    Effects {
        index: index.collect(),
        ..Effects::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_that_was_committed_is_restored_before_anything_is_read() {
    let settings = journal(Kafka::shared(), "restored.");
    tokio::task::spawn_blocking(move || {
        let first = kafka::open(&settings, "first").expect("the brokers answer");
        let mut committer = first.committer;
        lead(&mut committer, Duration::ZERO);
        for number in 0..50 {
            write(&mut committer, &index(number..number + 1));
        }
        drop((committer, first.writer, first.shards));

        // It reads more slowly than the group gives it the role.
        let mut second = kafka::open(&settings, "second").expect("the brokers answer");
        let restored = lead(&mut second.committer, Duration::from_millis(100));
        assert_eq!(restored.len(), 50);
    })
    .await
    .expect("the test ends");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_aborted_transaction_had_read_is_read_again() {
    let kafka = Kafka::shared();
    let settings = journal(kafka, "aborted.");
    tokio::task::spawn_blocking(move || {
        let mut journal = kafka::open(&settings, "first").expect("the brokers answer");
        let committer = &mut journal.committer;
        lead(committer, Duration::ZERO);
        let runtime = tokio::runtime::Handle::current();
        for number in 0..3 {
            let claim = Intake {
                shard: Shard(0),
                at: Utc::now(),
                body: Body::Claim {
                    owner: number.to_string(),
                },
            };
            let appended = runtime.block_on(journal.writer.append(claim));
            appended.expect("the brokers answer");
        }
        let read = |committer: &mut KafkaCommitter| -> Vec<i64> {
            let mut positions = Vec::new();
            wait::until("the records come", DEADLINE, || {
                match committer.read(Duration::from_millis(100)) {
                    Ok(Read::Records(records)) => {
                        positions.extend(records.iter().map(|record| record.position));
                    }
                    other => panic!("{other:?}"),
                }
                positions.len() == 3
            });
            positions
        };
        assert_eq!(read(committer), [0, 1, 2]);
        // The brokers refuse a record that is larger than its topic takes.
        let refused = Effects {
            index: vec![IndexRecord {
                key: "too large".to_owned(),
                value: Some(noise()),
            }],
            ..index(0..10)
        };
        administer(
            &kafka.brokers(),
            &["limit", &settings.topic("index"), "1000"],
        );
        match committer.write(&refused) {
            Err(CommitError::Aborted(_)) => {}
            other => panic!("{other:?}"),
        }
        // The producer may need a further transaction to be itself again; it is repeated like the first.
        wait::until("a transaction without it", DEADLINE, || {
            assert_eq!(read(committer), [0, 1, 2], "the same records again");
            match committer.write(&index(0..10)) {
                Ok(()) => true,
                Err(CommitError::Aborted(_)) => false,
                other => panic!("{other:?}"),
            }
        });

        // Another instance goes on behind them, and knows nothing of what was refused.
        drop(journal);
        let mut next = kafka::open(&settings, "second").expect("the brokers answer");
        assert_eq!(
            lead(&mut next.committer, Duration::ZERO),
            (0..10).map(|n| format!("article {n}")).collect()
        );
        match next.committer.read(Duration::from_secs(1)) {
            Ok(Read::Records(records)) => assert!(records.is_empty(), "{records:?}"),
            other => panic!("{other:?}"),
        }
    })
    .await
    .expect("the test ends");
}
