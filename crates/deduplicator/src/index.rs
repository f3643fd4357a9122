//! What is known: every article of the window, and the texts that copies are found by.

use std::collections::{BTreeSet, HashMap};

use model::{ArticleId, Timestamp};

use crate::record::{self, Known, RecordError};
use crate::{Batch, Settings};

/// Articles forgotten in one merge at most, so that an expiry of many costs no pause.
const FORGOTTEN_AT_ONCE: usize = 1000;

/// Every known article. Owned by the committer, changed only by [`Index::merge`].
#[derive(Debug)]
pub struct Index {
    pub(crate) settings: Settings,
    articles: HashMap<ArticleId, Known>,
    /// For each whole text the article that carried it first: the earliest of those that are known.
    texts: HashMap<u64, BTreeSet<(Timestamp, ArticleId)>>,
    /// In the order in which they are forgotten.
    by_age: BTreeSet<(Timestamp, ArticleId)>,
}

/// Sizes of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stats {
    /// Known articles.
    pub articles: usize,
}

/// What a batch adds to the index, to be stored and then merged.
#[derive(Debug, Default)]
pub struct Changes {
    pub(crate) written: HashMap<ArticleId, Known>,
    pub(crate) forgotten: Vec<ArticleId>,
}

impl Changes {
    /// The records to store: a key and its bytes, or none to take the record back.
    pub fn records(&self) -> impl Iterator<Item = (&str, Option<Vec<u8>>)> {
        let written = self
            .written
            .iter()
            .map(|(id, known)| (id.as_str(), Some(known.encode())));
        written.chain(self.forgotten.iter().map(|id| (id.as_str(), None)))
    }
}

impl Index {
    /// An index that knows nothing.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            articles: HashMap::new(),
            texts: HashMap::new(),
            by_age: BTreeSet::new(),
        }
    }

    /// Takes a stored record in. Records come in any order; of several with one key the last one counts.
    pub fn restore(&mut self, key: &str, value: &[u8]) -> Result<(), RecordError> {
        let known = Known::decode(value)?;
        self.put(record::article_id(key), known);
        Ok(())
    }

    /// Forgets an article whose stored record was taken back.
    pub fn restore_forgotten(&mut self, key: &str) {
        self.remove(&record::article_id(key));
    }

    /// Begins a batch: an overlay over what is known.
    pub fn batch(&self) -> Batch<'_> {
        Batch::new(self)
    }

    /// Knows what a batch decided: its transaction is durable.
    pub fn merge(&mut self, changes: Changes) {
        for id in &changes.forgotten {
            self.remove(id);
        }
        for (id, known) in changes.written {
            self.put(id, known);
        }
    }

    /// Sizes.
    pub fn stats(&self) -> Stats {
        Stats {
            articles: self.articles.len(),
        }
    }

    pub(crate) fn get(&self, id: &ArticleId) -> Option<&Known> {
        self.articles.get(id)
    }

    /// The articles that carry a text, the earliest first.
    pub(crate) fn carriers(&self, text: u64) -> impl Iterator<Item = (&ArticleId, &Known)> {
        self.texts
            .get(&text)
            .into_iter()
            .flatten()
            .filter_map(|(_, id)| self.articles.get_key_value(id))
    }

    /// The oldest articles that were last seen before `limit`.
    pub(crate) fn expired(&self, limit: Timestamp) -> impl Iterator<Item = &ArticleId> {
        self.by_age
            .iter()
            .take_while(move |(seen, _)| *seen < limit)
            .take(FORGOTTEN_AT_ONCE)
            .map(|(_, id)| id)
    }

    fn put(&mut self, id: ArticleId, known: Known) {
        self.remove(&id);
        self.by_age.insert((known.seen_at, id.clone()));
        self.texts
            .entry(known.text_key())
            .or_default()
            .insert((known.first_seen_at, id.clone()));
        self.articles.insert(id, known);
    }

    fn remove(&mut self, id: &ArticleId) {
        let Some(known) = self.articles.remove(id) else {
            return;
        };
        self.by_age.remove(&(known.seen_at, id.clone()));
        let text = known.text_key();
        if let Some(carriers) = self.texts.get_mut(&text) {
            carriers.remove(&(known.first_seen_at, id.clone()));
            if carriers.is_empty() {
                self.texts.remove(&text);
            }
        }
    }
}
