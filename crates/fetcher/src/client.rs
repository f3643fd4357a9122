//! One fetch, from the URL to the document: checks, turns, redirects, limits.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use model::Timestamp;
use model::feed::Validators;
use reqwest::header::{self, HeaderMap, HeaderName, HeaderValue};
use reqwest::redirect::Policy;
use tokio::time::{Instant, timeout, timeout_at};
use url::Url;

use crate::body::{ACCEPT_ENCODING, Decoder};
use crate::error::{FetchError, Refusal, Trouble};
use crate::guard::{Guard, Reach};
use crate::hosts::{Hosts, Showed, Turn};
use crate::resolve::{GuardedResolver, Lookup, Unresolved, system_lookup};
use crate::schedule::Answer;
use crate::settings::Settings;
use crate::{headers, registrable_domain, tls, validators};

/// How long an idle connection is kept for the next request to its host: long enough for the pages of one poll, short enough that
/// thousands of sites do not hold thousands of connections.
const IDLE_CONNECTION: Duration = Duration::from_secs(10);

/// Headers of an answer, HTTP/1. Its head is at most 400 kB (hyper's buffer).
const MAX_HEADERS: usize = 200;

/// Bytes of an answer's head, HTTP/2.
const MAX_HEAD: u32 = 64 << 10;

/// What is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A feed document, or a sitemap.
    Feed,
    /// An article page, or any other HTML.
    Page,
}

/// A document to fetch.
#[derive(Clone, Debug)]
pub struct Request {
    /// Where it is. A fragment is ignored.
    pub url: Url,
    /// What is expected there.
    pub purpose: Purpose,
    /// What was kept of the last answer; makes the request conditional.
    pub validators: Option<Validators>,
    /// Headers of this feed, which replace the client's own; sent to the origin of `url` only, since they may be secrets.
    pub headers: HeaderMap,
}

impl Request {
    /// A plain request.
    pub fn new(url: Url, purpose: Purpose) -> Self {
        Self {
            url,
            purpose,
            validators: None,
            headers: HeaderMap::new(),
        }
    }
}

/// A document, or the word that it is the same as before.
#[derive(Clone, Debug)]
pub struct Response {
    /// Where it was found in the end.
    pub url: Url,
    /// The document.
    pub body: Body,
    /// The HTTP status: 304, or one from 200 to 299.
    pub status: u16,
    /// `Content-Type`, as sent.
    pub content_type: Option<String>,
    /// To be kept, and passed with the next request for the same URL.
    pub validators: Validators,
    /// The end of the redirects, if there were any and every one is permanent (301, 308).
    pub moved_permanently_to: Option<Url>,
    /// How long the answer stays fresh: `max-age` less `Age`, or `Expires`.
    pub freshness: Option<Duration>,
    /// Whether the document holds only what is new since the validators sent (status 226, RFC 3229).
    pub delta: bool,
    /// When the fetch began.
    pub began_at: Timestamp,
    /// When its last byte had arrived.
    pub fetched_at: Timestamp,
}

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A document, decompressed; its character set is the caller's to find out.
    Bytes(Vec<u8>),
    /// The document that the validators belong to, unchanged: by status (304), or by the hash of its bytes.
    NotModified,
}

impl Response {
    /// What the schedule wants to know, except what the document itself asks for.
    pub fn answer(&self) -> Answer {
        Answer {
            freshness: self.freshness,
            moved_to: self.moved_permanently_to.clone(),
            asks: None,
        }
    }
}

/// Why a client cannot be made of its settings.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The user agent is no header value.
    #[error("the user agent is no header value; write it in ASCII without control characters")]
    UserAgent,
    /// The additional certificate authorities cannot be read.
    #[error("the additional root certificates cannot be read: {0}; give them as PEM")]
    Roots(String),
    /// TLS cannot be set up.
    #[error("TLS cannot be set up: {0}")]
    Tls(String),
    /// The proxy's URL is none that can be used.
    #[error(
        "the proxy cannot be used: {0}; write http://host:port, https://, socks5:// or socks5h://"
    )]
    Proxy(#[source] reqwest::Error),
    /// The HTTP client cannot be set up.
    #[error("the HTTP client cannot be set up: {0}")]
    Http(#[source] reqwest::Error),
}

/// The one HTTP client of the service. Clones share everything.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    settings: Settings,
    guard: Arc<Guard>,
    hosts: Hosts,
    user_agent: HeaderValue,
    /// For listed ports.
    public: reqwest::Client,
    /// For any port, and allowed addresses only.
    allowed: reqwest::Client,
}

impl Client {
    /// A client that resolves names as the system does.
    pub fn new(settings: Settings) -> Result<Self, SetupError> {
        Self::with_lookup(settings, &system_lookup())
    }

    /// A client that resolves names by `lookup`, except those under `localhost`.
    pub fn with_lookup(settings: Settings, lookup: &Lookup) -> Result<Self, SetupError> {
        let user_agent =
            HeaderValue::from_str(&settings.user_agent).map_err(|_| SetupError::UserAgent)?;
        let guard = Arc::new(Guard {
            allow_addresses: settings.allow_addresses.clone(),
            allow_ports: settings.allow_ports.clone(),
        });
        let http = |reach| http_client(&settings, guard.clone(), lookup.clone(), reach);
        let (public, allowed) = (http(Reach::Public)?, http(Reach::Allowed)?);
        let hosts = Hosts::new(settings.per_host.clone(), &settings.limits);
        Ok(Self(Arc::new(Inner {
            settings,
            guard,
            hosts,
            user_agent,
            public,
            allowed,
        })))
    }

    /// Fetches a document. Waits for the site's turn; everything else is bounded by the settings' timeouts and limits.
    ///
    /// # Errors
    ///
    /// Everything but a document, or the word that it is unchanged, is a [`FetchError`]; [`FetchError::outcome`] is what it means for
    /// the schedule.
    pub async fn get(&self, request: &Request) -> Result<Response, FetchError> {
        self.0.get(request).await
    }
}

/// One request and its answer; no redirect is followed.
struct Hop<'a> {
    url: &'a Url,
    reach: Reach,
    headers: HeaderMap,
    limit: u64,
    deadline: Instant,
}

/// The answer to one request.
struct Reply {
    status: u16,
    headers: HeaderMap,
    /// Empty unless the status says that it is a document.
    body: Vec<u8>,
}

impl Inner {
    async fn get(&self, request: &Request) -> Result<Response, FetchError> {
        let began_at = Utc::now();
        let old = request.validators.clone().unwrap_or_default();
        let limit = match request.purpose {
            Purpose::Feed => self.settings.limits.feed,
            Purpose::Page => self.settings.limits.page,
        };
        let mut url = request.url.clone();
        url.set_fragment(None);
        let mut permanent = true;
        let mut spent = Duration::ZERO;
        for redirects in 0..=self.settings.max_redirects {
            let reach = self.guard.check(&url)?;
            let headers = self.headers(request, &url, &old);
            let conditional = headers.contains_key(header::IF_NONE_MATCH)
                || headers.contains_key(header::IF_MODIFIED_SINCE);
            let host = url.host_str().unwrap_or_default();
            let turn = self
                .hosts
                .turn(&registrable_domain(&url), host, Duration::ZERO)
                .await?;
            let start = Instant::now();
            let deadline = start + self.settings.timeouts.total.saturating_sub(spent);
            let reply = self
                .hop(
                    &turn,
                    Hop {
                        url: &url,
                        reach,
                        headers,
                        limit,
                        deadline,
                    },
                )
                .await?;
            spent += start.elapsed();
            drop(turn);
            if let 301 | 302 | 303 | 307 | 308 = reply.status {
                url = headers::location(&reply.headers, &url).map_err(|problem| {
                    FetchError::Redirect {
                        problem,
                        too_many: false,
                    }
                })?;
                permanent &= matches!(reply.status, 301 | 308);
                continue;
            }
            let fetched_at = Utc::now();
            let delta = reply.status == 226;
            let (body, kept) = match reply.status {
                304 if conditional => (
                    Body::NotModified,
                    validators::after_not_modified(&old, &reply.headers),
                ),
                226 => (
                    Body::Bytes(reply.body),
                    validators::after_delta(&reply.headers),
                ),
                200..=299 => {
                    let kept = validators::after_document(&old, &reply.headers, &reply.body);
                    let same = kept.body_hash == old.body_hash;
                    (
                        if same {
                            Body::NotModified
                        } else {
                            Body::Bytes(reply.body)
                        },
                        kept,
                    )
                }
                status => return Err(FetchError::Status { status }),
            };
            return Ok(Response {
                body,
                status: reply.status,
                content_type: headers::text(&reply.headers, &header::CONTENT_TYPE),
                validators: kept,
                moved_permanently_to: (redirects > 0 && permanent).then(|| url.clone()),
                freshness: headers::freshness(&reply.headers, fetched_at),
                url,
                delta,
                began_at,
                fetched_at,
            });
        }
        let problem = format!(
            "more than {} redirects, the last to {url}",
            self.settings.max_redirects
        );
        Err(FetchError::Redirect {
            problem,
            too_many: true,
        })
    }

    /// The headers of a request to `url`, which a redirect may have led to.
    fn headers(&self, request: &Request, url: &Url, old: &Validators) -> HeaderMap {
        let accept = match request.purpose {
            Purpose::Feed => {
                "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
            }
            Purpose::Page => "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
        };
        let mut headers = self.common_headers(accept);
        validators::apply(old, &mut headers);
        if request.purpose == Purpose::Feed && headers.contains_key(header::IF_NONE_MATCH) {
            // A server that keeps the history may answer with the new entries alone (226); RFC 3229 section 10.5.3, and the
            // instance manipulation "feed" that readers and blog servers agreed on.
            headers.insert("a-im", HeaderValue::from_static("feed"));
        }
        if url.origin() == request.url.origin() {
            for (name, value) in &request.headers {
                headers.insert(name, value.clone());
            }
        }
        headers
    }

    fn common_headers(&self, accept: &'static str) -> HeaderMap {
        let set = [
            (header::ACCEPT, HeaderValue::from_static(accept)),
            (
                header::ACCEPT_ENCODING,
                HeaderValue::from_static(ACCEPT_ENCODING),
            ),
            (header::USER_AGENT, self.user_agent.clone()),
        ];
        set.into_iter().collect::<HeaderMap<_>>()
    }

    /// Sends one request in its turn, and tells the site's pace what came of it.
    async fn hop(&self, turn: &Turn, hop: Hop<'_>) -> Result<Reply, FetchError> {
        let result = self.exchange(hop).await;
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
        let reply = result?;
        let status = reply.status;
        match status {
            _ if reply.headers.contains_key(&CF_MITIGATED) => Err(FetchError::Challenge { status }),
            410 => Err(FetchError::Gone),
            // Some sites say 403 for "too many", and say until when.
            403 if reply.headers.contains_key(header::RETRY_AFTER) => Err(come_back(turn, &reply)),
            408 | 425 | 429 | 500..=599 => Err(come_back(turn, &reply)),
            400..=499 => Err(FetchError::Status { status }),
            _ => Ok(reply),
        }
    }

    async fn exchange(&self, hop: Hop<'_>) -> Result<Reply, FetchError> {
        let timeouts = &self.settings.timeouts;
        let total = |_| Trouble::Timeout {
            stage: "complete answer",
            limit: timeouts.total,
        };
        timeout_at(hop.deadline, self.exchange_in_time(hop))
            .await
            .map_err(total)?
    }

    async fn exchange_in_time(&self, hop: Hop<'_>) -> Result<Reply, FetchError> {
        let timeouts = &self.settings.timeouts;
        let client = match hop.reach {
            Reach::Public => &self.public,
            Reach::Allowed => &self.allowed,
        };
        let sent = client.get(hop.url.clone()).headers(hop.headers).send();
        let late = |_| Trouble::Timeout {
            stage: "answer",
            limit: timeouts.first_byte,
        };
        let mut answer = timeout(timeouts.first_byte, sent)
            .await
            .map_err(late)?
            .map_err(|error| problem(&error, hop.url, timeouts.connect))?;
        let status = answer.status().as_u16();
        let headers = std::mem::take(answer.headers_mut());
        let mut body = Vec::new();
        if (200..300).contains(&status) {
            let encoding = headers::text(&headers, &header::CONTENT_ENCODING).unwrap_or_default();
            if answer
                .content_length()
                .is_some_and(|length| length > hop.limit)
            {
                return Err(FetchError::TooLarge { limit: hop.limit });
            }
            let mut decoder = Decoder::new(&encoding, hop.limit)?;
            let idle = |_| Trouble::Timeout {
                stage: "further byte",
                limit: timeouts.idle,
            };
            while let Some(piece) = timeout(timeouts.idle, answer.chunk())
                .await
                .map_err(idle)?
                .map_err(|error| problem(&error, hop.url, timeouts.connect))?
            {
                decoder.push(&piece)?;
            }
            body = decoder.finish()?;
        }
        Ok(Reply {
            status,
            headers,
            body,
        })
    }
}

/// An answer that asks to come back later, with the pause that the site is granted.
fn come_back(turn: &Turn, reply: &Reply) -> FetchError {
    let retry_after = headers::retry_after(&reply.headers, Utc::now()).or_else(|| turn.pause());
    FetchError::Transient {
        what: Trouble::Status(reply.status),
        retry_after,
    }
}

/// Set by a large content network where it asks for a browser with a person.
const CF_MITIGATED: HeaderName = HeaderName::from_static("cf-mitigated");

fn http_client(
    settings: &Settings,
    guard: Arc<Guard>,
    lookup: Lookup,
    reach: Reach,
) -> Result<reqwest::Client, SetupError> {
    let proxy_host = settings
        .proxy
        .as_ref()
        .and_then(Url::host_str)
        .map(str::to_ascii_lowercase);
    let resolver = GuardedResolver {
        lookup,
        guard,
        reach,
        proxy: proxy_host,
    };
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls::config(&settings.extra_roots)?)
        .dns_resolver(resolver)
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
    if error.is_request() && cause::<std::io::Error>(error).is_none() {
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
