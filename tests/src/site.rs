//! A site of a few fixed pages on loopback, for what a well-kept site would never serve.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
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

    /// An Atom feed in English with this title and these `<entry>` elements.
    pub fn atom(title: &str, entries: &str) -> Self {
        let feed = format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>{title}</title>{entries}</feed>"
        );
        Self::ok("application/atom+xml", feed)
    }
}

/// A served site.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    shelf: Arc<Shelf>,
    answered: Arc<AtomicUsize>,
}

/// What a site serves.
#[derive(Debug, Default)]
struct Shelf {
    pages: Mutex<HashMap<String, Page>>,
    /// Paths that are not answered for now, each with whether somebody asks for it.
    held: Mutex<HashMap<String, bool>>,
    changed: Condvar,
}

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
        let shelf = Arc::new(Shelf {
            pages: Mutex::new(pages.into_iter().collect()),
            ..Shelf::default()
        });
        let listener = TcpListener::bind((address, 0)).expect("loopback has free ports");
        let address = listener
            .local_addr()
            .expect("a bound listener has an address");
        let answered = Arc::new(AtomicUsize::new(0));
        let (served, count) = (shelf.clone(), answered.clone());
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
            shelf,
            answered,
        }
    }

    /// Serves something else under a path from now on.
    pub fn set(&self, path: &str, page: Page) {
        let mut pages = self.shelf.pages.lock().expect("no holder panics");
        pages.insert(path.to_owned(), page);
    }

    /// Lets whoever asks for a path wait from now on.
    pub fn hold(&self, path: &str) {
        let mut held = self.shelf.held.lock().expect("no holder panics");
        held.insert(path.to_owned(), false);
    }

    /// Whether somebody waits for a path.
    pub fn is_waited_for(&self, path: &str) -> bool {
        let held = self.shelf.held.lock().expect("no holder panics");
        held.get(path) == Some(&true)
    }

    /// Answers whoever waits for a path, and whoever asks for it from now on.
    pub fn release(&self, path: &str) {
        let mut held = self.shelf.held.lock().expect("no holder panics");
        held.remove(path);
        self.shelf.changed.notify_all();
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
fn answer(mut connection: TcpStream, shelf: &Shelf) -> std::io::Result<()> {
    let mut reader = BufReader::new(connection.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let path = request.split(' ').nth(1).unwrap_or_default();
    let mut held = shelf.held.lock().expect("no holder panics");
    while let Some(waited_for) = held.get_mut(path) {
        *waited_for = true;
        held = shelf.changed.wait(held).expect("no holder panics");
    }
    drop(held);
    let pages = shelf.pages.lock().expect("no holder panics");
    let found = pages.get(path).cloned();
    drop(pages);
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
