//! Harvest: polls feeds when they are due, and writes what it finds to the intake. Parallel, at-least-once, owns nothing durable.
//!
//! A feed has at most one round under way, and its next one begins only when the state of the last one is durable.

mod busy;
mod commands;
pub mod entries;
mod habits;
mod round;
#[cfg(test)]
mod tests;
mod tools;
mod unlisted;
mod view;
mod visits;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use fetcher::{Client, registrable_domain, schedule};
use model::intake::Body;
use model::{Epoch, FeedId, FeedState, Shard, Timestamp};
use publisher::{AppendError, Commanded, IntakeWriter, ShardEvent, Shards};
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::monitor::{Load, Monitor};
use crate::settings::{FeedSettings, Past};
use busy::Busy;
use round::Job;
use tools::Tools;
use unlisted::Unlisted;

/// Rounds under way at once. A round costs little while it waits for its site; the client bounds connections.
const ROUNDS: usize = 2048;

/// The first polls of a list are spread over as many seconds as it has feeds, but over no more than a feed's fixed or the default interval.
const FIRST_POLLS_EACH: Duration = Duration::from_secs(1);

/// How long a feed rests whose round could not be written.
const AFTER_FAILED_ROUND: Duration = Duration::from_mins(1);

/// With a round that is not durable for so long nothing is begun: a quarter of the 7 days for which an intake keeps what is not committed.
const OLDEST_ROUND: TimeDelta = TimeDelta::hours(42);

/// While nothing may be begun: how often that is looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(500);

pub use view::{Ask, FeedView, Found, Health, Wanted};

/// The feed list; a new value replaces it while harvest goes on.
pub type FeedLists = watch::Receiver<Arc<[FeedSettings]>>;

/// What harvest is to do.
pub struct Plan {
    /// The feeds.
    pub feeds: FeedLists,
    /// How much of a new feed's past is published.
    pub new_feeds: Past,
    /// Shortest and longest adaptive interval.
    pub bounds: (Duration, Duration),
    /// When an article's page is visited again; each wait begins with the visit before.
    pub revisit: Vec<Duration>,
    /// How long a feed is remembered that the list does not name any more.
    pub forget_after: Duration,
    /// Number of shards of the journal.
    pub shards: u32,
    /// What is asked about the feeds.
    pub asks: mpsc::Receiver<Ask>,
    /// What is counted.
    pub monitor: Arc<Monitor>,
    /// Poll every feed once, and end when everything is committed.
    pub once: bool,
}

/// Something to be begun.
enum Task {
    Round(Box<Job>),
    /// What is written of a feed that the list does not name.
    Write {
        feed: FeedId,
        shard: Shard,
        body: Body,
    },
}

/// One feed of an owned shard.
struct Slot {
    feed: Arc<FeedSettings>,
    shard: Shard,
    state: FeedState,
    /// A round is under way, or its state is not durable yet.
    busy: bool,
    /// It was polled by this process.
    polled: bool,
    /// What an operator asked and no durable state covers yet.
    commands: Vec<Commanded>,
}

/// Works until `stop`, or with `once` until everything is committed. After `stop` the rounds under way fetch nothing more and write
/// down where they stand before it returns.
pub async fn run<W: IntakeWriter>(
    mut plan: Plan,
    client: Client,
    writer: W,
    mut shards: impl Shards,
    stop: CancellationToken,
) -> anyhow::Result<()> {
    let monitor = plan.monitor.clone();
    let (_, nobody) = mpsc::channel(1);
    let mut asks = std::mem::replace(&mut plan.asks, nobody);
    monitor.health.set("harvest", false, "waits for its shards");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let tools = Arc::new(Tools {
        client,
        writer,
        bounds: plan.bounds,
        new_feeds: plan.new_feeds,
        revisit: plan.revisit.clone(),
        parsers: Arc::new(Semaphore::new(cores)),
        monitor: monitor.clone(),
        stop: stop.clone(),
    });
    let mut lists = plan.feeds.clone();
    let mut harvest = Harvest::new(plan);
    let mut rounds: JoinSet<(FeedId, Result<(), AppendError>)> = JoinSet::new();
    let mut failed = None;
    loop {
        let stopping = stop.is_cancelled() || failed.is_some();
        let now = chrono::Utc::now();
        let begins = !stopping && shards.may_begin(now) && !harvest.is_overdue(now);
        if begins {
            for task in harvest.due(now, ROUNDS - rounds.len()) {
                let tools = tools.clone();
                rounds.spawn(async move {
                    match task {
                        Task::Round(job) => {
                            let written = round::round(&tools, &job).await;
                            (job.feed.id.clone(), written)
                        }
                        Task::Write { feed, shard, body } => {
                            (feed, tools.append(shard, body).await)
                        }
                    }
                });
            }
        }
        if rounds.is_empty() && (stopping || harvest.is_done(chrono::Utc::now())) {
            return failed.map_or(Ok(()), |error: AppendError| Err(error.into()));
        }
        tokio::select! {
            event = shards.next() => match event? {
                Some(event) => {
                    harvest.follow(event, chrono::Utc::now());
                    let (ok, says) = harvest.health(chrono::Utc::now());
                    monitor.health.set("harvest", ok, says);
                }
                None => return Err(failed.unwrap_or(AppendError::Closed).into()),
            },
            Some(ended) = rounds.join_next() => match ended {
                Ok((_, Ok(()))) => {}
                Ok((feed, Err(error @ AppendError::TooLarge { .. }))) => {
                    tracing::error!(%feed, %error, "the feed's state cannot be written; it rests");
                    harvest.rest(&feed, chrono::Utc::now());
                }
                Ok((_, Err(error))) => failed = Some(error),
                Err(panic) => std::panic::resume_unwind(panic.into_panic()),
            },
            Some(ask) = asks.recv() => harvest.answer(ask, chrono::Utc::now()),
            Ok(()) = lists.changed() => {
                let feeds = lists.borrow_and_update().clone();
                harvest.relist(&feeds, chrono::Utc::now());
            }
            () = harvest.until_due(chrono::Utc::now()), if begins && rounds.len() < ROUNDS => {}
            () = tokio::time::sleep(LOOK_AGAIN), if !begins && !stopping => {
                let (ok, says) = harvest.health(chrono::Utc::now());
                monitor.health.set("harvest", ok, says);
            }
            () = stop.cancelled(), if !stopping => {}
        }
    }
}

/// The feeds of this instance and when they are due.
struct Harvest {
    plan: Plan,
    feeds: Arc<[FeedSettings]>,
    epochs: HashMap<Shard, Epoch>,
    slots: HashMap<FeedId, Slot>,
    /// Feeds of owned shards that the list does not name; one that is listed again goes on where it stood.
    unlisted: HashMap<FeedId, Unlisted>,
    queue: BTreeSet<(Timestamp, FeedId)>,
    busy: Busy,
}

impl Harvest {
    fn new(plan: Plan) -> Self {
        let feeds = plan.feeds.borrow().clone();
        Self {
            plan,
            feeds,
            epochs: HashMap::new(),
            slots: HashMap::new(),
            unlisted: HashMap::new(),
            queue: BTreeSet::new(),
            busy: Busy::default(),
        }
    }

    /// Follows what happened to a shard.
    fn follow(&mut self, event: ShardEvent, now: Timestamp) {
        match event {
            ShardEvent::Assigned {
                shard,
                epoch,
                states,
            } => self.assigned(shard, epoch, states, now),
            ShardEvent::Committed { shard, state } => self.committed(shard, *state, now),
            ShardEvent::Commanded { shard, commanded } => self.commanded(shard, commanded, now),
            ShardEvent::Forgotten { shard, feed_id } => self.forgotten(shard, &feed_id, now),
            ShardEvent::Revoked { shard } => {
                self.epochs.remove(&shard);
                self.slots.retain(|_, slot| slot.shard != shard);
                self.unlisted.retain(|_, unlisted| unlisted.shard != shard);
                let known = |feed: &FeedId| {
                    self.slots.contains_key(feed) || self.unlisted.contains_key(feed)
                };
                self.queue.retain(|(_, feed)| known(feed));
                self.busy.retain(known);
            }
        }
    }

    fn assigned(&mut self, shard: Shard, epoch: Epoch, states: Vec<FeedState>, now: Timestamp) {
        self.epochs.insert(shard, epoch);
        for state in states {
            self.unlist(shard, state, false, now);
        }
        for feed in self.feeds.clone().iter() {
            if self.shard_of(feed) == shard {
                self.take_on(feed, shard, now);
            }
        }
        tracing::info!(%shard, epoch = epoch.0, feeds = self.slots.values().filter(|slot| slot.shard == shard).count(), "shard restored");
    }

    /// Follows a new list: feeds that it no longer names rest after the round that is under way, new ones begin, changed ones go on as
    /// they are described now.
    fn relist(&mut self, feeds: &Arc<[FeedSettings]>, now: Timestamp) {
        self.feeds = feeds.clone();
        let listed: HashMap<&FeedId, &FeedSettings> =
            feeds.iter().map(|feed| (&feed.id, feed)).collect();
        let left: Vec<Slot> = self
            .slots
            .extract_if(|id, slot| listed.get(id).is_none_or(|feed| feed.url != slot.feed.url))
            .map(|(_, slot)| slot)
            .collect();
        let removed = left.len();
        for slot in left {
            self.queue.retain(|(_, feed)| *feed != slot.feed.id);
            self.unlist(slot.shard, slot.state, slot.busy, now);
        }
        let mut added = 0;
        for feed in feeds.iter() {
            let shard = self.shard_of(feed);
            if let Some(slot) = self.slots.get_mut(&feed.id) {
                slot.feed = Arc::new(feed.clone());
            } else if self.epochs.contains_key(&shard) {
                self.take_on(feed, shard, now);
                added += 1;
            }
        }
        tracing::info!(
            feeds = feeds.len(),
            added,
            removed,
            "the feed list has changed"
        );
    }

    fn shard_of(&self, feed: &FeedSettings) -> Shard {
        Shard::of_domain(&registrable_domain(&feed.url), self.plan.shards)
    }

    /// Begins to harvest a feed of an owned shard.
    fn take_on(&mut self, feed: &FeedSettings, shard: Shard, now: Timestamp) {
        let interval = feed.interval.unwrap_or(schedule::DEFAULT_INTERVAL);
        let spread =
            interval.min(FIRST_POLLS_EACH * u32::try_from(self.feeds.len()).unwrap_or(u32::MAX));
        // Under another URL the feed is new: the old state says nothing about it.
        let known = self
            .unlisted
            .remove(&feed.id)
            .filter(|unlisted| unlisted.state.url == feed.url);
        self.queue.retain(|(_, queued)| *queued != feed.id);
        let busy = known.as_ref().is_some_and(|unlisted| unlisted.busy);
        let new = || FeedState {
            feed_id: feed.id.clone(),
            url: feed.url.clone(),
            round: 0,
            validators: model::feed::Validators::default(),
            schedule: schedule::first(&feed.id, now, spread),
            seen: Vec::new(),
            pending: Vec::new(),
            paused: false,
            polls: Vec::new(),
            last_failure: None,
            habits: model::feed::Habits::default(),
            unlisted_since: None,
            commands_through: None,
        };
        let state = known.map_or_else(new, |unlisted| unlisted.state);
        let slot = Slot {
            feed: Arc::new(feed.clone()),
            shard,
            state,
            busy,
            polled: false,
            commands: Vec::new(),
        };
        if !busy {
            self.queue
                .insert((self.due_at(&slot, now), feed.id.clone()));
        }
        self.slots.insert(feed.id.clone(), slot);
    }

    /// Whether something waits for commit for so long that nothing may be added.
    fn is_overdue(&self, now: Timestamp) -> bool {
        self.busy
            .oldest()
            .is_some_and(|since| now - since > OLDEST_ROUND)
    }

    /// Whether harvest is in order, and what it does.
    fn health(&self, now: Timestamp) -> (bool, String) {
        if self.is_overdue(now) {
            let says = "rests: commit has taken nothing for long; does an instance commit, and is Kafka there?";
            (false, says.to_owned())
        } else if self.epochs.is_empty() {
            (false, "waits for its shards; is Kafka there?".to_owned())
        } else {
            (true, format!("owns {} shards", self.epochs.len()))
        }
    }

    fn committed(&mut self, shard: Shard, state: FeedState, now: Timestamp) {
        let Some(slot) = self
            .slots
            .get_mut(&state.feed_id)
            .filter(|slot| slot.shard == shard && slot.feed.url == state.url)
        else {
            // Its last round ended after the list had changed, or that it did was written down.
            self.busy.end(&state.feed_id);
            self.unlist(shard, state, false, now);
            return;
        };
        if state.round <= slot.state.round {
            return;
        }
        slot.state = state;
        slot.commands
            .retain(|commanded| !is_covered(commanded, &slot.state));
        slot.busy = false;
        let id = slot.feed.id.clone();
        self.busy.end(&id);
        let due = self.due_at(&self.slots[&id], now);
        self.queue.insert((due, id));
    }

    /// Takes a command that no state covers yet; a round that is under way ends first.
    fn commanded(&mut self, shard: Shard, commanded: Commanded, now: Timestamp) {
        let Some(slot) = self
            .slots
            .get_mut(&commanded.feed_id)
            .filter(|slot| slot.shard == shard && !is_covered(&commanded, &slot.state))
        else {
            return;
        };
        let id = commanded.feed_id.clone();
        tracing::info!(feed = %id, command = %commanded.command, "commanded");
        slot.commands.push(commanded);
        if !slot.busy {
            self.queue.retain(|(_, feed)| *feed != id);
            self.queue.insert((now, id));
        }
    }

    /// When a feed's next round is due: its poll, or a page that waits.
    fn due_at(&self, slot: &Slot, now: Timestamp) -> Timestamp {
        if self.plan.once && !slot.polled || !slot.commands.is_empty() {
            return now;
        }
        if slot.state.paused {
            return Timestamp::MAX_UTC;
        }
        let pages = slot.state.pending.iter().map(|page| page.due_at);
        let poll = (!self.plan.once && !slot.state.schedule.retired)
            .then_some(slot.state.schedule.next_at);
        pages.chain(poll).min().unwrap_or(Timestamp::MAX_UTC)
    }

    /// Takes up to `room` tasks that are due.
    fn due(&mut self, now: Timestamp, room: usize) -> Vec<Task> {
        let mut tasks = Vec::new();
        while tasks.len() < room
            && self.queue.first().is_some_and(|(due, _)| *due <= now)
            && let Some((_, feed)) = self.queue.pop_first()
        {
            let Some(slot) = self.slots.get_mut(&feed) else {
                if let Some(task) = self.leave(&feed, now) {
                    self.busy.begin(feed, now);
                    tasks.push(task);
                }
                continue;
            };
            let Some(epoch) = self.epochs.get(&slot.shard) else {
                continue;
            };
            let mut poll_now = self.plan.once && !slot.polled;
            let mut state = slot.state.clone();
            state.unlisted_since = None;
            for commanded in &slot.commands {
                poll_now |= commands::apply(commanded, &mut state, &slot.feed, now);
            }
            slot.busy = true;
            slot.polled = true;
            tasks.push(Task::Round(Box::new(Job {
                feed: slot.feed.clone(),
                state,
                shard: slot.shard,
                epoch: *epoch,
                poll_now,
            })));
            self.busy.begin(feed, now);
        }
        tasks
    }

    /// Answers a question; whoever asked may have gone.
    fn answer(&self, ask: Ask, now: Timestamp) {
        match ask {
            Ask::Feed(id, to) => {
                let _ = to.send(self.slots.get(&id).map(FeedView::of));
            }
            Ask::Feeds(wanted, to) => {
                let _ = to.send(wanted.of(self.slots.values()));
            }
            Ask::Load(to) => {
                let count = |test: &dyn Fn(&Slot) -> bool| {
                    self.slots.values().filter(|slot| test(slot)).count()
                };
                let _ = to.send(Load {
                    feeds: Health::ALL
                        .map(|health| {
                            (
                                health.name(),
                                count(&|slot| Health::of(&slot.state) == health),
                            )
                        })
                        .into(),
                    due: self.queue.iter().take_while(|(due, _)| *due <= now).count(),
                    under_way: count(&|slot| slot.busy),
                    pending: self
                        .slots
                        .values()
                        .map(|slot| slot.state.pending.len())
                        .sum(),
                    unwritten: self.plan.monitor.health.unwritten(),
                });
            }
        }
    }

    /// Tries a feed again later whose round left no trace.
    fn rest(&mut self, feed: &FeedId, now: Timestamp) {
        self.busy.end(feed);
        if let Some(slot) = self.slots.get_mut(feed) {
            slot.busy = false;
            self.queue.insert((now + AFTER_FAILED_ROUND, feed.clone()));
        }
    }

    /// Waits until the next round is due; for ever if none is.
    async fn until_due(&self, now: Timestamp) {
        match self.queue.first() {
            Some((due, _)) if *due < Timestamp::MAX_UTC => {
                tokio::time::sleep((*due - now).to_std().unwrap_or_default()).await;
            }
            _ => std::future::pending().await,
        }
    }

    /// Whether every feed was polled once, and nothing is left that is due.
    fn is_done(&self, now: Timestamp) -> bool {
        self.plan.once
            && self.slots.len() == self.feeds.len()
            && self
                .slots
                .values()
                .all(|slot| slot.polled && !slot.busy && self.due_at(slot, now) > now)
    }
}

/// Whether a feed's state already holds what a command asked.
fn is_covered(commanded: &Commanded, state: &FeedState) -> bool {
    state.commands_through >= Some(commanded.position)
}
