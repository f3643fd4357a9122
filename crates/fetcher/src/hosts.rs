//! Whose turn it is: how many requests, how fast, and when not at all, per site (registrable domain).
//!
//! Nobody holds a connection while waiting for a site, and sites that are slow share a quarter of the connections, so that no site
//! can hold up another.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until};

use crate::error::{FetchError, Trouble};
use crate::headers::MAX_RETRY_AFTER;
use crate::settings::{Limits, PerHost};

/// The pause after a 429 that names none; it doubles with each further one.
const TOO_MANY_PAUSE: Duration = Duration::from_mins(1);

/// Hosts of one site that may each be paused by a 503 of their own; of further ones the oldest pause is forgotten.
const MAX_PAUSED_HOSTS: usize = 16;

/// Slow sites share one in this many connections.
const SLOW_SHARE: usize = 4;

/// The pace of every site that was asked lately.
pub(crate) struct Hosts {
    rules: PerHost,
    capacity: usize,
    sites: Mutex<HashMap<String, Arc<Site>>>,
    connections: Arc<Semaphore>,
    slow_connections: Arc<Semaphore>,
}

/// The right to send one request; given back when dropped.
pub(crate) struct Turn {
    site: Arc<Site>,
    host: String,
    _place: OwnedSemaphorePermit,
    _connection: OwnedSemaphorePermit,
    _slow: Option<OwnedSemaphorePermit>,
}

/// What a request showed about its site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Showed {
    /// It answers.
    Well,
    /// It takes until a timeout.
    Slow,
    /// 429: it wants a pause from us, on all its hosts.
    TooMany(Option<Duration>),
    /// 503 with `Retry-After`: one host is out of order.
    Unavailable(Duration),
}

struct Site {
    /// Requests under way.
    places: Arc<Semaphore>,
    pace: Mutex<Pace>,
}

/// When the next request may start.
struct Pace {
    /// The earliest start by the delay.
    next: Instant,
    /// When the token bucket is full again.
    full_at: Instant,
    /// Requests that wait.
    waiting: usize,
    /// Answers 429 in a row.
    too_many: u32,
    /// Whether the last request ran into a timeout.
    slow: bool,
    /// No request before this.
    paused_until: Instant,
    /// No request to this host before this.
    paused_hosts: Vec<(String, Instant)>,
    used_at: Instant,
}

impl Hosts {
    pub(crate) fn new(rules: PerHost, limits: &Limits) -> Self {
        let connections = limits.connections.clamp(1, Semaphore::MAX_PERMITS);
        Self {
            rules,
            capacity: limits.hosts.max(1),
            sites: Mutex::default(),
            connections: Arc::new(Semaphore::new(connections)),
            slow_connections: Arc::new(Semaphore::new((connections / SLOW_SHARE).max(1))),
        }
    }

    /// Waits for the site's turn. `crawl_delay` is what its robots.txt asks for.
    pub(crate) async fn turn(
        &self,
        domain: &str,
        host: &str,
        crawl_delay: Duration,
    ) -> Result<Turn, FetchError> {
        let site = self.site(domain)?;
        let delay = self.rules.delay.max(crawl_delay);
        self.pause_left(&site, host)?;
        let waiting = Waiting::enter(&site, self.rules.queue)?;
        let place = acquire(site.places.clone()).await;
        loop {
            let start = locked(&site.pace).start(host, Instant::now(), delay, &self.rules);
            sleep_until(start).await;
            // A pause may have begun while this one waited.
            self.pause_left(&site, host)?;
            let slow = if locked(&site.pace).slow {
                Some(acquire(self.slow_connections.clone()).await)
            } else {
                None
            };
            let connection = acquire(self.connections.clone()).await;
            if locked(&site.pace).take(host, Instant::now(), delay, &self.rules) {
                drop(waiting);
                return Ok(Turn {
                    site,
                    host: host.to_owned(),
                    _place: place,
                    _connection: connection,
                    _slow: slow,
                });
            }
        }
    }

    /// Fails if the site is paused for longer than a request has patience.
    fn pause_left(&self, site: &Site, host: &str) -> Result<(), FetchError> {
        let now = Instant::now();
        let left = locked(&site.pace)
            .paused_until(host)
            .saturating_duration_since(now);
        if left <= self.rules.patience {
            return Ok(());
        }
        Err(FetchError::Transient {
            what: Trouble::Paused,
            retry_after: Some(left),
        })
    }

    /// The site's entry, made if it is new. At capacity the longest unused tenth is forgotten; sites in use and paused ones stay.
    fn site(&self, domain: &str) -> Result<Arc<Site>, FetchError> {
        let now = Instant::now();
        let mut sites = locked(&self.sites);
        if let Some(site) = sites.get(domain) {
            locked(&site.pace).used_at = now;
            return Ok(site.clone());
        }
        if sites.len() >= self.capacity {
            let mut idle: Vec<_> = sites
                .iter()
                .filter(|(_, site)| Arc::strong_count(site) == 1)
                .filter_map(|(domain, site)| {
                    let pace = locked(&site.pace);
                    (!pace.holds(now)).then(|| (pace.used_at, domain.clone()))
                })
                .collect();
            idle.sort_unstable();
            for (_, domain) in idle.iter().take(self.capacity.div_ceil(10)) {
                sites.remove(domain);
            }
            if idle.is_empty() {
                let retry_after = Some(MAX_WAIT_FOR_TABLE);
                return Err(FetchError::Transient {
                    what: Trouble::Busy,
                    retry_after,
                });
            }
        }
        let site = Arc::new(Site {
            places: Arc::new(Semaphore::new(
                self.rules.concurrency.clamp(1, Semaphore::MAX_PERMITS),
            )),
            pace: Mutex::new(Pace::new(now)),
        });
        sites.insert(domain.to_owned(), site.clone());
        Ok(site)
    }
}

/// When to come back if every remembered site is in use or paused.
const MAX_WAIT_FOR_TABLE: Duration = Duration::from_mins(1);

impl Turn {
    /// Notes what the request showed; without a note nothing changes.
    pub(crate) fn showed(&self, showed: Showed) {
        let now = Instant::now();
        let mut pace = locked(&self.site.pace);
        pace.slow = showed == Showed::Slow;
        match showed {
            Showed::Well => pace.too_many = 0,
            Showed::Slow => {}
            Showed::TooMany(retry_after) => {
                let doubled = TOO_MANY_PAUSE.saturating_mul(1 << pace.too_many.min(16));
                pace.too_many = pace.too_many.saturating_add(1);
                let pause = retry_after.unwrap_or(doubled).min(MAX_RETRY_AFTER);
                pace.paused_until = pace.paused_until.max(now + pause);
            }
            Showed::Unavailable(pause) => {
                pace.pause_host(&self.host, now + pause.min(MAX_RETRY_AFTER));
            }
        }
    }

    /// The pause that the site is granted from now on.
    pub(crate) fn pause(&self) -> Option<Duration> {
        let left = locked(&self.site.pace)
            .paused_until(&self.host)
            .saturating_duration_since(Instant::now());
        (!left.is_zero()).then_some(left)
    }
}

impl Pace {
    fn new(now: Instant) -> Self {
        Self {
            next: now,
            full_at: now,
            waiting: 0,
            too_many: 0,
            slow: false,
            paused_until: now,
            paused_hosts: Vec::new(),
            used_at: now,
        }
    }

    /// The earliest start of a request: after the last one's delay, with a token in the bucket, and in no pause.
    fn start(&self, host: &str, now: Instant, delay: Duration, rules: &PerHost) -> Instant {
        // The bucket as one time (the generic cell rate algorithm): a token is there while refilling takes less than a full bucket.
        let full = refill(delay, rules).saturating_mul(rules.burst.max(1) - 1);
        let token_at = self.full_at.checked_sub(full).unwrap_or(now);
        self.next
            .max(token_at)
            .max(self.paused_until(host))
            .max(now)
    }

    /// Takes a token, if one may start now.
    fn take(&mut self, host: &str, now: Instant, delay: Duration, rules: &PerHost) -> bool {
        if self.start(host, now, delay, rules) > now {
            return false;
        }
        self.next = now + delay;
        self.full_at = self.full_at.max(now) + refill(delay, rules);
        true
    }

    fn paused_until(&self, host: &str) -> Instant {
        let of_host = self
            .paused_hosts
            .iter()
            .find(|(paused, _)| paused == host)
            .map(|(_, until)| *until);
        of_host.map_or(self.paused_until, |until| until.max(self.paused_until))
    }

    fn pause_host(&mut self, host: &str, until: Instant) {
        self.paused_hosts.retain(|(paused, _)| paused != host);
        if self.paused_hosts.len() >= MAX_PAUSED_HOSTS {
            self.paused_hosts.remove(0);
        }
        self.paused_hosts.push((host.to_owned(), until));
    }

    /// Whether forgetting the site would let a request through that has to wait now.
    fn holds(&self, now: Instant) -> bool {
        self.next > now
            || self.paused_until > now
            || self.paused_hosts.iter().any(|(_, until)| *until > now)
    }
}

/// Time in which the bucket gets one token.
fn refill(delay: Duration, rules: &PerHost) -> Duration {
    // Where robots.txt names the pace, that is the pace.
    delay.max(rules.delay.saturating_mul(2))
}

/// A request in the queue of its site.
struct Waiting<'a>(&'a Site);

impl<'a> Waiting<'a> {
    fn enter(site: &'a Site, queue: usize) -> Result<Self, FetchError> {
        let mut pace = locked(&site.pace);
        if pace.waiting >= queue.max(1) {
            return Err(Trouble::Busy.into());
        }
        pace.waiting += 1;
        drop(pace);
        Ok(Self(site))
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        locked(&self.0.pace).waiting -= 1;
    }
}

async fn acquire(semaphore: Arc<Semaphore>) -> OwnedSemaphorePermit {
    semaphore
        .acquire_owned()
        .await
        .expect("the semaphores of the hosts are never closed")
}

/// A panic elsewhere leaves these tables whole: each change is one assignment.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
