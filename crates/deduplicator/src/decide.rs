//! The decision about one candidate: new, a version, a further listing, or nothing new.

use std::collections::HashMap;
use std::time::Duration;

use chrono::TimeDelta;
use model::article::Source;
use model::event::{Change, Role};
use model::id::stable_hash;
use model::{ArticleId, Candidate, ContentHash, StoryId, Timestamp};
use url::Url;

use crate::record::{Known, MAX_FEEDS, text_key};
use crate::{Changes, Index, Policy, canonical_url, diff, identity_key, text};

/// How long after the last one a sighting is written down: keeps articles of long-lived feeds known at one write a day.
const REFRESH: TimeDelta = TimeDelta::days(1);

/// Words that a text must have for another with the same text to be its copy: shorter ones are formulas ("Watch the video").
const STORY_WORDS: usize = 25;

/// What was decided about a candidate.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// An unknown article.
    New(Identity),
    /// A further version of a known one.
    Update {
        /// The article as it now is.
        identity: Identity,
        /// The version before.
        previous_version: u32,
        /// What differs.
        changes: Vec<Change>,
    },
    /// A known article in a further feed.
    Listed {
        /// The article.
        article_id: ArticleId,
        /// Its current version.
        version: u32,
        /// Its canonical URL.
        canonical_url: Url,
        /// Its story.
        story_id: StoryId,
    },
    /// Known, in text and in feed.
    Duplicate {
        /// The article.
        article_id: ArticleId,
        /// Its current version.
        version: u32,
    },
    /// Another text, but fetched no later than the current version's: dropped.
    Stale {
        /// The article.
        article_id: ArticleId,
    },
    /// Another text, but produced by another version of the extraction: remembered, no version.
    Rebased {
        /// The article.
        article_id: ArticleId,
        /// Its current version.
        version: u32,
    },
    /// Unknown, and dated before the identity window: it may have been published and forgotten.
    OutsideWindow {
        /// Its date.
        published_at: Timestamp,
    },
    /// A copy, where copies are not published.
    CopyDropped {
        /// The article.
        article_id: ArticleId,
        /// The story whose text it carries.
        story_id: StoryId,
    },
}

/// What an article is known as.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// Its id.
    pub article_id: ArticleId,
    /// Its version, from 1.
    pub version: u32,
    /// Its one URL.
    pub canonical_url: Url,
    /// Hash over what a reader sees.
    pub content_hash: ContentHash,
    /// Its story.
    pub story_id: StoryId,
    /// Its part in the story.
    pub role: Role,
    /// 0 to 1: how much of the shorter text is shared with the story.
    pub similarity: f32,
    /// When version 1 was decided.
    pub first_seen_at: Timestamp,
}

/// Decisions that are not durable yet, over an index that does not change meanwhile.
#[derive(Debug)]
pub struct Batch<'a> {
    index: &'a Index,
    written: HashMap<ArticleId, Known>,
    /// For each whole text the articles of this batch that carry it, in order.
    texts: HashMap<u64, Vec<ArticleId>>,
    latest: Timestamp,
}

impl<'a> Batch<'a> {
    pub(crate) fn new(index: &'a Index) -> Self {
        Self {
            index,
            written: HashMap::new(),
            texts: HashMap::new(),
            latest: Timestamp::MIN_UTC,
        }
    }

    /// Decides about a candidate that was received at `at`.
    pub fn decide(&mut self, candidate: &Candidate, at: Timestamp) -> Decision {
        let url = canonical_url(
            &candidate.article.url,
            candidate.article.declared_canonical.as_ref(),
        );
        let article_id = ArticleId::new(stable_hash(&[&identity_key(&url)]));
        let seen = Seen::of(candidate);
        let (decision, known) = match self.known(&article_id, at) {
            Some(known) => known_article(candidate, &seen, article_id.clone(), known.clone(), at),
            None => self.unknown_article(candidate, &seen, article_id.clone(), &url, at),
        };
        // Nothing above has changed anything, so a panic there leaves the overlay as it was.
        self.latest = self.latest.max(at);
        if let Some(known) = known {
            self.texts
                .entry(known.text_key())
                .or_default()
                .push(article_id.clone());
            self.written.insert(article_id, known);
        }
        decision
    }

    /// Decides about a page that its publisher took back: the article's id, version and canonical URL if it is known and was not
    /// withdrawn before.
    pub fn withdraw(&mut self, url: &Url, at: Timestamp) -> Option<(ArticleId, u32, Url)> {
        let article_id = ArticleId::new(stable_hash(&[&identity_key(&canonical_url(url, None))]));
        let mut known = self
            .known(&article_id, at)
            .filter(|known| !known.withdrawn)?
            .clone();
        known.withdrawn = true;
        known.seen_at = at;
        let withdrawn = (article_id.clone(), known.version, known.url.clone());
        self.written.insert(article_id, known);
        Some(withdrawn)
    }

    /// What is to be stored, and then merged.
    pub fn into_changes(self) -> Changes {
        let expired = self
            .index
            .expired(before(self.latest, self.index.settings.identity_window));
        let forgotten = expired
            .filter(|id| !self.written.contains_key(*id))
            .cloned()
            .collect();
        Changes {
            written: self.written,
            forgotten,
        }
    }

    /// A known article, unless it was last seen before the window.
    fn known(&self, id: &ArticleId, at: Timestamp) -> Option<&Known> {
        let limit = before(at, self.index.settings.identity_window);
        self.written
            .get(id)
            .or_else(|| self.index.get(id))
            .filter(|known| known.seen_at >= limit)
    }

    fn unknown_article(
        &self,
        candidate: &Candidate,
        seen: &Seen,
        article_id: ArticleId,
        url: &Url,
        at: Timestamp,
    ) -> (Decision, Option<Known>) {
        let settings = &self.index.settings;
        if let Some(published_at) = candidate.article.published_at
            && published_at < before(at, settings.identity_window)
        {
            return (Decision::OutsideWindow { published_at }, None);
        }
        let original = self.story(seen, at);
        let story_id = original
            .clone()
            .unwrap_or_else(|| StoryId::new(article_id.as_str()));
        let known = Known {
            version: 1,
            engine: candidate.article.extraction.version,
            source: candidate.article.extraction.source,
            title: seen.title,
            paragraphs: seen.paragraphs.clone(),
            feeds: vec![seen.feed],
            url: url.clone(),
            story: story_id.clone(),
            first_seen_at: at,
            seen_at: at,
            began_at: candidate.fetch_began_at,
            withdrawn: false,
        };
        let decision = if original.is_some() && settings.copies == Policy::Drop {
            Decision::CopyDropped {
                article_id,
                story_id,
            }
        } else {
            let role = if original.is_some() {
                Role::Copy
            } else {
                Role::Original
            };
            Decision::New(identity(article_id, &known, role))
        };
        (decision, Some(known))
    }

    /// The story of the earliest known article that carries the text.
    fn story(&self, seen: &Seen, at: Timestamp) -> Option<StoryId> {
        if seen.words < STORY_WORDS {
            return None;
        }
        let limit = before(at, self.index.settings.story_window);
        let key = text_key(&seen.paragraphs);
        // What this batch has written counts in its place.
        let stored = self
            .index
            .carriers(key)
            .filter(|(id, _)| !self.written.contains_key(*id))
            .map(|(_, known)| known);
        let fresh = self
            .texts
            .get(&key)
            .into_iter()
            .flatten()
            .filter_map(|id| self.written.get(id));
        stored
            .chain(fresh)
            .filter(|known| known.first_seen_at >= limit && known.paragraphs == seen.paragraphs)
            .min_by_key(|known| known.first_seen_at)
            .map(|known| known.story.clone())
    }
}

/// What counts of a candidate.
struct Seen {
    title: u64,
    paragraphs: Vec<u64>,
    feed: u64,
    words: usize,
}

impl Seen {
    fn of(candidate: &Candidate) -> Self {
        Self {
            title: text::hash(&candidate.article.title),
            paragraphs: text::paragraphs(&candidate.article.text),
            feed: text::hash(candidate.provenance.feed_id.as_str()),
            words: candidate.article.word_count as usize,
        }
    }
}

/// Decides about an article that is known; what is to be known of it from now on, if that differs.
fn known_article(
    candidate: &Candidate,
    seen: &Seen,
    article_id: ArticleId,
    mut known: Known,
    at: Timestamp,
) -> (Decision, Option<Known>) {
    let extraction = &candidate.article.extraction;
    let same = known.title == seen.title && known.paragraphs == seen.paragraphs && !known.withdrawn;
    // The feed's text of an article whose page was read is only another view of it.
    let lesser = known.source != Source::Feed && extraction.source == Source::Feed;
    if same || lesser {
        return sighted(candidate, seen, article_id, known, at);
    }
    if candidate.fetch_began_at <= known.began_at {
        return (Decision::Stale { article_id }, None);
    }
    let old = std::mem::replace(&mut known.paragraphs, seen.paragraphs.clone());
    let retitled = std::mem::replace(&mut known.title, seen.title) != seen.title;
    let rebased = std::mem::replace(&mut known.engine, extraction.version) != extraction.version
        && !known.withdrawn;
    known.source = extraction.source;
    known.began_at = candidate.fetch_began_at;
    known.seen_at = at;
    remember_feed(&mut known, seen.feed);
    if rebased {
        return (
            Decision::Rebased {
                article_id,
                version: known.version,
            },
            Some(known),
        );
    }
    let previous_version = known.version;
    known.version += 1;
    known.withdrawn = false;
    let mut changes = Vec::new();
    if retitled {
        changes.push(Change {
            field: "title".into(),
            added: Vec::new(),
            removed: Vec::new(),
        });
    }
    if old != known.paragraphs {
        let paragraphs: Vec<&str> = text::split(&candidate.article.text).collect();
        let (added, removed) = diff::paragraphs(&old, &known.paragraphs, &paragraphs);
        changes.push(Change {
            field: "text".into(),
            added,
            removed,
        });
    }
    let role = if known.story.as_str() == article_id.as_str() {
        Role::Original
    } else {
        Role::Edited
    };
    let identity = identity(article_id, &known, role);
    (
        Decision::Update {
            identity,
            previous_version,
            changes,
        },
        Some(known),
    )
}

/// The article as it is known was seen again.
fn sighted(
    candidate: &Candidate,
    seen: &Seen,
    article_id: ArticleId,
    mut known: Known,
    at: Timestamp,
) -> (Decision, Option<Known>) {
    let further = !known.feeds.contains(&seen.feed);
    let refreshed = at - known.seen_at >= REFRESH;
    let version = known.version;
    if further {
        remember_feed(&mut known, seen.feed);
    }
    if refreshed {
        known.seen_at = at;
    }
    let decision = if further {
        let (canonical_url, story_id) = (known.url.clone(), known.story.clone());
        Decision::Listed {
            article_id,
            version,
            canonical_url,
            story_id,
        }
    } else {
        Decision::Duplicate {
            article_id,
            version,
        }
    };
    // A later fetch of the same text moves the order of versions on: what was fetched between the two is stale.
    let later = candidate.fetch_began_at > known.began_at && further;
    if later {
        known.began_at = candidate.fetch_began_at;
    }
    (decision, (further || refreshed).then_some(known))
}

fn remember_feed(known: &mut Known, feed: u64) {
    if !known.feeds.contains(&feed) {
        if known.feeds.len() == MAX_FEEDS {
            known.feeds.remove(0);
        }
        known.feeds.push(feed);
    }
}

fn identity(article_id: ArticleId, known: &Known, role: Role) -> Identity {
    let paragraphs: Vec<String> = known
        .paragraphs
        .iter()
        .map(|hash| format!("{hash:016x}"))
        .collect();
    Identity {
        article_id,
        version: known.version,
        canonical_url: known.url.clone(),
        content_hash: ContentHash::new(stable_hash(&[
            &format!("{:016x}", known.title),
            &paragraphs.concat(),
        ])),
        story_id: known.story.clone(),
        role,
        similarity: 1.0,
        first_seen_at: known.first_seen_at,
    }
}

/// The moment so long before another.
fn before(at: Timestamp, window: Duration) -> Timestamp {
    TimeDelta::from_std(window)
        .ok()
        .and_then(|window| at.checked_sub_signed(window))
        .unwrap_or(Timestamp::MIN_UTC)
}

#[cfg(test)]
mod tests;
