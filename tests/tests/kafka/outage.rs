//! Kafka is away for a time: the service says so, goes on by itself when it is back, and has lost nothing.

use std::net::Ipv4Addr;
use std::panic::catch_unwind;
use std::time::Duration;

use end_to_end::kafka::Kafka;
use end_to_end::press::sentence;
use end_to_end::running::Running;
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use serde_json::Value;

const DEADLINE: Duration = Duration::from_mins(2);

#[test]
fn a_service_says_that_kafka_is_away_and_recovers_by_itself() {
    let kafka = Kafka::start();
    let brokers = kafka.brokers();
    let site = Site::serve(Ipv4Addr::LOCALHOST, [("/feed".to_owned(), feed(1))]);
    let listed = Feed {
        id: "town".to_owned(),
        url: site.url("/feed"),
        own_text: true,
    };
    let service = Service::new(Journal::Kafka(&kafka), &[listed]);
    let running = Running::of(site, service, 1000);
    let published = |count| {
        wait::until("the article is published", DEADLINE, || {
            let (_, events) = running.ask("GET", "/v1/events?topic=articles", "", "");
            events.lines().count() == count
        });
    };
    published(1);

    // First nobody listens, then connections stay open and nothing answers.
    for count in [2, 3] {
        match count {
            2 => kafka.kill9(),
            _ => kafka.pause(),
        }
        // What is asked now is done as soon as it can be.
        running.site.set("/feed", feed(count));
        let (status, said) = running.post("/v1/feeds/town/poll", &Value::Null);
        assert_eq!(status, 202, "{said}");
        wait::until("the outage shows", DEADLINE, || {
            let (status, said) = running.ask("GET", "/readyz", "", "");
            status == 503 && said.contains("is Kafka there?")
        });
        match count {
            2 => kafka.start_again(),
            _ => kafka.resume(),
        }
        assert_eq!(kafka.brokers(), brokers);
        published(count);
        wait::until("it is ready again", DEADLINE, || {
            running.ask("GET", "/readyz", "", "").0 == 200
        });
    }
    let mut articles: Vec<String> = running
        .service
        .articles()
        .iter()
        .map(|event| format!("{} {}", event["type"], event["title"]))
        .collect();
    articles.sort();
    let once = (1..4).map(|number| format!("\"article.published\" \"Report {number}\""));
    assert!(once.eq(articles.iter().cloned()), "{articles:?}");
    running.end();

    let missing = catch_unwind(|| kafka.consume("misspelt")).expect_err("there is no such topic");
    let why = missing.downcast_ref::<String>().expect("a message");
    assert!(why.contains("there is no topic misspelt"), "{why}");
}

/// A feed of so many articles that have nothing in common.
fn feed(articles: usize) -> Page {
    let now = chrono::Utc::now().to_rfc3339();
    let entries: Vec<String> = (1..=articles)
        .map(|number| {
            format!(
                "<entry><id>tag:town.test,2026:{number}</id><title>Report {number}</title><link href=\"/{number}.html\"/>\
                 <updated>{now}</updated><content type=\"text\">{} {}</content></entry>",
                sentence(&format!("outage {number}"), 40),
                sentence(&format!("{number} outage"), 40),
            )
        })
        .collect();
    Page::atom("Town", &entries.concat())
}
