//! The HTTP server of a running service.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use end_to_end::kafka::Kafka;
use end_to_end::process::Process;
use end_to_end::service::{Feed, Journal, Service};
use end_to_end::site::{Page, Site};
use end_to_end::wait;
use rustix::process::Signal;
use serde_json::{Value, json};

const DEADLINE: Duration = Duration::from_mins(1);

const TOKEN: &str = "a-token-for-the-tests";

const TEXT: &str = "&lt;p&gt;The lighthouse of Sandness was lit again on Friday, after the keepers had rebuilt its lamp from the drawings of 1871. \
    Fishermen saw it from thirty miles away.&lt;/p&gt;&lt;p&gt;The old lens had lain in a barn for eighty years, wrapped in sailcloth. A schoolgirl \
    found it while she was looking for her cat.&lt;/p&gt;";

/// A service that runs, with its site and its HTTP address.
struct Running<'a> {
    site: Site,
    service: Service<'a>,
    process: Process,
    address: String,
}

impl<'a> Running<'a> {
    fn start(journal: Journal<'a>) -> Self {
        let now = chrono::Utc::now().to_rfc3339();
        let feed = format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Coast</title><entry><id>tag:coast.test,2026:1</id>\
             <title>The lighthouse burns again</title><link href=\"/light.html\"/><updated>{now}</updated>\
             <content type=\"html\">{TEXT}</content></entry></feed>"
        );
        let site = Site::serve(
            Ipv4Addr::LOCALHOST,
            [(
                "/coast.atom".to_owned(),
                Page::ok("application/atom+xml", feed),
            )],
        );
        let service = Service::new(
            journal,
            &[
                Feed {
                    id: "coast".to_owned(),
                    url: site.url("/coast.atom"),
                    own_text: true,
                },
                Feed {
                    id: "gone".to_owned(),
                    url: site.url("/gone.atom"),
                    own_text: false,
                },
            ],
        );
        let file = service.home().join("courant.yaml");
        let configuration = std::fs::read_to_string(file).expect("it was written");
        service.write(
            "courant.yaml",
            &configuration.replace(
                "server: { listen: \"127.0.0.1:0\" }",
                &format!("server: {{ listen: \"127.0.0.1:0\", token: {TOKEN} }}"),
            ),
        );
        let mut process = service.start(&["run"]);
        process.wait_for("the dashboard is at http://", DEADLINE);
        let said = process.stderr();
        let (_, address) = said.split_once("the dashboard is at http://").unwrap();
        let address = address[..address.find('/').unwrap()].to_owned();
        Self {
            site,
            service,
            process,
            address,
        }
    }

    /// Status and body of an answer.
    fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}",
            self.address
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer[9..12].parse().unwrap();
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        (status, body.to_owned())
    }

    fn get(&self, path: &str) -> Value {
        let (status, body) = self.ask("GET", path, "", "");
        assert_eq!(status, 200, "{path}: {body}");
        serde_json::from_str(&body).unwrap()
    }

    fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let headers =
            format!("Authorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\n");
        let (status, body) = self.ask("POST", path, &headers, &body.to_string());
        (status, serde_json::from_str(&body).unwrap_or(Value::Null))
    }

    /// Waits until both feeds were polled and the article is published.
    fn settle(&self) {
        wait::until("the feeds are polled", DEADLINE, || {
            let feeds = self.get("/v1/feeds");
            feeds["feeds"].as_array().is_some_and(|feeds| {
                feeds.len() == 2 && feeds.iter().all(|feed| feed["health"] != "new")
            })
        });
        wait::until("the article is there", DEADLINE, || {
            let (_, lines) = self.ask("GET", "/v1/events?topic=articles", "", "");
            lines.lines().count() == 1
        });
    }

    fn end(mut self) {
        self.process.signal(Signal::TERM);
        assert_eq!(self.process.exit(DEADLINE).code(), Some(0));
    }
}

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

        let (_, metrics) = running.ask("GET", "/metrics", "", "");
        for line in [
            "courant_polls_total{outcome=\"changed\"} 1",
            "courant_articles_total{decision=\"published\"} 1",
            "courant_rejections_total{stage=\"fetch\",reason=\"http_404\"} 1",
            "courant_fetched_to_event_seconds_count 1",
            "courant_feeds 2",
            "courant_feeds_failing 1",
        ] {
            assert!(metrics.contains(line), "{line} in\n{metrics}");
        }
        // The feed that is gone is asked for again from time to time; it is one rejection all the same.
        let fetches = "courant_fetches_total{purpose=\"feed\",outcome=\"http_404\"} ";
        assert!(metrics.contains(fetches), "{fetches} in\n{metrics}");
        assert!(!metrics.contains("http://"), "no URL is a label");
        assert_eq!(running.get("/v1/status")["counts"]["published"], 1);
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

        let mut stream = TcpStream::connect(&running.address).unwrap();
        write!(
            stream,
            "GET /v1/events?after=0&topic=articles HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n"
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
    assert_eq!(status, 400, "{refused}");
    assert_eq!(running.post("/v1/extract", &json!({})).0, 400);
    running.end();
}

#[test]
fn the_document_names_every_path_and_each_of_them_answers() {
    let running = Running::start(Journal::Embedded);
    running.settle();
    let document = running.get("/openapi.json");
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() >= 15);
    for (path, operations) in paths {
        let path = path.replace("{id}", "none");
        for method in operations.as_object().unwrap().keys() {
            let (status, body) = running.ask(&method.to_uppercase(), &path, "", "");
            // Not allowed, unknown, or lacking its parameters; but never a failure.
            assert!(status < 500, "{method} {path}: {status} {body}");
        }
    }
    assert_eq!(running.ask("GET", "/nowhere", "", "").0, 404);
    running.end();
}
