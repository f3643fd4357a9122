//! Commit: one total order. Reads the intake, decides, and makes everything durable in one transaction; owns the index.
//!
//! Nothing here knows which journal it works on, and no decision reads a clock: a record's own time is the time of its decision.

mod desk;
mod routes;
#[cfg(test)]
mod tests;

use std::time::{Duration, Instant};

use model::Intake;
use model::intake::Body;
use publisher::{CommitError, Committer, Effects, Read, Received};

use crate::monitor::{Monitor, Work};
use desk::Desk;

pub use desk::{Counts, Rules, is_epoch};
pub use routes::{Route, omit_text};

/// How long a read waits before it looks whether there is anything else to do.
const READ_WAIT: Duration = Duration::from_millis(200);

/// How long a poll that brought nothing waits for others.
const GATHER: Duration = Duration::from_millis(200);

/// Before an aborted transaction is repeated: what the brokers refuse for good must not keep them busy.
const AFTER_ABORT: Duration = Duration::from_millis(200);

/// What commit says of itself when all is well.
const LEADS: &str = "leads";

/// Commits until the journal is closed. Blocks; belongs on a thread of its own, inside a runtime's context.
///
/// `observe` sees what each transaction made durable, after it did.
pub fn run(
    committer: &mut impl Committer,
    rules: &Rules,
    monitor: &Monitor,
    observe: &mut dyn FnMut(&Effects, &Counts),
) -> Result<(), CommitError> {
    loop {
        // With Kafka another instance may lead for as long as it lives; that is as it should be.
        let health = &monitor.health;
        health.set("commit", rules.shared, "stands by, or restores the index");
        if rules.shared {
            tracing::info!("waiting for the commit role, which one instance at a time has");
        }
        match term(committer, rules, monitor, observe) {
            Err(CommitError::Lost(why)) => {
                tracing::warn!(why = %chain(&*why), "the commit role was lost; taking part again");
            }
            Err(error) => {
                health.set("commit", false, chain(&error));
                return Err(error);
            }
            Ok(()) => return Ok(()),
        }
    }
}

/// One term: from the restore of the index to the end of the journal or the loss of the role.
fn term(
    committer: &mut impl Committer,
    rules: &Rules,
    monitor: &Monitor,
    observe: &mut dyn FnMut(&Effects, &Counts),
) -> Result<(), CommitError> {
    let mut desk = Desk::new(rules);
    if !committer.lead(&mut |step| desk.restore(step))? {
        return Ok(());
    }
    desk.restored();
    tracing::info!(known = desk.known(), "commit begins");
    monitor.health.set("commit", true, LEADS);
    let mut aborted = false;
    let metrics = &monitor.metrics;
    loop {
        let Some(received) = metrics.timed(Work::Read, || read(committer))? else {
            return Ok(());
        };
        if received.is_empty() {
            continue;
        }
        let decided = metrics.timed(Work::Decide, || desk.decide(received));
        match metrics.timed(Work::Write, || committer.write(&decided.effects)) {
            Ok(()) => {
                monitor.committed(&decided.counts, chrono::Utc::now());
                if !decided.effects.events.is_empty() {
                    monitor.news.send_replace(());
                }
                observe(&decided.effects, &decided.counts);
                desk.merge(decided);
                if aborted {
                    monitor.health.set("commit", true, LEADS);
                    aborted = false;
                }
            }
            // What was decided is dropped with the transaction; the records come again.
            Err(CommitError::Aborted(why)) => {
                let why = chain(&*why);
                tracing::warn!(why, "the transaction was aborted; repeating it");
                let says = format!("the transaction was aborted and is repeated: {why}");
                monitor.health.set("commit", false, says);
                aborted = true;
                std::thread::sleep(AFTER_ABORT);
            }
            Err(error) => return Err(error),
        }
    }
}

/// The records of one transaction, none when the journal is closed. Polls that brought nothing wait a little for others: a transaction
/// costs the same for one as for many.
fn read(committer: &mut impl Committer) -> Result<Option<Vec<Received>>, CommitError> {
    let mut received = match committer.read(READ_WAIT)? {
        Read::Closed => return Ok(None),
        Read::Records(received) => received,
    };
    let began = Instant::now();
    let mut urgent = received.is_empty() || received.iter().any(is_urgent);
    while !urgent && let Some(left) = GATHER.checked_sub(began.elapsed()) {
        match committer.read(left)? {
            // The next read says so again.
            Read::Closed => break,
            Read::Records(more) => {
                urgent = more.iter().any(is_urgent);
                received.extend(more);
            }
        }
    }
    Ok(Some(received))
}

/// Whether somebody waits for a record: all but polls that brought nothing.
fn is_urgent(received: &Received) -> bool {
    match &received.record {
        Ok(Intake {
            body:
                Body::Poll {
                    notices,
                    rejections,
                    ..
                },
            ..
        }) => !(notices.is_empty() && rejections.is_empty()),
        _ => true,
    }
}

/// An error with its causes, on one line.
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}
