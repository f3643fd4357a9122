//! Both group protocols of Kafka: one key chooses, and two instances are one service under either.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use end_to_end::kafka::{Extras, Kafka, major_version};
use end_to_end::process::Process;
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use rustix::process::Signal;
use serde_json::Value;

const DEADLINE: Duration = Duration::from_mins(2);

/// Sites, each at an address of its own, so that they fall into several shards.
const SITES: u8 = 8;

/// The first Kafka on which the protocol `consumer` is no preview.
const CONSUMER_SINCE: u32 = 4;

#[test]
fn instances_share_and_take_over_under_the_protocol_classic() {
    shared_and_taken_over("classic");
}

#[test]
fn instances_share_and_take_over_under_the_protocol_consumer() {
    if major_version() >= CONSUMER_SINCE {
        shared_and_taken_over("consumer");
    }
}

/// Two instances of which each has shards; one is killed, and the other one goes on with everything.
fn shared_and_taken_over(protocol: &str) {
    let town = Town::open();
    let kafka = Kafka::shared();
    let service = service(kafka, &town, protocol, "session.timeout.ms: 2000");
    let mut first = service.start(&["run"]);
    first.wait_for("commit begins", DEADLINE);
    let mut second = service.start_second();
    second.wait_for("shard restored", DEADLINE);
    wait::until("each article is published", DEADLINE, || {
        service.articles().len() >= usize::from(SITES)
    });

    first.kill9();
    let before = attempts(kafka, &service).len();
    second.wait_for("commit begins", DEADLINE);
    wait::until("all shards are owned", DEADLINE, || shards(&second) == 4);
    wait::until("the second polls as well", DEADLINE, || {
        attempts(kafka, &service).len() > before
    });
    town.publish_more();
    second.signal(Signal::TERM);
    assert_eq!(second.exit(DEADLINE).code(), Some(0));
    service.run_once();
    // Whoever polls goes on where the last one stood: a page that is out of order is not forgotten, and waits as long as it was to.
    let attempts = attempts(kafka, &service);
    assert_eq!(attempts[0].1, 1, "{attempts:?}");
    for pair in attempts.windows(2) {
        let [
            (round, count, due_at),
            (next_round, next_count, next_due_at),
        ] = pair
        else {
            unreachable!("windows of two");
        };
        assert!(round < next_round, "{attempts:?}");
        let waited = count == next_count && due_at == next_due_at;
        assert!(waited || count + 1 == *next_count, "{attempts:?}");
    }

    let mut published: BTreeMap<String, u32> = BTreeMap::new();
    for event in service.articles() {
        assert_eq!(event["type"], "article.published", "{event}");
        *published.entry(event["url"].to_string()).or_default() += 1;
    }
    assert_eq!(published.len(), 2 * usize::from(SITES), "{published:?}");
    assert!(published.values().all(|count| *count == 1), "{published:?}");
}

/// Rounds of the feed whose page is out of order, as the topic `state` has them: the round, attempts so far, and when the next one is due.
fn attempts(kafka: &Kafka, service: &Service<'_>) -> Vec<(u64, u64, String)> {
    let mut attempts = Vec::new();
    for record in kafka.consume(&service.topic_name("state")) {
        if record.key.as_deref() == Some(SHAKY) {
            let state: Value = serde_json::from_str(&record.value.unwrap()).unwrap();
            let page = &state["feed"]["pending"][0];
            attempts.push((
                state["feed"]["round"].as_u64().unwrap(),
                page["attempts"].as_u64().unwrap(),
                page["due_at"].as_str().unwrap().to_owned(),
            ));
        }
    }
    attempts
}

/// A service under a protocol, with this property if members decide about their sessions.
fn service<'a>(kafka: &'a Kafka, town: &Town, protocol: &str, session: &str) -> Service<'a> {
    let service = Service::new(Journal::Kafka(kafka), &town.feeds);
    let configuration = fs::read_to_string(service.home().join("courant.yaml")).unwrap();
    let properties = match protocol {
        "consumer" => "group.protocol: consumer".to_owned(),
        _ => session.to_owned(),
    };
    let configuration = configuration.replace(
        "    properties: {",
        &format!("    properties: {{ {properties} }}\n    #"),
    );
    service.write("courant.yaml", &configuration);
    let feeds = fs::read_to_string(service.home().join("feeds.yaml")).unwrap();
    let shaky = town.shaky.url("/feed");
    service.write(
        "feeds.yaml",
        &format!("{feeds}  - {{ url: {shaky:?}, id: {SHAKY}, interval: 10s }}\n"),
    );
    service
}

/// Shards that an instance owns now, as it reports itself.
fn shards(process: &Process) -> usize {
    let said = process.stderr();
    let restored: BTreeSet<&str> = said
        .lines()
        .filter(|line| line.contains("shard restored"))
        .filter_map(|line| line.split("shard=").nth(1)?.split(' ').next())
        .collect();
    restored.len()
}

/// Prints how long a second instance takes to get work, and to take over after a kill -9. The default protocol was chosen by this:
/// `cargo test --locked --workspace --features courant/failpoints --test kafka times -- --ignored --nocapture`.
#[test]
#[ignore = "prints figures"]
fn times() {
    const RUNS: usize = 3;
    let same =
        "group.consumer.session.timeout.ms=6000\ngroup.consumer.heartbeat.interval.ms=1500\n";
    let default =
        "group.consumer.session.timeout.ms=45000\ngroup.consumer.heartbeat.interval.ms=5000\n";
    for (protocol, brokers, what) in [
        ("classic", same, "session 6 s, heartbeat 1.5 s"),
        ("consumer", same, "session 6 s, heartbeat 1.5 s"),
        ("consumer", default, "the brokers' own 45 s and 5 s"),
    ] {
        let kafka = Kafka::start_with(|_| Extras {
            properties: brokers.to_owned(),
            ..Extras::default()
        });
        let mut figures: [Vec<f64>; 3] = Default::default();
        for _ in 0..RUNS {
            let town = Town::open();
            let service = service(&kafka, &town, protocol, "client.id: courant");
            let seconds = |since: Instant| since.elapsed().as_secs_f64();
            let began = Instant::now();
            let mut first = service.start(&["run"]);
            first.wait_for("commit begins", DEADLINE);
            wait::until("all shards are owned", DEADLINE, || shards(&first) == 4);
            figures[0].push(seconds(began));
            let began = Instant::now();
            let mut second = service.start_second();
            second.wait_for("shard restored", DEADLINE);
            figures[1].push(seconds(began));
            let began = Instant::now();
            first.kill9();
            second.wait_for("commit begins", DEADLINE);
            wait::until("all shards are owned", DEADLINE, || shards(&second) == 4);
            figures[2].push(seconds(began));
        }
        for (what_took, mut seconds) in ["start", "join", "take-over"].into_iter().zip(figures) {
            seconds.sort_by(f64::total_cmp);
            let [least, median, most] = [0, RUNS / 2, RUNS - 1].map(|at| seconds[at]);
            println!("{protocol} ({what}): {what_took} {median:.1} s ({least:.1} to {most:.1})");
        }
    }
}

/// The feed of a page that is out of order.
const SHAKY: &str = "shaky";

/// Sites of one article each, and a second one later; and one whose page is out of order.
struct Town {
    sites: Vec<Site>,
    shaky: Site,
    feeds: Vec<Feed>,
}

impl Town {
    fn open() -> Self {
        let sites: Vec<Site> = (1..=SITES)
            .map(|number| {
                let site = Site::serve(Ipv4Addr::new(127, 0, 2, number), []);
                list(&site, number, 1);
                site
            })
            .collect();
        let feeds = sites.iter().zip(1..).map(|(site, number)| Feed {
            id: format!("feed{number}"),
            url: site.url("/feed"),
            own_text: true,
        });
        let shaky = Site::serve(Ipv4Addr::new(127, 0, 2, 100), []);
        list(&shaky, 100, 1);
        let broken = Page {
            status: 503,
            content_type: "text/plain",
            body: Vec::new(),
        };
        shaky.set("/1.html", broken);
        Self {
            feeds: feeds.collect(),
            sites,
            shaky,
        }
    }

    fn publish_more(&self) {
        for (site, number) in self.sites.iter().zip(1..) {
            list(site, number, 2);
        }
    }
}

/// Lists so many articles, whose texts have nothing in common.
fn list(site: &Site, number: u8, articles: u8) {
    let now = chrono::Utc::now().to_rfc3339();
    let entries: Vec<String> = (1..=articles)
        .map(|article| {
            let text: Vec<String> = (0..60)
                .map(|word| format!("w{number}x{article}x{word}"))
                .collect();
            let text = text.join(" ");
            format!(
                "<entry><id>tag:town.test,2026:{number}.{article}</id><title>Report {number}.{article}</title>\
                 <link href=\"/{article}.html\"/><updated>{now}</updated><content type=\"text\">{text}</content></entry>"
            )
        })
        .collect();
    site.set(
        "/feed",
        Page::atom(&format!("Site {number}"), &entries.concat()),
    );
}
