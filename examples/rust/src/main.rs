//! Prints the articles that Courant publishes, and resumes where it stopped.
//!
//! `cargo run -p consume -- localhost:9092 courant.articles my-reader`
//!
//! Each event is dealt with before its position is stored, so after a crash the last ones may come again: what was printed last for an
//! article is passed over.

use std::collections::HashMap;

use rdkafka::consumer::{Consumer as _, StreamConsumer};
use rdkafka::{ClientConfig, Message as _};
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(brokers), Some(topic), Some(group)) = (args.next(), args.next(), args.next()) else {
        eprintln!("usage: consume BROKERS TOPIC GROUP");
        std::process::exit(2);
    };
    let consumer: StreamConsumer = ClientConfig::new()
        .set("bootstrap.servers", brokers)
        .set("group.id", group)
        // A new group begins with the oldest event.
        .set("auto.offset.reset", "earliest")
        // Events are written in transactions; what was aborted is never seen.
        .set("isolation.level", "read_committed")
        // Positions are stored by `store_offset_from_message` below, once an event was dealt with.
        .set("enable.auto.offset.store", "false")
        .create()?;
    consumer.subscribe(&[&topic])?;

    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    // The last event of each article; a program that keeps articles in a database has it there.
    let mut last: HashMap<String, String> = HashMap::new();
    loop {
        let message = tokio::select! {
            message = consumer.recv() => message?,
            _ = terminate.recv() => break,
            _ = interrupt.recv() => break,
        };
        let event: serde_json::Value =
            serde_json::from_slice(message.payload().unwrap_or_default())?;
        let text = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
        let id = text("event_id");
        if last.insert(text("article_id"), id.clone()) != Some(id) {
            println!("{}\t{}\t{}", text("type"), event["version"], text("title"));
        }
        consumer.store_offset_from_message(&message)?;
    }
    // Dropping the consumer commits the stored positions.
    Ok(())
}
