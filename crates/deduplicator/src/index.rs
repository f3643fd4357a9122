//! What is known, in memory: the bytes of its records, and what finds them.

use std::collections::{BTreeMap, HashMap, VecDeque};

use model::{ArticleId, StoryId};

use crate::Settings;
use crate::batch::Batch;
use crate::record::{
    ArticleRecord, Contribution, RecordError, article_key, contribution_key, decode, encode,
    read_key,
};
use crate::stories::Stories;

/// How long something is kept after it counts no more, in microseconds: a day. Decisions go by times alone, so records that
/// arrive out of order by less than this decide the same whether it is kept or not.
const GRACE: i64 = 24 * 60 * 60 * 1_000_000;
/// Most of each kind that one batch forgets for every article that it decides, so that expiry costs no pause and keeps up.
const FORGOTTEN_EACH: usize = 4;

/// The index: changed only by restoring and by merging what is durable.
#[derive(Debug)]
pub struct Index {
    pub(crate) settings: Settings,
    pub(crate) articles: HashMap<u128, Box<[u8]>>,
    pub(crate) aliases: HashMap<u64, u128>,
    pub(crate) stories: Stories,
    /// When each article was last written, in the order of writing; an article that was written again is in it again.
    written: VecDeque<(i64, u128)>,
    /// Contributions read back and not yet entered, by article.
    restoring: HashMap<u128, Contribution>,
    /// Numbers of those that were entered from there, by article.
    entered: HashMap<u128, u64>,
}

/// How much is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Known articles.
    pub articles: usize,
    /// Texts that new ones are compared with.
    pub texts: usize,
    /// Shingles entered.
    pub shingles: usize,
    /// Bytes allocated, without the allocator's own.
    pub bytes: usize,
}

/// What a batch changed: to be made durable, then merged.
#[derive(Debug, Default)]
pub struct Changes {
    pub(crate) articles: BTreeMap<u128, (ArticleRecord, Vec<u8>)>,
    pub(crate) contributions: Vec<Contribution>,
    /// Numbers of contributions that a later version replaced.
    pub(crate) replaced: Vec<u64>,
    pub(crate) expired: Expired,
}

/// What counts no more.
#[derive(Debug, Default)]
pub(crate) struct Expired {
    /// Entries of `written` that were looked at.
    looked_at: usize,
    articles: Vec<u128>,
    contributions: usize,
    contributors: Vec<u128>,
}

impl Changes {
    /// The records to write, in this order: key, and value or none for one to delete. Of records with the same key the last
    /// one counts.
    pub fn records(&self) -> impl Iterator<Item = (String, Option<Vec<u8>>)> {
        let expired = self
            .expired
            .articles
            .iter()
            .map(|id| (article_key(*id), None));
        let unused = self
            .expired
            .contributors
            .iter()
            .map(|id| (contribution_key(*id), None));
        let articles = self
            .articles
            .iter()
            .map(|(id, (_, bytes))| (article_key(*id), Some(bytes.clone())));
        let added = self
            .contributions
            .iter()
            .map(|added| (contribution_key(added.article), Some(encode(added))));
        expired.chain(unused).chain(articles).chain(added)
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
            && self.contributions.is_empty()
            && self.expired.looked_at + self.expired.contributions == 0
    }
}

impl Index {
    /// An index that knows nothing.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            articles: HashMap::new(),
            aliases: HashMap::new(),
            stories: Stories::default(),
            written: VecDeque::new(),
            restoring: HashMap::new(),
            entered: HashMap::new(),
        }
    }

    /// Takes one stored record in. Records come in any order, earlier ones of the same key too.
    pub fn restore(&mut self, key: &str, value: &[u8]) -> Result<(), RecordError> {
        let (article, is_contribution) = read_key(key)?;
        if is_contribution {
            let contribution: Contribution = decode(value)?;
            let known = self
                .restoring
                .get(&article)
                .is_some_and(|known| known.sequence >= contribution.sequence);
            if !known {
                self.restoring.insert(article, contribution);
            }
            return Ok(());
        }
        let record: ArticleRecord = decode(value)?;
        if let Some(known) = self.article(article)
            && (known.first_seen_at, known.revision) >= (record.first_seen_at, record.revision)
        {
            return Ok(());
        }
        self.put(article, &record, value.into());
        Ok(())
    }

    /// Takes a rest after some of the stored records: what was given so far counts, and what is too old is forgotten.
    ///
    /// More may follow, for as long as another index writes them: with all of them given, this one decides as that one does. A rest
    /// costs as much as what was given since the last one, and a look at the time of every article.
    pub fn rest(&mut self) {
        #[expect(
            clippy::stable_sort_primitive,
            reason = "unlike the unstable one it makes use of the order of what was sorted before"
        )]
        self.written.make_contiguous().sort();
        if let Some((latest, _)) = self.written.back() {
            let horizon = latest - micros(self.settings.identity_window) - GRACE;
            while let Some((at, article)) = self.written.pop_front_if(|(at, _)| *at < horizon) {
                let seen_again = self
                    .article(article)
                    .is_some_and(|record| record.seen_at > at);
                if !seen_again {
                    self.forget(article);
                    self.entered.remove(&article);
                }
            }
        }
        let mut contributions: Vec<Contribution> =
            std::mem::take(&mut self.restoring).into_values().collect();
        contributions.sort_unstable_by_key(|contribution| contribution.sequence);
        let latest = contributions
            .iter()
            .map(|contribution| contribution.at)
            .max()
            .unwrap_or_default();
        let horizon = latest - micros(self.settings.story_window) - GRACE;
        self.stories.forget_before(horizon);
        for contribution in &contributions {
            if let Some(replaced) = self
                .entered
                .insert(contribution.article, contribution.sequence)
            {
                self.stories.remove(replaced);
            }
            if contribution.at >= horizon {
                self.stories.insert(contribution);
            }
        }
    }

    /// All stored records were given.
    pub fn restored(&mut self) {
        self.rest();
        self.entered = HashMap::new();
    }

    /// A batch of decisions over what is known.
    pub fn batch(&self) -> Batch<'_> {
        Batch::new(self)
    }

    /// Knows what a batch decided: its records are durable.
    pub fn merge(&mut self, changes: Changes) {
        for contribution in &changes.contributions {
            self.stories.insert(contribution);
        }
        for sequence in changes.replaced {
            self.stories.remove(sequence);
        }
        self.stories.forget(changes.expired.contributions);
        self.written.drain(..changes.expired.looked_at);
        for article in changes.expired.articles {
            self.forget(article);
        }
        for (article, (record, bytes)) in changes.articles {
            self.put(article, &record, bytes.into());
        }
    }

    /// How much is known.
    pub fn stats(&self) -> Stats {
        let entries = self.articles.capacity() * (size_of::<(u128, Box<[u8]>)>() + 1)
            + self.aliases.capacity() * (size_of::<(u64, u128)>() + 1)
            + self.written.capacity() * size_of::<(i64, u128)>();
        let records: usize = self.articles.values().map(|bytes| bytes.len()).sum();
        Stats {
            articles: self.articles.len(),
            texts: self.stories.len(),
            shingles: self.stories.entries(),
            bytes: entries + records + self.stories.bytes(),
        }
    }

    /// The story of a known article.
    pub fn story_of(&self, article: &ArticleId) -> Option<StoryId> {
        let (article, _) = read_key(article.as_str()).ok()?;
        self.article(article)
            .map(|record| StoryId::new(article_key(record.story)))
    }

    /// The record of an article.
    pub(crate) fn article(&self, article: u128) -> Option<ArticleRecord> {
        self.articles
            .get(&article)
            .map(|bytes| decode(bytes).expect("the index holds only what it decoded or encoded"))
    }

    /// What counts no more at `now`, apart from what `kept` names; at most a few for each of `decided` articles.
    pub(crate) fn expired(&self, now: i64, decided: usize, kept: impl Fn(u128) -> bool) -> Expired {
        let limit = decided * FORGOTTEN_EACH;
        let horizon = now - micros(self.settings.identity_window) - GRACE;
        let mut expired = Expired::default();
        for (at, article) in self
            .written
            .iter()
            .take(limit)
            .take_while(|(at, _)| *at < horizon)
        {
            expired.looked_at += 1;
            let seen_again = self
                .article(*article)
                .is_none_or(|record| record.seen_at > *at);
            if !seen_again && !kept(*article) {
                expired.articles.push(*article);
            }
        }
        let horizon = now - micros(self.settings.story_window) - GRACE;
        for held in self.stories.oldest(horizon, limit) {
            expired.contributions += 1;
            // The key holds the latest contribution of the article, which this one is as long as it is held.
            expired.contributors.extend(held.map(|held| held.article));
        }
        expired
    }

    fn forget(&mut self, article: u128) {
        let Some(record) = self.article(article) else {
            return;
        };
        for alias in record.aliases {
            if self.aliases.get(&alias) == Some(&article) {
                self.aliases.remove(&alias);
            }
        }
        self.articles.remove(&article);
    }

    fn put(&mut self, article: u128, record: &ArticleRecord, bytes: Box<[u8]>) {
        for alias in &record.aliases {
            self.aliases.insert(*alias, article);
        }
        self.written.push_back((record.seen_at, article));
        self.articles.insert(article, bytes);
    }
}

/// A duration in microseconds.
pub(crate) fn micros(duration: std::time::Duration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX / 4)
}
