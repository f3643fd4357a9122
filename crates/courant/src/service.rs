//! The service: settings become a journal, harvest and commit around it, and an end without loss.

use std::path::Path;
use std::time::Duration;

use anyhow::Context as _;
use deduplicator::Policy;
use model::Timestamp;
use publisher::{Committer, Effects, IntakeWriter, Journal, Shards, embedded, kafka};
use tokio_util::sync::CancellationToken;

use crate::commit::{self, Counts, Rules};
use crate::harvest::{self, Plan};
use crate::settings::{Copies, Publish, Settings};

/// Sees what each transaction made durable; runs on the commit thread.
pub type Observer = Box<dyn FnMut(&Effects, &Counts) + Send>;

/// Runs the service until `stop`, or with `once` until every feed was polled once and everything is committed.
pub async fn serve(settings: &Settings, once: bool, stop: CancellationToken, observe: Observer) -> anyhow::Result<()> {
    let now = chrono::Utc::now();
    let owner = owner(now);
    match &settings.publish {
        Publish::Embedded { path } => {
            let journal = embedded::open(path, &owner, now)?;
            work(settings, journal, 1, once, stop, observe).await
        }
        Publish::Kafka(options) => {
            let options = kafka_settings(options);
            let shards = options.state_partitions.unsigned_abs();
            let journal = tokio::task::spawn_blocking(move || kafka::open(&options, &owner)).await??;
            work(settings, journal, shards, once, stop, observe).await
        }
    }
}

/// Harvest on the runtime, commit on a thread of its own.
async fn work<W: IntakeWriter, S: Shards, C: Committer + 'static>(
    settings: &Settings,
    journal: Journal<W, S, C>,
    shards: u32,
    once: bool,
    stop: CancellationToken,
    mut observe: Observer,
) -> anyhow::Result<()> {
    let client = fetcher::Client::new(fetch_settings(settings))?;
    let plan = Plan {
        feeds: settings.feeds.clone(),
        new_feeds: settings.new_feeds.clone(),
        bounds: (settings.fetch.min_interval, settings.fetch.max_interval),
        shards,
        once,
    };
    let rules = rules(settings);
    let Journal { writer, shards, mut committer } = journal;
    // Whichever ends first ends the other: harvest by closing the journal, commit by asking harvest to stop.
    let stop = stop.child_token();
    let commit_ended = stop.clone().drop_guard();
    let runtime = tokio::runtime::Handle::current();
    let commit = std::thread::Builder::new().name("commit".into()).spawn(move || {
        let _stops_harvest = commit_ended;
        let _runtime = runtime.enter();
        commit::run(&mut committer, &rules, &mut *observe)
    })?;

    let harvested = within_grace(harvest::run(plan, client, writer, shards, stop.clone()), &stop, settings.shutdown_grace).await;
    let committed = tokio::task::spawn_blocking(move || commit.join()).await?;
    match committed {
        Ok(committed) => committed.context("commit ended")?,
        Err(panic) => std::panic::resume_unwind(panic),
    }
    harvested
}

/// Gives harvest a limited time to write down where its rounds stand; what is not written is repeated by the next run.
async fn within_grace(
    harvest: impl Future<Output = Result<(), publisher::AppendError>>,
    stop: &CancellationToken,
    grace: Duration,
) -> anyhow::Result<()> {
    let given_up = async {
        stop.cancelled().await;
        tokio::time::sleep(grace).await;
    };
    tokio::select! {
        ended = harvest => ended.context("harvest ended"),
        () = given_up => {
            tracing::warn!(?grace, "rounds were still under way when the time to shut down was over; the next run repeats them");
            Ok(())
        }
    }
}

/// Tells this process from every other that writes to the same journal.
fn owner(now: Timestamp) -> String {
    format!("{}-{}", std::process::id(), now.timestamp_micros())
}

fn rules(settings: &Settings) -> Rules {
    Rules {
        dedup: deduplicator::Settings {
            identity_window: settings.dedup.identity_window,
            story_window: settings.dedup.story_window,
            copies: match settings.dedup.copies {
                Copies::Publish => Policy::Publish,
                Copies::Drop => Policy::Drop,
            },
            ..deduplicator::Settings::default()
        },
        max_event_bytes: settings.max_event_bytes,
    }
}

/// The fetcher's settings as configured.
pub fn fetch_settings(settings: &Settings) -> fetcher::Settings {
    todo!("{settings:?}")
}

/// The Kafka journal's settings as configured.
pub fn kafka_settings(options: &crate::settings::Kafka) -> kafka::Settings {
    kafka::Settings {
        brokers: options.brokers.clone(),
        prefix: options.topic_prefix.clone(),
        properties: options.properties.clone(),
        state_partitions: options.state_partitions,
        public_partitions: options.partitions,
        replication: options.replication_factor,
        max_record_bytes: options.max_record_bytes,
    }
}

/// Where an embedded journal keeps its article events.
pub fn lines(path: &Path) -> std::path::PathBuf {
    path.join(embedded::LINES)
}
