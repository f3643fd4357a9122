//! The example consumers, on the real topics: each prints every article once, stops when it is asked to, and resumes where it stopped.

use std::net::Ipv4Addr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use end_to_end::kafka::{Kafka, java};
use end_to_end::process::Process;
use end_to_end::root;
use end_to_end::service::{Feed, Journal, Service, example};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use rustix::process::Signal;
use tempfile::TempDir;

const DEADLINE: Duration = Duration::from_mins(1);

#[test]
fn python() {
    // The system's own, for which Debian packages the client.
    let mut command = Command::new("/usr/bin/python3");
    command.arg(root().join("examples/python/consume.py"));
    resumes(command, |command, kafka, topic, group| {
        command.args(["--brokers", kafka, "--topic", topic, "--group", group]);
    });
}

#[test]
fn in_java() {
    let mut command = java();
    command.arg(root().join("examples/java/Consume.java"));
    resumes(command, positional);
}

#[test]
fn rust() {
    resumes(Command::new(example("consume")), positional);
}

#[test]
fn kcat() {
    resumes(
        Command::new(root().join("examples/kcat/consume.sh")),
        positional,
    );
}

fn positional(command: &mut Command, kafka: &str, topic: &str, group: &str) {
    command.args([kafka, topic, group]);
}

/// Runs a consumer twice, with another article published in between.
fn resumes(mut command: Command, arguments: fn(&mut Command, &str, &str, &str)) {
    let kafka = Kafka::shared();
    let site = Site::serve(
        Ipv4Addr::LOCALHOST,
        [
            ("/feed".to_owned(), feed(1)),
            ("/1".to_owned(), page(1)),
            ("/2".to_owned(), page(2)),
        ],
    );
    let service = Service::new(
        Journal::Kafka(kafka),
        &[Feed {
            id: "town".to_owned(),
            url: site.url("/feed"),
            own_text: false,
        }],
    );
    service.run_once();
    let topic = service.topic_name("articles");
    arguments(&mut command, &kafka.brokers(), &topic, "reader");

    let home = TempDir::new().expect("the system has a temporary directory");
    assert_prints(&mut command, home.path(), "Bridge 1");
    site.set("/feed", feed(2));
    service.run_once();
    assert_prints(&mut command, home.path(), "Bridge 2");
}

/// Runs it until it has printed the one article, and ends it.
fn assert_prints(command: &mut Command, home: &Path, title: &str) {
    let mut consumer = Process::spawn("consumer", command, home);
    consumer.wait_for(title, DEADLINE);
    consumer.signal(Signal::TERM);
    wait::until("the consumer ends", DEADLINE, || {
        consumer.exited().is_some()
    });
    assert_eq!(
        consumer.stdout().lines().count(),
        1,
        "{}",
        consumer.stdout()
    );
}

/// A feed of so many articles.
fn feed(articles: usize) -> Page {
    let items: Vec<String> = (1..=articles)
        .map(|number| {
            format!("<item><title>Bridge {number}</title><link>/{number}</link><guid isPermaLink=\"false\">{number}</guid></item>")
        })
        .collect();
    let items = items.concat();
    Page::ok(
        "application/rss+xml",
        format!(
            "<rss version=\"2.0\"><channel><title>Town</title><link>/</link><description/>{items}</channel></rss>"
        ),
    )
}

fn page(number: usize) -> Page {
    let text = format!(
        "Bridge number {number} of the town was opened to walkers on Tuesday, a week earlier than planned. "
    )
    .repeat(3);
    Page::ok(
        "text/html; charset=utf-8",
        format!(
            "<!doctype html><html lang=en><title>Bridge {number}</title><main><h1>Bridge {number}</h1><p>{text}</p></main>"
        ),
    )
}
