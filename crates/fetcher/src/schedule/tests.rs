//! The rules of the schedule, each as a row of a table.

use super::*;
use proptest::prelude::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A Thursday.
fn now() -> Timestamp {
    at("2026-01-01T12:00:00Z")
}

/// A feed that was polled before, every 40 minutes.
fn known() -> Schedule {
    Schedule {
        interval: 2400,
        succeeded_at: Some(now()),
        ..first(&FeedId::new("feed"), now(), DEFAULT_INTERVAL)
    }
}

fn changed(new: usize, listed: usize) -> Outcome {
    Outcome::Changed {
        new,
        listed,
        answer: Answer::default(),
    }
}

fn unchanged(answer: Answer) -> Outcome {
    Outcome::Unchanged { answer }
}

fn failed(weight: Weight, retry_after: Option<u64>) -> Outcome {
    Outcome::Failed {
        weight,
        retry_after: retry_after.map(Duration::from_secs),
    }
}

fn fresh(seconds: u64) -> Answer {
    Answer {
        freshness: Some(Duration::from_secs(seconds)),
        ..Answer::default()
    }
}

fn asking(interval: u64) -> Answer {
    let asks = Some(Asks {
        interval: Some(interval),
        ..Asks::default()
    });
    Answer {
        asks,
        ..Answer::default()
    }
}

fn fixed(seconds: u64) -> Rules {
    Rules {
        interval: Some(Duration::from_secs(seconds)),
        ..Rules::default()
    }
}

/// Seconds until the next poll with the least, the middle and the greatest jitter.
fn waits(last: &Schedule, outcome: &Outcome, rules: &Rules) -> [i64; 3] {
    [0.0, 0.5, 1.0]
        .map(|jitter| (after(last, outcome, rules, now(), jitter).next_at - now()).num_seconds())
}

#[test]
fn the_interval_follows_the_share_of_new_entries() {
    let free = Rules::default();
    let with = |interval| Schedule {
        interval,
        ..known()
    };
    let never = Schedule {
        succeeded_at: None,
        ..known()
    };
    for (last, outcome, rules, interval) in [
        (known(), changed(30, 30), &free, 1200),
        (known(), changed(10, 30), &free, 1200),
        (known(), changed(9, 30), &free, 3000),
        (known(), changed(0, 30), &free, 3000),
        (known(), changed(0, 0), &free, 3600),
        (known(), unchanged(Answer::default()), &free, 3600),
        // On the first poll everything is new.
        (never, changed(30, 30), &free, 2400),
        // Bounds: two minutes to a day, or the operator's.
        (with(150), changed(1, 1), &free, 120),
        (with(80_000), unchanged(Answer::default()), &free, 86_400),
        (with(u64::MAX), unchanged(Answer::default()), &free, 86_400),
        (with(0), changed(1, 1), &free, 120),
        (
            known(),
            changed(1, 1),
            &Rules {
                bounds: (Duration::from_mins(30), DAY),
                ..Rules::default()
            },
            1800,
        ),
        // A fixed interval stays.
        (known(), changed(1, 1), &fixed(900), 900),
        (known(), unchanged(Answer::default()), &fixed(900), 900),
        // Failures and pauses say nothing about how often there is news.
        (known(), failed(Weight::Hard, None), &free, 2400),
        (
            known(),
            Outcome::Deferred { retry_after: None },
            &free,
            2400,
        ),
        (known(), Outcome::Gone, &free, 2400),
    ] {
        assert_eq!(
            after(&last, &outcome, rules, now(), 0.5).interval,
            interval,
            "{outcome:?} after {}",
            last.interval
        );
    }
}

#[test]
fn waits_are_spread_and_keep_what_sites_ask_for() {
    let free = Rules::default();
    for (outcome, rules, expected) in [
        // Ten per cent to both sides.
        (unchanged(Answer::default()), &free, [3240, 3600, 3960]),
        (unchanged(Answer::default()), &fixed(900), [810, 900, 990]),
        // What a site asks for is never cut short.
        (unchanged(fresh(600)), &free, [3240, 3600, 3960]),
        (unchanged(fresh(3600)), &free, [3600, 3780, 3960]),
        (unchanged(fresh(7200)), &free, [7200, 7560, 7920]),
        (unchanged(asking(7200)), &free, [7200, 7560, 7920]),
        (unchanged(fresh(u64::MAX)), &free, [86_400, 90_720, 95_040]),
        (unchanged(asking(u64::MAX)), &free, [86_400, 90_720, 95_040]),
        // The operator knows better.
        (unchanged(fresh(7200)), &fixed(900), [810, 900, 990]),
        (unchanged(asking(7200)), &fixed(900), [810, 900, 990]),
        // But not than Retry-After.
        (
            failed(Weight::Soft, Some(7200)),
            &fixed(900),
            [7200, 7560, 7920],
        ),
        (
            failed(Weight::Soft, Some(u64::MAX)),
            &free,
            [86_400, 90_720, 95_040],
        ),
        (
            Outcome::Deferred {
                retry_after: Some(Duration::from_hours(1)),
            },
            &fixed(900),
            [3600, 3825, 4050],
        ),
        (
            Outcome::Deferred { retry_after: None },
            &free,
            [120, 246, 372],
        ),
        // Full jitter: from the shortest interval up to the doubled one.
        (failed(Weight::Hard, None), &free, [120, 2460, 4800]),
        (failed(Weight::Soft, None), &free, [120, 1757, 3394]),
        (failed(Weight::Dns, None), &free, [120, 1487, 2854]),
        (Outcome::Gone, &free, [86_400, 90_720, 95_040]),
    ] {
        assert_eq!(
            waits(&known(), &outcome, rules),
            expected,
            "{outcome:?} with {:?}",
            rules.interval
        );
    }
}

#[test]
fn failures_add_up_by_weight_and_end_with_a_success() {
    let rules = Rules::default();
    let mut schedule = known();
    for (weight, failures) in [
        (Weight::Hard, 1.0),
        (Weight::Soft, 1.5),
        (Weight::Dns, 1.75),
        (Weight::Hard, 2.75),
    ] {
        schedule = after(&schedule, &failed(weight, None), &rules, now(), 0.5);
        assert!(
            (schedule.failures - failures).abs() < f32::EPSILON,
            "{}",
            schedule.failures
        );
    }
    // A pause that the site asked for is no failure.
    let paused = after(
        &schedule,
        &Outcome::Deferred { retry_after: None },
        &rules,
        now(),
        0.5,
    );
    assert!((paused.failures - 2.75).abs() < f32::EPSILON);
    assert!(
        after(&schedule, &unchanged(Answer::default()), &rules, now(), 0.5)
            .failures
            .abs()
            < f32::EPSILON
    );
}

#[test]
fn a_feed_that_never_answered_is_not_asked_more_often_than_others() {
    // The first polls of a short list are a second apart.
    let new = first(&FeedId::new("feed"), now(), Duration::from_secs(1));
    let rules = Rules::default();
    for (outcome, expected) in [
        (failed(Weight::Soft, None), [120, 144, 169]),
        (failed(Weight::Hard, None), [120, 180, 240]),
    ] {
        assert_eq!(waits(&new, &outcome, &rules), expected, "{outcome:?}");
    }
    // The operator's own interval stands.
    let failure = failed(Weight::Hard, None);
    assert_eq!(waits(&new, &failure, &fixed(10)), [10, 15, 20]);
}

#[test]
fn lasting_failures_are_tried_weekly_for_ever() {
    let rules = Rules::default();
    let long = Schedule {
        failures: LASTING - 1.5,
        ..known()
    };
    assert_eq!(
        waits(&long, &failed(Weight::Hard, None), &rules),
        [120, 43_260, 86_400]
    );
    for failures in [LASTING - 1.0, 1e6, f32::MAX, f32::INFINITY] {
        let lasting = Schedule {
            failures,
            ..known()
        };
        assert_eq!(
            waits(&lasting, &failed(Weight::Hard, None), &rules),
            [544_320, 604_800, 665_280]
        );
        assert!(!after(&lasting, &failed(Weight::Hard, None), &rules, now(), 0.5).retired);
    }
}

#[test]
fn gone_twice_a_day_apart_retires() {
    let rules = Rules::default();
    let next = |last: &Schedule, outcome: &Outcome, hours| {
        after(last, outcome, &rules, now() + TimeDelta::hours(hours), 0.0)
    };
    let once = next(&known(), &Outcome::Gone, 0);
    assert_eq!((once.retired, once.gone_since), (false, Some(now())));
    let too_soon = next(&once, &Outcome::Gone, 23);
    assert_eq!(
        (too_soon.retired, too_soon.gone_since),
        (false, Some(now()))
    );
    assert!(next(&too_soon, &Outcome::Gone, 24).retired);
    // A failure in between says nothing, an answer everything.
    assert!(
        next(
            &next(&once, &failed(Weight::Soft, None), 12),
            &Outcome::Gone,
            24
        )
        .retired
    );
    let back = next(&once, &changed(1, 9), 12);
    assert_eq!(back.gone_since, None);
    assert!(!next(&back, &Outcome::Gone, 36).retired);
}

#[test]
fn a_move_is_believed_after_several_polls_and_forgotten_when_it_fails() {
    let rules = Rules::default();
    let to = |url: &str| {
        unchanged(Answer {
            moved_to: Some(url.parse().unwrap()),
            ..Answer::default()
        })
    };
    let stay = unchanged(Answer::default());
    let follow = |outcomes: &[&Outcome]| {
        let last = outcomes.iter().fold(known(), |last, outcome| {
            after(&last, outcome, &rules, now(), 0.5)
        });
        moved_to(&last).map(Url::to_string)
    };
    let (a, b) = (to("https://a.example/"), to("https://b.example/"));
    let (soft, hard) = (failed(Weight::Soft, None), failed(Weight::Hard, None));
    let moved = Some("https://a.example/".to_owned());
    for (outcomes, expected) in [
        (&[&a, &a][..], None),
        (&[&a, &a, &a], moved.clone()),
        (&[&a, &a, &b, &a], None),
        (&[&a, &a, &stay, &a], None),
        (&[&a, &soft, &a, &a], moved.clone()),
        // At the new place nothing redirects any more.
        (&[&a, &a, &a, &stay, &stay], moved.clone()),
        (&[&a, &a, &a, &soft], moved),
        (&[&a, &a, &a, &hard], None),
        (&[&a, &a, &a, &Outcome::Gone], None),
        (&[&a, &a, &a, &b, &b], None),
        (
            &[&a, &a, &a, &b, &b, &b],
            Some("https://b.example/".to_owned()),
        ),
    ] {
        assert_eq!(follow(outcomes), expected, "{outcomes:?}");
    }
}

#[test]
fn skipped_hours_and_days_are_kept() {
    let hours = |hours: &[u32]| hours.iter().fold(0, |mask, hour| mask | 1 << hour);
    // The next poll would be at one o'clock on a Thursday afternoon.
    for (skip_hours, skip_days, earliest, latest) in [
        (0, 0, "2026-01-01T13:00:00Z", "2026-01-01T13:00:00Z"),
        (
            hours(&[12, 14]),
            0,
            "2026-01-01T13:00:00Z",
            "2026-01-01T13:00:00Z",
        ),
        (
            hours(&[13, 14]),
            0,
            "2026-01-01T15:00:00Z",
            "2026-01-01T15:59:24Z",
        ),
        (
            hours(&[13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]),
            0,
            "2026-01-02T00:00:00Z",
            "2026-01-02T00:59:24Z",
        ),
        // Thursday; then the weekend as well.
        (
            0,
            0b000_1000,
            "2026-01-02T00:00:00Z",
            "2026-01-02T00:59:24Z",
        ),
        (
            0,
            0b111_1000,
            "2026-01-05T00:00:00Z",
            "2026-01-05T00:59:24Z",
        ),
        (
            hours(&[0]),
            0b111_1110,
            "2026-01-05T01:00:00Z",
            "2026-01-05T01:59:24Z",
        ),
        // Whoever skips everything has made a mistake.
        (u32::MAX, 0, "2026-01-01T13:00:00Z", "2026-01-01T13:00:00Z"),
        (0, u32::MAX, "2026-01-01T13:00:00Z", "2026-01-01T13:00:00Z"),
    ] {
        let asks = Asks {
            interval: None,
            skip_hours,
            skip_days,
        };
        let found = [0.0, 1.0].map(|jitter| unskipped(&asks, now() + TimeDelta::hours(1), jitter));
        assert_eq!(
            found,
            [at(earliest), at(latest)],
            "{skip_hours:b} {skip_days:b}"
        );
    }
    // They are remembered over answers without a document, and hold for a fixed interval too.
    let asks = Some(Asks {
        skip_hours: hours(&[13]),
        ..Asks::default()
    });
    let last = after(
        &known(),
        &unchanged(Answer {
            asks,
            ..Answer::default()
        }),
        &fixed(60),
        now(),
        0.5,
    );
    let next = after(
        &last,
        &unchanged(Answer::default()),
        &fixed(3600),
        now(),
        0.5,
    );
    assert_eq!(next.next_at.hour(), 14);
}

#[test]
fn first_polls_are_spread_over_the_interval_and_stay_where_they_are() {
    let hour = Duration::from_hours(1);
    let mut minutes = [0; 60];
    for number in 0..6000 {
        let feed = FeedId::new(format!("feed {number}"));
        let schedule = first(&feed, now(), hour);
        assert_eq!(schedule, first(&feed, now(), hour));
        let minute = (schedule.next_at - now()).num_minutes();
        minutes[usize::try_from(minute).unwrap()] += 1;
    }
    assert!(
        minutes.iter().all(|&feeds| (50..=150).contains(&feeds)),
        "{minutes:?}"
    );
}

#[test]
fn a_gap_is_a_later_poll_without_anything_known() {
    let never = Schedule {
        succeeded_at: None,
        ..known()
    };
    for (last, outcome, expected) in [
        (&known(), changed(10, 10), true),
        (&known(), changed(9, 10), false),
        (&known(), changed(0, 0), false),
        (&never, changed(10, 10), false),
        (&known(), unchanged(Answer::default()), false),
        (&known(), failed(Weight::Hard, None), false),
    ] {
        assert_eq!(gap(last, &outcome), expected, "{outcome:?}");
    }
}

proptest! {
    #[test]
    fn every_schedule_goes_on(
        interval in any::<u64>(), failures in any::<f32>(), new in any::<usize>(), listed in any::<usize>(),
        seconds in any::<u64>(), jitter in any::<f64>(), which in 0..5,
    ) {
        let last = Schedule { interval, failures, ..known() };
        let wait = Some(Duration::from_secs(seconds));
        let outcome = match which {
            0 => Outcome::Changed { new, listed, answer: asking(seconds) },
            1 => unchanged(fresh(seconds)),
            2 => Outcome::Failed { weight: Weight::Hard, retry_after: wait },
            3 => Outcome::Deferred { retry_after: wait },
            _ => Outcome::Gone,
        };
        let next = after(&last, &outcome, &Rules::default(), now(), jitter);
        prop_assert!(next.next_at > now(), "{:?}", next);
        prop_assert!(next.next_at <= now() + TimeDelta::days(366 + 40), "{:?}", next);
    }
}
