//! kill -9 at each failpoint and at random moments: after a restart every article was published exactly once, in both journals.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};
use std::net::Ipv4Addr;
use std::os::unix::process::ExitStatusExt as _;
use std::thread;
use std::time::Duration;

use end_to_end::kafka::{Kafka, administer};
use end_to_end::press::sentence;
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use publisher::failpoint;
use rustix::process::Signal;

const DEADLINE: Duration = Duration::from_mins(2);

/// Sites, each at an address of its own, so that they fall into several shards.
const SITES: u8 = 4;

/// Articles of each site's one feed.
const ARTICLES: u32 = 12;

/// Kills of one ingest at random moments.
const RANDOM_KILLS: usize = 5;

#[test]
fn embedded_survives_every_failpoint() {
    survives_each(Journal::Embedded, &failpoint::ALL);
}

#[test]
fn kafka_survives_every_failpoint() {
    // There is no file of lines whose last one could be torn.
    let points: Vec<&str> = failpoint::ALL
        .into_iter()
        .filter(|point| *point != failpoint::TORN_LINE)
        .collect();
    survives_each(Journal::Kafka(Kafka::shared()), &points);
}

#[test]
fn embedded_survives_random_kills() {
    survives_random_kills(Journal::Embedded);
}

#[test]
fn kafka_survives_random_kills() {
    survives_random_kills(Journal::Kafka(Kafka::shared()));
}

#[test]
fn a_second_instance_takes_over() {
    let kafka = Journal::Kafka(Kafka::shared());
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(move || taken_over(kafka));
        }
    });
}

#[test]
fn a_decision_that_panics_costs_one_article() {
    let web = Web::new();
    let service = Service::new(Journal::Embedded, &web.feeds);
    let mut process = service.start_to_fail("decision:panic");
    let status = process.exit(DEADLINE);
    assert!(status.success(), "{status}: {}", process.stderr());
    let rejected = service.topic("rejected");
    assert_eq!(rejected.len(), 1, "{rejected:#?}");
    assert_eq!(rejected[0]["stage"], "decide");
    assert_eq!(rejected[0]["reason"], "decision_panicked");
    assert_eq!(
        service.articles().len(),
        usize::from(SITES) * ARTICLES as usize - 1
    );

    // Once the defect is gone, the article is taken back in.
    let mut retry = service.start(&["retry"]);
    assert!(retry.exit(DEADLINE).success(), "{}", retry.stderr());
    service.run_once();
    web.assert_published_once(&service, "after the retry");
}

#[test]
fn a_lost_position_is_an_alarm() {
    let kafka = Kafka::shared();
    let web = Web::new();
    let service = Service::new(Journal::Kafka(kafka), &web.feeds[..1]);
    service.run_once();
    service.list(&web.feeds);
    // What it leaves in the intake is deleted before anybody has committed it.
    let mut killed = service.start_to_fail(failpoint::MID_TRANSACTION);
    assert_eq!(killed.exit(DEADLINE).signal(), Some(9));
    administer(&kafka.brokers(), &["trim", &service.topic_name("intake")]);
    let published = service.articles();
    for _ in 0..2 {
        let mut process = service.start(&["run", "--once"]);
        let status = process.exit(DEADLINE);
        let said = process.stderr();
        assert_eq!(status.code(), Some(1), "{said}");
        assert!(
            said.contains("records were deleted before they were committed"),
            "{said}"
        );
    }
    assert_eq!(service.articles(), published);

    // A person accepts it. What was deleted was not taken as seen, and is fetched again.
    administer(
        &kafka.brokers(),
        &[
            "reset",
            &service.topic_name("commit"),
            &service.topic_name("intake"),
        ],
    );
    service.run_once();
    web.assert_published_once(&service, "after the loss");
}

/// Two instances, of which the one that commits is killed at a random moment of an ingest: the other goes on with its shards, and commits.
fn taken_over(kafka: Journal<'_>) {
    let web = Web::new();
    let service = Service::new(kafka, &web.feeds);
    let mut first = service.start(&["run"]);
    first.wait_for("commit begins", DEADLINE);
    let mut second = service.start_second();
    let moment = web.answered() + random(SITES as usize * ARTICLES as usize);
    wait::until("the kill", DEADLINE, || web.answered() >= moment);
    first.kill9();

    let expected = SITES as usize * ARTICLES as usize;
    wait::until("the second has published the rest", DEADLINE, || {
        service.articles().len() >= expected
    });
    second.signal(Signal::TERM);
    let status = second.exit(DEADLINE);
    assert!(status.success(), "{}", second.stderr());
    let when = format!("the first was killed after {moment} requests");
    web.assert_published_once(&service, &when);
}

/// All points at once: a service that was killed is mostly waited for.
fn survives_each(journal: Journal<'_>, points: &[&str]) {
    thread::scope(|scope| {
        for point in points {
            scope.spawn(|| survives(journal, point));
        }
    });
}

fn survives(journal: Journal<'_>, point: &str) {
    let web = Web::new();
    let service = Service::new(journal, &web.feeds[..1]);
    // Something is known before, so that there is something to restore.
    service.run_once();
    service.list(&web.feeds);

    let mut process = service.start_to_fail(point);
    let status = process.exit(DEADLINE);
    assert_eq!(
        status.signal(),
        Some(9),
        "{point}: the service ended with {status}:\n{}",
        process.stderr()
    );

    service.run_once();
    web.assert_published_once(&service, point);
}

fn survives_random_kills(journal: Journal<'_>) {
    let web = Web::new();
    let service = Service::new(journal, &web.feeds);
    let mut moments = Vec::new();
    for _ in 0..RANDOM_KILLS {
        let moment = web.answered() + random(SITES as usize * ARTICLES as usize);
        moments.push(moment);
        let mut process = service.start(&["run", "--once"]);
        wait::until("the next kill", DEADLINE, || {
            web.answered() >= moment || process.exited().is_some()
        });
        process.kill9();
    }
    service.run_once();
    web.assert_published_once(
        &service,
        &format!("killed after these requests: {moments:?}"),
    );
}

/// A number from 0 to `below`, another one in each run.
fn random(below: usize) -> usize {
    let below = u64::try_from(below).expect("a small number");
    usize::try_from(RandomState::new().hash_one(0) % below).expect("smaller than a small number")
}

/// Sites whose articles have nothing in common.
struct Web {
    sites: Vec<Site>,
    feeds: Vec<Feed>,
}

impl Web {
    fn new() -> Self {
        let sites: Vec<Site> = (1..=SITES)
            .map(|number| Site::serve(Ipv4Addr::new(127, 0, 1, number), pages(number)))
            .collect();
        let feeds = sites
            .iter()
            .zip(1..)
            .map(|(site, number)| Feed {
                id: format!("feed{number}"),
                url: site.url("/feed.xml"),
                own_text: false,
            })
            .collect();
        Self { sites, feeds }
    }

    fn answered(&self) -> usize {
        self.sites.iter().map(Site::answered).sum()
    }

    fn assert_published_once(&self, service: &Service<'_>, when: &str) {
        let mut published: BTreeMap<String, u32> = BTreeMap::new();
        for event in service.articles() {
            assert_eq!(event["type"], "article.published", "{when}: {event}");
            *published.entry(event["url"].to_string()).or_default() += 1;
        }
        let expected: BTreeMap<String, u32> = self
            .sites
            .iter()
            .flat_map(|site| (0..ARTICLES).map(|article| site.url(&path(article))))
            .map(|url| (format!("{url:?}"), 1))
            .collect();
        assert_eq!(published, expected, "{when}");
    }
}

fn path(article: u32) -> String {
    format!("/articles/{article}.html")
}

/// One feed and its articles.
fn pages(site: u8) -> Vec<(String, Page)> {
    let mut pages = Vec::new();
    let mut items = String::new();
    for article in 0..ARTICLES {
        let [title, first, second, third] =
            [6, 40, 41, 42].map(|words| sentence(&format!("{site}/{article}/{words}"), words));
        items += &format!(
            "<item><title>{title}</title><link>{path}</link><guid isPermaLink=\"false\">{site}-{article}</guid></item>",
            path = path(article)
        );
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1>\
             <p>{first}</p><p>{second}</p><p>{third}</p></article></body></html>"
        );
        pages.push((path(article), Page::ok("text/html; charset=utf-8", html)));
    }
    let feed = format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Site {site}</title><link>/</link>\
         <description>Site {site}</description>{items}</channel></rss>"
    );
    pages.push((
        "/feed.xml".to_owned(),
        Page::ok("application/rss+xml", feed),
    ));
    pages
}
