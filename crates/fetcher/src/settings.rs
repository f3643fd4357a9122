//! What the operator decides, parsed once; nothing downstream checks it again.

use std::time::Duration;

use ipnet::IpNet;
use url::Url;

/// Everything that [`Client`](crate::Client) can be told.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `User-Agent` of every request. Its first word up to a `/` is the product token that robots.txt is read for
    /// (RFC 9309 section 2.2.1). It should carry a contact address: sites block what they cannot ask.
    pub user_agent: String,
    /// Networks that may be fetched though they are not on the public internet. Default: none.
    pub allow_addresses: Vec<IpNet>,
    /// Ports that may be used. Default: [`PORTS`](crate::guard::PORTS). Addresses in `allow_addresses` may use any.
    pub allow_ports: Vec<u16>,
    /// What one site (registrable domain) is asked to bear.
    pub per_host: PerHost,
    /// How long a site may take.
    pub timeouts: Timeouts,
    /// How much is read.
    pub limits: Limits,
    /// Redirects followed in one fetch. Default 10.
    pub max_redirects: usize,
    /// Whether robots.txt holds for feeds as well; for pages it always does. Default: no, since a feed is offered to machines
    /// and was named by the operator.
    pub robots_for_feeds: bool,
    /// A proxy for every request: `http://`, `https://`, `socks5://` or `socks5h://`. It resolves the names (except with
    /// `socks5://`), so it has to guard private addresses itself. Default: none; the environment is not read.
    pub proxy: Option<Url>,
    /// Certificate authorities trusted besides the built-in ones, as PEM; for networks whose proxy opens TLS. Default: none.
    pub extra_roots: Vec<u8>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            user_agent: concat!("Courant/", env!("CARGO_PKG_VERSION")).to_owned(),
            allow_addresses: Vec::new(),
            allow_ports: crate::guard::PORTS.to_vec(),
            per_host: PerHost::default(),
            timeouts: Timeouts::default(),
            limits: Limits::default(),
            max_redirects: 10,
            robots_for_feeds: false,
            proxy: None,
            extra_roots: Vec::new(),
        }
    }
}

/// Limits for one site, which is one registrable domain (or one address).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerHost {
    /// Requests under way at the same time. Default 2; 0 counts as 1.
    pub concurrency: usize,
    /// Least time between the starts of two requests. Default 500 ms; may be 0, and then nothing but `concurrency` holds.
    pub delay: Duration,
    /// Requests that may follow each other at `delay` before the pace drops to half of it (a token bucket with this many
    /// tokens, refilled with one every two `delay`s). Default 30; 0 counts as 1.
    pub burst: u32,
    /// Requests that may wait for their turn; further ones are turned away at once as busy. Default 1,000.
    pub queue: usize,
    /// The longest that a request waits for a site that asked for a pause (`Retry-After`); for a longer one it is turned away at
    /// once, with the time left. Default 10 s.
    pub patience: Duration,
}

impl Default for PerHost {
    fn default() -> Self {
        Self {
            concurrency: 2,
            delay: Duration::from_millis(500),
            burst: 30,
            queue: 1_000,
            patience: Duration::from_secs(10),
        }
    }
}

/// How long a site may take. Waiting for its turn does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// To resolve the name, to connect and to agree on TLS. Default 10 s.
    pub connect: Duration,
    /// From the start to the end of the answer's head. Default 20 s.
    pub first_byte: Duration,
    /// Between two pieces of the body. Default 10 s.
    pub idle: Duration,
    /// For the whole fetch, redirects included. Default 60 s.
    pub total: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            first_byte: Duration::from_secs(20),
            idle: Duration::from_secs(10),
            total: Duration::from_mins(1),
        }
    }
}

/// How much is read and remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a feed, on the wire and again after decompression. Default 10 MiB.
    pub feed: u64,
    /// Bytes of a page, on the wire and again after decompression. Default 5 MiB.
    pub page: u64,
    /// Requests under way at the same time, over all sites. Each holds one file descriptor. Default 512.
    pub connections: usize,
    /// Bytes of all bodies under way together; a body that finds no room fails as busy. Default 256 MiB.
    pub buffers: u64,
    /// Sites whose robots.txt is remembered. Default 10,000.
    pub robots: usize,
    /// Sites whose pace is remembered. Default 50,000, about 10 MB.
    pub hosts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            feed: 10 << 20,
            page: 5 << 20,
            connections: 512,
            buffers: 256 << 20,
            robots: 10_000,
            hosts: 50_000,
        }
    }
}
