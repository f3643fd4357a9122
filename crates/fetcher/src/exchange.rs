//! One request and its answer, in its turn and within its limits. No redirect is followed here.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use reqwest::header::{self, HeaderMap, HeaderName};
use reqwest::redirect::Policy;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout, timeout_at};
use url::Url;

use crate::body::Decoder;
use crate::client::SetupError;
use crate::error::{FetchError, Refusal, Trouble};
use crate::guard::{Guard, Reach};
use crate::hosts::{Hosts, Showed, Turn};
use crate::resolve::{GuardedResolver, Lookup, Unresolved};
use crate::settings::{Settings, Timeouts};
use crate::{headers, registrable_domain, tls};

/// How long an idle connection is kept for the next page of its host: long enough for the pages of one poll, short enough that
/// thousands of sites do not hold thousands of connections.
const IDLE_CONNECTION: Duration = Duration::from_secs(5);

/// Headers of an answer, HTTP/1. Its head is at most 400 kB (hyper's buffer).
const MAX_HEADERS: usize = 200;

/// Bytes of an answer's head, HTTP/2.
const MAX_HEAD: u32 = 64 << 10;

/// Bytes in which the buffers of bodies under way are counted together.
const BUFFER_UNIT: u64 = 64 << 10;

/// What sends requests.
pub(crate) struct Exchange {
    guard: Arc<Guard>,
    hosts: Hosts,
    timeouts: Timeouts,
    /// Room for bodies under way, in units of [`BUFFER_UNIT`].
    buffers: Semaphore,
    /// For listed ports.
    public: reqwest::Client,
    /// For any port, and allowed addresses only.
    allowed: reqwest::Client,
}

/// One request.
pub(crate) struct Hop<'a> {
    pub(crate) url: &'a Url,
    pub(crate) headers: HeaderMap,
    /// Bytes of the body.
    pub(crate) limit: u64,
    /// Whether a body over the limit is cut there instead of being an error.
    pub(crate) cut: bool,
    /// What robots.txt asks for.
    pub(crate) crawl_delay: Duration,
    /// Time that is left for the answer.
    pub(crate) time: Duration,
}

/// The answer to one request.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    /// Empty unless the status is from 200 to 299.
    pub(crate) body: Vec<u8>,
    /// How long it took, without the wait for the turn.
    pub(crate) took: Duration,
}

impl Exchange {
    pub(crate) fn new(settings: &Settings, lookup: &Lookup) -> Result<Self, SetupError> {
        let guard = Arc::new(Guard {
            allow_addresses: settings.allow_addresses.clone(),
            allow_ports: settings.allow_ports.clone(),
        });
        let http = |reach| http_client(settings, guard.clone(), lookup.clone(), reach);
        let (public, allowed) = (http(Reach::Public)?, http(Reach::Allowed)?);
        let units =
            usize::try_from(settings.limits.buffers.div_ceil(BUFFER_UNIT)).unwrap_or(usize::MAX);
        Ok(Self {
            guard,
            hosts: Hosts::new(settings.per_host.clone(), &settings.limits),
            timeouts: settings.timeouts.clone(),
            buffers: Semaphore::new(units.min(Semaphore::MAX_PERMITS)),
            public,
            allowed,
        })
    }

    /// Sends one request in its turn, and tells the site's pace what came of it. Statuses from 400 on are errors.
    pub(crate) async fn send(&self, hop: Hop<'_>) -> Result<Reply, FetchError> {
        let reach = self.guard.check(hop.url)?;
        let host = hop.url.host_str().unwrap_or_default();
        let turn = self
            .hosts
            .turn(&registrable_domain(hop.url), host, hop.crawl_delay)
            .await?;
        let result = self.answer(hop, reach).await;
        match &result {
            Ok(reply) => {
                let retry_after = headers::retry_after(&reply.headers, Utc::now());
                turn.showed(match (reply.status, retry_after) {
                    (429, retry_after) => Showed::TooMany(retry_after),
                    (503, Some(pause)) => Showed::Unavailable(pause),
                    _ => Showed::Well,
                });
            }
            Err(FetchError::Transient {
                what: Trouble::Timeout { .. },
                ..
            }) => turn.showed(Showed::Slow),
            Err(_) => {}
        }
        judged(result?, &turn)
    }

    /// Whether a URL may be asked for at all, as far as that can be known without resolving its name.
    pub(crate) fn check(&self, url: &Url) -> Result<(), FetchError> {
        self.guard.check(url)?;
        Ok(())
    }

    async fn answer(&self, hop: Hop<'_>, reach: Reach) -> Result<Reply, FetchError> {
        let start = Instant::now();
        let total = |_| Trouble::Timeout {
            stage: "complete answer",
            limit: self.timeouts.total,
        };
        timeout_at(start + hop.time, self.answer_in_time(hop, reach, start))
            .await
            .map_err(total)?
    }

    async fn answer_in_time(
        &self,
        hop: Hop<'_>,
        reach: Reach,
        start: Instant,
    ) -> Result<Reply, FetchError> {
        let client = match reach {
            Reach::Public => &self.public,
            Reach::Allowed => &self.allowed,
        };
        let failed = |error| problem(&error, hop.url, self.timeouts.connect);
        let sent = client.get(hop.url.clone()).headers(hop.headers).send();
        let late = |_| Trouble::Timeout {
            stage: "answer",
            limit: self.timeouts.first_byte,
        };
        let mut answer = timeout(self.timeouts.first_byte, sent)
            .await
            .map_err(late)?
            .map_err(failed)?;
        let status = answer.status().as_u16();
        let headers = std::mem::take(answer.headers_mut());
        let mut body = Vec::new();
        if (200..300).contains(&status) {
            let encoding = headers::text(&headers, &header::CONTENT_ENCODING).unwrap_or_default();
            if !hop.cut
                && answer
                    .content_length()
                    .is_some_and(|length| length > hop.limit)
            {
                return Err(FetchError::TooLarge { limit: hop.limit });
            }
            let mut decoder = Decoder::new(&encoding, hop.limit)?;
            let idle = |_| Trouble::Timeout {
                stage: "further byte",
                limit: self.timeouts.idle,
            };
            let mut room = self
                .buffers
                .try_acquire_many(0)
                .map_err(|_| Trouble::Busy)?;
            let mut over = false;
            while let Some(piece) = timeout(self.timeouts.idle, answer.chunk())
                .await
                .map_err(idle)?
                .map_err(failed)?
            {
                match decoder.push(&piece) {
                    Err(FetchError::TooLarge { .. }) if hop.cut => {
                        over = true;
                        break;
                    }
                    pushed => pushed?,
                }
                while decoder.len().div_ceil(BUFFER_UNIT) > room.num_permits() as u64 {
                    room.merge(self.buffers.try_acquire().map_err(|_| Trouble::Busy)?);
                }
            }
            body = if over {
                decoder.cut()
            } else {
                decoder.finish()?
            };
        }
        Ok(Reply {
            status,
            headers,
            body,
            took: start.elapsed(),
        })
    }
}

/// Set by a large content network where it asks for a browser with a person.
const CF_MITIGATED: HeaderName = HeaderName::from_static("cf-mitigated");

/// Sorts answers into those with something to read and errors.
fn judged(reply: Reply, turn: &Turn) -> Result<Reply, FetchError> {
    let status = reply.status;
    let come_back = || {
        let retry_after = headers::retry_after(&reply.headers, Utc::now()).or_else(|| turn.pause());
        Err(FetchError::Transient {
            what: Trouble::Status(status),
            retry_after,
        })
    };
    match status {
        _ if reply.headers.contains_key(&CF_MITIGATED) => Err(FetchError::Challenge { status }),
        410 => Err(FetchError::Gone),
        // Some sites say 403 for "too many", and say until when.
        403 if reply.headers.contains_key(header::RETRY_AFTER) => come_back(),
        408 | 425 | 429 | 500..=599 => come_back(),
        400.. => Err(FetchError::Status { status }),
        _ => Ok(reply),
    }
}

fn http_client(
    settings: &Settings,
    guard: Arc<Guard>,
    lookup: Lookup,
    reach: Reach,
) -> Result<reqwest::Client, SetupError> {
    let proxy = settings
        .proxy
        .as_ref()
        .and_then(Url::host_str)
        .map(str::to_ascii_lowercase);
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls::config(&settings.extra_roots)?)
        .dns_resolver(GuardedResolver {
            lookup,
            guard,
            reach,
            proxy,
        })
        .redirect(Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .no_proxy()
        .connect_timeout(settings.timeouts.connect)
        .pool_idle_timeout(IDLE_CONNECTION)
        .pool_max_idle_per_host(settings.per_host.concurrency.max(1))
        .http1_max_headers(MAX_HEADERS)
        .http1_allow_obsolete_multiline_headers_in_responses(true)
        .http1_allow_spaces_after_header_name_in_responses(true)
        .http1_ignore_invalid_headers_in_responses(true)
        .http2_max_header_list_size(MAX_HEAD);
    if let Some(proxy) = &settings.proxy {
        builder = builder.proxy(reqwest::Proxy::all(proxy.clone()).map_err(SetupError::Proxy)?);
    }
    builder.build().map_err(SetupError::Http)
}

/// What a failed request means. The causes lie deep in the chain of sources.
fn problem(error: &reqwest::Error, url: &Url, connect: Duration) -> FetchError {
    if let Some(refusal) = cause::<Refusal>(error) {
        return refusal.clone().into();
    }
    if let Some(Unresolved { host, problem }) = cause::<Unresolved>(error) {
        return FetchError::Dns {
            host: host.clone(),
            problem: problem.clone(),
        };
    }
    if let Some(problem) = cause::<rustls::Error>(error) {
        return FetchError::Tls {
            problem: problem.to_string(),
        };
    }
    if error.is_timeout() {
        return Trouble::Timeout {
            stage: "connection",
            limit: connect,
        }
        .into();
    }
    let text = innermost(error);
    if error.is_connect() {
        let host = url.host_str().unwrap_or_default();
        return Trouble::Connect(format!("{host}: {text}")).into();
    }
    if cause::<hyper::Error>(error).is_some_and(hyper::Error::is_parse) {
        return Trouble::Malformed(text).into();
    }
    Trouble::Interrupted(text).into()
}

/// The first cause of a type. An [`std::io::Error`] that wraps another error does not list it among its sources.
fn cause<T: std::error::Error + 'static>(error: &reqwest::Error) -> Option<&T> {
    chain(error).find_map(|error| error.downcast_ref())
}

fn innermost(error: &reqwest::Error) -> String {
    chain(error)
        .last()
        .map_or_else(String::new, ToString::to_string)
}

/// Causes of one error that are looked at; more would be a loop.
const MAX_CAUSES: usize = 32;

fn chain(error: &reqwest::Error) -> impl Iterator<Item = &(dyn std::error::Error + 'static)> {
    let first: &(dyn std::error::Error + 'static) = error;
    std::iter::successors(Some(first), |error| {
        let wrapped = error
            .downcast_ref::<std::io::Error>()
            .and_then(std::io::Error::get_ref);
        wrapped
            .map(|inner| inner as &(dyn std::error::Error + 'static))
            .or_else(|| error.source())
    })
    .take(MAX_CAUSES)
}
