//! `courant move`: what the embedded journal holds becomes the past of a service on Kafka, which then publishes nothing twice.

use std::collections::HashMap;
use std::path::Path;

use chrono::Utc;
use fetcher::registrable_domain;
use model::event::Topic;
use model::intake::Body;
use model::{FeedId, FeedState, Intake, Shard};
use publisher::StateRecord;
use publisher::embedded::AtRest;
use publisher::kafka::{self, SettleError, Settling};
use url::Url;

use super::{Configured, Misuse, replay};
use crate::settings::{Journal, Settings};
use crate::{commit, service};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    configured: Configured,
    /// Send the events of the log to the public topics as well
    #[arg(long)]
    events: bool,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let settings = args.configured.load()?;
    let path = &settings.publish.embedded.path;
    if settings.publish.to == Journal::Embedded {
        let what = format!(
            "`publish.to` is embedded; set it to kafka, where the service is to go on, and leave `publish.embedded.path` at {}, which is moved",
            path.display()
        );
        return Err(Misuse(what).into());
    }
    let source = AtRest::open(path)?;
    let options = service::kafka_settings(&settings.publish.kafka);
    kafka::verify_topics(&options)?;
    kafka::unoccupied(&options)?;
    if args.events {
        for topic in Topic::ALL {
            events(path, topic, &options)?;
        }
    }
    state(&source, &settings, &options)?;
    eprintln!(
        "`courant run` goes on there; let no service work in {} any more",
        path.display()
    );
    Ok(())
}

/// Carries the events of a topic over, all of them or those that an earlier attempt left.
fn events(path: &Path, topic: Topic, options: &kafka::Settings) -> anyhow::Result<()> {
    let to = options.topic(topic.name());
    let sent = match replay::log(path, topic, options, &to, None)? {
        Some(sent) => sent,
        None if kafka::is_empty(options, &to)? => {
            replay::log(path, topic, options, &to, Some(0))?.unwrap_or(0)
        }
        None => return Err(SettleError::Occupied { topic: to }.into()),
    };
    eprintln!("{to}: {sent} events");
    Ok(())
}

/// Carries over what is known, how each feed stands, and what operators asked for, in one transaction.
fn state(source: &AtRest, settings: &Settings, options: &kafka::Settings) -> anyhow::Result<()> {
    let settling = Settling::begin(options)?;
    let mut records = 0_u64;
    let mut failed = None;
    source.index(&mut |record| {
        // Epochs count in positions of the intake that is left behind.
        if failed.is_none() && !commit::is_epoch(record) {
            records += 1;
            failed = settling.index(record).err();
        }
    })?;
    if let Some(error) = failed {
        return Err(error.into());
    }

    let shard = |url: &Url| {
        Shard::of_domain(
            &registrable_domain(url),
            settings.publish.kafka.state_partitions,
        )
    };
    let feeds = source.feeds()?;
    let count = feeds.len();
    let listed = settings.feeds.list.iter();
    let mut shards: HashMap<FeedId, Shard> = listed
        .map(|feed| (feed.id.clone(), shard(&feed.url)))
        .collect();
    for state in feeds {
        let shard = shard(&state.url);
        shards.entry(state.feed_id.clone()).or_insert(shard);
        // Like epochs, a position of the intake that is left behind.
        let state = FeedState {
            commands_through: None,
            ..state
        };
        settling.state(shard, &StateRecord::Feed(Box::new(state)))?;
    }
    for (feed_id, command) in source.commands()? {
        let Some(shard) = shards.get(&feed_id) else {
            eprintln!("{feed_id}: {command:?} is left out, there is no such feed any more");
            continue;
        };
        settling.intake(&Intake {
            shard: *shard,
            at: Utc::now(),
            body: Body::Command { feed_id, command },
        })?;
    }
    settling.finish()?;
    eprintln!("moved: {records} records of what is known, {count} feeds");
    Ok(())
}
