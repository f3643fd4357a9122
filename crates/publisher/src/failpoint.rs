//! Named points at which the process kills itself, so that tests can crash it exactly there.
//!
//! Without the feature `failpoints` every point is an empty function.

/// The feed's body was read, nothing was done with it yet.
pub const FEED_READ: &str = "feed_read";
/// A page was read, nothing was done with it yet.
pub const PAGE_READ: &str = "page_read";
/// A candidate was appended to the intake.
pub const CANDIDATE_QUEUED: &str = "candidate_queued";
/// A round's state is about to be appended.
pub const BEFORE_POLL_RECORD: &str = "before_poll_record";
/// A round's state was appended.
pub const AFTER_POLL_RECORD: &str = "after_poll_record";
/// Events are written, the transaction is open.
pub const MID_TRANSACTION: &str = "mid_transaction";
/// The transaction is committed, nothing followed from it yet (embedded: before the NDJSON line).
pub const AFTER_COMMIT: &str = "after_commit";
/// Embedded: half of the lines of a transaction stand in the NDJSON file, the last one torn.
pub const TORN_LINE: &str = "torn_line";
/// In the middle of restoring the index.
pub const DURING_RESTORE: &str = "during_restore";

/// Every point.
pub const ALL: [&str; 9] = [
    FEED_READ,
    PAGE_READ,
    CANDIDATE_QUEUED,
    BEFORE_POLL_RECORD,
    AFTER_POLL_RECORD,
    MID_TRANSACTION,
    AFTER_COMMIT,
    TORN_LINE,
    DURING_RESTORE,
];

/// Kills the process with SIGKILL if `COURANT_FAILPOINT` is `name`, or `name:n` and this is the n-th time.
#[cfg(feature = "failpoints")]
pub fn hit(name: &str) {
    if is_due(name) {
        rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL)
            .expect("a process may kill itself");
    }
}

/// Whether the process is to be killed at this hit of the point.
#[cfg(feature = "failpoints")]
#[allow(
    clippy::disallowed_methods,
    reason = "a switch of the test build, never part of the settings"
)]
fn is_due(name: &str) -> bool {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU32, Ordering};

    static ARMED: OnceLock<Option<(String, u32)>> = OnceLock::new();
    static HITS: AtomicU32 = AtomicU32::new(0);
    let armed = ARMED.get_or_init(|| {
        let text = std::env::var("COURANT_FAILPOINT").ok()?;
        let (name, n) = text.split_once(':').unwrap_or((&text, "1"));
        Some((
            name.to_owned(),
            n.parse().expect("COURANT_FAILPOINT is name or name:n"),
        ))
    });
    armed
        .as_ref()
        .is_some_and(|(armed, n)| armed == name && HITS.fetch_add(1, Ordering::Relaxed) + 1 == *n)
}

/// Nothing.
#[cfg(not(feature = "failpoints"))]
pub fn hit(_name: &str) {}
