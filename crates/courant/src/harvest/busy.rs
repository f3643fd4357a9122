//! Since when each feed is busy: what was begun is not durable yet.

use std::collections::{BTreeSet, HashMap};

use model::{FeedId, Timestamp};

/// Since when each feed is busy.
#[derive(Default)]
pub(super) struct Busy {
    feeds: HashMap<FeedId, Timestamp>,
    since: BTreeSet<(Timestamp, FeedId)>,
}

impl Busy {
    pub(super) fn begin(&mut self, feed: FeedId, now: Timestamp) {
        self.end(&feed);
        self.feeds.insert(feed.clone(), now);
        self.since.insert((now, feed));
    }

    pub(super) fn end(&mut self, feed: &FeedId) {
        if let Some((feed, since)) = self.feeds.remove_entry(feed) {
            self.since.remove(&(since, feed));
        }
    }

    pub(super) fn retain(&mut self, keep: impl Fn(&FeedId) -> bool) {
        self.feeds.retain(|feed, _| keep(feed));
        self.since.retain(|(_, feed)| keep(feed));
    }

    pub(super) fn oldest(&self) -> Option<Timestamp> {
        self.since.first().map(|(since, _)| *since)
    }
}
