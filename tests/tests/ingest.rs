//! From feeds to events, over both journals: what is published, what a second run adds, and what a correction does.

use std::net::Ipv4Addr;
use std::time::Duration;

use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};
use end_to_end::kafka::{Kafka, Record};
use end_to_end::normal::normal;
use end_to_end::press::sentence;
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use insta::assert_json_snapshot;
use rustix::process::Signal;
use serde_json::Value;

const DEADLINE: Duration = Duration::from_mins(1);

#[test]
fn an_article_and_its_correction() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        let events = article_and_correction(journal);
        assert_json_snapshot!("an_article_and_its_correction", events);
    }
}

/// Publishes a small town's feed, lists it a second time in a further one, then corrects an article. All events, normalized.
fn article_and_correction(journal: Journal<'_>) -> Value {
    let now = Utc::now().trunc_subsecs(0);
    let town = Town::open(now);
    let (news, all) = (town.feed("news"), town.feed("all"));

    let service = Service::new(journal, std::slice::from_ref(&news));
    service.run_once();
    assert_eq!(kinds(&service), ["article.published"; 2]);
    service.run_once();
    assert_eq!(
        service.articles().len(),
        2,
        "a second run publishes nothing"
    );

    service.list(&[news, all]);
    service.run_once();
    assert_eq!(
        kinds(&service),
        ["article.listed", "article.published", "article.published"]
    );

    town.correct(now);
    service.run_once();
    service.run_once();
    assert_eq!(
        kinds(&service),
        [
            "article.listed",
            "article.published",
            "article.published",
            "article.updated"
        ]
    );
    match journal {
        Journal::Embedded => assert_eq!(
            service.articles(),
            service.topic("articles"),
            "the file and the event log say the same"
        ),
        Journal::Kafka(kafka) => {
            for record in kafka.consume(&service.topic_name("articles")) {
                assert_is_cloudevent(&record);
            }
        }
    }
    let authorities = [(town.site.authority(), "town.test".to_owned())];
    normal(&service.articles(), &authorities, now)
}

/// The event's attributes stand in the headers: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md>,
/// section 3.2.
fn assert_is_cloudevent(record: &Record) {
    let value = record.value.as_deref().expect("an event has a value");
    let event: Value = serde_json::from_str(value).expect("an event is JSON");
    assert_eq!(record.key.as_deref(), event["article_id"].as_str());
    let header = |name: &str| record.headers.get(name).map(String::as_str);
    assert_eq!(header("ce_id"), event["event_id"].as_str());
    assert_eq!(header("ce_type"), event["type"].as_str());
    assert_eq!(header("ce_specversion"), Some("1.0"));
    assert!(header("ce_source").is_some_and(|source| !source.is_empty()));
    let milliseconds = |text: Option<&str>| {
        let time = DateTime::parse_from_rfc3339(text.expect("an event has a time"));
        time.expect("times are RFC 3339").timestamp_millis()
    };
    assert_eq!(
        milliseconds(header("ce_time")),
        milliseconds(event["time"].as_str())
    );
    assert_eq!(header("content-type"), Some("application/json"));
}

#[test]
fn a_service_ends_in_order_when_it_is_asked_to() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        let town = Town::open(Utc::now());
        let service = Service::new(journal, &[town.feed("news")]);
        let mut process = service.start(&["run"]);
        process.wait_for("committed", DEADLINE);
        process.signal(Signal::TERM);
        let status = process.exit(DEADLINE);
        assert_eq!(status.code(), Some(0), "{}", process.stderr());
        service.run_once();
        assert_eq!(kinds(&service), ["article.published"; 2]);
    }
}

#[test]
fn a_changed_feed_list_applies_while_the_service_runs() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        let town = Town::open(Utc::now());
        let service = Service::new(journal, &[town.feed("all")]);
        edit(
            &service,
            "new_feeds:",
            "poll: { forget_after: 1s }\nnew_feeds:",
        );
        let mut process = service.start(&["run"]);
        let count = |expected| {
            wait::until("the articles are published", DEADLINE, || {
                service.articles().len() == expected
            });
        };
        // The topics are made by the service.
        process.wait_for("committed", DEADLINE);
        count(1);
        service.list(&[town.feed("news"), town.feed("all")]);
        count(3);
        assert_eq!(
            kinds(&service),
            ["article.listed", "article.published", "article.published"]
        );

        // A broken edit changes nothing.
        service.write("feeds.yaml", "feeds: [{ uri: 'http://127.0.0.1/' }]");
        process.wait_for("the old one stays in force", DEADLINE);
        assert!(
            process.stderr().contains("feeds.yaml:1:11:"),
            "{}",
            process.stderr()
        );
        service.list(&[town.feed("news")]);
        process.wait_for("removed=1", DEADLINE);
        if let Journal::Kafka(kafka) = journal {
            wait::until("nothing is kept of the other feed", DEADLINE, || {
                let states = kafka.consume(&service.topic_name("state"));
                let mut of_all = states.iter().rev();
                of_all
                    .find(|record| record.key.as_deref() == Some("all"))
                    .is_some_and(|record| record.value.is_none())
            });
        }
        process.signal(Signal::TERM);
        assert_eq!(process.exit(DEADLINE).code(), Some(0));
    }
}

#[test]
fn what_is_too_large_for_kafka_is_rejected_and_the_rest_is_published() {
    // The smallest limit there is. What is near it passes; the second event is over it, and the third article over the records' limit.
    let lengths = [60_000, 90_000, 200_000];
    let now = Utc::now().to_rfc3339();
    let entries: Vec<String> = lengths
        .iter()
        .map(|length| {
            let text = sentence(&format!("{length} bytes"), length / 7);
            format!(
                "<entry><id>tag:town.test,2020:{length}</id><title>{length}</title><link href=\"/{length}.html\"/>\
                 <updated>{now}</updated><content type=\"text\">{text}</content></entry>"
            )
        })
        .collect();
    let site = Site::serve(
        Ipv4Addr::LOCALHOST,
        [("/feed".to_owned(), feed("Long", &entries.concat()))],
    );
    let listed = Feed {
        id: "long".to_owned(),
        url: site.url("/feed"),
        own_text: true,
    };
    let service = Service::new(Journal::Kafka(Kafka::shared()), &[listed]);
    edit(
        &service,
        "  kafka:\n",
        "  kafka:\n    max_event_size: 64KiB\n",
    );
    service.run_once();
    let articles = service.articles();
    assert_eq!(articles.len(), 1, "{articles:?}");
    let length = articles[0]["text"].as_str().map_or(0, str::len);
    assert!((59_000..60_001).contains(&length), "{length}");
    let mut rejected: Vec<String> = service
        .topic("rejected")
        .iter()
        .map(|event| {
            let url = event["url"].as_str().unwrap_or_default();
            let (_, page) = url.rsplit_once('/').unwrap_or_default();
            format!("{page}: {}", event["reason"])
        })
        .collect();
    rejected.sort();
    assert_eq!(
        rejected,
        [
            "200000.html: \"article_too_large\"",
            "90000.html: \"event_too_large\""
        ]
    );
}

fn edit(service: &Service<'_>, from: &str, to: &str) {
    let file = service.home().join("courant.yaml");
    let configuration = std::fs::read_to_string(file).expect("it was written");
    assert!(configuration.contains(from), "{configuration}");
    service.write("courant.yaml", &configuration.replace(from, to));
}

#[test]
fn a_second_signal_ends_a_service_at_once_that_cannot_end_in_order() {
    let town = Town::open(Utc::now());
    let service = Service::new(Journal::Embedded, &[town.feed("news")]);
    let mut process = service.start_to_fail("mid_transaction:hang");
    process.wait_for("hanging", DEADLINE);
    process.signal(Signal::TERM);
    process.wait_for("stopping", DEADLINE);
    assert!(process.exited().is_none());
    process.signal(Signal::TERM);
    assert_eq!(process.exit(DEADLINE).code(), Some(1));
    service.run_once();
    assert_eq!(kinds(&service), ["article.published"; 2]);
}

/// The types of the article events, sorted: their order over partitions is nobody's promise.
fn kinds(service: &Service<'_>) -> Vec<String> {
    let mut kinds: Vec<String> = service
        .articles()
        .iter()
        .map(|event| event["type"].as_str().unwrap_or_default().to_owned())
        .collect();
    kinds.sort();
    kinds
}

/// A site with two feeds, of which one lists both articles and one the first.
struct Town {
    site: Site,
}

impl Town {
    fn open(now: DateTime<Utc>) -> Self {
        let bridge = entry("bridge", BRIDGE_TITLE, now - TimeDelta::hours(3), None);
        let library = entry("library", LIBRARY_TITLE, now - TimeDelta::hours(5), None);
        let pages = [
            ("/news.atom", feed("News", &format!("{bridge}{library}"))),
            ("/all.atom", feed("Everything", &bridge)),
            ("/bridge.html", page(BRIDGE_TITLE, &BRIDGE)),
            ("/library.html", page(LIBRARY_TITLE, &LIBRARY)),
        ];
        let pages = pages.map(|(path, page)| (path.to_owned(), page));
        Self {
            site: Site::serve(Ipv4Addr::LOCALHOST, pages),
        }
    }

    fn feed(&self, name: &str) -> Feed {
        Feed {
            id: name.to_owned(),
            url: self.site.url(&format!("/{name}.atom")),
            own_text: false,
        }
    }

    /// The opening hours in the last paragraph of an article were wrong.
    fn correct(&self, now: DateTime<Utc>) {
        let mut corrected = BRIDGE;
        corrected[3] = "Until the railings are painted, the bridge closes at eight in the evening and opens again at five \
            in the morning. An earlier version of this report said seven.";
        self.site
            .set("/bridge.html", page(BRIDGE_TITLE, &corrected));
        let bridge = entry(
            "bridge",
            BRIDGE_TITLE,
            now - TimeDelta::hours(3),
            Some(now - TimeDelta::hours(1)),
        );
        let library = entry("library", LIBRARY_TITLE, now - TimeDelta::hours(5), None);
        self.site
            .set("/news.atom", feed("News", &format!("{bridge}{library}")));
    }
}

const BRIDGE_TITLE: &str = "The old bridge over the Linne carries people again";

const BRIDGE: [&str; 4] = [
    "After eleven months of work the old bridge over the Linne was opened to walkers on Tuesday, a week earlier than planned. \
     The first to cross was Hedda Brandt, who is ninety-one and lives on the eastern bank.",
    "Masons replaced two hundred and forty stones and kept the rest. The county paid for the arches, the town for the paving, \
     and a collection at the market brought in the money for the lamps.",
    "Carts and cars stay on the road bridge downstream. Engineers found that the second pier would bear them, but not the noise \
     that the neighbours had complained about for thirty years.",
    "Until the railings are painted, the bridge closes at seven in the evening and opens again at five in the morning.",
];

const LIBRARY_TITLE: &str = "Readers lend the library their attics";

const LIBRARY: [&str; 4] = [
    "When the cellar of the library filled with groundwater in March, the librarian asked on the radio for dry rooms. By the \
     evening she had the keys to thirty-two attics, a chapel and half of a bakery.",
    "Nineteen thousand volumes were carried up stairs and ladders by pupils of both schools. Every box has a number, and a map \
     on the door of the reading room says whose roof it stands under.",
    "Whoever wants a book that is out of the house goes there with a slip and rings. So far three books are missing, said Ms \
     Okafor, and one came back that had been overdue since 1974.",
    "The pumps have been running since April. The council expects to decide in the autumn whether the cellar is given up.",
];

fn entry(
    name: &str,
    title: &str,
    published: DateTime<Utc>,
    updated: Option<DateTime<Utc>>,
) -> String {
    format!(
        "<entry><id>tag:town.test,2020:{name}</id><title>{title}</title><link href=\"/{name}.html\"/>\
         <published>{}</published><updated>{}</updated></entry>",
        published.to_rfc3339(),
        updated.unwrap_or(published).to_rfc3339(),
    )
}

fn feed(title: &str, entries: &str) -> Page {
    Page::ok(
        "application/atom+xml",
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\
             <id>tag:town.test,2020:{title}</id><title>{title}</title><author><name>The Linne Courier</name></author>\
             {entries}</feed>"
        ),
    )
}

fn page(title: &str, paragraphs: &[&str]) -> Page {
    let text = paragraphs.join("</p>\n<p>");
    Page::ok(
        "text/html; charset=utf-8",
        format!(
            "<!doctype html>
<html lang=\"en\">
<head><title>{title} | The Linne Courier</title><meta property=\"og:site_name\" content=\"The Linne Courier\"></head>
<body>
<nav><a href=\"/\">Front page</a> <a href=\"/sport\">Sport</a> <a href=\"/weather\">Weather</a></nav>
<main><article>
<h1>{title}</h1>
<p>{text}</p>
</article>
<section><h2>RECOMMENDED FOR YOU</h2><ul>
<li><a href=\"/cat.html\">Ten signs that your cat reads this newspaper</a></li>
<li><a href=\"/soup.html\">The soup that everyone in Upper Linne talks about</a></li>
</ul></section></main>
<footer>Copyright The Linne Courier. All rights reserved.</footer>
</body>
</html>
"
        ),
    )
}
