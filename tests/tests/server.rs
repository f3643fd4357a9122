//! The HTTP server of a running service.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::Command;

use end_to_end::kafka::Kafka;
use end_to_end::process::Process;
use end_to_end::python;
use end_to_end::running::{DEADLINE, Running, TEXT, TOKEN};
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::Site;
use end_to_end::wait;
use serde_json::{Value, json};

#[test]
fn what_a_service_says_of_itself() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        let running = Running::start(journal);
        running.settle();

        let ready = running.get("/readyz");
        assert_eq!(ready["ready"], true, "{ready}");
        assert_eq!(ready["parts"]["feeds"]["says"], "2 feeds listed");
        running.service.write("feeds.yaml", "feeds: [{ uri: x }]");
        wait::until("the broken edit shows", DEADLINE, || {
            running.ask("GET", "/readyz", "", "").0 == 503
        });
        let (_, said) = running.ask("GET", "/readyz", "", "");
        assert!(said.contains("feeds.yaml:1:11:"), "{said}");

        let gone = running.get("/v1/feeds/gone");
        assert_eq!(gone["health"], "failing");
        assert_eq!(gone["last_failure"]["reason"], "http_404");
        assert_eq!(running.ask("GET", "/v1/feeds/none", "", "").0, 404);
        assert_eq!(gone["polls"][0]["outcome"], "failed");
        // Those in trouble come first.
        let feeds = running.get("/v1/feeds?limit=1");
        assert_eq!(feeds["feeds"][0]["feed_id"], "gone");
        assert_eq!(feeds["found"], 2);
        let feeds = running.get("/v1/feeds?health=ok&q=coa");
        assert_eq!(feeds["feeds"][0]["feed_id"], "coast");

        let (_, metrics) = running.ask("GET", "/metrics", "", "");
        for line in [
            "courant_polls_total{outcome=\"changed\"} 1",
            "courant_articles_total{decision=\"published\"} 1",
            "courant_rejections_total{stage=\"fetch\",reason=\"http_404\"} 1",
            "courant_fetched_to_event_seconds_count 1",
            "courant_feeds{health=\"ok\"} 1",
            "courant_feeds{health=\"failing\"} 1",
        ] {
            assert!(metrics.contains(line), "{line} in\n{metrics}");
        }
        // The feed that is gone is asked for again from time to time; it is one rejection all the same.
        let fetches = "courant_fetches_total{purpose=\"feed\",outcome=\"http_404\"} ";
        assert!(metrics.contains(fetches), "{fetches} in\n{metrics}");
        assert!(!metrics.contains("http://"), "no URL is a label");
        let status = running.get("/v1/status");
        assert_eq!(status["counts"]["published"], 1);
        let minutes = status["minutes"].as_array().unwrap();
        let published = minutes
            .iter()
            .map(|minute| minute["published"].as_u64().unwrap());
        assert_eq!(published.sum::<u64>(), 1);

        // A list without mistakes replaces the old one: added, changed, the rest goes on.
        let feed = |id: &str, path: &str| Feed {
            id: id.to_owned(),
            url: running.site.url(path),
            own_text: true,
        };
        let rounds = running.get("/v1/feeds/coast")["polls"].clone();
        let lists = [
            vec![feed("coast", "/coast.atom"), feed("late", "/late.atom")],
            vec![feed("coast", "/coast.atom"), feed("gone", "/gone.atom")],
        ];
        for feeds in lists {
            running.service.list(&feeds);
            wait::until("the list is followed", DEADLINE, || {
                let listed = running.get("/v1/feeds?limit=2");
                let is_listed = |feed: &Feed| {
                    let mut listed = listed["feeds"].as_array().unwrap().iter();
                    listed.any(|other| other["feed_id"] == feed.id)
                };
                listed["found"] == 2 && feeds.iter().all(is_listed)
            });
            assert_eq!(
                running.get("/readyz")["parts"]["feeds"]["says"],
                "2 feeds listed"
            );
        }
        assert_eq!(
            running.get("/v1/feeds/coast")["polls"],
            rounds,
            "it was left alone"
        );
        assert!(
            running
                .process
                .stderr()
                .contains("the old one stays in force")
        );
        running.end();
    }
}

#[test]
fn what_was_published_can_be_asked_for() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        let embedded = matches!(journal, Journal::Embedded);
        let running = Running::start(journal);
        running.settle();
        let (_, lines) = running.ask("GET", "/v1/events?topic=articles&limit=5", "", "");
        let event: Value = serde_json::from_str(lines.trim()).unwrap();
        assert_eq!(event["topic"], "articles");
        let id = event["event"]["article_id"].as_str().unwrap();

        let article = running.get(&format!("/v1/articles/{id}"));
        assert_eq!(
            article["versions"][0]["title"],
            "The lighthouse burns again"
        );
        assert_eq!(article["complete"], embedded);
        let story = running.get(&format!("/v1/stories/{id}"));
        assert_eq!(story["articles"][0]["article_id"], id);
        assert_eq!(running.ask("GET", "/v1/articles/none", "", "").0, 404);
        assert_eq!(running.ask("GET", "/v1/events?topic=x", "", "").0, 400);
        assert_eq!(running.ask("GET", "/v1/events?limit=0", "", "").0, 400);

        let (_, newest) = running.ask("GET", "/v1/events?topic=articles&last=1&text=false", "", "");
        let newest: Value = serde_json::from_str(newest.trim()).unwrap();
        assert_eq!(newest["seq"], event["seq"]);
        assert_eq!(newest["event"]["text"], "");
        assert_eq!(newest["event"]["text_omitted"], true);

        for from in ["after=0", "last=1"] {
            let mut stream = TcpStream::connect(&running.address).unwrap();
            write!(
            stream,
            "GET /v1/events?{from}&topic=articles HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n"
        )
        .unwrap();
            stream.set_read_timeout(Some(DEADLINE)).unwrap();
            let mut came = Vec::new();
            let mut buffer = [0; 4096];
            while !String::from_utf8_lossy(&came).contains("event: articles") {
                let read = stream.read(&mut buffer).unwrap();
                assert!(read > 0, "the stream goes on");
                came.extend_from_slice(&buffer[..read]);
            }
        }

        let (status, found) = running.ask("GET", "/v1/search?q=LENS+barn", "", "");
        if embedded {
            let found: Value = serde_json::from_str(&found).unwrap();
            assert_eq!(found["hits"][0]["article_id"], id);
            assert!(
                running.get("/v1/search?q=zebra")["hits"]
                    .as_array()
                    .unwrap()
                    .is_empty()
            );
        } else {
            assert_eq!(status, 404, "{found}");
        }
        running.end();
    }
}

#[test]
fn feeds_are_polled_paused_and_resumed_by_whoever_has_the_token() {
    for journal in [Journal::Embedded, Journal::Kafka(Kafka::shared())] {
        let running = Running::start(journal);
        running.settle();
        let (status, said) = running.ask("POST", "/v1/feeds/coast/poll", "", "");
        assert_eq!(status, 401, "{said}");
        let wrong = "Authorization: Bearer something-else\r\n";
        assert_eq!(
            running.ask("POST", "/v1/feeds/coast/poll", wrong, "").0,
            401
        );

        let answered = running.site.answered();
        assert_eq!(running.post("/v1/feeds/coast/poll", &Value::Null).0, 202);
        wait::until("it is polled", DEADLINE, || {
            running.site.answered() > answered
        });
        for (command, health) in [("pause", "paused"), ("resume", "ok")] {
            let path = format!("/v1/feeds/coast/{command}");
            assert_eq!(running.post(&path, &Value::Null).0, 202);
            wait::until("the command has reached the owner", DEADLINE, || {
                running.get("/v1/feeds/coast")["health"] == health
            });
        }
        assert_eq!(running.post("/v1/feeds/none/poll", &Value::Null).0, 404);
        running.end();
    }
}

#[test]
fn a_page_can_be_tried() {
    let running = Running::start(Journal::Embedded);
    let html = format!(
        "<html><body><nav><a href=/>Home</a></nav><article><h1>The lighthouse burns again</h1>{}</article></body></html>",
        TEXT.replace("&lt;", "<").replace("&gt;", ">")
    );
    let (status, tried) = running.post("/v1/extract", &json!({ "html": html }));
    assert_eq!(status, 200, "{tried}");
    let text = tried["article"]["text"].as_str().unwrap();
    assert!(text.starts_with("The lighthouse of Sandness"), "{text}");
    // The address guard holds here as well: 10.0.0.0/8 is not allowed.
    let (status, refused) = running.post("/v1/extract", &json!({ "url": "http://10.0.0.1/" }));
    assert_eq!(status, 200, "{refused}");
    assert_eq!(refused["reason"], "address_refused");
    let (status, refused) = running.post("/v1/extract", &json!({}));
    assert_eq!(status, 422);
    assert_eq!(
        refused["error"].as_str().unwrap().split(", to have").next(),
        Some("Failed to deserialize the JSON body into the target type: send `url`")
    );
    running.end();
}

/// Requests by the document, right and wrong ones, and whether the answers are as it says.
#[test]
fn the_service_is_as_its_document_says() {
    let running = Running::start(Journal::Embedded);
    running.settle();
    let (_, lines) = running.ask("GET", "/v1/events?topic=articles", "", "");
    let event: Value = serde_json::from_str(lines.trim()).unwrap();
    let article = event["event"]["article_id"].as_str().unwrap();
    // Identifiers that are there; and the rate of a machine.
    let mut configuration = String::from("hooks = \"hooks\"\n");
    for (path, id) in [
        ("feeds", "coast"),
        ("articles", article),
        ("stories", article),
    ] {
        configuration += &format!(
            "[[operations]]\ninclude-path-regex = \"/v1/{path}/\"\nparameters = {{ \"path.id\" = {id:?} }}\n"
        );
    }
    running.service.write("schemathesis.toml", &configuration);
    let mut command = Command::new(python::program("schemathesis"));
    command
        .args(["run", &format!("http://{}/openapi.json", running.address)])
        .args(["-H", &format!("Authorization: Bearer {TOKEN}")])
        .args(["--max-examples=15", "--seed=1", "--phases=coverage,fuzzing"])
        .current_dir(running.service.home())
        .env("PYTHONPATH", python::folder());
    let mut process = Process::spawn("schemathesis", &mut command, running.service.home());
    let status = process.exit(DEADLINE * 3);
    assert_eq!(status.code(), Some(0), "what it found is above");
    let said = process.stdout();
    assert!(!said.contains("404 Not Found"), "{said}");
    assert_eq!(running.ask("GET", "/nowhere", "", "").0, 404);
    running.end();
}

#[test]
fn whoever_asks_too_much_is_told_to_wait() {
    let site = Site::serve(Ipv4Addr::LOCALHOST, []);
    let feed = Feed {
        id: "gone".to_owned(),
        url: site.url("/gone.atom"),
        own_text: false,
    };
    let service = Service::new(Journal::Embedded, &[feed]);
    let running = Running::of(site, service, 1);
    for (what, status) in [("too much", 429), ("again", 200)] {
        wait::until(what, DEADLINE, || {
            running.ask("GET", "/healthz", "", "").0 == status
        });
    }
    running.end();
}

#[test]
fn a_body_that_is_too_large_is_not_read() {
    let running = Running::start(Journal::Embedded);
    let html = " ".repeat(5 << 20);
    let (status, said) = running.post("/v1/extract", &json!({ "html": html }));
    assert_eq!(status, 413, "{said}");
    assert_eq!(said["error"], "the body is larger than 5 MiB");
    running.end();
}
