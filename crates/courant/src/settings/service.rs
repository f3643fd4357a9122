//! What `courant.yaml` can say: the declaration is the reference.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use ipnet::IpNet;
use url::Url;

use super::decode::{Scalar, Value, Within, choice, section};
use super::feed::{FeedSettings, NewFeeds};
use super::properties::Properties;
use super::reader::Reader;
use super::topics::{RouteTopic, TopicPrefix};
use super::values::{Broker, Secret, Size, UserAgent};
use super::yaml::Node;

section! {
    /// The service: `courant.yaml`.
    pub struct Settings {
        /// The file that lists the feeds, relative to this file.
        pub feeds: FeedList = "feeds.yaml",
        /// Where the events go.
        pub publish: Publish,
        /// How feeds and pages are fetched.
        pub fetch: Fetch,
        /// How often feeds are polled that have no `interval` of their own.
        pub poll: Poll,
        /// What happens to the past of a feed that is polled for the first time.
        pub new_feeds: NewFeeds,
        /// What counts as known.
        pub dedup: Dedup,
        /// The service's own HTTP server: health, metrics, events, dashboard.
        pub server: Server,
        /// What the service writes to standard error.
        pub log: Log,
        /// What happens on SIGTERM.
        pub shutdown: Shutdown,
    }
}

section! {
    /// Where the events go.
    pub struct Publish {
        /// The journal that holds everything durable.
        pub to: Journal = "embedded",
        /// Settings of the embedded journal.
        pub embedded: Embedded,
        /// Settings of the Kafka journal.
        pub kafka: Kafka,
    }
}

choice! {
    /// A journal.
    pub enum Journal {
        /// One process and one data directory, nothing else: for trying it, for tests, for one machine.
        Embedded = "embedded",
        /// Apache Kafka: for production and for more than one machine.
        Kafka = "kafka",
    }
}

section! {
    /// The embedded journal: a data directory with `courant.db` and `articles.ndjson`.
    pub struct Embedded {
        /// The data directory, relative to the working directory; made if it does not exist.
        pub path: PathBuf = "data",
    }
}

section! {
    /// The Kafka journal.
    pub struct Kafka {
        /// Brokers to begin with, as `host:port`.
        #[within("1", "100")]
        pub brokers: Vec<Broker> = "[\"localhost:9092\"]",
        /// What the names of all topics begin with.
        pub topic_prefix: TopicPrefix = "courant.",
        /// Any further setting of librdkafka, such as `security.protocol`, `sasl.password` (best as `${NAME}` or `${file:PATH}`) or
        /// `group.protocol`; those on which exactly-once delivery rests are fixed.
        pub properties: Properties = "{}",
        /// Partitions of the topic `state`, which are the shards of the work. Fixed once the topic exists.
        #[within("1", "1024")]
        pub state_partitions: u32 = "32",
        /// Copies of each partition of the topics that are created; without it the brokers' default.
        #[within("1", "15")]
        pub replication_factor: Option<u16>,
        /// The largest event, in the embedded journal too. A larger one loses its diff, then is rejected. Keep it below the
        /// brokers' `message.max.bytes`.
        #[within("64KiB", "64MiB")]
        pub max_event_size: Size = "900KiB",
        /// Further topics for some of the article events, in the same transaction; `articles` always has all of them.
        /// `article.listed` and `article.withdrawn` carry neither language nor text and go to every route: ignore the ids of articles
        /// that you do not know.
        #[within("0", "100")]
        pub routes: Vec<Route> = "[]",
    }
}

section! {
    /// A further topic for some of the article events.
    pub struct Route {
        /// The topic, without `topic_prefix`.
        pub topic: RouteTopic,
        /// Versions that were found through a feed with one of these tags; without any, through all feeds.
        #[within("0", "100")]
        pub tags: Vec<String> = "[]",
        /// Versions in one of these languages, `pt` for `pt-BR` as well; without any, in all languages.
        #[within("0", "100")]
        pub languages: Vec<String> = "[]",
        /// Whether the events carry the text; without it they say `text_omitted`.
        pub text: bool = "true",
    }
}

section! {
    /// How feeds and pages are fetched.
    pub struct Fetch {
        /// Sent with every request. Give it a contact, a URL or an e-mail address, by which a site's operator reaches you;
        /// with `publish.to: kafka` it must have one.
        pub user_agent: UserAgent = concat!("Courant/", env!("CARGO_PKG_VERSION")),
        /// Private, loopback and link-local networks that may be fetched; without them only public addresses are.
        #[within("0", "100")]
        pub allow_addresses: Vec<IpNet> = "[]",
        /// What one site, that is one registrable domain, is asked to bear.
        pub per_host: PerHost,
        /// Requests at a time, over all sites. Each holds a file descriptor.
        #[within("1", "4096")]
        pub concurrency: usize = "512",
        /// Longest time to resolve a name, to connect and to agree on TLS.
        #[within("100ms", "1m")]
        pub connect_timeout: Duration = "10s",
        /// Longest time from the start of a request to the end of the answer's headers.
        #[within("100ms", "10m")]
        pub first_byte_timeout: Duration = "20s",
        /// Longest silence within an answer's body.
        #[within("100ms", "10m")]
        pub idle_timeout: Duration = "10s",
        /// Longest time from the start of a request to the last byte of the answer, redirects included.
        #[within("1s", "10m")]
        pub timeout: Duration = "1m",
        /// Redirects followed for one request.
        #[within("0", "20")]
        pub max_redirects: usize = "10",
        /// The largest feed document, packed and unpacked.
        #[within("16KiB", "32MiB")]
        pub max_feed_size: Size = "10MiB",
        /// The largest article page, packed and unpacked.
        #[within("16KiB", "16MiB")]
        pub max_page_size: Size = "5MiB",
        /// How long after it was read an article's page is visited again, for corrections that its feed does not announce; each
        /// wait begins with the visit before. An empty list for never.
        #[within("0", "10")]
        pub revisit: Vec<Duration> = "[15m, 1h, 6h, 1d]",
        /// Memory for the bodies of all answers under way, packed and unpacked; what finds no room is fetched later.
        #[within("16MiB", "64GiB")]
        pub max_buffers: Size = "256MiB",
        /// Ports that may be used; the networks in `allow_addresses` may use any.
        #[within("1", "100")]
        pub allow_ports: Vec<u16> = "[80, 443, 8000, 8008, 8080, 8081, 8443, 8888]",
        /// Whether robots.txt holds for feeds as well; for pages it always does. A feed is offered to machines, and you named it.
        pub robots_for_feeds: bool = "false",
        /// A file of certificate authorities in PEM that are trusted besides the built-in ones.
        pub extra_roots: Option<PathBuf>,
        /// A proxy for all requests. The proxy then resolves names, so it must guard private addresses itself.
        pub proxy: Option<Secret<Url>>,
    }
}

section! {
    /// What one site, that is one registrable domain, is asked to bear.
    pub struct PerHost {
        /// Requests to one site at a time.
        #[within("1", "64")]
        pub concurrency: usize = "2",
        /// Least time between the starts of two requests to one site; a longer `Crawl-delay` or `Retry-After` wins.
        #[within("0s", "1h")]
        pub delay: Duration = "500ms",
        /// Requests that may follow each other at `delay` before the pace drops to half of it.
        #[within("1", "10000")]
        pub burst: u32 = "30",
        /// Requests that may wait for one site; further ones come back later.
        #[within("1", "100000")]
        pub queue: usize = "1000",
        /// The longest that a request waits for a site that asked for a pause; for a longer pause it comes back later.
        #[within("0s", "10m")]
        pub patience: Duration = "10s",
    }
}

section! {
    /// Bounds of the adaptive interval between two polls of a feed.
    #[ordered(min_interval <= max_interval)]
    pub struct Poll {
        /// The shortest interval.
        #[within("10s", "1d")]
        pub min_interval: Duration = "2m",
        /// The longest interval; not less than `min_interval`.
        #[within("1m", "30d")]
        pub max_interval: Duration = "24h",
        /// How long a feed is remembered that the list does not name any more; one that comes back later is new.
        #[within("1s", "400d")]
        pub forget_after: Duration = "7d",
    }
}

section! {
    /// What counts as known.
    #[ordered(story_window <= identity_window)]
    pub struct Dedup {
        /// How long an article is known after it was last seen. Exactly-once delivery holds within it, and an unknown article
        /// dated before it is rejected. About 1.5 GB of memory per million articles.
        #[within("1d", "400d")]
        pub identity_window: Duration = "30d",
        /// How long the text of an article is compared with new ones, to find copies at other addresses; not more than
        /// `identity_window`.
        #[within("1h", "400d")]
        pub story_window: Duration = "7d",
        /// What happens to an article that carries the text of a known one from another address.
        pub copies: Copies = "publish",
        /// Query parameters that select an article although elsewhere they only tell where a reader came from, by host; a
        /// host stands for its subdomains too.
        pub keep_parameters: BTreeMap<String, Vec<String>> = "{}",
    }
}

choice! {
    /// What happens to a copy.
    pub enum Copies {
        /// Published as an article of its own, with the `story_id` of the first.
        Publish = "publish",
        /// Not published.
        Drop = "drop",
    }
}

section! {
    /// The service's own HTTP server.
    pub struct Server {
        /// Address and port. Reading needs no login: open it to a trusted network only.
        pub listen: SocketAddr = "127.0.0.1:8420",
        /// A long random secret, best as `${NAME}`: whoever changes anything sends it as `Authorization: Bearer …` (RFC 6750). Without
        /// it nothing can be changed over HTTP.
        pub token: Option<Secret<String>>,
        /// Requests a second of one client's address; behind a proxy all clients are one.
        #[within("1", "100000")]
        pub rate: u32 = "100",
        /// Connections at a time; further ones wait.
        #[within("1", "65536")]
        pub connections: usize = "256",
    }
}

section! {
    /// What the service writes to standard error.
    pub struct Log {
        /// The form of a line.
        pub format: LogFormat = "text",
        /// The least important level that is written.
        pub level: LogLevel = "info",
    }
}

choice! {
    /// The form of a log line.
    pub enum LogFormat {
        /// For people.
        Text = "text",
        /// One JSON object a line.
        Json = "json",
    }
}

choice! {
    /// A log level; each includes those above it.
    pub enum LogLevel {
        /// What needs somebody's attention.
        Error = "error",
        /// What went wrong and was dealt with.
        Warn = "warn",
        /// What an operator wants to follow.
        Info = "info",
        /// Decisions in detail.
        Debug = "debug",
        /// Everything.
        Trace = "trace",
    }
}

section! {
    /// What happens on SIGTERM.
    pub struct Shutdown {
        /// Longest time for finishing what was begun; what is left is repeated after the next start. Keep it below the
        /// time after which your supervisor kills the process.
        #[within("0s", "10m")]
        pub grace: Duration = "20s",
    }
}

/// The feed list that a service file names.
#[derive(Clone, Debug)]
pub struct FeedList {
    /// The file.
    pub path: PathBuf,
    /// The feeds, in the order of the file; empty in settings that were loaded without it, else at least one.
    pub list: Vec<FeedSettings>,
}

impl Value for FeedList {
    /// Reads the name alone; the list has a file, and mistakes, of its own.
    fn read(node: &Node, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let path = PathBuf::read(node, within, reader)?;
        Some(Self {
            path,
            list: Vec::new(),
        })
    }

    fn expects() -> String {
        <PathBuf as Scalar>::expects()
    }
}

impl Default for Settings {
    /// What an empty `courant.yaml` says, without any feed.
    fn default() -> Self {
        Self::absent().expect("every key of the service has a default")
    }
}
