//! What an operator sees of the service: metrics, and whether its parts are in order. The parts report, nothing is decided here.

mod health;
mod metrics;

pub use health::{Health, Part, Report};
pub use metrics::{Load, Metrics, Work};

/// What the parts of the service report to.
#[derive(Debug, Default)]
pub struct Monitor {
    /// Counts and times.
    pub metrics: Metrics,
    /// What is in order and what is not.
    pub health: Health,
}
