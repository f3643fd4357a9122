//! Small sites on loopback: what they answer is written byte by byte, so that it may be as wrong as on the real web.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::missing_panics_doc,
    reason = "every test file uses its own part"
)]

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fetcher::{Client, PerHost, Purpose, Request, Settings, Timeouts};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use url::Url;

/// One request as a site sees it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path with its query.
    pub path: String,
    /// The whole head, in lower case where HTTP ignores case (names of headers).
    pub head: String,
}

impl Asked {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// A site that is shut down with its test.
pub struct Site {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    task: JoinHandle<()>,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Site {
    /// A site that answers every request, each on a connection of its own, by writing to it.
    pub async fn streaming<F, W>(answer: F) -> Self
    where
        F: Fn(Asked, TcpStream) -> W + Send + Sync + 'static,
        W: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port on loopback");
        let address = listener.local_addr().expect("an address");
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let log = asked.clone();
        let answer = Arc::new(answer);
        let task = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (log, answer) = (log.clone(), answer.clone());
                tokio::spawn(async move {
                    if let Some(asked) = read_head(&mut stream).await {
                        log.lock().expect("the log").push(asked.clone());
                        answer(asked, stream).await;
                    }
                });
            }
        });
        Self {
            address,
            asked,
            task,
        }
    }

    /// A site that answers with these bytes, and closes.
    pub async fn raw(answer: impl Fn(&Asked) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self::streaming(move |asked, mut stream| {
            let bytes = answer(&asked);
            async move {
                let _ = stream.write_all(&bytes).await;
                let _ = stream.shutdown().await;
            }
        })
        .await
    }

    /// A URL of the site.
    pub fn url(&self, path: &str) -> Url {
        self.url_at("127.0.0.1", path)
    }

    /// A URL of the site under another name.
    pub fn url_at(&self, host: &str, path: &str) -> Url {
        format!("http://{host}:{}{path}", self.address.port())
            .parse()
            .expect("a URL")
    }

    /// What was asked so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("the log").clone()
    }

    /// The paths that were asked so far, in order.
    pub fn paths(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.path).collect()
    }
}

async fn read_head(stream: &mut TcpStream) -> Option<Asked> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let path = head.split(' ').nth(1)?.to_owned();
    Some(Asked { path, head })
}

/// A whole answer.
pub fn answer(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "HTTP/1.1 {status} Because\r\nConnection: close\r\nContent-Length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        let _ = write!(bytes, "{name}: {value}\r\n");
    }
    bytes.push_str("\r\n");
    let mut bytes = bytes.into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

/// Settings for sites on loopback: no delay, and timeouts that a test can wait for.
pub fn settings() -> Settings {
    Settings {
        allow_addresses: vec!["127.0.0.0/8".parse().expect("a network")],
        per_host: PerHost {
            delay: Duration::ZERO,
            ..PerHost::default()
        },
        timeouts: Timeouts {
            connect: Duration::from_secs(5),
            first_byte: Duration::from_secs(5),
            idle: Duration::from_secs(5),
            total: Duration::from_secs(20),
        },
        ..Settings::default()
    }
}

/// A client with these settings.
pub fn client(settings: Settings) -> Client {
    Client::new(settings).expect("settings that work")
}

/// A request for a feed.
pub fn feed(url: Url) -> Request {
    Request::new(url, Purpose::Feed)
}

/// A request for a page.
pub fn page(url: Url) -> Request {
    Request::new(url, Purpose::Page)
}
