//! `courant retry`: what was rejected is tried again, by a service that runs and by one that is started later.

use std::net::Ipv4Addr;
use std::time::Duration;

use end_to_end::kafka::Kafka;
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use rustix::process::Signal;

const DEADLINE: Duration = Duration::from_mins(1);

const PAGE: &str = "<!doctype html><html lang=\"en\"><head><title>The ferry sails again</title></head><body><nav><a href=\"/\">Home</a></nav>\
    <article><h1>The ferry sails again</h1>\
    <p>The ferry across the Linne sailed again on Monday morning, after eleven weeks in the dock. The first passengers were two cyclists \
    and a dog, and the captain gave them a free ride.</p>\
    <p>The council had planned to close the line for good. A collection among the villages on the other bank brought in enough money for \
    a new gearbox, and a retired mechanic fitted it without pay.</p></article></body></html>";

/// A site whose feed lists a page that is not there, and the service that was told so.
fn rejected(journal: Journal<'_>) -> (Site, Service<'_>) {
    let now = chrono::Utc::now().to_rfc2822();
    let feed = format!(
        "<rss version=\"2.0\"><channel><title>Town</title><link>/</link><description>Town</description><item>\
         <title>The ferry sails again</title><link>/ferry.html</link><guid isPermaLink=\"false\">ferry</guid><pubDate>{now}</pubDate>\
         </item></channel></rss>"
    );
    let site = Site::serve(
        Ipv4Addr::LOCALHOST,
        [("/feed".to_owned(), Page::ok("application/rss+xml", feed))],
    );
    let service = Service::new(
        journal,
        &[Feed {
            id: "town".to_owned(),
            url: site.url("/feed"),
            own_text: false,
        }],
    );
    service.run_once();
    assert!(service.articles().is_empty());
    assert_eq!(service.topic("rejected").len(), 1);
    (site, service)
}

fn retry(service: &Service<'_>, arguments: &[&str]) -> String {
    let arguments = [&["retry"], arguments].concat();
    let mut retry = service.start(&arguments);
    let status = retry.exit(DEADLINE);
    assert!(status.success(), "{}", retry.stderr());
    retry.stdout()
}

#[test]
fn a_service_that_runs_tries_again() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        let (site, service) = rejected(journal);
        site.set("/ferry.html", Page::ok("text/html", PAGE));
        let mut process = service.start(&["run"]);
        process.wait_for("shard restored", DEADLINE);
        assert_eq!(retry(&service, &[]), "town: 1 entry\n");
        wait::until("the article is published", DEADLINE, || {
            service.articles().len() == 1
        });
        process.signal(Signal::TERM);
        assert_eq!(process.exit(DEADLINE).code(), Some(0));
    }
}

#[test]
fn a_service_that_starts_later_tries_again_once() {
    let (site, service) = rejected(Journal::Embedded);
    assert_eq!(retry(&service, &["--dry-run"]), "town: 1 entry\n");
    assert_eq!(retry(&service, &["--reason", "http_500"]), "");
    retry(&service, &["--feed", "town", "--reason", "http_404"]);

    // The page is still not there: a second rejection, and no third.
    service.run_once();
    assert_eq!(service.topic("rejected").len(), 2);
    service.run_once();
    assert_eq!(service.topic("rejected").len(), 2);

    // Killed before the state that covers the command is written: the command is not lost.
    site.set("/ferry.html", Page::ok("text/html", PAGE));
    retry(&service, &[]);
    let mut killed = service.start_to_fail("before_poll_record");
    assert!(!killed.exit(DEADLINE).success());
    service.run_once();
    assert_eq!(service.articles().len(), 1);
}
