//! `courant topics` and `courant schema`.

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
    let schema = match args.topic {
        SchemaOf::Articles => schemars::schema_for!(ArticleEvent),
        SchemaOf::Feeds => schemars::schema_for!(FeedEvent),
        SchemaOf::Rejected => schemars::schema_for!(RejectedEvent),
    };
    println!("{}", serde_json::to_string_pretty(&schema)?);
    Ok(())
}
