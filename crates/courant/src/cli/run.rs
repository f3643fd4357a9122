//! `courant run`: the service.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::Configured;
use super::status::Status;
use crate::commit::Counts;
use crate::monitor::Monitor;
use crate::reload;
use crate::service::{self, Run};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    configured: Configured,
    /// Poll every feed once, publish, and exit when everything is committed
    #[arg(long)]
    once: bool,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let settings = args.configured.load()?;
    let status = Status::on_terminal();
    super::log::init(&settings.log, status.lines());
    super::runtime()?.block_on(async {
        let stop = stop_on_signal()?;
        tracing::info!(
            feeds = settings.feeds.list.len(),
            once = args.once,
            "courant starts"
        );
        let monitor = Arc::new(Monitor::default());
        let feeds = reload::follow(&settings.feeds, super::environment, &monitor);
        let observe = Box::new(|_: &publisher::Effects, counts: &Counts| log_counts(counts));
        let asks = service::asks();
        let shown = tokio::spawn(status.follow(monitor.clone(), asks.0.clone()));
        let run = Run {
            feeds,
            once: args.once,
            stop,
            monitor,
            asks,
            observe,
        };
        let served = service::serve(&settings, run).await;
        shown.abort();
        served?;
        tracing::info!("courant ends");
        Ok(())
    })
}

/// One line for each transaction that decided about an article.
fn log_counts(counts: &Counts) {
    let Counts {
        published,
        updated,
        listed,
        withdrawn,
        duplicates,
        rejected,
        ..
    } = counts;
    if published + updated + listed + withdrawn + duplicates + rejected > 0 {
        tracing::info!(
            published,
            updated,
            listed,
            withdrawn,
            duplicates,
            rejected,
            "committed"
        );
    }
}

/// Cancelled by the first SIGTERM or SIGINT; the second one ends the process at once.
pub(super) fn stop_on_signal() -> anyhow::Result<CancellationToken> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let stop = CancellationToken::new();
    let first = stop.clone();
    tokio::spawn(async move {
        for second in [false, true] {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            if second {
                std::process::exit(super::FAILED.into());
            }
            tracing::info!(
                "stopping: rounds under way write down where they stand; a second signal ends at once"
            );
            first.cancel();
        }
    });
    Ok(stop)
}
