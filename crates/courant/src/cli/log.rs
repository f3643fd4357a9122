//! Logging: set up once, on stderr.

use std::io::IsTerminal as _;

use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::settings::{Log, LogFormat, LogLevel};

/// Sets logging up as configured; the lines go to `to`.
pub(super) fn init<W>(log: &Log, to: W)
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let level = match log.level {
        LogLevel::Error => Level::ERROR,
        LogLevel::Warn => Level::WARN,
        LogLevel::Info => Level::INFO,
        LogLevel::Debug => Level::DEBUG,
        LogLevel::Trace => Level::TRACE,
    };
    // librdkafka reports every retry; what it cannot mend by itself reaches the log through the journal.
    let filter = Targets::new()
        .with_default(level)
        .with_target("librdkafka", level.min(Level::ERROR));
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(to)
        .with_target(false);
    let registry = tracing_subscriber::registry().with(filter);
    match log.format {
        LogFormat::Text => registry
            .with(lines.with_ansi(std::io::stderr().is_terminal()))
            .init(),
        LogFormat::Json => registry.with(lines.json().flatten_event(true)).init(),
    }
}
