use chrono::TimeZone as _;
use model::article::{Article, Extraction, Kind};
use model::{FeedId, Provenance};
use proptest::prelude::*;

use super::*;
use crate::Settings;

/// So many minutes after a fixed start.
fn at(minutes: i64) -> Timestamp {
    chrono::Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap() + TimeDelta::minutes(minutes)
}

fn candidate(path: &str, text: &str, feed: &str, minutes: i64) -> Candidate {
    let url: Url = format!("https://news.example/{path}").parse().unwrap();
    Candidate {
        article: Article {
            url,
            declared_canonical: None,
            kind: Kind::Article,
            title: "A title".into(),
            description: None,
            text: text.into(),
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
            word_count: u32::try_from(text.split_whitespace().count()).unwrap(),
            paywalled: None,
            extraction: Extraction {
                engine: "test".into(),
                version: 1,
                source: Source::Page,
                confidence: 1.0,
                removed: std::collections::BTreeMap::new(),
            },
        },
        provenance: Provenance {
            feed_id: FeedId::new(feed),
            entry_id: path.into(),
            feed_url: "https://news.example/rss".parse().unwrap(),
            tags: Vec::new(),
        },
        fetch_began_at: at(minutes),
        fetched_at: at(minutes),
    }
}

/// Decides one candidate in a batch of its own, received when it was fetched.
fn decide(index: &mut Index, candidate: &Candidate) -> Decision {
    let mut batch = index.batch();
    let decision = batch.decide(candidate, candidate.fetched_at);
    let changes = batch.into_changes();
    index.merge(changes);
    decision
}

fn version(decision: &Decision) -> Option<u32> {
    match decision {
        Decision::New(identity) | Decision::Update { identity, .. } => Some(identity.version),
        _ => None,
    }
}

#[test]
fn an_article_is_published_once_and_its_corrections_as_versions() {
    let mut index = Index::new(Settings::default());
    assert_eq!(
        version(&decide(&mut index, &candidate("a", "One.\n\nTwo.", "x", 0))),
        Some(1)
    );
    assert!(matches!(
        decide(
            &mut index,
            &candidate("a?utm_source=x", "One.\n\n“Two”.", "x", 1)
        ),
        Decision::Duplicate { .. }
    ));
    let Decision::Update {
        identity,
        previous_version: 1,
        changes,
    } = decide(
        &mut index,
        &candidate("a", "One.\n\nTwo and a half.", "x", 2),
    )
    else {
        panic!("no update")
    };
    assert_eq!(identity.version, 2);
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].field.as_str(), &changes[0].removed[..]),
        ("text", &[1][..])
    );
    assert_eq!(changes[0].added[0].text, "Two and a half.");
    // A, B, A is three versions.
    assert_eq!(
        version(&decide(&mut index, &candidate("a", "One.\n\nTwo.", "x", 3))),
        Some(3)
    );
}

#[test]
fn what_was_fetched_before_the_known_version_is_stale() {
    let mut index = Index::new(Settings::default());
    decide(&mut index, &candidate("a", "New text.", "x", 5));
    for minutes in [4, 5] {
        assert!(matches!(
            decide(&mut index, &candidate("a", "Old text.", "x", minutes)),
            Decision::Stale { .. }
        ));
    }
}

#[test]
fn a_further_feed_is_listed_once() {
    let mut index = Index::new(Settings::default());
    decide(&mut index, &candidate("a", "Text.", "x", 0));
    assert!(matches!(
        decide(&mut index, &candidate("a", "Text.", "y", 1)),
        Decision::Listed { version: 1, .. }
    ));
    assert!(matches!(
        decide(&mut index, &candidate("a", "Text.", "y", 2)),
        Decision::Duplicate { .. }
    ));
}

#[test]
fn another_extraction_is_no_update_and_a_feeds_summary_neither() {
    let mut index = Index::new(Settings::default());
    decide(&mut index, &candidate("a", "Text.", "x", 0));
    let mut summary = candidate("a", "Summary.", "x", 1);
    summary.article.extraction.source = Source::Feed;
    assert!(matches!(
        decide(&mut index, &summary),
        Decision::Duplicate { .. }
    ));
    let mut other = candidate("a", "Text, better.", "x", 2);
    other.article.extraction.version = 2;
    assert!(matches!(
        decide(&mut index, &other),
        Decision::Rebased { version: 1, .. }
    ));
    assert!(matches!(
        decide(&mut index, &candidate_of_engine("a", "Text, better.", 3, 2)),
        Decision::Duplicate { .. }
    ));
}

fn candidate_of_engine(path: &str, text: &str, minutes: i64, engine: u32) -> Candidate {
    let mut candidate = candidate(path, text, "x", minutes);
    candidate.article.extraction.version = engine;
    candidate
}

#[test]
fn a_copy_joins_the_story_and_a_formula_does_not() {
    let long = "word ".repeat(40);
    let mut index = Index::new(Settings::default());
    let Decision::New(original) = decide(&mut index, &candidate("a", &long, "x", 0)) else {
        panic!()
    };
    let Decision::New(copy) = decide(&mut index, &candidate("b", &long, "y", 1)) else {
        panic!()
    };
    assert_eq!((copy.role, copy.story_id), (Role::Copy, original.story_id));
    decide(&mut index, &candidate("c", "Watch the video.", "x", 2));
    let Decision::New(formula) = decide(&mut index, &candidate("d", "Watch the video.", "x", 3))
    else {
        panic!()
    };
    assert_eq!(formula.role, Role::Original);

    let mut strict = Index::new(Settings {
        copies: Policy::Drop,
        ..Settings::default()
    });
    decide(&mut strict, &candidate("a", &long, "x", 0));
    assert!(matches!(
        decide(&mut strict, &candidate("b", &long, "y", 1)),
        Decision::CopyDropped { .. }
    ));
}

#[test]
fn the_window_forgets_what_was_not_seen_and_refuses_what_is_older() {
    const DAY: i64 = 24 * 60;
    let mut index = Index::new(Settings::default());
    decide(&mut index, &candidate("a", "Text.", "x", 0));
    decide(&mut index, &candidate("kept", "Text kept.", "x", 0));
    // A sighting refreshes.
    assert!(matches!(
        decide(&mut index, &candidate("kept", "Text kept.", "x", 20 * DAY)),
        Decision::Duplicate { .. }
    ));
    assert!(matches!(
        decide(&mut index, &candidate("kept", "Text kept.", "x", 40 * DAY)),
        Decision::Duplicate { .. }
    ));
    assert_eq!(index.stats().articles, 1, "the other one is forgotten");
    let mut old = candidate("a", "Text.", "x", 40 * DAY);
    old.article.published_at = Some(at(0));
    assert!(matches!(
        decide(&mut index, &old),
        Decision::OutsideWindow { .. }
    ));
}

#[test]
fn an_article_is_withdrawn_once_and_may_come_back() {
    let mut index = Index::new(Settings::default());
    decide(&mut index, &candidate("a", "Text.", "x", 0));
    let url: Url = "https://news.example/a".parse().unwrap();
    let mut batch = index.batch();
    assert!(
        batch
            .withdraw(&url, at(1))
            .is_some_and(|(_, version, _)| version == 1)
    );
    assert_eq!(batch.withdraw(&url, at(2)), None);
    let changes = batch.into_changes();
    index.merge(changes);
    assert_eq!(
        version(&decide(&mut index, &candidate("a", "Text.", "x", 3))),
        Some(2)
    );
}

/// One candidate of a small world in which everything happens: few articles, few texts, few feeds.
fn stream() -> impl Strategy<Value = Vec<Candidate>> {
    let texts = ["alpha ".repeat(30), "beta ".repeat(30), "Short.".to_owned()];
    proptest::collection::vec((0..4u8, 0..3usize, 0..3u8, 0..100_000i64), 1..40).prop_map(
        move |rows| {
            rows.into_iter()
                .map(|(article, text, feed, minutes)| {
                    candidate(
                        &format!("{article}"),
                        &texts[text],
                        &format!("f{feed}"),
                        minutes,
                    )
                })
                .collect()
        },
    )
}

/// All decisions, with a batch ended after each position in `borders`.
fn run(index: &mut Index, stream: &[Candidate], borders: &[usize]) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let mut from = 0;
    for to in borders
        .iter()
        .copied()
        .chain([stream.len()])
        .filter(|to| *to <= stream.len())
    {
        if to < from {
            continue;
        }
        let mut batch = index.batch();
        // Received in order: the time of a decision never goes back.
        decisions.extend(
            stream[from..to]
                .iter()
                .zip(from..)
                .map(|(candidate, order)| {
                    batch.decide(candidate, at(i64::try_from(order).unwrap() * 60))
                }),
        );
        let changes = batch.into_changes();
        index.merge(changes);
        from = to;
    }
    decisions
}

proptest! {
    #[test]
    fn borders_of_batches_do_not_matter(stream in stream(), mut borders in proptest::collection::vec(0usize..40, 0..6)) {
        borders.sort_unstable();
        let mut whole = Index::new(Settings::default());
        let mut parts = Index::new(Settings::default());
        prop_assert_eq!(run(&mut whole, &stream, &[]), run(&mut parts, &stream, &borders));
    }

    #[test]
    fn a_restored_index_decides_as_the_one_that_lived_on(first in stream(), second in stream(), shuffle in any::<u64>()) {
        let mut lived = Index::new(Settings::default());
        let mut stored = std::collections::BTreeMap::new();
        for candidate in &first {
            let mut batch = lived.batch();
            batch.decide(candidate, at(0));
            let changes = batch.into_changes();
            for (key, value) in changes.records() {
                stored.insert(key.to_owned(), value);
            }
            lived.merge(changes);
        }
        let mut rows: Vec<_> = stored.into_iter().collect();
        let middle = usize::try_from(shuffle % 7).unwrap().min(rows.len());
        rows.rotate_left(middle);
        let mut restored = Index::new(Settings::default());
        for (key, value) in rows {
            restored.restore(&key, &value.expect("nothing is forgotten within the window")).unwrap();
        }
        prop_assert_eq!(run(&mut restored, &second, &[]), run(&mut lived, &second, &[]));
    }
}
