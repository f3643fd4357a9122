//! What can go wrong with a fetch, and what the caller can do about it.

use std::net::IpAddr;
use std::time::Duration;

use crate::schedule::{Outcome, Weight};

/// Why a fetch gave no document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// It may work later.
    #[error("{what}")]
    Transient {
        /// What happened.
        what: Trouble,
        /// Not before this has passed, as the site asks or as its pace demands.
        retry_after: Option<Duration>,
    },
    /// 410: the site says that it will not come back.
    #[error(
        "the site says that this is gone for good (410); if it is a feed, remove it, or look for its new address"
    )]
    Gone,
    /// An answer that is neither a document nor a passing trouble.
    #[error("the site answered {status}: {}", advice(*status))]
    Status {
        /// The HTTP status.
        status: u16,
    },
    /// The site wants a browser with a person in front of it.
    #[error("the site answered {status} with a bot challenge; ask it to let this user agent pass")]
    Challenge {
        /// The HTTP status.
        status: u16,
    },
    /// It was not asked for, on purpose.
    #[error("{why}")]
    Refused {
        /// Which rule forbids it.
        why: Refusal,
    },
    /// A redirect that leads nowhere.
    #[error("{problem}; check the URL in a browser and configure where it ends")]
    Redirect {
        /// What is wrong with it.
        problem: String,
        /// Whether it was one redirect too many.
        too_many: bool,
    },
    /// The body is larger than the limit, on the wire or after decompression.
    #[error(
        "the body is larger than {limit} bytes, packed or unpacked; raise fetch.max_feed_size, or fetch.max_page_size for a page, if this is a real document"
    )]
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The name has no address.
    #[error(
        "{host} could not be resolved ({problem}); check the name, and this machine's resolver if many fail"
    )]
    Dns {
        /// The name.
        host: String,
        /// What the resolver says.
        problem: String,
    },
    /// No secure connection.
    #[error(
        "no secure connection: {problem}; the site has to repair its certificate or its TLS, or fetch.extra_roots has to name your own authority"
    )]
    Tls {
        /// What TLS says.
        problem: String,
    },
}

/// A passing trouble.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The site was too slow.
    #[error("no {stage} within {limit:?}; the site is slow or silent")]
    Timeout {
        /// What was waited for.
        stage: &'static str,
        /// The timeout that ran out.
        limit: Duration,
    },
    /// No connection.
    #[error("could not connect: {0}")]
    Connect(String),
    /// The connection broke, or the body ended before its announced length.
    #[error("the answer broke off: {0}")]
    Interrupted(String),
    /// The answer is not HTTP, or its body is not what its `Content-Encoding` says.
    #[error("the answer cannot be read: {0}")]
    Malformed(String),
    /// A status that asks to come back later: 408, 425, 429 and 5xx.
    #[error("the site answered {0}: {advice}", advice = advice(*.0))]
    Status(u16),
    /// The site asked for a pause that is not over; it was not asked again.
    #[error("the site asked for a pause")]
    Paused,
    /// Too many requests already wait for this site, or the table of sites is full; it was not asked.
    #[error("too many requests wait for this site")]
    Busy,
    /// robots.txt answers with a server error, which forbids everything until it is back (RFC 9309 section 2.3.1.4).
    #[error("robots.txt is out of order ({0}), which forbids everything until it is back")]
    Robots(String),
}

/// A rule that forbids a request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Only http and https are fetched.
    #[error("{0}: is not fetched, only http: and https: are")]
    Scheme(String),
    /// User and password in the URL.
    #[error(
        "the URL carries credentials; give them as a header of the feed, and the URL without them"
    )]
    Credentials,
    /// The URL is longer than any server takes.
    #[error("the URL is longer than {0} bytes")]
    Length(usize),
    /// The port is not on the list.
    #[error("port {0} is not on the list; add it to fetch.allow_ports if it is meant")]
    Port(u16),
    /// The address is not on the public internet.
    #[error(
        "{host} is at {address}, which is not a public address; add its network to fetch.allow_addresses if it is meant"
    )]
    Address {
        /// The host of the URL.
        host: String,
        /// Its address.
        address: IpAddr,
    },
    /// robots.txt forbids it.
    #[error("robots.txt of {0} forbids it to this user agent; ask the site")]
    Robots(String),
}

impl FetchError {
    /// A stable word for logs, metrics and rejections.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Transient { what, .. } => match what {
                Trouble::Timeout { .. } => "timeout",
                Trouble::Connect(_) => "connect",
                Trouble::Interrupted(_) => "interrupted",
                Trouble::Malformed(_) => "malformed",
                Trouble::Status(status) => status_reason(*status),
                Trouble::Paused => "paused",
                Trouble::Busy => "busy",
                Trouble::Robots(_) => "robots_unreachable",
            },
            Self::Gone => "http_410",
            Self::Status { status } => status_reason(*status),
            Self::Challenge { .. } => "challenge",
            Self::Refused { why } => match why {
                Refusal::Scheme(_) => "scheme_refused",
                Refusal::Credentials => "credentials_refused",
                Refusal::Length(_) => "url_too_long",
                Refusal::Port(_) => "port_refused",
                Refusal::Address { .. } => "address_refused",
                Refusal::Robots(_) => "robots",
            },
            Self::Redirect { too_many: true, .. } => "too_many_redirects",
            Self::Redirect { .. } => "bad_redirect",
            Self::TooLarge { .. } => "too_large",
            Self::Dns { .. } => "dns",
            Self::Tls { .. } => "tls",
        }
    }

    /// Whether the same request may succeed within the next hours.
    pub fn retry_helps(&self) -> bool {
        matches!(
            self,
            Self::Transient { .. } | Self::Dns { .. } | Self::Tls { .. }
        )
    }

    /// What it means for the feed's schedule.
    pub fn outcome(&self) -> Outcome {
        let (weight, retry_after) = match self {
            Self::Transient {
                what: Trouble::Paused | Trouble::Busy,
                retry_after,
            } => {
                return Outcome::Deferred {
                    retry_after: *retry_after,
                };
            }
            Self::Transient { retry_after, .. } => (Weight::Soft, *retry_after),
            Self::Tls { .. } => (Weight::Soft, None),
            Self::Dns { .. } => (Weight::Dns, None),
            Self::Gone => return Outcome::Gone,
            _ => (Weight::Hard, None),
        };
        Outcome::Failed {
            weight,
            retry_after,
        }
    }
}

impl From<Refusal> for FetchError {
    fn from(why: Refusal) -> Self {
        Self::Refused { why }
    }
}

impl From<Trouble> for FetchError {
    fn from(what: Trouble) -> Self {
        Self::Transient {
            what,
            retry_after: None,
        }
    }
}

/// What to do about a status.
fn advice(status: u16) -> &'static str {
    match status {
        401 | 407 => "it wants credentials; those for a feed are given as its headers",
        402 | 403 | 451 => "it does not let this user agent in; ask it",
        404 => "there is nothing at this URL; check it",
        429 => "it is asked too often; raise the delay per host or the interval",
        500.. => "it is out of order; it is asked again later",
        _ => "this is no document; check the URL",
    }
}

/// `http_` and the status, for the statuses that sites use.
fn status_reason(status: u16) -> &'static str {
    macro_rules! words {
        ($($status:literal)*) => {
            match status {
                $($status => concat!("http_", $status),)*
                400..=499 => "http_4xx",
                500..=599 => "http_5xx",
                _ => "http_other",
            }
        };
    }
    words!(300 304 400 401 402 403 404 405 406 407 408 409 410 412 421 422 423 425 426 429 451 500 501 502 503 504 509 520 521
        522 523 524 525 526 530)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_word_and_its_weight() {
        let soft = |retry_after| Outcome::Failed {
            weight: Weight::Soft,
            retry_after,
        };
        let hard = Outcome::Failed {
            weight: Weight::Hard,
            retry_after: None,
        };
        let minute = Some(Duration::from_mins(1));
        for (error, reason, retry_helps, outcome) in [
            (
                FetchError::Transient {
                    what: Trouble::Status(503),
                    retry_after: minute,
                },
                "http_503",
                true,
                soft(minute),
            ),
            (
                FetchError::from(Trouble::Connect(String::new())),
                "connect",
                true,
                soft(None),
            ),
            (
                FetchError::Transient {
                    what: Trouble::Paused,
                    retry_after: minute,
                },
                "paused",
                true,
                Outcome::Deferred {
                    retry_after: minute,
                },
            ),
            (FetchError::Gone, "http_410", false, Outcome::Gone),
            (
                FetchError::Status { status: 404 },
                "http_404",
                false,
                hard.clone(),
            ),
            (
                FetchError::Status { status: 444 },
                "http_4xx",
                false,
                hard.clone(),
            ),
            (
                FetchError::Refused {
                    why: Refusal::Port(25),
                },
                "port_refused",
                false,
                hard.clone(),
            ),
            (FetchError::TooLarge { limit: 1 }, "too_large", false, hard),
            (
                FetchError::Dns {
                    host: String::new(),
                    problem: String::new(),
                },
                "dns",
                true,
                Outcome::Failed {
                    weight: Weight::Dns,
                    retry_after: None,
                },
            ),
        ] {
            assert_eq!(error.reason(), reason);
            assert_eq!(error.retry_helps(), retry_helps, "{reason}");
            assert_eq!(error.outcome(), outcome, "{reason}");
        }
    }
}
