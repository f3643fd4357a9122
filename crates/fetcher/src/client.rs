//! One fetch, from the URL to the document: checks, turns, redirects, limits.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use model::Timestamp;
use model::feed::Validators;
use reqwest::header::{self, HeaderMap, HeaderName, HeaderValue};
use url::Url;

use crate::body::ACCEPT_ENCODING;
use crate::cookies::Jar;
use crate::error::FetchError;
use crate::exchange::{Exchange, Hop};
use crate::resolve::{Lookup, system_lookup};
use crate::robots_cache::RobotsCache;
use crate::schedule::Answer;
use crate::settings::Settings;
use crate::{headers, validators};

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
    #[error("fetch.extra_roots: the certificates cannot be read: {0}; give them as PEM")]
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
    exchange: Exchange,
    robots: RobotsCache,
    user_agent: HeaderValue,
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
        let exchange = Exchange::new(&settings, lookup)?;
        let robots = RobotsCache::new(&settings, user_agent.clone());
        Ok(Self(Arc::new(Inner {
            settings,
            exchange,
            robots,
            user_agent,
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
        let mut cookies = Jar::default();
        let mut permanent = true;
        let mut time = self.settings.timeouts.total;
        for redirects in 0..=self.settings.max_redirects {
            let crawl_delay = match request.purpose {
                Purpose::Feed if !self.settings.robots_for_feeds => Duration::ZERO,
                _ => self.robots.check(&self.exchange, &url).await?,
            };
            let headers = self.headers(request, &url, &old, &cookies);
            let conditional = headers.contains_key(header::IF_NONE_MATCH)
                || headers.contains_key(header::IF_MODIFIED_SINCE);
            let hop = Hop {
                url: &url,
                headers,
                limit,
                cut: false,
                crawl_delay,
                time,
            };
            let reply = self.exchange.send(hop).await?;
            time = time.saturating_sub(reply.took);
            if is_redirect(reply.status) {
                cookies.take(&reply.headers, &url);
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
    fn headers(&self, request: &Request, url: &Url, old: &Validators, cookies: &Jar) -> HeaderMap {
        let accept = match request.purpose {
            Purpose::Feed => ACCEPT_FEED,
            Purpose::Page => ACCEPT_PAGE,
        };
        let mut headers = common_headers(accept, &self.user_agent);
        validators::apply(old, &mut headers);
        if request.purpose == Purpose::Feed {
            // Most polls bring nothing to fetch from the same host: thousands of feeds must not keep thousands of idle connections.
            // (HTTP/2 leaves it out.)
            headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        if request.purpose == Purpose::Feed && headers.contains_key(header::IF_NONE_MATCH) {
            // A server that keeps the history may answer with the new entries alone (226): RFC 3229 section 10.5.3, with the
            // instance manipulation "feed" that readers and blog servers agreed on.
            headers.insert(A_IM, HeaderValue::from_static("feed"));
        }
        if let Some(cookies) = cookies.header(url) {
            headers.insert(header::COOKIE, cookies);
        }
        if url.origin() == request.url.origin() {
            for (name, value) in &request.headers {
                headers.insert(name, value.clone());
            }
        }
        headers
    }
}

const ACCEPT_FEED: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, \
                           text/xml;q=0.9, */*;q=0.5";
const ACCEPT_PAGE: &str = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5";
const A_IM: HeaderName = HeaderName::from_static("a-im");

/// The headers of every request.
pub(crate) fn common_headers(accept: &'static str, user_agent: &HeaderValue) -> HeaderMap {
    HeaderMap::from_iter([
        (header::ACCEPT, HeaderValue::from_static(accept)),
        (
            header::ACCEPT_ENCODING,
            HeaderValue::from_static(ACCEPT_ENCODING),
        ),
        (header::USER_AGENT, user_agent.clone()),
    ])
}

/// Whether a status names another place to look (RFC 9110 section 15.4).
pub(crate) fn is_redirect(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
}
