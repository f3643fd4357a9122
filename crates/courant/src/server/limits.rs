//! How much one client may ask, how many may be connected, and how long a connection may be silent.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Sleep;

/// Clients whose rate is remembered at a time.
const CLIENTS: usize = 4096;

/// A connection over which nothing went for so long is closed. Streams of events say something more often.
const SILENCE: Duration = Duration::from_mins(1);

/// The rate of each client's requests, as a bucket that holds what may be asked within a second.
pub(super) struct Rates {
    per_second: f64,
    clients: Mutex<HashMap<IpAddr, Bucket>>,
}

struct Bucket {
    left: f64,
    at: Instant,
}

impl Rates {
    pub(super) fn new(per_second: u32) -> Self {
        Self {
            per_second: per_second.into(),
            clients: Mutex::new(HashMap::new()),
        }
    }

    /// Whether this client may ask once more.
    pub(super) fn allow(&self, client: IpAddr, now: Instant) -> bool {
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let filled = |bucket: &Bucket| {
            let since = now.saturating_duration_since(bucket.at).as_secs_f64();
            (bucket.left + since * self.per_second).min(self.per_second)
        };
        if clients.len() >= CLIENTS {
            clients.retain(|_, bucket| filled(bucket) < self.per_second);
        }
        let known = clients.len();
        let client = network(client);
        let left = match clients.get(&client) {
            Some(bucket) => filled(bucket),
            // So many at once are no clients of a news service.
            None if known >= CLIENTS => return false,
            None => self.per_second,
        };
        let allowed = left >= 1.0;
        let left = if allowed { left - 1.0 } else { left };
        clients.insert(client, Bucket { left, at: now });
        allowed
    }
}

/// Whoever has one IPv6 address has the 2^64 around it.
fn network(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) => {
            Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into()
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// Accepts only so many connections at a time; further ones wait in the system's queue.
pub(super) struct Bounded {
    listener: TcpListener,
    room: Arc<Semaphore>,
}

impl Bounded {
    pub(super) fn new(listener: TcpListener, connections: usize) -> Self {
        Self {
            listener,
            room: Arc::new(Semaphore::new(connections)),
        }
    }
}

impl Listener for Bounded {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let room = self.room.clone().acquire_owned().await;
        let (stream, address) = Listener::accept(&mut self.listener).await;
        let connection = Connection {
            stream,
            silence: Box::pin(tokio::time::sleep(SILENCE)),
            _room: room.expect("it is never closed"),
        };
        (connection, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// Who asks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer(pub(super) IpAddr);

impl Connected<IncomingStream<'_, Bounded>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Bounded>) -> Self {
        Self(stream.remote_addr().ip())
    }
}

/// An accepted connection; it ends when it is silent for too long.
pub(super) struct Connection {
    stream: TcpStream,
    silence: Pin<Box<Sleep>>,
    _room: OwnedSemaphorePermit,
}

impl Connection {
    fn spoke(&mut self) {
        let until = tokio::time::Instant::now() + SILENCE;
        self.silence.as_mut().reset(until);
    }

    /// What a read or write came to, unless nothing goes on for too long.
    fn heard<T>(
        &mut self,
        context: &mut Context<'_>,
        progress: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if progress.is_ready() {
            self.spoke();
            return progress;
        }
        ready!(self.silence.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let progress = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.heard(context, progress)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let progress = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.heard(context, progress)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn each_client_has_its_own_rate() {
        let rates = Rates::new(3);
        let now = Instant::now();
        let ask = |client, now| rates.allow(address(client), now);
        let first: Vec<bool> = (0..5).map(|_| ask("192.0.2.1", now)).collect();
        assert_eq!(first, [true, true, true, false, false]);
        assert!(ask("192.0.2.2", now), "another client");
        let later = now + Duration::from_millis(400);
        assert!(
            ask("192.0.2.1", later),
            "one more came in a third of a second"
        );
        assert!(!ask("192.0.2.1", later));
    }

    #[test]
    fn a_network_of_version_6_is_one_client() {
        let rates = Rates::new(1);
        let now = Instant::now();
        assert!(rates.allow(address("2001:db8:0:1::1"), now));
        assert!(!rates.allow(address("2001:db8:0:1:ffff::2"), now));
        assert!(rates.allow(address("2001:db8:0:2::1"), now));
    }

    #[test]
    fn the_table_of_clients_is_bounded() {
        let rates = Rates::new(1);
        let now = Instant::now();
        let client = |number: u32| IpAddr::from(number.to_be_bytes());
        for number in 0..u32::try_from(CLIENTS).expect("a small number") {
            assert!(rates.allow(client(number), now));
        }
        assert!(!rates.allow(client(u32::MAX), now), "the table is full");
        let later = now + Duration::from_secs(2);
        assert!(rates.allow(client(u32::MAX), later), "it was emptied");
        let clients = rates.clients.lock().expect("no thread has failed");
        assert_eq!(clients.len(), 1);
    }
}
