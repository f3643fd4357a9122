//! Counts and times in Prometheus's words. Labels have few values: words of the program, never a URL, a feed or a title.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use model::Timestamp;
use model::event::FeedNotice;
use model::feed::PollOutcome;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Metric, Registry, Unit};
use schemars::JsonSchema;
use serde::Serialize;

use crate::commit::Counts;

/// Everything that is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    polls: Family<Outcome, Counter>,
    fetches: Family<Fetch, Counter>,
    entries: Family<Outcome, Counter>,
    articles: Family<Decision, Counter>,
    rejections: Family<Rejected, Counter>,
    published_to_event: Histogram,
    fetched_to_event: Histogram,
    cpu: Family<Stage, Counter<f64, AtomicU64>>,
    process_cpu: Counter<f64, AtomicU64>,
    resident: Gauge,
    feeds: Family<Feeds, Gauge>,
    feed_events: Family<FeedEvents, Counter>,
    load: [Gauge; 4],
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Fetch {
    purpose: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Decision {
    decision: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Rejected {
    stage: String,
    reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Stage {
    stage: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Feeds {
    health: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct FeedEvents {
    r#type: &'static str,
}

/// What can be decided about a candidate.
const DECISIONS: [&str; 7] = [
    "published",
    "updated",
    "listed",
    "withdrawn",
    "duplicate",
    "stale",
    "displaced",
];

/// What a thread's time was spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Reading feed documents.
    Feed,
    /// Making articles of pages.
    Extract,
    /// Reading the intake.
    Read,
    /// Comparing articles with what is known.
    Decide,
    /// Writing transactions.
    Write,
}

impl Work {
    fn name(self) -> &'static str {
        match self {
            Self::Feed => "feed",
            Self::Extract => "extract",
            Self::Read => "read",
            Self::Decide => "decide",
            Self::Write => "write",
        }
    }
}

/// What waits and what is under way at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Load {
    /// Feeds of this instance by their health.
    pub feeds: BTreeMap<&'static str, usize>,
    /// Those that are due.
    pub due: usize,
    /// Those with a round under way.
    pub under_way: usize,
    /// Pages that wait to be fetched, for the first time or again.
    pub pending: usize,
    /// Records that the journal has not taken yet.
    pub unwritten: usize,
}

impl Default for Metrics {
    fn default() -> Self {
        // Seconds, from what a fresh poll takes to what a forgotten feed does.
        let times = || {
            Histogram::new([
                0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0, 10800.0,
                21600.0, 86400.0,
            ])
        };
        let mut registry = Registry::with_prefix("courant");
        let all = &mut registry;
        let counts = [
            ("feeds_due", "Feeds that are due and wait"),
            ("rounds_under_way", "Feeds with a round under way"),
            (
                "pages_pending",
                "Pages that wait to be fetched, for the first time or again",
            ),
            (
                "intake_unwritten",
                "Records that the journal has not taken yet",
            ),
        ];
        let feed_events: Family<FeedEvents, Counter> = add(
            all,
            "feed_events",
            "What was said about feeds, by the type of the event",
        );
        // From zero on: an increase is seen from the second sample of a series only.
        for kind in FeedNotice::KINDS {
            let event = FeedEvents { r#type: kind };
            drop(feed_events.get_or_create(&event));
        }
        let polls: Family<Outcome, Counter> =
            add(all, "polls", "Polls of feeds by what they came to");
        for outcome in PollOutcome::ALL {
            let outcome = Outcome {
                outcome: outcome.name(),
            };
            drop(polls.get_or_create(&outcome));
        }
        Self {
            polls,
            fetches: add(all, "fetches", "Requests by purpose and outcome"),
            entries: add(all, "entries", "Entries of feed documents by what they are"),
            articles: add(all, "articles", "Decisions about articles"),
            rejections: add(
                all,
                "rejections",
                "What could not become an article, by stage and reason",
            ),
            feed_events,
            feeds: add(all, "feeds", "Feeds of this instance by health"),
            load: counts.map(|(name, help)| add(all, name, help)),
            published_to_event: add_in(
                all,
                Unit::Seconds,
                "published_to_event",
                "From the publisher's date of an article to its durable event",
                times(),
            ),
            fetched_to_event: add_in(
                all,
                Unit::Seconds,
                "fetched_to_event",
                "From the arrival of a page to its durable event",
                times(),
            ),
            cpu: add_in(
                all,
                Unit::Seconds,
                "cpu",
                "Processor time by stage",
                Family::default(),
            ),
            process_cpu: add_in(
                all,
                Unit::Seconds,
                "process_cpu",
                "Processor time of the process since its start",
                Counter::default(),
            ),
            resident: add_in(
                all,
                Unit::Bytes,
                "process_resident_memory",
                "Memory that the process occupies",
                Gauge::default(),
            ),
            registry,
        }
    }
}

fn add<M: Metric + Clone + Default>(registry: &mut Registry, name: &str, help: &str) -> M {
    let metric = M::default();
    registry.register(name, help, metric.clone());
    metric
}

/// Adds a metric whose name ends with its unit.
fn add_in<M: Metric + Clone>(
    registry: &mut Registry,
    unit: Unit,
    name: &str,
    help: &str,
    metric: M,
) -> M {
    registry.register_with_unit(name, help, unit, metric.clone());
    metric
}

impl Metrics {
    /// Counts a poll: `changed`, `unchanged`, `failed`, `deferred` or `gone`.
    pub fn poll(&self, outcome: &'static str) {
        self.polls.get_or_create(&Outcome { outcome }).inc();
    }

    /// Counts a request: the purpose is `feed` or `page`, the outcome `ok`, `not_modified` or the reason of the failure.
    pub fn fetch(&self, purpose: &'static str, outcome: &'static str) {
        self.fetches
            .get_or_create(&Fetch { purpose, outcome })
            .inc();
    }

    /// Counts the entries of a document.
    pub fn entries(&self, listed: usize, new: usize) {
        for (outcome, count) in [("new", new), ("known", listed.saturating_sub(new))] {
            self.entries
                .get_or_create(&Outcome { outcome })
                .inc_by(count as u64);
        }
    }

    /// Counts what a durable transaction decided; `now` is when it had become durable.
    pub fn committed(&self, counts: &Counts, now: Timestamp) {
        let decided = [
            counts.published,
            counts.updated,
            counts.listed,
            counts.withdrawn,
            counts.duplicates,
            counts.stale,
            counts.displaced,
        ];
        for (decision, count) in DECISIONS.into_iter().zip(decided) {
            self.articles
                .get_or_create(&Decision { decision })
                .inc_by(count);
        }
        for ((stage, reason), count) in &counts.rejections {
            let label = Rejected {
                stage: stage.name().to_owned(),
                reason: reason.clone(),
            };
            self.rejections.get_or_create(&label).inc_by(*count);
        }
        for (kind, count) in &counts.notices {
            self.feed_events
                .get_or_create(&FeedEvents { r#type: kind })
                .inc_by(*count);
        }
        let seconds = |since: Timestamp| (now - since).as_seconds_f64().max(0.0);
        for (fetched_at, published_at) in &counts.times {
            self.fetched_to_event.observe(seconds(*fetched_at));
            if let Some(published_at) = published_at {
                self.published_to_event.observe(seconds(*published_at));
            }
        }
    }

    /// Articles by what was decided, since the start of the process.
    pub fn decisions(&self) -> BTreeMap<&'static str, u64> {
        DECISIONS
            .into_iter()
            .map(|decision| {
                (
                    decision,
                    self.articles.get_or_create(&Decision { decision }).get(),
                )
            })
            .collect()
    }

    /// Runs `work` and counts the processor time that it takes on this thread.
    pub fn timed<T>(&self, stage: Work, work: impl FnOnce() -> T) -> T {
        let before = thread_time();
        let done = work();
        let spent = thread_time().saturating_sub(before);
        self.cpu
            .get_or_create(&Stage {
                stage: stage.name(),
            })
            .inc_by(spent.as_secs_f64());
        done
    }

    /// Everything in the text format that Prometheus reads.
    pub fn text(&self, load: &Load) -> String {
        let gauge = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        for (health, count) in &load.feeds {
            self.feeds
                .get_or_create(&Feeds { health })
                .set(gauge(*count));
        }
        let now = [load.due, load.under_way, load.pending, load.unwritten];
        for (shown, count) in self.load.iter().zip(now) {
            shown.set(gauge(count));
        }
        let spent = time(rustix::time::ClockId::ProcessCPUTime).as_secs_f64();
        self.process_cpu
            .inner()
            .store(spent.to_bits(), Ordering::Relaxed);
        self.resident.set(resident_bytes());
        let mut text = String::new();
        encode(&mut text, &self.registry).expect("a string takes everything");
        text
    }
}

/// Processor time of this thread.
fn thread_time() -> Duration {
    time(rustix::time::ClockId::ThreadCPUTime)
}

fn time(clock: rustix::time::ClockId) -> Duration {
    let time = rustix::time::clock_gettime(clock);
    Duration::try_from(time).unwrap_or_default()
}

/// As Linux counts it (`proc_pid_statm(5)`); 0 where there is no /proc.
fn resident_bytes() -> i64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = statm
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse::<i64>().ok());
    let size = i64::try_from(rustix::param::page_size()).unwrap_or_default();
    pages.unwrap_or_default() * size
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::intake::Stage as Of;

    #[test]
    fn what_is_counted_is_in_the_text() {
        let metrics = Metrics::default();
        metrics.poll("changed");
        metrics.fetch("page", "http_404");
        metrics.entries(5, 2);
        let now = Timestamp::UNIX_EPOCH;
        let counts = Counts {
            published: 2,
            times: vec![(now, None)],
            notices: [("feed.gap", 1)].into(),
            rejections: [((Of::Fetch, "http_404".to_owned()), 1)].into(),
            ..Counts::default()
        };
        metrics.committed(&counts, now + chrono::TimeDelta::seconds(3));
        assert_eq!(metrics.timed(Work::Decide, || 7), 7);
        let text = metrics.text(&Load {
            feeds: [("silent", 2)].into(),
            due: 4,
            ..Load::default()
        });
        for line in [
            "courant_polls_total{outcome=\"changed\"} 1",
            "courant_fetches_total{purpose=\"page\",outcome=\"http_404\"} 1",
            "courant_entries_total{outcome=\"known\"} 3",
            "courant_articles_total{decision=\"published\"} 2",
            "courant_rejections_total{stage=\"fetch\",reason=\"http_404\"} 1",
            "courant_fetched_to_event_seconds_bucket{le=\"2.0\"} 0",
            "courant_fetched_to_event_seconds_bucket{le=\"5.0\"} 1",
            "courant_published_to_event_seconds_count 0",
            "courant_feeds{health=\"silent\"} 2",
            "courant_feed_events_total{type=\"feed.gap\"} 1",
            "courant_feeds_due 4",
        ] {
            assert!(text.contains(line), "{line} in\n{text}");
        }
    }
}
