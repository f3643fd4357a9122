//! `courant topics`: Kafka's topics as the service needs them.

use std::io::Write as _;

use super::{Configured, Misuse};
use crate::service;
use crate::settings::Journal;

pub(super) fn run(args: &Configured) -> anyhow::Result<()> {
    let settings = args.load_without_feeds()?;
    if settings.publish.to == Journal::Embedded {
        return Err(Misuse(
            "`publish.to` is embedded, which has no topics; set it to kafka".into(),
        )
        .into());
    }
    let reports =
        publisher::kafka::ensure_topics(&service::kafka_settings(&settings.publish.kafka))?;
    let mut unfit = 0;
    let mut out = std::io::stdout();
    for report in &reports {
        let created = if report.created { "created" } else { "exists" };
        writeln!(out, "{}: {created}", report.topic)?;
        for difference in &report.differences {
            writeln!(out, "{}: {difference}", report.topic)?;
            unfit += usize::from(difference.is_unfit());
        }
    }
    anyhow::ensure!(
        unfit == 0,
        "{unfit} topics cannot be used as they are; nothing was altered"
    );
    Ok(())
}
