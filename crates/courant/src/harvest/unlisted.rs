//! Feeds that the list does not name any more: that is written down, and after a time they are forgotten.
//!
//! Owners with an older and with a newer list may take turns, as in a rolling deployment: whoever lists the feed again polls it again, and
//! nothing is lost before the time is over.

use model::intake::Body;
use model::{FeedId, FeedState, Shard, Timestamp};

use super::{Harvest, Task};

/// A feed of an owned shard that the list does not name.
pub(super) struct Unlisted {
    pub(super) shard: Shard,
    pub(super) state: FeedState,
    /// What was written of it last is not durable yet.
    pub(super) busy: bool,
}

impl Harvest {
    /// Keeps a feed in mind that the list does not name: first that is written down, and after a time that it is forgotten.
    pub(super) fn unlist(&mut self, shard: Shard, state: FeedState, busy: bool, now: Timestamp) {
        let id = state.feed_id.clone();
        if !busy && !self.slots.contains_key(&id) {
            let due = state
                .unlisted_since
                .map_or(now, |since| since + self.plan.forget_after);
            self.queue.insert((due, id.clone()));
        }
        let unlisted = Unlisted { shard, state, busy };
        self.unlisted.insert(id, unlisted);
    }

    /// What is written of a feed that the list does not name.
    pub(super) fn leave(&mut self, feed: &FeedId, now: Timestamp) -> Option<Task> {
        let unlisted = self.unlisted.get_mut(feed)?;
        let epoch = *self.epochs.get(&unlisted.shard)?;
        unlisted.busy = true;
        let body = if unlisted.state.unlisted_since.is_some() {
            tracing::info!(%feed, "the list has not named the feed for long; it is forgotten");
            Body::Forget {
                epoch,
                feed_id: feed.clone(),
            }
        } else {
            let state = FeedState {
                round: unlisted.state.round + 1,
                unlisted_since: Some(now),
                ..unlisted.state.clone()
            };
            Body::Poll {
                epoch,
                state: Box::new(state),
                notices: Vec::new(),
                rejections: Vec::new(),
            }
        };
        Some(Task::Write {
            feed: feed.clone(),
            shard: unlisted.shard,
            body,
        })
    }

    /// Nothing is known of the feed any more; one that was listed again in the meantime goes on as its owner remembers it.
    pub(super) fn forgotten(&mut self, shard: Shard, feed: &FeedId, now: Timestamp) {
        self.busy.end(feed);
        if self
            .unlisted
            .get(feed)
            .is_some_and(|unlisted| unlisted.shard == shard)
        {
            self.unlisted.remove(feed);
        }
        if let Some(slot) = self.slots.get_mut(feed).filter(|slot| slot.busy) {
            slot.busy = false;
            let due = self.due_at(&self.slots[feed], now);
            self.queue.insert((due, feed.clone()));
        }
    }
}
