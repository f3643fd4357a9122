//! One decision from raw text, next to `MinHash` LSH (gaoya, 32 bands of 4) over the same texts, tokenizing included in both.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use deduplicator::{Decision, Index, Settings};
use gaoya::minhash::{MinHashIndex, MinHasher, MinHasher32};
use model::{Article, Candidate, FeedId, Provenance, Timestamp};

/// Articles known before the clock is read.
const KNOWN: u64 = 100_000;
const BANDS: usize = 32;
const ROWS: usize = 4;

fn decide(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("decide");
    let mut index = Index::new(Settings::default());
    let mut next = 0;
    let mut new = || {
        next += 1;
        candidate(next)
    };
    for _ in 0..KNOWN {
        decide_one(&mut index, &new());
    }
    group.bench_function("courant", |bencher| {
        bencher.iter_batched(
            &mut new,
            |candidate| black_box(decide_one(&mut index, &candidate)),
            criterion::BatchSize::SmallInput,
        );
    });

    let hasher = MinHasher32::new(BANDS * ROWS);
    let mut index = MinHashIndex::new(BANDS, ROWS, 0.5);
    let mut number = 0;
    let mut insert = |candidate: &Candidate| {
        let text = candidate.article.text.to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        let signature = hasher.create_signature(words.windows(3));
        let found = index.query_owned(&signature);
        number += 1;
        index.insert(number, signature);
        found
    };
    for number in 0..KNOWN {
        insert(&candidate(number));
    }
    let mut next = KNOWN;
    let mut new = || {
        next += 1;
        candidate(next)
    };
    group.bench_function("gaoya", |bencher| {
        bencher.iter_batched(
            &mut new,
            |candidate| black_box(insert(&candidate)),
            criterion::BatchSize::SmallInput,
        );
    });
}

/// One article in a batch of its own.
fn decide_one(index: &mut Index, candidate: &Candidate) -> Decision {
    let mut batch = index.batch();
    let decision = batch.decide(candidate, candidate.fetched_at);
    let changes = batch.into_changes();
    index.merge(changes);
    decision
}

/// An article of 450 words, of which few are shared with any other in the same order.
fn candidate(number: u64) -> Candidate {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut text = String::new();
    for word in 0..450 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        // The product of two uniform numbers makes small ones frequent, as words are.
        let rank = ((state >> 48) * ((state >> 32) & 0xffff)) >> 17;
        text.push(if word % 11 == 0 { 'N' } else { 'w' });
        text.push_str(&rank.to_string());
        text.push_str(if word % 40 == 39 { ".\n\n" } else { " " });
    }
    let url: url::Url = format!("https://www.example.org/2026/01/02/an-article-{number}")
        .parse()
        .expect("a URL");
    let at = Timestamp::from_timestamp(1_767_225_600, 0).expect("a time");
    Candidate {
        article: Article::of_text(url.clone(), format!("Article {number}"), text, at),
        provenance: Provenance {
            feed_id: FeedId::new("bench"),
            entry_id: number.to_string(),
            feed_url: url,
            tags: Vec::new(),
        },
        fetch_began_at: at,
        fetched_at: at,
    }
}

criterion_group!(benches, decide);
criterion_main!(benches);
