//! What is usual for a feed, and when it is not: silence, and pages that changed.
//!
//! Pages are held against those of the same host: a feed that lists many hosts in turn has no usual page, and a redesign is one
//! host's. Each feed keeps its own past of a host, because feeds of one host may belong to different instances.
//!
//! Pure functions of the past and one more observation. Alarms are said once: an alarm that stands is not repeated, and ends with
//! what it was about.

use std::time::Duration;

use chrono::TimeDelta;
use model::Timestamp;
use model::article::DateNote;
use model::event::FeedNotice;
use model::feed::{Drift, Habits, HostHabits, Measure, Measures, Usual};
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

/// Hosts of one feed whose pages are measured: those read last.
const HOSTS: usize = 8;
/// A host of which nothing was read for so long has no habits any more.
const FORGOTTEN: TimeDelta = TimeDelta::days(28);
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

/// Takes a page that was read for the first time: the host at which the feed lists it, which redirects do not change, and what was
/// made of it, or none if no article was found. Says whether the last pages of the host differ from those before.
pub(super) fn read(
    habits: &mut Habits,
    host: &str,
    page: Option<&Extracted>,
    now: Timestamp,
) -> Option<FeedNotice> {
    let hosts = &mut habits.hosts;
    hosts.retain(|known| known.host == host || now - known.read_at < FORGOTTEN);
    let mut known = match hosts.iter().position(|known| known.host == host) {
        Some(at) => hosts.remove(at),
        None => HostHabits {
            host: host.to_owned(),
            read_at: now,
            usual: Default::default(),
            drift: None,
        },
    };
    known.read_at = now;
    for (measure, usual) in Measure::ALL.into_iter().zip(&mut known.usual) {
        if let Some(value) = value(measure, page) {
            take(usual, value);
        }
    }
    let drift = drifted(&mut known);
    hosts.insert(0, known);
    hosts.truncate(HOSTS);
    drift.map(|drift| FeedNotice::Drift { drift })
}

/// Whether the last pages of a host differ from those before, unless that was said. Asked after every page: what came later would
/// count as usual already.
fn drifted(host: &mut HostHabits) -> Option<Drift> {
    if let Some(drift) = &host.drift {
        if excess(drift.measure, &host.usual[drift.measure as usize]) < 0.5 {
            host.drift = None;
        }
        return None;
    }
    let (excess, measure) = Measure::ALL
        .into_iter()
        .map(|measure| (excess(measure, &host.usual[measure as usize]), measure))
        .max_by(|a, b| a.0.total_cmp(&b.0))?;
    if excess <= 1.0 {
        return None;
    }
    host.drift = Some(Drift {
        host: host.host.clone(),
        measure,
        usual: shown(&host.usual, |usual| usual.mean),
        lately: shown(&host.usual, |usual| usual.recent),
    });
    host.drift.clone()
}

/// The drifts that were said and stand.
pub(super) fn drifts(habits: &Habits) -> impl Iterator<Item = &Drift> {
    habits.hosts.iter().filter_map(|host| host.drift.as_ref())
}

/// What is unusual, in a sentence.
pub(super) fn alarm(habits: &Habits) -> Option<String> {
    if habits.silent {
        let since = habits.last_new_at?.format("%F %R UTC");
        return Some(format!(
            "nothing new since {since}, which is unusual for this feed"
        ));
    }
    let drifts: Vec<String> = drifts(habits).map(changed).collect();
    (!drifts.is_empty()).then(|| format!("{}; the site may have changed", drifts.join("; ")))
}

/// How the pages of a host changed, the measure that differs most first.
fn changed(drift: &Drift) -> String {
    let Drift { usual, lately, .. } = drift;
    let percent = |what: &str, usual: f32, lately: f32| {
        format!("{what} {:.0} → {:.0} %", usual * 100.0, lately * 100.0)
    };
    let mut measures = [
        format!("text {} → {} characters", usual.length, lately.length),
        percent("links left out", usual.links, lately.links),
        percent("without a date", usual.undated, lately.undated),
        percent("without an article", usual.rejected, lately.rejected),
    ];
    measures[..=drift.measure as usize].rotate_right(1);
    format!("pages of {}: {}", drift.host, measures.join(", "))
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
fn take(usual: &mut Usual, value: f32) {
    usual.pages = usual.pages.saturating_add(1);
    let first = 1.0 / usual.pages as f32;
    let weight = USUAL.max(first);
    let off = value - usual.mean;
    usual.mean += weight * off;
    usual.variance = (1.0 - weight) * (usual.variance + weight * off * off);
    usual.recent += LATELY.max(first) * (value - usual.recent);
}

/// How far the last pages lie from the usual ones, as a multiple of how far they may: by chance, and by what matters to nobody.
fn excess(measure: Measure, usual: &Usual) -> f32 {
    if usual.pages < MIN_PAGES {
        return 0.0;
    }
    let matters = match measure {
        // Twice as long or half as long.
        Measure::Length => std::f32::consts::LN_2,
        Measure::Links => 0.25,
        Measure::Undated | Measure::Rejected => 0.5,
    };
    let deviation = (usual.variance * LATELY / (2.0 - LATELY)).sqrt();
    (usual.recent - usual.mean).abs() / matters.max(DEVIATIONS * deviation)
}

/// Measures for a person.
fn shown(usual: &[Usual; 4], of: impl Fn(&Usual) -> f32) -> Measures {
    let share = |measure: Measure| {
        let value = of(&usual[measure as usize]).clamp(0.0, 1.0);
        (value * 100.0).round() / 100.0
    };
    Measures {
        length: of(&usual[Measure::Length as usize]).exp().round(),
        links: share(Measure::Links),
        undated: share(Measure::Undated),
        rejected: share(Measure::Rejected),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Article;
    use parser::page::Removed;

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

    fn page(length: usize, links: usize, dated: bool) -> Extracted {
        let url = "https://example.org/a".parse().expect("a URL");
        let mut article = Article::of_text(url, String::new(), "x".repeat(length), at(0));
        if !dated {
            article.published_at = None;
        }
        Extracted {
            article,
            blocks: Vec::new(),
            removed: vec![Removed {
                kind: RemovedKind::Links,
                text: "x".repeat(links),
                reason: String::new(),
            }],
        }
    }

    /// A page like those before it: lengths differ by a factor of four, and every ninth has no date.
    fn usual(at: usize) -> Extracted {
        let length = 1000 + at * 7919 % 3000;
        page(length, length / 10, !at.is_multiple_of(9))
    }

    /// The drifts that these pages bring, each of a host.
    fn drifts_of<'a>(
        habits: &mut Habits,
        pages: impl Iterator<Item = (&'a str, Option<Extracted>)>,
    ) -> Vec<Drift> {
        pages
            .filter_map(|(host, page)| read(habits, host, page.as_ref(), at(0)))
            .map(|notice| match notice {
                FeedNotice::Drift { drift } => drift,
                other => panic!("{other:?}"),
            })
            .collect()
    }

    /// What the pages bring that follow a hundred usual ones.
    fn measures(later: impl Fn(usize) -> Option<Extracted>, pages: usize) -> Vec<Measure> {
        let all = (0..100)
            .map(|at| Some(usual(at)))
            .chain((0..pages).map(later));
        drifts_of(&mut Habits::default(), all.map(|page| ("a.test", page)))
            .into_iter()
            .map(|drift| drift.measure)
            .collect()
    }

    #[test]
    fn what_differs_as_usual_is_no_drift() {
        assert_eq!(measures(|at| Some(usual(at * 7 + 3)), 500), []);
        let short = |_| Some(page(200, 20, true));
        assert_eq!(measures(short, 2), [], "two short notes");
    }

    #[test]
    fn a_redesign_is_told_once_by_what_differs_most() {
        let told = |later: fn(usize) -> Option<Extracted>| measures(later, 30);
        assert_eq!(told(|_| Some(page(150, 15, true))), [Measure::Length]);
        assert_eq!(told(|_| Some(page(2000, 4000, true))), [Measure::Links]);
        assert_eq!(told(|_| Some(page(2000, 200, false))), [Measure::Undated]);
        assert_eq!(told(|_| None), [Measure::Rejected]);
    }

    #[test]
    fn a_redesign_becomes_what_is_usual() {
        let mut habits = Habits::default();
        let pages = (0..500).map(|at| {
            let length = if at < 100 { 3000 } else { 300 };
            ("a.test", Some(page(length, 0, true)))
        });
        assert_eq!(drifts_of(&mut habits, pages).len(), 1);
        assert_eq!(alarm(&habits), None);
    }

    #[test]
    fn another_mix_of_hosts_is_no_drift_and_the_host_of_a_drift_is_named() {
        let mut habits = Habits::default();
        let note = || Some(page(200, 800, false));
        let long = (0..90).map(|at| ("long.test", Some(usual(at))));
        let short = (0..90).map(|_| ("short.test", note()));
        assert_eq!(drifts_of(&mut habits, long.chain(short)), []);

        let redesigned = (0..20).map(|_| ("long.test", note()));
        let [drift] = &drifts_of(&mut habits, redesigned)[..] else {
            panic!("one host drifts, once");
        };
        assert_eq!(drift.host, "long.test");
        assert!(drift.usual.rejected < 0.01);
        assert!(drift.usual.length > 1000.0 && drift.lately.length < drift.usual.length / 2.0);
        assert_eq!(
            alarm(&habits).map(|says| says.contains("pages of long.test: ")),
            Some(true)
        );
    }

    #[test]
    fn few_hosts_are_kept_and_none_for_ever() {
        let mut habits = Habits::default();
        let names: Vec<String> = (0..20).map(|host| format!("{host}.test")).collect();
        for host in &names {
            read(&mut habits, host, None, at(0));
        }
        let kept = |habits: &Habits| -> Vec<String> {
            habits.hosts.iter().map(|host| host.host.clone()).collect()
        };
        assert_eq!(kept(&habits).len(), HOSTS);
        assert_eq!(kept(&habits)[0], "19.test");
        read(&mut habits, "12.test", None, at(24 * 40));
        assert_eq!(kept(&habits), ["12.test"]);
    }
}
