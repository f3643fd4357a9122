//! `courant replay`: sends stored events on to a Kafka topic, as they are.

use std::path::Path;

use anyhow::Context as _;
use model::Timestamp;
use model::event::Topic;
use publisher::embedded;
use publisher::kafka::{BATCH, From, Replay, Settings};

use super::{Configured, Misuse};
use crate::server::TopicName;
use crate::service;
use crate::settings::Journal;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    configured: Configured,
    /// The topic whose events are sent, from the journal that the configuration names
    #[arg(long, value_enum, default_value = "articles")]
    topic: TopicName,
    /// The Kafka topic to send to, with its prefix; it must be there
    #[arg(long, value_name = "TOPIC")]
    to: String,
    /// Where to begin: `beginning`, a time such as 2026-11-01T00:00:00Z, an event's number in the embedded log, or PARTITION:OFFSET of
    /// a Kafka topic. Without it, behind the last event that an earlier replay to the same topic sent
    #[arg(long, value_name = "PLACE", value_parser = place)]
    from: Option<Place>,
}

/// Where to begin, as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Beginning,
    Time(Timestamp),
    Event(i64),
    Offset(i32, i64),
}

fn place(text: &str) -> Result<Place, String> {
    if text == "beginning" {
        return Ok(Place::Beginning);
    }
    if let Ok(number) = text.parse::<u32>() {
        return Ok(Place::Event(number.into()));
    }
    if let Ok(time) = text.parse() {
        return Ok(Place::Time(time));
    }
    let parsed = text.split_once(':').and_then(|(partition, offset)| {
        let offset = offset.parse::<i64>().ok().filter(|offset| *offset >= 0)?;
        let partition = partition
            .parse::<i32>()
            .ok()
            .filter(|number| *number >= 0)?;
        Some(Place::Offset(partition, offset))
    });
    parsed.ok_or_else(|| "write `beginning`, a time such as 2026-11-01T00:00:00Z, an event's number, or PARTITION:OFFSET".to_owned())
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let settings = args.configured.load_without_feeds()?;
    let publish = &settings.publish;
    let kafka = service::kafka_settings(&publish.kafka);
    let topic = Topic::from(args.topic);
    let misuse = |what: String| anyhow::Error::from(Misuse(what));
    let own = ["intake", "state", "index"].map(|name| kafka.topic(name));
    if own.contains(&args.to) {
        return Err(misuse(format!(
            "{} is the service's own; name a topic for events",
            args.to
        )));
    }
    let sent = match publish.to {
        Journal::Embedded => {
            let path = &publish.embedded.path;
            let from = match args.from {
                None => None,
                Some(Place::Beginning) => Some(0),
                Some(Place::Event(number)) => Some(number),
                Some(Place::Time(time)) => Some(embedded::first_since(path, time)?),
                Some(Place::Offset(..)) => {
                    return Err(misuse("`publish.to` is embedded, and its log has no partitions; begin at an event's number".into()));
                }
            };
            log(path, topic, &kafka, &args.to, from)?
        }
        Journal::Kafka => {
            let source = kafka.topic(topic.name());
            if source == args.to {
                return Err(misuse(format!(
                    "{source} is where the events are; name another topic"
                )));
            }
            let from = match args.from {
                None => From::Last,
                Some(Place::Beginning) => From::Beginning,
                Some(Place::Time(time)) => From::Time(time),
                Some(Place::Offset(partition, offset)) => From::Place { partition, offset },
                Some(Place::Event(_)) => {
                    return Err(misuse(
                        "`publish.to` is kafka; begin at PARTITION:OFFSET".into(),
                    ));
                }
            };
            let replay = Replay::open(&kafka, topic.name(), &args.to)?;
            let mut sent = Sent::default();
            let found = replay.topic(&kafka, &source, from, &mut |count| sent.add(count))?;
            found.then_some(sent.0)
        }
    };
    let sent = sent.ok_or_else(|| {
        misuse(format!(
            "nothing was sent from {} to {} yet; say where to begin, such as `--from beginning`",
            topic.name(),
            args.to
        ))
    })?;
    eprintln!(
        "{sent} events sent to {}; without `--from` the next replay goes on behind them",
        args.to
    );
    Ok(())
}

/// Sends what the embedded log holds of a topic, from a place or from where the last replay ended; how many events, or none without a
/// place to go on at.
pub(super) fn log(
    path: &Path,
    topic: Topic,
    kafka: &Settings,
    to: &str,
    from: Option<i64>,
) -> anyhow::Result<Option<u64>> {
    let replay = Replay::open(kafka, topic.name(), to)?;
    let Some(mut next) = from.map_or_else(|| replay.place(), |place| Ok(Some(place)))? else {
        return Ok(None);
    };
    let mut sent = Sent::default();
    loop {
        let batch = u32::try_from(BATCH).expect("a small number");
        let (places, events): (Vec<i64>, Vec<_>) = embedded::log_from(path, topic, next, batch)?
            .into_iter()
            .unzip();
        let Some(last) = places.last() else {
            return Ok(Some(sent.0));
        };
        next = last + 1;
        replay
            .send(&events, next)
            .with_context(|| format!("after {} events", sent.0))?;
        sent.add(events.len());
    }
}

/// Events sent so far.
#[derive(Default)]
struct Sent(u64);

impl Sent {
    /// So many more; says so now and then.
    fn add(&mut self, count: usize) {
        const EVERY: u64 = 100_000;
        let before = self.0;
        self.0 += count as u64;
        if before / EVERY < self.0 / EVERY {
            eprintln!("{} events sent", self.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let time = "2026-11-01T00:00:00Z".parse().unwrap();
        for (text, expected) in [
            ("beginning", Some(Place::Beginning)),
            ("2026-11-01T00:00:00Z", Some(Place::Time(time))),
            ("2026-11-01T01:00:00+01:00", Some(Place::Time(time))),
            ("17", Some(Place::Event(17))),
            ("3:1500", Some(Place::Offset(3, 1500))),
            ("3:-1", None),
            ("-3:1", None),
            ("2026-11-01", None),
            ("end", None),
        ] {
            assert_eq!(place(text).ok(), expected, "{text}");
        }
    }
}
