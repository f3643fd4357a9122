//! Whose turn it is: how many requests, how fast, and when not at all, per site (registrable domain).
//!
//! Nobody holds a connection while waiting for a site, and sites that are slow share a quarter of the connections, so that no site
//! can hold up another.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lru::LruCache;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep_until};

use crate::error::{FetchError, Trouble};
use crate::headers::MAX_RETRY_AFTER;
use crate::settings::{Limits, PerHost};

/// The pause after a 429 that names none; it doubles with each further one.
const TOO_MANY_PAUSE: Duration = Duration::from_mins(1);

/// Hosts of one site that may each be paused by a 503 of their own; of further ones the oldest pause is forgotten.
const MAX_PAUSED_HOSTS: usize = 16;

/// Sites in use or paused that are passed over in search of one that can be forgotten.
const MAX_HELD: usize = 1_000;

/// When to come back if there is none.
const TABLE_FULL_PAUSE: Duration = Duration::from_mins(1);

/// Slow sites share one in this many connections.
const SLOW_SHARE: usize = 4;

/// The pace of every site that was asked lately.
pub(crate) struct Hosts {
    rules: PerHost,
    /// The longest unused last.
    sites: Mutex<LruCache<String, Arc<Site>>>,
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
}

impl Hosts {
    pub(crate) fn new(rules: PerHost, limits: &Limits) -> Self {
        let connections = limits.connections.clamp(1, Semaphore::MAX_PERMITS);
        Self {
            rules,
            sites: Mutex::new(LruCache::new(
                NonZeroUsize::new(limits.hosts).unwrap_or(NonZeroUsize::MIN),
            )),
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

    /// The site's entry, made if it is new. At capacity the longest unused is forgotten, unless it is in use or paused.
    fn site(&self, domain: &str) -> Result<Arc<Site>, FetchError> {
        let now = Instant::now();
        let mut sites = locked(&self.sites);
        if let Some(site) = sites.get(domain) {
            return Ok(site.clone());
        }
        if sites.len() == sites.cap().get() {
            let mut oldest = sites.iter().rev().take(MAX_HELD);
            let idle = oldest
                .find(|(_, site)| Arc::strong_count(site) == 1 && !locked(&site.pace).holds(now));
            let Some(idle) = idle.map(|(domain, _)| domain.clone()) else {
                return Err(FetchError::Transient {
                    what: Trouble::Busy,
                    retry_after: Some(TABLE_FULL_PAUSE),
                });
            };
            sites.pop(&idle);
        }
        let site = Arc::new(Site {
            places: Arc::new(Semaphore::new(
                self.rules.concurrency.clamp(1, Semaphore::MAX_PERMITS),
            )),
            pace: Mutex::new(Pace::new(now)),
        });
        sites.put(domain.to_owned(), site.clone());
        Ok(site)
    }
}

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
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn hosts(rules: PerHost) -> Hosts {
        Hosts::new(rules, &Limits::default())
    }

    async fn turn(hosts: &Hosts, domain: &str) -> Result<Turn, FetchError> {
        hosts.turn(domain, domain, Duration::ZERO).await
    }

    /// Seconds at which requests start that come all at once and take no time.
    async fn starts(hosts: &Hosts, requests: usize, crawl_delay: Duration) -> Vec<f64> {
        let begin = Instant::now();
        let mut starts = Vec::new();
        for _ in 0..requests {
            drop(hosts.turn("site", "site", crawl_delay).await.unwrap());
            starts.push((begin.elapsed().as_secs_f64() * 10.0).round() / 10.0);
        }
        starts
    }

    #[tokio::test(start_paused = true)]
    async fn requests_keep_the_delay_and_then_the_budget() {
        let rules = PerHost {
            delay: SECOND,
            burst: 4,
            ..PerHost::default()
        };
        // Four tokens, and one more every two seconds.
        assert_eq!(
            starts(&hosts(rules.clone()), 9, Duration::ZERO).await,
            [0., 1., 2., 3., 4., 5., 6., 8., 10.]
        );
        assert_eq!(
            starts(&hosts(rules.clone()), 4, SECOND * 3).await,
            [0., 3., 6., 9.]
        );
        let free = PerHost {
            delay: Duration::ZERO,
            ..rules
        };
        assert_eq!(starts(&hosts(free), 100, Duration::ZERO).await, [0.; 100]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_site_bears_so_many_requests_at_once_and_others_do_not_wait() {
        let hosts = hosts(PerHost {
            delay: Duration::ZERO,
            concurrency: 2,
            ..PerHost::default()
        });
        let held = (
            turn(&hosts, "a").await.unwrap(),
            turn(&hosts, "a").await.unwrap(),
        );
        let third = tokio::time::timeout(SECOND, turn(&hosts, "a")).await;
        assert!(third.is_err(), "two are under way");
        turn(&hosts, "b").await.unwrap();
        drop(held.0);
        turn(&hosts, "a").await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn pauses_double_are_capped_and_end_with_an_answer() {
        let hosts = hosts(PerHost::default());
        let paused = async |domain, host| match hosts.turn(domain, host, Duration::ZERO).await {
            Ok(_) => 0,
            Err(FetchError::Transient {
                what: Trouble::Paused,
                retry_after,
            }) => retry_after.unwrap().as_secs(),
            Err(error) => panic!("{error}"),
        };
        let minute = Duration::from_mins(1);
        for (seconds, retry_after) in [
            (60, None),
            (120, None),
            (240, None),
            (30, Some(SECOND * 30)),
            (86_400, Some(minute * 10_000)),
        ] {
            let turn = turn(&hosts, "a").await.unwrap();
            turn.showed(Showed::TooMany(retry_after));
            // All hosts of the site, and no other site.
            assert_eq!(paused("a", "www.a").await, seconds);
            assert_eq!(turn.pause(), Some(SECOND * u32::try_from(seconds).unwrap()));
            assert_eq!(paused("b", "b").await, 0);
            tokio::time::advance(SECOND * u32::try_from(seconds).unwrap()).await;
        }
        turn(&hosts, "a").await.unwrap().showed(Showed::Well);
        turn(&hosts, "a")
            .await
            .unwrap()
            .showed(Showed::TooMany(None));
        assert_eq!(paused("a", "a").await, 60);
    }

    #[tokio::test(start_paused = true)]
    async fn a_host_out_of_order_pauses_alone_and_short_pauses_are_waited_for() {
        let hosts = hosts(PerHost {
            delay: Duration::ZERO,
            ..PerHost::default()
        });
        hosts
            .turn("a", "x.a", Duration::ZERO)
            .await
            .unwrap()
            .showed(Showed::Unavailable(SECOND * 60));
        assert!(hosts.turn("a", "x.a", Duration::ZERO).await.is_err());
        hosts
            .turn("a", "y.a", Duration::ZERO)
            .await
            .unwrap()
            .showed(Showed::Unavailable(SECOND * 5));
        let begin = Instant::now();
        hosts.turn("a", "y.a", Duration::ZERO).await.unwrap();
        assert_eq!(begin.elapsed().as_secs(), 5);
        // No more are remembered than there is room for.
        for number in 0..=MAX_PAUSED_HOSTS {
            let host = format!("{number}.a");
            hosts
                .turn("a", &host, Duration::ZERO)
                .await
                .unwrap()
                .showed(Showed::Unavailable(SECOND * 60));
        }
        hosts.turn("a", "0.a", Duration::ZERO).await.unwrap();
        assert!(hosts.turn("a", "1.a", Duration::ZERO).await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn the_queue_of_a_site_is_bounded() {
        let hosts = hosts(PerHost {
            concurrency: 1,
            queue: 3,
            ..PerHost::default()
        });
        let held = turn(&hosts, "a").await.unwrap();
        let mut waiting: Vec<_> = (0..3).map(|_| Box::pin(turn(&hosts, "a"))).collect();
        for turn in &mut waiting {
            assert!(tokio::time::timeout(SECOND, turn).await.is_err());
        }
        let busy = turn(&hosts, "a").await.err().unwrap();
        assert_eq!(busy.reason(), "busy");
        // Whoever gives up leaves the queue.
        drop(waiting.pop());
        let mut next = Box::pin(turn(&hosts, "a"));
        assert!(tokio::time::timeout(SECOND, &mut next).await.is_err());
        drop((waiting, held));
        next.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn the_table_is_bounded_and_forgets_no_site_that_is_in_use_or_paused() {
        let limits = Limits {
            hosts: 3,
            ..Limits::default()
        };
        let hosts = Hosts::new(PerHost::default(), &limits);
        let held = turn(&hosts, "held").await.unwrap();
        turn(&hosts, "paused")
            .await
            .unwrap()
            .showed(Showed::TooMany(None));
        for number in 0..10 {
            turn(&hosts, &format!("site {number}")).await.unwrap();
            tokio::time::advance(SECOND).await;
        }
        assert_eq!(locked(&hosts.sites).len(), 3);
        assert_eq!(
            turn(&hosts, "paused").await.err().unwrap().reason(),
            "paused"
        );
        turn(&hosts, "other")
            .await
            .unwrap()
            .showed(Showed::TooMany(None));
        assert_eq!(
            turn(&hosts, "one more").await.err().unwrap().reason(),
            "busy"
        );
        drop(held);
        turn(&hosts, "one more").await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn connections_are_bounded_and_slow_sites_share_a_quarter() {
        let limits = Limits {
            connections: 8,
            ..Limits::default()
        };
        let hosts = Hosts::new(PerHost::default(), &limits);
        for number in 0..8 {
            turn(&hosts, &format!("slow {number}"))
                .await
                .unwrap()
                .showed(Showed::Slow);
        }
        tokio::time::advance(SECOND).await;
        let slow = [
            turn(&hosts, "slow 0").await.unwrap(),
            turn(&hosts, "slow 1").await.unwrap(),
        ];
        assert!(
            tokio::time::timeout(SECOND, turn(&hosts, "slow 2"))
                .await
                .is_err(),
            "two of eight are theirs"
        );
        let mut quick = Vec::new();
        for number in 0..6 {
            quick.push(turn(&hosts, &format!("quick {number}")).await.unwrap());
        }
        assert!(
            tokio::time::timeout(SECOND, turn(&hosts, "quick 6"))
                .await
                .is_err(),
            "eight are under way"
        );
        // A slow site that answers is slow no more.
        slow[0].showed(Showed::Well);
        drop(slow);
        turn(&hosts, "slow 0").await.unwrap();
    }
}
