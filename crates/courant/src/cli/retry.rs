//! `courant retry`: hands rejected entries back to the service.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Write as _;

use chrono::{TimeDelta, Utc};
use fetcher::registrable_domain;
use model::event::{RejectedEvent, Topic};
use model::intake::{Body, Command, RetryEntry};
use model::{FeedId, Intake, Shard};
use publisher::{IntakeWriter as _, embedded, kafka};

use super::{Configured, Misuse, tail};
use crate::service;
use crate::settings::{FeedSettings, Journal, Settings};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    configured: Configured,
    /// Only rejections with this reason, such as `http_404`; may be given several times
    #[arg(long, value_name = "REASON")]
    reason: Vec<String>,
    /// Only rejections of this feed; may be given several times
    #[arg(long, value_name = "ID")]
    feed: Vec<String>,
    /// Only rejections of the last hours
    #[arg(long, value_name = "HOURS", default_value_t = 24)]
    hours: u32,
    /// Say what would be handed back, and do nothing
    #[arg(long)]
    dry_run: bool,
}

/// Entries of one command; more of a feed are handed back in several.
const ENTRIES: usize = 100;

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let settings = args.configured.load()?;
    let listed: HashMap<&FeedId, &FeedSettings> = settings
        .feeds
        .list
        .iter()
        .map(|feed| (&feed.id, feed))
        .collect();
    for id in &args.feed {
        if !listed.contains_key(&FeedId::new(id)) {
            return Err(Misuse(format!("no feed has the id {id}")).into());
        }
    }
    let rejected = rejected(args, &settings)?;
    let mut records = Vec::new();
    let mut lines = Vec::new();
    for (id, rejected) in &rejected {
        let entries = match rejected.entries.len() {
            0 => "the feed itself".to_owned(),
            1 => "1 entry".to_owned(),
            count => format!("{count} entries"),
        };
        match listed.get(id) {
            Some(feed) => {
                lines.push(format!("{id}: {entries}"));
                records.extend(commands(feed, rejected, &settings));
            }
            None => eprintln!("{id}: {entries} left alone, the feed is not listed any more"),
        }
    }
    if records.is_empty() {
        eprintln!("nothing to hand back");
    } else if !args.dry_run {
        submit(&settings, records)?;
        eprintln!("handed back; what becomes of it: courant tail, courant tail --topic rejected");
    }
    for line in lines {
        writeln!(std::io::stdout(), "{line}")?;
    }
    Ok(())
}

/// What of a feed was rejected.
#[derive(Default)]
struct Rejected {
    /// The document itself.
    feed: bool,
    entries: Vec<RetryEntry>,
}

/// The rejections that are asked for, each entry once.
fn rejected(args: &Args, settings: &Settings) -> anyhow::Result<BTreeMap<FeedId, Rejected>> {
    let since = Utc::now() - TimeDelta::hours(args.hours.into());
    let mut seen = HashSet::new();
    let mut found: BTreeMap<FeedId, Rejected> = BTreeMap::new();
    tail::read(
        &settings.publish,
        Topic::Rejected,
        true,
        true,
        &mut |value| {
            let RejectedEvent {
                time, rejection, ..
            } = serde_json::from_str(value)?;
            let Some(provenance) = rejection.provenance else {
                return Ok(());
            };
            if time < since
                || !args.reason.is_empty() && !args.reason.contains(&rejection.reason)
                || !args.feed.is_empty()
                    && !args
                        .feed
                        .iter()
                        .any(|id| *id == provenance.feed_id.as_str())
                || !seen.insert((provenance.feed_id.clone(), provenance.entry_id.clone()))
            {
                return Ok(());
            }
            let of_feed = found.entry(provenance.feed_id).or_default();
            if provenance.entry_id.is_empty() {
                of_feed.feed = true;
            } else {
                of_feed.entries.push(RetryEntry {
                    entry_id: provenance.entry_id,
                    url: rejection.url,
                });
            }
            Ok(())
        },
    )?;
    Ok(found)
}

/// The records that ask the feed's owner.
fn commands(feed: &FeedSettings, rejected: &Rejected, settings: &Settings) -> Vec<Intake> {
    let shards = match settings.publish.to {
        Journal::Embedded => 1,
        Journal::Kafka => settings.publish.kafka.state_partitions,
    };
    let shard = Shard::of_domain(&registrable_domain(&feed.url), shards);
    let retries = rejected
        .entries
        .chunks(ENTRIES)
        .map(|entries| Command::Retry(entries.to_vec()));
    let poll = rejected.feed.then_some(Command::Poll);
    retries
        .chain(poll)
        .map(|command| Intake {
            shard,
            at: Utc::now(),
            body: Body::Command {
                feed_id: feed.id.clone(),
                command,
            },
        })
        .collect()
}

fn submit(settings: &Settings, records: Vec<Intake>) -> anyhow::Result<()> {
    match settings.publish.to {
        Journal::Embedded => embedded::submit(&settings.publish.embedded.path, &records)?,
        Journal::Kafka => super::runtime()?.block_on(async {
            let writer =
                kafka::KafkaWriter::new(&service::kafka_settings(&settings.publish.kafka))?;
            for record in records {
                writer.append(record).await?;
            }
            anyhow::Ok(())
        })?,
    }
    Ok(())
}
