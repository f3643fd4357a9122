//! Properties: batches and restarts change no decision, and URLs are normalized once for all.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::{at, candidate};
use deduplicator::{Changes, Decision, Index, Settings, UrlRules, canonical_url};
use model::{Candidate, Timestamp};
use proptest::prelude::*;
use std::collections::BTreeMap;
use url::Url;

const WORDS: &[&str] = &[
    "harbour", "bridge", "Lindholm", "said", "evening", "the", "of", "council", "Osterby", "vote",
    "budget", "42", "storm", "Vikna", "ferry", "closed", "minister", "Adler", "on", "Monday",
    "report", "17.5", "per", "cent", "rose", "fell",
];

/// One step: which article, which text, which feed, how many hours later, how long ago the fetch began.
type Step = (u8, u8, u8, u16, u8);

fn text(seed: u8) -> String {
    // Texts of one kind share all but a few words.
    let kind = u64::from(seed / 4);
    let mut state = kind.wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1;
    let mut words: Vec<&str> = (0..60)
        .map(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            WORDS[usize::try_from(state >> 40).unwrap() % WORDS.len()]
        })
        .collect();
    words[usize::from(seed % 4) * 10] = "different";
    words.join(" ")
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0..12u8, 0..16u8, 0..3u8, 0..100u16, 0..3u8), 1..60)
}

fn candidates(steps: &[Step]) -> Vec<(Candidate, Timestamp)> {
    let mut now = 0;
    steps
        .iter()
        .map(|(article, seed, feed, hours, ago)| {
            now += i64::from(*hours) * 3600;
            let url = format!("https://example.org/news/{article}-some-article-here");
            (
                candidate(
                    &url,
                    &format!("feed {feed}"),
                    "A title",
                    &text(*seed),
                    now - i64::from(*ago) * 1800,
                ),
                at(now),
            )
        })
        .collect()
}

/// Decides in batches of the given sizes; keeps the store, and restores from it before every batch if asked to.
fn run(
    steps: &[(Candidate, Timestamp)],
    sizes: &[usize],
    restoring: Option<bool>,
) -> Vec<Decision> {
    let mut index = Index::new(Settings::default());
    let mut store: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut decisions = Vec::new();
    let (mut rest, mut sizes) = (steps, sizes.iter().cycle());
    while !rest.is_empty() {
        if let Some(backwards) = restoring {
            index = Index::new(Settings::default());
            let mut records: Vec<_> = store.iter().collect();
            if backwards {
                records.reverse();
            }
            for (key, value) in records {
                index.restore(key, value).unwrap();
            }
            index.restored();
        }
        let (head, tail) = rest.split_at((*sizes.next().unwrap()).clamp(1, rest.len()));
        rest = tail;
        let (decided, changes) = decide(&index, head);
        decisions.extend(decided);
        for (key, value) in changes.records() {
            match value {
                Some(value) => store.insert(key, value),
                None => store.remove(&key),
            };
        }
        index.merge(changes);
    }
    decisions
}

/// Decides one batch.
fn decide(index: &Index, steps: &[(Candidate, Timestamp)]) -> (Vec<Decision>, Changes) {
    let mut batch = index.batch();
    let decisions = steps
        .iter()
        .map(|(candidate, now)| batch.decide(candidate, *now))
        .collect();
    (decisions, batch.into_changes())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn borders_of_batches_do_not_matter(steps in steps(), sizes in prop::collection::vec(1..20usize, 1..5)) {
        let steps = candidates(&steps);
        prop_assert_eq!(run(&steps, &[1], None), run(&steps, &sizes, None));
    }

    #[test]
    fn a_restored_index_decides_as_the_one_that_lived_on(steps in steps(), size in 1..8usize, backwards: bool) {
        let steps = candidates(&steps);
        prop_assert_eq!(run(&steps, &[size], None), run(&steps, &[size], Some(backwards)));
    }

    #[test]
    fn an_index_that_followed_decides_as_the_one_that_lived_on(steps in steps(), size in 1..8usize, followed in 0..60usize, rest in 1..5usize) {
        let steps = candidates(&steps);
        let (head, tail) = steps.split_at(followed.min(steps.len()));
        let mut leader = Index::new(Settings::default());
        let mut follower = Index::new(Settings::default());
        for (number, steps) in head.chunks(size).enumerate() {
            let changes = decide(&leader, steps).1;
            for (key, value) in changes.records() {
                if let Some(value) = value {
                    follower.restore(&key, &value).unwrap();
                }
            }
            if number % rest == 0 {
                follower.rest();
            }
            leader.merge(changes);
        }
        follower.restored();
        for steps in tail.chunks(size) {
            let (expected, changes) = decide(&leader, steps);
            leader.merge(changes);
            let (found, changes) = decide(&follower, steps);
            follower.merge(changes);
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_canonical_url_is_its_own(path in "[a-zA-Z0-9%./;_-]{0,30}", query in "[a-z0-9_=&%A-F]{0,30}", host in "(www\\.|m\\.)?example\\.(org|co\\.uk)\\.?") {
        let rules = UrlRules::default();
        if let Ok(url) = Url::parse(&format!("https://{host}/{path}?{query}#f")) {
            let once = canonical_url(&url, None, &rules);
            prop_assert_eq!(canonical_url(&once, None, &rules), once);
        }
    }

    #[test]
    fn the_order_of_parameters_does_not_matter(pairs in prop::collection::vec(("[a-z]{1,3}", "[a-z0-9]{0,3}"), 0..6)) {
        let url = |pairs: &[(String, String)]| {
            let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
            Url::parse(&format!("https://example.org/a?{}", query.join("&"))).unwrap()
        };
        let reversed: Vec<_> = pairs.iter().rev().cloned().collect();
        let rules = UrlRules::default();
        prop_assert_eq!(canonical_url(&url(&pairs), None, &rules), canonical_url(&url(&reversed), None, &rules));
    }

    #[test]
    fn nothing_panics_on_any_record(key in "[0-9a-f]{32}(\\.story)?", value in prop::collection::vec(any::<u8>(), 0..60)) {
        let mut index = Index::new(Settings::default());
        let mut damaged = vec![1];
        damaged.extend(value);
        let _ = index.restore(&key, &damaged);
    }

    #[test]
    fn nothing_panics_on_any_text(title in "\\PC{0,40}", text in "(\\PC|\\n){0,400}") {
        let index = Index::new(Settings::default());
        index.batch().decide(&candidate("https://example.org/x", "a", &title, &text, 0), at(1));
    }
}
