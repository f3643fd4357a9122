//! A site of a few fixed pages on loopback, for what a well-kept site would never serve.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

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
    answered: Arc<AtomicUsize>,
}

impl Site {
    /// Serves these pages, each under its path, at a free port of a loopback address, and 404 everywhere else, until the test process
    /// ends.
    pub fn serve(address: Ipv4Addr, pages: impl IntoIterator<Item = (String, Page)>) -> Self {
        let pages: Arc<HashMap<_, _>> = Arc::new(pages.into_iter().collect());
        let listener = TcpListener::bind((address, 0)).expect("loopback has free ports");
        let address = listener
            .local_addr()
            .expect("a bound listener has an address");
        let answered = Arc::new(AtomicUsize::new(0));
        let count = answered.clone();
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (pages, count) = (pages.clone(), count.clone());
                thread::spawn(move || {
                    // A client that goes away in the middle costs only its own connection.
                    let _ = answer(connection, &pages);
                    count.fetch_add(1, Ordering::Relaxed);
                });
            }
        });
        Self { address, answered }
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
fn answer(mut connection: TcpStream, pages: &HashMap<String, Page>) -> std::io::Result<()> {
    let mut reader = BufReader::new(connection.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let missing = Page {
        status: 404,
        content_type: "text/plain",
        body: b"There is no such page.\n".to_vec(),
    };
    let path = request.split(' ').nth(1).unwrap_or_default();
    let page = pages.get(path).unwrap_or(&missing);
    write!(
        connection,
        "HTTP/1.1 {} -\r\ncontent-type: {}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        page.status,
        page.content_type,
        page.body.len()
    )?;
    connection.write_all(&page.body)
}
