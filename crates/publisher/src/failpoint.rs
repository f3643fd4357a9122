//! Named points at which the process kills itself or hangs, so that tests can crash or catch it exactly there.
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

/// Kills the process with SIGKILL if `COURANT_FAILPOINT` is `name`, or `name:n` and this is the n-th time; with `name:hang` the thread
/// hangs for ever; with `name:stop` the process stops at the first time, until it is sent SIGCONT.
#[cfg(feature = "failpoints")]
pub fn hit(name: &str) {
    use std::sync::atomic::{AtomicU32, Ordering};

    static HITS: AtomicU32 = AtomicU32::new(0);
    match armed() {
        Some((armed, Act::Signal { signal, at }))
            if armed == name && HITS.fetch_add(1, Ordering::Relaxed) + 1 == *at =>
        {
            let own = rustix::process::getpid();
            rustix::process::kill_process(own, *signal).expect("a process may signal itself");
        }
        Some((armed, Act::Hang)) if armed == name => {
            tracing::info!(name, "hanging");
            loop {
                std::thread::park();
            }
        }
        _ => {}
    }
}

/// What happens at a point.
#[cfg(feature = "failpoints")]
enum Act {
    /// The process gets a signal at this hit of the point, counted from 1.
    Signal {
        signal: rustix::process::Signal,
        at: u32,
    },
    Hang,
}

/// The point that the environment names.
#[cfg(feature = "failpoints")]
#[expect(
    clippy::disallowed_methods,
    reason = "a switch of the test build, never part of the settings"
)]
fn armed() -> Option<&'static (String, Act)> {
    use rustix::process::Signal;

    static ARMED: std::sync::OnceLock<Option<(String, Act)>> = std::sync::OnceLock::new();
    let armed = ARMED.get_or_init(|| {
        let text = std::env::var("COURANT_FAILPOINT").ok()?;
        let (name, act) = text.split_once(':').unwrap_or((&text, "1"));
        let act = match act {
            "hang" => Act::Hang,
            "stop" => Act::Signal {
                signal: Signal::STOP,
                at: 1,
            },
            at => Act::Signal {
                signal: Signal::KILL,
                at: at
                    .parse()
                    .expect("COURANT_FAILPOINT is name, name:n, name:hang or name:stop"),
            },
        };
        Some((name.to_owned(), act))
    });
    armed.as_ref()
}

/// Nothing.
#[cfg(not(feature = "failpoints"))]
pub fn hit(_name: &str) {}
