//! What is usual for a feed, and when it is not: silence, and pages that changed.
//!
//! Pure functions of the past and one more observation. Alarms are said once: an alarm that stands is not repeated, and ends with
//! what it was about.

use std::time::Duration;

use chrono::TimeDelta;
use model::Timestamp;
use model::article::DateNote;
use model::event::FeedNotice;
use model::feed::{Drift, Habits, Measure, Usual};
use parser::page::{Extracted, RemovedKind};

/// How long a feed is watched before its silence means anything: two weeks, so that two weekends lie within.
const WATCHED: TimeDelta = TimeDelta::days(14);
/// Fewest polls with something new that make a habit.
const MIN_ARRIVALS: u32 = 10;
/// A silence is unusual from this multiple of the longest pause on.
const PAUSES: f64 = 3.0;
/// No silence shorter than a day is unusual, whatever was learned.
const MIN_SILENCE: f64 = 24.0 * 3600.0;
/// The longest pause counts half after four weeks.
const FADES: f64 = 28.0 * 24.0 * 3600.0;

/// Fewest pages that make a habit.
const MIN_PAGES: u32 = 30;
/// Weight of one more page in what is usual, and in what it is lately.
const USUAL: f32 = 1.0 / 100.0;
const LATELY: f32 = 1.0 / 8.0;
/// How far a mean over the last pages may lie from the usual one, in standard deviations of such a mean.
const DEVIATIONS: f32 = 5.0;

/// Takes a poll that was answered and brought `new` entries. `limit` is the operator's own word on how long silence may be.
pub(super) fn polled(
    habits: &mut Habits,
    new: usize,
    limit: Option<Duration>,
    now: Timestamp,
) -> Option<FeedNotice> {
    let since = *habits.since.get_or_insert(now);
    let last = *habits.last_new_at.get_or_insert(now);
    let pause = (now - last).as_seconds_f64();
    if new > 0 {
        if since < now {
            let faded = habits.longest_pause * (-pause / FADES).exp2();
            habits.longest_pause = faded.max(pause);
            habits.arrivals = habits.arrivals.saturating_add(1);
        }
        habits.last_new_at = Some(now);
        habits.silent = false;
        return None;
    }
    let learned = now - since >= WATCHED && habits.arrivals >= MIN_ARRIVALS;
    let limit = match limit {
        Some(limit) => limit.as_secs_f64(),
        None if learned => MIN_SILENCE.max(habits.longest_pause * PAUSES),
        None => return None,
    };
    if habits.silent || pause <= limit {
        return None;
    }
    habits.silent = true;
    Some(FeedNotice::Silent {
        since: last,
        limit: Duration::from_secs_f64(limit).as_secs(),
    })
}

/// Takes a page that was read for the first time: what was made of it, or none if no article was found.
pub(super) fn read(habits: &mut Habits, page: Option<&Extracted>) {
    habits.pages = habits.pages.saturating_add(1);
    for (measure, usual) in Measure::ALL.into_iter().zip(&mut habits.usual) {
        if let Some(value) = value(measure, page) {
            take(usual, value, habits.pages);
        }
    }
}

/// Whether the last pages differ from those before; asked after the pages of a round.
pub(super) fn drifted(habits: &mut Habits) -> Option<FeedNotice> {
    if let Some(drift) = habits.drift {
        let usual = habits.usual[drift.measure as usize];
        if (usual.recent - usual.mean).abs() < tolerance(drift.measure, &usual) / 2.0 {
            habits.drift = None;
        }
        return None;
    }
    if habits.pages < MIN_PAGES {
        return None;
    }
    let (measure, usual) = Measure::ALL
        .into_iter()
        .zip(&habits.usual)
        .find(|(measure, usual)| (usual.recent - usual.mean).abs() > tolerance(*measure, usual))?;
    let drift = Drift {
        measure,
        usual: shown(measure, usual.mean),
        lately: shown(measure, usual.recent),
    };
    habits.drift = Some(drift);
    Some(FeedNotice::Drift { drift })
}

/// What is unusual, in a sentence.
pub(super) fn alarm(habits: &Habits) -> Option<String> {
    if habits.silent {
        let since = habits.last_new_at?.format("%F %R UTC");
        return Some(format!(
            "nothing new since {since}, which is unusual for this feed"
        ));
    }
    let Drift {
        measure,
        usual,
        lately,
    } = habits.drift?;
    let of = match measure {
        Measure::Length => {
            return Some(format!(
                "texts of about {lately} characters, usual are {usual}; the site may have changed"
            ));
        }
        Measure::Links => "links left out of the page",
        Measure::Undated => "pages without a date",
        Measure::Rejected => "pages without an article",
    };
    let (usual, lately) = (usual * 100.0, lately * 100.0);
    Some(format!(
        "{lately:.0} % {of}, usual are {usual:.0} %; the site may have changed"
    ))
}

/// One measure of one page; lengths by their logarithm, as they differ by factors.
#[expect(
    clippy::cast_precision_loss,
    reason = "a page has far fewer characters than 2^24"
)]
fn value(measure: Measure, page: Option<&Extracted>) -> Option<f32> {
    let share = |is: bool| if is { 1.0 } else { 0.0 };
    if measure == Measure::Rejected {
        return Some(share(page.is_none()));
    }
    let page = page?;
    let kept = page.article.text.chars().count();
    Some(match measure {
        Measure::Length => (kept.max(1) as f32).ln(),
        Measure::Links => {
            let (mut links, mut all) = (0, kept);
            for block in &page.removed {
                let length = block.text.chars().count();
                all += length;
                if matches!(
                    block.kind,
                    RemovedKind::Links | RemovedKind::Navigation | RemovedKind::Recommendation
                ) {
                    links += length;
                }
            }
            links as f32 / all.max(1) as f32
        }
        Measure::Undated => share(
            page.article.published_at.is_none()
                || page.article.date_notes.iter().any(|note| {
                    matches!(
                        note,
                        DateNote::PublishedFromFeed | DateNote::PublishedFromUrl
                    )
                }),
        ),
        Measure::Rejected => return None,
    })
}

/// Takes one more value; the first ones weigh alike.
#[expect(clippy::cast_precision_loss, reason = "weights of the first few pages")]
fn take(usual: &mut Usual, value: f32, pages: u32) {
    let first = 1.0 / pages.max(1) as f32;
    let weight = USUAL.max(first);
    let off = value - usual.mean;
    usual.mean += weight * off;
    usual.variance = (1.0 - weight) * (usual.variance + weight * off * off);
    usual.recent += LATELY.max(first) * (value - usual.recent);
}

/// How far the last pages may lie from the usual ones: by chance, and by what matters to nobody.
fn tolerance(measure: Measure, usual: &Usual) -> f32 {
    let matters = match measure {
        // Twice as long or half as long.
        Measure::Length => std::f32::consts::LN_2,
        Measure::Links => 0.25,
        Measure::Undated | Measure::Rejected => 0.5,
    };
    let deviation = (usual.variance * LATELY / (2.0 - LATELY)).sqrt();
    matters.max(DEVIATIONS * deviation)
}

fn shown(measure: Measure, value: f32) -> f32 {
    match measure {
        Measure::Length => value.exp().round(),
        _ => (value.clamp(0.0, 1.0) * 100.0).round() / 100.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Article;

    fn at(hours: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + TimeDelta::hours(hours)
    }

    /// Polls every hour; `new` says at which hours something is new.
    fn silences(until: i64, new: impl Fn(i64) -> bool) -> Vec<i64> {
        let mut habits = Habits::default();
        (0..until)
            .filter(|hour| polled(&mut habits, usize::from(new(*hour)), None, at(*hour)).is_some())
            .collect()
    }

    #[test]
    fn nights_and_weekends_are_no_silence() {
        let working_hours = |hour: i64| hour / 24 % 7 < 5 && (8..18).contains(&(hour % 24));
        assert_eq!(silences(24 * 70, working_hours), [0; 0]);
    }

    #[test]
    fn a_busy_feed_that_stops_is_told_once_and_again_after_it_spoke() {
        let stops = |hour: i64| !(1000..1100).contains(&hour) && !(1500..1600).contains(&hour);
        // A day and more, and the second time more than three times the first silence.
        assert_eq!(silences(1900, stops), [1024]);
        assert_eq!(
            silences(300, |hour| hour < 100),
            [0; 0],
            "two weeks are not over"
        );
    }

    #[test]
    fn the_operator_says_how_long_silence_may_be() {
        let mut habits = Habits::default();
        let limit = Some(Duration::from_hours(2));
        assert_eq!(polled(&mut habits, 5, limit, at(0)), None);
        assert_eq!(polled(&mut habits, 0, limit, at(2)), None);
        let said = polled(&mut habits, 0, limit, at(3));
        assert_eq!(
            said,
            Some(FeedNotice::Silent {
                since: at(0),
                limit: 7200
            })
        );
        assert_eq!(polled(&mut habits, 0, limit, at(4)), None);
        polled(&mut habits, 1, limit, at(5));
        assert!(!habits.silent);
    }

    fn page(length: usize, dated: bool) -> Extracted {
        let url = "https://example.org/a".parse().expect("a URL");
        let mut article = Article::of_text(url, String::new(), "x".repeat(length), at(0));
        if !dated {
            article.published_at = None;
        }
        Extracted {
            article,
            blocks: Vec::new(),
            removed: Vec::new(),
        }
    }

    /// What the pages bring that follow a hundred usual ones, whose lengths differ by a factor of four.
    fn drifts(later: impl Fn(usize) -> Option<Extracted>, pages: usize) -> Vec<Measure> {
        let mut habits = Habits::default();
        let usual = |at: usize| Some(page(1000 + at * 7919 % 3000, !at.is_multiple_of(9)));
        let all = (0..100).map(usual).chain((0..pages).map(later));
        all.filter_map(|page| {
            read(&mut habits, page.as_ref());
            match drifted(&mut habits) {
                Some(FeedNotice::Drift { drift }) => Some(drift.measure),
                _ => None,
            }
        })
        .collect()
    }

    #[test]
    fn what_differs_as_usual_is_no_drift() {
        let usual = |at: usize| Some(page(1000 + at * 7207 % 3000, !at.is_multiple_of(8)));
        assert_eq!(drifts(usual, 500), []);
        assert_eq!(drifts(|_| Some(page(200, true)), 2), [], "two short notes");
    }

    #[test]
    fn a_redesign_is_told_once() {
        assert_eq!(drifts(|_| Some(page(150, true)), 30), [Measure::Length]);
        assert_eq!(drifts(|_| Some(page(2000, false)), 30), [Measure::Undated]);
        assert_eq!(drifts(|_| None, 30), [Measure::Rejected]);
    }

    #[test]
    fn a_redesign_becomes_what_is_usual() {
        let mut habits = Habits::default();
        let mut said = 0;
        for at in 0..500 {
            let length = if at < 100 { 3000 } else { 300 };
            read(&mut habits, Some(&page(length, true)));
            said += usize::from(drifted(&mut habits).is_some());
        }
        assert_eq!((said, habits.drift), (1, None));
    }
}
