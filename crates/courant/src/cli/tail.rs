//! `courant tail`: published events, from the embedded log or from Kafka.

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use model::event::Topic;
use publisher::embedded;
use publisher::kafka::{Position, Tail};

use super::Configured;
use crate::server::TopicName;
use crate::service;
use crate::settings::{Journal, Publish};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    configured: Configured,
    /// The topic to read
    #[arg(long, value_enum, default_value = "articles")]
    topic: TopicName,
    /// Print what is there, from the oldest event on, and exit
    #[arg(long, conflicts_with = "from_beginning")]
    all: bool,
    /// Begin at the oldest event, then go on with new ones
    #[arg(long)]
    from_beginning: bool,
}

/// How often is looked for new events.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// Events read from the embedded log at a time.
const PAGE: u32 = 500;

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let settings = args.configured.load_without_feeds()?;
    let from_beginning = args.all || args.from_beginning;
    read(
        &settings.publish,
        args.topic.into(),
        from_beginning,
        args.all,
        &mut |value| {
            let mut out = std::io::stdout().lock();
            writeln!(out, "{value}")?;
            Ok(out.flush()?)
        },
    )
}

/// Gives each event of a topic, from the oldest or from the next one on; for ever, or with `once` until there are no more.
pub(super) fn read(
    publish: &Publish,
    topic: Topic,
    from_beginning: bool,
    once: bool,
    each: &mut dyn FnMut(&str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    match publish.to {
        Journal::Embedded => {
            embedded_log(&publish.embedded.path, topic, from_beginning, once, each)
        }
        Journal::Kafka => {
            let settings = service::kafka_settings(&publish.kafka);
            kafka_topic(&settings, topic, from_beginning, once, each)
        }
    }
}

fn embedded_log(
    path: &Path,
    topic: Topic,
    from_beginning: bool,
    once: bool,
    each: &mut dyn FnMut(&str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut seq = if from_beginning {
        0
    } else {
        embedded::last_event(path)?
    };
    loop {
        let events = embedded::events_after(path, Some(topic), seq, PAGE)?;
        for event in &events {
            seq = event.seq;
            each(&event.value)?;
        }
        if events.is_empty() {
            if once {
                return Ok(());
            }
            std::thread::sleep(LOOK_EVERY);
        }
    }
}

fn kafka_topic(
    settings: &publisher::kafka::Settings,
    topic: Topic,
    from_beginning: bool,
    once: bool,
    each: &mut dyn FnMut(&str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let from = if from_beginning {
        Position::Beginning
    } else {
        Position::End
    };
    let mut tail = Tail::open(settings, topic.name(), from)?;
    loop {
        match tail.next(LOOK_EVERY)? {
            Some(value) => each(&value)?,
            None if once && tail.is_read() => return Ok(()),
            None => {}
        }
    }
}
