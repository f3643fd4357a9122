//! What the user is told when something is not as it should be.

use std::fs;
use std::net::Ipv4Addr;
use std::time::Duration;

use end_to_end::process::Process;
use end_to_end::root;
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use insta::assert_snapshot;

const DEADLINE: Duration = Duration::from_mins(1);

/// A site with one feed at `/feed` and what else is given; what the service says after it polled the feed once, and the rejections.
fn ingest(feed: Page, pages: impl IntoIterator<Item = (&'static str, Page)>) -> String {
    let pages = pages
        .into_iter()
        .map(|(path, page)| (path.to_owned(), page));
    let site = Site::serve(
        Ipv4Addr::LOCALHOST,
        pages.chain([("/feed".to_owned(), feed)]),
    );
    let service = Service::new(
        Journal::Embedded,
        &[Feed {
            id: "town".to_owned(),
            url: site.url("/feed"),
            own_text: false,
        }],
    );
    let log = service.run_once();
    assert_eq!(service.ndjson(), "", "nothing is published");
    let rejections: Vec<String> = service
        .topic("rejected")
        .iter()
        .map(|event| {
            let field = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
            format!(
                "rejected in {}: {} ({}) {}",
                field("stage"),
                field("reason"),
                field("detail"),
                field("url")
            )
        })
        .collect();
    let said = log
        .lines()
        .filter_map(|line| line.split_once("  ").map(|(_, message)| message))
        .filter(|line| line.contains("rejected ") || line.contains("failed"))
        .collect::<Vec<_>>();
    format!("{}\n{}", said.join("\n"), rejections.join("\n"))
        .replace(&site.url(""), "http://town.test")
}

fn feed_of(link: &str) -> Page {
    Page::ok(
        "application/rss+xml",
        format!(
            "<rss version=\"2.0\"><channel><title>Town</title><link>/</link><description>Town</description>\
             <item><title>The bridge is open again</title><link>{link}</link><guid isPermaLink=\"false\">1</guid></item>\
             </channel></rss>"
        ),
    )
}

#[test]
fn a_feed_that_is_not_xml() {
    let feed = Page::ok(
        "application/rss+xml",
        "We are moving house. Back on Monday!",
    );
    assert_snapshot!(ingest(feed, []));
}

#[test]
fn a_feed_that_is_empty() {
    assert_snapshot!(ingest(Page::ok("application/rss+xml", ""), []));
}

#[test]
fn a_feed_that_is_not_there() {
    let gone = Page {
        status: 404,
        content_type: "text/plain",
        body: Vec::new(),
    };
    assert_snapshot!(ingest(gone, []));
}

#[test]
fn a_page_that_is_a_pdf() {
    let pdf = Page::ok(
        "application/pdf",
        *b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n%%EOF\n",
    );
    assert_snapshot!(ingest(feed_of("/report.pdf"), [("/report.pdf", pdf)]));
}

#[test]
fn a_page_that_is_empty() {
    let page = Page::ok("text/html", "");
    assert_snapshot!(ingest(feed_of("/bridge.html"), [("/bridge.html", page)]));
}

#[test]
fn a_page_that_is_not_there() {
    assert_snapshot!(ingest(feed_of("/bridge.html"), []));
}

#[test]
fn an_unknown_configuration_key() {
    let service = Service::new(Journal::Embedded, &[]);
    service.write(
        "courant.yaml",
        "feeds: feeds.yaml\npublish:\n  too: kafka\n",
    );
    service.write(
        "feeds.yaml",
        "feeds:\n  - url: http://127.0.0.1/feed\n    intervall: 15m\n",
    );
    let said = refusal(&mut service.start(&["check"]), 2);
    assert_snapshot!(said);
    assert_eq!(refusal(&mut service.start(&["run"]), 2), said);
}

#[test]
fn an_unreachable_broker() {
    let service = Service::new(Journal::Embedded, &[]);
    service.write(
        "courant.yaml",
        // Nobody listens on port 1 (tcpmux).
        "publish: { to: kafka, kafka: { brokers: [\"127.0.0.1:1\"] } }\nfetch: { user_agent: \"Tests (+http://127.0.0.1/)\" }\n",
    );
    service.write("feeds.yaml", "feeds:\n  - url: http://127.0.0.1/feed\n");
    assert_snapshot!(refusal(&mut service.start(&["topics"]), 1));
}

#[test]
fn the_configuration_beside_a_kafka_is_in_order() {
    let service = Service::new(Journal::Embedded, &[]);
    let text = fs::read_to_string(root().join("deploy/kafka.yaml")).unwrap();
    let lists = root().join("config");
    // What docker-compose.yml mounts and sets.
    let text = text
        .replace("/etc/courant/lists", &lists.to_string_lossy())
        .replace("${COURANT_BROKERS}", "kafka:29092")
        .replace("${COURANT_USER_AGENT}", "Tests (+http://127.0.0.1/)");
    assert!(!text.contains("${"), "{text}");
    service.write("courant.yaml", &text);
    let mut check = service.start(&["check"]);
    let status = check.exit(DEADLINE);
    assert!(status.success(), "{}", check.stderr());
}

/// What `courant` says itself when it ends with this exit code.
fn refusal(process: &mut Process, code: i32) -> String {
    let status = process.exit(DEADLINE);
    assert_eq!(status.code(), Some(code), "{}", process.stderr());
    process.stderr()
}
