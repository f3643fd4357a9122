//! `courant topics` and `courant schema`.

use std::io::Write as _;

use clap::ValueEnum;
use model::event::{ArticleEvent, FeedEvent, RejectedEvent};

use super::{Configured, Misuse};
use crate::service;
use crate::settings::Journal;

pub(super) fn run(args: &Configured) -> anyhow::Result<()> {
    let settings = args.load()?;
    if settings.publish.to == Journal::Embedded {
        return Err(Misuse(
            "`publish.to` is embedded, which has no topics; set it to kafka".into(),
        )
        .into());
    }
    let reports =
        publisher::kafka::ensure_topics(&service::kafka_settings(&settings.publish.kafka))?;
    let mut unfit = 0;
    for report in &reports {
        let created = if report.created { "created" } else { "exists" };
        println!("{}: {created}", report.topic);
        for difference in &report.differences {
            println!("{}: {difference}", report.topic);
            unfit += usize::from(difference.is_unfit());
        }
    }
    anyhow::ensure!(
        unfit == 0,
        "{unfit} topics cannot be used as they are; nothing was altered"
    );
    Ok(())
}

#[derive(Debug, clap::Args)]
pub(super) struct SchemaArgs {
    /// The events of this topic
    #[arg(value_enum, default_value = "articles")]
    topic: SchemaOf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SchemaOf {
    Articles,
    Feeds,
    Rejected,
}

pub(super) fn schema(args: &SchemaArgs) -> anyhow::Result<()> {
    writeln!(std::io::stdout(), "{}", args.topic.schema())?;
    Ok(())
}

impl SchemaOf {
    /// The JSON Schema of the topic's events.
    fn schema(self) -> String {
        let schema = match self {
            Self::Articles => schemars::schema_for!(ArticleEvent),
            Self::Feeds => schemars::schema_for!(FeedEvent),
            Self::Rejected => schemars::schema_for!(RejectedEvent),
        };
        serde_json::to_string_pretty(&schema).expect("a schema has string keys")
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use model::event::SCHEMA_VERSION;

    use super::*;

    #[test]
    fn the_schemas_are_those_of_the_types() {
        for topic in SchemaOf::value_variants() {
            let name = topic.to_possible_value().expect("every topic has a name");
            let file = format!("../../schemas/{}.v{SCHEMA_VERSION}.json", name.get_name());
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            let schema = format!("{}\n", topic.schema());
            if std::fs::read_to_string(&path).ok().as_ref() != Some(&schema) {
                std::fs::write(&path, schema).unwrap();
                panic!(
                    "{} was not that of the types; it is now: review and commit it",
                    path.display()
                );
            }
        }
    }
}
