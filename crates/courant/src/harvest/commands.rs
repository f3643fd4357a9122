//! What an operator's command does to a feed's state. Pure.

use model::feed::{PendingPage, Validators};
use model::intake::{Command, RetryEntry};
use model::{Entry, FeedState, Timestamp};
use publisher::Commanded;

use crate::settings::{Content, FeedSettings};

/// Changes the state as the command says; whether the feed is to be polled now.
pub(super) fn apply(
    commanded: &Commanded,
    state: &mut FeedState,
    feed: &FeedSettings,
    now: Timestamp,
) -> bool {
    state.commands_through = Some(commanded.position);
    match &commanded.command {
        Command::Poll => {
            // A feed that was given up is asked once more.
            state.schedule.retired = false;
            state.schedule.gone_since = None;
            true
        }
        Command::Pause(paused) => {
            state.paused = *paused;
            false
        }
        Command::Retry(entries) => {
            let mut poll = false;
            for entry in entries {
                poll |= retry(entry, state, feed, now);
            }
            poll
        }
    }
}

/// Puts an entry's page on the list; an entry without one is forgotten, so that the next poll, which is to be now, finds it again.
fn retry(
    RetryEntry { entry_id, url }: &RetryEntry,
    state: &mut FeedState,
    feed: &FeedSettings,
    now: Timestamp,
) -> bool {
    let entry = Entry {
        id: entry_id.clone(),
        url: url.clone(),
        ..Entry::default()
    };
    match url {
        Some(url) if feed.content == Content::Page => {
            state.pending.retain(|page| page.entry.id != *entry_id);
            state.pending.push(PendingPage {
                entry,
                url: url.clone(),
                attempts: 0,
                due_at: now,
                visits: 0,
                validators: Validators::default(),
            });
            false
        }
        _ => {
            state.seen.retain(|seen| seen.key != entry.key());
            state.validators = Validators::default();
            true
        }
    }
}
