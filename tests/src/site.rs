//! A site of a few fixed pages on loopback, for what a well-kept site would never serve.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What is answered under one path.
#[derive(Clone, Debug)]
pub struct Page {
    /// The status code.
    pub status: u16,
    /// The Content-Type.
    pub content_type: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

impl Page {
    /// A page that is served as it should be.
    pub fn ok(content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            content_type,
            body: body.into(),
        }
    }
}

/// A served site.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    pages: Pages,
    answered: Arc<AtomicUsize>,
}

type Pages = Arc<Mutex<HashMap<String, Page>>>;

impl Site {
    /// Serves these pages, each under its path, at a free port of a loopback address, and 404 everywhere else, until the test process
    /// ends.
    pub fn serve(address: Ipv4Addr, pages: impl IntoIterator<Item = (String, Page)>) -> Self {
        Self::serve_after(Duration::ZERO, address, pages)
    }

    /// The same, where every answer takes so long.
    pub fn serve_after(
        delay: Duration,
        address: Ipv4Addr,
        pages: impl IntoIterator<Item = (String, Page)>,
    ) -> Self {
        let pages: Pages = Arc::new(Mutex::new(pages.into_iter().collect()));
        let listener = TcpListener::bind((address, 0)).expect("loopback has free ports");
        let address = listener
            .local_addr()
            .expect("a bound listener has an address");
        let answered = Arc::new(AtomicUsize::new(0));
        let (served, count) = (pages.clone(), answered.clone());
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (served, count) = (served.clone(), count.clone());
                thread::spawn(move || {
                    thread::sleep(delay);
                    // A client that goes away in the middle costs only its own connection.
                    let _ = answer(connection, &served);
                    count.fetch_add(1, Ordering::Relaxed);
                });
            }
        });
        Self {
            address,
            pages,
            answered,
        }
    }

    /// Serves something else under a path from now on.
    pub fn set(&self, path: &str, page: Page) {
        let mut pages = self.pages.lock().expect("no holder panics");
        pages.insert(path.to_owned(), page);
    }

    /// `host:port`.
    pub fn authority(&self) -> String {
        self.address.to_string()
    }

    /// The URL of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Requests answered so far.
    pub fn answered(&self) -> usize {
        self.answered.load(Ordering::Relaxed)
    }
}

/// Answers one request and closes the connection.
fn answer(mut connection: TcpStream, pages: &Pages) -> std::io::Result<()> {
    let mut reader = BufReader::new(connection.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let path = request.split(' ').nth(1).unwrap_or_default();
    let found = pages.lock().expect("no holder panics").get(path).cloned();
    let page = found.unwrap_or_else(|| Page {
        status: 404,
        content_type: "text/plain",
        body: b"There is no such page.\n".to_vec(),
    });
    write!(
        connection,
        "HTTP/1.1 {} -\r\ncontent-type: {}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        page.status,
        page.content_type,
        page.body.len()
    )?;
    connection.write_all(&page.body)
}
