//! When the page of an article is visited again, and what it means that it is not there any more. Pure.
//!
//! Feeds announce few corrections and hardly ever that an article was taken back; the page itself tells both.

use std::time::Duration;

use fetcher::FetchError;
use model::Timestamp;
use model::feed::{PendingPage, Validators};

/// Articles of one feed at most whose pages wait for a further visit; what is found beyond them is not visited again.
const WAITING: usize = 100;

/// How soon a page that answered 404 is asked for a second time, before its article counts as taken back.
const GONE_AGAIN: Duration = Duration::from_mins(15);

/// The next visit to a page that was read at `now`; none after the last of `waits`, or if too many of `pending` wait already.
pub(super) fn next(
    page: PendingPage,
    validators: Validators,
    waits: &[Duration],
    pending: &[PendingPage],
    now: Timestamp,
) -> Option<PendingPage> {
    let wait = waits.get(page.visits as usize)?;
    let waiting = pending.iter().filter(|page| page.visits > 0).count();
    (waiting < WAITING).then(|| PendingPage {
        attempts: 0,
        due_at: now + *wait,
        visits: page.visits + 1,
        validators,
        ..page
    })
}

/// What a further visit that found no page says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Missed {
    /// The article was taken back.
    Gone,
    /// It may have been: ask once more.
    Doubtful(Box<PendingPage>),
    /// Nothing about the article; the next visit comes in its time.
    Nothing(Box<PendingPage>),
}

/// Reads a failed visit: 410 says that the article is gone (RFC 9110 section 15.5.11), 404 only if it comes twice.
pub(super) fn missed(page: PendingPage, error: &FetchError, now: Timestamp) -> Missed {
    match error {
        FetchError::Gone => Missed::Gone,
        FetchError::Status { status: 404 } if page.attempts > 0 => Missed::Gone,
        FetchError::Status { status: 404 } => Missed::Doubtful(Box::new(PendingPage {
            attempts: 1,
            due_at: now + GONE_AGAIN,
            ..page
        })),
        _ => Missed::Nothing(Box::new(page)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fetcher::Trouble;
    use model::Entry;

    const WAITS: [Duration; 2] = [Duration::from_mins(15), Duration::from_hours(1)];

    fn page(visits: u32, attempts: u32) -> PendingPage {
        PendingPage {
            entry: Entry::default(),
            url: "https://town.test/bridge.html".parse().unwrap(),
            attempts,
            due_at: Timestamp::UNIX_EPOCH,
            visits,
            validators: Validators::default(),
        }
    }

    #[test]
    fn visits_follow_the_waits_and_end() {
        let now = Timestamp::UNIX_EPOCH;
        for (visits, expected) in [(0, Some((1, 15))), (1, Some((2, 60))), (2, None)] {
            let next = next(page(visits, 3), Validators::default(), &WAITS, &[], now);
            let found = next.map(|page| (page.visits, (page.due_at - now).num_minutes()));
            assert_eq!(found, expected, "{visits}");
        }
        assert_eq!(next(page(0, 0), Validators::default(), &[], &[], now), None);
    }

    #[test]
    fn only_so_many_wait() {
        let now = Timestamp::UNIX_EPOCH;
        let mut pending = vec![page(0, 0); WAITING];
        pending.extend(vec![page(1, 0); WAITING - 1]);
        assert!(next(page(0, 0), Validators::default(), &WAITS, &pending, now).is_some());
        pending.push(page(1, 0));
        assert!(next(page(0, 0), Validators::default(), &WAITS, &pending, now).is_none());
    }

    #[test]
    fn gone_is_believed_at_once_and_not_found_twice() {
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(missed(page(1, 0), &FetchError::Gone, now), Missed::Gone);
        let not_found = FetchError::Status { status: 404 };
        let Missed::Doubtful(again) = missed(page(1, 0), &not_found, now) else {
            panic!("one 404 is no proof")
        };
        assert_eq!(again.due_at, now + GONE_AGAIN);
        assert_eq!(missed(*again, &not_found, now), Missed::Gone);
        for error in [
            FetchError::Status { status: 403 },
            FetchError::Transient {
                what: Trouble::Status(503),
                retry_after: None,
            },
        ] {
            let nothing = Missed::Nothing(Box::new(page(1, 1)));
            assert_eq!(missed(page(1, 1), &error, now), nothing, "{error}");
        }
    }
}
