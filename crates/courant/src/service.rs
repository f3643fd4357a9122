//! The service: settings become a journal, harvest and commit around it, and an end without loss.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use deduplicator::{Policy, UrlRules};
use model::{Intake, Timestamp};
use publisher::{Committer, Effects, IntakeWriter, Journal, Shards, embedded, kafka};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::commit::{self, Counts, Rules};
use crate::harvest::{self, Ask, FeedLists, Plan};
use crate::monitor::Monitor;
use crate::server::{self, Console};
use crate::settings::{self, Copies, Journal as Kind, Kafka, Settings};

/// Sees what each transaction made durable; runs on the commit thread.
pub type Observer = Box<dyn FnMut(&Effects, &Counts) + Send>;

/// One run of the service.
pub struct Run {
    /// The feed list.
    pub feeds: FeedLists,
    /// Poll every feed once, without the HTTP server, and end when everything is committed.
    pub once: bool,
    /// Ends the run.
    pub stop: CancellationToken,
    /// What the parts report to.
    pub monitor: Arc<Monitor>,
    /// Where harvest is asked about its feeds, and where it hears that.
    pub asks: (mpsc::Sender<Ask>, mpsc::Receiver<Ask>),
    /// Sees what was committed.
    pub observe: Observer,
}

/// Runs the service until it is stopped, or once.
pub async fn serve(settings: &Settings, run: Run) -> anyhow::Result<()> {
    let now = chrono::Utc::now();
    let owner = owner(now);
    match settings.publish.to {
        Kind::Embedded => {
            let journal = embedded::open(&settings.publish.embedded.path, &owner, now)?;
            work(settings, run, journal, 1).await
        }
        Kind::Kafka => {
            let options = kafka_settings(&settings.publish.kafka);
            let shards = options.state_partitions.unsigned_abs();
            let journal =
                tokio::task::spawn_blocking(move || kafka::open(&options, &owner)).await??;
            work(settings, run, journal, shards).await
        }
    }
}

/// Harvest on the runtime, commit on a thread of its own.
async fn work<W: IntakeWriter, S: Shards, C: Committer + 'static>(
    settings: &Settings,
    run: Run,
    journal: Journal<W, S, C>,
    shard_count: u32,
) -> anyhow::Result<()> {
    let Run {
        feeds,
        once,
        stop,
        monitor,
        asks: (asker, asks),
        mut observe,
    } = run;
    let client = fetcher::Client::new(fetch_settings(settings)?)?;
    let stop = stop.child_token();
    if !once {
        let (commander, commands) = mpsc::channel(ASKS);
        tokio::spawn(pass_on(commands, journal.writer.clone(), stop.clone()));
        let console = Console {
            monitor: monitor.clone(),
            feeds: feeds.clone(),
            shards: shard_count,
            asker,
            commander,
            client: client.clone(),
        };
        server::start(settings, console, stop.clone()).await?;
    }
    let plan = Plan {
        feeds,
        new_feeds: settings.new_feeds.publish,
        bounds: (settings.poll.min_interval, settings.poll.max_interval),
        revisit: settings.fetch.revisit.clone(),
        forget_after: settings.poll.forget_after,
        shards: shard_count,
        asks,
        monitor: monitor.clone(),
        once,
    };
    let rules = rules(settings);
    let Journal {
        writer,
        shards,
        mut committer,
    } = journal;
    // Whichever ends first ends the other: harvest by closing the journal, commit by asking harvest to stop.
    let commit_ended = stop.clone().drop_guard();
    let runtime = tokio::runtime::Handle::current();
    let commit = std::thread::Builder::new()
        .name("commit".into())
        .spawn(move || {
            let _stops_harvest = commit_ended;
            let _runtime = runtime.enter();
            commit::run(&mut committer, &rules, &monitor, &mut *observe)
        })?;

    let harvested = within_grace(
        harvest::run(plan, client, writer, shards, stop.clone()),
        &stop,
        settings.shutdown.grace,
    )
    .await;
    let committed = tokio::task::spawn_blocking(move || commit.join()).await?;
    match committed {
        Ok(committed) => committed.context("commit ended")?,
        Err(panic) => std::panic::resume_unwind(panic),
    }
    harvested
}

/// Questions and commands that may wait.
const ASKS: usize = 64;

/// For [`Run::asks`].
pub fn asks() -> (mpsc::Sender<Ask>, mpsc::Receiver<Ask>) {
    mpsc::channel(ASKS)
}

/// Writes an operator's commands to the intake, until `stop`: after it nobody keeps the journal open.
async fn pass_on<W: IntakeWriter>(
    mut commands: mpsc::Receiver<Intake>,
    writer: W,
    stop: CancellationToken,
) {
    let write = async {
        while let Some(command) = commands.recv().await {
            if let Err(error) = writer.append(command).await {
                tracing::error!(%error, "a command could not be written; give it again");
            }
        }
    };
    tokio::select! {
        () = write => {}
        () = stop.cancelled() => {}
    }
}

/// Gives harvest a limited time to write down where its rounds stand; what is not written is repeated by the next run.
async fn within_grace(
    harvest: impl Future<Output = anyhow::Result<()>>,
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
            urls: UrlRules {
                keep: settings.dedup.keep_parameters.clone(),
            },
        },
        shared: settings.publish.to == Kind::Kafka,
        max_event_bytes: bytes(settings.publish.kafka.max_event_size.0),
        routes: match settings.publish.to {
            Kind::Embedded => Vec::new(),
            Kind::Kafka => settings.publish.kafka.routes.iter().map(route).collect(),
        },
    }
}

fn route(route: &settings::Route) -> commit::Route {
    commit::Route {
        topic: route.topic.as_str().to_owned(),
        tags: route.tags.clone(),
        languages: route.languages.clone(),
        text: route.text,
    }
}

/// The fetcher's settings as configured; reads the file of certificate authorities.
pub fn fetch_settings(settings: &Settings) -> anyhow::Result<fetcher::Settings> {
    let fetch = &settings.fetch;
    let per_host = &fetch.per_host;
    let extra_roots = match &fetch.extra_roots {
        Some(path) => std::fs::read(path)
            .with_context(|| format!("fetch.extra_roots: {} cannot be read", path.display()))?,
        None => Vec::new(),
    };
    Ok(fetcher::Settings {
        user_agent: fetch.user_agent.as_str().to_owned(),
        allow_addresses: fetch.allow_addresses.clone(),
        allow_ports: fetch.allow_ports.clone(),
        per_host: fetcher::PerHost {
            concurrency: per_host.concurrency,
            delay: per_host.delay,
            burst: per_host.burst,
            queue: per_host.queue,
            patience: per_host.patience,
        },
        timeouts: fetcher::Timeouts {
            connect: fetch.connect_timeout,
            first_byte: fetch.first_byte_timeout,
            idle: fetch.idle_timeout,
            total: fetch.timeout,
        },
        limits: fetcher::Limits {
            feed: fetch.max_feed_size.0,
            page: fetch.max_page_size.0,
            connections: fetch.concurrency,
            buffers: fetch.max_buffers.0,
            ..fetcher::Limits::default()
        },
        max_redirects: fetch.max_redirects,
        robots_for_feeds: fetch.robots_for_feeds,
        proxy: fetch.proxy.as_ref().map(|proxy| proxy.reveal().clone()),
        extra_roots,
    })
}

/// Room in a record besides the largest event: what the intake says around an article.
const RECORD_MARGIN: usize = 64 * 1024;

/// The Kafka journal's settings as configured.
pub fn kafka_settings(options: &Kafka) -> kafka::Settings {
    kafka::Settings {
        brokers: options
            .brokers
            .iter()
            .map(|broker| broker.as_str().to_owned())
            .collect(),
        prefix: options.topic_prefix.as_str().to_owned(),
        properties: options
            .properties
            .iter()
            .map(|(key, value)| (key.clone(), value.reveal().clone()))
            .collect(),
        state_partitions: options.state_partitions.cast_signed(),
        replication: options.replication_factor.map_or(-1, i32::from),
        max_record_bytes: bytes(options.max_event_size.0) + RECORD_MARGIN,
        routes: options
            .routes
            .iter()
            .map(|route| route.topic.as_str().to_owned())
            .collect(),
    }
}

fn bytes(size: u64) -> usize {
    usize::try_from(size).unwrap_or(usize::MAX)
}

/// Where an embedded journal keeps its article events.
pub fn lines(path: &Path) -> std::path::PathBuf {
    path.join(embedded::LINES)
}
