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
fn is_wanted(feed: &FeedSettings, entry: &Entry) -> bool {
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
