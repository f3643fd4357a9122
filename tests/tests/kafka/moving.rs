//! Stored events sent on, and a service that moves from its data directory to Kafka: nothing is published twice, nothing is lost.

#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use std::fs;
use std::net::Ipv4Addr;
use std::process::Command;
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use end_to_end::kafka::{Kafka, Record};
use end_to_end::process::Process;
use end_to_end::service::{Feed, Journal, Service, binary};
use end_to_end::site::{Page, Site};
use rustix::process::Signal;
use serde_json::Value;

const DEADLINE: Duration = Duration::from_mins(2);

/// Articles of the site.
const NAMES: [&str; 3] = ["bridge", "library", "ferry"];

/// What each article says; they have nothing in common.
const TEXTS: [&str; 3] = [
    "After eleven months of work the old bridge over the Linne was opened to walkers on Tuesday, a week earlier than planned. The first to \
     cross was Hedda Brandt, who is ninety-one and lives on the eastern bank.</p><p>Masons replaced two hundred and forty stones.",
    "When the cellar filled with groundwater in March, the librarian asked on the radio for dry rooms. By the evening she had the keys to \
     thirty-two attics, a chapel and half of a bakery.</p><p>Nineteen thousand volumes were carried up stairs and ladders by pupils.",
    "Two cyclists and a dog were the first passengers on Monday morning, when the boat left the dock again. The captain gave them a free \
     ride.</p><p>A collection among the villages brought in enough money for a new gearbox, and a retired mechanic fitted it.",
];

/// A site that lists the first articles and, besides, a page that is out of order and one that is not there.
fn site() -> Site {
    let site = Site::serve(Ipv4Addr::LOCALHOST, []);
    for (name, text) in NAMES.iter().zip(TEXTS) {
        site.set(&format!("/{name}.html"), page(name, text));
    }
    site.set(
        "/broken.html",
        Page {
            status: 503,
            content_type: "text/plain",
            body: Vec::new(),
        },
    );
    site.set("/feed", feed(&["bridge", "library", "broken", "gone"], ""));
    site
}

fn page(name: &str, text: &str) -> Page {
    Page::ok(
        "text/html; charset=utf-8",
        format!(
            "<!doctype html><html lang=en><title>The {name}</title><main><article><h1>The {name}</h1><p>{text}</p></article></main>"
        ),
    )
}

/// A feed of these articles, of which one was changed lately.
fn feed(names: &[&str], changed: &str) -> Page {
    let now = Utc::now();
    let entries: Vec<String> = names
        .iter()
        .map(|name| {
            let updated = if *name == changed { now } else { now - TimeDelta::hours(2) };
            format!(
                "<entry><id>tag:town.test,2026:{name}</id><title>The {name}</title><link href=\"/{name}.html\"/><updated>{}</updated></entry>",
                updated.to_rfc3339()
            )
        })
        .collect();
    Page::atom("Town", &entries.concat())
}

fn town(site: &Site) -> Vec<Feed> {
    vec![Feed {
        id: "town".to_owned(),
        url: site.url("/feed"),
        own_text: false,
    }]
}

/// Runs a command of a service to its end; its exit code and what it said.
fn ended(service: &Service<'_>, arguments: &[&str]) -> (Option<i32>, String) {
    let mut process = service.start(arguments);
    let status = process.exit(DEADLINE);
    (status.code(), process.stderr())
}

fn succeed(service: &Service<'_>, arguments: &[&str]) -> String {
    let (code, said) = ended(service, arguments);
    assert_eq!(code, Some(0), "{arguments:?}: {said}");
    said
}

fn refused(service: &Service<'_>, arguments: &[&str], code: i32, why: &str) {
    let (ended, said) = ended(service, arguments);
    assert_eq!(ended, Some(code), "{arguments:?}: {said}");
    assert!(said.contains(why), "{arguments:?}: {said}");
}

/// A service on Kafka whose data directory is another's.
fn successor<'a>(kafka: &'a Kafka, site: &Site, before: &Service<'_>) -> Service<'a> {
    let service = Service::new(Journal::Kafka(kafka), &town(site));
    edit(
        &service,
        "  to: kafka\n",
        &format!(
            "  to: kafka\n  embedded: {{ path: \"{}\" }}\n",
            before.home().join("data").display()
        ),
    );
    service
}

fn edit(service: &Service<'_>, from: &str, to: &str) {
    let configuration = fs::read_to_string(service.home().join("courant.yaml")).unwrap();
    assert!(configuration.contains(from), "{configuration}");
    service.write("courant.yaml", &configuration.replace(from, to));
}

/// Events in an order of their own.
fn sorted(mut events: Vec<Value>) -> Vec<Value> {
    events.sort_by_key(|event| event["event_id"].to_string());
    events
}

#[test]
fn a_service_moves_to_kafka_and_publishes_nothing_twice() {
    let kafka = Kafka::shared();
    let site = site();
    let before = Service::new(Journal::Embedded, &town(&site));
    before.run_once();
    assert_eq!(before.articles().len(), 2);
    assert_eq!(before.topic("rejected").len(), 1);

    let after = successor(kafka, &site, &before);
    let mut running = before.start(&["run"]);
    running.wait_for("commit begins", DEADLINE);
    refused(
        &after,
        &["move", "--events"],
        1,
        "in use by another process",
    );
    running.signal(Signal::TERM);
    assert_eq!(running.exit(DEADLINE).code(), Some(0));
    // Nobody has carried this out when the service moves.
    succeed(&before, &["retry"]);
    refused(&before, &["move"], 2, "set it to kafka");

    let rejected = before.topic("rejected").len();
    succeed(&after, &["move", "--events"]);
    refused(&after, &["move", "--events"], 1, "holds records already");
    for topic in ["articles", "feeds", "rejected"] {
        assert_eq!(
            sorted(after.topic(topic)),
            sorted(before.topic(topic)),
            "{topic}"
        );
    }
    assert_eq!(pending(kafka, &after), ["broken"]);

    // The rejected page is there now, and was asked for again; what is known is known.
    site.set("/gone.html", page("ferry", TEXTS[2]));
    after.run_once();
    let articles = after.articles();
    assert_eq!(articles.len(), 3, "{articles:#?}");
    assert_eq!(after.topic("rejected").len(), rejected);
    assert_eq!(
        after.topic("feeds"),
        before.topic("feeds"),
        "the feed is no new one"
    );

    let corrected = TEXTS[0].replace(
        "forty stones",
        "sixty stones, not forty, as this report said at first",
    );
    site.set("/bridge.html", page("bridge", &corrected));
    site.set(
        "/feed",
        feed(&["bridge", "library", "broken", "gone"], "bridge"),
    );
    after.run_once();
    after.run_once();
    let articles = after.articles();
    assert_eq!(articles.len(), 4, "{articles:#?}");
    let of = |version: u64| {
        let found = articles
            .iter()
            .find(|event| event["title"] == "The bridge" && event["version"] == version);
        found.unwrap_or_else(|| panic!("version {version}: {articles:#?}"))
    };
    assert_eq!(of(2)["type"], "article.updated");
    assert_eq!(of(2)["article_id"], of(1)["article_id"]);
}

/// Pages that failed and are still to be fetched, as the topic `state` has them.
fn pending(kafka: &Kafka, service: &Service<'_>) -> Vec<String> {
    let states = kafka.consume(&service.topic_name("state"));
    let state: Value = serde_json::from_str(states[0].value.as_deref().unwrap()).unwrap();
    let pages = state["feed"]["pending"].as_array().unwrap();
    let failed = pages
        .iter()
        .filter(|page| page["attempts"].as_u64() > Some(0));
    failed
        .map(|page| {
            let (_, name) = page["url"].as_str().unwrap().rsplit_once('/').unwrap();
            name.replace(".html", "")
        })
        .collect()
}

#[test]
fn stored_events_are_sent_on_as_they_are() {
    let kafka = Kafka::shared();
    let site = site();
    let service = Service::new(Journal::Kafka(kafka), &town(&site));
    // Topics for events that nobody routes there.
    edit(
        &service,
        "  kafka:\n",
        "  kafka:\n    routes: [{ topic: archive, tags: [none] }, { topic: since, tags: [none] }, { topic: log, tags: [none] }]\n",
    );
    service.run_once();
    let (articles, archive) = (
        service.topic_name("articles"),
        service.topic_name("archive"),
    );

    refused(
        &service,
        &["replay", "--to", &archive],
        2,
        "--from beginning",
    );
    refused(
        &service,
        &["replay", "--to", &articles],
        2,
        "where the events are",
    );
    refused(
        &service,
        &["replay", "--to", &service.topic_name("index")],
        2,
        "the service's own",
    );
    refused(
        &service,
        &["replay", "--to", "nowhere", "--from", "beginning"],
        1,
        "no topic nowhere",
    );
    refused(
        &service,
        &["replay", "--to", &archive, "--from", "7"],
        2,
        "PARTITION:OFFSET",
    );

    // Killed in the middle, nothing of it arrived.
    let beginning = ["replay", "--to", &archive, "--from", "beginning"];
    kill_in_transaction(&service, &beginning);
    assert!(kafka.consume(&archive).is_empty());
    succeed(&service, &beginning);
    assert_eq!(as_sent(kafka, &archive), as_sent(kafka, &articles));

    // Goes on behind the last one, whether it was killed in between or not.
    site.set("/feed", feed(&["ferry", "bridge", "library"], ""));
    service.run_once();
    let next = ["replay", "--to", &archive];
    kill_in_transaction(&service, &next);
    assert_eq!(kafka.consume(&archive).len(), 2);
    assert!(succeed(&service, &next).contains("1 events sent"));
    assert_eq!(as_sent(kafka, &archive), as_sent(kafka, &articles));
    assert!(succeed(&service, &next).contains("0 events sent"));

    // From a time, and from a place.
    let since = service.topic_name("since");
    let hour = |hours| (Utc::now() + TimeDelta::hours(hours)).to_rfc3339();
    assert!(
        succeed(&service, &["replay", "--to", &since, "--from", &hour(1)]).contains("0 events")
    );
    assert!(
        succeed(&service, &["replay", "--to", &since, "--from", &hour(-1)]).contains("3 events")
    );
    let last = kafka.consume(&articles).pop().unwrap();
    let place = format!("{}:{}", last.partition, last.offset);
    assert!(succeed(&service, &["replay", "--to", &since, "--from", &place]).contains("1 events"));
    assert_eq!(kafka.consume(&since).len(), 4);

    from_an_embedded_log(kafka, &service, &site);
}

/// Sends the log of a data directory to the topic `log` of a service.
fn from_an_embedded_log(kafka: &Kafka, service: &Service<'_>, site: &Site) {
    let hour = |hours| (Utc::now() + TimeDelta::hours(hours)).to_rfc3339();
    let embedded = Service::new(Journal::Embedded, &town(site));
    embedded.run_once();
    let log = service.topic_name("log");
    edit(
        &embedded,
        "  to: embedded\n",
        &format!(
            "  to: embedded\n  kafka: {{ brokers: [{:?}], topic_prefix: {:?} }}\n",
            kafka.brokers(),
            service.topic_name("")
        ),
    );
    refused(
        &embedded,
        &["replay", "--to", &log, "--from", "0:1"],
        2,
        "no partitions",
    );
    let mut all = embedded.topic("articles");
    assert!(
        succeed(&embedded, &["replay", "--to", &log, "--from", &hour(-1)]).contains("3 events")
    );
    assert_eq!(sorted(service.topic("log")), sorted(all.clone()));
    assert!(succeed(&embedded, &["replay", "--to", &log]).contains("0 events"));
    assert!(succeed(&embedded, &["replay", "--to", &log, "--from", "1000"]).contains("0 events"));
    let same = |record: &Record| {
        let event: Value = serde_json::from_str(record.value.as_deref().unwrap()).unwrap();
        assert_eq!(record.headers["ce_id"], event["event_id"].as_str().unwrap());
        assert_eq!(record.headers["ce_type"], event["type"].as_str().unwrap());
        assert_eq!(record.key.as_deref(), event["article_id"].as_str());
        all.retain(|known| *known != event);
    };
    kafka.consume(&log).iter().for_each(same);
    assert!(all.is_empty());
}

/// The records without the places where they are.
fn as_sent(kafka: &Kafka, topic: &str) -> Vec<Record> {
    let mut records = kafka.consume(topic);
    for record in &mut records {
        (record.partition, record.offset) = (0, 0);
    }
    records.sort_by(|one, other| one.value.cmp(&other.value));
    records
}

/// Runs a command that kills itself with a transaction open.
fn kill_in_transaction(service: &Service<'_>, arguments: &[&str]) {
    let mut command = Command::new(binary());
    command
        .args(arguments)
        .args(["-c", "courant.yaml"])
        .env("COURANT_FAILPOINT", "mid_transaction")
        .current_dir(service.home());
    let mut process = Process::spawn("killed", &mut command, service.home());
    let status = process.exit(DEADLINE);
    assert_eq!(status.code(), None, "{status}: {}", process.stderr());
}
