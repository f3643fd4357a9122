//! One transaction's decisions, over what is known and what the transaction itself decided so far.

use std::collections::{BTreeMap, HashMap};

use model::event::Role;
use model::id::stable_hash;
use model::{ArticleId, Candidate, ContentHash, FeedId, StoryId, Timestamp};
use url::Url;

use crate::canonical::{canonical_url, identity_key};
use crate::decision::{Decision, Identity, Withdrawn};
use crate::fingerprint::{Fingerprint, fingerprint};
use crate::index::{Changes, Index, micros};
use crate::record::{ArticleRecord, Contribution, StoredRole, article_key, encode};
use crate::seen::{News, Seen, changes, compare};
use crate::stories::{self, Match, Overlay};
use crate::{Policy, text};

/// Most feeds remembered of one article; a listing in a further one is not announced.
pub(crate) const MAX_FEEDS: usize = 64;
/// Most further URLs remembered of one article.
pub(crate) const MAX_ALIASES: usize = 8;
/// Most paragraphs told apart; the rest of a longer text counts as one.
pub(crate) const MAX_PARAGRAPHS: usize = 1000;
/// How often a sighting refreshes the record of an article, in microseconds: once a day.
const REFRESH: i64 = 24 * 60 * 60 * 1_000_000;

/// An overlay over the index: what one transaction decides. Dropped if the transaction fails.
#[derive(Debug)]
pub struct Batch<'a> {
    index: &'a Index,
    articles: BTreeMap<u128, ArticleRecord>,
    aliases: HashMap<u64, u128>,
    stories: Overlay,
    contributions: Vec<Contribution>,
    replaced: Vec<u64>,
    decided: usize,
    /// The latest time of any decision.
    now: i64,
}

/// What a decision changes, until [`Batch::write`] takes it down.
#[derive(Debug, Default)]
#[must_use = "a decision that stands is taken down"]
pub struct Writes {
    article: Option<(u128, ArticleRecord)>,
    contribution: Option<Contribution>,
    replaced: Option<u64>,
}

/// What a canonical URL finds its article by.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Key {
    /// As the article's own URL.
    id: u128,
    /// As a further URL of it.
    alias: u64,
}

impl Key {
    fn of(canonical: &Url) -> Self {
        let key = identity_key(canonical);
        let id = u128::from_str_radix(&stable_hash(&[&key]), 16).expect("hexadecimal digits");
        let alias = alias(&key);
        Self { id, alias }
    }
}

impl<'a> Batch<'a> {
    pub(crate) fn new(index: &'a Index) -> Self {
        Self {
            index,
            articles: BTreeMap::new(),
            aliases: HashMap::new(),
            stories: Overlay::default(),
            contributions: Vec::new(),
            replaced: Vec::new(),
            decided: 0,
            now: i64::MIN / 2,
        }
    }

    /// Decides about one candidate at the time `at`.
    pub fn decide(&mut self, candidate: &Candidate, at: Timestamp) -> Decision {
        let (decision, writes) = self.consider(candidate, at);
        self.write(writes, at);
        decision
    }

    /// The page at `url` is gone: gives what to publish, or none if it is unknown or withdrawn already.
    pub fn withdraw(&mut self, url: &Url, at: Timestamp) -> Option<Withdrawn> {
        let canonical = canonical_url(url, None, &self.index.settings.urls);
        let (article, mut record) = self.known(Key::of(&canonical), at)?;
        if record.withdrawn || record.dropped {
            return None;
        }
        record.withdrawn = true;
        record.revision += 1;
        record.seen_at = record.seen_at.max(at.timestamp_micros());
        let withdrawn = Withdrawn {
            article_id: article_id(article),
            version: record.version,
            canonical_url: stored_url(&record),
        };
        self.write(
            Writes {
                article: Some((article, record)),
                ..Writes::default()
            },
            at,
        );
        Some(withdrawn)
    }

    /// What the transaction has to make durable, and then the index to merge.
    pub fn into_changes(self) -> Changes {
        let expired = self.index.expired(self.now, self.decided, |article| {
            self.articles.contains_key(&article)
        });
        let articles = self
            .articles
            .into_iter()
            .map(|(article, record)| {
                let bytes = encode(&record);
                (article, (record, bytes))
            })
            .collect();
        Changes {
            articles,
            contributions: self.contributions,
            replaced: self.replaced,
            expired,
        }
    }

    /// Takes a decision of the time `at` down.
    pub fn write(&mut self, writes: Writes, at: Timestamp) {
        self.decided += 1;
        self.now = self.now.max(at.timestamp_micros());
        if let Some(sequence) = writes.replaced {
            self.stories.remove(sequence);
            self.replaced.push(sequence);
        }
        if let Some(contribution) = writes.contribution {
            self.stories.insert(&contribution);
            self.contributions.push(contribution);
        }
        if let Some((article, record)) = writes.article {
            for alias in &record.aliases {
                self.aliases.insert(*alias, article);
            }
            self.articles.insert(article, record);
        }
    }

    /// What would be decided about one candidate at the time `at`: nothing is known of it before it is written.
    pub fn consider(&self, candidate: &Candidate, at: Timestamp) -> (Decision, Writes) {
        let article = &candidate.article;
        let seen = Seen::of(article);
        let rules = &self.index.settings.urls;
        let page = canonical_url(&article.url, None, rules);
        let page_key = Key::of(&page);
        let (mut canonical, mut key) = (page, page_key);
        if let Some(declared) = &article.declared_canonical {
            canonical = canonical_url(&article.url, Some(declared), rules);
            key = Key::of(&canonical);
        }
        let mut known = self.known(key, at);
        if key != page_key {
            match &known {
                // The same canonical URL on a page with another title and nothing of the text: the site declares it everywhere.
                Some((_, record))
                    if !record.aliases.contains(&page_key.alias) && seen.shares_nothing(record) =>
                {
                    canonical = canonical_url(&article.url, None, rules);
                    known = self.known(page_key, at);
                    key = page_key;
                }
                Some(_) => {}
                None => known = self.known(page_key, at),
            }
        }
        let further = (key != page_key).then_some(page_key.alias);
        match known {
            Some((id, record)) => self.again(candidate, at, &seen, id, record, further),
            None => self.first(candidate, at, &seen, canonical, key.id, further),
        }
    }

    /// The record of the article with this key or alias, if it is within the window.
    fn known(&self, key: Key, at: Timestamp) -> Option<(u128, ArticleRecord)> {
        let record = |article: u128| {
            let record = self
                .articles
                .get(&article)
                .cloned()
                .or_else(|| self.index.article(article))?;
            let since = at.timestamp_micros() - micros(self.index.settings.identity_window);
            (record.seen_at >= since).then_some((article, record))
        };
        record(key.id).or_else(|| {
            let article = *self
                .aliases
                .get(&key.alias)
                .or_else(|| self.index.aliases.get(&key.alias))?;
            record(article).filter(|(_, record)| record.aliases.contains(&key.alias))
        })
    }

    fn first(
        &self,
        candidate: &Candidate,
        at: Timestamp,
        seen: &Seen,
        canonical: Url,
        id: u128,
        further: Option<u64>,
    ) -> (Decision, Writes) {
        let now = at.timestamp_micros();
        if let Some(published_at) = candidate.article.published_at
            && published_at.timestamp_micros() < now - micros(self.index.settings.identity_window)
        {
            return (Decision::OutsideWindow { published_at }, Writes::default());
        }
        let print = fingerprint(&candidate.article.title, &seen.text);
        let found = stories::find(
            &self.index.stories,
            &self.stories,
            &print,
            self.story_horizon(now),
            None,
            None,
        );
        let (story, role, similarity) = match &found.story {
            Some(Match {
                story,
                similarity,
                copy: true,
            }) => (*story, StoredRole::Copy, *similarity),
            Some(Match {
                story,
                similarity,
                copy: false,
            }) => (*story, StoredRole::Edited, *similarity),
            None => (id, StoredRole::Original, 1.0),
        };
        let dropped = found.story.is_some() && self.index.settings.copies == Policy::Drop;
        let contribution = if dropped {
            None
        } else {
            self.contribution(id, story, now, &print, found.lacking)
        };
        let record = ArticleRecord {
            canonical_url: canonical.as_str().to_owned(),
            aliases: further.into_iter().collect(),
            version: 1,
            revision: 0,
            content: seen.content,
            title: seen.title,
            description: seen.description,
            authors: seen.authors,
            paragraphs: seen.paragraphs.clone(),
            engine: seen.engine,
            from_feed: seen.from_feed,
            fetch_began_at: candidate.fetch_began_at.timestamp_micros(),
            first_seen_at: now,
            seen_at: now,
            feeds: vec![feed(&candidate.provenance.feed_id)],
            story,
            role,
            similarity,
            contribution: contribution
                .as_ref()
                .map(|contribution| contribution.sequence),
            withdrawn: false,
            dropped,
        };
        let decision = if dropped {
            Decision::CopyDropped {
                article_id: article_id(id),
                story_id: story_id(story),
            }
        } else {
            Decision::New(identity(id, &record, canonical))
        };
        (
            decision,
            Writes {
                article: Some((id, record)),
                contribution,
                replaced: None,
            },
        )
    }

    /// A known article, seen again.
    fn again(
        &self,
        candidate: &Candidate,
        at: Timestamp,
        seen: &Seen,
        id: u128,
        mut record: ArticleRecord,
        further: Option<u64>,
    ) -> (Decision, Writes) {
        let now = at.timestamp_micros();
        let mut rewrite = now - record.seen_at >= REFRESH;
        if let Some(alias) = further
            .filter(|alias| !record.aliases.contains(alias) && record.aliases.len() < MAX_ALIASES)
        {
            record.aliases.push(alias);
            rewrite = true;
        }
        let feed = feed(&candidate.provenance.feed_id);
        let listed = !record.feeds.contains(&feed) && record.feeds.len() < MAX_FEEDS;
        if listed {
            record.feeds.push(feed);
            rewrite = true;
        }
        let began = candidate.fetch_began_at.timestamp_micros();
        let (article, version) = (article_id(id), record.version);
        let mut writes = Writes::default();
        let news = compare(seen, &record, began);
        match news {
            News::Version => return self.next_version(candidate, now, seen, id, record),
            News::Rebase => {
                seen.write_to(&mut record);
                rewrite = true;
            }
            News::None | News::Earlier => {}
        }
        if rewrite {
            record.revision += 1;
            record.seen_at = record.seen_at.max(now);
        }
        let decision = if record.dropped {
            Decision::CopyDropped {
                article_id: article,
                story_id: story_id(record.story),
            }
        } else if listed {
            Decision::Listed {
                article_id: article,
                version,
                canonical_url: stored_url(&record),
                story_id: story_id(record.story),
            }
        } else {
            match news {
                News::Earlier => Decision::Stale {
                    article_id: article,
                    version,
                },
                News::Rebase => Decision::Rebased {
                    article_id: article,
                    version,
                },
                News::None | News::Version => Decision::Duplicate {
                    article_id: article,
                    version,
                },
            }
        };
        writes.article = rewrite.then_some((id, record));
        (decision, writes)
    }

    fn next_version(
        &self,
        candidate: &Candidate,
        now: i64,
        seen: &Seen,
        id: u128,
        mut record: ArticleRecord,
    ) -> (Decision, Writes) {
        let (changes, class) = changes(&candidate.article, seen, &record);
        let print = fingerprint(&candidate.article.title, &seen.text);
        let replaced = record.contribution;
        let horizon = self.story_horizon(now);
        let found = stories::find(
            &self.index.stories,
            &self.stories,
            &print,
            horizon,
            replaced,
            Some(record.story),
        );
        let mut contribution = self.contribution(id, record.story, now, &print, found.lacking);
        if contribution.is_none() && replaced.is_some() {
            // The key of the earlier contribution has to say that nothing is left of it.
            contribution =
                Some(self.numbered(id, record.story, now, &Fingerprint::default(), Vec::new()));
        }
        if record.dropped {
            contribution = None;
        }
        seen.write_to(&mut record);
        record.fetch_began_at = candidate.fetch_began_at.timestamp_micros();
        record.revision += 1;
        record.seen_at = record.seen_at.max(now);
        record.withdrawn = false;
        record.contribution = contribution
            .as_ref()
            .map(|contribution| contribution.sequence);
        if record.dropped {
            let decision = Decision::CopyDropped {
                article_id: article_id(id),
                story_id: story_id(record.story),
            };
            return (
                decision,
                Writes {
                    article: Some((id, record)),
                    ..Writes::default()
                },
            );
        }
        if record.role == StoredRole::Copy {
            record.role = StoredRole::Edited;
        }
        let previous_version = record.version;
        record.version += 1;
        let decision = Decision::Update {
            identity: identity(id, &record, stored_url(&record)),
            previous_version,
            changes,
            class,
        };
        (
            decision,
            Writes {
                article: Some((id, record)),
                contribution,
                replaced,
            },
        )
    }

    fn story_horizon(&self, now: i64) -> i64 {
        now - micros(self.index.settings.story_window)
    }

    fn contribution(
        &self,
        article: u128,
        story: u128,
        at: i64,
        print: &Fingerprint,
        added: Vec<u32>,
    ) -> Option<Contribution> {
        (!added.is_empty()).then(|| self.numbered(article, story, at, print, added))
    }

    fn numbered(
        &self,
        article: u128,
        story: u128,
        at: i64,
        print: &Fingerprint,
        added: Vec<u32>,
    ) -> Contribution {
        Contribution {
            sequence: self.index.stories.next() + self.stories.len() as u64,
            article,
            story,
            at,
            size: u32::try_from(print.shingles.len()).unwrap_or(u32::MAX),
            facts: print.titled_facts.clone(),
            added,
        }
    }
}

fn identity(id: u128, record: &ArticleRecord, canonical_url: Url) -> Identity {
    Identity {
        article_id: article_id(id),
        version: record.version,
        canonical_url,
        content_hash: ContentHash::new(format!("{:032x}", record.content)),
        story_id: story_id(record.story),
        role: match record.role {
            StoredRole::Original => Role::Original,
            StoredRole::Copy => Role::Copy,
            StoredRole::Edited => Role::Edited,
        },
        similarity: record.similarity,
        first_seen_at: Timestamp::from_timestamp_micros(record.first_seen_at).unwrap_or_default(),
    }
}

fn stored_url(record: &ArticleRecord) -> Url {
    Url::parse(&record.canonical_url).expect("a URL that was written as one")
}

fn article_id(id: u128) -> ArticleId {
    ArticleId::new(article_key(id))
}

fn story_id(id: u128) -> StoryId {
    StoryId::new(article_key(id))
}

fn alias(key: &str) -> u64 {
    text::mix(
        key.bytes()
            .fold(1, |hash, byte| text::chain(hash, u64::from(byte))),
    )
}

fn feed(id: &FeedId) -> u64 {
    alias(id.as_str())
}
