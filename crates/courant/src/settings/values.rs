//! How single values are written: durations, sizes, addresses, patterns, secrets.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use ipnet::IpNet;
use model::FeedId;
use regex::Regex;
use url::Url;

use std::collections::BTreeMap;

use super::decode::{Fault, Scalar, Shape, Value, Within};
use super::reader::{Reader, scalar};
use super::yaml::{Node, quoted};

/// A number of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(pub u64);

/// Text that may be a secret: `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Secret<T>(T);

/// How much of a new feed's past is published; the rest is marked as seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub enum Past {
    /// What is dated within this time before the first poll.
    Within(Duration),
    /// Everything that the feed lists.
    All,
    /// So many of the latest entries; 0 for none.
    Count(u32),
}

/// The value of the `User-Agent` header (RFC 9110 section 10.1.5).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UserAgent(String);

/// `host:port` of a Kafka broker.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broker(String);

impl<T> Secret<T> {
    /// The value itself; not for logs.
    pub fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(not shown)")
    }
}

impl UserAgent {
    /// The header's value.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the operator of a site could reach somebody by it: it holds a URL or an e-mail address, and not at a domain
    /// that is reserved for examples (RFC 2606 sections 2 and 3).
    pub fn names_contact(&self) -> bool {
        self.0
            .split(|c: char| c.is_whitespace() || "()<>;,+".contains(c))
            .filter_map(contact_host)
            .any(|host| !is_example(&host))
    }
}

/// The host of a URL or an e-mail address.
fn contact_host(word: &str) -> Option<String> {
    if let Some((_, host)) = word.strip_prefix("mailto:").unwrap_or(word).split_once('@') {
        return host.contains('.').then(|| host.to_lowercase());
    }
    let url = Url::parse(word)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))?;
    url.host_str().map(str::to_lowercase)
}

fn is_example(host: &str) -> bool {
    [
        "example.com",
        "example.net",
        "example.org",
        "example",
        "invalid",
        "test",
    ]
    .iter()
    .any(|reserved| {
        host.strip_suffix(reserved)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

impl Broker {
    /// `host:port`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Scalar for Duration {
    fn parse(text: &str) -> Result<Self, Fault> {
        if text.is_empty() || text.parse::<u64>().is_ok() {
            return Err("no unit".into());
        }
        let mut total = Duration::ZERO;
        let mut rest = text;
        while !rest.is_empty() {
            let (number, after) = rest.split_at(
                rest.find(|c: char| !c.is_ascii_digit())
                    .unwrap_or(rest.len()),
            );
            let (unit, after) = after.split_at(
                after
                    .find(|c: char| c.is_ascii_digit())
                    .unwrap_or(after.len()),
            );
            let milliseconds: u64 = match unit {
                "ms" => 1,
                "s" => 1000,
                "m" => 60 * 1000,
                "h" => 3600 * 1000,
                "d" => 24 * 3600 * 1000,
                _ => return Err("not a duration".into()),
            };
            if number.is_empty() {
                return Err("not a duration".into());
            }
            total = number
                .parse::<u64>()
                .ok()
                .and_then(|number| number.checked_mul(milliseconds))
                .and_then(|part| total.checked_add(Duration::from_millis(part)))
                .ok_or("too long")?;
            rest = after;
        }
        Ok(total)
    }

    fn expects() -> String {
        "a duration such as `15m` (units ms, s, m, h, d)".to_owned()
    }
}

impl Scalar for Size {
    fn parse(text: &str) -> Result<Self, Fault> {
        let (number, unit) = text.split_at(
            text.find(|c: char| !c.is_ascii_digit())
                .unwrap_or(text.len()),
        );
        let number: u64 = number.parse().map_err(|_| "not a size")?;
        let factor: u64 = match unit.trim_start() {
            "" => return Err("no unit".into()),
            "B" => 1,
            "kB" | "KB" => 1000,
            "MB" => 1_000_000,
            "GB" => 1_000_000_000,
            "KiB" => 1 << 10,
            "MiB" => 1 << 20,
            "GiB" => 1 << 30,
            _ => return Err("not a size".into()),
        };
        number
            .checked_mul(factor)
            .map(Size)
            .ok_or_else(|| "too large".into())
    }

    fn expects() -> String {
        "a size such as `5MiB` (units B, KiB, MiB, GiB, kB, MB, GB)".to_owned()
    }
}

macro_rules! whole_numbers {
    ($($type:ty),+) => {$(
        impl Scalar for $type {
            fn parse(text: &str) -> Result<Self, Fault> {
                text.parse().map_err(|_| "not such a number".into())
            }

            fn expects() -> String {
                "a whole number".to_owned()
            }
        }
    )+};
}

whole_numbers!(u16, u32, usize);

impl Scalar for bool {
    fn parse(text: &str) -> Result<Self, Fault> {
        text.parse().map_err(|_| "neither".into())
    }

    fn expects() -> String {
        "`true` or `false`".to_owned()
    }
}

impl Scalar for String {
    fn parse(text: &str) -> Result<Self, Fault> {
        match text.trim() {
            "" => Err("empty".into()),
            trimmed => Ok(trimmed.to_owned()),
        }
    }

    fn expects() -> String {
        "text".to_owned()
    }
}

impl Scalar for PathBuf {
    fn parse(text: &str) -> Result<Self, Fault> {
        String::parse(text).map(PathBuf::from)
    }

    fn expects() -> String {
        "a path".to_owned()
    }
}

impl Scalar for Secret<String> {
    fn parse(text: &str) -> Result<Self, Fault> {
        Ok(Self(text.to_owned()))
    }

    fn expects() -> String {
        "text".to_owned()
    }
}

/// The URL of a proxy; secret, because it may hold a password.
impl Scalar for Secret<Url> {
    fn parse(text: &str) -> Result<Self, Fault> {
        let url = Url::parse(text).map_err(|error| error.to_string())?;
        match url.scheme() {
            "http" | "https" | "socks5" | "socks5h" if url.has_host() => Ok(Self(url)),
            _ => Err("not the URL of a proxy".into()),
        }
    }

    fn expects() -> String {
        "a URL such as `http://proxy.internal:3128` (http, https, socks5 or socks5h)".to_owned()
    }
}

impl Scalar for Url {
    fn parse(text: &str) -> Result<Self, Fault> {
        let url = Url::parse(text.trim()).map_err(|error| error.to_string())?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(format!("{} cannot be fetched", url.scheme()).into());
        }
        if !url.username().is_empty() || url.password().is_some() {
            // The feed's URL is part of every event.
            return Err(Fault::new(
                "a user or password in a URL is published with every event",
                "write `headers: { Authorization: \"Basic ${CREDENTIALS}\" }` for the feed",
            ));
        }
        Ok(url)
    }

    fn expects() -> String {
        "a URL such as `https://example.org/rss.xml`".to_owned()
    }
}

impl Scalar for IpNet {
    fn parse(text: &str) -> Result<Self, Fault> {
        let net: IpNet = match text.parse() {
            Ok(net) => net,
            Err(_) => match text.parse::<std::net::IpAddr>() {
                Ok(address) => return Ok(address.into()),
                Err(_) => return Err("not a network".into()),
            },
        };
        if net != net.trunc() {
            return Err(Fault::new(
                "bits beyond the prefix",
                format!("write `{}`", net.trunc()),
            ));
        }
        Ok(net)
    }

    fn expects() -> String {
        "a network such as `10.0.0.0/8`, `fd00::/8` or an address".to_owned()
    }
}

impl Scalar for SocketAddr {
    fn parse(text: &str) -> Result<Self, Fault> {
        text.parse()
            .map_err(|_| "not an address with a port".into())
    }

    fn expects() -> String {
        "an IP address and a port such as `127.0.0.1:8420` or `[::1]:8420`".to_owned()
    }
}

/// Not a [`Scalar`], because patterns have no order.
impl Value for Regex {
    fn read(node: &Node, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        scalar(node, reader, Self::expects, |text| {
            Regex::new(text).map_err(|error| {
                // The last line names the fault, those before it draw the pattern.
                let error = error.to_string();
                error
                    .lines()
                    .last()
                    .unwrap_or_default()
                    .trim_start_matches("error: ")
                    .into()
            })
        })
    }

    fn expects() -> String {
        r"a regular expression such as `/politics/` (a literal `.` or `?` is written `\.` or `\?`)"
            .to_owned()
    }
}

impl Scalar for FeedId {
    fn parse(text: &str) -> Result<Self, Fault> {
        const LONGEST: usize = 100;
        if text.is_empty() || text.len() > LONGEST {
            return Err(format!("an id has 1 to {LONGEST} characters").into());
        }
        match text
            .chars()
            .find(|c| !c.is_ascii_alphanumeric() && !"._-".contains(*c))
        {
            Some(wrong) => Err(format!("an id has no {wrong:?}").into()),
            None => Ok(FeedId::new(text)),
        }
    }

    fn expects() -> String {
        "letters, digits, `.`, `_` and `-`, such as `example-world`".to_owned()
    }
}

impl Scalar for Past {
    fn parse(text: &str) -> Result<Self, Fault> {
        match text {
            "all" => Ok(Self::All),
            _ => (text.parse().map(Self::Count).ok())
                .or_else(|| Duration::parse(text).map(Self::Within).ok())
                .ok_or_else(|| "not an amount".into()),
        }
    }

    fn expects() -> String {
        "`all`, a number of entries such as `10`, or a duration such as `24h`".to_owned()
    }
}

impl Scalar for UserAgent {
    fn parse(text: &str) -> Result<Self, Fault> {
        // The product comes first, and robots.txt is matched by it (RFC 9309 section 2.2.1).
        let product = text.split(['/', ' ']).next().unwrap_or_default();
        if product.is_empty()
            || !product
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
        {
            return Err("it does not begin with a product's name".into());
        }
        if !text.chars().all(|c| c.is_ascii_graphic() || c == ' ') {
            return Err("only printable ASCII can be sent".into());
        }
        Ok(Self(text.to_owned()))
    }

    fn expects() -> String {
        "a name, a version and a contact such as `Courant/1.0 (+https://your.site/bot; you@your.site)`".to_owned()
    }
}

impl Scalar for Broker {
    fn parse(text: &str) -> Result<Self, Fault> {
        match text.rsplit_once(':') {
            Some((host, port))
                if !host.is_empty()
                    && !host.contains(['/', ' ', ','])
                    && port.parse::<u16>().is_ok() =>
            {
                Ok(Self(text.to_owned()))
            }
            _ => Err("not a host with a port".into()),
        }
    }

    fn expects() -> String {
        "a host and a port such as `localhost:9092`".to_owned()
    }
}

/// Further headers of a request. Their values are marked as sensitive, so that no log shows them.
impl Value for HeaderMap {
    fn read(node: &Node, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        /// Headers that make the exchange itself and are set by the fetcher.
        const FIXED: [&str; 9] = [
            "accept-encoding",
            "connection",
            "content-length",
            "host",
            "if-modified-since",
            "if-none-match",
            "range",
            "transfer-encoding",
            "user-agent",
        ];
        let values = BTreeMap::<String, Secret<String>>::read(node, None, reader)?;
        let mut headers = Some(HeaderMap::new());
        for (name, value) in values {
            let what = match (
                HeaderName::try_from(&name),
                HeaderValue::try_from(value.reveal()),
            ) {
                (Ok(header), _) if FIXED.contains(&header.as_str()) => {
                    "set by the fetcher; remove it"
                }
                (Ok(header), Ok(mut value)) => {
                    value.set_sensitive(true);
                    headers
                        .as_mut()
                        .map(|headers| headers.append(header, value));
                    continue;
                }
                (Err(_), _) => "not the name of a header; write letters, digits and `-`",
                (_, Err(_)) => {
                    "a value that cannot be sent; write it on one line, without control characters"
                }
            };
            reader.reject(
                node.get(&name).unwrap_or(node),
                &format!("{}: {what}", quoted(&name)),
            );
            headers = None;
        }
        headers
    }

    fn expects() -> String {
        "names and values such as `{ Authorization: \"Bearer ${TOKEN}\" }`".to_owned()
    }

    fn shape() -> Shape {
        Shape::Names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        let cases = [
            ("0s", Some(0)),
            ("500ms", Some(500)),
            ("15m", Some(15 * 60_000)),
            ("7d", Some(7 * 24 * 3_600_000)),
            ("1h30m", Some(90 * 60_000)),
            ("15", None),
            ("", None),
            ("m", None),
            ("15 m", None),
            ("1.5h", None),
            ("-1s", None),
            ("1h30", None),
            ("15min", None),
            ("18446744073709551615d", None),
        ];
        for (text, milliseconds) in cases {
            let expected = milliseconds.map(Duration::from_millis);
            assert_eq!(Duration::parse(text).ok(), expected, "{text}");
        }
    }

    #[test]
    fn sizes() {
        let cases = [
            ("0B", Some(0)),
            ("5MiB", Some(5 << 20)),
            ("900 KiB", Some(900 << 10)),
            ("1kB", Some(1000)),
            ("2GB", Some(2_000_000_000)),
            ("5", None),
            ("5M", None),
            ("MiB", None),
            ("1.5MiB", None),
            ("18446744073709551615KiB", None),
        ];
        for (text, bytes) in cases {
            assert_eq!(Size::parse(text).ok(), bytes.map(Size), "{text}");
        }
    }

    #[test]
    fn contacts() {
        let cases = [
            ("Courant/0.1", false),
            ("Courant/0.1 (+https://your.site/bot)", true),
            ("Courant/0.1 (ops@your.site)", true),
            ("Courant/0.1 (mailto:ops@your.site; rss)", true),
            ("Courant/0.1 (+http://127.0.0.1/)", true),
            ("Courant/0.1 (+https://example.org/bot)", false),
            (
                "Courant/0.1 (+https://www.EXAMPLE.com/bot; ops@news.example)",
                false,
            ),
            ("Courant/0.1 (+https://notexample.org/bot)", true),
            ("Courant/0.1 (ops@localhost)", false),
            ("Courant/0.1 (ftp://your.site)", false),
        ];
        for (text, expected) in cases {
            let agent = UserAgent::parse(text).map_err(|fault| fault.why).unwrap();
            assert_eq!(agent.names_contact(), expected, "{text}");
        }
    }

    #[test]
    fn brokers() {
        for text in ["a:1", "a.b.c:9092", "[::1]:9092", "10.0.0.1:65535"] {
            assert!(Broker::parse(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "a",
            ":1",
            "a:",
            "a:65536",
            "a:1,b:2",
            "http://a:1",
            "a b:1",
        ] {
            assert!(Broker::parse(text).is_err(), "{text}");
        }
    }
    #[test]
    fn ids_and_prefixes_have_a_longest() {
        assert!(<FeedId as Scalar>::parse(&"a".repeat(100)).is_ok());
        assert!(<FeedId as Scalar>::parse(&"a".repeat(101)).is_err());
        assert!(<FeedId as Scalar>::parse("").is_err());
    }
}
