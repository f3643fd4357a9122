//! What a feed does not announce: a correction and a withdrawal that only the page tells.

use std::net::Ipv4Addr;
use std::time::Duration;

use end_to_end::kafka::Kafka;
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait::until;
use serde_json::Value;

const DEADLINE: Duration = Duration::from_mins(2);

const FEED: &str = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><link>/</link>\
    <item><title>The ferry to Vikna sails again</title><guid isPermaLink=\"false\">1</guid><link>/ferry.html</link></item>\
    </channel></rss>";

fn page(price: &str) -> Page {
    Page::ok(
        "text/html; charset=utf-8",
        format!(
            "<!doctype html><html lang=\"en\"><head><title>The ferry to Vikna sails again</title></head><body><main><article>\
             <h1>The ferry to Vikna sails again</h1>\
             <p>After a winter in dock the ferry to Vikna took its first passengers across the sound on Monday morning, among \
             them the pupils of both schools and a choir that sang until the island came in sight.</p>\
             <p>A crossing costs {price} crowns, children under twelve sail for nothing, and whoever comes with a bicycle pays \
             for the bicycle only, the harbour office said when the first boat had tied up.</p>\
             <p>The old timetable is valid until the end of May. Then a second boat comes from the yard, and there will be a \
             crossing every hour from six in the morning until the last train has left.</p>\
             </article></main></body></html>"
        ),
    )
}

#[test]
fn the_page_tells_a_correction_and_a_withdrawal() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        correction_and_withdrawal(journal);
    }
}

fn correction_and_withdrawal(journal: Journal<'_>) {
    let pages = [
        ("/news.rss", Page::ok("application/rss+xml", FEED)),
        ("/ferry.html", page("forty")),
    ];
    let site = Site::serve(
        Ipv4Addr::LOCALHOST,
        pages.map(|(path, page)| (path.to_owned(), page)),
    );
    let service = Service::new(
        journal,
        &[Feed {
            id: "news".to_owned(),
            url: site.url("/news.rss"),
            own_text: false,
        }],
    );
    // Each run makes the visits that are due, one at most; there are more of them than this test needs.
    let waits = ["1s"; 10].join(", ");
    let file = service.home().join("courant.yaml");
    let configuration = std::fs::read_to_string(file).expect("it was written");
    let configuration =
        configuration.replacen("fetch:\n", &format!("fetch:\n  revisit: [{waits}]\n"), 1);
    service.write("courant.yaml", &configuration);
    let published = |kind: &str| -> Vec<Value> {
        let mut events = service.articles();
        events.retain(|event| event["type"] == kind);
        events
    };

    service.run_once();
    assert_eq!(published("article.published").len(), 1);

    site.set("/ferry.html", page("fifty"));
    until("a new version", DEADLINE, || {
        service.run_once();
        !published("article.updated").is_empty()
    });
    let update = &published("article.updated")[0];
    assert_eq!(update["version"], 2);
    assert_eq!(update["class"], "correction");
    assert_eq!(update["changes"][0]["field"], "text");
    assert_eq!(update["changes"][0]["added"][0]["position"], 1);

    let gone = Page {
        status: 410,
        ..page("")
    };
    site.set("/ferry.html", gone);
    until("the withdrawal", DEADLINE, || {
        service.run_once();
        !published("article.withdrawn").is_empty()
    });
    let withdrawn = &published("article.withdrawn")[0];
    assert_eq!(withdrawn["article_id"], update["article_id"]);
    assert_eq!(withdrawn["version"], 2);
    service.run_once();
    assert_eq!(
        service.articles().len(),
        3,
        "a page that is gone is not visited again"
    );
}
