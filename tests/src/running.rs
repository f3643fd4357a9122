//! A service that runs, and what its HTTP server answers.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use rustix::process::Signal;
use serde_json::Value;

use crate::process::Process;
use crate::service::{Feed, Journal, Service};
use crate::site::{Page, Site};
use crate::wait;

/// Whatever a running service does once takes seconds; the rest is for a machine that does other things too.
pub const DEADLINE: Duration = Duration::from_mins(1);

/// With which its HTTP server is told to change things.
pub const TOKEN: &str = "a-token-for-the-tests";

/// The text of the article of [`Running::start`], as HTML in XML.
pub const TEXT: &str = "&lt;p&gt;The lighthouse of Sandness was lit again on Friday, after the keepers had rebuilt its lamp from the drawings of 1871. \
    Fishermen saw it from thirty miles away.&lt;/p&gt;&lt;p&gt;The old lens had lain in a barn for eighty years, wrapped in sailcloth. A schoolgirl \
    found it while she was looking for her cat.&lt;/p&gt;";

/// A service that runs, with its site and its HTTP address.
#[derive(Debug)]
pub struct Running<'a> {
    /// Where its feeds are.
    pub site: Site,
    /// Its configuration and its data.
    pub service: Service<'a>,
    /// The process.
    pub process: Process,
    /// `host:port` of its HTTP server.
    pub address: String,
}

impl<'a> Running<'a> {
    /// A service with one article, `coast`, and one feed that is not there, `gone`.
    pub fn start(journal: Journal<'a>) -> Self {
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
        let feeds = [
            ("coast", "/coast.atom", true),
            ("gone", "/gone.atom", false),
        ];
        let feeds = feeds.map(|(id, path, own_text)| Feed {
            id: id.to_owned(),
            url: site.url(path),
            own_text,
        });
        let service = Service::new(journal, &feeds);
        // Tests wait for things by asking often.
        Self::of(site, service, 1000)
    }

    /// Starts a configured service that answers so many requests a second.
    ///
    /// # Panics
    /// When it does not start.
    pub fn of(site: Site, service: Service<'a>, rate: u32) -> Self {
        let file = service.home().join("courant.yaml");
        let configuration = std::fs::read_to_string(file).expect("it was written");
        service.write(
            "courant.yaml",
            &configuration.replace(
                "server: { listen: \"127.0.0.1:0\" }",
                &format!("server: {{ listen: \"127.0.0.1:0\", token: {TOKEN}, rate: {rate} }}"),
            ),
        );
        let mut process = service.start(&["run"]);
        let address = address(&mut process);
        Self {
            site,
            service,
            process,
            address,
        }
    }

    /// Status and body of an answer.
    ///
    /// # Panics
    /// When there is none.
    pub fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> (u16, String) {
        ask(&self.address, method, path, headers, body)
    }

    /// The JSON of an answer.
    ///
    /// # Panics
    /// When the answer is another one.
    pub fn get(&self, path: &str) -> Value {
        let (status, body) = self.ask("GET", path, "", "");
        assert_eq!(status, 200, "{path}: {body}");
        serde_json::from_str(&body).expect("the service answers")
    }

    /// Status and JSON of an answer to whoever has the token.
    pub fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let headers =
            format!("Authorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\n");
        let (status, body) = self.ask("POST", path, &headers, &body.to_string());
        (status, serde_json::from_str(&body).unwrap_or(Value::Null))
    }

    /// Waits until both feeds were polled and the article is published.
    pub fn settle(&self) {
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

    /// Ends the service in order.
    ///
    /// # Panics
    /// When it does not.
    pub fn end(mut self) {
        self.process.signal(Signal::TERM);
        assert_eq!(self.process.exit(DEADLINE).code(), Some(0));
    }
}

/// `host:port` of a service's HTTP server, once it listens.
///
/// # Panics
/// When it does not.
pub fn address(process: &mut Process) -> String {
    process.wait_for("the dashboard is at http://", DEADLINE);
    let said = process.stderr();
    let (_, address) = said
        .split_once("the dashboard is at http://")
        .expect("it was waited for");
    let (address, _) = address.split_once('/').expect("a URL has a path");
    address.to_owned()
}

/// Status and body of an answer of an HTTP server.
///
/// # Panics
/// When there is none.
pub fn ask(address: &str, method: &str, path: &str, headers: &str, body: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).expect("the service answers");
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}",
    )
    .expect("the service answers");
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .expect("the service answers");
    let status = answer[9..12].parse().expect("the service answers");
    let (_, body) = answer.split_once("\r\n\r\n").expect("the service answers");
    (status, body.to_owned())
}
