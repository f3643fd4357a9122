//! What an operator sees of the service: metrics, and whether its parts are in order. The parts report, nothing is decided here.

mod health;
mod history;
mod metrics;

use model::Timestamp;
use tokio::sync::watch;

use crate::commit::Counts;

pub use health::{Health, Part, Report};
pub use history::{History, Minute};
pub use metrics::{Load, Metrics, Work};

/// What the parts of the service report to.
#[derive(Debug, Default)]
pub struct Monitor {
    /// Counts and times.
    pub metrics: Metrics,
    /// The last hour.
    pub history: History,
    /// What is in order and what is not.
    pub health: Health,
    /// Changes when there are new events.
    pub news: watch::Sender<()>,
}

impl Monitor {
    /// Takes what a durable transaction decided; `now` is when it had become durable.
    pub fn committed(&self, counts: &Counts, now: Timestamp) {
        self.metrics.committed(counts, now);
        self.history.committed(counts, now);
    }
}
