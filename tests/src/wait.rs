//! Waiting for a condition, with a deadline.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// Between two looks at a condition.
const PACE: Duration = Duration::from_millis(20);

/// Waits until `condition` gives something; none after the deadline.
pub fn within<T>(deadline: Duration, mut condition: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + deadline;
    loop {
        if let Some(found) = condition() {
            return Some(found);
        }
        if Instant::now() >= end {
            return None;
        }
        sleep(PACE);
    }
}

/// Waits until `condition` holds.
///
/// # Panics
/// When the deadline passes; `what` names what did not happen.
pub fn until(what: &str, deadline: Duration, mut condition: impl FnMut() -> bool) {
    assert!(
        within(deadline, || condition().then_some(())).is_some(),
        "{what}: not within {deadline:?}"
    );
}
