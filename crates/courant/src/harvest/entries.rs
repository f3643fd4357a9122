//! Which entries of a feed document are to be dealt with. Pure.

use std::collections::HashMap;

use model::feed::Seen;
use model::{Entry, Timestamp};
use regex::Regex;

use crate::settings::{FeedSettings, Past};

/// Entries remembered beyond those that the document lists: twice as many as it lists, at least this many. Feeds drop entries and
/// list them again days later; what is forgotten here is still known to the deduplicator, at the price of a fetch.
const REMEMBERED: usize = 200;

/// What a document's entries come to.
#[derive(Debug, Default, PartialEq)]
pub struct Selected {
    /// Entries to deal with, in the order in which the feed lists them.
    pub fresh: Vec<Entry>,
    /// Entries that were not known before, whether taken or not.
    pub new: usize,
    /// Entries listed.
    pub listed: usize,
    /// Entries of a new feed's past, which are marked as seen only.
    pub skipped: usize,
    /// What to remember.
    pub seen: Vec<Seen>,
}

/// Compares a document's entries with those seen before.
///
/// An entry is fresh if it was not seen, or if the feed announces a change of it. On the first poll (`first`) the configured part of
/// the past counts as seen.
pub fn select(
    entries: Vec<Entry>,
    seen: &[Seen],
    feed: &FeedSettings,
    first: Option<&Past>,
    now: Timestamp,
) -> Selected {
    let known: HashMap<u64, u64> = seen.iter().map(|seen| (seen.key, seen.revision)).collect();
    let mut selected = Selected {
        listed: entries.len(),
        ..Selected::default()
    };
    let mut listed = HashMap::new();
    for (position, entry) in entries.into_iter().enumerate() {
        let (key, revision) = (entry.key(), entry.revision());
        // A document that lists an id twice means one entry; the first stands.
        if listed.insert(key, revision).is_some() {
            continue;
        }
        selected.seen.push(Seen { key, revision });
        let before = known.get(&key);
        selected.new += usize::from(before.is_none());
        if before == Some(&revision) || !is_wanted(feed, &entry) {
            continue;
        }
        if first.is_some_and(|rule| is_past(rule, &entry, position, now)) {
            selected.skipped += 1;
        } else {
            selected.fresh.push(entry);
        }
    }
    let remembered = (selected.seen.len() * 2).max(REMEMBERED);
    selected
        .seen
        .extend(seen.iter().filter(|seen| !listed.contains_key(&seen.key)));
    selected.seen.truncate(remembered);
    selected
}

/// Whether an entry of a new feed lies before what is published. An entry without a date counts as past: a feed without dates
/// would otherwise flood the consumers with everything it has.
fn is_past(rule: &Past, entry: &Entry, position: usize, now: Timestamp) -> bool {
    match rule {
        Past::All => false,
        Past::Count(count) => position >= *count as usize,
        Past::Within(age) => {
            let oldest = chrono::TimeDelta::from_std(*age)
                .ok()
                .and_then(|age| now.checked_sub_signed(age));
            match (entry.dated(), oldest) {
                (Some(dated), Some(oldest)) => dated < oldest,
                (Some(_), None) => false,
                (None, _) => true,
            }
        }
    }
}

/// `include` and `exclude`, over the URL and the title.
pub fn is_wanted(feed: &FeedSettings, entry: &Entry) -> bool {
    let matches = |pattern: &Regex| {
        entry
            .url
            .as_ref()
            .is_some_and(|url| pattern.is_match(url.as_str()))
            || entry
                .title
                .as_deref()
                .is_some_and(|title| pattern.is_match(title))
    };
    (feed.include.is_empty() || feed.include.iter().any(matches))
        && !feed.exclude.iter().any(matches)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::time::Duration;

    use chrono::{TimeDelta, TimeZone as _, Utc};

    use super::*;

    /// A feed with these options.
    fn feed(options: &str) -> FeedSettings {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        writeln!(
            file,
            "feeds: [{{ url: 'https://town.test/feed', {options} }}]"
        )
        .unwrap();
        let mut feeds = crate::settings::feeds(file.path(), &|_| None).unwrap();
        feeds.remove(0)
    }

    fn now() -> Timestamp {
        Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap()
    }

    /// An entry of so many hours ago.
    fn entry(id: &str, hours: Option<i64>) -> Entry {
        Entry {
            id: id.to_owned(),
            url: Some(format!("https://town.test/news/{id}.html").parse().unwrap()),
            title: Some(format!("About {id}")),
            published: hours.map(|hours| now() - TimeDelta::hours(hours)),
            ..Entry::default()
        }
    }

    fn ids(selected: &Selected) -> Vec<&str> {
        selected
            .fresh
            .iter()
            .map(|entry| entry.id.as_str())
            .collect()
    }

    #[test]
    fn a_new_feed_publishes_as_much_of_its_past_as_is_configured() {
        let past = [
            entry("bridge", Some(1)),
            entry("undated", None),
            entry("library", Some(30)),
        ];
        let day = Past::Within(Duration::from_hours(24));
        let table: [(Past, &[&str]); 5] = [
            (day, &["bridge"]),
            (
                Past::Within(Duration::from_hours(48)),
                &["bridge", "library"],
            ),
            (Past::Count(0), &[]),
            (Past::Count(2), &["bridge", "undated"]),
            (Past::All, &["bridge", "undated", "library"]),
        ];
        for (rule, taken) in table {
            let first = select(past.to_vec(), &[], &feed(""), Some(&rule), now());
            assert_eq!(ids(&first), taken, "{rule:?}");
            assert_eq!(first.skipped, 3 - taken.len(), "{rule:?}");
            // The rest counts as seen: it stays unpublished on the next poll, and what is new then is taken whatever its date.
            let mut next = past.to_vec();
            next.push(entry("old-but-new", Some(300)));
            let next = select(next, &first.seen, &feed(""), None, now());
            assert_eq!(ids(&next), ["old-but-new"], "{rule:?}");
        }
    }

    #[test]
    fn patterns_choose_by_url_and_title() {
        let table: [(&str, &[&str]); 5] = [
            ("", &["bridge", "library", "match"]),
            ("include: ['/bridge', 'library$']", &["bridge", "library"]),
            ("exclude: ['^About match']", &["bridge", "library"]),
            (
                "include: ['/news/'], exclude: ['bridge']",
                &["library", "match"],
            ),
            ("include: ['nothing']", &[]),
        ];
        for (options, taken) in table {
            let entries = ["bridge", "library", "match"].map(|id| entry(id, Some(1)));
            let selected = select(entries.to_vec(), &[], &feed(options), None, now());
            assert_eq!(ids(&selected), taken, "{options}");
            // What is left out is seen all the same, so that the feed's own rate is known.
            assert_eq!((selected.new, selected.seen.len()), (3, 3), "{options}");
        }
    }

    #[test]
    fn a_changed_entry_is_fresh_and_an_id_counts_once() {
        let known = select(vec![entry("bridge", Some(1))], &[], &feed(""), None, now());
        let mut changed = entry("bridge", Some(1));
        changed.updated = Some(now());
        let again = vec![changed.clone(), entry("bridge", Some(1))];
        let selected = select(again, &known.seen, &feed(""), None, now());
        assert_eq!(selected.fresh, [changed]);
        assert_eq!((selected.new, selected.listed), (0, 2));
    }

    #[test]
    fn what_a_feed_dropped_is_remembered_within_bounds() {
        let many: Vec<_> = (0..500)
            .map(|number| entry(&number.to_string(), Some(1)))
            .collect();
        let seen = select(many, &[], &feed(""), None, now()).seen;
        assert_eq!(seen.len(), 500);
        let one = select(
            vec![entry("bridge", Some(1))],
            &seen,
            &feed(""),
            None,
            now(),
        );
        assert_eq!(one.seen.len(), REMEMBERED);
        let back = select(vec![entry("7", Some(1))], &one.seen, &feed(""), None, now());
        assert_eq!(ids(&back), Vec::<&str>::new());
    }
}
