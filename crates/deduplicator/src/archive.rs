//! Decisions about an archive of articles: one JSON object a line in, one a line out.

use model::article::{Extraction, Kind, Source};
use model::{Article, Candidate, FeedId, Provenance, Timestamp};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{Decision, Index, Settings};

/// One article of an archive; further fields are ignored.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// Any id; the answer repeats it.
    pub id: String,
    /// Where it was found.
    pub url: Url,
    /// The headline.
    #[serde(default)]
    pub title: String,
    /// The text: paragraphs separated by one empty line.
    pub text: String,
    /// When it was published; without it, when the one before it was.
    #[serde(default)]
    pub published: Option<Timestamp>,
}

/// What was decided about an article of an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// The row's id.
    pub id: String,
    /// `new`, `update`, `listed`, `duplicate`, `stale`, `rebased`, `outside_window` or `copy_dropped`.
    pub decision: &'static str,
    /// The article; none if it is outside the window.
    pub article_id: Option<String>,
    /// Its version.
    pub version: Option<u32>,
    /// The story that it belongs to.
    pub story_id: Option<String>,
}

/// An archive being read, in order.
#[derive(Debug)]
pub struct Archive {
    index: Index,
    now: Timestamp,
}

impl Archive {
    /// An archive of which nothing was read.
    pub fn new(settings: Settings) -> Self {
        Self {
            index: Index::new(settings),
            now: Timestamp::UNIX_EPOCH,
        }
    }

    /// What is known so far.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Decides about the next article, at the time at which it was published; the clock of an archive never goes back.
    pub fn decide(&mut self, row: Row) -> Verdict {
        // One tick each, so that of two states of an article the one that comes later is the later one.
        let tick = chrono::TimeDelta::microseconds(1);
        self.now = row.published.unwrap_or(self.now).max(self.now + tick);
        let id = row.id.clone();
        let candidate = candidate(row, self.now);
        let mut batch = self.index.batch();
        let decision = batch.decide(&candidate, self.now);
        let changes = batch.into_changes();
        self.index.merge(changes);
        self.verdict(id, decision)
    }

    fn verdict(&self, id: String, decision: Decision) -> Verdict {
        let verdict = |decision, article: &model::ArticleId, version| Verdict {
            id: id.clone(),
            decision,
            article_id: Some(article.to_string()),
            version: Some(version),
            story_id: self.index.story_of(article).map(|story| story.to_string()),
        };
        match decision {
            Decision::New(identity) => verdict("new", &identity.article_id, identity.version),
            Decision::Update { identity, .. } => {
                verdict("update", &identity.article_id, identity.version)
            }
            Decision::Listed {
                article_id,
                version,
                ..
            } => verdict("listed", &article_id, version),
            Decision::Duplicate {
                article_id,
                version,
            } => verdict("duplicate", &article_id, version),
            Decision::Stale {
                article_id,
                version,
            } => verdict("stale", &article_id, version),
            Decision::Rebased {
                article_id,
                version,
            } => verdict("rebased", &article_id, version),
            Decision::CopyDropped { article_id, .. } => verdict("copy_dropped", &article_id, 1),
            Decision::OutsideWindow { .. } => Verdict {
                id,
                decision: "outside_window",
                article_id: None,
                version: None,
                story_id: None,
            },
        }
    }
}

fn candidate(row: Row, at: Timestamp) -> Candidate {
    let feed_url = row.url.clone();
    Candidate {
        article: Article {
            url: row.url,
            declared_canonical: None,
            kind: Kind::Article,
            title: row.title,
            description: None,
            text: row.text,
            authors: Vec::new(),
            published_at: row.published,
            modified_at: None,
            date_notes: Vec::new(),
            language: None,
            site_name: None,
            section: None,
            keywords: Vec::new(),
            images: Vec::new(),
            embeds: Vec::new(),
            word_count: 0,
            paywalled: None,
            extraction: Extraction {
                engine: "archive".to_owned(),
                version: 1,
                source: Source::Page,
                confidence: 1.0,
                removed: std::collections::BTreeMap::new(),
            },
        },
        provenance: Provenance {
            feed_id: FeedId::new("archive"),
            entry_id: row.id,
            feed_url,
            tags: Vec::new(),
        },
        fetch_began_at: at,
        fetched_at: at,
    }
}
