//! Logging: set up once, on stderr.

use tracing_subscriber::EnvFilter;

use crate::settings::{Log, LogFormat};

/// Sets logging up as configured.
pub(super) fn init(log: &Log) {
    let filter = EnvFilter::new(&log.level);
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    match log.format {
        LogFormat::Text => builder.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).init(),
        LogFormat::Json => builder.json().flatten_event(true).init(),
    }
}
