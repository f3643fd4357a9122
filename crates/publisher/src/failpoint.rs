//! Named points at which the process kills itself, stops or fails, so that tests can crash or catch it exactly there.
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
/// A candidate is about to be compared with what is known.
pub const DECISION: &str = "decision";
/// Events are written, the transaction is open.
pub const MID_TRANSACTION: &str = "mid_transaction";
/// The transaction is committed, nothing followed from it yet (embedded: before the NDJSON line; Kafka: only if it wrote a feed's state).
pub const AFTER_COMMIT: &str = "after_commit";
/// Embedded: half of the lines of a transaction stand in the NDJSON file, the last one torn.
pub const TORN_LINE: &str = "torn_line";
/// In the middle of restoring the index.
pub const DURING_RESTORE: &str = "during_restore";

/// Every point.
pub const ALL: [&str; 10] = [
    FEED_READ,
    PAGE_READ,
    CANDIDATE_QUEUED,
    BEFORE_POLL_RECORD,
    AFTER_POLL_RECORD,
    DECISION,
    MID_TRANSACTION,
    AFTER_COMMIT,
    TORN_LINE,
    DURING_RESTORE,
];

/// Does what `COURANT_FAILPOINT` says of the point `name`. It holds, with commas between them:
///
/// | | |
/// |---|---|
/// | `name`, `name:n` | the process kills itself with SIGKILL, the first or the n-th time that it comes to the point |
/// | `name:stop` | the process stops at the first time, until it is sent SIGCONT |
/// | `name:panic` | the thread panics at the first time |
/// | `name:hang` | the thread hangs for ever |
/// | `name:slow` | the thread rests for some milliseconds, each time |
/// | `@FILE` | a trap: while FILE is there and holds one of the above, whichever process comes to the point first takes FILE away and does it |
#[cfg(feature = "failpoints")]
pub fn hit(name: &str) {
    use std::sync::atomic::Ordering;

    for armed in armed() {
        match armed {
            Armed::Point { point, act, hits } if point == name => {
                let hit = hits.fetch_add(1, Ordering::Relaxed) + 1;
                act.perform(name, hit);
            }
            Armed::Trap(file) => {
                let text = std::fs::read_to_string(file).unwrap_or_default();
                let (point, act) = parsed(&text);
                if point == name && std::fs::remove_file(file).is_ok() {
                    act.perform(name, 1);
                }
            }
            Armed::Point { .. } => {}
        }
    }
}

/// What the environment says.
#[cfg(feature = "failpoints")]
enum Armed {
    Point {
        point: String,
        act: Act,
        /// How often the process came there.
        hits: std::sync::atomic::AtomicU32,
    },
    Trap(String),
}

/// What happens at a point.
#[cfg(feature = "failpoints")]
#[derive(Clone, Copy)]
enum Act {
    /// The process gets a signal at this hit, counted from 1.
    Signal {
        signal: rustix::process::Signal,
        at: u32,
    },
    /// The thread panics at the first hit.
    Panic,
    Hang,
    Slow,
}

#[cfg(feature = "failpoints")]
impl Act {
    fn perform(self, name: &str, hit: u32) {
        match self {
            Self::Signal { signal, at } if at == hit => {
                let own = rustix::process::getpid();
                rustix::process::kill_process(own, signal).expect("a process may signal itself");
            }
            Self::Panic if hit == 1 => panic!("told to panic at {name}"),
            Self::Signal { .. } | Self::Panic => {}
            Self::Hang => {
                tracing::info!(name, "hanging");
                loop {
                    std::thread::park();
                }
            }
            Self::Slow => std::thread::sleep(SLOW),
        }
    }
}

/// How long a slow point takes.
#[cfg(feature = "failpoints")]
const SLOW: std::time::Duration = std::time::Duration::from_millis(5);

/// The points that the environment names.
#[cfg(feature = "failpoints")]
#[expect(
    clippy::disallowed_methods,
    reason = "a switch of the test build, never part of the settings"
)]
fn armed() -> &'static [Armed] {
    static ARMED: std::sync::OnceLock<Vec<Armed>> = std::sync::OnceLock::new();
    ARMED.get_or_init(|| {
        let text = std::env::var("COURANT_FAILPOINT").unwrap_or_default();
        let armed = text.split_terminator(',').map(|text| {
            if let Some(file) = text.strip_prefix('@') {
                return Armed::Trap(file.to_owned());
            }
            let (point, act) = parsed(text);
            Armed::Point {
                point: point.to_owned(),
                act,
                hits: 0.into(),
            }
        });
        armed.collect()
    })
}

/// A point, and what happens there.
#[cfg(feature = "failpoints")]
fn parsed(text: &str) -> (&str, Act) {
    use rustix::process::Signal;

    let (point, act) = text.split_once(':').unwrap_or((text, "1"));
    let act = match act {
        "panic" => Act::Panic,
        "hang" => Act::Hang,
        "slow" => Act::Slow,
        "stop" => Act::Signal {
            signal: Signal::STOP,
            at: 1,
        },
        at => Act::Signal {
            signal: Signal::KILL,
            at: at.parse().expect(
                "COURANT_FAILPOINT is a list of name, name:n, name:stop, name:panic, name:hang, name:slow and @FILE",
            ),
        },
    };
    (point, act)
}

/// Nothing.
#[cfg(not(feature = "failpoints"))]
pub fn hit(_name: &str) {}
