//! Fetches robots.txt when it is needed, and remembers what it says (RFC 9309 sections 2.3 and 2.4).

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lru::LruCache;
use reqwest::header::HeaderValue;
use tokio::time::Instant;
use url::Url;

use crate::client::{common_headers, is_redirect};
use crate::error::{FetchError, Refusal, Trouble};
use crate::exchange::{Exchange, Hop};
use crate::headers;
use crate::hosts::locked;
use crate::robots::{MAX_BYTES, Rules, product_token};
use crate::settings::Settings;

/// How long an answer is used (RFC 9309 section 2.4).
const LIFETIME: Duration = Duration::from_hours(24);

/// How long until a robots.txt that is out of order is asked for again.
const RETRY: Duration = Duration::from_mins(5);

/// Redirects that are followed; after more there is no robots.txt (RFC 9309 section 2.3.1.2).
const MAX_REDIRECTS: usize = 5;

/// Bytes of rules remembered over all sites.
const MAX_WEIGHT: usize = 32 << 20;

/// What the robots.txt of the origins asked lately say.
pub(crate) struct RobotsCache {
    token: String,
    user_agent: HeaderValue,
    time: Duration,
    origins: Mutex<Origins>,
}

struct Origins {
    /// By origin, each with the bytes that its rules take.
    known: LruCache<String, (Arc<Origin>, usize)>,
    /// The sum of those bytes.
    weight: usize,
}

/// One origin; its lock is held while its robots.txt is fetched, so that it is fetched once.
#[derive(Default)]
struct Origin(tokio::sync::Mutex<Known>);

#[derive(Default)]
struct Known {
    rules: Option<Arc<Rules>>,
    /// Why there are no newer rules.
    trouble: Option<String>,
    /// When to ask again; none if it was never asked.
    until: Option<Instant>,
}

impl RobotsCache {
    pub(crate) fn new(settings: &Settings, user_agent: HeaderValue) -> Self {
        let capacity = NonZeroUsize::new(settings.limits.robots).unwrap_or(NonZeroUsize::MIN);
        Self {
            token: product_token(&settings.user_agent).to_owned(),
            user_agent,
            time: settings.timeouts.total,
            origins: Mutex::new(Origins {
                known: LruCache::new(capacity),
                weight: 0,
            }),
        }
    }

    /// Fails if robots.txt forbids a URL, or has to be known first and cannot be. Gives the pause between requests that it asks for.
    pub(crate) async fn check(
        &self,
        exchange: &Exchange,
        url: &Url,
    ) -> Result<Duration, FetchError> {
        exchange.check(url)?;
        let rules = self.rules(exchange, url).await?;
        let path = &url[url::Position::BeforePath..url::Position::AfterQuery];
        if !rules.allows(path) {
            return Err(Refusal::Robots(url.host_str().unwrap_or_default().to_owned()).into());
        }
        Ok(rules.crawl_delay.unwrap_or_default())
    }

    async fn rules(&self, exchange: &Exchange, url: &Url) -> Result<Arc<Rules>, FetchError> {
        let key = url.origin().ascii_serialization();
        let origin = locked(&self.origins).origin(&key);
        let mut known = origin.0.lock().await;
        let now = Instant::now();
        if known.until.is_none_or(|until| until <= now) {
            match self.fetch(exchange, url).await? {
                Ok(rules) => {
                    locked(&self.origins).weigh(&key, rules.weight());
                    *known = Known {
                        rules: Some(Arc::new(rules)),
                        trouble: None,
                        until: Some(now + LIFETIME),
                    };
                }
                // What was known before still holds: section 2.4.
                Err(trouble) => {
                    known.trouble = Some(trouble);
                    known.until = Some(now + RETRY);
                }
            }
        }
        match (&known.rules, &known.trouble) {
            (Some(rules), _) => Ok(rules.clone()),
            (None, trouble) => Err(FetchError::Transient {
                what: Trouble::Robots(trouble.clone().unwrap_or_default()),
                retry_after: known
                    .until
                    .map(|until| until.saturating_duration_since(now)),
            }),
        }
    }

    /// Fetches robots.txt: the rules, or why it is out of order. An error is one that the page would meet as well.
    async fn fetch(
        &self,
        exchange: &Exchange,
        url: &Url,
    ) -> Result<Result<Rules, String>, FetchError> {
        let Ok(mut url) = url.join("/robots.txt") else {
            return Ok(Ok(Rules::default()));
        };
        let mut time = self.time;
        for redirects in 0..=MAX_REDIRECTS {
            let headers = common_headers("text/plain, */*;q=0.5", &self.user_agent);
            let hop = Hop {
                url: &url,
                headers,
                limit: MAX_BYTES,
                cut: true,
                crawl_delay: Duration::ZERO,
                time,
            };
            let reply = match exchange.send(hop).await {
                Ok(reply) => reply,
                Err(FetchError::Transient {
                    what:
                        what @ (Trouble::Status(_)
                        | Trouble::Timeout { .. }
                        | Trouble::Interrupted(_)
                        | Trouble::Malformed(_)),
                    ..
                }) => return Ok(Err(what.to_string())),
                // 4xx: there is none, so everything is allowed (section 2.3.1.3). 429 is transient and was dealt with.
                Err(
                    FetchError::Status { .. } | FetchError::Gone | FetchError::Challenge { .. },
                ) => break,
                // It leads to where nothing is fetched.
                Err(FetchError::Refused { .. }) if redirects > 0 => break,
                Err(error) => return Err(error),
            };
            time = time.saturating_sub(reply.took);
            if is_redirect(reply.status) {
                match headers::location(&reply.headers, &url) {
                    Ok(target) => url = target,
                    Err(_) => break,
                }
                continue;
            }
            return Ok(Ok(Rules::parse(&reply.body, &self.token)));
        }
        Ok(Ok(Rules::default()))
    }
}

impl Origins {
    /// The entry of an origin, made if it is new; at capacity the longest unused is forgotten.
    fn origin(&mut self, key: &str) -> Arc<Origin> {
        if let Some((origin, _)) = self.known.get(key) {
            return origin.clone();
        }
        let origin = Arc::<Origin>::default();
        if let Some((_, (_, weight))) = self.known.push(key.to_owned(), (origin.clone(), 0)) {
            self.weight -= weight;
        }
        origin
    }

    /// Counts what an origin's rules take, and forgets the longest unused while all together take too much.
    fn weigh(&mut self, key: &str, weight: usize) {
        let Some((_, counted)) = self.known.peek_mut(key) else {
            return;
        };
        self.weight = self.weight - *counted + weight;
        *counted = weight;
        while self.weight > MAX_WEIGHT
            && let Some((_, (_, weight))) = self.known.pop_lru()
        {
            self.weight -= weight;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_counted_and_weighed() {
        let mut origins = Origins {
            known: LruCache::new(NonZeroUsize::new(3).unwrap()),
            weight: 0,
        };
        for key in ["a", "b", "c", "a", "d"] {
            origins.origin(key);
            origins.weigh(key, 10);
        }
        let known = |origins: &Origins| {
            origins
                .known
                .iter()
                .map(|(key, _)| key.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            (known(&origins), origins.weight),
            (vec!["d".into(), "a".into(), "c".into()], 30)
        );
        origins.weigh("a", MAX_WEIGHT - 15);
        assert_eq!(
            (known(&origins), origins.weight),
            (vec!["d".into(), "a".into()], MAX_WEIGHT - 5)
        );
    }
}
