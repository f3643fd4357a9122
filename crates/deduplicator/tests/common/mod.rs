//! Candidates for tests.

use model::article::{Extraction, Kind, Source};
use model::{Article, Candidate, FeedId, Provenance, Timestamp};

/// So many seconds after the beginning of 2026.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_timestamp(1_767_225_600 + seconds, 0).unwrap()
}

/// A candidate of the feed `feed`, fetched at `seconds`.
pub(crate) fn candidate(url: &str, feed: &str, title: &str, text: &str, seconds: i64) -> Candidate {
    Candidate {
        article: Article {
            url: url.parse().unwrap(),
            declared_canonical: None,
            kind: Kind::Article,
            title: title.to_owned(),
            description: None,
            text: text.to_owned(),
            authors: Vec::new(),
            published_at: None,
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
                engine: "test".to_owned(),
                version: 1,
                source: Source::Page,
                confidence: 1.0,
                removed: std::collections::BTreeMap::new(),
                witnesses: std::collections::BTreeMap::new(),
            },
        },
        provenance: Provenance {
            feed_id: FeedId::new(feed),
            entry_id: url.to_owned(),
            feed_url: "https://feeds.example.org/".parse().unwrap(),
            tags: Vec::new(),
        },
        fetch_began_at: at(seconds),
        fetched_at: at(seconds + 1),
    }
}
