//! One round of a feed: poll it if it is due, fetch the pages that are due, and write down where the feed stands.
//!
//! The state goes last and covers what went before, so a round that is cut short anywhere is repeated, never skipped.

mod gap;

use std::sync::Arc;
use std::time::Duration;

use fetcher::schedule::{self, Outcome, Weight};
use fetcher::{Body, FetchError, Purpose, Request, Response};
use futures_util::StreamExt as _;
use model::event::FeedNotice;
use model::feed::{Asks, Failure, POLLS_KEPT, PendingPage, PollOutcome, Polled, Validators};
use model::intake::{Body as Record, Stage};
use model::{Candidate, Entry, Epoch, FeedState, Provenance, Rejection, Shard, Timestamp};
use parser::feed::{FeedHints, ParsedFeed};
use parser::page::{Extracted, PageError, PageHints};
use publisher::{AppendError, IntakeWriter, failpoint};
use url::Url;

use super::entries::{self, Selected};
use super::habits;
use super::tools::Tools;
use super::visits::{self, Missed};
use crate::commit::chain;
use crate::monitor::Work;
use crate::settings::{Content, FeedSettings};

/// Pages of one round at most: how much work a crash can repeat, and how long a state waits to become durable.
const PAGES: usize = 50;

/// Pages of one round under way at once; the client holds back those that go to one host.
const PAGES_AT_ONCE: usize = 8;

/// Waits before a page is tried again; after the last one it is given up.
const RETRIES: [Duration; 5] = [
    Duration::from_mins(1),
    Duration::from_mins(5),
    Duration::from_mins(30),
    Duration::from_hours(2),
    Duration::from_hours(8),
];

/// Characters of a summary that are kept for a page still to be fetched.
const SUMMARY_KEPT: usize = 1000;

/// One round to be made.
pub(super) struct Job {
    /// The feed.
    pub feed: Arc<FeedSettings>,
    /// Where it stands.
    pub state: FeedState,
    /// Its shard.
    pub shard: Shard,
    /// The epoch to write under.
    pub epoch: Epoch,
    /// Poll even if the schedule says later.
    pub poll_now: bool,
}

/// What a round collects on its way.
struct Round<'a, W> {
    tools: &'a Tools<W>,
    job: &'a Job,
    next: FeedState,
    notices: Vec<FeedNotice>,
    rejections: Vec<Rejection>,
}

/// Makes a round.
pub(super) async fn round<W: IntakeWriter>(tools: &Tools<W>, job: &Job) -> Result<(), AppendError> {
    let mut next = job.state.clone();
    next.round += 1;
    let mut round = Round {
        tools,
        job,
        next,
        notices: Vec::new(),
        rejections: Vec::new(),
    };

    let began_at = chrono::Utc::now();
    let schedule = &round.next.schedule;
    if job.poll_now || (schedule.next_at <= began_at && !schedule.retired && !round.next.paused) {
        round.poll().await?;
    }
    if !round.next.paused {
        round.pages().await?;
    }

    failpoint::hit(failpoint::BEFORE_POLL_RECORD);
    let Round {
        next,
        notices,
        rejections,
        ..
    } = round;
    tools
        .append(
            job.shard,
            Record::Poll {
                epoch: job.epoch,
                state: Box::new(next),
                notices,
                rejections,
            },
        )
        .await?;
    failpoint::hit(failpoint::AFTER_POLL_RECORD);
    Ok(())
}

impl<W: IntakeWriter> Round<'_, W> {
    /// Polls the feed: its state advances by what the answer says.
    async fn poll(&mut self) -> Result<(), AppendError> {
        let feed = &self.job.feed;
        let request = Request {
            url: schedule::moved_to(&self.next.schedule)
                .unwrap_or(&feed.url)
                .clone(),
            purpose: Purpose::Feed,
            validators: Some(self.next.validators.clone()),
            headers: feed.headers.clone(),
        };
        let outcome = match self.tools.fetch(&request).await {
            None => return Ok(()),
            Some(Ok(response)) => {
                failpoint::hit(failpoint::FEED_READ);
                self.answered(response).await?
            }
            Some(Err(error)) => {
                let outcome = error.outcome();
                if !matches!(outcome, Outcome::Deferred { .. }) {
                    self.failed(Stage::Fetch, error.reason(), &chain(&error));
                }
                outcome
            }
        };
        self.follow_outcome(&outcome, chrono::Utc::now());
        self.follow_schedule(&outcome);
        Ok(())
    }

    /// Takes down what a poll came to.
    fn follow_outcome(&mut self, outcome: &Outcome, at: Timestamp) {
        let (outcome, new) = match outcome {
            Outcome::Changed { new, .. } => (PollOutcome::Changed, *new),
            Outcome::Unchanged { .. } => (PollOutcome::Unchanged, 0),
            Outcome::Failed { .. } => (PollOutcome::Failed, 0),
            Outcome::Deferred { .. } => (PollOutcome::Deferred, 0),
            Outcome::Gone => (PollOutcome::Gone, 0),
        };
        self.tools.monitor.metrics.poll(outcome.name());
        let polled = Polled {
            at,
            outcome,
            new: count(new),
        };
        self.next.polls.insert(0, polled);
        self.next.polls.truncate(POLLS_KEPT);
        if matches!(outcome, PollOutcome::Changed | PollOutcome::Unchanged) {
            self.next.last_failure = None;
            let limit = self.job.feed.silent_after;
            let notice = habits::polled(&mut self.next.habits, new, limit, at);
            self.notices.extend(notice);
        }
    }

    /// Reads an answer.
    async fn answered(&mut self, response: Response) -> Result<Outcome, AppendError> {
        let mut answer = response.answer();
        let Body::Bytes(bytes) = response.body else {
            self.next.validators = response.validators;
            return Ok(Outcome::Unchanged { answer });
        };
        let (url, content_type) = (response.url.clone(), response.content_type.clone());
        let parsed = self
            .tools
            .parse(Work::Feed, move || {
                parser::feed::feed(
                    &bytes,
                    &FeedHints {
                        url: Some(&url),
                        content_type: content_type.as_deref(),
                    },
                )
            })
            .await;
        let parsed = match parsed {
            Ok(parsed) => parsed,
            Err(error) => {
                self.failed(Stage::Feed, error.reason(), &chain(&error));
                return Ok(Outcome::Failed {
                    weight: Weight::Hard,
                    retry_after: None,
                });
            }
        };
        answer.asks = Some(asks(&parsed));
        let Selected {
            fresh,
            new,
            listed,
            skipped,
            seen,
        } = self.select(&parsed, response.fetched_at);
        self.next.seen = seen;
        self.tools.monitor.metrics.entries(listed, new);
        if self.is_first() {
            self.notices.push(FeedNotice::Discovered {
                title: parsed.info.title.clone(),
                entries: count(listed),
                skipped: count(skipped),
            });
        }
        // A document of only what is new (RFC 3229) leaves the rest listed.
        let listed = if response.delta {
            listed + self.job.state.seen.len()
        } else {
            listed
        };
        let outcome = Outcome::Changed {
            new,
            listed,
            answer,
        };
        let missed = if schedule::gap(&self.job.state.schedule, &outcome) {
            self.missed(&parsed, &response.url).await
        } else {
            Vec::new()
        };
        self.next.validators = response.validators;
        for entry in fresh.into_iter().chain(missed) {
            self.entry(
                entry,
                &response.url,
                parsed.info.language.as_deref(),
                response.began_at,
                response.fetched_at,
            )
            .await?;
        }
        Ok(outcome)
    }

    fn is_first(&self) -> bool {
        self.job.state.schedule.succeeded_at.is_none()
    }

    fn select(&self, parsed: &ParsedFeed, now: Timestamp) -> Selected {
        let own = self.job.feed.new_feeds.as_ref();
        let rule = own.map_or(&self.tools.new_feeds, |own| &own.publish);
        let first = self.is_first().then_some(rule);
        entries::select(
            parsed.entries.clone(),
            &self.next.seen,
            &self.job.feed,
            first,
            now,
        )
    }

    /// Deals with one fresh entry: its page is still to be fetched, or its own content is the article.
    async fn entry(
        &mut self,
        mut entry: Entry,
        feed_url: &Url,
        language: Option<&str>,
        began_at: Timestamp,
        fetched_at: Timestamp,
    ) -> Result<(), AppendError> {
        entry.language = entry.language.or_else(|| language.map(str::to_owned));
        // Not by way of a redirector that names its target.
        entry.url = entry.url.as_ref().map(deduplicator::target);
        let own_text = self.job.feed.content == Content::Feed || entry.url.is_none();
        match entry.url.clone() {
            Some(url) if !own_text => {
                // A page that waits already is fetched once, with what the feed says now.
                self.next.pending.retain(|page| page.entry.id != entry.id);
                entry.content = None;
                entry.summary = entry
                    .summary
                    .map(|summary| summary.chars().take(SUMMARY_KEPT).collect());
                self.next.pending.push(PendingPage {
                    entry,
                    url,
                    attempts: 0,
                    due_at: began_at,
                    visits: 0,
                    validators: Validators::default(),
                });
                Ok(())
            }
            url => {
                let url = url.unwrap_or_else(|| entry_url(feed_url, &entry));
                let provenance = self.provenance(&entry);
                let hinted = url.clone();
                let extracted = self
                    .tools
                    .parse(Work::Extract, move || {
                        let hints = PageHints {
                            url: &hinted,
                            content_type: None,
                            entry: Some(&entry),
                            fetched_at,
                        };
                        parser::page::feed_content(&entry, &hints)
                    })
                    .await;
                self.extracted(extracted, &url, provenance, 0, began_at, fetched_at)
                    .await
            }
        }
    }

    /// Fetches the pages that are due, and writes down what they came to in the order in which they wait.
    async fn pages(&mut self) -> Result<(), AppendError> {
        let now = chrono::Utc::now();
        let (mut due, mut later): (Vec<_>, Vec<_>) = std::mem::take(&mut self.next.pending)
            .into_iter()
            .partition(|page| page.due_at <= now);
        later.extend(due.split_off(due.len().min(PAGES)));
        self.next.pending = later;

        let tools = self.tools;
        let mut fetched = futures_util::stream::iter(due)
            .map(|page| async move {
                let mut request = Request::new(page.url.clone(), Purpose::Page);
                request.validators = (page.visits > 0).then(|| page.validators.clone());
                let response = tools.fetch(&request).await;
                (page, response)
            })
            .buffered(PAGES_AT_ONCE);
        while let Some((page, response)) = fetched.next().await {
            match response {
                None => self.next.pending.push(page),
                Some(Ok(response)) => {
                    failpoint::hit(failpoint::PAGE_READ);
                    self.page(page, response).await?;
                }
                Some(Err(error)) if page.visits > 0 => self.visit_failed(page, &error).await?,
                Some(Err(error)) => {
                    let waits = match &error {
                        FetchError::Transient { retry_after, .. } => *retry_after,
                        _ => None,
                    };
                    self.page_failed(
                        page,
                        error.retry_helps(),
                        waits,
                        error.reason(),
                        &chain(&error),
                    );
                }
            }
        }
        Ok(())
    }

    /// Makes an article of a page.
    async fn page(&mut self, page: PendingPage, response: Response) -> Result<(), AppendError> {
        let Body::Bytes(bytes) = response.body else {
            if page.visits > 0 {
                self.visit_again(page, response.validators);
            } else {
                self.page_failed(
                    page,
                    false,
                    None,
                    "not_modified",
                    "the site answered 304 to an unconditional request",
                );
            }
            return Ok(());
        };
        let provenance = self.provenance(&page.entry);
        let (url, content_type, fetched_at) = (
            response.url.clone(),
            response.content_type.clone(),
            response.fetched_at,
        );
        let attempts = page.attempts;
        let hinted = page.entry.clone();
        let extracted = self
            .tools
            .parse(Work::Extract, move || {
                let hints = PageHints {
                    url: &url,
                    content_type: content_type.as_deref(),
                    entry: Some(&hinted),
                    fetched_at,
                };
                parser::page::page(&bytes, &hints)
            })
            .await;
        if page.visits == 0 {
            let host = page.url.host_str().unwrap_or_default();
            let habits = &mut self.next.habits;
            let notice = habits::read(habits, host, extracted.as_ref().ok(), fetched_at);
            self.notices.extend(notice);
        }
        // A visit that finds no article any more says nothing about the article that was there.
        if extracted.is_ok() || page.visits > 0 {
            let url = response.url.clone();
            self.visit_again(PendingPage { url, ..page }, response.validators);
            if extracted.is_err() {
                return Ok(());
            }
        }
        self.extracted(
            extracted,
            &response.url,
            provenance,
            attempts,
            response.began_at,
            fetched_at,
        )
        .await
    }

    /// Writes down what a text came to: a candidate or a rejection.
    async fn extracted(
        &mut self,
        extracted: Result<Extracted, PageError>,
        url: &Url,
        provenance: Provenance,
        attempts: u32,
        fetch_began_at: Timestamp,
        fetched_at: Timestamp,
    ) -> Result<(), AppendError> {
        let rejection = |reason: &str, detail: String| Rejection {
            stage: Stage::Parse,
            reason: reason.to_owned(),
            detail,
            url: Some(url.clone()),
            provenance: Some(provenance.clone()),
            attempts,
        };
        let article = match extracted {
            Ok(extracted) => extracted.article,
            Err(error) => {
                self.reject(rejection(error.reason(), chain(&error)));
                return Ok(());
            }
        };
        let candidate = Candidate {
            article,
            provenance: provenance.clone(),
            fetch_began_at,
            fetched_at,
        };
        let record = Record::Candidate {
            epoch: self.job.epoch,
            candidate: Box::new(candidate),
        };
        match self.tools.append(self.job.shard, record).await {
            Err(error @ AppendError::TooLarge { .. }) => {
                let detail = format!("{error}; raise `publish.kafka.max_event_size`");
                self.reject(rejection("article_too_large", detail));
                Ok(())
            }
            appended => {
                failpoint::hit(failpoint::CANDIDATE_QUEUED);
                appended
            }
        }
    }

    /// Puts the next visit to the page of an article on the list, if there is one.
    fn visit_again(&mut self, page: PendingPage, validators: Validators) {
        let waits = &self.tools.revisit;
        let next = visits::next(
            page,
            validators,
            waits,
            &self.next.pending,
            chrono::Utc::now(),
        );
        self.next.pending.extend(next);
    }

    /// Reads a further visit that found no page.
    async fn visit_failed(
        &mut self,
        page: PendingPage,
        error: &FetchError,
    ) -> Result<(), AppendError> {
        tracing::debug!(feed = %self.job.feed.id, url = %page.url, %error, "a further visit to a page failed");
        let url = page.url.clone();
        match visits::missed(page, error, chrono::Utc::now()) {
            Missed::Gone => {
                let epoch = self.job.epoch;
                self.tools
                    .append(self.job.shard, Record::Gone { epoch, url })
                    .await?;
            }
            Missed::Doubtful(page) => self.next.pending.push(*page),
            Missed::Nothing(page) => {
                let validators = page.validators.clone();
                self.visit_again(*page, validators);
            }
        }
        Ok(())
    }

    /// Keeps a page for a later attempt, or gives it up.
    fn page_failed(
        &mut self,
        page: PendingPage,
        retry: bool,
        not_before: Option<Duration>,
        reason: &str,
        detail: &str,
    ) {
        let wait = RETRIES.get(page.attempts as usize).filter(|_| retry);
        match wait {
            Some(wait) => {
                let wait = not_before.map_or(*wait, |asked| asked.max(*wait));
                let due_at = chrono::Utc::now() + wait;
                tracing::info!(feed = %self.job.feed.id, url = %page.url, reason, detail, retry_in = ?wait, "page fetch failed");
                self.next.pending.push(PendingPage {
                    attempts: page.attempts + 1,
                    due_at,
                    ..page
                });
            }
            None => {
                let provenance = Some(self.provenance(&page.entry));
                self.reject(Rejection {
                    stage: Stage::Fetch,
                    reason: reason.to_owned(),
                    detail: detail.to_owned(),
                    url: Some(page.url),
                    provenance,
                    attempts: page.attempts,
                });
            }
        }
    }

    /// Says that the feed itself gave nothing: the first failure in a row becomes a rejection, the others only a line of the log.
    fn failed(&mut self, stage: Stage, reason: &str, detail: &str) {
        let feed = &self.job.feed;
        tracing::warn!(feed = %feed.id, url = %feed.url, reason, detail, "feed poll failed");
        self.next.last_failure = Some(Failure {
            at: chrono::Utc::now(),
            stage,
            reason: reason.to_owned(),
            detail: detail.to_owned(),
        });
        if self.job.state.schedule.failures == 0.0 {
            let provenance = Provenance {
                feed_id: feed.id.clone(),
                entry_id: String::new(),
                feed_url: feed.url.clone(),
                tags: feed.tags.clone(),
            };
            self.rejections.push(Rejection {
                stage,
                reason: reason.to_owned(),
                detail: detail.to_owned(),
                url: Some(feed.url.clone()),
                provenance: Some(provenance),
                attempts: 0,
            });
        }
    }

    fn reject(&mut self, rejection: Rejection) {
        tracing::info!(feed = %self.job.feed.id, url = rejection.url.as_ref().map(Url::as_str), reason = %rejection.reason,
            detail = %rejection.detail, "rejected");
        self.rejections.push(rejection);
    }

    /// Sets the time of the next poll, and notes what changes with it.
    fn follow_schedule(&mut self, outcome: &Outcome) {
        let feed = &self.job.feed;
        let rules = schedule::Rules {
            interval: feed.interval,
            bounds: self.tools.bounds,
        };
        let last = &self.job.state.schedule;
        let next = schedule::after(last, outcome, &rules, chrono::Utc::now(), rand::random());
        if schedule::gap(last, outcome)
            && let Outcome::Changed { listed, .. } = outcome
        {
            self.notices.push(FeedNotice::Gap {
                entries: count(*listed),
            });
        }
        if let Some(to) = schedule::moved_to(&next)
            && schedule::moved_to(last) != Some(to)
        {
            self.notices.push(FeedNotice::Moved { to: to.clone() });
        }
        if next.retired && !last.retired {
            let since = next.gone_since.unwrap_or(next.next_at);
            self.notices.push(FeedNotice::Retired { since });
        }
        self.next.schedule = next;
    }

    fn provenance(&self, entry: &Entry) -> Provenance {
        let feed = &self.job.feed;
        Provenance {
            feed_id: feed.id.clone(),
            entry_id: entry.id.clone(),
            feed_url: feed.url.clone(),
            tags: feed.tags.clone(),
        }
    }
}

/// What the document asks of those who poll it, as the schedule keeps it.
fn asks(parsed: &ParsedFeed) -> Asks {
    let info = &parsed.info;
    let ttl = info.ttl.map(|minutes| u64::from(minutes) * 60);
    Asks {
        interval: ttl.max(info.update_every.map(u64::from)),
        skip_hours: info
            .skip_hours
            .iter()
            .filter(|hour| **hour < 24)
            .fold(0, |bits, hour| bits | 1 << hour),
        skip_days: info
            .skip_days
            .iter()
            .fold(0, |bits, day| bits | 1 << day.num_days_from_monday()),
    }
}

/// The URL of an entry that has none: the feed's, told apart by the entry's id.
fn entry_url(feed_url: &Url, entry: &Entry) -> Url {
    let mut url = feed_url.clone();
    url.query_pairs_mut().append_pair("entry", &entry.id);
    url
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
